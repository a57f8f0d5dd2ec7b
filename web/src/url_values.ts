// Values of a link that have a form of their own; null for what is none.

import { parseMonth } from './format';
import type { Place } from './protocol';
import type { Loop } from './store';

/** As far as the map can be enlarged. */
export const mostZoom = 9;

export function parseLoop(text: string): Loop | null {
  const [from, to, ...more] = text.split('..').map(parseMonth);
  return from != null && to != null && more.length === 0 && from < to ? { from, to } : null;
}

export function parsePlace(text: string): Place | null {
  const [lon, lat, zoom, ...more] = text.split(',').map(readNumber);
  if (lon == null || lat == null || zoom == null || more.length > 0) return null;
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90 && zoom >= 1 && zoom <= mostZoom ? { lon, lat, zoom } : null;
}

export function readNumber(text: string): number | null {
  if (!/^-?\d+(\.\d+)?(e-?\d{1,2})?$/i.test(text)) return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}
