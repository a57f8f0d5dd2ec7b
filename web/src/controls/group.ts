// Levers of one kind of actor, behind a fold that tells how many are pulled; its
// finer levers are behind another.

import { lever, type LeverInfo } from '../catalogue';
import { h, setText } from '../dom';
import { phrase } from '../phrases';
import { isActive, type Shock } from '../store';

/** Titles of the groups, in their order. */
export const groupTitles = (): string[] => [phrase('levers-allies'), phrase('levers-china'), phrase('levers-any')];

/** The group of whoever pulls a lever first; a lever without an actor is anyone's. */
export function groupOf({ defaultActors: [first] }: LeverInfo): number {
  if (first === undefined) return 2;
  return first === 'CHN' ? 1 : 0;
}

export class Group {
  readonly element: HTMLDetailsElement;
  readonly #cards = h('ul', { class: 'cards' });
  readonly #finer = h('ul', { class: 'cards' });
  readonly #finerCount = h('small', {});
  readonly #finerFold: HTMLDetailsElement;
  readonly #state = h('small', {});
  readonly #ids: string[] = [];
  #pulled = 0;
  #finerPulled = 0;

  constructor(title: string) {
    this.#finerFold = h('details', { class: 'finer', hidden: true }, h('summary', {}, phrase('levers-finer'), ' ', this.#finerCount), this.#finer);
    this.element = h(
      'details',
      { class: 'group' },
      h('summary', {}, h('h3', { class: 'group-title' }, title), ' ', this.#state),
      this.#cards,
      this.#finerFold,
    );
  }

  /** Takes the card of a lever, in the catalogue's order. */
  add(id: string, card: HTMLElement): void {
    this.#ids.push(id);
    const { finer } = lever(id);
    (finer ? this.#finer : this.#cards).append(card);
    if (!finer) return;
    this.#finerFold.hidden = false;
    setText(this.#finerCount, String(this.#finer.childElementCount));
  }

  /** Opens what has come into use, once: a reader may close it again. */
  update(shocks: readonly Shock[]): void {
    const mine = shocks.filter((shock) => this.#ids.includes(shock.lever));
    const finer = mine.filter((shock) => lever(shock.lever).finer).length;
    const active = mine.filter(isActive).length;
    if (mine.length > 0 && this.#pulled === 0) this.element.open = true;
    if (finer > 0 && this.#finerPulled === 0) this.#finerFold.open = true;
    this.#pulled = mine.length;
    this.#finerPulled = finer;
    setText(this.#state, active > 0 ? phrase('levers-on', { active, all: this.#ids.length }) : String(this.#ids.length));
    this.element.classList.toggle('in-use', active > 0);
  }
}
