// The drawer: all assumptions of the model, by mechanism or by importance, to be searched, changed and put back.

import { changesOf } from '../describe/changed';
import { details } from '../details';
import { h, setText } from '../dom';
import type { Parameter } from '../gen/details';
import { reference, type State, type Store } from '../store';
import { groupsOf, type Group, type Order } from './order';
import { phrase } from './phrases';
import { Row } from './row';

/** Name of a mechanism, by the first part of its parameters' ids. */
const nameOf = ({ id }: Group): string => phrase(`assume-mechanism-${id.replaceAll('_', '-')}`);

const orders: readonly Order[] = ['mechanism', 'rank'];

export class Drawer {
  readonly #store: Store;
  readonly #say: (text: string) => void;
  readonly #dialog: HTMLDialogElement;
  readonly #search: HTMLInputElement;
  readonly #order: HTMLSelectElement;
  readonly #count = h('p', { class: 'assume-count' });
  readonly #list = h('div', { class: 'assume-list' });
  readonly #changed = h('p', { class: 'assume-changed', role: 'status' });
  readonly #resetAll: HTMLButtonElement;
  /** Rows that were made, by id: those of a closed group wait until it is opened. */
  readonly #rows = new Map<string, Row>();

  constructor(store: Store, say: (text: string) => void) {
    this.#store = store;
    this.#say = say;
    this.#search = h('input', { type: 'search', id: 'assume-search', placeholder: phrase('assume-search'), 'aria-label': phrase('assume-search'), oninput: () => this.#arrange() });
    const option = (order: Order): HTMLElement => h('option', { value: order }, phrase(`assume-by-${order}`));
    this.#order = h('select', { id: 'assume-order', 'aria-label': phrase('assume-sort'), onchange: () => this.#arrange() }, ...orders.map(option));
    this.#resetAll = h('button', { type: 'button', class: 'small', id: 'assume-reset', onclick: () => this.#putAllBack() }, phrase('assume-reset-all'));
    const close = h('button', { type: 'button', class: 'small', id: 'assume-close', onclick: () => this.#dialog.close() }, phrase('assume-close'));
    this.#dialog = h(
      'dialog',
      { class: 'assume', id: 'assume', 'aria-labelledby': 'assume-title' },
      h('div', { class: 'assume-top' }, h('h2', { id: 'assume-title' }, phrase('assume-title')), close),
      h('p', { class: 'assume-lead' }, phrase('assume-lead')),
      h('div', { class: 'assume-tools' }, this.#search, this.#order),
      h('div', { class: 'assume-tools' }, this.#count, this.#resetAll),
      this.#list,
      this.#changed,
    );
    this.#dialog.addEventListener('click', (event) => event.target === this.#dialog && this.#dialog.close()); // Beside the drawer.
    document.body.append(this.#dialog);
    store.subscribe((now, before) => {
      if (!this.#dialog.open) return;
      if (now.scenario !== before.scenario) this.#show(now);
      if (now.run !== before.run || now.ownBaseline !== before.ownBaseline) this.#tell(now);
    });
  }

  /** Opens it, at one assumption if one is named. */
  open(param?: string): void {
    if (param) [this.#search.value, this.#order.value] = ['', 'mechanism'];
    this.#dialog.showModal();
    this.#arrange(param);
    this.#tell(this.#store.state);
    if (param) this.#rows.get(param)?.focus();
  }

  #arrange(open?: string): void {
    const search = this.#search.value.trim();
    const groups = groupsOf(details().parameters, this.#order.value as Order, search);
    const folded = groups.length > 1 && search === '';
    const parts = groups.map((group) => (folded ? this.#fold(group, group.parameters.some(({ id }) => id === open)) : this.#open(group)));
    const none = groups.every(({ parameters }) => parameters.length === 0);
    this.#list.replaceChildren(...(none ? [h('p', {}, phrase('assume-none'))] : parts));
    this.#list.scrollTop = 0;
    this.#show(this.#store.state);
  }

  #fold(group: Group, open: boolean): HTMLElement {
    const body = h('div', {});
    const count = h('small', { class: 'assume-group-changed', 'data-group': group.id });
    const fold = h('details', { class: 'assume-group', open }, h('summary', {}, phrase('assume-group', { name: nameOf(group), count: group.parameters.length }), ' ', count), body);
    const fill = (): void => {
      if (!fold.open || body.hasChildNodes()) return;
      body.append(this.#rowsOf(group));
      this.#show(this.#store.state);
    };
    fold.addEventListener('toggle', fill);
    fill();
    return fold;
  }

  #open(group: Group): HTMLElement {
    const title = group.id ? h('h3', {}, nameOf(group)) : null;
    return h('section', { class: 'assume-group' }, title, this.#rowsOf(group));
  }

  #rowsOf({ parameters }: Group): HTMLElement {
    return h('ul', {}, ...parameters.map((parameter) => this.#row(parameter).element));
  }

  #row(parameter: Parameter): Row {
    const { id } = parameter;
    const made = this.#rows.get(id) ?? new Row(parameter, details().parameters.indexOf(parameter), (_, value) => this.#store.dispatch({ kind: 'assume', values: { [id]: value } }));
    this.#rows.set(id, made);
    return made;
  }

  #show({ scenario: { overrides } }: State): void {
    const values = new Map(overrides.map(({ param, value }) => [param, value]));
    for (const [id, row] of this.#rows) row.show(values.get(id));
    for (const mark of this.#list.querySelectorAll<HTMLElement>('.assume-group-changed')) {
      const count = overrides.filter(({ param }) => param.startsWith(`${mark.dataset['group']}.`)).length;
      setText(mark, count ? phrase('assume-group-changed', { count }) : '');
    }
    const shown = groupsOf(details().parameters, 'rank', this.#search.value.trim())[0]!.parameters.length;
    setText(this.#count, phrase('assume-count', { shown, all: details().parameters.length, changed: overrides.length }));
    this.#resetAll.hidden = overrides.length === 0;
  }

  /** What the change did, in the page's own words: the page itself stands behind the drawer. */
  #tell(state: State): void {
    const held = reference(state);
    if (state.run && held) setText(this.#changed, changesOf(state, state.run, held)[0]!);
  }

  #putAllBack(): void {
    this.#search.focus(); // The button goes.
    this.#store.dispatch({ kind: 'assumeDefaults' });
    this.#say(phrase('assume-reset-all-done'));
  }
}
