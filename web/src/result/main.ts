// The page's script of the result card, fetched when a reader first asks (see ../later.ts).

import './main.css';
import { provide } from '../later';
import type { Store } from '../store';
import { ResultDialog } from './dialog';

export type StartResult = (store: Store) => void;

let dialog: ResultDialog | undefined;

provide('result', (store) => {
  dialog ??= new ResultDialog(store);
  dialog.open();
});
