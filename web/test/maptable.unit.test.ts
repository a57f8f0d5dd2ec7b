// The map as tables: what stands in them, by lens.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Readable } from '../src/describe/changed';
import { THIN } from '../src/format';
import { tablesOf } from '../src/maptable/tables';
import { lenses } from '../src/protocol';

const world = (named: Record<string, number>): Readable => ({ at: (_, id, ...entity) => named[[id, ...entity].join(' ')] ?? 0 });
const plain = (rows: readonly (readonly string[])[]): string[][] => rows.map((row) => row.map((text) => text.replaceAll(THIN, ' ')));

test('countries with compute stand in the order of its size', () => {
  const [compute] = tablesOf('hardware', world({
    'installed_compute DEU us_cloud us_designed': 300,
    'installed_compute DEU domestic us_designed': 100,
    'installed_compute USA domestic us_designed': 5e6,
    'accelerators_shipped us_designed DEU': 50,
  }), 80);
  assert.deepEqual(plain(compute!.rows), [['United States', '5 M', '100 %', '0', '0'], ['Germany', '400', '25 %', '50', '0']]);
});

test('flows go from whom to whom, the largest first, none within a place and none too small to be drawn', () => {
  const [, tools] = tablesOf('hardware', world({ 'tool_sales USA TWN': 12, 'tool_sales OTHER EUR': 20, 'tool_sales USA USA': 90, 'tool_sales NLD CHN': 0.01 }), 80);
  assert.deepEqual(plain(tools!.rows), [['other vendors', 'Europe', '$20 bn'], ['United States', 'Taiwan', '$12 bn']]);
  const [, payments] = tablesOf('value', world({ 'payments CHN USA chip_design': 2, 'payments CHN USA cloud': 1 }), 80);
  assert.deepEqual(plain(payments!.rows), [['China', 'United States', '$3 bn']]);
});

test('a country earns what is left after what it pays', () => {
  const [value] = tablesOf('value', world({ 'value_net DEU': -15, 'value_paid DEU models': 20 }), 80);
  assert.deepEqual(plain(value!.rows), [['Germany', '−$15 bn', '$5 bn', '$20 bn']]);
});

test('every row has a cell for each column', () => {
  const all: Readable = { at: () => 1 };
  for (const lens of lenses) {
    for (const { head, rows } of tablesOf(lens, all, 80)) for (const row of rows) assert.equal(row.length, head.length);
  }
});
