// Dates of a shock: changes that keep them in order. Months count from January 2022.

import { MONTHS, NO_END } from '../format';
import type { Shock } from '../store';

const LAST = MONTHS - 1;
/** Length of a shock that gets an end [months]. */
const usualLength = 24;

const between = (low: number, value: number, high: number): number => Math.max(low, Math.min(value, high));

/** The whole shock moved to another start; the first month is the earliest that it may be announced in. */
export function moved(shock: Shock, to: number, first: number): Shock {
  const length = shock.end === NO_END ? 0 : shock.end - shock.start;
  const start = between(first, to, LAST - length);
  const announced = between(first, start - (shock.start - shock.announced), start);
  return { ...shock, start, announced, end: shock.end === NO_END ? NO_END : start + length };
}

/** Another start, under the same end if that is still later. */
export function withStart(shock: Shock, start: number, first: number): Partial<Shock> {
  const whole = moved(shock, start, first);
  return { start: whole.start, announced: whole.announced, end: shock.end > whole.start ? shock.end : whole.end };
}

/** Another announcement; a start that it passes goes along. */
export function withAnnounced(shock: Shock, announced: number): Partial<Shock> {
  const start = Math.max(announced, shock.start);
  return { ...withStart(shock, start, announced), announced };
}

/** Another end, at least a month after the start. */
export function withEnd(shock: Shock, end: number): Partial<Shock> {
  return { end: between(shock.start + 1, end, LAST) };
}

/** An end two years after the start, or none. */
export function withoutEnd(shock: Shock, endless: boolean): Partial<Shock> {
  return endless ? { end: NO_END } : withEnd(shock, shock.start + usualLength);
}
