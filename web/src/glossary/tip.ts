// The tip of a term: a popover beside the word, which Escape and any press elsewhere close.

import { h } from '../dom';
import { phrase } from './phrases';
import type { Source, Term } from './terms';

/** Between the word and its tip, and between the tip and the edge of the window [px]. */
const GAP = 6;

export class Tip {
  readonly #say: (text: string) => void;
  readonly #name = h('h3', { id: 'term-name' });
  readonly #text = h('p', {});
  readonly #source = h('p', { class: 'term-source' });
  readonly #element: HTMLElement;
  #button: HTMLButtonElement | undefined;

  constructor(showAll: () => void, say: (text: string) => void) {
    this.#say = say;
    const all = h('button', { type: 'button', class: 'small', onclick: showAll }, phrase('glossary-all'));
    this.#element = h('div', { class: 'term-tip', popover: 'auto', role: 'dialog', 'aria-labelledby': 'term-name' }, this.#name, this.#text, this.#source, all);
    this.#element.addEventListener('toggle', (event) => {
      if ((event as ToggleEvent).newState === 'closed') this.#button?.setAttribute('aria-expanded', 'false');
    });
    addEventListener('resize', () => this.close());
    addEventListener('scroll', ({ target }) => target !== this.#element && this.close(), { capture: true, passive: true });
  }

  /** Opens beside a word, or closes where it is open there. */
  toggle(term: Term, button: HTMLButtonElement): void {
    const again = button.getAttribute('aria-expanded') === 'true';
    this.close();
    if (again) return;
    this.#button = button;
    this.#name.textContent = term.name;
    this.#text.textContent = term.text;
    this.#source.replaceChildren(...(term.source ? [sourceLink(term.source)] : []));
    // What lies outside an open dialog cannot be reached; its source puts the tip behind its word in the tab order.
    (button.closest('dialog') ?? document.body).append(this.#element);
    this.#element.showPopover({ source: button });
    button.setAttribute('aria-expanded', 'true');
    this.#place(button.getBoundingClientRect());
    this.#say(phrase('glossary-spoken', { term: term.name, text: term.text }));
  }

  close(): void {
    if (this.#element.matches(':popover-open')) this.#element.hidePopover();
  }

  /** Below the word where there is room, else above; never over an edge. */
  #place(word: DOMRect): void {
    const { offsetWidth: width, offsetHeight: height, style } = this.#element;
    const below = word.bottom + GAP + height + GAP <= innerHeight;
    style.top = `${Math.max(GAP, below ? word.bottom + GAP : word.top - GAP - height)}px`;
    style.left = `${Math.max(GAP, Math.min(word.left, innerWidth - GAP - width))}px`;
  }
}

export function sourceLink({ name, address }: Source): HTMLElement {
  return h('a', { href: address, rel: 'noopener', target: '_blank' }, phrase('glossary-source', { name }));
}
