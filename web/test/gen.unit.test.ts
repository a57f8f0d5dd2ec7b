// What is generated from Go: the catalogue is whole, and the validator is as
// strict as the decoder of the command line.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { countries, historyShocks, levers, months, outputs, scenarios } from '../src/gen/catalog';
import { leverTexts, observations, parameters } from '../src/gen/details';
import { checkScenario, isScenario } from '../src/gen/schema';
import type { LeverID, ParameterID, ScenarioFile, SeriesID } from '../src/gen/schema';

const plain: ScenarioFile = {
  schema: 1,
  id: 'mine',
  title: 'Mine',
  shocks: [{ lever: 'gpu_export_control.coverage', magnitude: 0.5, start: '2027-01', targets: ['CHN', 'EU27', '-FRA'] }],
};

test('ids are unique and sorted where the model sorts them', () => {
  const codes = countries.map((c) => c.iso3);
  assert.deepEqual(codes, [...codes].sort());
  for (const list of [codes, levers.map((l) => l.id), parameters.map((p) => p.id), outputs.map((o) => o.id), historyShocks.map((s) => s.id)]) {
    assert.equal(new Set(list).size, list.length);
  }
  for (const { name, iso3 } of countries) assert.match(name, /^\p{L}[\p{L} .'-]+$/u, iso3);
});

test('every lever has a text of whole sentences', () => {
  assert.equal(leverTexts.length, levers.length);
  leverTexts.forEach((text, i) => assert.match(text, /^\p{Lu}.+[^.]\.$/u, levers[i]!.id));
});

test('every range holds its default', () => {
  for (const { id, min, max, default: usual } of [...levers, ...parameters]) {
    assert.ok(min <= usual && usual <= max && min < max, id);
  }
});

test('shocks name levers, countries and months that exist', () => {
  const codes = new Set([...countries.map((c) => c.iso3), 'WORLD']);
  for (const shock of [...historyShocks, ...scenarios.flatMap((s) => s.shocks)]) {
    const lever = levers.find((l) => l.id === shock.lever);
    assert.ok(lever, shock.id);
    assert.ok(shock.magnitude >= lever.min && shock.magnitude <= lever.max, shock.id);
    for (const code of [...shock.actors, ...shock.targets]) assert.ok(codes.has(code), `${shock.id} ${code}`);
    assert.ok(shock.announced <= shock.start && shock.start < months, shock.id);
    assert.ok(shock.end === -1 || shock.end > shock.start, shock.id);
  }
  for (const { id, without } of scenarios) {
    for (const name of without) assert.ok(historyShocks.some((s) => s.id === name), `${id} leaves out ${name}`);
  }
});

test('observations lie before 2026 and name outputs', () => {
  assert.ok(observations.length > 80);
  for (const { id, terms, first, last, low, value, high } of observations) {
    assert.ok(first >= 0 && first <= last && last < 48, id);
    assert.ok(low <= value && value <= high, id);
    for (const { output, pattern } of terms) {
      const found = outputs.find((o) => o.id === output);
      assert.ok(found, `${id} ${output}`);
      assert.equal(pattern === '' ? 0 : pattern.split(':').length, found.dims.length, `${id} ${pattern}`);
    }
  }
});

test('the unions of ids are those of the catalogue', () => {
  const lever: LeverID = 'taiwan_loss.share';
  const series: SeriesID = 'accelerators_shipped';
  assert.ok(levers.some((l) => l.id === lever));
  assert.ok(outputs.some((o) => o.id === series));
  const known: (id: ParameterID) => boolean = (id) => parameters.some((p) => p.id === id);
  assert.ok(parameters.every((p) => known(p.id as ParameterID)));
});

test('a good scenario passes', () => {
  assert.equal(checkScenario(plain), null);
  assert.ok(isScenario(JSON.parse(JSON.stringify(plain))));
  assert.equal(checkScenario({ schema: 1, id: 'a', title: 'A', base: 'none', substeps: 4, seed: 7 }), null);
});

test('a bad one names its field', () => {
  const shock = { lever: 'chip_fund.spending', magnitude: 1, start: '2027-01' };
  const cases: [string, unknown, string][] = [
    ['file', null, 'object'],
    ['file', [], 'object'],
    ['schema', { ...plain, schema: 2 }, '1'],
    ['schema', { ...plain, schema: '1' }, 'integer'],
    ['title', { schema: 1, id: 'a' }, 'a value'],
    ['title', { ...plain, title: '' }, '1 to'],
    ['id', { ...plain, id: 'A b' }, '[a-z]'],
    ['other', { ...plain, other: 1 }, 'shocks'],
    ['base', { ...plain, base: 'future' }, 'history, none'],
    ['without[0]', { ...plain, without: ['x'] }, 'us_chip_rule_2022'],
    ['parameters.x', { ...plain, parameters: { x: 1 } }, parameters[0]!.id],
    [`parameters.${parameters[0]!.id}`, { ...plain, parameters: { [parameters[0]!.id]: 1e12 } }, ' to '],
    ['substeps', { ...plain, substeps: 1.5 }, 'integer'],
    ['substeps', { ...plain, substeps: 5 }, '1 to 4'],
    ['shocks', { ...plain, shocks: {} }, 'array'],
    ['shocks', { ...plain, shocks: Array.from({ length: 65 }, () => shock) }, 'at most 64'],
    ['shocks[0].lever', { ...plain, shocks: [{ ...shock, lever: 'x' }] }, 'taiwan_loss.share'],
    ['shocks[0].magnitude', { ...plain, shocks: [{ ...shock, magnitude: Infinity }] }, 'number'],
    ['shocks[1].start', { ...plain, shocks: [shock, { ...shock, start: '2041-01' }] }, '20(2'],
    ['shocks[0].start', { ...plain, shocks: [{ lever: shock.lever, magnitude: 1 }] }, 'a value'],
    ['shocks[0].ramp_months', { ...plain, shocks: [{ ...shock, ramp_months: -1 }] }, '0 to'],
    ['shocks[0].targets[0]', { ...plain, shocks: [{ ...shock, targets: ['cn'] }] }, 'A-Z'],
    ['shocks[0].constructor', { ...plain, shocks: [{ ...shock, constructor: 1 }] }, 'lever'],
  ];
  for (const [field, value, allowed] of cases) {
    const problem = checkScenario(value);
    assert.equal(problem?.field, field, JSON.stringify(value));
    assert.ok(problem.allowed.includes(allowed), `${field}: ${problem.allowed}`);
    assert.ok(problem.value.length <= 60, field);
  }
});

test('the schema on disk is the one in the module', () => {
  const text = readFileSync('web/src/gen/scenario.schema.json', 'utf8');
  assert.deepEqual(JSON.parse(text).required, ['schema', 'id', 'title']);
});
