// Over the English of index.html. A message may name children of its element as tags: they stay the elements that they
// are, and get the text between their tags.

import { phrase } from './phrases';

/** Attributes that readers see or hear; tools/gen takes the same out of index.html. */
const spoken = ['aria-label', 'title', 'placeholder', 'alt', 'content'] as const;

export function translateDocument(page: Document): void {
  for (const element of page.querySelectorAll<HTMLElement>('[data-l10n-id]')) {
    const id = element.dataset['l10nId']!;
    for (const name of spoken) if (element.hasAttribute(name)) element.setAttribute(name, phrase(`${id}.${name}`));
    const text = phrase(id);
    if (text !== id) fill(element, text);
  }
}

/** Puts "More charts <small>12</small>" into an element that has a <small>; empty tags leave their element as it is. */
function fill(element: Element, text: string): void {
  const children = [...element.children];
  const parts: (string | Element)[] = [];
  for (const [, before = '', tag, inside] of text.matchAll(/([^<]*)(?:<(\w+)>([^<]*)<\/\w+>)?/g)) {
    parts.push(before);
    const at = children.findIndex(({ localName }) => localName === tag);
    if (at < 0) continue;
    const [child] = children.splice(at, 1);
    if (inside) child!.textContent = inside;
    parts.push(child!);
  }
  element.replaceChildren(...parts);
}
