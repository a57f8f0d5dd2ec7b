// Shares of use at the playhead: how they stand, and what they are held against.

import { short } from '../format';
import type { Line } from './line';

/** The families row by row; nobody else sells closed models that matter. */
export const quadrants = [
  ['us_closed', 'us_open'],
  ['china_closed', 'china_open'],
  ['', 'rest_open'],
] as const;

/** A share and what it is held against, in per cent. */
export interface Share {
  readonly line: Line;
  readonly now: number;
  /** Points since the first simulated month; null before it. */
  readonly moved: number | null;
  readonly baseline: number | null;
  readonly own: number | null;
  readonly range: readonly [number, number] | null;
}

/** "▲ 8": points since January 2026. */
export function movedText(points: number): string {
  const size = short(Math.abs(points));
  return Math.abs(points) < 0.05 ? '±0' : `${points < 0 ? '▼' : '▲'} ${size}`;
}
