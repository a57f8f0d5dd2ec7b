// The table twin of a chart: December of every year, run and baselines.

import { count, monthText, MONTHS, short } from '../format';
import { h } from '../dom';
import { ghostName } from './frame';
import { valuesOf, type Line } from './line';
import { phrase } from './phrases';
import type { Runs } from './runs';
import type { ChartSpec } from './spec';

/** Last month of every year. */
export const decembers = Array.from({ length: MONTHS / 12 }, (_, year) => year * 12 + 11);

export function tableOf(spec: ChartSpec, lines: readonly Line[], { run, baseline, own }: Runs): HTMLTableElement {
  const kinds = [
    { of: run, name: (line: string) => line },
    { of: baseline, name: (line: string) => phrase('table-baseline', { line, of: baseline ? ghostName(baseline) : '' }) },
    { of: own, name: (line: string) => phrase('table-own', { line }) },
  ];
  const columns = lines.flatMap((line) => kinds.flatMap(({ of, name }) => (of ? [{ head: name(line.label), values: valuesOf(line, of) }] : [])));
  const head = h('tr', {}, h('th', { scope: 'col' }, phrase('table-month')), ...columns.map(({ head: text }) => h('th', { scope: 'col' }, text)));
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
