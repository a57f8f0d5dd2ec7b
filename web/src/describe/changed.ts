// "What changed": the run against its baseline, as one or two sentences. Pure: two
// runs and a month in, words out.

import { lever } from '../catalogue';
import { difference, monthText, MONTHS, quantity } from '../format';
import { isActive, type Scenario, type Shock } from '../store';

/** What the sentences need of a run; a Trajectory has it. */
export interface Readable {
  at(month: number, id: string, ...entity: string[]): number;
}

export interface Measure {
  readonly id: string;
  /** Subject of the sentence, with "is" or "are". */
  readonly subject: string;
  readonly verb: 'is' | 'are';
  readonly unit: string;
  readonly read: (run: Readable, month: number) => number;
}

const measure = (
  id: string,
  subject: string,
  verb: 'is' | 'are',
  unit: string,
  name: string,
  ...entity: string[]
): Measure => ({ id, subject, verb, unit, read: (run, month) => run.at(month, name, ...entity) });

export const measures = {
  usToChina: measure('usToChina', 'US-designed accelerators shipped to China', 'are', 'H100e/yr', 'accelerators_shipped', 'us_designed', 'CHN'),
  chineseToChina: measure('chineseToChina', 'Chinese accelerators shipped at home', 'are', 'H100e/yr', 'accelerators_shipped', 'chinese', 'CHN'),
  ownedUSA: measure('ownedUSA', 'compute owned by the United States', 'is', 'H100e', 'compute_owned', 'USA'),
  ownedChina: measure('ownedChina', 'compute owned by China', 'is', 'H100e', 'compute_owned', 'CHN'),
  ownedRest: measure('ownedRest', 'compute owned by the rest of the world', 'is', 'H100e', 'compute_owned', 'REST'),
  price: measure('price', 'the price of US-designed compute', 'is', '$/H100e', 'chip_price', 'us_designed'),
  revenue: measure('revenue', 'revenue from US-designed chips', 'is', '$bn/yr', 'chip_revenue', 'us_designed'),
  chineseRevenue: measure('chineseRevenue', 'revenue from Chinese chips', 'is', '$bn/yr', 'chip_revenue', 'chinese'),
  usTools: measure('usTools', 'US tool sales to China', 'are', '$bn/yr', 'tool_sales', 'USA', 'CHN'),
  chineseTools: measure('chineseTools', 'sales of Chinese tools in China', 'are', '$bn/yr', 'tool_sales', 'CHN', 'CHN'),
  rentedByDenied: measure('rentedByDenied', 'compute rented abroad by denied buyers', 'is', 'H100e', 'compute_remote'),
  chineseMade: measure('chineseMade', 'accelerators made in China', 'are', 'H100e/yr', 'accelerators_made', 'CHN'),
} satisfies Record<string, Measure>;

/** What a reader of each lever looks at first. */
const firstLook: Record<string, readonly Measure[]> = {
  'gpu_export_control.coverage': [measures.usToChina],
  'export_licence.share': [measures.usToChina],
  'export_licence.fee': [measures.usToChina, measures.revenue],
  'equipment_control.coverage': [measures.usTools, measures.chineseToChina],
  'full_stack_export.scale': [measures.ownedRest],
  'chip_fund.spending': [measures.chineseToChina, measures.chineseTools],
  'taiwan_loss.share': [measures.revenue, measures.price],
  'grid_build.change': [measures.ownedUSA, measures.ownedChina],
  'capital_shock.size': [measures.revenue, measures.price],
  'gpu_export_control.frontier': [measures.usToChina],
  'country_cap.limit': [measures.ownedRest],
  'remote_cloud_control.coverage': [measures.rentedByDenied],
  'hbm_control.coverage': [measures.chineseMade],
  'foundry_control.coverage': [measures.chineseMade],
  'sovereign_compute.spending': [measures.ownedRest],
};

const widest: readonly Measure[] = [measures.ownedChina, measures.ownedUSA, measures.ownedRest, measures.revenue, measures.chineseRevenue];

/** Years that a sentence looks ahead while the playhead stands before the first shock. */
const lookAhead = 24;

/** The month that the sentence is about: the playhead, or two years into the first shock. */
export function monthOfInterest(scenario: Scenario, month: number): number {
  const starts = scenario.shocks.filter(isActive).map((shock) => shock.start);
  if (starts.length === 0) return month;
  const first = Math.min(...starts);
  return month > first ? month : Math.min(MONTHS - 1, first + lookAhead);
}

/** The text of the box; every sentence stands alone. */
export function whatChanged(scenario: Scenario, run: Readable, baseline: Readable, playhead: number): string[] {
  const active = scenario.shocks.filter(isActive);
  if (active.length === 0 && scenario.without.length === 0 && scenario.base === 'history' && scenario.overrides.length === 0) {
    return ['Nothing is changed yet. Press a policy shock: the whole run from 2022 to 2040 is computed anew.'];
  }
  const month = monthOfInterest(scenario, playhead);
  const moved = candidates(active)
    .map((m) => ({ measure: m, now: m.read(run, month), was: m.read(baseline, month) }))
    .filter(({ now, was }) => difference(now, was) !== '');
  if (moved.length === 0) return [`By ${monthText(month)}, the headline figures are within half a per cent of the baseline.`];
  const sentences = moved.slice(0, 2).map(({ measure: m, now, was }) => sentence(m, month, now, was));
  return sentences;
}

/** First the measures of the levers that are pulled, then the widest ones by size of change. */
function candidates(active: readonly Shock[]): Measure[] {
  const first = active.flatMap((shock) => firstLook[shock.lever] ?? []);
  return [...new Set([...first, ...widest])];
}

/** "By Sep 2028, US tool sales to China are 38 % below the baseline ($9 bn a year instead of $14 bn a year)." */
export function sentence(m: Measure, month: number, now: number, was: number): string {
  const by = `By ${monthText(month)}, ${m.subject} ${m.verb}`;
  const amounts = insteadOf(quantity(now, m.unit), quantity(was, m.unit));
  const how = difference(now, was);
  if (how === '') return `${by} as in the baseline (${quantity(now, m.unit)}).`;
  if (how.endsWith('times')) return `${by} ${how} the baseline (${amounts}).`;
  if (how === 'from nothing') return `${by} ${amounts}.`;
  return `${by} ${how} the baseline (${amounts}).`;
}

/** "104 k instead of 694 k H100e a year": the words that both end with are said once. */
function insteadOf(now: string, was: string): string {
  const words = now.split(' ');
  const others = was.split(' ');
  while (words.length > 1 && words[words.length - 1] === others[others.length - 1]) {
    words.pop();
    others.pop();
  }
  return `${words.join(' ')} instead of ${was}`;
}

/** What the live region says when a lever was moved. */
export function announcement(sentences: readonly string[]): string {
  return sentences.join(' ');
}

/** Levers that have no sentence of their own; a test keeps this empty. */
export function leversWithoutSentence(ids: readonly string[]): string[] {
  return ids.filter((id) => !(lever(id).id in firstLook));
}
