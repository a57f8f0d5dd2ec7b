// Where terms stand in a text. Pure.

import type { Term } from './terms';

export interface Found {
  readonly at: number;
  readonly length: number;
  readonly term: Term;
}

/** The first place of each term, whole words in any case; of terms that begin at one place the longest. */
export class Finder {
  readonly #terms = new Map<string, Term>();
  readonly #pattern: RegExp;

  constructor(terms: readonly Term[]) {
    for (const term of terms) for (const form of term.forms) this.#terms.set(form.toLowerCase(), term);
    const forms = [...this.#terms.keys()].sort((a, b) => b.length - a.length).map((form) => form.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
    this.#pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  }

  /** Terms that are in `known` are passed over; those found are added to it. */
  find(text: string, known: Set<Term>): Found[] {
    const found: Found[] = [];
    for (const match of text.matchAll(this.#pattern)) {
      const term = this.#terms.get(match[0].toLowerCase())!;
      if (known.has(term)) continue;
      known.add(term);
      found.push({ at: match.index, length: match[0].length, term });
    }
    return found;
  }
}
