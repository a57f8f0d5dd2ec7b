// Where runs with other plausible parameters put a line of the baseline.

import { details } from '../details';
import type { Line, Term } from './line';

export interface Band {
  readonly months: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
}

/** The 10 and 90 % values of a line, in raw units; null for what the ensemble does not keep. */
export function bandOf({ plus, minus, of }: Line): Band | null {
  const { bands, bandMonths } = details();
  if (minus.length > 0) return null;
  const sum = (terms: readonly Term[]): string => terms.map(({ output, pattern }) => `${output} ${pattern}`.trim()).join('+');
  const values = bands[of.length ? `${sum(plus)}/${sum(of)}` : sum(plus)];
  if (!values) return null;
  const every = (first: number): number[] => bandMonths.map((_, i) => values[2 * i + first]!);
  return { months: bandMonths, low: every(0), high: every(1) };
}
