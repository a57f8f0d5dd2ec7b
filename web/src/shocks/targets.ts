// Which countries a shock hits: in words, by groups, by the map, by a search over all, and chosen ones to take out.

import { countries, countryName, groups } from '../catalogue';
import { groupName, targetText } from '../describe/shock';
import { h, setText } from '../dom';
import { phrase } from './phrases';
import { fold } from './find';

const mostListed = 40;
const mostChips = 8;

export class TargetsPicker {
  readonly element: HTMLElement;
  readonly #changed: (targets: string[]) => void;
  readonly #summary = h('p', { class: 'targets-summary' });
  readonly #chips = h('ul', { class: 'chips', 'aria-label': phrase('targets-chosen') });
  readonly #list = h('ul', { class: 'pick-list' });
  readonly #search: HTMLInputElement;
  readonly #status = h('p', { class: 'pick-status', role: 'status' });
  readonly #map: HTMLButtonElement;
  readonly #groups: { members: readonly string[]; button: HTMLButtonElement; count: HTMLElement }[] = [];
  #targets: readonly string[] = [];
  #all = false;

  constructor(lever: string, actors: readonly string[], changed: (targets: string[]) => void, pickOnMap: (on: boolean) => void) {
    this.#changed = changed;
    this.#search = h('input', { type: 'search', placeholder: phrase('targets-add'), 'aria-label': phrase('targets-add'), autocomplete: 'off' });
    this.#search.addEventListener('input', () => this.#drawList());
    this.#search.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || this.#search.value === '') return;
      event.stopPropagation();
      this.#search.value = '';
      this.#drawList();
    });
    this.#map = this.#button(phrase('targets-map'), () => pickOnMap(this.#map.getAttribute('aria-pressed') !== 'true'));
    this.#map.setAttribute('aria-pressed', 'false');
    const others = countries.map(({ iso3 }) => iso3).filter((code) => !actors.includes(code));
    this.element = h(
      'fieldset',
      { class: 'targets' },
      h('legend', {}, phrase('targets')),
      this.#summary,
      h('div', { class: 'group-chips', role: 'group', 'aria-label': phrase('targets-groups', { lever }) }, ...[...groups].map(([id, members]) => this.#group(id, members))),
      h(
        'div',
        { class: 'targets-actions' },
        this.#map,
        actors.length > 0 && this.#button(phrase('targets-others', { count: actors.length }), () => this.#choose(others)),
        this.#button(phrase('targets-clear'), () => this.#choose([])),
      ),
      this.#search,
      this.#list,
      this.#status,
      this.#chips,
    );
    this.#drawList();
  }

  update(targets: readonly string[], picking: boolean): void {
    this.#map.setAttribute('aria-pressed', String(picking));
    if (targets === this.#targets && this.#summary.textContent !== '') return;
    this.#targets = targets;
    this.#draw();
  }

  #button(text: string, press: () => void): HTMLButtonElement {
    return h('button', { type: 'button', class: 'small', onclick: press }, text);
  }

  /** A press adds all members; where all are in, it takes them out. */
  #group(id: string, members: readonly string[]): HTMLElement {
    const count = h('small', {});
    const button = h('button', { type: 'button', class: 'small group-chip', 'aria-pressed': 'false' }, groupName(id), ' ', count);
    button.addEventListener('click', () => {
      const others = this.#targets.filter((code) => !members.includes(code));
      this.#choose(others.length + members.length === this.#targets.length ? others : [...others, ...members]);
    });
    this.#groups.push({ members, button, count });
    return button;
  }

  #draw(): void {
    setText(this.#summary, targetText(this.#targets));
    for (const { members, button, count } of this.#groups) {
      const inside = members.filter((code) => this.#targets.includes(code)).length;
      button.setAttribute('aria-pressed', inside === 0 ? 'false' : inside === members.length ? 'true' : 'mixed');
      setText(count, inside === 0 || inside === members.length ? '' : phrase('targets-part', { inside, all: members.length }));
    }
    this.#drawChips();
    for (const box of this.#list.querySelectorAll('input')) box.checked = this.#targets.includes(box.value);
  }

  #drawChips(): void {
    const chip = (code: string): HTMLElement => {
      const name = countryName(code);
      const remove = h('button', { type: 'button', class: 'chip', 'aria-label': phrase('targets-remove', { name }) }, name, h('span', { 'aria-hidden': 'true' }, ' ×'));
      remove.addEventListener('click', () => {
        const at = this.#targets.indexOf(code);
        this.#choose(this.#targets.filter((other) => other !== code));
        (this.#chips.querySelectorAll('button')[at] ?? this.#search).focus();
      });
      return h('li', {}, remove);
    };
    const shown = this.#targets.slice(0, this.#all ? undefined : mostChips).map(chip);
    const more = this.#targets.length - shown.length;
    if (more > 0) shown.push(h('li', {}, this.#button(phrase('targets-more', { more }), () => this.#showAll())));
    this.#chips.replaceChildren(...shown);
  }

  #showAll(): void {
    this.#all = true;
    this.#drawChips();
    this.#chips.querySelectorAll('button')[mostChips]?.focus();
  }

  #drawList(): void {
    const wanted = fold(this.#search.value.trim());
    const found = countries.filter(({ iso3, name }) => wanted !== '' && (fold(name).includes(wanted) || iso3.toLowerCase() === wanted));
    const rows = found.slice(0, mostListed).map(({ iso3, name }) => this.#row(iso3, name));
    this.#list.replaceChildren(...rows);
    this.#list.hidden = rows.length === 0;
    setText(this.#status, wanted === '' ? phrase('targets-all-of', { count: countries.length }) : phrase('targets-found', { count: found.length }));
  }

  #row(iso3: string, name: string): HTMLElement {
    const box = h('input', { type: 'checkbox', value: iso3 });
    box.checked = this.#targets.includes(iso3);
    box.addEventListener('change', () => {
      const others = this.#targets.filter((other) => other !== iso3);
      this.#choose(box.checked ? [...others, iso3] : others);
    });
    return h('li', {}, h('label', { class: 'check' }, box, ` ${name}`));
  }

  #choose(codes: readonly string[]): void {
    this.#changed([...new Set(codes)].sort());
  }
}
