// Goals of an assignment, as a link writes them; several are joined by "and".
//
//	goal=MEASURE~PLACES:COMPARISON:VALUE@MONTH          in that month
//	goal=MEASURE~PLACES:COMPARISON:VALUE@FROM..TO       in every month of these
//
// MEASURE is an id of measures.ts, PLACES are codes and groups as targets of a shock are, COMPARISON is under, over,
// at_most or at_least, and VALUE a number (per cent, $bn a year, millions) or baseline: what the measure is in the
// same month of a world in which nobody does anything. Example: use.china_open~WORLD:under:30@2027-01..2032-12

import { readCountries } from '../catalogue';
import { monthISO, MONTHS, parseMonth } from '../format';
import type { Trajectory } from '../trajectory';
import { readNumber } from '../url_values';
import { measure, measures, scaleOf, type Measure } from './measures';
import { phrase } from './phrases';

export const comparisons = ['under', 'over', 'at_most', 'at_least'] as const;
export type Comparison = (typeof comparisons)[number];

export interface Goal {
  readonly measure: Measure;
  /** Codes and groups as they are written. */
  readonly places: readonly string[];
  readonly comparison: Comparison;
  /** In the goal's unit. */
  readonly value: number | 'baseline';
  readonly from: number;
  /** The last month; the first one, for a goal of one month. */
  readonly to: number;
}

const form = /^([a-z0-9_.]+)~([^:]+):([a-z_]+):([^@]+)@([^.]+)(?:\.\.(.+))?$/;

/** Reads one goal; the answer is what is allowed where it is wrong. */
export function parseGoal(text: string): Goal | string {
  const [, id, placeText, comparison, valueText, fromText, toText] = form.exec(text) ?? [];
  if (id === undefined) return phrase('allowed-form', { form: 'MEASURE~PLACES:COMPARISON:VALUE@MONTH', example: 'use.china_open~WORLD:under:30@2032-12' });
  const found = measure(id);
  if (!found) return phrase('allowed-one-of', { values: measures.map((one) => one.id).join(', ') });
  const places = placeText!.split(',');
  const countries = readCountries(places);
  if (!countries?.length) return phrase('allowed-targets', { example: 'ASEAN,JPN' });
  if (found.countries && !countries.every((code) => found.countries!.includes(code))) return phrase('allowed-one-of', { values: found.countries.join(', ') });
  if (!(comparisons as readonly string[]).includes(comparison!)) return phrase('allowed-one-of', { values: comparisons.join(', ') });
  const value = valueText === 'baseline' ? valueText : readNumber(valueText!);
  if (value === null) return phrase('goal-allowed-value');
  const from = parseMonth(fromText!);
  const to = toText === undefined ? from : parseMonth(toText);
  if (from === null || to === null || to < from) return phrase('allowed-range', { least: monthISO(0), most: monthISO(MONTHS - 1) });
  return { measure: found, places, comparison: comparison as Comparison, value, from, to };
}

export function formatGoal({ measure: { id }, places, comparison, value, from, to }: Goal): string {
  return `${id}~${places.join(',')}:${comparison}:${value}@${monthISO(from)}${to > from ? `..${monthISO(to)}` : ''}`;
}

/** One month of a goal, in the model's units. */
export interface Mark {
  readonly month: number;
  readonly value: number;
  readonly wanted: number;
  readonly met: boolean;
}

export interface Score {
  readonly goal: Goal;
  readonly met: boolean;
  /** The months that count. */
  readonly marks: readonly Mark[];
  /** The month in which least is in hand. */
  readonly worst: Mark;
}

/** What is less than this part of the wanted value apart counts as equal. */
export const EQUAL_WITHIN = 0.001;

export function scoreOf(goal: Goal, run: Trajectory, baseline: Trajectory): Score {
  const countries = readCountries(goal.places)!;
  const marks: Mark[] = [];
  for (let month = goal.from; month <= goal.to; month++) {
    const value = goal.measure.read(run, countries, month);
    const wanted = goal.value === 'baseline' ? goal.measure.read(baseline, countries, month) : goal.value * scaleOf(goal.measure);
    marks.push({ month, value, wanted, met: meets(goal.comparison, value, wanted) });
  }
  const worst = marks.reduce((least, mark) => (inHand(goal.comparison, mark) < inHand(goal.comparison, least) ? mark : least));
  return { goal, met: marks.every(({ met }) => met), marks, worst };
}

/** Whether a value is what is wanted. */
export function meets(comparison: Comparison, value: number, wanted: number): boolean {
  const slack = Math.abs(wanted) * EQUAL_WITHIN;
  switch (comparison) {
    case 'under':
      return value < wanted;
    case 'over':
      return value > wanted;
    case 'at_most':
      return value <= wanted + slack;
    case 'at_least':
      return value >= wanted - slack;
  }
}

const inHand = (comparison: Comparison, { value, wanted }: Mark): number => (comparison === 'under' || comparison === 'at_most' ? wanted - value : value - wanted);
