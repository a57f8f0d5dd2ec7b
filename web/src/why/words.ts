// What the dialog says. Pure: numbers in, sentences out.

import { countryName, lever, type LeverInfo } from '../catalogue';
import { commaText, listText, monthText, percent, short, sizeText } from '../format';
import type { Change } from './changes';
import type { Headline } from './numbers';
import { phrase } from './phrases';
import type { Part } from './split';
import type { Answer } from './undo';

/** What is less than this share of the whole goes without saying. */
const MATTERS = 0.05;

/** "GPU export control", or the event that does not happen. */
export function changeName({ shock, event }: Change): string {
  return event ? phrase('why-without', { event: event.title }) : lever(shock!.lever).label;
}

/** The name with size and start: "GPU export control (85 % of orders denied, from Oct 2026)". */
export function changeText(change: Change): string {
  const name = changeName(change);
  const { shock, event } = change;
  return event ? name : phrase('why-shock', { name, size: sizeText(shock!.magnitude, lever(shock!.lever).unit), start: monthText(shock!.start) });
}

/** "−120" or "+0.42", as far as two figures tell. */
export function signed(amount: number): string {
  const text = short(Math.abs(amount));
  return text === '0' ? '0' : `${amount < 0 ? '−' : '+'}${text}`;
}

/** What became of the number: "In Sep 2028, “Profit by nation: US” is 310 billion $ a year: 120 less than without your changes (430)." */
export function changeSentence(number: Headline, month: number, was: number, now: number): string {
  const amount = now - was;
  return phrase('why-change', {
    month: monthText(month),
    chart: number.group,
    line: number.label,
    now: short(now),
    unit: number.unit,
    how: short(now) === short(was) ? 'same' : amount < 0 ? 'less' : 'more',
    amount: short(Math.abs(amount)),
    was: short(was),
  });
}

/** Who did it: one change, or several that push together or against each other. Parts bear the names of changes. */
export function causeSentence(parts: readonly Part[]): string {
  const total = parts.reduce((sum, { amount }) => sum + amount, 0);
  const [most, ...others] = [...parts].sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
  if (!most || short(total) === '0') return '';
  const { label } = most;
  if (others.length === 0) return phrase('why-cause-all', { label });
  const share = most.amount / total;
  if (share < 0) return phrase('why-cause-outweighed', { label });
  const against = others.filter(({ amount }) => amount * total < 0 && Math.abs(amount) > MATTERS * Math.abs(total)).map((part) => part.label);
  return phrase('why-cause', {
    label,
    how: share > 1 + MATTERS ? 'more' : share > 1 - MATTERS ? 'nearly' : 'part',
    share: percent(Math.round(100 * share) / 100),
    count: against.length,
    against: listText(against, against.length),
  });
}

/** How sure the split is. */
export function methodSentence(count: number, runs: number, errors: readonly number[]): string {
  const most = Math.max(0, ...errors);
  return phrase('why-method', { how: most === 0 ? 'exact' : 'drawn', runs, count, error: short(2 * most) });
}

/** "API cut-off by United States (India): 34 % of access cut." */
export function answerName({ of, magnitude }: Answer<LeverInfo>): string {
  return phrase('why-answer', {
    lever: of.label,
    actors: commaText(of.defaultActors.map(countryName)) || 'none',
    targets: (of.targets === 'countries' && commaText(of.defaultTargets.map(countryName))) || 'none',
    size: sizeText(magnitude, of.unit),
  });
}
