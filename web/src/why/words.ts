// What the dialog says. Pure: numbers in, sentences out.

import { countryName, lever, type LeverInfo } from '../catalogue';
import { monthText, short, sizeText } from '../format';
import type { Change } from './changes';
import type { Headline } from './numbers';
import type { Part } from './split';
import type { Answer } from './undo';

/** What is less than this share of the whole goes without saying. */
const MATTERS = 0.05;

/** "GPU export control", or the event that does not happen. */
export function changeName({ shock, event }: Change): string {
  return event ? `leaving out “${event.title}”` : lever(shock!.lever).label;
}

/** The name with size and start: "GPU export control (85 % of orders denied, from Oct 2026)". */
export function changeText(change: Change): string {
  const name = changeName(change);
  const { shock, event } = change;
  return event ? name : `${name} (${sizeText(shock!.magnitude, lever(shock!.lever).unit)}, from ${monthText(shock!.start)})`;
}

/** "−120" or "+0.42", as far as two figures tell. */
export function signed(amount: number): string {
  const text = short(Math.abs(amount));
  return text === '0' ? '0' : `${amount < 0 ? '−' : '+'}${text}`;
}

/** What became of the number: "In Sep 2028, profit by nation of US is 310 billion $ a year: 120 less than without your shocks (430)." */
export function changeSentence(number: Headline, month: number, was: number, now: number): string {
  const amount = now - was;
  const start = `In ${monthText(month)}, “${number.group}: ${number.label}” is ${short(now)} ${number.unit}`;
  if (short(now) === short(was)) return `${start}, with your changes as without them.`;
  return `${start}: ${short(Math.abs(amount))} ${amount < 0 ? 'less' : 'more'} than without your changes (${short(was)}).`;
}

/** Who did it: one change, or several that push together or against each other. Parts bear the names of changes. */
export function causeSentence(parts: readonly Part[]): string {
  const total = parts.reduce((sum, { amount }) => sum + amount, 0);
  const [most, ...others] = [...parts].sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
  if (!most || short(total) === '0') return '';
  if (others.length === 0) return `All of it comes from ${most.label}.`;
  const share = most.amount / total;
  if (share < 0) return `${most.label} pushes hardest, but the others together outweigh it.`;
  const against = others.filter(({ amount }) => amount * total < 0 && Math.abs(amount) > MATTERS * Math.abs(total)).map(({ label }) => label);
  const pushes = against.length ? `; ${against.join(' and ')} ${against.length > 1 ? 'push' : 'pushes'} the other way.` : '.';
  if (share > 1 + MATTERS) return `${most.label} alone would do more${pushes}`;
  if (share > 1 - MATTERS) return `Nearly all of it comes from ${most.label}${pushes}`;
  return `${short(100 * share)} % of it comes from ${most.label}${pushes}`;
}

/** How sure the split is. */
export function methodSentence(count: number, runs: number, errors: readonly number[]): string {
  const most = Math.max(0, ...errors);
  const method = 'Shares are Shapley values: what each change adds, averaged over every order in which they could come';
  return most === 0
    ? `${method}. Exact, from ${runs} runs of ${count} ${count === 1 ? 'change' : 'changes'}.`
    : `${method}; here over orders drawn at random, ${runs} runs, give or take ${short(2 * most)}.`;
}

/** "API cut-off by the United States: 34 % of access cut." */
export function answerName({ of, magnitude }: Answer<LeverInfo>): string {
  const who = of.defaultActors.length ? ` by ${of.defaultActors.map(countryName).join(', ')}` : '';
  const whom = of.targets === 'countries' ? ` (${of.defaultTargets.map(countryName).join(', ')})` : '';
  return `${of.label}${who}${whom}: ${sizeText(magnitude, of.unit)}`;
}
