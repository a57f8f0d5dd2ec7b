// The page's script that prints a run on one sheet (see ../later.ts). The sheet is made when the reader prints, from
// the state, so that no dark theme, moving map or half of a page gets onto paper.

import './main.css';
import { h } from '../dom';
import { provide } from '../later';
import type { Store } from '../store';
import { partsOf } from './sheet';

export type StartPrint = (store: Store) => void;

provide('print', (store) => {
  const sheet = h('section', { class: 'sheet' });
  document.body.append(sheet);
  addEventListener('beforeprint', () => sheet.replaceChildren(...partsOf(store.state)));
  addEventListener('afterprint', () => sheet.replaceChildren());
});
