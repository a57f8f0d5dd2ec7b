// Marks terms in the page's texts, each the first time in what stands together, as a button with a dotted line under
// it. Texts that change lose their marks and are marked anew in an idle moment.

import { h } from '../dom';
import { whenIdle } from '../idle';
import type { Finder } from './find';
import type { Term } from './terms';

/** Blocks of text that readers read; names of controls and what a screen reader is told of are none. */
const blocks = [
  '.chart-unit', '.chart-about', '.changed p', '#country-text p', '.country-fold > p', '.description', '.claim p', '.claims-lead',
  '.why-body > p', '.footer p', '.legend-list > li:not(:has(button))', '#opening-sentence', '.history p',
].join(', ');

const untouched = 'button, a, summary, label, .visually-hidden, svg';

export class Marks {
  readonly #finder: Finder;
  readonly #press: (term: Term, button: HTMLButtonElement) => void;
  readonly #waiting = new Set<Element>();
  readonly #marked = new WeakMap<Element, Term>();

  constructor(finder: Finder, press: (term: Term, button: HTMLButtonElement) => void) {
    this.#finder = finder;
    this.#press = press;
    for (const block of document.querySelectorAll(blocks)) this.#later(block);
    new MutationObserver((records) => {
      for (const { target, addedNodes } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        const block = element?.closest(blocks);
        if (block) this.#later(block);
        for (const node of addedNodes) if (node instanceof Element) for (const inner of [node, ...node.querySelectorAll(blocks)]) if (inner.matches(blocks)) this.#later(inner);
      }
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  }

  #later(block: Element): void {
    if (this.#waiting.size === 0) whenIdle(() => this.#markAll());
    this.#waiting.add(block);
  }

  #markAll(): void {
    for (const block of this.#waiting) if (block.isConnected && !block.querySelector('.term')) this.#mark(block);
    this.#waiting.clear();
  }

  #mark(block: Element): void {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      if (!text.parentElement?.closest(untouched)) texts.push(text);
    }
    const known = new Set([...block.parentElement!.querySelectorAll('.term')].flatMap((button) => this.#marked.get(button) ?? []));
    for (const text of texts) {
      const found = this.#finder.find(text.data, known);
      if (found.length > 0 && text.parentElement!.localName === 'li') wrap(text);
      for (const { at, length, term } of found.reverse()) {
        const word = text.splitText(at);
        word.splitText(length);
        const button: HTMLButtonElement = h('button', { type: 'button', class: 'term', 'aria-haspopup': 'dialog', 'aria-expanded': 'false' }, word.data);
        this.#marked.set(button, term);
        button.addEventListener('click', () => this.#press(term, button));
        word.replaceWith(button);
      }
    }
  }
}

/** An entry of the legend is a row of boxes: its words stay in one. */
function wrap(text: Text): void {
  const box = h('span');
  text.replaceWith(box);
  box.append(text);
}
