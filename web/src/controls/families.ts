// The legend of the model lens: two by two and one. It is a filter too: a pressed family is shown alone.

import { byId } from '../dom';
import type { Family } from '../protocol';
import type { State, Store } from '../store';

export class FamilyKey {
  readonly #buttons: readonly HTMLButtonElement[];

  constructor(store: Store) {
    this.#buttons = [...byId('family-key').querySelectorAll('button')];
    for (const button of this.#buttons) {
      const family = button.dataset['family'] as Family;
      button.addEventListener('click', () => store.dispatch({ kind: 'family', family: store.state.family === family ? '' : family }));
    }
    this.update(store.state, null);
  }

  update({ family }: State, before: State | null): void {
    if (family === before?.family) return;
    for (const button of this.#buttons) button.setAttribute('aria-pressed', String(button.dataset['family'] === family));
  }
}
