// A text field that finds one of many by name: the combobox pattern of the ARIA authoring guide. The list opens with
// the first letter or the down arrow; Enter takes, Escape leaves.

import { fold } from '../shocks/find';
import { h, setText, uid } from '../dom';

export interface Option {
  readonly value: string;
  readonly label: string;
  /** What else it is found by, lower case. */
  readonly codes: readonly string[];
}

interface Texts {
  readonly label: string;
  readonly placeholder: string;
  found(count: number): string;
}

export class Combobox {
  readonly element: HTMLElement;
  readonly #options: readonly Option[];
  readonly #texts: Texts;
  readonly #choose: (value: string) => void;
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #status = h('p', { class: 'visually-hidden', role: 'status' });
  #shown: readonly Option[] = [];
  #active = -1;
  #value = '';

  constructor(options: readonly Option[], texts: Texts, choose: (value: string) => void) {
    this.#options = options;
    this.#texts = texts;
    this.#choose = choose;
    const listId = uid('options');
    this.#list = h('ul', { id: listId, class: 'combobox-list', role: 'listbox', 'aria-label': texts.label, hidden: true });
    this.#input = h('input', {
      type: 'text',
      role: 'combobox',
      autocomplete: 'off',
      spellcheck: 'false',
      placeholder: texts.placeholder,
      'aria-label': texts.label,
      'aria-autocomplete': 'list',
      'aria-controls': listId,
      'aria-expanded': 'false',
      oninput: () => this.#open(this.#input.value),
      onclick: () => this.#open(''),
      onfocus: () => this.#input.select(),
      onblur: () => this.#close(),
      onkeydown: (event: KeyboardEvent) => this.#key(event),
    });
    // A press on an option must not take the keyboard from the field, which would close the list before the press ends.
    this.#list.addEventListener('mousedown', (event) => event.preventDefault());
    this.#list.addEventListener('click', (event) => {
      const row = (event.target as Element).closest('[role=option]');
      if (row) this.#take([...this.#list.children].indexOf(row));
    });
    this.element = h('div', { class: 'combobox' }, this.#input, this.#list, this.#status);
  }

  /** Shows a choice that was made elsewhere. */
  set value(value: string) {
    this.#value = value;
    if (this.#list.hidden) this.#input.value = this.#label();
  }

  #label(): string {
    return this.#options.find(({ value }) => value === this.#value)?.label ?? '';
  }

  #open(wanted: string): void {
    this.#shown = search(this.#options, wanted);
    const rows = this.#shown.map(({ value, label }) => h('li', { role: 'option', id: uid('option'), 'aria-selected': String(value === this.#value) }, label));
    this.#list.replaceChildren(...rows);
    this.#list.hidden = rows.length === 0;
    this.#input.setAttribute('aria-expanded', String(rows.length > 0));
    setText(this.#status, this.#texts.found(rows.length));
    const chosen = this.#shown.findIndex(({ value }) => value === this.#value);
    this.#move(wanted === '' ? chosen : 0);
    this.#list.scrollIntoView({ block: 'nearest' });
  }

  #close(): void {
    this.#list.hidden = true;
    this.#input.setAttribute('aria-expanded', 'false');
    this.#input.removeAttribute('aria-activedescendant');
    this.#input.value = this.#label();
  }

  #move(to: number): void {
    this.#list.children[this.#active]?.classList.remove('active');
    this.#active = to;
    const row = this.#list.children[to];
    if (!row) return this.#input.removeAttribute('aria-activedescendant');
    row.classList.add('active');
    row.scrollIntoView({ block: 'nearest' });
    this.#input.setAttribute('aria-activedescendant', row.id);
  }

  #take(at: number): void {
    const option = this.#shown[at];
    if (!option) return;
    this.#value = option.value;
    this.#close();
    this.#choose(option.value);
  }

  #key(event: KeyboardEvent): void {
    const last = this.#shown.length - 1;
    const open = !this.#list.hidden;
    switch (event.key) {
      case 'ArrowDown':
        if (!open) this.#open('');
        else this.#move(this.#active >= last ? 0 : this.#active + 1);
        break;
      case 'ArrowUp':
        if (!open) this.#open('');
        else this.#move(this.#active <= 0 ? last : this.#active - 1);
        break;
      case 'Enter':
        if (!open) return;
        this.#take(this.#active);
        break;
      case 'Escape':
        if (!open) return;
        this.#close();
        break;
      default:
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  }
}

/** Options whose name or a code of theirs begins with the text, then those that hold it elsewhere; all for no text. */
export function search(options: readonly Option[], text: string): Option[] {
  const wanted = fold(text.trim());
  const begins = ({ label, codes }: Option): boolean => fold(label).startsWith(wanted) || codes.includes(wanted);
  const first = options.filter(begins);
  return [...first, ...options.filter((option) => !first.includes(option) && fold(option.label).includes(wanted))];
}
