// What can be done with one pin, or with those that share a place: a small window at the pin, on a phone a sheet.

import { h, icon, setText } from '../dom';
import { monthText } from '../format';
import { firstMonth } from '../rewriting';
import { move, type Item } from './items';
import type { ShockTools } from './main';
import { classOf } from './pin';
import { phrase } from './phrases';
import { tipText } from './span';

const icons = {
  earlier: 'M10 3.5 5.5 8l4.5 4.5',
  later: 'M6 3.5 10.5 8 6 12.5',
  mute: 'M2.5 6v4h2.5l3.5 3V3L5 6zM11 6l3 4m0-4-3 4',
  sound: 'M2.5 6v4h2.5l3.5 3V3L5 6zM11 5.5q2 2.5 0 5',
  remove: 'M3 4.5h10M6.5 4V2.5h3V4M4.5 4.5l.6 9h5.8l.6-9',
};

export class Menu {
  readonly #tools: ShockTools;
  readonly #list = h('ul', {});
  readonly #window: HTMLElement;
  /** Ids of the items that are shown. */
  #ids: string[] = [];
  #anchor: HTMLElement | undefined;

  constructor(tools: ShockTools) {
    this.#tools = tools;
    this.#window = h('div', { class: 'pin-menu', popover: 'auto', role: 'dialog', 'aria-label': phrase('pins') }, this.#list);
    this.#window.addEventListener('toggle', (event) => {
      if ((event as ToggleEvent).newState === 'closed') this.#ids = [];
    });
    document.body.append(this.#window);
  }

  open(items: readonly Item[], anchor: HTMLElement): void {
    this.#ids = items.map(({ id }) => id);
    this.#anchor = anchor;
    this.update(items);
    this.#window.showPopover();
    this.#place();
    this.#list.querySelector('button')?.focus();
  }

  /** Shows what became of the items; a moved event has another id. */
  update(items: readonly Item[]): void {
    if (this.#ids.length === 0) return;
    const shown = this.#ids.flatMap((id) => items.find((item) => item.id === id) ?? []);
    const focused = [...this.#list.querySelectorAll('button')].indexOf(document.activeElement as HTMLButtonElement);
    this.#list.replaceChildren(...shown.map((item) => this.#row(item)));
    if (focused >= 0) this.#list.querySelectorAll('button')[focused]?.focus();
    if (shown.length === 0) this.#window.hidePopover();
  }

  #row(item: Item): HTMLElement {
    const { name, kind, shock } = item;
    const tool = (text: string, path: string, press: () => void, more: Record<string, string> = {}): HTMLElement =>
      h('button', { type: 'button', class: 'quiet', 'aria-label': text, title: text, onclick: press, ...more }, icon(path));
    const month = h('output', {});
    setText(month, monthText(shock.start));
    const about = [h('strong', {}, name), h('small', {}, tipText(item))];
    const title =
      kind === 'own'
        ? h('button', { type: 'button', class: 'pin-open', title: phrase('pin-open', { name }), onclick: () => this.#open(item) }, ...about)
        : h('p', { class: 'pin-open' }, ...about);
    if (kind === 'ghost') {
      return h('li', { class: classOf(item) }, title, h('button', { type: 'button', class: 'small', onclick: () => this.#tools.mute(item) }, phrase('pin-put-back')));
    }
    return h(
      'li',
      { class: classOf(item) },
      title,
      h(
        'div',
        { class: 'pin-tools' },
        tool(phrase('pin-earlier', { name }), icons.earlier, () => this.#step(item, -1)),
        month,
        tool(phrase('pin-later', { name }), icons.later, () => this.#step(item, 1)),
        kind === 'own' && tool(shock.muted ? phrase('pin-unmute', { name }) : phrase('pin-mute', { name }), shock.muted ? icons.mute : icons.sound, () => this.#tools.mute(item)),
        tool(kind === 'own' ? phrase('pin-delete', { name }) : phrase('pin-leave-out', { name }), icons.remove, () => this.#tools.remove(item)),
      ),
    );
  }

  #open({ id }: Item): void {
    this.#window.hidePopover();
    this.#tools.open(id);
  }

  #step(item: Item, by: number): void {
    const { store } = this.#tools;
    const { id, scenario } = move(store.state.scenario, item, item.shock.start + by, firstMonth(store.state));
    this.#ids = this.#ids.map((other) => (other === item.id ? id : other));
    store.dispatch({ kind: 'scenario', scenario, edit: `step ${id}` });
  }

  /** Above the pin, inside the window; on a phone the style makes it a sheet. */
  #place(): void {
    const pin = this.#anchor!.getBoundingClientRect();
    const { width, height } = this.#window.getBoundingClientRect();
    const x = Math.max(8, Math.min(innerWidth - width - 8, pin.left + pin.width / 2 - width / 2));
    const above = pin.top - height - 8;
    this.#window.style.setProperty('--x', `${x}px`);
    this.#window.style.setProperty('--y', `${above > 8 ? above : pin.bottom + 8}px`);
  }
}
