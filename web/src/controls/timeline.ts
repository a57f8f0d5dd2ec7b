// Play, speed and scrub. What stands on the track comes with the shocks' script.

import { FIRST_SIMULATED, FIRST_YEAR, monthName, monthText, MONTHS, yearOf } from '../format';
import { speeds } from '../store';
import type { Speed, State, Store } from '../store';
import { byId, h, setText } from '../dom';
import { phrase } from '../phrases';

/** Months that pass in a second at speed 1×: nineteen years take under a minute. */
export const MONTHS_PER_SECOND = 4;

/** Where a month lies on the track, 0 … 1. */
export function fraction(month: number): number {
  return month / (MONTHS - 1);
}

export class Timeline {
  readonly #store: Store;
  readonly #play = byId<HTMLButtonElement>('play');
  readonly #scrub = byId<HTMLInputElement>('scrub');
  readonly #month = byId('date-month');
  readonly #year = byId('date-year');
  readonly #speed = byId<HTMLSelectElement>('speed');
  readonly #track = byId('track');

  constructor(store: Store) {
    this.#store = store;
    this.#track.style.setProperty('--border', String(fraction(FIRST_SIMULATED)));
    const ticks = byId('ticks');
    for (let year = FIRST_YEAR; year <= 2040; year++) {
      const tick = h('span', { class: (year - FIRST_YEAR) % 3 === 0 ? 'tick tick-major' : 'tick' }, String(year));
      tick.style.setProperty('--at', String(fraction((year - FIRST_YEAR) * 12)));
      ticks.append(tick);
    }
    for (const speed of speeds) this.#speed.append(h('option', { value: speed }, `${speed}×`));

    this.#play.addEventListener('click', () => this.toggle());
    this.#scrub.addEventListener('input', () => {
      store.dispatch({ kind: 'month', month: Number(this.#scrub.value) });
    });
    this.#speed.addEventListener('change', () => {
      store.dispatch({ kind: 'speed', speed: Number(this.#speed.value) as Speed });
    });
    document.addEventListener('keydown', (event) => this.#key(event));
    this.update(store.state, null);
  }

  toggle(): void {
    this.#store.dispatch({ kind: 'play', playing: !this.#store.state.playing });
  }

  update(state: State, before: State | null): void {
    const month = Math.round(state.month);
    const { playing } = state;
    if (!before || playing !== before.playing) {
      this.#play.setAttribute('aria-label', playing ? phrase('pause') : phrase('play'));
      this.#play.classList.toggle('playing', playing);
    }
    if (!before || month !== Math.round(before.month)) {
      setText(this.#month, monthName(month));
      setText(this.#year, String(yearOf(month)));
      this.#scrub.setAttribute('aria-valuetext', spokenMonth(month));
    }
    if (!before || state.month !== before.month) {
      if (Number(this.#scrub.value) !== month) this.#scrub.value = String(month);
      this.#track.style.setProperty('--at', String(fraction(state.month)));
    }
    if (!before || state.speed !== before.speed) this.#speed.value = String(state.speed);
  }

  /** Space, arrows, Home and End work wherever no control wants them. */
  #key(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    const target = event.target as HTMLElement;
    const onScrub = target === this.#scrub;
    if (!onScrub && target.closest('input, select, textarea, button, summary, a, [tabindex="0"]')) return;
    const { month } = this.#store.state;
    const go = (to: number): void => {
      event.preventDefault();
      this.#store.dispatch({ kind: 'month', month: to });
    };
    const whole = Math.round(month);
    switch (event.key) {
      case ' ':
        event.preventDefault();
        this.toggle();
        break;
      case 'ArrowLeft':
        go(whole - (event.shiftKey ? 12 : 1));
        break;
      case 'ArrowRight':
        go(whole + (event.shiftKey ? 12 : 1));
        break;
      case 'Home':
        if (onScrub) go(0);
        break;
      case 'End':
        if (onScrub) go(MONTHS - 1);
        break;
    }
  }
}

/** "September 2028, simulated": what a screen reader says on the track. */
export function spokenMonth(month: number): string {
  const text = monthText(month);
  return month < FIRST_SIMULATED ? phrase('month-observed', { month: text }) : phrase('month-simulated', { month: text });
}
