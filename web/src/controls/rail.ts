// The shock rail: a card per lever in the group of who acts, further cards for
// further shocks of a lever, and the events of the real history that a reader may
// leave out.

import { historyShocks, lever, levers } from '../catalogue';
import { monthText } from '../format';
import { byId, h, setText } from '../dom';
import { isBaseline, type State, type Store } from '../store';
import { Card } from './card';
import { Group, groupOf, groupTitles } from './group';

export class Rail {
  readonly #store: Store;
  readonly #groups = groupTitles.map((title) => new Group(title));
  readonly #reset = byId<HTMLButtonElement>('reset');
  readonly #count = byId('history-count');
  readonly #boxes = new Map<string, HTMLInputElement>();
  readonly #cards = new Map<string, Card>();

  constructor(store: Store) {
    this.#store = store;
    byId('groups').append(...this.#groups.map(({ element }) => element));
    for (const info of levers) this.#add(info.id, `${info.id}/1`);
    this.#groups[0]!.element.open = true;
    this.#reset.addEventListener('click', () => store.dispatch({ kind: 'reset' }));
    const rows = historyShocks.map((event) => {
      const box = h('input', { type: 'checkbox' });
      box.addEventListener('change', () => store.dispatch({ kind: 'without', id: event.id, left: !box.checked }));
      this.#boxes.set(event.id, box);
      return h('li', {}, h('label', { class: 'check' }, box, h('span', {}, event.title, h('small', {}, ` ${monthText(event.start)}`))));
    });
    byId('history-list').append(...rows);
    this.update(store.state);
  }

  update(state: State): void {
    const { scenario } = state;
    for (const shock of scenario.shocks) if (!this.#cards.has(shock.key)) this.#add(shock.lever, shock.key);
    for (const [key, card] of this.#cards) {
      const extra = !key.endsWith('/1') && !scenario.shocks.some((shock) => shock.key === key);
      if (extra) {
        card.element.remove();
        this.#cards.delete(key);
      } else card.update(state);
    }
    for (const group of this.#groups) group.update(scenario.shocks);
    this.#reset.hidden = isBaseline(scenario);
    for (const [id, box] of this.#boxes) {
      box.checked = scenario.base === 'history' && !scenario.without.includes(id);
      box.disabled = scenario.base === 'none';
    }
    const left = scenario.base === 'none' ? historyShocks.length : scenario.without.length;
    setText(this.#count, left ? `${historyShocks.length - left} of ${historyShocks.length} events` : `${historyShocks.length} events`);
  }

  /** A further shock of a lever stands right behind the lever's own card. */
  #add(id: string, key: string): void {
    const card = new Card(this.#store, lever(id), key);
    const same = [...this.#cards.values()].filter((other) => other.key.startsWith(`${id}/`));
    const last = same[same.length - 1];
    if (last) last.element.after(card.element);
    else this.#groups[groupOf(lever(id))]!.add(id, card.element);
    this.#cards.set(key, card);
  }
}
