// What the sizes on the map mean at this moment. The references move with the
// world's totals, so the map tells them with every report of a drawn frame.

import { count, short, THIN } from '../format';
import type { Lens } from '../protocol';

/** Figures of the map's scale; what the lens does not draw is zero. */
export interface Scale {
  /** One particle of chips [H100e]. */
  readonly particleChips: number;
  /** One large particle on the way from a foundry [H100e]. */
  readonly packetChips: number;
  /** One particle of tools [$bn]. */
  readonly particleTools: number;
  /** One particle of money [$bn]. */
  readonly particleMoney: number;
}

/** For readers who asked for less motion: there are no dots. */
const stillLegend = 'Arrowheads show where a flow goes, its width how much.';

const familyLegend = 'Filled by the family that answers most of a country’s use; the stronger the colour, the larger its lead over the second.';

/** The sentence below the legend of a lens. */
export function legendSentence(lens: Lens, scale: Scale, reducedMotion: boolean): string {
  if (lens === 'models') return familyLegend;
  if (reducedMotion) return stillLegend;
  return lens === 'value' ? moneyLegend(scale) : chipLegend(scale);
}

/** "One dot is 5,000 H100e, a large one 50 k, a grey one $0.5 bn of tools." */
function chipLegend({ particleChips, packetChips, particleTools }: Scale): string {
  if (!(particleChips > 0)) return '';
  const large = packetChips > particleChips ? `, a large one ${count(packetChips)}` : '';
  const tools = particleTools > 0 ? `, a grey one $${short(particleTools)}${THIN}bn of tools` : '';
  return `One dot is ${count(particleChips)} H100e${large}${tools}.`;
}

/** "One dot is $0.5 bn on its way from payer to earner." */
function moneyLegend({ particleMoney }: Scale): string {
  if (!(particleMoney > 0)) return '';
  const amount = particleMoney < 1 ? `$${short(particleMoney * 1000)}${THIN}m` : `$${short(particleMoney)}${THIN}bn`;
  return `One dot is ${amount} on its way from payer to earner.`;
}
