// The way to the full page with what the embed shows. A sandboxed frame may not be let open windows, and cannot ask
// whether it is: there the address is text to be copied, until the host says that links work (messages.ts).

import { byId, h } from '../dom';
import type { State, Store } from '../store';
import { formatQuery } from '../url';
import { phrase } from './phrases';

export class FullLink {
  readonly #store: Store;
  readonly #link = byId<HTMLAnchorElement>('open');
  readonly #button = byId<HTMLButtonElement>('show-address');
  readonly #address = byId<HTMLInputElement>('address');

  constructor(store: Store) {
    this.#store = store;
    const label = (): (Node | string)[] => [h('span', { class: 'open-long' }, phrase('embed-open')), '↗'];
    for (const way of [this.#link, this.#button]) way.append(...label());
    this.#address.setAttribute('aria-label', phrase('embed-address'));
    this.#button.addEventListener('click', () => this.#show(this.#address.hidden === true));
    const sandboxed = self.origin === 'null' && location.protocol !== 'file:';
    this.#link.hidden = sandboxed;
    this.#button.hidden = !sandboxed;
    this.update(store.state);
  }

  /** Links work after all. */
  allow(): void {
    this.#show(false);
    this.#link.hidden = false;
    this.#button.hidden = true;
  }

  /** While time runs the address stays: nobody follows it then, and a pause comes before a press. */
  update(state: State): void {
    if (state.playing) return;
    const address = new URL(`index.html${formatQuery(state)}`, document.baseURI).href;
    this.#link.href = address;
    this.#address.value = address;
  }

  #show(on: boolean): void {
    this.#address.hidden = !on;
    this.#button.setAttribute('aria-expanded', String(on));
    if (!on) return;
    this.update({ ...this.#store.state, playing: false });
    this.#address.focus();
    this.#address.select();
  }
}
