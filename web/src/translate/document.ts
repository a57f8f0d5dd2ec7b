// Over the English of a page. A message may name children of its element as tags: they stay the elements that they are,
// and get the text between their tags.

import { phrase } from '../phrases';
import { partsOf, type Part } from './markup';

/** Attributes that readers see or hear; tools/gen takes the same out of the pages. */
const spoken = ['aria-label', 'title', 'placeholder', 'alt', 'content'] as const;

/** What no translator changes; tools/gen quotes some of it inside a sentence. */
const kept = '[translate="no"], code, var, math';

export function translateDocument(page: Document): void {
  for (const element of page.querySelectorAll<HTMLElement>('[data-l10n-id]')) {
    const { l10nId: id = '', l10nArgs: args } = element.dataset;
    for (const name of spoken) if (element.hasAttribute(name)) element.setAttribute(name, phrase(`${id}.${name}`));
    const text = phrase(id, args && JSON.parse(args));
    if (text !== id) fill(element, partsOf(text));
  }
}

/** Puts the parts of a message into an element; what has none, or is no translator's, stays as it is. */
function fill(element: Element, parts: readonly Part[]): void {
  if (parts.length === 0 || element.matches(kept)) return;
  const children = [...element.children];
  element.replaceChildren(
    ...parts.map((part) => {
      if (typeof part === 'string') return part;
      const child = children.filter(({ localName }) => localName === part.name)[part.nth];
      if (child) fill(child, part.inside);
      return child ?? '';
    }),
  );
}
