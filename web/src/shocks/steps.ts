// Steps on the timeline: a month back and forth, and to the shock or event before and after. Letters work only while the
// keyboard is on the timeline, so that they get in nobody's way elsewhere.

import { historyShocks } from '../catalogue';
import { byId, h, icon } from '../dom';
import { listText, MONTHS, monthText } from '../format';
import { isActive, type State } from '../store';
import { isLeftOut, itemOfEvent, itemOfShock, type Item } from './items';
import type { LoopWindow } from './loop';
import type { ShockTools } from './main';
import { phrase } from './phrases';

const icons = {
  previous: 'M4 3v10M13 3.5 6.5 8l6.5 4.5z',
  back: 'M10 3.5 5.5 8l4.5 4.5',
  forth: 'M6 3.5 10.5 8 6 12.5',
  next: 'M12 3v10M3 3.5 9.5 8 3 12.5z',
};

export class Steps {
  readonly #tools: ShockTools;
  readonly #show: (items: readonly Item[]) => void;

  /** Shows what begins where the playhead lands. */
  constructor(tools: ShockTools, loop: LoopWindow, show: (items: readonly Item[]) => void) {
    this.#tools = tools;
    this.#show = show;
    const button = (name: string, path: string, key: string, press: () => void): HTMLElement =>
      h('button', { type: 'button', class: 'quiet', 'aria-label': name, title: phrase('with-key', { name, key }), onclick: press }, icon(path));
    byId('steps').append(
      button(phrase('jump-back'), icons.previous, 'P', () => this.#jump(-1)),
      button(phrase('step-back'), icons.back, '←', () => this.#go(this.#month - 1)),
      button(phrase('step-forth'), icons.forth, '→', () => this.#go(this.#month + 1)),
      button(phrase('jump-forth'), icons.next, 'N', () => this.#jump(1)),
    );
    const keys: Readonly<Record<string, () => void>> = {
      n: () => this.#jump(1),
      p: () => this.#jump(-1),
      l: () => loop.toggle(),
      i: () => loop.put('from', this.#month),
      o: () => loop.put('to', this.#month),
    };
    byId('steps').closest('section')!.addEventListener('keydown', (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.target instanceof HTMLSelectElement) return;
      const act = keys[event.key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      act();
    });
  }

  get #month(): number {
    return Math.round(this.#tools.store.state.month);
  }

  #go(month: number): void {
    const { store, say } = this.#tools;
    store.dispatch({ kind: 'play', playing: false });
    store.dispatch({ kind: 'month', month });
    say(monthText(this.#month));
  }

  /** Goes to the next month, or the one before, in which something begins. */
  #jump(way: 1 | -1): void {
    const { store, say } = this.#tools;
    const from = this.#month;
    const starts = beginnings(store.state);
    const ahead = starts.map(({ shock }) => shock.start).filter((start) => (start - from) * way > 0 && start < MONTHS);
    if (ahead.length === 0) return say(way > 0 ? phrase('jump-none-after') : phrase('jump-none-before'));
    const month = way > 0 ? Math.min(...ahead) : Math.max(...ahead);
    this.#go(month);
    const here = starts.filter(({ shock }) => shock.start === month);
    this.#show(here);
    say(phrase('jump-to', { month: monthText(month), names: listText(here.map(({ name }) => name), here.length) }));
  }
}

/** Everything that is part of the run and begins somewhere. */
function beginnings({ scenario }: State): Item[] {
  const events = historyShocks.filter(({ id }) => !isLeftOut(scenario, id)).map((event) => itemOfEvent(scenario, event));
  return [...events, ...scenario.shocks.filter(isActive).map(itemOfShock)];
}
