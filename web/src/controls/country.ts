// The map's tooltip for those who cannot point at it: choose a country, read its
// line for the month at the playhead.

import { countries } from '../catalogue';
import { countrySentence } from '../describe/country';
import { byId, h, setText } from '../dom';
import { locale, phrase } from '../phrases';
import type { State, Store } from '../store';

export class CountryField {
  readonly #select = byId<HTMLSelectElement>('country');
  readonly #text = byId('country-text');

  constructor(store: Store) {
    const names = countries.map(({ iso3, name }) => ({ iso3, name })).sort((a, b) => a.name.localeCompare(b.name, locale));
    this.#select.append(h('option', { value: '' }, phrase('country-choose')));
    this.#select.append(...names.map(({ iso3, name }) => h('option', { value: iso3 }, name)));
    this.#select.addEventListener('change', () => store.dispatch({ kind: 'select', iso3: this.#select.value }));
    this.update(store.state, null);
  }

  update(state: State, before: State | null): void {
    const month = Math.round(state.month);
    if (!before || state.selected !== before.selected) this.#select.value = state.selected;
    if (before && state.selected === before.selected && state.run === before.run && state.lens === before.lens && month === Math.round(before.month)) return;
    setText(this.#text, state.selected && state.run ? phrase('country-line', { line: countrySentence(state.lens, state.run, state.selected, month) }) : '');
  }
}
