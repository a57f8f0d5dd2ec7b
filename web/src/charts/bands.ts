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

/** The range at a month, in units of the axis; between the points of the band as the haze is drawn. Null outside. */
export function rangeAt(band: Band | null, month: number, scale: number): readonly [number, number] | null {
  const after = band?.months.findIndex((at) => at >= month) ?? -1;
  if (!band || after < 0 || month < band.months[0]!) return null;
  const before = Math.max(0, after - 1);
  const [from, to] = [band.months[before]!, band.months[after]!];
  const part = to > from ? (month - from) / (to - from) : 0;
  const at = (values: readonly number[]): number => (values[before]! + (values[after]! - values[before]!) * part) / scale;
  return [at(band.low), at(band.high)];
}
