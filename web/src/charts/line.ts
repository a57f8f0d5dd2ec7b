// The lines of a chart, as data: which outputs make them.

import { countryName } from '../catalogue';
import { MONTHS } from '../format';
import type { Figures } from '../trajectory';
import { phrase } from './phrases';

/** Tone of a line; the style sheet holds a colour per theme for each. */
export type Tone =
  | 'usa' | 'chn' | 'rest' | 'route' | 'cost' | 'japan' | 'dutch' | 'taiwan' | 'korea'
  | 'us-closed' | 'us-open' | 'china-closed' | 'china-open' | 'rest-open'
  | 'tools' | 'making' | 'chips' | 'sites' | 'cloud' | 'models' | 'apps'
  | 'chosen' | 'chosen-two' | 'chosen-three';

/** Stands for the country that the reader chose, in patterns. */
const chosen = '$';

/** Outputs that are added: an output id and its entities joined by ":", "*" for all of one dimension. */
export interface Term {
  readonly output: string;
  readonly pattern: string;
}

export interface Line {
  readonly id: string;
  readonly label: string;
  readonly tone: Tone;
  readonly plus: readonly Term[];
  /** Taken off the sum, for "the rest of the world". */
  readonly minus: readonly Term[];
  /** What the sum is a share of; empty for the sum itself. */
  readonly of: readonly Term[];
}

/** A line before a country is chosen: patterns may hold "$", and the label is the name of a message that may take it. */
export type LinePattern = Line;

/** "accelerators_shipped us_designed:*" as a term. */
function term(text: string): Term {
  const [output = '', pattern = ''] = text.split(' ');
  return { output, pattern };
}

export function line(id: string, label: string, tone: Tone, plus: string[], minus: string[] = [], of: string[] = []): LinePattern {
  return { id, label, tone, plus: plus.map(term), minus: minus.map(term), of: of.map(term) };
}

/** The line of a chosen country. */
export function lineOf(line: LinePattern, iso3: string): Line {
  const filled = (terms: readonly Term[]): Term[] => terms.map(({ output, pattern }) => ({ output, pattern: pattern.replace(chosen, iso3) }));
  const label = phrase(`line-${line.label}`, { country: countryName(iso3) });
  return { ...line, label, plus: filled(line.plus), minus: filled(line.minus), of: filled(line.of) };
}

/** Monthly values of a line in raw units; a share of nothing is nothing. */
export function valuesOf(line: Line, run: Figures): Float32Array {
  const sum = total(line.plus, run);
  const taken = total(line.minus, run);
  const whole = total(line.of, run);
  for (let m = 0; m < MONTHS; m++) {
    // Rounding of 32-bit sums must not leave a hair below zero.
    if (line.minus.length) sum[m] = Math.max(0, sum[m]! - taken[m]!);
    if (line.of.length) sum[m] = whole[m]! > 0 ? sum[m]! / whole[m]! : 0;
  }
  return sum;
}

function total(terms: readonly Term[], run: Figures): Float32Array {
  const sum = new Float32Array(MONTHS);
  for (const { output, pattern } of terms) {
    const values = run.sum(output, ...pattern.split(':').filter((part) => part !== ''));
    for (let m = 0; m < MONTHS; m++) sum[m]! += values[m]!;
  }
  return sum;
}
