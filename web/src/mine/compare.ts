// A and B: one scenario is kept as A, the reader goes on with theirs, and charts, map and sentences hold it against A or
// against the baseline.

import { commaText } from '../format';
import { h, setText } from '../dom';
import type { State, Store } from '../store';
import { changesOf } from './changes';
import { phrase } from './phrases';

export class KeptBar {
  readonly element: HTMLElement;
  readonly #keep: HTMLButtonElement;
  readonly #kept: HTMLElement;
  readonly #name = h('span', { class: 'mine-kept-name' });
  readonly #choices: HTMLInputElement[];

  constructor(store: Store, say: (text: string) => void) {
    const press = (text: string, title: string | null, act: () => void): HTMLButtonElement => h('button', { type: 'button', class: 'small', title, onclick: act }, text);
    this.#keep = press(phrase('mine-keep'), phrase('mine-keep-hint'), () => {
      store.dispatch({ kind: 'keep', scenario: store.state.scenario });
      say(phrase('mine-said-kept'));
      this.#choices[1]!.focus();
    });
    const choose = (against: State['against']): void => {
      store.dispatch({ kind: 'against', against });
      say(phrase('mine-said-against', { against }));
    };
    this.#choices = (['baseline', 'kept'] as const).map((against) => h('input', { type: 'radio', name: 'against', value: against, onchange: () => choose(against) }));
    const [toBaseline, toKept] = this.#choices;
    const swap = press(phrase('mine-swap'), phrase('mine-swap-hint'), () => {
      store.dispatch({ kind: 'swap' });
      say(phrase('mine-said-swapped'));
    });
    const clear = press(phrase('mine-clear'), null, () => {
      store.dispatch({ kind: 'keep', scenario: null });
      say(phrase('mine-said-cleared'));
      this.#keep.focus();
    });
    this.#kept = h(
      'div',
      { class: 'mine-kept' },
      this.#name,
      h(
        'fieldset',
        {},
        h('legend', {}, phrase('mine-against')),
        h('label', {}, toBaseline, h('span', {}, phrase('mine-against-baseline'))),
        h('label', {}, toKept, h('span', {}, phrase('mine-against-kept'))),
      ),
      swap,
      clear,
    );
    this.element = h('div', { class: 'mine-bar' }, this.#keep, this.#kept);
    this.update(store.state);
  }

  update({ kept, against }: State): void {
    this.#keep.hidden = kept !== null;
    this.#kept.hidden = kept === null;
    if (!kept) return;
    const changes = changesOf(kept);
    setText(this.#name, phrase('mine-kept', { changes: changes.length }));
    this.#name.title = commaText(changes.map(({ name, note }) => phrase('mine-chip', { name, note })));
    for (const choice of this.#choices) choice.checked = choice.value === against;
  }
}
