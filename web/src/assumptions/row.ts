// One assumption: name, importance, slider and field, default, range and source.

import { h, setText, uid } from '../dom';
import { exactly } from '../format';
import { ranked, sources, studied } from '../gen/assumptions';
import type { Parameter } from '../gen/details';
import { linked } from '../sources';
import { rankOf } from './order';
import { phrase } from './phrases';
import { STEPS, stepOf, valueAt } from './slide';

/** What a row asks for; null is the default. */
export type Assume = (parameter: Parameter, value: number | null) => void;

export class Row {
  readonly element: HTMLElement;
  readonly #parameter: Parameter;
  readonly #assume: Assume;
  readonly #slider: HTMLInputElement;
  readonly #field: HTMLInputElement;
  readonly #reset: HTMLButtonElement;
  readonly #wrong = h('p', { class: 'assume-wrong', role: 'alert' });

  constructor(parameter: Parameter, index: number, assume: Assume) {
    this.#parameter = parameter;
    this.#assume = assume;
    const { id, label, unit, min, max, default: usual } = parameter;
    const field = uid('assume');
    const value = phrase('assume-value', { name: label });
    this.#slider = h('input', { type: 'range', class: 'size assume-slider', min: 0, max: STEPS, 'aria-label': label, oninput: () => this.#set(valueAt(parameter, Number(this.#slider.value))) });
    this.#field = h('input', { type: 'number', id: field, min, max, step: 'any', inputmode: 'decimal', 'aria-label': value, onchange: () => this.#typed() });
    this.#reset = h('button', { type: 'button', class: 'small', 'aria-label': phrase('assume-reset-spoken', { name: label, value: exactly(usual) }), onclick: () => this.#putBack() }, phrase('assume-reset'));
    const defaults = h('span', {}, phrase('assume-default', { value: exactly(usual) }));
    const range = h('span', {}, phrase('assume-range', { low: exactly(min), high: exactly(max) }), ' ', h('span', { translate: 'no' }, unit === '1' ? '' : unit));
    const source = h('details', {}, h('summary', {}, phrase('assume-source')), h('p', { translate: 'no' }, ...linked(sources[index]!), ' ', h('a', { href: `model.html#${id}` }, id)));
    this.element = h(
      'li',
      { class: 'assume-row', 'data-param': id },
      h('div', { class: 'assume-head' }, h('span', { class: 'assume-name' }, label), rankMark(parameter), this.#reset),
      h('div', { class: 'assume-control' }, this.#slider, this.#field),
      this.#wrong,
      h('div', { class: 'assume-notes' }, defaults, range, source),
    );
  }

  /** Shows a value, the default if undefined. */
  show(value: number | undefined): void {
    const shown = value ?? this.#parameter.default;
    const changed = value !== undefined;
    const step = stepOf(this.#parameter, shown);
    this.#slider.value = String(step);
    const usual = stepOf(this.#parameter, this.#parameter.default);
    this.#slider.style.setProperty('--low', String(Math.min(step, usual) / STEPS));
    this.#slider.style.setProperty('--high', String(Math.max(step, usual) / STEPS));
    this.#slider.setAttribute('aria-valuetext', exactly(shown));
    if (document.activeElement !== this.#field || Number(this.#field.value) !== shown) this.#field.value = String(shown);
    this.#tell('');
    this.element.classList.toggle('changed', changed);
    this.#reset.hidden = !changed;
  }

  focus(): void {
    this.element.scrollIntoView({ block: 'center' });
    this.#slider.focus();
  }

  #set(value: number): void {
    this.#assume(this.#parameter, value === this.#parameter.default ? null : value);
  }

  #typed(): void {
    const { min, max } = this.#parameter;
    const value = this.#field.valueAsNumber;
    if (value >= min && value <= max) this.#set(value);
    else this.#tell(phrase('assume-wrong', { low: exactly(min), high: exactly(max) }));
  }

  #tell(wrong: string): void {
    setText(this.#wrong, wrong);
    this.#wrong.hidden = wrong === '';
    this.#field.setAttribute('aria-invalid', String(wrong !== ''));
  }

  #putBack(): void {
    this.#slider.focus(); // The button goes.
    this.#assume(this.#parameter, null);
  }
}

function rankMark(parameter: Parameter): HTMLElement | null {
  const rank = rankOf(parameter);
  if (rank === undefined) return null;
  const words = phrase('assume-rank-spoken', { rank, numbers: ranked[rank - 1]![1], studied });
  return h('span', { class: 'assume-rank', title: words }, h('span', { 'aria-hidden': 'true' }, phrase('assume-rank', { rank })), h('span', { class: 'visually-hidden' }, words));
}
