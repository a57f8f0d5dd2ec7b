// A month chosen by two plain lists: every browser has them, and they cannot
// hold a month outside the model's years.

import { FIRST_YEAR, monthName, MONTHS, yearOf } from '../format';
import { h, uid } from '../dom';
import { phrase } from './phrases';

export class MonthField {
  readonly element: HTMLElement;
  readonly #month: HTMLSelectElement;
  readonly #year: HTMLSelectElement;

  constructor(label: string, changed: (month: number) => void) {
    const id = uid('month');
    this.#month = h('select', { 'aria-label': phrase('field-month', { label }) });
    this.#year = h('select', { 'aria-label': phrase('field-year', { label }) });
    for (let m = 0; m < 12; m++) this.#month.append(h('option', { value: m }, monthName(m)));
    for (let m = 0; m < MONTHS; m += 12) this.#year.append(h('option', { value: yearOf(m) }, String(yearOf(m))));
    const tell = (): void => changed((Number(this.#year.value) - FIRST_YEAR) * 12 + Number(this.#month.value));
    this.#month.addEventListener('change', tell);
    this.#year.addEventListener('change', tell);
    this.element = h(
      'div',
      { class: 'field', role: 'group', 'aria-labelledby': id },
      h('span', { class: 'field-label', id }, label),
      h('span', { class: 'field-pair' }, this.#month, this.#year),
    );
  }

  /** Shows a month; years before the first that may be chosen are not offered, unless it lies there. */
  set(month: number, first: number): void {
    const from = Math.min(yearOf(first), yearOf(month));
    for (const option of this.#year.options) option.hidden = option.disabled = Number(option.value) < from;
    this.#month.value = String(month % 12);
    this.#year.value = String(yearOf(month));
  }
}
