// Numbers and months as readers see them. Pure functions; a narrow no-break
// space joins a number to its unit.

import { locale, phrase } from './phrases';

export const MONTHS = 228; // January 2022 (0) … December 2040 (227)
export const FIRST_YEAR = 2022;
/** Open end of a shock. */
export const NO_END = -1;
/** First simulated month: January 2026. */
export const FIRST_SIMULATED = 48;

export const THIN = '\u202f';

/** Making a formatter takes a hundred times as long as using it, so each is made once. */
const once = <K, V>(make: (key: K) => V): ((key: K) => V) => {
  const made = new Map<K, V>();
  return (key) => {
    if (!made.has(key)) made.set(key, make(key));
    return made.get(key)!;
  };
};

const months = once((year: 'numeric' | undefined) => new Intl.DateTimeFormat(locale, { month: 'short', year, timeZone: 'UTC' }));

export function monthName(month: number): string {
  return months(undefined).format(Date.UTC(FIRST_YEAR, month));
}

export function yearOf(month: number): number {
  return FIRST_YEAR + Math.floor(month / 12);
}

/** "Sep 2028". */
export function monthText(month: number): string {
  return months('numeric').format(Date.UTC(FIRST_YEAR, month));
}

/** "2028-09", the form of links and files. */
export function monthISO(month: number): string {
  return `${yearOf(month)}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/** Month number of "2028-09", or null when it is not a month from 2022-01 to 2040-12. */
export function parseMonth(text: string): number | null {
  const match = /^(\d{4})-(\d{2})$/.exec(text);
  if (!match) return null;
  const calendar = Number(match[2]);
  if (calendar < 1 || calendar > 12) return null;
  const month = (Number(match[1]) - FIRST_YEAR) * 12 + calendar - 1;
  return month >= 0 && month < MONTHS ? month : null;
}

const numbers = once((decimals: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: decimals }));

const exact = once((decimals: number) => new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }));
const cents = (value: number): string => exact(2).format(value);

/** With at most so many decimals, and groups of thousands. */
const grouped = (value: number, decimals: number): string => numbers(decimals).format(value);

/** Two significant digits below 10, whole numbers from 100: 0.042, 5.2, 38, 240. */
export function short(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  if (size === 0) return '0';
  if (size >= 1e15) return value.toExponential(1);
  let digits = 0;
  if (size < 9.95) digits = 1;
  if (size < 0.995) digits = Math.min(6, 1 - Math.floor(Math.log10(size)));
  const text = grouped(value, digits);
  return text === '-0' ? '0' : text.replace('-', '−');
}

const significant = once((digits: number) => new Intl.NumberFormat(locale, { maximumSignificantDigits: digits }));

/** With all its digits but for noise: 0.107, 1.11, 16,500. */
export function exactly(value: number): string {
  return significant(6).format(value).replace('-', '−');
}

/** A power of ten in few characters: 0.01, 100, 1 k, 10 M, 100 tn, and 1e−6 below what reads well. */
export function powerText(value: number): string {
  const power = Math.round(Math.log10(value));
  if (power < -3) return `1e−${-power}`;
  return power < 3 ? grouped(value, 3) : power === 3 ? phrase('count-thousands', { n: '1' }) : count(10 ** power);
}

/** A count with its thousand, million, billion or trillion: "5.2 M". */
export function count(value: number): string {
  const size = Math.abs(value);
  if (size >= 999.5e9) return phrase('count-trillions', { n: short(value / 1e12) });
  if (size >= 999.5e6) return phrase('count-billions', { n: short(value / 1e9) });
  if (size >= 999.5e3) return phrase('count-millions', { n: short(value / 1e6) });
  if (size >= 9999.5) return phrase('count-thousands', { n: short(value / 1e3) });
  return size >= 10 ? grouped(Math.round(value), 0).replace('-', '−') : short(value);
}

/** An amount of money [$bn] in its unit: "$140 bn", "$12 m". */
export function dollars(bn: number): string {
  const size = Math.abs(bn);
  if (size < 5e-5) return phrase('dollars', { n: '0' });
  if (size < 0.9995) return phrase('dollars-millions', { n: short(size * 1000) });
  return size < 999.5 ? phrase('dollars-billions', { n: short(size) }) : phrase('dollars-trillions', { n: short(size / 1000) });
}

/** An amount of money with its sign: "+$140 bn", "−$12 m". */
export function signedDollars(bn: number): string {
  return `${Math.abs(bn) < 5e-5 ? '' : bn < 0 ? '−' : '+'}${dollars(bn)}`;
}

/** A share as per cent: 0.85 → "85 %". */
export function percent(share: number): string {
  return phrase('percent', { n: short(roundTo(share * 100, 1)) });
}

/** Rounds away noise of binary fractions before printing. */
export function roundTo(value: number, digits: number): number {
  const scale = 10 ** digits;
  return Math.round(value * scale) / scale;
}

/** Three figures, however large: "15,000". */
const figures = (value: number): string => short(Number(value.toPrecision(3)));

/** Units of the model that have words of their own: the message, and how the number in it is written. */
const quantities: Readonly<Record<string, readonly [id: string, write: (value: number) => string]>> = {
  H100e: ['h100e', count],
  'H100e/yr': ['h100e-year', count],
  'H100e at reference quality': ['h100e-reference', count],
  '$bn/yr': ['bn-year', short],
  $bn: ['bn', short],
  '$/Mtok': ['per-mtok', short],
  '$/H100e': ['per-h100e', count],
  '$/H100e/hour': ['per-h100e-hour', cents],
  GW: ['gw', short],
  'wafers/month': ['wafers-month', count],
  'trillion tokens/yr': ['tokens-year', figures], // "15 k trillion" would be two powers in one.
  'ratio to the US of January 2022': ['times-us', count],
  months: ['months', count],
};

/** A value with its unit, spelled for reading. */
export function quantity(value: number, unit: string): string {
  const known = quantities[unit];
  if (known) return phrase(`quantity-${known[0]}`, { n: known[1](value) });
  return unit.startsWith('share') ? percent(value) : `${count(value)} ${unit}`.trim();
}

const plus = (value: number): string => (value > 0 ? '+' : '');

/** A lever's magnitude in few characters, for the end of its slider. */
export function magnitude(value: number, unit: string): string {
  const clean = roundTo(value, 4);
  if (/^(share|scale|extent|strength)/.test(unit)) return percent(clean);
  if (unit.startsWith('change')) return plus(clean) + percent(clean);
  if (unit.startsWith('log')) return `×${cents(Math.exp(clean))}`;
  if (unit === 'percentage points') return phrase('points', { n: plus(clean) + short(clean) });
  if (unit.startsWith('$bn/yr')) return phrase('dollars-billions', { n: short(clean) });
  if (unit.startsWith('thousand')) return phrase('count-thousands', { n: short(clean) });
  if (unit.startsWith('%')) return phrase('percent', { n: short(clean) });
  return short(clean);
}

/** What a unit of levers measures, behind what magnitude writes: "share of orders denied" is a share, of orders denied. */
export const measured = /^(share|log change|change|log|thousand|%|\$bn\/yr) (.+?)(\/yr)?$/;

/** The magnitude with what it measures: "85 % of orders denied", "$30 bn a year". */
export function sizeText(value: number, unit: string): string {
  if (unit === 'percentage points') return phrase('points-spoken', { n: plus(value) + short(roundTo(value, 4)) });
  const size = magnitude(value, unit);
  const [, kind, words = '', yearly] = measured.exec(unit) ?? [];
  const whole = kind ? phrase('size-of', { size, words }) : size;
  return yearly || unit.startsWith('$bn/yr') ? phrase('a-year', { amount: whole }) : whole;
}

/** How far a number lies from what it would be. */
export interface Difference {
  readonly how: 'same' | 'below' | 'above' | 'times' | 'new';
  /** Per cent, or how many times. */
  readonly size: string;
}

/** The same is what differs by less than half a per cent. */
export function difference(now: number, base: number): Difference {
  if (!(base > 0)) return { how: now > 0 ? 'new' : 'same', size: '' };
  const ratio = now / base;
  if (Math.abs(ratio - 1) < 0.005) return { how: 'same', size: '' };
  if (ratio >= 3) return { how: 'times', size: short(ratio) };
  return { how: ratio < 1 ? 'below' : 'above', size: percent(Math.max(0.01, Math.round(Math.abs(ratio - 1) * 100) / 100)) };
}

/** Sixteen hex digits in four groups: "7f3a 91c2 0b5d e4a8". */
export function hashText(hash: string): string {
  return hash.replace(/(.{4})(?=.)/g, '$1 ');
}

/** The short form that the page shows: "7f3a·91c2". */
export function hashShort(hash: string): string {
  return `${hash.slice(0, 4)}·${hash.slice(4, 8)}`;
}

const lists = once((type: 'unit') => new Intl.ListFormat(locale, { type }));

/** "China, India, Peru". */
export const commaText = (names: readonly string[]): string => lists('unit').format(names);

/** "China", "China and India", "China, India and 3 more". */
export function listText(names: readonly string[], most = 2): string {
  if (names.length <= 1) return names[0] ?? '';
  const [shown, rest] = names.length <= most ? [names.slice(0, -1), names[names.length - 1]!] : [names.slice(0, most), ''];
  const list = commaText(shown);
  return rest ? phrase('list-and', { names: list, last: rest }) : phrase('list-more', { names: list, more: names.length - most });
}
