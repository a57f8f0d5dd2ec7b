// The dialog in which a reader chooses charts and their order. What is chosen stands in the link; the charts behind the
// dialog follow at once.

import { charts, chartsOf, countryOf, openOf, type ChartSpec } from '../charts/definitions';
import type { ChartId } from '../charts/ids';
import { phrase } from '../charts/phrases';
import { dialogOf } from '../dialog';
import { h, icon, setText } from '../dom';
import { lenses } from '../protocol';
import type { Store } from '../store';
import { moved, toggled } from './order';
import { Sorter } from './sorter';

const UP = 'M8 12.5v-9M4.5 7 8 3.5 11.5 7';
const DOWN = 'M8 3.5v9M4.5 9 8 12.5 11.5 9';
const HANDLE = 'M6 3.5h.01M10 3.5h.01M6 8h.01M10 8h.01M6 12.5h.01M10 12.5h.01';

export class ChooseDialog {
  readonly #store: Store;
  readonly #say: (text: string) => void;
  readonly #shown = h('ol', { class: 'choose-shown', 'aria-labelledby': 'choose-shown-title' });
  readonly #search = h('input', { type: 'search', id: 'choose-search', placeholder: phrase('choose-search'), oninput: () => this.#filter() });
  readonly #none = h('p', { class: 'choose-none', hidden: true }, phrase('choose-none'));
  readonly #boxes = new Map<ChartId, HTMLInputElement>();
  readonly #groups: readonly HTMLElement[];
  readonly #reset: HTMLButtonElement;
  readonly #dialog: HTMLDialogElement;

  constructor(store: Store, say: (text: string) => void) {
    this.#store = store;
    this.#say = say;
    this.#groups = lenses.map((lens) => h('fieldset', {}, h('legend', {}, phrase(`choose-${lens}`)), ...chartsOf[lens].map((spec) => this.#choice(spec))));
    this.#reset = h('button', { type: 'button', class: 'button', onclick: () => this.#choose([]) }, phrase('choose-reset'));
    this.#dialog = dialogOf(
      'choose',
      phrase('choose-title'),
      h('p', { class: 'choose-lead' }, phrase('choose-lead')),
      h(
        'div',
        { class: 'choose-parts' },
        h('section', {}, h('h3', { id: 'choose-shown-title' }, phrase('choose-shown')), this.#shown, this.#reset),
        h('section', {}, h('h3', {}, h('label', { for: 'choose-search' }, phrase('choose-all'))), this.#search, this.#none, ...this.#groups),
      ),
    );
    new Sorter(this.#shown, (id, to) => this.#choose(moved(this.#list(), id as ChartId, to), `move ${id}`));
    store.subscribe((now, before) => {
      if (this.#dialog.open && (now.charts !== before.charts || now.lens !== before.lens)) this.#show();
    });
  }

  open(): void {
    this.#search.value = '';
    this.#filter();
    this.#show();
    this.#dialog.showModal();
  }

  /** What stands open: the reader's choice, or the lens's own. */
  #list(): readonly ChartId[] {
    const { charts: chosen, lens } = this.#store.state;
    return chosen.length ? chosen : openOf(lens).map(({ id }) => id);
  }

  /** Changes with the same name in a row are one step of undo. */
  #choose(list: readonly ChartId[], edit?: string): void {
    this.#store.dispatch(edit ? { kind: 'charts', charts: list, edit } : { kind: 'charts', charts: list });
  }

  #titleOf(id: ChartId): string {
    return charts.find((spec) => spec.id === id)!.title(countryOf(this.#store.state));
  }

  #choice(spec: ChartSpec): HTMLElement {
    const box = h('input', { type: 'checkbox', onchange: () => this.#choose(toggled(this.#list(), spec.id, box.checked)) });
    this.#boxes.set(spec.id, box);
    return h('label', { class: 'choose-choice', title: spec.about }, box, h('span', {}, ''));
  }

  #show(): void {
    const list = this.#list();
    for (const [id, box] of this.#boxes) {
      box.checked = list.includes(id);
      box.disabled = list.length === 1 && box.checked; // Without any, the lens would put back its own.
      setText(box.nextElementSibling!, this.#titleOf(id));
    }
    this.#reset.disabled = this.#store.state.charts.length === 0;
    // The keyboard stays with the chart that it moved.
    const { activeElement } = document;
    const focused = activeElement instanceof HTMLElement ? { id: activeElement.closest('li')?.dataset['id'], part: activeElement.dataset['part'] } : undefined;
    this.#shown.replaceChildren(...list.map((id, i) => this.#row(id, i, list.length)));
    if (!focused?.id) return;
    const row = this.#shown.querySelector(`[data-id="${focused.id}"]`);
    const same = row?.querySelector<HTMLButtonElement>(`[data-part="${focused.part}"]`);
    (same?.disabled ? row?.querySelector<HTMLButtonElement>('button:not(:disabled)') : same)?.focus();
  }

  #row(id: ChartId, at: number, count: number): HTMLElement {
    const title = this.#titleOf(id);
    const move = (to: number): void => {
      if (to < 0 || to >= count) return;
      this.#choose(moved(this.#list(), id, to), `move ${id}`);
      this.#say(phrase('choose-moved', { title, place: to + 1, count }));
    };
    const walk = (event: KeyboardEvent): void => {
      const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (!step) return;
      event.preventDefault();
      event.stopPropagation(); // The page's own arrows would move the playhead.
      move(at + step);
    };
    const button = (part: string, label: string, path: string, disabled: boolean, press: () => void): HTMLElement =>
      h('button', { type: 'button', class: 'small', 'data-part': part, 'aria-label': label, title: label, disabled, onclick: press }, icon(path));
    const handle = phrase('choose-handle', { title });
    return h(
      'li',
      { 'data-id': id },
      h('button', { type: 'button', class: 'choose-handle', 'data-part': 'handle', 'aria-label': handle, title: handle, onkeydown: walk }, icon(HANDLE)),
      h('span', {}, title),
      button('up', phrase('choose-up', { title }), UP, at === 0, () => move(at - 1)),
      button('down', phrase('choose-down', { title }), DOWN, at === count - 1, () => move(at + 1)),
    );
  }

  /** Shows the charts whose title or text holds all words of the search. */
  #filter(): void {
    const words = this.#search.value.toLocaleLowerCase().split(/\s+/).filter((word) => word !== '');
    let any = false;
    for (const [id, box] of this.#boxes) {
      const spec = charts.find((one) => one.id === id)!;
      const text = `${this.#titleOf(id)} ${spec.about} ${spec.unit}`.toLocaleLowerCase();
      const found = words.every((word) => text.includes(word));
      box.closest('label')!.hidden = !found;
      any ||= found;
    }
    for (const group of this.#groups) group.hidden = !group.querySelector('label:not([hidden])');
    this.#none.hidden = any;
  }
}
