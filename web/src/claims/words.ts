// What the claims say. Pure: numbers in, sentences out.

import { dollars, percent, quantity, roundTo, short } from '../format';
import type { Claim, Measure, Verdict } from '../gen/claims';
import { expected, type Outcome, type Row } from './measure';
import { phrase } from './phrases';

/** A guess this near to the result, as a share of the slider, was a good one; and so is a result this near to its bound, as a share of that. */
const CLOSE = 0.05;

const signs = (x: number): string => (x < 0 ? '−' : x > 0 ? '+' : '');

/** Units of what is no change but a size of its own, without a sign in front. */
const levels: Readonly<Record<string, string>> = { '$ per $': 'dollars', times: 'times', share: 'share', 'levers at full range': 'levers' };

/** A change in its unit: "−25 %", "+8.6 percentage points", "6.4 times". */
export function amount(x: number, unit: string): string {
  if (Number.isNaN(x)) return phrase('claim-unmeasured');
  if (!Number.isFinite(x)) return phrase('claim-out-of-reach');
  const level = levels[unit];
  if (level) return phrase('claim-level', { unit: level, sign: x < 0 ? '−' : '', n: unit === 'share' ? percent(Math.abs(x)) : short(Math.abs(x)), count: x });
  const whole = unit === 'ratio' || unit === 'share of sales';
  const size = Math.abs(whole || unit === 'percentage points' ? x * 100 : x);
  const n = short(size) === '0' ? '0' : `${signs(x)}${short(size)}`;
  return phrase('claim-amount', { n, unit: whole ? 'percent' : unit === 'percentage points' ? 'points' : unit === 'ECI points' ? 'eci' : 'log' });
}

/** A value of one run: "$709 bn", "79 %". */
export function valueText(x: number, unit: string): string {
  if (unit === '$bn') return `${x < 0 ? '−' : ''}${dollars(Math.abs(x))}`;
  if (unit === 'share') return percent(x);
  return quantity(roundTo(x, 3), unit).replace('-', '−');
}

/** What is expected of a measure: "at most −25 %". */
export function boundText({ low, high, unit }: Measure): string {
  if (low !== undefined && high !== undefined) return phrase('claim-between', { low: amount(low, unit), high: amount(high, unit) });
  return low !== undefined ? phrase('claim-at-least', { bound: amount(low, unit) }) : phrase('claim-at-most', { bound: amount(high!, unit) });
}

/** What a guess amounts to: "−30 %: $496 bn instead of $709 bn". */
export function guessText({ guess }: Claim, measure: Measure, change: number, baseline: number | undefined): string {
  const text = amount(change, measure.unit);
  const meant = baseline === undefined || !guess.unit ? NaN : measure.compare === 'ratio' ? baseline * (1 + change) : measure.compare === 'difference' ? baseline + change : NaN;
  if (Number.isNaN(meant)) return text;
  return phrase('claim-guess-means', { change: text, value: valueText(meant, guess.unit!), baseline: valueText(baseline!, guess.unit!) });
}

/** The guess against the result, and the result against what the claim needs. */
export function revealSentence({ guess: { low, high } }: Claim, measure: Measure, guess: number | null, { change }: Outcome): string {
  const result = amount(change, measure.unit);
  const close = guess !== null && Math.abs(guess - change) <= CLOSE * (high - low);
  const said = guess === null ? phrase('claim-result', { result }) : phrase('claim-guessed', { guess: amount(guess, measure.unit), result, close: close ? 'yes' : 'no' });
  return `${said} ${phrase('claim-needs', { bound: boundText(measure), how: howFar(measure, change) })}`;
}

/** How a change misses its bounds, or that it does not. */
function howFar(measure: Measure, change: number): string {
  if (expected(measure, change)) return 'met';
  if (!Number.isFinite(change)) return 'unknown';
  const { low, high } = measure;
  const bound = low !== undefined && change < low ? low : high!;
  if (Math.abs(change - bound) <= CLOSE * Math.abs(bound)) return 'nearly';
  const opposite = low !== undefined && low >= 0 ? change < 0 : high !== undefined && high <= 0 && change > 0;
  return opposite ? 'opposite' : change < (low ?? -Infinity) || (high ?? 0) < 0 ? 'small' : 'large';
}

/** What the claim comes to: all that it expects, not the headline alone. `name` is that of the assumption it rests on. */
export function verdictSentence(rows: readonly Row[], verdict: Verdict, name: string): string {
  const failed = rows.filter((row) => row.verdict === 'fails').length;
  if (verdict === 'fails') return phrase('claim-fails', { failed, count: rows.length });
  return verdict === 'holds' ? phrase('claim-holds', { count: rows.length }) : phrase('claim-holds-if', { count: rows.length, name });
}

/** What the reader's own assumptions do to the verdict; empty where there are none. */
export function assumedSentence(usual: Verdict, verdict: Verdict, changed: number): string {
  if (changed === 0) return '';
  return phrase('claim-under-yours', { changed, same: usual === verdict ? 'yes' : 'no', usual: verdictText(usual) });
}

export function verdictText(verdict: Verdict): string {
  return phrase('claim-verdict', { verdict: verdictClass(verdict) });
}

export function verdictClass(verdict: Verdict): string {
  return verdict.replace(' ', '-');
}
