// What a saved figure says of itself: its citation, and its numbers.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import '../src/details/main';
import { countries, defaultShock, historyShocks, levers } from '../src/catalogue';
import { details } from '../src/details';
import { rangeAt } from '../src/charts/bands';
import { seriesOf } from '../src/charts/csv';
import { charts } from '../src/charts/definitions';
import { lineOf } from '../src/charts/line';
import { powers, rangeOf, roundTicks } from '../src/charts/scale';
import type { LinesSubject } from '../src/charts/subject';
import { MONTHS } from '../src/format';
import { citation, scenarioText } from '../src/save/citation';
import { numbersOf } from '../src/save/numbers';
import { emptyScenario, type Scenario } from '../src/store';
import type { Figures } from '../src/trajectory';

const lever = levers.find(({ id }) => id === 'gpu_export_control.coverage')!;
const control = { ...defaultShock(lever, `${lever.id}/1`), magnitude: 0.85 };

test('a scenario is told in words: who does what to whom, when, and what is assumed', () => {
  assert.match(scenarioText(emptyScenario), /^the baseline/);
  assert.match(scenarioText({ ...emptyScenario, shocks: [control] }), /^GPU export control by United States on China: 85\s% of orders denied, from Oct 2026$/);
  const wide = { ...control, targets: countries.map(({ iso3 }) => iso3), end: 80 };
  assert.match(scenarioText({ ...emptyScenario, shocks: [wide] }), /on every country: .+, from Oct 2026 to Sep 2028$/);
  const [event] = historyShocks;
  const [parameter] = details().parameters;
  const scenario: Scenario = { ...emptyScenario, without: [event!.id], overrides: [{ param: parameter!.id, value: 0.5 }] };
  assert.equal(scenarioText(scenario), `without “${event!.title}”; assumption ${parameter!.label} at 0.5`);
  assert.match(scenarioText({ ...emptyScenario, base: 'none', shocks: [{ ...control, magnitude: 0 }] }), /^without the real history of policies$/);
});

test('a citation names the figure, scenario, run, version, link, data and licence, in a line each', () => {
  const cited = citation({ title: 'Margins', scenario: emptyScenario, hash: '7f3a91c20b5de4a8', link: 'https://example.org/?v=1', program: 'core-3ee208c6.wasm' });
  assert.ok(cited.every((text) => !text.includes('\n')));
  const text = cited.join('\n');
  for (const part of [/^Margins\./, /Scenario: the baseline/, /Run 7f3a 91c2 0b5d e4a8; model version \d+\.\d+\.\d+, program 3ee208c6/, /^https:\/\/example\.org\/\?v=1$/m, /Epoch AI \(CC BY/, /CC BY 4\.0 with/]) assert.match(text, part);
});

const figures = (hash: string, value: number): Figures => ({ hash, at: () => value, sum: () => new Float32Array(MONTHS).fill(value) });

const subject = (id: string, more: Partial<LinesSubject> = {}): LinesSubject => {
  const spec = charts.find((chart) => chart.id === id)!;
  return { kind: 'lines', spec, title: spec.title('IND'), about: spec.about, lines: spec.lines.map((line) => lineOf(line, 'IND')), run: figures('a', 2), baseline: null, own: null, ...more };
};

test('numbers are in the long form, below the citation, with whose value each is', () => {
  const text = numbersOf(subject('profit_layer', { baseline: figures('b', 3) }), ['One.', 'Two.']);
  const [first, second, header, ...rows] = text.trimEnd().split('\n');
  assert.deepEqual([first, second, header], ['# One.', '# Two.', 'month,series,entity,value,unit,of']);
  assert.ok(rows.includes('2030-06,operating_profit,*:equipment,2,$bn/yr,run'));
  assert.ok(rows.includes('2030-06,operating_profit,*:equipment,3,$bn/yr,baseline'));
  assert.ok(rows.includes('2030-06,operating_profit+operating_profit,*:foundry+*:memory,4,$bn/yr,run'));
  assert.equal(rows.filter((row) => row.endsWith(',run')).length, 7 * MONTHS);
  assert.equal(rows.filter((row) => /^2030-12,.*,baseline_p(10|90)$/.test(row)).length, 2 * 7);
  for (const row of rows) assert.equal(row.split(',').length, 6, row);
});

test('own assumptions have rows of their own', () => {
  assert.match(numbersOf(subject('margin', { baseline: figures('b', 3), own: figures('c', 4) }), []), /^2022-01,chip_gross_margin,us_designed,4,share of price,own_baseline$/m);
});

test('a series is named as the table of ranges names it: sums, what is taken off, and shares', () => {
  const named = (chart: string, line: string): string[] => {
    const { series, entity, unit } = seriesOf(lineOf(charts.find(({ id }) => id === chart)!.lines.find(({ id }) => id === line)!, 'IND'));
    return [series, entity, unit];
  };
  assert.deepEqual(named('use', 'us_open'), ['model_use_family/model_use_family', 'us_open:*/*:*', 'share']);
  assert.deepEqual(named('power', 'rest'), ['power_used-power_used-power_used', '*-USA-CHN', 'GW']);
  assert.deepEqual(named('dependency', 'now'), ['dependency', 'now:IND', 'share of service']);
});

test('axes hold the values and are ticked at round numbers', () => {
  const [linear, log] = ['profit_layer', 'capital'].map((id) => charts.find((chart) => chart.id === id)!);
  assert.deepEqual(rangeOf(linear!, -100, 500), [-106, 530]);
  assert.deepEqual(rangeOf(log!, 3, 4e6), [1, 1e7]);
  assert.deepEqual(roundTicks(-106, 530, 5), [0, 200, 400]);
  assert.deepEqual(roundTicks(0, 0.9, 5), [0, 0.2, 0.4, 0.6000000000000001, 0.8]);
  assert.deepEqual(powers(1, 1e7), [1, 100, 1e4, 1e6]);
});

test('a plausible range is read between its points, and nowhere else', () => {
  const band = { months: [11, 23], low: [0.1, 0.3], high: [0.2, 0.4] };
  const [low, high] = rangeAt(band, 17, 0.01)!;
  assert.ok(Math.abs(low - 20) < 1e-9 && Math.abs(high - 30) < 1e-9);
  assert.equal(rangeAt(band, 5, 1), null);
  assert.equal(rangeAt(band, 30, 1), null);
  assert.equal(rangeAt(null, 17, 1), null);
});
