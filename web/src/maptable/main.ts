// The page's script with the map's twin for those who read better than they see: what the map shows, as tables
// (see ../later.ts). They follow the playhead while they are open.

import './main.css';
import { dialogOf } from '../dialog';
import { h, setText } from '../dom';
import { monthText } from '../format';
import { provide } from '../later';
import type { State, Store } from '../store';
import { phrase } from './phrases';
import { tablesOf, type Table } from './tables';

export type StartMapTable = (store: Store) => void;

class MapTable {
  readonly #title = h('h2', {});
  readonly #body = h('div', { class: 'map-table-body', tabindex: 0, role: 'group', 'aria-labelledby': 'map-table-title' });
  readonly #dialog: HTMLDialogElement;

  constructor(store: Store) {
    this.#dialog = dialogOf('map-table', this.#title, this.#body);
    store.subscribe((now, before) => {
      const another = now.run !== before.run || now.lens !== before.lens || Math.round(now.month) !== Math.round(before.month);
      if (this.#dialog.open && another) this.#show(now);
    });
  }

  open(state: State): void {
    this.#show(state);
    this.#dialog.showModal();
  }

  #show({ lens, run, month }: State): void {
    const whole = Math.round(month);
    setText(this.#title, phrase('map-table-title', { lens, month: monthText(whole) }));
    const tables = run ? tablesOf(lens, run, whole).map(element) : [h('p', {}, phrase('map-table-waits'))];
    this.#body.replaceChildren(...tables);
  }
}

function element({ caption, head, rows }: Table): HTMLElement {
  return h(
    'table',
    {},
    h('caption', {}, caption),
    h('thead', {}, h('tr', {}, ...head.map((text) => h('th', { scope: 'col' }, text)))),
    h('tbody', {}, ...rows.map(([name = '', ...cells]) => h('tr', {}, h('th', { scope: 'row' }, name), ...cells.map((text) => h('td', {}, text))))),
  );
}

let table: MapTable | undefined;

provide('maptable', (store) => {
  table ??= new MapTable(store);
  table.open(store.state);
});
