// The opened part of a card: what the lever does, who acts, when, and on whom.

import { countryName, nameInText, type LeverInfo } from '../catalogue';
import { details, detailsLoaded } from '../details';
import { h, setText, uid } from '../dom';
import { listText, MONTHS, monthText, NO_END } from '../format';
import { firstMonth } from '../rewriting';
import type { Shock, State } from '../store';
import { maxRamp } from '../url';
import { withAnnounced, withEnd, withoutEnd, withStart } from './dates';
import { MonthField } from './months';
import { phrase } from './phrases';
import { presetsOf } from './presets';
import { TargetsPicker } from './targets';

export interface FieldActions {
  change(change: Partial<Shock>, edit: string): void;
  remove(): void;
  pick(on: boolean): void;
}

export interface CardFields {
  readonly element: HTMLElement;
  /** Shows the card's shock, which may not be in the scenario yet. */
  update(shock: Shock, state: State, present: boolean): void;
}

export class Fields implements CardFields {
  readonly element: HTMLElement;
  readonly #lever: LeverInfo;
  readonly #announced: MonthField;
  readonly #start: MonthField;
  readonly #ramp: HTMLInputElement;
  readonly #full = h('span', { class: 'field-note' });
  readonly #end: MonthField;
  readonly #endless: HTMLInputElement;
  readonly #targets: TargetsPicker | null;
  readonly #actors: { actors: readonly string[]; input: HTMLInputElement }[] = [];
  readonly #mute: HTMLButtonElement;
  readonly #buttons: readonly HTMLButtonElement[];
  #shock!: Shock;
  /** The earliest month that may be chosen. */
  #first = 0;

  constructor(lever: LeverInfo, actions: FieldActions, again: (shock: Shock) => void) {
    this.#lever = lever;
    this.#announced = new MonthField(phrase('field-announced'), (month) => actions.change(withAnnounced(this.#shock, Math.max(this.#first, month)), 'date'));
    this.#start = new MonthField(phrase('field-starts'), (month) => actions.change(withStart(this.#shock, month, this.#first), 'date'));
    const rampId = uid('ramp');
    this.#ramp = h('input', { type: 'number', id: rampId, min: 0, max: maxRamp, step: 1 });
    this.#ramp.addEventListener('change', () => {
      const ramp = Math.min(maxRamp, Math.max(0, Math.round(Number(this.#ramp.value) || 0)));
      actions.change({ ramp }, 'date');
    });
    this.#end = new MonthField(phrase('field-ends'), (month) => actions.change(withEnd(this.#shock, month), 'date'));
    this.#endless = h('input', { type: 'checkbox' });
    this.#endless.addEventListener('change', () => actions.change(withoutEnd(this.#shock, this.#endless.checked), 'date'));
    this.#targets =
      lever.targets === 'countries'
        ? new TargetsPicker(lever.label, lever.actors, (targets) => actions.change({ targets }, 'targets'), actions.pick)
        : null;
    const button = (text: string, press: () => void): HTMLButtonElement => h('button', { type: 'button', class: 'small', onclick: press }, text);
    this.#mute = button(phrase('card-mute'), () => actions.change({ muted: !this.#shock.muted }, 'mute'));
    this.#buttons = [this.#mute, button(phrase('card-again'), () => again(this.#shock)), button(phrase('card-remove'), () => actions.remove())];
    this.element = h(
      'div',
      { class: 'fields' },
      this.#description(),
      h('div', { class: 'field-presets', role: 'group', 'aria-label': phrase('fields-presets') }, ...presetsOf(lever).map(({ name, title, change }) => h('button', { type: 'button', class: 'small', title: title || null, onclick: () => actions.change(change, 'preset') }, name))),
      this.#actorChoice(actions),
      h(
        'fieldset',
        { class: 'dates' },
        h('legend', {}, phrase('fields-when')),
        this.#announced.element,
        this.#start.element,
        h('div', { class: 'field' }, h('label', { class: 'field-label', for: rampId }, phrase('field-ramp')), h('span', { class: 'field-pair' }, this.#ramp, this.#full)),
        h('div', {}, this.#end.element, h('label', { class: 'check' }, this.#endless, ` ${phrase('field-endless')}`)),
      ),
      this.#targets?.element,
      h('div', { class: 'field-actions' }, ...this.#buttons),
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
      h('legend', {}, phrase('fields-actors')),
      option([first!], phrase('actor-alone', { name: countryName(first!) })),
      option(actors, phrase('actor-with', { names: listText(others.map(nameInText), others.length) })),
    );
  }

  update(shock: Shock, state: State, present: boolean): void {
    this.#shock = shock;
    this.#first = firstMonth(state);
    this.#announced.set(shock.announced, this.#first);
    this.#start.set(shock.start, this.#first);
    if (document.activeElement !== this.#ramp) this.#ramp.value = String(shock.ramp);
    setText(this.#full, phrase('field-full', { month: monthText(Math.min(MONTHS - 1, shock.start + shock.ramp)) }));
    this.#endless.checked = shock.end === NO_END;
    this.#end.element.hidden = shock.end === NO_END;
    if (shock.end !== NO_END) this.#end.set(shock.end, shock.start);
    this.#targets?.update(shock.targets, state.picking === shock.key);
    for (const { actors, input } of this.#actors) input.checked = actors.length === shock.actors.length;
    for (const button of this.#buttons) button.disabled = !present;
    this.#mute.setAttribute('aria-pressed', String(shock.muted === true));
  }
}
