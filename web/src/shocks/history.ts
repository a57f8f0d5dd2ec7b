// The events of the real history, which a reader may leave out.

import { historyShocks } from '../catalogue';
import { byId, h, setText } from '../dom';
import { monthText } from '../format';
import type { State, Store } from '../store';
import { phrase } from './phrases';

export class History {
  readonly #count = h('small', {});
  readonly #boxes = new Map<string, HTMLInputElement>();

  constructor(store: Store) {
    const rows = historyShocks.map((event) => {
      const box = h('input', { type: 'checkbox' });
      box.addEventListener('change', () => store.dispatch({ kind: 'without', id: event.id, left: !box.checked }));
      this.#boxes.set(event.id, box);
      return h('li', {}, h('label', { class: 'check' }, box, h('span', {}, event.title, ' ', h('small', {}, monthText(event.start)))));
    });
    byId('history').append(
      h('details', {}, h('summary', {}, phrase('history'), ' ', this.#count), h('p', {}, phrase('history-lead')), h('ul', { id: 'history-list' }, ...rows)),
    );
    store.subscribe((now, before) => {
      if (now.scenario !== before.scenario) this.#update(now);
    });
    this.#update(store.state);
  }

  #update({ scenario }: State): void {
    for (const [id, box] of this.#boxes) {
      box.checked = scenario.base === 'history' && !scenario.without.includes(id);
      box.disabled = scenario.base === 'none';
    }
    const all = historyShocks.length;
    const left = scenario.base === 'none' ? all : scenario.without.length;
    setText(this.#count, left > 0 ? phrase('history-left', { kept: all - left, all }) : phrase('history-all', { all }));
  }
}
