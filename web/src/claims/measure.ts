// Numbers of several runs, as tools/claims defines them: measure.go, split.go, lead.go. A measure says which runs it
// needs; what it comes to follows from their readings.

import type { Ablation, Claim, ClaimShock, Measure, Value, Verdict } from '../gen/claims';
import { distance } from './lead';
import { valueIn, type Reading } from './value';

/** Assumptions that differ from the defaults. */
export type Settings = Readonly<Record<string, number>>;

/** A run: parts joined by "+", with assumptions and more shocks on top. */
export interface Spec {
  readonly run: string;
  readonly set: Settings;
  readonly shocks?: readonly ClaimShock[];
}

/** Runs specs, in their order. */
export type Runs = (specs: readonly Spec[]) => Promise<readonly Reading[]>;

/** What a measure comes to. NaN stands for what cannot be measured, infinity for what no setting reaches. */
export interface Outcome {
  readonly baseline: number;
  readonly scenario: number;
  readonly change: number;
}

/** The size, over the baseline, below which there is nothing of which a part could be kept. */
const NO_CHANGE = 0.01;

/** Every value that a claim's measures read. */
export function valuesOf({ measures, contest }: Claim): Value[] {
  const own = measures.filter(({ compare }) => compare !== 'distance').flatMap(({ value, per }) => [value!, ...(per ? [per] : [])]);
  return [...own, ...Object.values(contest?.scores ?? {}).flatMap((cells) => Object.values(cells))];
}

export async function outcomeOf(measure: Measure, { contest }: Claim, set: Settings, runs: Runs): Promise<Outcome> {
  if (measure.compare === 'distance') return distance(measure.lead!, contest!, set, runs);
  if (measure.compare === 'split') return split(measure, await runs(coalitions(measure).map((run) => ({ run, set }))));
  const spec = (run = measure.scenario!): Spec => ({ run, set });
  const [baseline, scenario, also] = await runs([spec(measure.baseline), spec(), spec(measure.also)]);
  return compare(measure, baseline!, scenario!, also!);
}

/** From the readings of runs to the change. */
export function compare(measure: Measure, b: Reading, s: Reading, also: Reading): Outcome {
  const { value, per } = measure;
  const [was, now] = [valueIn(value!, b), valueIn(value!, s)];
  const outcome = (change: number): Outcome => ({ baseline: measure.baseline ? was : NaN, scenario: now, change });
  switch (measure.compare) {
    case 'ratio':
      return outcome(was > 0 ? now / was - 1 : NaN); // Growth of a loss says nothing.
    case 'share':
      return outcome(over(now - was, valueIn(per!, b)));
    case 'changes':
      return outcome(over(now - was, valueIn(per!, s) - valueIn(per!, b)));
    case 'level':
      return outcome(now);
    case 'kept': {
      const lasting = Math.abs(now - was) >= NO_CHANGE * Math.abs(was);
      return outcome(lasting ? over(valueIn(value!, also) - was, now - was) : NaN);
    }
    default:
      return outcome(now - was);
  }
}

const over = (x: number, y: number): number => (y === 0 ? NaN : x / y);

/** The baseline with each subset of the factors, by bits. */
function coalitions({ baseline, factors = [] }: Measure): string[] {
  return Array.from({ length: 1 << factors.length }, (_, set) => [baseline!, ...factors.filter((_, f) => (set >> f) & 1)].join('+'));
}

/** The first factor's Shapley part in the change from none to all, or the same part of another value's change. */
function split({ value, per }: Measure, readings: readonly Reading[]): Outcome {
  const x = readings.map((reading) => valueIn(value!, reading));
  const part = firstPart(x);
  const change = per ? over(part, firstPart(readings.map((reading) => valueIn(per, reading)))) : part;
  return { baseline: x[0]!, scenario: x.at(-1)!, change };
}

/** What the first of n factors adds, averaged over every order in which they could come; x is indexed by bits of who is in. */
export function firstPart(x: readonly number[]): number {
  const n = Math.log2(x.length);
  let part = 0;
  for (let set = 0; set < x.length; set += 2) part += orders(bits(set), n) * (x[set + 1]! - x[set]!);
  return part;
}

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
const orders = (before: number, n: number): number => (factorial(before) * factorial(n - before - 1)) / factorial(n);
const bits = (set: number): number => (set === 0 ? 0 : (set & 1) + bits(set >> 1));

/** Whether a change is what the claim says. */
export function expected({ low, high }: Measure, change: number): boolean {
  return !Number.isNaN(change) && !(low !== undefined && change < low) && !(high !== undefined && change > high);
}

/** A measure, judged with one assumption or the other out of action. */
export interface Row {
  readonly measure: Measure;
  readonly outcome: Outcome;
  readonly ablated: readonly { readonly ablation: Ablation; readonly change: number }[];
  readonly verdict: Verdict;
}

/** Judges a measure under the reader's assumptions. */
export async function judge(measure: Measure, claim: Claim, set: Settings, runs: Runs): Promise<Row> {
  const outcome = await outcomeOf(measure, claim, set, runs);
  const ablated: { ablation: Ablation; change: number }[] = [];
  for (const ablation of claim.ablations) {
    if (measure.ablations && !measure.ablations.includes(ablation.id)) continue;
    const { change } = await outcomeOf(measure, claim, { ...set, ...ablation.set }, runs);
    ablated.push({ ablation, change });
  }
  const firm = ablated.every(({ change }) => expected(measure, change));
  const verdict = !expected(measure, outcome.change) ? 'fails' : firm ? 'holds' : 'holds if';
  return { measure, outcome, ablated, verdict };
}

/** A claim is worth its weakest measure. */
export function worst(rows: readonly Row[]): Verdict {
  const has = (verdict: Verdict): boolean => rows.some((row) => row.verdict === verdict);
  return has('fails') ? 'fails' : has('holds if') ? 'holds if' : 'holds';
}
