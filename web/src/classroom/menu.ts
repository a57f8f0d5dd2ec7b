// What there is for classes, in one dialog.

import { h } from '../dom';
import type { State } from '../store';
import { keysOn } from './keys';
import type { Desk } from './main';
import { phrase } from './phrases';

export interface MenuActions {
  keys(): void;
  notes(): void;
  edit(): void;
  play(): void;
}

export class Menu {
  readonly #dialog: HTMLDialogElement;
  readonly #switches: (readonly [HTMLInputElement, (state: State) => boolean])[] = [];

  constructor({ store }: Desk, actions: MenuActions) {
    const close = (): void => this.#dialog.close();
    const leave = (act: () => void): (() => void) => () => {
      close();
      act();
    };
    const choice = (id: string, text: string, note: string, read: (state: State) => boolean, set: (on: boolean) => void): HTMLElement => {
      const input = h('input', { type: 'checkbox', id, 'aria-describedby': `${id}-note`, onchange: () => set(input.checked) });
      this.#switches.push([input, read]);
      return h('li', {}, h('label', { for: id }, input, ` ${text}`), h('p', { class: 'class-note', id: `${id}-note` }, note));
    };
    const action = (id: string, text: string, note: string, press: () => void): HTMLElement =>
      h('li', {}, h('button', { type: 'button', class: 'button', id, 'aria-describedby': `${id}-note`, onclick: leave(press) }, text), h('p', { class: 'class-note', id: `${id}-note` }, note));
    this.#dialog = h(
      'dialog',
      { class: 'dialog class-dialog', id: 'class-menu', 'aria-labelledby': 'class-title' },
      h('div', { class: 'class-head' }, h('h2', { id: 'class-title' }, phrase('class-title')), h('button', { type: 'button', class: 'small', onclick: close }, phrase('class-close'))),
      h('h3', {}, phrase('class-wall')),
      h('ul', { class: 'class-list' },
        choice('class-projector', phrase('class-projector'), phrase('class-projector-note'), ({ theme }) => theme === 'projector', (on) => store.dispatch({ kind: 'theme', theme: on ? 'projector' : 'auto' })),
        choice('class-keys-on', phrase('class-keys'), phrase('class-keys-note'), keysOn, (on) => store.dispatch({ kind: 'keys', keys: on })),
        choice('class-power', phrase('class-power'), phrase('class-power-note'), ({ power }) => power === 'low', (on) => store.dispatch({ kind: 'power', power: on ? 'low' : 'full' })),
        action('class-list-keys', phrase('class-list-keys'), phrase('class-list-keys-note'), actions.keys),
        action('class-notes', phrase('class-notes'), phrase('class-notes-note'), actions.notes),
      ),
      h('h3', {}, phrase('class-students')),
      h('ul', { class: 'class-list' }, action('class-edit', phrase('class-edit'), phrase('class-edit-note'), actions.edit), action('class-play', phrase('class-play'), phrase('class-play-note'), actions.play)),
    );
    document.body.append(this.#dialog);
    store.subscribe((now) => this.#update(now));
    this.#update(store.state);
  }

  open(): void {
    this.#dialog.showModal();
  }

  #update(state: State): void {
    for (const [input, read] of this.#switches) input.checked = read(state);
  }
}
