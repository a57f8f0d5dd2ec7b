// The search over all levers: cards that fit stay, with what they do; their groups open; the count is spoken.

import { countryName, levers, type LeverInfo } from '../catalogue';
import { details, detailsLoaded } from '../details';
import { byId, h, setText } from '../dom';
import type { Store } from '../store';
import { holds } from './find';
import { phrase } from './phrases';

export class Search {
  readonly #input = h('input', { type: 'search', id: 'lever-search', placeholder: phrase('search'), 'aria-label': phrase('search'), autocomplete: 'off', spellcheck: 'false' });
  readonly #status = h('p', { class: 'search-status', role: 'status' });
  readonly #groups = byId('groups');
  /** Folds that the search opened or closed, as they were before it. */
  readonly #before = new Map<HTMLDetailsElement, boolean>();

  constructor(store: Store) {
    byId('rail-search').append(this.#input, this.#status);
    this.#input.addEventListener('input', () => this.#show());
    this.#input.addEventListener('keydown', (event) => this.#key(event));
    void detailsLoaded.then(() => this.#show());
    store.subscribe((now, before) => {
      if (now.scenario !== before.scenario && this.#input.value !== '') this.#show();
    });
  }

  clear(): void {
    if (this.#input.value === '') return;
    this.#input.value = '';
    this.#show();
  }

  #key(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.#input.value !== '') this.clear();
    else if (event.key === 'Enter' || event.key === 'ArrowDown') {
      this.#groups.querySelector<HTMLElement>('.card:not([hidden]) .card-toggle')?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #show(): void {
    const question = this.#input.value.trim();
    const found = new Set(levers.filter((info) => question === '' || holds(textOf(info), question)).map(({ id }) => id));
    for (const card of this.#groups.querySelectorAll<HTMLElement>('.card')) {
      const id = card.dataset['lever']!;
      card.hidden = !found.has(id);
      card.querySelector('.card-does')?.remove();
      if (question !== '' && found.has(id)) card.querySelector('.card-head')!.after(h('p', { class: 'card-does' }, does(levers.find((info) => info.id === id)!)));
    }
    for (const fold of this.#groups.querySelectorAll('details')) this.#fold(fold, question !== '');
    setText(this.#status, question === '' ? '' : phrase('search-found', { count: found.size, all: levers.length }));
  }

  /** Opens what has hits; what was closed before closes again once the search is over. */
  #fold(fold: HTMLDetailsElement, searching: boolean): void {
    if (!this.#before.has(fold)) this.#before.set(fold, fold.open);
    fold.hidden = fold.querySelector('.card:not([hidden])') === null;
    fold.open = searching || this.#before.get(fold)!;
    if (!searching) this.#before.delete(fold);
  }
}

const does = (info: LeverInfo): string => details().leverTexts[info.index] ?? '';

/** What a lever is found by: its name, what it does and measures, and who may pull it. */
function textOf(info: LeverInfo): string {
  const actors = info.actors.length ? info.actors.flatMap((code) => [code, countryName(code)]) : [phrase('actor-anyone')];
  return [info.label, does(info), info.unit, ...actors].join(' ');
}
