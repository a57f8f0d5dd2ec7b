// How far levers must move before one cell leads all others, as tools/claims/lead.go defines and searches it.

import type { Contest, Measure } from '../gen/claims';
import type { Outcome, Runs, Settings, Spec } from './measure';
import { valueIn, type Reading } from './value';

/** Narrows an interval to 1/256 of it. */
const BISECTIONS = 8;

type Lead = NonNullable<Measure['lead']>;

export async function distance(lead: Lead, contest: Contest, set: Settings, runs: Runs): Promise<Outcome> {
  const spec = (levers: readonly number[], strength: number): Spec => ({
    run: contest.run,
    set,
    shocks: levers.map((i) => ({ ...contest.levers[i]!, magnitude: contest.levers[i]!.magnitude * strength })),
  });
  const margins = async (specs: readonly Spec[]): Promise<number[]> => (await runs(specs)).map((reading) => marginOf(lead, contest, reading));
  const leads = async (levers: readonly number[], strength: number): Promise<boolean> => (await margins([spec(levers, strength)]))[0]! > 0;

  /** The least distance among sets of levers of the same number. */
  const nearest = async (sets: readonly (readonly number[])[]): Promise<number> => {
    let best = Infinity;
    for (const levers of sets) {
      const number = levers.length;
      let [low, high] = [0, Math.min(1, best / number)];
      if (!(await leads(levers, high))) continue; // No nearer than what has been found.
      for (let i = 0; i < BISECTIONS; i++) {
        const middle = (low + high) / 2;
        if (await leads(levers, middle)) high = middle;
        else low = middle;
      }
      best = Math.min(best, high * number);
    }
    return best;
  };

  const baseline = (await margins([spec([], 0)]))[0]!;
  if (baseline > 0) return { baseline, scenario: baseline, change: 0 };
  let [scenario, best] = [-Infinity, [] as readonly number[]];
  for (let n = 1; n <= contest.most; n++) {
    const sets = setsOf(contest.levers.length, n, best);
    const full = await margins(sets.map((levers) => spec(levers, 1)));
    const most = Math.max(...full);
    best = sets[full.indexOf(most)]!;
    scenario = Math.max(scenario, most);
    if (most > 0) return { baseline, scenario, change: await nearest(sets) };
  }
  return { baseline, scenario, change: Infinity };
}

/** How far the cell is above the best of the others, as a log. */
function marginOf({ cell, by }: Lead, contest: Contest, reading: Reading): number {
  const size = (id: string): number => Math.log(Math.max(valueIn(contest.scores[by]![id]!, reading), Number.MIN_VALUE));
  const others = Object.keys(contest.scores[by]!).filter((id) => id !== cell);
  return size(cell) - Math.max(...others.map(size));
}

/** All sets of n levers up to pairs, and beyond them the best of n − 1 with each other lever. */
function setsOf(count: number, n: number, best: readonly number[]): (readonly number[])[] {
  const all = Array.from({ length: count }, (_, i) => i);
  if (n === 1) return all.map((i) => [i]);
  if (n === 2) return all.flatMap((i) => all.slice(0, i).map((j) => [j, i]));
  return all.filter((i) => !best.includes(i)).map((i) => [...best, i].sort((a, b) => a - b));
}
