// The page's script of what a reader does with shocks: finds them, opens them, moves them (see ../later.ts). Without it
// levers can still be pulled and links still restore a run.

import './main.css';
import { lever, type LeverInfo } from '../catalogue';
import { provide } from '../later';
import { firstMonth } from '../rewriting';
import type { Shock, Store } from '../store';
import { freeKey } from '../url';
import { moved } from './dates';
import { Fields, type CardFields, type FieldActions } from './fields';
import { History } from './history';
import { muted, without, type Item } from './items';
import { LoopWindow } from './loop';
import { PickBar } from './pick';
import { Pins } from './pins';
import { phrase } from './phrases';
import { Search } from './search';
import { Steps } from './steps';

/** What the parts of this script work with. */
export interface ShockTools {
  readonly store: Store;
  /** Speaks to readers of the screen. */
  readonly say: (text: string) => void;
  /** Shows the card of a shock. */
  readonly open: (key: string) => void;
  readonly mute: (item: Item) => void;
  readonly remove: (item: Item) => void;
}

export interface Shocks {
  /** The opened part of a card. */
  fields(info: LeverInfo, actions: FieldActions): CardFields;
}

export type StartShocks = (store: Store, say: (text: string) => void, open: (key: string) => void) => Shocks;

provide('shocks', (store, say, open) => {
  const search = new Search(store);
  const tools: ShockTools = {
    store,
    say,
    open: (key) => {
      search.clear();
      open(key);
    },
    mute: (item) => {
      store.dispatch({ kind: 'scenario', scenario: muted(store.state.scenario, item) });
      const { name } = item;
      say(item.kind === 'ghost' ? phrase('pin-is-back', { name }) : item.shock.muted ? phrase('pin-is-unmuted', { name }) : phrase('pin-is-muted', { name }));
    },
    remove: (item) => {
      store.dispatch({ kind: 'scenario', scenario: without(store.state.scenario, item) });
      say(phrase('pin-is-gone', { name: item.name }));
    },
  };
  new PickBar(store);
  new History(tools);
  const pins = new Pins(tools);
  new Steps(tools, new LoopWindow(tools), (items) => pins.tell(items));
  /** A further shock of a lever, like the last one and a year later. */
  const again = (shock: Shock): void => {
    const key = freeKey(lever(shock.lever), store.state.scenario.shocks);
    store.dispatch({ kind: 'shock', shock: { ...moved(shock, shock.start + 12, firstMonth(store.state)), key }, edit: `again ${key}` });
    tools.open(key);
  };
  return { fields: (info, actions) => new Fields(info, actions, again) };
});
