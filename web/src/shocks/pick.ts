// While targets are picked on the map: a bar on the map that says for which shock, whom it hits so far, and when to stop.

import { lever } from '../catalogue';
import { targetText } from '../describe/shock';
import { byId, h, setText } from '../dom';
import type { State, Store } from '../store';
import { phrase } from './phrases';

export class PickBar {
  readonly #text = h('p', {});
  readonly #bar: HTMLElement;
  /** What had the keyboard before, to which it goes back. */
  #back: Element | null = null;

  constructor(store: Store) {
    const done = h('button', { type: 'button', class: 'small', onclick: () => store.dispatch({ kind: 'picking', key: '' }) }, phrase('pick-done'));
    this.#bar = h('div', { class: 'pick-bar', role: 'status', hidden: true }, this.#text, done);
    byId('world').append(this.#bar);
    store.subscribe((now, before) => {
      if (now.picking !== before.picking) this.#turn(now.picking !== '');
      if (now.picking !== '' && (now.picking !== before.picking || now.scenario !== before.scenario)) this.#tell(now);
    });
  }

  #turn(on: boolean): void {
    this.#bar.hidden = !on;
    if (on) {
      this.#back = document.activeElement;
      byId('world').scrollIntoView({ block: 'nearest' });
    } else if (this.#back instanceof HTMLElement && this.#back.isConnected) {
      this.#back.scrollIntoView({ block: 'nearest' });
      this.#back.focus({ preventScroll: true });
    }
  }

  #tell({ scenario, picking }: State): void {
    const shock = scenario.shocks.find(({ key }) => key === picking);
    if (shock) setText(this.#text, phrase('pick-for', { lever: lever(shock.lever).label, targets: targetText(shock.targets) }));
  }
}
