// Observed values that a line of a chart can be held against.

import { details } from '../details';
import type { Line, Term } from './line';

export interface Dot {
  /** Middle of the period that was observed, or its end for a stock. */
  readonly month: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Ids of the evidence rows. */
  readonly id: string;
  /** A rough figure: a bound and no target. */
  readonly bound: boolean;
}

/** The dots of a line: observations of exactly the same sum of outputs. */
export function evidenceOf(line: Line): readonly Dot[] {
  if (line.minus.length > 0 || line.of.length > 0) return [];
  const wanted = key(line.plus);
  return details().observations
    .filter(({ terms, measure }) => measure !== 'cumulative' && key(terms) === wanted)
    .map(({ id, measure, first, last, value, low, high, bound }) => ({
      id,
      month: measure === 'end' ? last : (first + last) / 2,
      value,
      low,
      high,
      bound,
    }));
}

function key(terms: readonly Term[]): string {
  return terms
    .map(({ output, pattern }) => `${output} ${pattern}`)
    .sort()
    .join(' + ');
}
