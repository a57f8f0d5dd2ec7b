// One policy shock as a card: press its name to switch it on and off, move the
// slider for its size, open the details for targets and dates.

import { countryName, defaultShock, nameInText, pressedMagnitude, type LeverInfo } from '../catalogue';
import { details, detailsLoaded } from '../details';
import { listText, magnitude, monthText, NO_END, roundTo, sizeText } from '../format';
import { h, icon, setText, uid } from '../dom';
import { isActive, type Shock, type State, type Store } from '../store';
import { maxRamp } from '../url';
import { MonthField } from './months';
import { actorText, nationClass } from './nation';
import { TargetsPicker } from './targets';

const chevron = 'M4 6l4 4 4-4';

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
  #fields: Fields | null = null;
  /** The last shock, kept so that switching on again restores it. */
  #shock: Shock;

  constructor(store: Store, lever: LeverInfo, key: string) {
    this.#store = store;
    this.#lever = lever;
    this.key = key;
    this.#shock = defaultShock(lever, key);
    const detailsId = uid('details');
    const noteId = uid('note');
    this.#note.id = noteId;
    this.#toggle = h('button', { type: 'button', class: 'card-toggle', 'aria-pressed': 'false', 'aria-describedby': noteId }, lever.label);
    this.#toggle.addEventListener('click', () => this.#press());
    this.#slider = h('input', {
      type: 'range',
      min: lever.min,
      max: lever.max,
      step: sliderStep(lever),
      class: 'size',
      'aria-label': `${lever.label}, size`,
    });
    this.#slider.addEventListener('input', () => {
      this.#set({ magnitude: roundTo(Number(this.#slider.value), 6) }, 'size');
    });
    this.#more = h(
      'button',
      { type: 'button', class: 'card-more', 'aria-expanded': 'false', 'aria-controls': detailsId, 'aria-label': `Details of ${lever.label}` },
      icon(chevron),
    );
    this.#more.addEventListener('click', () => this.open(this.#details.hidden !== false));
    this.#details = h('div', { class: 'card-details', id: detailsId, hidden: true });
    this.element = h(
      'li',
      { class: 'card', 'data-lever': lever.id },
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
    for (const name of [...this.element.classList]) if (name.startsWith('nation-')) this.element.classList.remove(name);
    this.element.classList.add(nationClass(shown.actors));
    this.#toggle.setAttribute('aria-pressed', String(active));
    setText(this.#actor, actorText(shown.actors));
    setText(this.#note, active || shown.magnitude !== 0 ? activeNote(this.#lever, shown) : idleNote(this.#lever, shown));
    const text = magnitude(shown.magnitude, this.#lever.unit);
    const spoken = sizeText(shown.magnitude, this.#lever.unit);
    if (Number(this.#slider.value) !== shown.magnitude) this.#slider.value = String(shown.magnitude);
    this.#slider.setAttribute('aria-valuetext', active ? spoken : 'off');
    setText(this.#value, active ? text : 'off');
    const { min, max } = this.#lever;
    const place = (value: number): string => String((value - min) / (max - min));
    this.#slider.style.setProperty('--low', place(Math.min(0, shown.magnitude)));
    this.#slider.style.setProperty('--high', place(Math.max(0, shown.magnitude)));
    this.#fields?.update(shown, state.picking === this.key, shock !== undefined);
  }

  open(open: boolean): void {
    if (open && !this.#fields) {
      this.#fields = new Fields(this.#lever, {
        change: (change, edit) => this.#set(change, edit),
        remove: () => this.#store.dispatch({ kind: 'remove', key: this.key }),
        pick: (on) => this.#pickOnMap(on),
      });
      this.#details.append(this.#fields.element);
    }
    this.#details.hidden = !open;
    this.#more.setAttribute('aria-expanded', String(open));
    if (open) this.update(this.#store.state);
    else if (this.#store.state.picking === this.key) this.#store.dispatch({ kind: 'picking', key: '' });
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
    this.#set({ magnitude: size }, 'press');
  }

  #set(change: Partial<Shock>, edit: string): void {
    const shock = { ...this.#shock, ...change };
    if (!this.#store.state.scenario.shocks.some((other) => other.key === this.key) && change.magnitude === undefined) {
      shock.magnitude = 0;
    }
    this.#store.dispatch({ kind: 'shock', shock, edit: `${edit} ${this.key}` });
  }
}

interface FieldActions {
  change(change: Partial<Shock>, edit: string): void;
  remove(): void;
  pick(on: boolean): void;
}

/** The opened part of a card; built on first use. */
class Fields {
  readonly element: HTMLElement;
  readonly #lever: LeverInfo;
  readonly #start: MonthField;
  readonly #announced: MonthField;
  readonly #ramp: HTMLInputElement;
  readonly #end: MonthField;
  readonly #endless: HTMLInputElement;
  readonly #targets: TargetsPicker | null;
  readonly #actors: { actors: readonly string[]; input: HTMLInputElement }[] = [];
  readonly #remove: HTMLButtonElement;
  #shock: Shock | null = null;

  constructor(lever: LeverInfo, actions: FieldActions) {
    this.#lever = lever;
    this.#announced = new MonthField('Announced', (announced) => {
      const start = Math.max(announced, this.#shock!.start);
      actions.change({ announced, ...withStart(this.#shock!, start) }, 'date');
    });
    this.#start = new MonthField('Starts', (start) => {
      const announced = Math.max(0, Math.min(start, start - (this.#shock!.start - this.#shock!.announced)));
      actions.change({ ...withStart(this.#shock!, start), announced }, 'date');
    });
    const rampId = uid('ramp');
    this.#ramp = h('input', { type: 'number', id: rampId, min: 0, max: maxRamp, step: 1 });
    this.#ramp.addEventListener('change', () => {
      const ramp = Math.min(maxRamp, Math.max(0, Math.round(Number(this.#ramp.value) || 0)));
      actions.change({ ramp }, 'date');
    });
    this.#end = new MonthField('Ends', (end) => {
      actions.change({ end: Math.max(end, this.#shock!.start + 1) }, 'date');
    });
    this.#endless = h('input', { type: 'checkbox' });
    this.#endless.addEventListener('change', () => {
      actions.change({ end: this.#endless.checked ? NO_END : Math.min(227, this.#shock!.start + 24) }, 'date');
    });
    this.#targets =
      lever.targets === 'countries'
        ? new TargetsPicker(lever.label, (targets) => actions.change({ targets }, 'targets'), actions.pick)
        : null;
    this.#remove = h('button', { type: 'button', class: 'small' }, 'Remove this shock');
    this.#remove.addEventListener('click', () => actions.remove());
    this.element = h(
      'div',
      { class: 'fields' },
      this.#description(),
      this.#actorChoice(actions),
      h(
        'div',
        { class: 'dates' },
        this.#announced.element,
        this.#start.element,
        h('div', { class: 'field' }, h('label', { class: 'field-label', for: rampId }, 'Months to full strength'), this.#ramp),
        this.#end.element,
        h('label', { class: 'check' }, this.#endless, ' without end'),
      ),
      this.#targets?.element,
      this.#remove,
    );
  }

  /** What the lever does; the text may come a little later than the card. */
  #description(): HTMLElement {
    const text = h('p', { class: 'description' });
    const tell = (): void => setText(text, details().leverTexts[this.#lever.index] ?? '');
    tell();
    void detailsLoaded.then(tell);
    return text;
  }

  /** Levers that several nations share: the first alone, or all together. */
  #actorChoice(actions: FieldActions): HTMLElement | null {
    const { actors } = this.#lever;
    if (actors.length < 2) return null;
    const name = uid('actors');
    const option = (chosen: readonly string[], label: string): HTMLElement => {
      const input = h('input', { type: 'radio', name });
      input.addEventListener('change', () => actions.change({ actors: chosen }, 'actors'));
      this.#actors.push({ actors: chosen, input });
      return h('label', { class: 'check' }, input, ` ${label}`);
    };
    const [first, ...others] = actors;
    return h(
      'fieldset',
      { class: 'actors' },
      h('legend', {}, 'Who acts'),
      option([first!], `${countryName(first!)} alone`),
      option(actors, `with ${listText(others.map(nameInText), others.length)}`),
    );
  }

  update(shock: Shock, picking: boolean, present: boolean): void {
    this.#shock = shock;
    this.#start.set(shock.start);
    this.#announced.set(shock.announced);
    if (document.activeElement !== this.#ramp) this.#ramp.value = String(shock.ramp);
    this.#endless.checked = shock.end === NO_END;
    this.#end.element.hidden = shock.end === NO_END;
    if (shock.end !== NO_END) this.#end.set(shock.end);
    this.#targets?.update(shock.targets, picking);
    for (const { actors, input } of this.#actors) input.checked = actors.length === shock.actors.length;
    this.#remove.disabled = !present;
  }
}

/** A new start that keeps the end after it. */
function withStart(shock: Shock, start: number): Partial<Shock> {
  return shock.end !== NO_END && shock.end <= start ? { start, end: NO_END } : { start };
}

/** Hundred steps, rounded to a number that people would choose. */
export function sliderStep(info: { min: number; max: number }): number {
  const rough = (info.max - info.min) / 100;
  const power = 10 ** Math.floor(Math.log10(rough) + 1e-9);
  const factor = rough / power;
  return roundTo(power * (factor < 1.5 ? 1 : factor < 3.5 ? 2 : 5), 6);
}

export function activeNote(info: LeverInfo, shock: Shock): string {
  const parts: string[] = [];
  if (info.targets === 'countries') parts.push(targetText(shock.targets));
  parts.push(`from ${monthText(shock.start)}`);
  if (shock.end !== NO_END) parts.push(`to ${monthText(shock.end)}`);
  parts.push(sizeText(shock.magnitude, info.unit));
  return parts.join(' · ');
}

export function idleNote(info: LeverInfo, shock: Shock): string {
  return info.targets === 'countries' && shock.targets.length > 0 ? `off · ${targetText(shock.targets)}` : 'off';
}

export function targetText(targets: readonly string[]): string {
  if (targets.length === 0) return 'no country chosen';
  return targets.length > 2 ? `${targets.length} countries` : listText(targets.map(countryName));
}
