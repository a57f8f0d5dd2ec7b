// The events of the real history: a list to read, and behind the switch "Rewrite history" one to change. The switch
// itself asks nothing: off is the real history again, and undo brings the other one back.

import { historyShocks } from '../catalogue';
import { byId, h, setText } from '../dom';
import { monthText } from '../format';
import { isRewriting } from '../rewriting';
import type { State } from '../store';
import { isLeftOut, withEvent } from './items';
import type { ShockTools } from './main';
import { phrase } from './phrases';

export class History {
  readonly #tools: ShockTools;
  readonly #count = h('small', {});
  readonly #lead = h('p', {});
  readonly #switch = h('button', { type: 'button', class: 'switch', role: 'switch', 'aria-checked': 'false' }, h('span', { class: 'switch-knob' }), phrase('history-rewrite'));
  readonly #rows = new Map<string, { row: HTMLElement; box: HTMLInputElement }>();

  constructor(tools: ShockTools) {
    this.#tools = tools;
    const { store } = tools;
    this.#switch.addEventListener('click', () => this.#turn());
    const rows = historyShocks.map(({ id, title, start }) => {
      const box = h('input', { type: 'checkbox' });
      box.addEventListener('change', () => {
        store.dispatch({ kind: 'scenario', scenario: withEvent(store.state.scenario, id, !box.checked), edit: `event ${id}` });
      });
      const row = h('li', {}, h('label', { class: 'check' }, box, h('span', {}, title, ' ', h('small', {}, monthText(start)))));
      this.#rows.set(id, { row, box });
      return row;
    });
    byId('history').append(
      h('div', { class: 'rail-head' }, h('h2', {}, phrase('history')), this.#switch),
      this.#lead,
      h('details', { id: 'history-events' }, h('summary', {}, phrase('history-events'), ' ', this.#count), h('ul', { id: 'history-list' }, ...rows)),
    );
    store.subscribe((now, before) => {
      if (now.scenario !== before.scenario || now.rewriting !== before.rewriting) this.#update(now);
    });
    this.#update(store.state);
  }

  #turn(): void {
    const { store, say } = this.#tools;
    const on = !isRewriting(store.state);
    const { scenario } = store.state;
    store.dispatch({ kind: 'rewriting', on });
    if (on) say(phrase('history-on'));
    else say(scenario === store.state.scenario ? phrase('history-off') : phrase('history-restored'));
  }

  #update(state: State): void {
    const { scenario } = state;
    const on = isRewriting(state);
    this.#switch.setAttribute('aria-checked', String(on));
    setText(this.#lead, on ? phrase('history-lead-on') : phrase('history-lead'));
    for (const [id, { row, box }] of this.#rows) {
      box.hidden = box.disabled = !on;
      box.checked = !isLeftOut(scenario, id);
      row.classList.toggle('left-out', !box.checked);
    }
    const all = historyShocks.length;
    const kept = historyShocks.filter(({ id }) => !isLeftOut(scenario, id)).length;
    setText(this.#count, kept < all ? phrase('history-left', { kept, all }) : String(all));
  }
}
