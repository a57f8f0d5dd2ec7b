// Axes of values: where they begin and end, and where they are ticked.

import type { ChartSpec } from './spec';

/** Room above the highest value. */
const HEADROOM = 1.06;

/** From zero, or what is below it, to a little above the highest value; powers of ten for a logarithm. */
export function rangeOf({ log, from = 0 }: ChartSpec, low: number | null, high: number | null): [number, number] {
  if (log) return decades(low, high);
  return [Math.min(from, (low ?? 0) < 0 ? low! * HEADROOM : from), Math.max(high ?? 0, 1e-9) * HEADROOM];
}

/** Whole powers of ten around the values. */
function decades(low: number | null, high: number | null): [number, number] {
  const least = low && low > 0 ? low : 1;
  const most = high && high > 0 ? high : 10 * least;
  return [10 ** Math.floor(Math.log10(least)), 10 ** Math.max(Math.ceil(Math.log10(most)), Math.floor(Math.log10(least)) + 1)];
}

/** At most five powers of ten from low to high, evenly apart. */
export function powers(low: number, high: number): number[] {
  const [first, last] = [Math.round(Math.log10(low)), Math.round(Math.log10(high))];
  const step = Math.max(1, Math.ceil((last - first) / 4));
  return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, i) => 10 ** (first + i * step));
}

/** Round numbers between low and high, at most so many. */
export function roundTicks(low: number, high: number, most: number): number[] {
  const rough = (high - low) / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * [1, 2, 5, 10].find((factor) => factor * power >= rough)!;
  const first = Math.ceil(low / step);
  return Array.from({ length: Math.floor(high / step) - first + 1 }, (_, i) => (first + i) * step);
}
