// The page's script with the drawer of assumptions, fetched when a reader first opens it (see ../later.ts).

import './main.css';
import { detailsLoaded } from '../details';
import { provide } from '../later';
import type { Store } from '../store';
import { Drawer } from './drawer';

/** Opens the drawer, at one assumption if one is named. */
export type OpenAssumptions = (store: Store, say: (text: string) => void, param?: string) => void;

let drawer: Drawer | undefined;

provide('assumptions', (store, say, param) => {
  void detailsLoaded.then(() => {
    drawer ??= new Drawer(store, say);
    drawer.open(param);
  });
});
