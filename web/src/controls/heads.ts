// The switch of the value lens: amounts of whole countries, or per inhabitant. The style sheet shows the words that fit.

import { byId } from '../dom';
import type { State, Store } from '../store';

export class HeadSwitch {
  readonly #button = byId<HTMLButtonElement>('per-head');

  constructor(store: Store) {
    this.#button.addEventListener('click', () => store.dispatch({ kind: 'perHead', on: !store.state.perHead }));
    this.update(store.state, null);
  }

  update({ perHead }: State, before: State | null): void {
    if (perHead === before?.perHead) return;
    this.#button.setAttribute('aria-pressed', String(perHead));
    document.documentElement.classList.toggle('per-head', perHead);
  }
}
