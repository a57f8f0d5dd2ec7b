// "What changed": the run against its baseline, as one or two sentences. Pure: two
// runs and a month in, words out.

import { lever } from '../catalogue';
import { difference, monthText, MONTHS, quantity } from '../format';
import { phrase } from '../phrases';
import { isActive, isBaseline, isWithoutPolicy, type Scenario, type Shock } from '../store';

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

/** A measure added up over several entities of one output. */
const total = (id: string, subject: string, unit: string, name: string, ...entities: readonly string[][]): Measure => ({
  id,
  subject,
  verb: 'is',
  unit,
  read: (run, month) => entities.reduce((sum, entity) => sum + run.at(month, name, ...entity), 0),
});

const tokens = 'trillion tokens/yr';
const efficiency = 'times that of the US in 2022';

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
  taiwanMade: measure('taiwanMade', 'accelerators made in Taiwan', 'are', 'H100e/yr', 'accelerators_made', 'TWN'),
  usMade: measure('usMade', 'accelerators made in the United States', 'are', 'H100e/yr', 'accelerators_made', 'USA'),
  usToUSA: measure('usToUSA', 'US-designed accelerators shipped to the United States', 'are', 'H100e/yr', 'accelerators_shipped', 'us_designed', 'USA'),
  diverted: total('diverted', 'compute that reaches denied buyers by detours', 'H100e/yr', 'accelerators_diverted', ['SGP'], ['MYS'], ['ARE']),
  chineseAbroad: {
    id: 'chineseAbroad',
    subject: 'Chinese accelerators shipped abroad',
    verb: 'are',
    unit: 'H100e/yr',
    read: (run, month) => Math.max(0, run.at(month, 'accelerators_made', 'CHN') - run.at(month, 'accelerators_shipped', 'chinese', 'CHN')),
  },
  licenceFees: measure('licenceFees', 'US income from licence fees', 'is', '$bn/yr', 'licence_fees'),
  usClosedAbroad: measure('usClosedAbroad', 'use of closed US models outside the US and China', 'is', tokens, 'model_use_family', 'us_closed', 'REST'),
  usOpenAbroad: measure('usOpenAbroad', 'use of open US models outside the US and China', 'is', tokens, 'model_use_family', 'us_open', 'REST'),
  chinaOpenAbroad: measure('chinaOpenAbroad', 'use of open Chinese models outside the US and China', 'is', tokens, 'model_use_family', 'china_open', 'REST'),
  openAbroad: total('openAbroad', 'use of open models outside the US and China', tokens, 'model_use_family', ['us_open', 'REST'], ['china_open', 'REST'], ['rest_open', 'REST']),
  chineseModelsAbroad: total('chineseModelsAbroad', 'use of Chinese models outside China', tokens, 'model_use_family', ['china_open', 'REST'], ['china_closed', 'REST'], ['china_open', 'USA'], ['china_closed', 'USA']),
  usModelsInChina: total('usModelsInChina', 'use of US models in China', tokens, 'model_use_family', ['us_open', 'CHN'], ['us_closed', 'CHN']),
  apiAbroad: measure('apiAbroad', 'US revenue from models abroad', 'is', '$bn/yr', 'channel_revenue', 'api', 'USA'),
  closedMargin: measure('closedMargin', 'the margin of closed US models', 'is', 'share of price', 'model_margin', 'us_closed'),
  closedPrice: measure('closedPrice', 'the price of closed US models', 'is', '$/Mtok', 'model_price', 'us_closed'),
  lagChina: measure('lagChina', 'the lag of open Chinese models', 'is', 'months', 'open_lag', 'CHN'),
  lagUS: measure('lagUS', 'the lag of open US models', 'is', 'months', 'open_lag', 'USA'),
  efficiencyUS: measure('efficiencyUS', 'US efficiency in training', 'is', efficiency, 'algorithmic_efficiency', 'USA'),
  efficiencyChina: measure('efficiencyChina', 'Chinese efficiency in training', 'is', efficiency, 'algorithmic_efficiency', 'CHN'),
  efficiencyRest: measure('efficiencyRest', 'efficiency in training outside the US and China', 'is', efficiency, 'algorithmic_efficiency', 'REST'),
  costUS: measure('costUS', 'the fiscal cost to the United States', 'is', '$bn/yr', 'fiscal_cost', 'USA'),
  costChina: measure('costChina', 'the fiscal cost to China', 'is', '$bn/yr', 'fiscal_cost', 'CHN'),
  costRest: measure('costRest', 'the fiscal cost to the rest of the world', 'is', '$bn/yr', 'fiscal_cost', 'REST'),
  emiratesCapital: measure('emiratesCapital', 'intelligent capital in the United Arab Emirates', 'is', 'H100e at reference quality', 'intelligent_capital', 'ARE'),
  cloudInIndia: measure('cloudInIndia', 'compute of US clouds in India', 'is', 'H100e', 'installed_compute', 'IND', 'us_cloud', 'us_designed'),
  chipValue: measure('chipValue', 'the market value of US chip design', 'is', '$bn', 'valuation', 'USA', 'chip_design'),
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
  'enforcement.strength': [measures.diverted, measures.chineseToChina],
  'model_export_push.discount': [measures.usClosedAbroad, measures.costUS],
  'open_release.speed': [measures.chinaOpenAbroad, measures.lagChina],
  'labs_close.extent': [measures.chinaOpenAbroad, measures.lagChina],
  'open_weight_licence.coverage': [measures.usOpenAbroad, measures.lagUS],
  'api_cutoff.coverage': [measures.usClosedAbroad, measures.apiAbroad],
  'remote_disable.share': [measures.emiratesCapital],
  'fab_subsidy.spending': [measures.usMade, measures.costUS],
  'talent_visas.inflow': [measures.efficiencyUS, measures.efficiencyChina],
  'chip_dumping.subsidy': [measures.chineseAbroad, measures.costChina],
  'domestic_chip_mandate.share': [measures.usToChina, measures.chineseToChina],
  'purchase_refusal.share': [measures.usToChina, measures.licenceFees],
  'mineral_embargo.share': [measures.taiwanMade, measures.price],
  'model_ban.chinese': [measures.chineseModelsAbroad],
  'model_ban.us': [measures.usModelsInChina],
  'data_localisation.strength': [measures.cloudInIndia],
  'open_procurement.preference': [measures.openAbroad, measures.usClosedAbroad],
  'sovereign_model.spending': [measures.efficiencyRest, measures.costRest],
  'chip_tariff.rate': [measures.usToUSA, measures.revenue],
  'anti_dumping.rate': [measures.chineseAbroad],
  'platform_antitrust.strength': [measures.closedMargin, measures.closedPrice],
  'cost_of_capital.change': [measures.chipValue],
  'algorithmic_breakthrough.size': [measures.efficiencyChina, measures.chinaOpenAbroad],
  'retaliation.strength': [measures.usToChina, measures.taiwanMade],
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

/**
 * The text of the box; every sentence stands alone. Policies are held against the baseline under the same assumptions,
 * assumptions alone against the default baseline; a last sentence says which it was.
 */
export function whatChanged(scenario: Scenario, run: Readable, baseline: Readable, playhead: number): string[] {
  if (isBaseline(scenario)) return ['Nothing is changed yet. Press a policy shock: the whole run from 2022 to 2040 is computed anew.'];
  const count = scenario.overrides.length;
  const alone = isWithoutPolicy(scenario);
  const against = count > 0 && !alone ? phrase('changed-own-baseline') : 'the baseline';
  const note = count === 0 ? [] : [alone ? phrase('changed-assumptions-alone', { count }) : phrase('changed-own-note', { count })];
  const active = scenario.shocks.filter(isActive);
  const month = monthOfInterest(scenario, playhead);
  const moved = candidates(active)
    .map((m) => ({ measure: m, now: m.read(run, month), was: m.read(baseline, month) }))
    .filter(({ now, was }) => difference(now, was) !== '');
  if (moved.length === 0) return [`By ${monthText(month)}, the headline figures are within half a per cent of ${against}.`, ...note];
  return [...moved.slice(0, 2).map(({ measure: m, now, was }) => sentence(m, month, now, was, against)), ...note];
}

/** First the measures of the levers that are pulled, then the widest ones by size of change. */
function candidates(active: readonly Shock[]): Measure[] {
  const first = active.flatMap((shock) => firstLook[shock.lever] ?? []);
  return [...new Set([...first, ...widest])];
}

/** "By Sep 2028, US tool sales to China are 38 % below the baseline ($9 bn a year instead of $14 bn a year)." */
export function sentence(m: Measure, month: number, now: number, was: number, against = 'the baseline'): string {
  const by = `By ${monthText(month)}, ${m.subject} ${m.verb}`;
  const amounts = insteadOf(quantity(now, m.unit), quantity(was, m.unit));
  const how = difference(now, was);
  if (how === '') return `${by} as in ${against} (${quantity(now, m.unit)}).`;
  if (how.endsWith('times')) return `${by} ${how} ${against} (${amounts}).`;
  if (how === 'from nothing') return `${by} ${amounts}.`;
  return `${by} ${how} ${against} (${amounts}).`;
}

/** "104 k instead of 694 k H100e a year": the words that both end with are said once, and amounts that read the same too. */
function insteadOf(now: string, was: string): string {
  if (now === was) return `about ${now} both times`;
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
