// "What changed": the run against its baseline, as one or two sentences. Pure: two
// runs and a month in, words out.

import { lever } from '../catalogue';
import { difference, monthText, MONTHS, quantity } from '../format';
import { phrase } from '../phrases';
import { isActive, isBaseline, isWithoutPolicy, type Scenario, type Shock, type State } from '../store';

/** What the sentences need of a run; a Trajectory has it. */
export interface Readable {
  at(month: number, id: string, ...entity: string[]): number;
}

export interface Measure {
  /** Its name is the message "measure-<id>", whose attribute says if it is many. */
  readonly id: string;
  readonly unit: string;
  readonly read: (run: Readable, month: number) => number;
}

const measure = (id: string, unit: string, name: string, ...entity: string[]): Measure => ({
  id,
  unit,
  read: (run, month) => run.at(month, name, ...entity),
});

/** A measure added up over several entities of one output. */
const total = (id: string, unit: string, name: string, ...entities: readonly string[][]): Measure => ({
  id,
  unit,
  read: (run, month) => entities.reduce((sum, entity) => sum + run.at(month, name, ...entity), 0),
});

const tokens = 'trillion tokens/yr';
const efficiency = 'ratio to the US of January 2022';

export const measures = {
  usToChina: measure('us-to-china', 'H100e/yr', 'accelerators_shipped', 'us_designed', 'CHN'),
  chineseToChina: measure('chinese-to-china', 'H100e/yr', 'accelerators_shipped', 'chinese', 'CHN'),
  ownedUSA: measure('owned-usa', 'H100e', 'compute_owned', 'USA'),
  ownedChina: measure('owned-china', 'H100e', 'compute_owned', 'CHN'),
  ownedRest: measure('owned-rest', 'H100e', 'compute_owned', 'REST'),
  price: measure('price', '$/H100e', 'chip_price', 'us_designed'),
  revenue: measure('revenue', '$bn/yr', 'chip_revenue', 'us_designed'),
  chineseRevenue: measure('chinese-revenue', '$bn/yr', 'chip_revenue', 'chinese'),
  usTools: measure('us-tools', '$bn/yr', 'tool_sales', 'USA', 'CHN'),
  chineseTools: measure('chinese-tools', '$bn/yr', 'tool_sales', 'CHN', 'CHN'),
  rentedByDenied: measure('rented-by-denied', 'H100e', 'compute_remote'),
  chineseMade: measure('chinese-made', 'H100e/yr', 'accelerators_made', 'CHN'),
  taiwanMade: measure('taiwan-made', 'H100e/yr', 'accelerators_made', 'TWN'),
  usMade: measure('us-made', 'H100e/yr', 'accelerators_made', 'USA'),
  usToUSA: measure('us-to-usa', 'H100e/yr', 'accelerators_shipped', 'us_designed', 'USA'),
  diverted: total('diverted', 'H100e/yr', 'accelerators_diverted', ['SGP'], ['MYS'], ['ARE']),
  chineseAbroad: {
    id: 'chinese-abroad',
    unit: 'H100e/yr',
    read: (run, month) => Math.max(0, run.at(month, 'accelerators_made', 'CHN') - run.at(month, 'accelerators_shipped', 'chinese', 'CHN')),
  },
  licenceFees: measure('licence-fees', '$bn/yr', 'licence_fees'),
  usClosedAbroad: measure('us-closed-abroad', tokens, 'model_use_family', 'us_closed', 'REST'),
  usOpenAbroad: measure('us-open-abroad', tokens, 'model_use_family', 'us_open', 'REST'),
  chinaOpenAbroad: measure('china-open-abroad', tokens, 'model_use_family', 'china_open', 'REST'),
  openAbroad: total('open-abroad', tokens, 'model_use_family', ['us_open', 'REST'], ['china_open', 'REST'], ['rest_open', 'REST']),
  chineseModelsAbroad: total('chinese-models-abroad', tokens, 'model_use_family', ['china_open', 'REST'], ['china_closed', 'REST'], ['china_open', 'USA'], ['china_closed', 'USA']),
  usModelsInChina: total('us-models-in-china', tokens, 'model_use_family', ['us_open', 'CHN'], ['us_closed', 'CHN']),
  apiAbroad: measure('api-abroad', '$bn/yr', 'channel_revenue', 'api', 'USA'),
  closedMargin: measure('closed-margin', 'share of price', 'model_margin', 'us_closed'),
  closedPrice: measure('closed-price', '$/Mtok', 'model_price', 'us_closed'),
  lagChina: measure('lag-china', 'months', 'open_lag', 'CHN'),
  lagUS: measure('lag-us', 'months', 'open_lag', 'USA'),
  efficiencyUS: measure('efficiency-us', efficiency, 'algorithmic_efficiency', 'USA'),
  efficiencyChina: measure('efficiency-china', efficiency, 'algorithmic_efficiency', 'CHN'),
  efficiencyRest: measure('efficiency-rest', efficiency, 'algorithmic_efficiency', 'REST'),
  costUS: measure('cost-us', '$bn/yr', 'fiscal_cost', 'USA'),
  costChina: measure('cost-china', '$bn/yr', 'fiscal_cost', 'CHN'),
  costRest: measure('cost-rest', '$bn/yr', 'fiscal_cost', 'REST'),
  emiratesCapital: measure('emirates-capital', 'H100e at reference quality', 'intelligent_capital', 'ARE'),
  cloudInIndia: measure('cloud-in-india', 'H100e', 'installed_compute', 'IND', 'us_cloud', 'us_designed'),
  chipValue: measure('chip-value', '$bn', 'valuation', 'USA', 'chip_design'),
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
  if (isBaseline(scenario)) return [phrase('changed-nothing')];
  const count = scenario.overrides.length;
  const alone = isWithoutPolicy(scenario);
  const against = count > 0 && !alone ? phrase('changed-own-baseline') : phrase('changed-baseline');
  const note = count === 0 ? [] : [alone ? phrase('changed-assumptions-alone', { count }) : phrase('changed-own-note', { count })];
  const month = monthOfInterest(scenario, playhead);
  const moved = movedMeasures(scenario, run, baseline, month);
  if (moved.length === 0) return [phrase('changed-little', { month: monthText(month), baseline: against }), ...note];
  return [...moved.slice(0, 2).map(({ measure: m, now, was }) => sentence(m, month, now, was, against)), ...note];
}

/** The same against a scenario that the reader kept: what both pull is looked at first. */
export function whatDiffers(scenario: Scenario, kept: Scenario, run: Readable, keptRun: Readable, playhead: number): string[] {
  const both = { ...scenario, shocks: [...scenario.shocks, ...kept.shocks] };
  const month = monthOfInterest(both, playhead);
  const moved = movedMeasures(both, run, keptRun, month);
  const against = phrase('changed-kept');
  if (moved.length === 0) return [phrase('changed-little', { month: monthText(month), baseline: against })];
  return moved.slice(0, 2).map(({ measure: m, now, was }) => sentence(m, month, now, was, against));
}

/** What changed, against what the reader's run is held against. */
export function changesOf(state: State, run: Readable, held: Readable): string[] {
  const month = Math.round(state.month);
  if (state.kept && held === state.keptRun) return whatDiffers(state.scenario, state.kept, run, held, month);
  return whatChanged(state.scenario, run, held, month);
}

/** A measure in a run and in its baseline. */
export interface Moved {
  readonly measure: Measure;
  readonly now: number;
  readonly was: number;
}

/** The measures that a reader of these changes looks at and that differ from the baseline, the foremost first. */
export function movedMeasures(scenario: Scenario, run: Readable, baseline: Readable, month: number): Moved[] {
  return candidates(scenario.shocks.filter(isActive))
    .map((measure) => ({ measure, now: measure.read(run, month), was: measure.read(baseline, month) }))
    .filter(({ now, was }) => difference(now, was).how !== 'same');
}

/** First the measures of the levers that are pulled, then the widest ones by size of change. */
function candidates(active: readonly Shock[]): Measure[] {
  const first = active.flatMap((shock) => firstLook[shock.lever] ?? []);
  return [...new Set([...first, ...widest])];
}

/** "By Sep 2028, US tool sales to China are 38 % below the baseline ($9 bn a year instead of $14 bn a year)." */
export function sentence(m: Measure, month: number, now: number, was: number, baseline = phrase('changed-baseline')): string {
  const { how, size } = difference(now, was);
  const amounts = how === 'same' ? quantity(now, m.unit) : insteadOf(quantity(now, m.unit), quantity(was, m.unit));
  const [subject, number] = [phrase(`measure-${m.id}`), phrase(`measure-${m.id}.number`)];
  return phrase('changed', { month: monthText(month), subject, number, how, size, baseline, amounts });
}

/** "104 k instead of 694 k H100e a year": the words that both end with are said once, and amounts that read the same too. */
function insteadOf(now: string, was: string): string {
  if (now === was) return phrase('changed-about', { now });
  const words = now.split(' ');
  const others = was.split(' ');
  while (words.length > 1 && words[words.length - 1] === others[others.length - 1]) {
    words.pop();
    others.pop();
  }
  return phrase('changed-instead', { now: words.join(' '), was });
}

/** What the live region says when a lever was moved. */
export function announcement(sentences: readonly string[]): string {
  return sentences.join(' ');
}

/** Levers that have no sentence of their own; a test keeps this empty. */
export function leversWithoutSentence(ids: readonly string[]): string[] {
  return ids.filter((id) => !(lever(id).id in firstLook));
}
