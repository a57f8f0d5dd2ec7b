// One number of a run, as tools/claims/value.go and term.go define it. A term is a product of numbers and outputs:
//
//	0.001 * model_use_family us_open:* * model_price us_open
//
// An output is followed by its entities: one part per dimension, apart by ":"; a part lists ids apart by "|", or is "*"
// for all; "-" in front leaves one out. Entities are added up, month by month, before factors are multiplied.

import { output } from '../catalogue';
import { MONTHS, parseMonth } from '../format';
import type { Value } from '../gen/claims';
import type { Trajectory } from '../trajectory';

/** What claims read of a run: months of every factor, added up over its entities, or their mean. */
export interface Reading {
  months(factor: string, mean: boolean): Float64Array;
}

/** Factors of a term, and its scale. */
export function parseTerm(text: string): { readonly scale: number; readonly factors: readonly string[] } {
  let scale = 1;
  const factors: string[] = [];
  for (const part of text.split(' * ')) {
    const number = Number(part);
    if (Number.isNaN(number)) factors.push(part);
    else scale *= number;
  }
  return { scale, factors };
}

/** Every factor that a value reads. */
export function factorsOf({ of, over = [] }: Value): string[] {
  return [...of, ...over].flatMap((term) => parseTerm(term).factors);
}

/** First and last month. */
export function spanOf({ months }: Value): [number, number] {
  const [first, last = first] = months.split(' ').map((text) => parseMonth(text)!);
  return [first!, last!];
}

/** Keeps of a run what values read, so that the run itself can go. */
export function read(run: Trajectory, values: readonly Value[]): Reading {
  const kept = new Map<string, Float64Array>();
  for (const value of values) {
    for (const factor of factorsOf(value)) {
      const key = `${value.mean ?? false} ${factor}`;
      if (!kept.has(key)) kept.set(key, monthsOf(run, factor, value.mean ?? false));
    }
  }
  return { months: (factor, mean) => kept.get(`${mean} ${factor}`)! };
}

function monthsOf(run: Trajectory, factor: string, mean: boolean): Float64Array {
  const [id = '', pattern = ''] = factor.split(' ');
  const dims = output(id).dims;
  const parts = dims.map(({ entities }, i) => members(entities, pattern.split(':')[i]!));
  const entities = parts.reduce<string[][]>((rows, chosen) => rows.flatMap((row) => chosen.map((name) => [...row, name])), [[]]);
  const sum = new Float64Array(MONTHS);
  for (const entity of entities) run.series(id, ...entity).forEach((x, month) => (sum[month]! += x));
  return mean ? sum.map((x) => x / entities.length) : sum;
}

function members(all: readonly string[], part: string): readonly string[] {
  const names = part === '*' ? [] : part.split('|');
  const others = names.length === 0 || names[0]!.startsWith('-');
  return all.filter((id) => (others ? !names.includes(`-${id}`) : names.includes(id)));
}

/** The value in a run; NaN where it is divided by nothing. */
export function valueIn(value: Value, run: Reading): number {
  let x = sumOf(value, value.of, run);
  if (value.over) {
    const y = sumOf(value, value.over, run);
    x = y === 0 ? NaN : x / y;
  }
  return value.log ? Math.log(x) : x;
}

function sumOf(value: Value, terms: readonly string[], run: Reading): number {
  let sum = 0;
  for (const term of terms) {
    const x = oneOf(value, term, run);
    sum += value.floor && x < 0 ? 0 : x;
  }
  return sum;
}

function oneOf(value: Value, term: string, run: Reading): number {
  const { scale, factors } = parseTerm(term);
  const [first, last] = spanOf(value);
  const months = factors.map((factor) => run.months(factor, value.mean ?? false));
  let sum = 0;
  for (let m = first; m <= last; m++) {
    const x = months.reduce((product, of) => product * of[m]!, scale);
    sum += x * weight(value, m - first, last - first + 1);
  }
  return sum;
}

/** Weight of month number i of n: a mean, a total over years, or what it is worth at the first. */
function weight({ as, rate = 0 }: Value, i: number, n: number): number {
  if (n === 1) return 1;
  if (as === 'total') return 1 / 12;
  if (as === 'pv') return (1 + rate) ** (-(i + 0.5) / 12) / 12;
  return 1 / n;
}
