// The table twin of the flows: what each nation pays for each layer, and what each earns with it.

import { phrase } from '../charts/phrases';
import { h } from '../dom';
import { short } from '../format';
import { earners, layers, payers, type Flows, type Node } from './flows';

export function moneyTable(flows: Flows, baseline: Flows | null): HTMLElement {
  const cell = (...nodes: Node[]): HTMLElement => {
    const [now, was] = [flows.sum(...nodes), baseline?.sum(...nodes)];
    return h('td', {}, was === undefined || short(was) === short(now) ? short(now) : phrase('table-instead', { now: short(now), was: short(was) }));
  };
  const table = (title: string, rows: readonly Node[]): HTMLElement =>
    h(
      'table',
      {},
      h('caption', {}, title),
      h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, title), ...layers.map(({ name }) => h('th', { scope: 'col' }, name)), h('th', { scope: 'col' }, phrase('table-sum')))),
      h(
        'tbody',
        {},
        ...rows.map((row) => h('tr', {}, h('th', { scope: 'row' }, row.name), ...layers.map((layer) => cell(row, layer)), cell(row))),
        h('tr', {}, h('th', { scope: 'row' }, phrase('table-sum')), ...layers.map((layer) => cell(layer)), cell()),
      ),
    );
  return h('div', {}, table(phrase('table-payers'), payers), table(phrase('table-earners'), earners));
}
