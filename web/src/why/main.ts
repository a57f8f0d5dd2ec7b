// The page's script that explains a change, fetched when a reader first asks (see ../later.ts).

import './main.css';
import { provide } from '../later';
import type { Store } from '../store';
import { WhyDialog } from './dialog';

/** Opens the dialog, and looks at once for what would stop the change if asked to. */
export type StartWhy = (store: Store, say: (text: string) => void, stop?: boolean) => void;

let dialog: WhyDialog | undefined;

provide('why', (store, say, stop = false) => {
  dialog ??= new WhyDialog(store, say);
  dialog.open(stop);
});
