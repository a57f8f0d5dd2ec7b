// What the sizes on the map mean at this moment. The references move with the
// world's totals, so the map tells them with every report of a drawn frame.

import { count, short, THIN } from '../format';

/** Figures of the map's scale; a map that has drawn no flow yet reports zeros. */
export interface Scale {
  /** One particle of chips [H100e]. */
  readonly particleChips: number;
  /** One large particle on the way from a foundry [H100e]. */
  readonly packetChips: number;
  /** One particle of tools [$bn]. */
  readonly particleTools: number;
}

/** For readers who asked for less motion: there are no dots. */
export const stillLegend = 'Arrowheads show where a flow goes, its width how much.';

/** Whether a report of the map carries its scale. */
export function hasScale(report: object): report is Scale {
  return 'particleChips' in report && 'packetChips' in report && 'particleTools' in report;
}

/** "One dot is 5,000 H100e, a large one 50 k, a grey one $0.5 bn of tools." */
export function legendSentence({ particleChips, packetChips, particleTools }: Scale): string {
  if (!(particleChips > 0)) return '';
  const large = packetChips > particleChips ? `, a large one ${count(packetChips)}` : '';
  const tools = particleTools > 0 ? `, a grey one $${short(particleTools)}${THIN}bn of tools` : '';
  return `One dot is ${count(particleChips)} H100e${large}${tools}.`;
}
