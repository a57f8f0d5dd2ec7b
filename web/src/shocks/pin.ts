// One pin: a slider over months with the picture of its lever.

import { lever } from '../catalogue';
import { fraction } from '../controls/timeline';
import { nationClass } from '../controls/nation';
import { h, icon, setText } from '../dom';
import { MONTHS, monthText } from '../format';
import { glyphs } from '../gen/glyphs';
import { labelOf, type Item } from './items';
import { phrase } from './phrases';

/** The picture of a lever; some have another one below zero. */
export function glyphOf({ shock }: Item): string {
  const [usual = '', negative = usual] = (glyphs[lever(shock.lever).index] ?? '').split('|');
  return shock.magnitude < 0 ? negative : usual;
}

/** Colour and state of an item, as classes. */
export function classOf({ kind, shock }: Item): string {
  const state = kind === 'ghost' ? 'pin-ghost' : shock.muted ? 'pin-muted' : '';
  return `${kind === 'own' ? nationClass(shock.actors) : 'pin-event'} ${state}`.trim();
}

export class Pin {
  readonly element = h('div', { class: 'pin', role: 'slider', tabindex: 0, 'aria-valuemin': 0, 'aria-valuemax': MONTHS - 1, 'aria-describedby': 'pin-hint' });
  item: Item;
  #drawn = '';

  constructor(item: Item) {
    this.item = item;
    this.show(item);
  }

  show(item: Item): void {
    this.item = item;
    const { shock, kind } = item;
    const month = monthText(shock.start);
    this.element.className = `pin ${classOf(item)}`;
    this.element.dataset['pin'] = item.id;
    this.element.style.setProperty('--at', String(fraction(shock.start)));
    this.element.setAttribute('aria-label', labelOf(item));
    this.element.setAttribute('aria-valuenow', String(shock.start));
    this.element.setAttribute('aria-valuetext', kind === 'ghost' ? phrase('pin-left', { month }) : shock.muted ? phrase('pin-month-muted', { month }) : month);
    const path = glyphOf(item);
    if (path === this.#drawn) return;
    this.#drawn = path;
    this.element.replaceChildren(h('span', { class: 'pin-head' }, icon(path)));
  }

  place(row: number): void {
    this.element.style.setProperty('--row-number', String(row));
  }
}

/** One place that several pins share: how many, from when to when. */
export class Stack {
  readonly element = h('button', { type: 'button', class: 'pin pin-stack', 'aria-haspopup': 'dialog' });
  readonly #count = h('span', { class: 'pin-head' });
  items: readonly Item[] = [];

  constructor() {
    this.element.append(this.#count);
  }

  show(items: readonly Item[], row: number): void {
    this.items = items;
    const [first, last] = [items[0]!.shock.start, items[items.length - 1]!.shock.start];
    const nations = new Set(items.map(({ kind, shock }) => (kind === 'own' ? nationClass(shock.actors) : 'pin-event')));
    this.element.className = `pin pin-stack ${nations.size === 1 ? [...nations][0] : 'nation-allies'}`;
    this.element.style.setProperty('--at', String(fraction(first)));
    this.element.style.setProperty('--row-number', String(row));
    this.element.setAttribute('aria-label', phrase('pin-stack', { count: items.length, from: monthText(first), to: monthText(last) }));
    setText(this.#count, String(items.length));
  }
}
