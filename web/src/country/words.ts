// What the panel says in sentences. Pure: figures in, words out.

import { nameInText } from '../catalogue';
import { commaText, count, dollars, monthText, percent, roundTo, short, signedDollars } from '../format';
import type { Loss } from './cutoff';
import type { Summary } from './figures';
import { phrase } from './phrases';

/** Amounts below this are no compute worth showing [H100e]. */
const NOTHING = 1;

/** "+12" or "−3.4". */
export function signed(amount: number): string {
  const text = short(Math.abs(amount));
  return text === '0' ? text : `${amount < 0 ? '−' : '+'}${text}`;
}

/** "+3.2 points", of shares. */
export function pointsText(change: number): string {
  return phrase('country-points', { amount: signed(roundTo(100 * change, 1)) });
}

/** "−38 %", or "±0 %". */
export function changeText(now: number, was: number): string {
  if (was === 0) return now === 0 ? percent(0) : '–';
  const change = roundTo(now / was - 1, 3);
  return change === 0 ? `±${percent(0)}` : `${change < 0 ? '−' : '+'}${percent(Math.abs(change))}`;
}

/** The country in four sentences. */
export function summarySentences(summary: Summary, iso3: string, at: number): string[] {
  const { leader, compute, rentedShare, paid, earned, net, dependency } = summary;
  const [month, name] = [monthText(at), nameInText(iso3)];
  return [
    leader
      ? phrase('country-runs-on', { month, name, family: leader.family, share: percent(leader.share) })
      : phrase('country-runs-on-none', { month, name }),
    compute < NOTHING ? phrase('country-compute-none') : phrase('country-compute', { amount: count(compute), rented: percent(rentedShare) }),
    phrase('country-pays', { paid: dollars(paid), earned: dollars(earned), net: signedDollars(net) }),
    phrase('country-depends', { share: percent(dependency) }),
  ];
}

/** What moved against the run that the reader's is held against; empty where both are one. */
export function heldSentence(now: Summary, was: Summary, kind: string): string {
  const reference = phrase('country-reference', { kind });
  const changes = [
    changeText(now.compute, was.compute) !== changeText(1, 1) && phrase('country-change-compute', { change: changeText(now.compute, was.compute) }),
    signedDollars(now.net) !== signedDollars(was.net) && phrase('country-change-net', { change: signedDollars(now.net - was.net) }),
    Math.abs(now.dependency - was.dependency) >= 0.0005 && phrase('country-change-dependency', { change: pointsText(now.dependency - was.dependency) }),
  ].filter((part) => part !== false);
  return changes.length ? phrase('country-held', { reference, changes: commaText(changes) }) : phrase('country-held-same', { reference });
}

/** The gravest cut in a sentence. */
export function cutSentence(losses: readonly Loss[], iso3: string, at: number): string {
  const worst = losses.find(({ id }) => id === 'us-all') ?? losses[0];
  if (!worst) return '';
  const lost = (now: number, was: number): string => percent(was > 0 ? Math.max(0, 1 - now / was) : 0);
  const { without, withCut } = worst;
  const [name, month, use] = [nameInText(iso3), monthText(at), lost(withCut.use, without.use)];
  if (worst.id !== 'us-all') return phrase('country-cut-sentence-china', { name, month, use });
  const [capital, surplus] = [lost(withCut.capital, without.capital), dollars(Math.max(0, without.surplus - withCut.surplus))];
  return phrase('country-cut-sentence', { name, month, use, capital, surplus });
}
