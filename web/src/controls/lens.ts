// The lens switch: three radio buttons, so that arrows change the lens from the
// keyboard. The lens stands on the document too; the style sheet shows the legend
// that belongs to it.

import { byId } from '../dom';
import { phrase } from '../phrases';
import { lenses, type Lens } from '../protocol';
import type { State, Store } from '../store';

export class LensSwitch {
  readonly #inputs = new Map<Lens, HTMLInputElement>();

  constructor(store: Store) {
    for (const lens of lenses) {
      const input = byId<HTMLInputElement>(`lens-${lens}`);
      input.addEventListener('change', () => store.dispatch({ kind: 'lens', lens }));
      this.#inputs.set(lens, input);
    }
    this.update(store.state, null);
  }

  update({ lens }: State, before: State | null): void {
    if (lens === before?.lens) return;
    this.#inputs.get(lens)!.checked = true;
    document.documentElement.dataset['lens'] = lens;
    byId('stage').setAttribute('aria-label', phrase(`map-${lens}`));
  }
}
