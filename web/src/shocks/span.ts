// What the timeline tells of the pin under the pointer or the keyboard: from announcement to end on the track, and a tip.

import { lever } from '../catalogue';
import { fraction } from '../controls/timeline';
import { shockText } from '../describe/shock';
import { h, setText } from '../dom';
import { MONTHS, monthText, NO_END } from '../format';
import type { Item } from './items';
import { classOf } from './pin';
import { phrase } from './phrases';

export class Span {
  readonly #bar = h('div', { class: 'span', 'aria-hidden': 'true', hidden: true });
  readonly #name = h('strong', {});
  readonly #text = h('span', {});
  readonly #tip: HTMLElement;

  readonly #hint = h('small', {}, phrase('pin-hint-short'));

  constructor(lane: HTMLElement) {
    this.#tip = h('p', { class: 'pin-tip', 'aria-hidden': 'true', hidden: true }, this.#name, this.#text, this.#hint);
    lane.append(this.#bar, this.#tip);
  }

  /** Shows an item, with what can be done unless it is only looked at; or nothing. */
  show(item: Item | undefined, hint = true): void {
    this.#hint.hidden = !hint;
    this.#bar.hidden = this.#tip.hidden = item === undefined;
    if (!item) return;
    const { announced, start, ramp, end } = item.shock;
    const until = end === NO_END ? MONTHS - 1 : end;
    const length = Math.max(1, until - announced);
    const set = (name: string, value: number): void => this.#bar.style.setProperty(name, String(value));
    this.#bar.className = `span ${classOf(item)} ${end === NO_END ? 'endless' : ''}`;
    set('--at', fraction(announced));
    set('--to', fraction(until));
    set('--start', (start - announced) / length);
    set('--full', Math.min(1, (start + ramp - announced) / length));
    this.#tip.style.setProperty('--at', String(fraction(start)));
    setText(this.#name, item.name);
    setText(this.#text, tipText(item));
  }
}

/** "China · from Oct 2026 · 85 % of orders denied", with what became of it. */
export function tipText({ kind, shock }: Item): string {
  if (kind === 'ghost') return phrase('pin-left', { month: monthText(shock.start) });
  const text = shockText(lever(shock.lever), shock);
  return shock.muted ? phrase('pin-muted', { text }) : text;
}
