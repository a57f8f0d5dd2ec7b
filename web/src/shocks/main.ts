// The page's script of what a reader does with shocks: finds them, opens them, moves them (see ../later.ts). Without it
// levers can still be pulled and links still restore a run.

import './main.css';
import type { LeverInfo } from '../catalogue';
import { provide } from '../later';
import type { Store } from '../store';
import { Fields, type CardFields, type FieldActions } from './fields';
import { History } from './history';
import { PickBar } from './pick';
import { Search } from './search';

export interface Shocks {
  /** The opened part of a card. */
  fields(info: LeverInfo, actions: FieldActions): CardFields;
}

export type StartShocks = (store: Store, say: (text: string) => void) => Shocks;

provide('shocks', (store) => {
  new Search(store);
  new PickBar(store);
  new History(store);
  return { fields: (info, actions) => new Fields(info, actions) };
});
