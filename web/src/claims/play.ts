// Plays the timeline through the months that a claim is about, and gives it back as it was.

import { historyShocks } from '../catalogue';
import type { Claim } from '../gen/claims';
import type { Scenario, Speed, Store } from '../store';
import { spanOf } from './value';

/** Months that are shown before the first change. */
const LEAD_IN = 3;
const SPEED: Speed = 4;

/** First and last month of what is shown: from before the first change to the end of what is measured. */
export function monthsOf({ measures, headline, contest }: Claim, { shocks, without }: Scenario): [number, number] {
  const left = historyShocks.filter(({ id }) => without.includes(id));
  const first = Math.min(...[...shocks, ...left].map(({ announced, start }) => Math.min(announced, start)));
  const value = measures.find(({ id }) => id === headline)!.value ?? Object.values(Object.values(contest!.scores)[0]!)[0]!;
  return [Math.max(0, first - LEAD_IN), spanOf(value)[1]];
}

/** Plays, unless the reader wants still pictures, who gets the last month at once. */
export function play(store: Store, [from, to]: readonly [number, number]): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return store.dispatch({ kind: 'month', month: to });
  const { speed } = store.state;
  store.dispatch({ kind: 'month', month: from });
  store.dispatch({ kind: 'speed', speed: SPEED });
  store.dispatch({ kind: 'play', playing: true });
  const stop = store.subscribe(({ playing, month }) => {
    if (playing && month < to) return;
    stop();
    if (playing) {
      store.dispatch({ kind: 'play', playing: false });
      store.dispatch({ kind: 'month', month: to });
    }
    store.dispatch({ kind: 'speed', speed });
  });
}
