// What the sizes on the map mean at this moment. The references move with the
// world's totals, so the map tells them with every report of a drawn frame.

import { count, dollars } from '../format';
import { phrase } from '../maptools/phrases';
import type { Lens } from '../protocol';
import { familyName, type Family } from './families';

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
  /** Times that the number of particles is halved to keep the pace. */
  readonly halved: number;
}

/** The sentence below the legend of a lens. */
export function legendSentence(lens: Lens, scale: Scale, reducedMotion: boolean, family: Family | '' = ''): string {
  if (lens === 'models') return family ? phrase('legend-family', { family: familyName(family) }) : phrase('legend-families');
  if (reducedMotion) return phrase('legend-arrows');
  const dots = lens === 'value' ? moneyLegend(scale) : chipLegend(scale);
  return dots && scale.halved > 0 ? `${dots} ${phrase('legend-fewer')}` : dots;
}

/** "One dot is 5,000 H100e, a large one 50 k, a grey one $500 m of tools." */
function chipLegend({ particleChips, packetChips, particleTools }: Scale): string {
  if (!(particleChips > 0)) return '';
  return phrase('legend-chips', {
    dot: count(particleChips),
    large: packetChips > particleChips ? count(packetChips) : 'none',
    tools: particleTools > 0 ? dollars(particleTools) : 'none',
  });
}

/** "One dot is $500 m from payer to earner; a glow is what users gain." */
const moneyLegend = ({ particleMoney }: Scale): string => (particleMoney > 0 ? phrase('legend-money', { dot: dollars(particleMoney) }) : '');

/** The sentence below the legend of a map of differences, to the baseline or to the reader's own one. */
export function differenceSentence(lens: Lens, changed: boolean, from: 'kept' | 'own' | 'baseline'): string {
  if (!changed) return phrase('legend-no-difference');
  return lens === 'models' ? phrase('legend-difference-shares', { from }) : phrase('legend-difference-flows', { from });
}
