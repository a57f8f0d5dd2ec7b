// The page's script with what the reader made (see ../later.ts).

import './main.css';
import type { Stage } from '../bridge/stage';
import { detailsLoaded } from '../details';
import { byId, h } from '../dom';
import { later, provide } from '../later';
import { failureOf } from '../runner';
import type { Store } from '../store';
import { Chips } from './chips';
import { KeptBar } from './compare';
import { phrase } from './phrases';

/** Shows what the reader changed, above what changed by it, and what can be done with it. */
export type StartMine = (store: Store, say: (text: string) => void, stage: Stage) => void;

provide('mine', (store, say, stage) => {
  const chips = new Chips(store);
  const bar = new KeptBar(store, say);
  const card = (): void => void later('result').then((open) => open(store, stage)).catch((cause: unknown) => store.dispatch(failureOf(cause)));
  byId('mine').prepend(chips.element, bar.element, h('button', { type: 'button', class: 'small', id: 'result', onclick: card }, phrase('mine-result')));
  store.subscribe((now, before) => {
    if (now.scenario !== before.scenario) chips.update(now);
    if (now.kept !== before.kept || now.against !== before.against) bar.update(now);
  });
  // Names of assumptions come with the details.
  void detailsLoaded.then(() => {
    chips.update(store.state);
    bar.update(store.state);
  });
});
