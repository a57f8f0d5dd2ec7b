// The page's script with the claims (see ../later.ts): their list, and the one that is put to the test.

import './main.css';
import { Pool } from '../bridge/pool';
import { detailsLoaded } from '../details';
import { byId } from '../dom';
import { later, provide } from '../later';
import { failureOf } from '../runner';
import type { State, Store } from '../store';
import { showList } from './list';
import { claimsToRead } from './names';
import { Trial, type Bench } from './trial';

export type StartClaims = (store: Store, say: (text: string) => void) => void;

/** Workers: each holds a program of its own, and the page's own needs a core too. */
const PROGRAMS = 2;

/** Where one claim at a time is put to the test: first in the rail. */
class Court {
  readonly #bench: Bench;
  #trial: Trial | undefined;
  /** Who had the keyboard before. */
  #opener: Element | null = null;

  constructor(bench: Bench) {
    this.#bench = bench;
    const { store } = bench;
    store.subscribe((now, before) => {
      if (now.claim !== before.claim) this.#turnTo(now);
      else this.#trial?.update(now, before);
    });
    if (store.state.claim) this.#turnTo(store.state);
  }

  #turnTo({ claim: id }: State): void {
    const claim = claimsToRead.find((one) => one.id === id);
    this.#trial?.stop();
    this.#trial?.element.remove();
    document.documentElement.toggleAttribute('data-claim', claim !== undefined);
    if (!claim) return this.#giveBack();
    if (!this.#trial) this.#opener = document.activeElement;
    this.#trial = new Trial(claim, this.#bench);
    byId('rail').prepend(this.#trial.element);
    window.scrollTo({ top: 0 }); // The map stands beside it, or above it.
    this.#trial.element.scrollIntoView({ block: 'nearest' });
    this.#trial.focus();
  }

  #giveBack(): void {
    this.#trial = undefined;
    const opener = this.#opener instanceof HTMLElement && this.#opener.isConnected && this.#opener !== document.body ? this.#opener : byId('rail');
    opener.focus();
  }
}

provide('claims', (store, say) => {
  void detailsLoaded.then(() => {
    showList(store);
    new Court({
      store,
      say,
      pool: new Pool(() => later('core').then((start) => start()), PROGRAMS),
      showAssumptions: (param) => void later('assumptions').then((open) => open(store, say, param)).catch((cause: unknown) => store.dispatch(failureOf(cause))),
    });
  });
});
