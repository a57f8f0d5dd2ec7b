// Charts as data, evidence, and the exported numbers.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultShock, entityIndex, layoutHash, levers, output, outputs } from '../src/catalogue';
import { charts, chartsOf, openOf } from '../src/charts/definitions';
import { chartIds } from '../src/charts/ids';
import { lineOf, valuesOf } from '../src/charts/line';
import '../src/details/main';
import { csvHeader, csvOf, decimal, exportCountries } from '../src/charts/csv';
import { evidenceOf } from '../src/charts/evidence';
import { decembers } from '../src/charts/table';
import { MONTHS } from '../src/format';
import { lenses } from '../src/protocol';
import { emptyScenario } from '../src/store';
import { Trajectory } from '../src/trajectory';

const perMonth = outputs.reduce((n, o) => n + o.dims.reduce((k, d) => k * d.entities.length, 1), 0);
const size = MONTHS * perMonth;

/** A trajectory in which the value of each cell is given by its place. */
function trajectory(value: (at: number) => number): Trajectory {
  const buffer = new ArrayBuffer(32 + 4 * size);
  new Uint32Array(buffer).set([0x31545353, 2, layoutHash, MONTHS, 0x0b5de4a8, 0x7f3a91c2, size, 0]);
  const values = new Float32Array(buffer, 32);
  for (let i = 0; i < size; i++) values[i] = value(i);
  return new Trajectory(buffer);
}

test('offsets of the outputs cover the buffer without a gap', () => {
  let next = 0;
  for (const { id, offset, dims } of outputs) {
    assert.equal(offset, next, id);
    next += dims.reduce((k, d) => k * d.entities.length, 1);
  }
});

test('the hash is read high word first', () => {
  assert.equal(trajectory(() => 0).hash, '7f3a91c20b5de4a8');
});

test('a buffer that is cut short is refused', () => {
  const { buffer } = trajectory(() => 0);
  assert.throws(() => new Trajectory(buffer.slice(0, buffer.byteLength - 4)), /not whole/);
  assert.throws(() => new Trajectory(new ArrayBuffer(8)), /not whole/);
});

test('a series starts at its entity', () => {
  const run = trajectory((at) => at % 65_521);
  const { offset } = output('accelerators_shipped');
  const at = 5 * perMonth + offset + entityIndex('accelerators_shipped', ['chinese', 'CHN']);
  assert.equal(run.at(5, 'accelerators_shipped', 'chinese', 'CHN'), at % 65_521);
  assert.equal(run.series('accelerators_shipped', 'chinese', 'CHN')[5], at % 65_521);
});

test('unknown outputs and entities are errors', () => {
  const run = trajectory(() => 0);
  assert.throws(() => run.series('moon_dust'), /no output moon_dust/);
  assert.throws(() => run.series('accelerators_shipped', 'chinese', 'ATA'), /no country ATA/);
  assert.throws(() => run.series('accelerators_shipped', 'chinese'), /takes 2 entities/);
});

test('every line of every chart reads from the model', () => {
  const run = trajectory(() => 1);
  for (const spec of charts) {
    for (const line of spec.lines) {
      const values = valuesOf(lineOf(line, 'IND'), run);
      assert.equal(values.length, MONTHS);
      assert.ok(values[100]! > 0, `${spec.id} ${line.id}`);
    }
  }
});

test('a star sums a dimension, and the rest of the world is without the named', () => {
  const run = trajectory(() => 1);
  const world = run.sum('power_used', '*')[0]!;
  assert.equal(world, output('power_used').dims[0]!.entities.length);
  const rest = charts.find((c) => c.id === 'power')!.lines.find((l) => l.id === 'rest')!;
  assert.equal(valuesOf(rest, run)[0], world - 2);
});

test('a share is of its whole, and nothing of nothing', () => {
  const [first] = charts.find(({ id }) => id === 'use')!.lines;
  assert.ok(Math.abs(valuesOf(first!, trajectory(() => 2))[0]! - 0.2) < 1e-6, 'one of five families');
  assert.equal(valuesOf(first!, trajectory(() => 0))[0], 0);
});

test('every lens fills its open charts, each says in a sentence what it shows', () => {
  for (const lens of lenses) assert.ok(openOf(lens).length >= 6 && chartsOf[lens].length >= openOf(lens).length, lens);
  assert.deepEqual([...chartIds].sort(), charts.map(({ id }) => id).sort());
  for (const { id, about } of charts) assert.match(about, /^\p{Lu}.+\.$/u, id);
  assert.equal(new Set(charts.map(({ id }) => id)).size, charts.length);
});

test('the chosen country fills in lines and labels', () => {
  const line = lineOf(charts.find(({ id }) => id === 'capital')!.lines[2]!, 'KEN');
  assert.deepEqual([line.label, line.plus[0]!.pattern], ['Kenya', 'KEN']);
});

test('tones of one chart differ', () => {
  for (const spec of charts) assert.equal(new Set(spec.lines.map((l) => l.tone)).size, spec.lines.length, spec.id);
});

test('world shipments by maker carry evidence of 2022 to 2025, never later', () => {
  const line = charts.find((c) => c.id === 'shipped')!.lines.find((l) => l.id === 'us_designed')!;
  const dots = evidenceOf(line);
  assert.ok(dots.length >= 4);
  for (const chart of charts) {
    for (const other of chart.lines) {
      for (const dot of evidenceOf(other)) {
        assert.ok(dot.month < 48 && dot.low <= dot.value && dot.value <= dot.high, dot.id);
      }
    }
  }
});

test('a table has a row per year', () => {
  assert.equal(decembers.length, 19);
  assert.deepEqual([decembers[0], decembers[18]], [11, 227]);
});

test('CSV rows read back exactly, for the countries that matter', () => {
  const run = trajectory((at) => (at % 1000) / 7);
  const rows = csvOf(run, ['CHN', 'USA']).trimEnd().split('\n');
  assert.equal(rows[0], csvHeader);
  const first = rows.find((row) => row.startsWith('2022-01,accelerators_shipped,us_designed:CHN,'));
  assert.ok(first);
  const value = Number(first.split(',')[3]);
  assert.equal(Math.fround(value), run.at(0, 'accelerators_shipped', 'us_designed', 'CHN'));
  assert.ok(!rows.some((row) => row.includes(':DEU,')));
  for (const { id } of outputs) assert.ok(rows.some((row) => row.includes(`,${id},`)), id);
});

test('the export follows the targets of a shock, unless they are half the world', () => {
  const lever = levers[0]!;
  const shock = { ...defaultShock(lever, `${lever.id}/1`), magnitude: 1, targets: ['IND'] };
  assert.deepEqual(exportCountries({ ...emptyScenario, shocks: [shock] }, 'KEN'), ['CHN', 'IND', 'KEN', 'TWN', 'USA']);
  const many = { ...shock, targets: output('power_used').dims[0]!.entities };
  assert.deepEqual(exportCountries({ ...emptyScenario, shocks: [many] }, ''), ['CHN', 'TWN', 'USA']);
});

test('numbers are printed in the fewest digits that read back', () => {
  for (const value of [0, 1, 0.1, 1 / 3, 1e-7, 123456.789, 3.4e38].map(Math.fround)) {
    assert.equal(Math.fround(Number(decimal(value))), value);
  }
  assert.equal(decimal(Math.fround(0.1)), '0.1');
});
