// A whole and its parts: one bar, and a list that names each part with its amount and what it was.

import { h } from '../dom';
import { total, type Part } from './figures';
import { phrase } from './phrases';

interface Look {
  name(id: string): string;
  /** The colour, as a property of the style sheet; a part with "rented" in its id is hatched. */
  tone(id: string): string;
  /** An amount for reading, as a share of the whole or as it is. */
  text(amount: number, whole: number): string;
}

/** Parts below this share of the whole are left out of bar and list. */
const SHOWN = 0.002;

export function partsOf(parts: readonly Part[], before: readonly Part[], { name, tone, text }: Look): HTMLElement {
  const [whole, whole0] = [total(parts), total(before)];
  const seen = parts.filter(({ amount }) => amount > SHOWN * whole);
  if (seen.length === 0) return h('p', { class: 'parts-none' }, phrase('country-none'));
  const piece = ({ id, amount }: Part): HTMLElement => {
    const element = h('span', { class: swatch(id) });
    element.style.setProperty('--tone', `var(--${tone(id)})`);
    element.style.setProperty('--part', String(amount / whole));
    return element;
  };
  const row = (part: Part): HTMLElement => {
    const now = text(part.amount, whole);
    const was = text(before.find(({ id }) => id === part.id)?.amount ?? 0, whole0);
    return h('li', {}, piece(part), `${name(part.id)} `, h('b', {}, now), now === was ? null : h('small', {}, ` ${phrase('country-was', { amount: was })}`));
  };
  const ordered = [...seen].sort((a, b) => b.amount - a.amount);
  return h('div', { class: 'parts' }, h('div', { class: 'parts-bar', 'aria-hidden': 'true' }, ...seen.map(piece)), h('ul', { class: 'parts-list' }, ...ordered.map(row)));
}

const swatch = (id: string): string => (id.startsWith('rented') ? 'part part-rented' : 'part');
