// Numbers and months as readers see them. Pure functions; a narrow no-break
// space joins a number to its unit.

export const MONTHS = 228; // January 2022 (0) … December 2040 (227)
export const FIRST_YEAR = 2022;
/** Open end of a shock. */
export const NO_END = -1;
/** First simulated month: January 2026. */
export const FIRST_SIMULATED = 48;

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
export const THIN = '\u202f';

export function monthName(month: number): string {
  return monthNames[month % 12] ?? '';
}

export function yearOf(month: number): number {
  return FIRST_YEAR + Math.floor(month / 12);
}

/** "Sep 2028". */
export function monthText(month: number): string {
  return `${monthName(month)} ${yearOf(month)}`;
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

/** Making a formatter takes a hundred times as long as using it. */
const formats = new Map<number, Intl.NumberFormat>();

/** With at most so many decimals, and commas between thousands. */
function grouped(value: number, decimals: number): string {
  let format = formats.get(decimals);
  if (!format) formats.set(decimals, (format = new Intl.NumberFormat('en-GB', { maximumFractionDigits: decimals })));
  return format.format(value);
}

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

/** A power of ten in few characters: 0.01, 100, 1 k, 10 M, 100 tn, and 1e−6 below what reads well. */
export function powerText(value: number): string {
  const power = Math.round(Math.log10(value));
  if (power < -3) return `1e−${-power}`;
  return power < 3 ? String(roundTo(value, 3)) : power === 3 ? `1${THIN}k` : count(10 ** power);
}

/** A count with its thousand, million, billion or trillion: "5.2 M". */
export function count(value: number): string {
  const size = Math.abs(value);
  if (size >= 999.5e9) return `${short(value / 1e12)}${THIN}tn`;
  if (size >= 999.5e6) return `${short(value / 1e9)}${THIN}bn`;
  if (size >= 999.5e3) return `${short(value / 1e6)}${THIN}M`;
  if (size >= 9999.5) return `${short(value / 1e3)}${THIN}k`;
  return size >= 10 ? grouped(Math.round(value), 0).replace('-', '−') : short(value);
}

/** An amount of money with its sign: "+$140 bn", "−$12 m". */
export function signedDollars(bn: number): string {
  const size = Math.abs(bn);
  if (size < 5e-5) return '$0';
  const sign = bn < 0 ? '−' : '+';
  if (size < 0.9995) return `${sign}$${short(size * 1000)}${THIN}m`;
  return size < 999.5 ? `${sign}$${short(size)}${THIN}bn` : `${sign}$${short(size / 1000)}${THIN}tn`;
}

/** A share as per cent: 0.85 → "85 %". */
export function percent(share: number): string {
  return `${short(roundTo(share * 100, 1))}${THIN}%`;
}

/** Rounds away noise of binary fractions before printing. */
export function roundTo(value: number, digits: number): number {
  const scale = 10 ** digits;
  return Math.round(value * scale) / scale;
}

/** A value with its unit, spelled for reading. */
export function quantity(value: number, unit: string): string {
  switch (unit) {
    case 'H100e':
      return `${count(value)} H100e`;
    case 'H100e/yr':
      return `${count(value)} H100e a year`;
    case '$bn/yr':
      return `$${short(value)}${THIN}bn a year`;
    case '$bn':
      return `$${short(value)}${THIN}bn`;
    case '$/Mtok':
      return `$${short(value)} per million tokens`;
    case '$/H100e':
      return `$${count(value)} per H100e`;
    case '$/H100e/hour':
      return `$${value.toFixed(2)} per H100e-hour`;
    case 'GW':
      return `${short(value)}${THIN}GW`;
    case 'wafers/month':
      return `${count(value)} wafers a month`;
    default:
      if (unit.startsWith('share')) return percent(value);
      return unit ? `${count(value)} ${unit.replace(/\/yr$/, ' a year')}` : count(value);
  }
}

/** A lever's magnitude in few characters, for the end of its slider. */
export function magnitude(value: number, unit: string): string {
  const clean = roundTo(value, 4);
  if (unit.startsWith('share') || unit === 'scale' || unit === 'extent' || unit === 'strength') return percent(clean);
  if (unit.startsWith('change of')) return `${clean > 0 ? '+' : ''}${percent(clean)}`;
  if (unit.startsWith('log ')) return `×${Math.exp(clean).toFixed(2)}`;
  if (unit === 'percentage points') return `${clean > 0 ? '+' : ''}${short(clean)} pts`;
  if (unit.startsWith('$bn/yr')) return `$${short(clean)}${THIN}bn`;
  if (unit.startsWith('thousand ')) return `${short(clean)}${THIN}k`;
  if (unit.startsWith('% of ')) return `${short(clean)}${THIN}%`;
  return short(clean);
}

/** The magnitude with what it measures: "85 % of orders denied", "$30 bn a year". */
export function sizeText(value: number, unit: string): string {
  const size = magnitude(value, unit);
  if (unit.startsWith('$bn/yr')) return `${size} a year${unit.slice(6)}`;
  if (unit === 'percentage points') return size.replace('pts', 'percentage points');
  if (unit === 'log odds') return `${size} the odds`;
  const more = /^share (more .*)$/.exec(unit);
  if (more) return `${size} ${more[1]}`;
  const yearly = /^(?:thousand|%) (.*)\/yr$/.exec(unit);
  if (yearly) return `${size} ${yearly[1]} a year`;
  const of = /^(?:share|change|log change|log) (of .*)$/.exec(unit);
  return of ? `${size} ${of[1]}` : size;
}

/** How far `now` lies from `base`: "38 % below", "2.1 times", or "" when under half a per cent. */
export function difference(now: number, base: number): string {
  if (!(base > 0)) return now > 0 ? 'from nothing' : '';
  const ratio = now / base;
  if (Math.abs(ratio - 1) < 0.005) return '';
  if (ratio >= 3) return `${short(ratio)} times`;
  return `${short(Math.max(1, Math.round(Math.abs(ratio - 1) * 100)))}${THIN}% ${ratio < 1 ? 'below' : 'above'}`;
}

/** Sixteen hex digits in four groups: "7f3a 91c2 0b5d e4a8". */
export function hashText(hash: string): string {
  return hash.replace(/(.{4})(?=.)/g, '$1 ');
}

/** The short form that the page shows: "7f3a·91c2". */
export function hashShort(hash: string): string {
  return `${hash.slice(0, 4)}·${hash.slice(4, 8)}`;
}

/** "China", "China and India", "China, India and 3 more". */
export function listText(names: readonly string[], most = 2): string {
  if (names.length === 0) return '';
  if (names.length === 1) return names[0]!;
  if (names.length <= most) return `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
  return `${names.slice(0, most).join(', ')} and ${names.length - most} more`;
}
