// The table twin of a chart: December of every year, run and baselines.

import { count, monthText, MONTHS, short } from '../format';
import { h } from '../dom';
import type { Figures } from '../trajectory';
import type { ChartSpec } from './definitions';
import { valuesOf, type Line } from './line';

/** Last month of every year. */
export const decembers = Array.from({ length: MONTHS / 12 }, (_, year) => year * 12 + 11);

export function tableOf(spec: ChartSpec, lines: readonly Line[], run: Figures, baseline: Figures | null, own: Figures | null = null): HTMLTableElement {
  const kinds = [
    { of: run, note: '' },
    { of: baseline, note: ', baseline' },
    { of: own, note: ', baseline under own assumptions' },
  ];
  const columns = lines.flatMap((line) => kinds.flatMap(({ of, note }) => (of ? [{ head: line.label + note, values: valuesOf(line, of) }] : [])));
  const head = h('tr', {}, h('th', { scope: 'col' }, 'Month'), ...columns.map(({ head }) => h('th', { scope: 'col' }, head)));
  const rows = decembers.map((month) =>
    h(
      'tr',
      {},
      h('th', { scope: 'row' }, monthText(month)),
      ...columns.map(({ values }) => h('td', {}, (spec.log ? count : short)(values[month]! / spec.scale))),
    ),
  );
  return h('table', {}, h('caption', {}, spec.unit), h('thead', {}, head), h('tbody', {}, ...rows));
}
