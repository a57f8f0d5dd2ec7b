// All terms in a dialog, found by name.

import { dialogOf } from '../dialog';
import { h } from '../dom';
import { locale } from '../phrases';
import { fold } from '../shocks/find';
import { phrase } from './phrases';
import { terms, type Term } from './terms';
import { sourceLink } from './tip';

export class GlossaryDialog {
  readonly #dialog: HTMLDialogElement;

  constructor() {
    const rows = [...terms].sort((a, b) => a.name.localeCompare(b.name, locale)).map((term) => ({ term, element: row(term) }));
    const none = h('p', { role: 'status' });
    const find = h('input', {
      type: 'search',
      'aria-label': phrase('glossary-find'),
      placeholder: phrase('glossary-find'),
      oninput: () => {
        const wanted = fold(find.value.trim());
        for (const { term, element } of rows) element.hidden = !fold(term.name).includes(wanted) && !term.forms.some((form) => fold(form).includes(wanted));
        none.textContent = rows.every(({ element }) => element.hidden) ? phrase('glossary-none') : '';
      },
    });
    this.#dialog = dialogOf(
      'glossary',
      phrase('glossary-title'),
      find,
      h('dl', {}, ...rows.map(({ element }) => element)),
      none,
    );
  }

  open(): void {
    this.#dialog.showModal();
  }
}

function row({ name, text, source }: Term): HTMLElement {
  return h('div', {}, h('dt', {}, name), h('dd', {}, text, source ? ' ' : null, source ? sourceLink(source) : null));
}
