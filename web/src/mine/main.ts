// The page's script with what the reader made (see ../later.ts).

import './main.css';
import { detailsLoaded } from '../details';
import { byId, h } from '../dom';
import { later, provide } from '../later';
import { failureOf } from '../runner';
import type { Store } from '../store';
import { Chips } from './chips';
import { phrase } from './phrases';

/** Shows what the reader changed, above what changed by it. */
export type StartMine = (store: Store) => void;

provide('mine', (store) => {
  const chips = new Chips(store);
  const card = (): void => void later('result').then((open) => open(store)).catch((cause: unknown) => store.dispatch(failureOf(cause)));
  byId('mine').prepend(chips.element, h('button', { type: 'button', class: 'small', id: 'result', onclick: card }, phrase('mine-result')));
  store.subscribe((now, before) => {
    if (now.scenario !== before.scenario) chips.update(now);
  });
  void detailsLoaded.then(() => chips.update(store.state)); // Names of assumptions come with the details.
});
