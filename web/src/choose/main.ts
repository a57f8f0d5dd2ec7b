// The page's script that lets readers choose charts, fetched when one first asks for it (see ../later.ts).

import './main.css';
import { provide } from '../later';
import type { Store } from '../store';
import { ChooseDialog } from './dialog';

/** Opens the dialog. */
export type StartChoose = (store: Store, say: (text: string) => void) => void;

let dialog: ChooseDialog | undefined;

provide('choose', (store, say) => {
  dialog ??= new ChooseDialog(store, say);
  dialog.open();
});
