// Comparing on the map: which way, the divider of a split map, and the words that go with it. The divider is a slider
// over the map, so that it can be moved by keyboard too.

import { byId, h, setText } from '../dom';
import type { MapTools } from './main';
import { phrase } from './phrases';
import { tableButton } from './table';
import { comparisons } from '../protocol';
import { reference, referenceKind, type State } from '../store';

/** One press of an arrow, and of Page Up or Down [share of the width]. */
const STEP = 0.02;
const LEAP = 0.1;

const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -STEP,
  ArrowDown: -STEP,
  ArrowRight: STEP,
  ArrowUp: STEP,
  PageDown: -LEAP,
  PageUp: LEAP,
  Home: -1,
  End: 1,
};

export class CompareControl {
  readonly #tools: MapTools;
  readonly #choice: HTMLSelectElement;
  readonly #divider: HTMLElement;
  readonly #sides: HTMLElement;
  readonly #more: HTMLElement;
  readonly #less: HTMLElement;
  /** What is on the left of the divider. */
  readonly #held = h('span');

  constructor(tools: MapTools) {
    this.#tools = tools;
    const { store } = tools;
    this.#more = h('span');
    this.#less = h('span');
    this.#choice = h(
      'select',
      { class: 'map-button', 'aria-label': phrase('compare'), title: phrase('compare'), onchange: () => this.#choose() },
      ...comparisons.map((mode) => h('option', { value: mode }, phrase(`compare-${mode}`))),
    );
    this.#divider = h('div', {
      class: 'map-divider',
      role: 'slider',
      tabindex: 0,
      'aria-label': phrase('compare-divider'),
      'aria-valuemin': 0,
      'aria-valuemax': 100,
      onkeydown: (event: KeyboardEvent) => this.#key(event),
      onpointerdown: (event: PointerEvent) => this.#divider.setPointerCapture(event.pointerId),
      onpointermove: (event: PointerEvent) => this.#drag(event),
    });
    this.#sides = h('div', { class: 'map-sides', 'aria-hidden': 'true' }, this.#held, h('span', {}, phrase('compare-scenario')));
    const world = byId('world');
    world.append(this.#sides, this.#divider, h('div', { class: 'map-bar map-compare' }, tableButton(tools), this.#choice));
    document.querySelector('.legend')?.prepend(this.#legend());
    store.subscribe((now, before) => {
      if (now.compare !== before.compare || now.divider !== before.divider || reference(now) !== reference(before) || now.lens !== before.lens || now.family !== before.family) this.#update(now);
    });
    this.#update(store.state);
  }

  /** Stands instead of the lens's own legend while differences are shown. */
  #legend(): HTMLElement {
    const item = (kind: string, text: HTMLElement): HTMLElement => h('li', { class: kind }, h('span', { class: 'swatch' }), text);
    return h(
      'ul',
      { class: 'legend-list', 'data-for': 'difference', 'aria-label': phrase('compare-legend') },
      item('legend-more', this.#more),
      item('legend-less', this.#less),
    );
  }

  #choose(): void {
    const compare = comparisons.find((mode) => mode === this.#choice.value);
    if (compare) this.#tools.store.dispatch({ kind: 'compare', compare });
  }

  #move(at: number): void {
    this.#tools.store.dispatch({ kind: 'divider', at: Math.round(at * 1000) / 1000 });
  }

  #drag(event: PointerEvent): void {
    if (!this.#divider.hasPointerCapture(event.pointerId)) return;
    const box = byId('world').getBoundingClientRect();
    this.#move((event.clientX - box.left) / box.width);
  }

  #key(event: KeyboardEvent): void {
    const step = steps[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    this.#move(this.#tools.store.state.divider + step);
  }

  #update(state: State): void {
    const { compare, divider, lens, family } = state;
    const held = referenceKind(state);
    const about = lens === 'models' && family !== '' ? 'family' : lens;
    setText(this.#more, phrase('compare-more', { about, held }));
    setText(this.#less, phrase('compare-less', { about }));
    setText(this.#held, phrase('compare-baseline', { held }));
    const percent = Math.round(divider * 100);
    this.#choice.value = compare;
    this.#divider.hidden = this.#sides.hidden = compare !== 'split';
    this.#divider.setAttribute('aria-valuenow', String(percent));
    this.#divider.setAttribute('aria-valuetext', phrase('compare-divided', { held, baseline: percent, scenario: 100 - percent }));
    for (const element of [this.#divider, this.#sides]) element.style.setProperty('--at', String(divider));
  }
}
