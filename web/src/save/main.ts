// The page's script that saves a figure to a file, fetched when a reader first asks for it (see ../later.ts).

import './main.css';
import type { Subject } from '../charts/subject';
import { provide } from '../later';
import type { Store } from '../store';
import { SaveDialog } from './dialog';

/** Opens the dialog for a figure. */
export type StartSave = (store: Store, say: (text: string) => void, subject: Subject) => void;

let dialog: SaveDialog | undefined;

provide('save', (store, say, subject) => {
  dialog ??= new SaveDialog(store, say);
  dialog.open(subject);
});
