// Large keys for whoever stands beside a wall. Keys of one character may get in the way of those who speak to their
// machine, so they work only on a wall or where they were switched on, and can be switched off (WCAG 2.1.4).

import { h } from '../dom';
import type { State } from '../store';
import { MONTHS } from '../format';
import type { Desk } from './main';
import { phrase } from './phrases';
import type { Wall } from './wall';

/** Where every key is a character. */
const writing = 'textarea, select, [contenteditable], input:not([type=range], [type=radio], [type=checkbox], [type=button])';

/** Where arrows mean something else. */
const steering = 'input, [role=slider], [role=tab], [role=listbox]';

export const keysOn = ({ keys, theme }: State): boolean => keys ?? theme === 'projector';

export class Keys {
  readonly #desk: Desk;
  readonly #wall: Wall;
  #dialog: HTMLDialogElement | undefined;

  constructor(desk: Desk, wall: Wall) {
    this.#desk = desk;
    this.#wall = wall;
    this.listen(document);
  }

  /** Keys work in this document too. */
  listen(on: Document): void {
    on.addEventListener('keydown', (event) => this.#press(event));
  }

  #press(event: KeyboardEvent): void {
    const { store } = this.#desk;
    if (!keysOn(store.state) || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    const target = event.target as Element;
    if (target.closest?.(writing) || document.querySelector('dialog:modal')) return;
    const act = this.#actionOf(event.key, target);
    if (!act) return;
    event.preventDefault();
    act();
  }

  #actionOf(key: string, target: Element): (() => void) | undefined {
    const wall = this.#wall;
    const offer = /^[1-9]$/.test(key) ? wall.offers[Number(key) - 1] : undefined;
    if (offer) return () => wall.press(offer);
    switch (key.toLowerCase()) {
      case 'b':
        return () => wall.compare();
      case 'r':
        return () => wall.reveal();
      case '?':
        return () => this.list();
      case 'arrowup':
      case 'arrowdown':
        return target.closest?.(steering) ? undefined : () => this.#year(key === 'ArrowUp' ? 12 : -12);
      default:
        return undefined;
    }
  }

  #year(months: number): void {
    const { store } = this.#desk;
    store.dispatch({ kind: 'month', month: Math.min(MONTHS - 1, Math.max(0, Math.round(store.state.month) + months)) });
  }

  /** Says which keys there are. */
  list(): void {
    this.#dialog?.remove();
    const row = (keys: readonly string[], what: string): HTMLElement =>
      h('tr', {}, h('th', { scope: 'row' }, ...keys.map((key) => h('kbd', {}, key))), h('td', {}, what));
    const off = this.#desk.store.state.keys === false;
    const dialog = h(
      'dialog',
      { class: 'dialog class-dialog class-keys', id: 'class-keys', 'aria-labelledby': 'class-keys-title' },
      h('div', { class: 'class-head' }, h('h2', { id: 'class-keys-title' }, phrase('keys-title')), h('button', { type: 'button', class: 'small', onclick: () => dialog.close() }, phrase('class-close'))),
      h('table', {}, h('tbody', {},
        row([phrase('keys-space')], phrase('keys-play')),
        row(['←', '→'], phrase('keys-month')),
        row(['↓', '↑'], phrase('keys-year')),
        ...this.#wall.offers.map(({ name }, i) => row([String(i + 1)], name)),
        row(['B'], phrase('keys-compare')),
        row(['R'], phrase('keys-reveal')),
        row(['?'], phrase('keys-list')),
      )),
      h('p', { class: 'class-note' }, phrase(off ? 'keys-off' : 'keys-note')),
    );
    this.#dialog = dialog;
    document.body.append(dialog);
    dialog.showModal();
  }
}
