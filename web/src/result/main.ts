// The page's script of the result card, fetched when a reader first asks (see ../later.ts).

import './main.css';
import type { Stage } from '../bridge/stage';
import { provide } from '../later';
import type { Store } from '../store';
import { ResultDialog } from './dialog';

export type StartResult = (store: Store, stage: Stage) => void;

let dialog: ResultDialog | undefined;

provide('result', (store, stage) => {
  dialog ??= new ResultDialog(store, stage);
  dialog.open();
});
