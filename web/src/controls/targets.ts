// Which countries a shock hits: chips of the chosen ones, a search over all, and
// groups that readers ask for.

import { countries, countryIndex, countryName } from '../catalogue';
import { h, setText, uid } from '../dom';
import { presets } from './presets';

const mostShown = 40;

export class TargetsPicker {
  readonly element: HTMLElement;
  readonly #changed: (targets: string[]) => void;
  readonly #chips = h('ul', { class: 'chips', 'aria-label': 'Chosen countries' });
  readonly #list = h('ul', { class: 'pick-list' });
  readonly #search: HTMLInputElement;
  readonly #status = h('p', { class: 'pick-status', role: 'status' });
  readonly #map: HTMLButtonElement;
  #targets: readonly string[] = [];

  constructor(lever: string, changed: (targets: string[]) => void, pickOnMap: (on: boolean) => void) {
    this.#changed = changed;
    const searchId = uid('search');
    this.#search = h('input', { type: 'search', id: searchId, placeholder: 'Find a country', autocomplete: 'off' });
    this.#search.addEventListener('input', () => this.#drawList());
    this.#map = h('button', { type: 'button', class: 'small', 'aria-pressed': 'false' }, 'Pick on the map');
    this.#map.addEventListener('click', () => pickOnMap(this.#map.getAttribute('aria-pressed') !== 'true'));
    const groups = presets.map(({ label, codes }) => {
      const known = codes().filter((code) => countryIndex(code) >= 0);
      const button = h('button', { type: 'button', class: 'small' }, label);
      button.addEventListener('click', () => this.#choose(known));
      return button;
    });
    this.element = h(
      'fieldset',
      { class: 'targets' },
      h('legend', {}, 'Countries that it hits'),
      this.#chips,
      h('div', { class: 'presets', role: 'group', 'aria-label': `Groups of countries for ${lever}` }, ...groups, this.#map),
      h('label', { class: 'field-label', for: searchId }, 'Add a country'),
      this.#search,
      this.#list,
      this.#status,
    );
  }

  update(targets: readonly string[], picking: boolean): void {
    this.#map.setAttribute('aria-pressed', String(picking));
    if (targets === this.#targets && this.#list.childElementCount > 0) return;
    this.#targets = targets;
    this.#drawChips();
    this.#drawList();
  }

  #drawChips(): void {
    const chip = (code: string): HTMLElement => {
      const name = countryName(code);
      const remove = h('button', { type: 'button', class: 'chip', 'aria-label': `Remove ${name}` }, name, h('span', { 'aria-hidden': 'true' }, ' ×'));
      remove.addEventListener('click', () => this.#choose(this.#targets.filter((other) => other !== code)));
      return h('li', {}, remove);
    };
    const shown = this.#targets.slice(0, 12).map(chip);
    const more = this.#targets.length - shown.length;
    if (more > 0) shown.push(h('li', { class: 'chip-more' }, `and ${more} more`));
    if (this.#targets.length === 0) shown.push(h('li', { class: 'chip-more' }, 'no country: without effect'));
    this.#chips.replaceChildren(...shown);
  }

  #drawList(): void {
    const wanted = fold(this.#search.value.trim());
    const found = countries.filter(
      ({ iso3, name }) => wanted === '' || fold(name).includes(wanted) || iso3.toLowerCase() === wanted,
    );
    const rows = found.slice(0, wanted === '' ? 0 : mostShown).map(({ iso3, name }) => {
      const box = h('input', { type: 'checkbox', value: iso3 });
      box.checked = this.#targets.includes(iso3);
      box.addEventListener('change', () => this.#toggle(iso3, box.checked));
      return h('li', {}, h('label', {}, box, ` ${name}`));
    });
    this.#list.replaceChildren(...rows);
    this.#list.hidden = rows.length === 0;
    if (wanted === '') setText(this.#status, `${countries.length} economies: type a name`);
    else setText(this.#status, found.length === 1 ? '1 country found' : `${found.length} countries found`);
  }

  #toggle(code: string, on: boolean): void {
    const others = this.#targets.filter((other) => other !== code);
    this.#targets = on ? [...others, code].sort() : others;
    this.#drawChips();
    this.#changed([...this.#targets]);
  }

  #choose(codes: readonly string[]): void {
    this.#targets = [...new Set(codes)].sort();
    this.#drawChips();
    this.#drawList();
    this.#changed([...this.#targets]);
  }
}

/** Lower case without accents, so that "turkiye" finds "Türkiye". */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}
