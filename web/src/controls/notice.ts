// The bar that names bad parameters of a link, and failures of the model.

import { byId, h } from '../dom';
import { phrase } from '../phrases';
import type { State, Store } from '../store';

export class NoticeBar {
  readonly #bar = byId('notices');
  readonly #list = byId('notice-list');

  constructor(store: Store) {
    byId('notice-close').addEventListener('click', () => store.dispatch({ kind: 'dismiss' }));
    this.update(store.state, null);
  }

  update(state: State, before: State | null): void {
    if (before && state.notices === before.notices && state.failure === before.failure && state.reopened === before.reopened) return;
    const rows = state.notices.map(({ name, value, allowed, file }) =>
      h('li', {}, file ? phrase('notice-file', { name, value, allowed, file }) : phrase('notice-link', { name, value, allowed })),
    );
    if (state.failure) {
      const report = state.report && h('details', {}, h('summary', {}, phrase('notice-report')), h('pre', { tabindex: 0 }, state.report));
      rows.push(h('li', {}, phrase('notice-failed', { why: state.failure }), report));
    }
    if (state.reopened) rows.push(h('li', {}, phrase('model-reopened')));
    this.#list.replaceChildren(...rows);
    this.#bar.hidden = rows.length === 0;
  }
}
