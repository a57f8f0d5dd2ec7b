// A change split along an identity of the model: a product into its factors, a sum into its terms. Pure.

/** One part of a change, in the unit of the whole. */
export interface Part {
  readonly label: string;
  readonly amount: number;
}

/**
 * Splits the change of x · y into what the change of each factor brings: Δx-part = L · ln(x₁/x₀), with L the
 * logarithmic mean of the two products. The parts add up to the change, whichever factor is taken first (B. W. Ang,
 * "The LMDI approach to decomposition analysis", 2005). A product that is zero in one run has no such split: its
 * parts are those of the factors one after the other, averaged over both orders.
 */
export function splitProduct(was: readonly [number, number], now: readonly [number, number]): [number, number] {
  const before = was[0] * was[1];
  const after = now[0] * now[1];
  if (!(before > 0 && after > 0)) {
    return [((now[0] - was[0]) * (was[1] + now[1])) / 2, ((now[1] - was[1]) * (was[0] + now[0])) / 2];
  }
  const mean = logMean(before, after);
  return [mean * Math.log(now[0] / was[0]), mean * Math.log(now[1] / was[1])];
}

/** (a − b) / ln(a/b), and a where both are equal. */
function logMean(a: number, b: number): number {
  const ratio = Math.log(a / b);
  return Math.abs(ratio) < 1e-9 ? a : (a - b) / ratio;
}

/** The terms of a sum by the size of their change; all but the first few become one. */
export function splitSum(terms: readonly Part[], shown: number, others: string): Part[] {
  const sorted = terms.filter(({ amount }) => amount !== 0).sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
  if (sorted.length <= shown + 1) return sorted;
  const rest = sorted.slice(shown).reduce((sum, { amount }) => sum + amount, 0);
  return [...sorted.slice(0, shown), { label: others, amount: rest }];
}
