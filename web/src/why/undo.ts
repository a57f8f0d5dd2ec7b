// "What would stop it?": the smallest pull of one other lever that takes a change back. One lever at a time, all
// levers in step, so that every round of runs keeps all programs busy. Pure but for the runs, which the caller makes.

/** A lever that may be pulled, from nothing up to `most`, which may be negative. */
export interface Candidate<T> {
  readonly of: T;
  readonly most: number;
}

export interface Answer<T> {
  readonly of: T;
  /** The smallest magnitude that was found to do it. */
  readonly magnitude: number;
  /** The magnitude as a share of the most that the lever allows. */
  readonly share: number;
}

/** Halvings of the range: the magnitude is found to about one per cent of it. */
const HALVINGS = 6;

/** A change is undone when this little of it is left. */
const LEFT_OVER = 0.05;

/** Whether a value is back at the baseline, or beyond it. */
export function isUndone(value: number, changed: number, baseline: number): boolean {
  return (value - baseline) / (changed - baseline) <= LEFT_OVER;
}

/**
 * Finds the levers that undo a change and how far each must be pulled, the least pull first. `valuesAt` runs
 * candidates at magnitudes and returns the number in question for each. A lever whose effect is not monotone may do
 * it with less than is found.
 */
export async function whatUndoes<T>(
  candidates: readonly Candidate<T>[],
  changed: number,
  baseline: number,
  valuesAt: (pulls: readonly { of: T; magnitude: number }[]) => Promise<readonly number[]>,
): Promise<Answer<T>[]> {
  const undone = async (pulls: { of: T; magnitude: number }[]): Promise<boolean[]> =>
    (await valuesAt(pulls)).map((value) => isUndone(value, changed, baseline));

  const atMost = await undone(candidates.map(({ of, most }) => ({ of, magnitude: most })));
  const able = candidates.filter((_, i) => atMost[i]).map((candidate) => ({ ...candidate, low: 0, high: 1 }));
  for (let round = 0; round < HALVINGS && able.length > 0; round++) {
    const middles = able.map(({ low, high }) => (low + high) / 2);
    const enough = await undone(able.map(({ of, most }, i) => ({ of, magnitude: most * middles[i]! })));
    able.forEach((range, i) => {
      if (enough[i]) range.high = middles[i]!;
      else range.low = middles[i]!;
    });
  }
  return able.map(({ of, most, high }) => ({ of, magnitude: most * high, share: high })).sort((a, b) => a.share - b.share);
}
