// The page's script that explains a change, fetched when a reader first asks (see ../later.ts).

import './main.css';
import { byId } from '../dom';
import { provide } from '../later';
import type { Store } from '../store';
import { WhyDialog } from './dialog';
import { SharesBar } from './shares';
import { Studies } from './study';

export interface Why {
  /** Opens the dialog, and looks at once for what would stop the change if asked to. */
  ask(store: Store, say: (text: string) => void, stop?: boolean): void;
  /** Puts a bar under what changed that splits it over the changes; a second call does nothing. */
  follow(store: Store): void;
}

const studies = new Studies();
let dialog: WhyDialog | undefined;
let bar: SharesBar | undefined;

provide('why', {
  ask(store, say, stop = false) {
    dialog ??= new WhyDialog(store, say, studies);
    dialog.open(stop);
  },
  follow(store) {
    if (bar) return;
    bar = new SharesBar(store, studies);
    byId('changed').after(bar.element);
  },
});
