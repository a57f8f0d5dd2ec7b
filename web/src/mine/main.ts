// The page's script with what the reader made (see ../later.ts).

import './main.css';
import { detailsLoaded } from '../details';
import { byId } from '../dom';
import { provide } from '../later';
import type { Store } from '../store';
import { Chips } from './chips';

/** Shows what the reader changed, above what changed by it. */
export type StartMine = (store: Store) => void;

provide('mine', (store) => {
  const chips = new Chips(store);
  byId('mine').prepend(chips.element);
  store.subscribe((now, before) => {
    if (now.scenario !== before.scenario) chips.update(now);
  });
  void detailsLoaded.then(() => chips.update(store.state)); // Names of assumptions come with the details.
});
