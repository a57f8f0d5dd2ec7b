// The shock rail: a card per lever in the group of who acts, and further cards for further shocks of a lever.

import { lever, levers } from '../catalogue';
import { byId } from '../dom';
import { isBaseline, type State, type Store } from '../store';
import { Card, type MakeFields } from './card';
import { Group, groupOf, groupTitles } from './group';

export class Rail {
  readonly #store: Store;
  readonly #make: MakeFields;
  readonly #groups = groupTitles().map((title) => new Group(title));
  readonly #reset = byId<HTMLButtonElement>('reset');
  readonly #cards = new Map<string, Card>();

  constructor(store: Store, make: MakeFields) {
    this.#store = store;
    this.#make = make;
    byId('groups').append(...this.#groups.map(({ element }) => element));
    for (const info of levers) this.#add(info.id, `${info.id}/1`);
    this.#groups[0]!.element.open = true;
    this.#reset.addEventListener('click', () => store.dispatch({ kind: 'reset' }));
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
  }

  /** Opens the card of a shock, and the folds that it is behind. */
  show(key: string): void {
    const card = this.#cards.get(key);
    for (let fold = card?.element.closest('details'); fold; fold = fold.parentElement?.closest('details')) fold.open = true;
    card?.open(true);
    card?.focus();
  }

  /** A further shock of a lever stands right behind the lever's own card. */
  #add(id: string, key: string): void {
    const card = new Card(this.#store, lever(id), key, this.#make);
    const same = [...this.#cards.values()].filter((other) => other.key.startsWith(`${id}/`));
    const last = same[same.length - 1];
    if (last) last.element.after(card.element);
    else this.#groups[groupOf(lever(id))]!.add(id, card.element);
    this.#cards.set(key, card);
  }
}
