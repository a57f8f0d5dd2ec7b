// A month chosen by two plain lists: every browser has them, and they cannot
// hold a month outside the model's years.

import { FIRST_YEAR, monthText } from '../format';
import { h, uid } from '../dom';

export class MonthField {
  readonly element: HTMLElement;
  readonly #month: HTMLSelectElement;
  readonly #year: HTMLSelectElement;

  constructor(label: string, changed: (month: number) => void) {
    const id = uid('month');
    this.#month = h('select', { 'aria-label': `${label}, month` });
    this.#year = h('select', { 'aria-label': `${label}, year` });
    for (let m = 0; m < 12; m++) this.#month.append(h('option', { value: m }, monthText(m).slice(0, 3)));
    for (let y = FIRST_YEAR; y <= 2040; y++) this.#year.append(h('option', { value: y }, String(y)));
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

  set(month: number): void {
    this.#month.value = String(month % 12);
    this.#year.value = String(FIRST_YEAR + Math.floor(month / 12));
  }
}
