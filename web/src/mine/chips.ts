// What the reader changed, as chips that can be taken away, in the order of changes.ts.

import { h, icon } from '../dom';
import type { State, Store } from '../store';
import { changesOf, type Change } from './changes';
import { phrase } from './phrases';

const cross = 'M4.5 4.5l7 7m0-7l-7 7';

export class Chips {
  readonly element = h('ul', { class: 'mine-chips', 'aria-label': phrase('mine-title') });
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
    this.update(store.state);
  }

  update({ scenario }: State): void {
    const rows = changesOf(scenario).map((change, i) => this.#chip(change, i));
    this.element.hidden = rows.length === 0;
    this.element.replaceChildren(...rows);
  }

  #chip(change: Change, i: number): HTMLElement {
    const { kind, name, note, tone, undone } = change;
    const remove = h(
      'button',
      { type: 'button', 'aria-label': phrase('mine-remove', { chip: phrase('mine-chip', { name, note }) }), onclick: () => this.#take(undone, i) },
      icon(cross),
    );
    const mark = kind === 'assumption' ? h('span', { class: 'visually-hidden' }, `${phrase('mine-assumption-mark')} `) : null;
    return h('li', { class: `mine-chip ${tone}`, 'data-kind': kind }, h('span', {}, mark, `${name} `, h('small', {}, note)), remove);
  }

  /** Takes a change back; the keyboard goes to the next chip, and after the last to where changes are made. */
  #take(undone: Store['state']['scenario'], i: number): void {
    this.#store.dispatch({ kind: 'scenario', scenario: undone });
    const buttons = [...this.element.querySelectorAll('button')];
    const next = buttons[Math.min(i, buttons.length - 1)] ?? document.getElementById('rail');
    next?.focus();
  }
}
