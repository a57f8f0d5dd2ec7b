// What the sizes on the map mean at this moment. The references move with the
// world's totals, so the map tells them with every report of a drawn frame.

import { count, short, THIN } from '../format';
import type { Lens } from '../protocol';
import { familyNames, type Family } from './families';

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

/** For readers who asked for less motion: there are no dots. */
const stillLegend = 'Arrowheads show where a flow goes, its width how much.';

const familyLegend = 'Filled by the family with most of a country’s use, stronger with its lead. Stripes: a second is close. Rings: a new leader. Dots: an open family, better by another 5 ECI points.';

/** "The share of each country’s use that US open models answer, from none to all." */
const shareLegend = (family: Family): string => `The share of each country’s use that goes to ${familyNames[family]}: the stronger, the larger. Press again for all.`;

/** The sentence below the legend of a lens. */
export function legendSentence(lens: Lens, scale: Scale, reducedMotion: boolean, family: Family | '' = ''): string {
  if (lens === 'models') return family ? shareLegend(family) : familyLegend;
  if (reducedMotion) return stillLegend;
  return lens === 'value' ? moneyLegend(scale) : chipLegend(scale);
}

/** Said while the map draws fewer dots than it would on a quicker device. */
const fewer = ({ halved }: Scale): string => (halved > 0 ? ' Fewer dots are drawn here, to keep the map smooth.' : '');

/** "One dot is 5,000 H100e, a large one 50 k, a grey one $0.5 bn of tools." */
function chipLegend(scale: Scale): string {
  const { particleChips, packetChips, particleTools } = scale;
  if (!(particleChips > 0)) return '';
  const large = packetChips > particleChips ? `, a large one ${count(packetChips)}` : '';
  const tools = particleTools > 0 ? `, a grey one $${short(particleTools)}${THIN}bn of tools` : '';
  return `One dot is ${count(particleChips)} H100e${large}${tools}.${fewer(scale)}`;
}

/** "One dot is $0.5 bn from payer to earner; a glow is what users gain." */
function moneyLegend(scale: Scale): string {
  const { particleMoney } = scale;
  if (!(particleMoney > 0)) return '';
  const amount = particleMoney < 1 ? `$${short(particleMoney * 1000)}${THIN}m` : `$${short(particleMoney)}${THIN}bn`;
  return `One dot is ${amount} from payer to earner; a glow is what users gain.${fewer(scale)}`;
}

/** The sentence below the legend of a map of differences. */
export function differenceSentence(lens: Lens, changed: boolean): string {
  if (!changed) return 'Nothing is changed yet, so there is no difference to the baseline.';
  return lens === 'models'
    ? `Run less baseline: full colour from 30${THIN}points on.`
    : 'Run less baseline: the largest flow has the full width.';
}
