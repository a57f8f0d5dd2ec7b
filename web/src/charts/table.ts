// The table twin of a chart: December of every year, run and baseline.

import { count, monthText, MONTHS, short } from '../format';
import { h } from '../dom';
import type { Figures } from '../trajectory';
import type { ChartSpec } from './definitions';
import { valuesOf, type Line } from './line';

/** Last month of every year. */
export const decembers = Array.from({ length: MONTHS / 12 }, (_, year) => year * 12 + 11);

export function tableOf(spec: ChartSpec, lines: readonly Line[], run: Figures, baseline: Figures | null): HTMLTableElement {
  const heads = lines.flatMap((line) => (baseline ? [line.label, `${line.label}, baseline`] : [line.label]));
  const columns = lines.flatMap((line) => {
    const now = valuesOf(line, run);
    return baseline ? [now, valuesOf(line, baseline)] : [now];
  });
  const head = h('tr', {}, h('th', { scope: 'col' }, 'Month'), ...heads.map((text) => h('th', { scope: 'col' }, text)));
  const rows = decembers.map((month) =>
    h(
      'tr',
      {},
      h('th', { scope: 'row' }, monthText(month)),
      ...columns.map((values) => h('td', {}, (spec.log ? count : short)(values[month]! / spec.scale))),
    ),
  );
  return h('table', {}, h('caption', {}, spec.unit), h('thead', {}, head), h('tbody', {}, ...rows));
}
