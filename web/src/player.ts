// Moves the playhead while playing. The page is the master clock; the map is told
// after every change and once a second, and interpolates in between.

import { MONTHS_PER_SECOND } from './controls/timeline';
import type { State, Store } from './store';

export interface Clock {
  setClock(month: number, monthsPerSecond: number): void;
}

const resendAfter = 1000; // ms
/** Least time between steps where the machine is weak [ms]. */
const slowStep = 100;

export class Player {
  readonly #store: Store;
  #clock: Clock | null = null;
  #last = 0;
  #sent = 0;
  #frame = 0;
  /** True while the tick itself moves the playhead; the map interpolates that on its own. */
  #ticking = false;

  constructor(store: Store) {
    this.#store = store;
    store.subscribe((state, before) => {
      if (state.playing && !before.playing) this.#begin();
      const jumped = state.month !== before.month && !this.#ticking;
      if (jumped || state.playing !== before.playing || state.speed !== before.speed) this.#send(state);
    });
  }

  /** From now on the map follows. */
  attach(clock: Clock): void {
    this.#clock = clock;
    this.#send(this.#store.state);
  }

  #begin(): void {
    cancelAnimationFrame(this.#frame);
    this.#last = performance.now();
    this.#frame = requestAnimationFrame((now) => this.#tick(now));
  }

  #tick(now: number): void {
    const { state } = this.#store;
    if (!state.playing) return;
    if (state.power === 'low' && now - this.#last < slowStep) {
      this.#frame = requestAnimationFrame((later) => this.#tick(later));
      return;
    }
    // A tab that slept must not leap: at most a quarter of a second counts.
    const seconds = Math.min(0.25, Math.max(0, now - this.#last) / 1000);
    this.#last = now;
    const next = state.month + seconds * MONTHS_PER_SECOND * state.speed;
    const { loop } = state;
    const round = loop !== null && state.month < loop.to && next >= loop.to;
    this.#ticking = !round;
    this.#store.dispatch({ kind: 'month', month: round ? loop.from : next });
    this.#ticking = false;
    if (now - this.#sent > resendAfter) this.#send(this.#store.state);
    this.#frame = requestAnimationFrame((later) => this.#tick(later));
  }

  #send(state: State): void {
    this.#sent = performance.now();
    this.#clock?.setClock(state.month, state.playing ? MONTHS_PER_SECOND * state.speed : 0);
  }
}
