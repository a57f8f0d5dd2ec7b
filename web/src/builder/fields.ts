// The kinds of field that the form is made of. Each shows a design and asks for another one.

import { h, uid } from '../dom';
import type { Design } from './design';

/** Takes what a field changes. */
export type Change = (part: Partial<Design>) => void;

export interface Field {
  readonly element: HTMLElement;
  update(design: Design): void;
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** Options under a heading of their own. */
export interface OptionGroup {
  readonly label: string;
  readonly options: readonly Option[];
}

const optionOf = ({ value, label }: Option): HTMLOptionElement => h('option', { value }, label);

/** A choice of one in a list. */
export function select(label: string, options: readonly (Option | OptionGroup)[], chosen: (value: string) => void): { element: HTMLElement; list: HTMLSelectElement } {
  const id = uid('build');
  const list = h(
    'select',
    { id, onchange: () => chosen(list.value) },
    ...options.map((one) => ('options' in one ? h('optgroup', { label: one.label }, ...one.options.map(optionOf)) : optionOf(one))),
  );
  return { element: h('div', { class: 'build-field' }, h('label', { for: id }, label), list), list };
}

/** A choice of one that shows all; short ones stand in a row. */
export function radios(legend: string, options: readonly Option[], chosen: (value: string) => void, look = ''): { element: HTMLElement; choose: (value: string) => void } {
  const name = uid('build');
  const inputs = options.map(({ value }) => h('input', { type: 'radio', name, value, onchange: () => chosen(value) }));
  return {
    element: h('fieldset', { class: `build-field build-radios ${look}` }, h('legend', {}, legend), ...options.map(({ label }, i) => h('label', {}, inputs[i]!, h('span', {}, label)))),
    choose: (value) => inputs.forEach((input) => (input.checked = input.value === value)),
  };
}

/** What is chosen of a list, each with a way out, and a way to add more. */
export function chips(label: string, added: string, options: readonly (Option | OptionGroup)[], add: (value: string) => void): { element: HTMLElement; show: (chosen: readonly Option[], remove: (value: string) => void, removal: (label: string) => string, full?: boolean) => void } {
  const id = uid('build');
  const list = h('ul', { class: 'build-chips' });
  const more = select(added, [{ value: '', label: added }, ...options], (value) => {
    more.list.value = '';
    if (value) add(value);
  });
  more.element.querySelector('label')!.className = 'visually-hidden';
  return {
    element: h('div', { class: 'build-field', role: 'group', 'aria-labelledby': id }, h('p', { id, class: 'build-label' }, label), list, more.element),
    show(chosen, remove, removal, full = false) {
      list.hidden = chosen.length === 0;
      list.replaceChildren(
        ...chosen.map(({ value, label: text }) =>
          h('li', {}, text, h('button', {
            type: 'button',
            'aria-label': removal(text),
            onclick: () => {
              remove(value);
              more.list.focus(); // The button is gone with what it took out.
            },
          }, '×')),
        ),
      );
      more.list.disabled = full;
    },
  };
}

/** Ticks. */
export function ticks(legend: string, options: readonly Option[], changed: (ticked: readonly string[]) => void): { element: HTMLElement; tick: (values: readonly string[]) => void } {
  const inputs = options.map(({ value }) => h('input', { type: 'checkbox', value, onchange: () => changed(inputs.filter(({ checked }) => checked).map((input) => input.value)) }));
  return {
    element: h('fieldset', { class: 'build-field build-ticks' }, h('legend', {}, legend), ...options.map(({ label }, i) => h('label', {}, inputs[i]!, h('span', {}, label)))),
    tick: (values) => inputs.forEach((input) => (input.checked = values.includes(input.value))),
  };
}
