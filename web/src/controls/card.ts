// One policy shock as a card: press its name to switch it on and off, move the
// slider for its size, open the details for targets and dates.

import { defaultShock, pressedMagnitude, type LeverInfo } from '../catalogue';
import { idleText, shockText } from '../describe/shock';
import { magnitude, roundTo, sizeText } from '../format';
import { h, icon, setText, uid } from '../dom';
import { phrase } from '../phrases';
import { failureOf } from '../runner';
import type { CardFields, FieldActions } from '../shocks/fields';
import { isActive, type Shock, type State, type Store } from '../store';
import { actorText, nationClass } from './nation';

const chevron = 'M4 6l4 4 4-4';

/** Makes the opened part of a card, whose script may still be loading. */
export type MakeFields = (info: LeverInfo, actions: FieldActions) => Promise<CardFields>;

export class Card {
  readonly element: HTMLElement;
  readonly key: string;
  readonly #store: Store;
  readonly #lever: LeverInfo;
  readonly #toggle: HTMLButtonElement;
  readonly #actor = h('span', { class: 'actor' });
  readonly #note = h('p', { class: 'card-note' });
  readonly #slider: HTMLInputElement;
  readonly #value = h('output', { class: 'card-value' });
  readonly #more: HTMLButtonElement;
  readonly #details: HTMLElement;
  readonly #make: MakeFields;
  #fields: CardFields | null = null;
  /** The last shock, kept so that switching on again restores it. */
  #shock: Shock;

  constructor(store: Store, lever: LeverInfo, key: string, make: MakeFields) {
    this.#store = store;
    this.#lever = lever;
    this.key = key;
    this.#make = make;
    this.#shock = defaultShock(lever, key);
    const { label } = lever;
    const detailsId = uid('details');
    const noteId = uid('note');
    this.#note.id = noteId;
    this.#toggle = h('button', { type: 'button', class: 'card-toggle', 'aria-pressed': 'false', 'aria-describedby': noteId }, label);
    this.#toggle.addEventListener('click', () => this.#press());
    this.#slider = h('input', {
      type: 'range',
      min: lever.min,
      max: lever.max,
      step: sliderStep(lever),
      class: 'size',
      'aria-label': phrase('card-size', { label }),
    });
    this.#slider.addEventListener('input', () => {
      this.#set({ magnitude: roundTo(Number(this.#slider.value), 6) }, 'size');
    });
    this.#more = h(
      'button',
      { type: 'button', class: 'card-more', 'aria-expanded': 'false', 'aria-controls': detailsId, 'aria-label': phrase('card-more', { label }) },
      icon(chevron),
    );
    this.#more.addEventListener('click', () => this.open(this.#details.hidden !== false));
    this.#details = h('div', { class: 'card-details', id: detailsId, hidden: true });
    this.element = h(
      'li',
      { class: 'card', 'data-lever': lever.id, 'data-key': key },
      h('div', { class: 'card-head' }, h('h3', {}, this.#toggle), this.#actor),
      this.#note,
      h('div', { class: 'card-size' }, this.#slider, this.#value, this.#more),
      this.#details,
    );
  }

  update(state: State): void {
    const shock = state.scenario.shocks.find((other) => other.key === this.key);
    if (shock) this.#shock = shock;
    const shown = shock ?? { ...this.#shock, magnitude: 0 };
    const active = isActive(shown);
    this.element.classList.toggle('active', active);
    this.element.classList.toggle('muted', shown.muted === true);
    for (const name of [...this.element.classList]) if (name.startsWith('nation-')) this.element.classList.remove(name);
    this.element.classList.add(nationClass(shown.actors));
    this.#toggle.setAttribute('aria-pressed', String(active));
    setText(this.#actor, actorText(shown.actors));
    setText(this.#note, active || shown.magnitude !== 0 ? shockText(this.#lever, shown) : idleText(this.#lever, shown));
    const text = magnitude(shown.magnitude, this.#lever.unit);
    const spoken = sizeText(shown.magnitude, this.#lever.unit);
    const off = shown.muted ? phrase('muted') : phrase('off');
    if (Number(this.#slider.value) !== shown.magnitude) this.#slider.value = String(shown.magnitude);
    this.#slider.setAttribute('aria-valuetext', active ? spoken : off);
    setText(this.#value, active ? text : off);
    const { min, max } = this.#lever;
    const place = (value: number): string => String((value - min) / (max - min));
    this.#slider.style.setProperty('--low', place(Math.min(0, shown.magnitude)));
    this.#slider.style.setProperty('--high', place(Math.max(0, shown.magnitude)));
    this.#fields?.update(shown, state, shock !== undefined);
  }

  open(open: boolean): void {
    if (open && !this.#fields) void this.#fill();
    this.#details.hidden = !open;
    this.#more.setAttribute('aria-expanded', String(open));
    if (open) this.update(this.#store.state);
    else if (this.#store.state.picking === this.key) this.#store.dispatch({ kind: 'picking', key: '' });
  }

  focus(): void {
    this.element.scrollIntoView({ block: 'nearest' });
    this.#toggle.focus({ preventScroll: true });
  }

  async #fill(): Promise<void> {
    try {
      const fields = await this.#make(this.#lever, {
        change: (change, edit) => this.#set(change, edit),
        remove: () => this.#store.dispatch({ kind: 'remove', key: this.key }),
        pick: (on) => this.#pickOnMap(on),
      });
      this.#fields ??= fields;
      this.#details.replaceChildren(this.#fields.element);
      this.update(this.#store.state);
    } catch (cause) {
      this.#store.dispatch(failureOf(cause));
    }
  }

  /** A shock that is not there yet is put there without a size, so that picks have something to change. */
  #pickOnMap(on: boolean): void {
    if (on && !this.#store.state.scenario.shocks.some((other) => other.key === this.key)) this.#set({}, 'targets');
    this.#store.dispatch({ kind: 'picking', key: on ? this.key : '' });
  }

  #press(): void {
    const shock = this.#store.state.scenario.shocks.find((other) => other.key === this.key);
    if (shock && isActive(shock)) {
      this.#store.dispatch({ kind: 'remove', key: this.key });
      return;
    }
    const size = this.#shock.magnitude === 0 ? pressedMagnitude(this.#lever) : this.#shock.magnitude;
    this.#set({ magnitude: size, muted: false }, 'press');
  }

  #set(change: Partial<Shock>, edit: string): void {
    const shock = { ...this.#shock, ...change };
    if (!this.#store.state.scenario.shocks.some((other) => other.key === this.key) && change.magnitude === undefined) {
      shock.magnitude = 0;
    }
    this.#store.dispatch({ kind: 'shock', shock, edit: `${edit} ${this.key}` });
  }
}

/** Hundred steps, rounded to a number that people would choose. */
export function sliderStep(info: { min: number; max: number }): number {
  const rough = (info.max - info.min) / 100;
  const power = 10 ** Math.floor(Math.log10(rough) + 1e-9);
  const factor = rough / power;
  return roundTo(power * (factor < 1.5 ? 1 : factor < 3.5 ? 2 : 5), 6);
}
