// Scenario files: what the page saves it reads back, what the command line reads it reads alike, and what is wrong is named.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { defaultShock, levers, readyMade } from '../src/catalogue';
import { scenarioOf } from '../src/controls/ready';
import { MOST_BYTES, readScenario, writeScenario } from '../src/files/scenario_file';
import { emptyScenario, type Scenario } from '../src/store';

function read(file: object): Scenario {
  const answer = readScenario(JSON.stringify({ schema: 1, id: 'mine', title: 'Mine', ...file }));
  assert.ok('scenario' in answer, JSON.stringify(answer));
  return answer.scenario;
}

const shock = { lever: 'gpu_export_control.coverage', magnitude: 0.85, start: '2026-10' };

test('a file of every lever, of assumptions and of events left out reads back as it was', () => {
  const scenario: Scenario = {
    base: 'history',
    without: ['us_chip_rule_2022'],
    overrides: [{ param: 'fabs.node_lag', value: 3 }],
    shocks: levers.map((info, i) => ({ ...defaultShock(info, `${info.id}/1`), magnitude: info.max, start: 60 + i, announced: 58, ramp: i, end: i % 2 ? 200 : -1 })),
  };
  const answer = readScenario(writeScenario(scenario));
  assert.ok('scenario' in answer, JSON.stringify(answer));
  assert.deepEqual(answer.scenario, scenario);
});

test('a shock without effect is not saved', () => {
  const idle = defaultShock(levers[0]!, 'x/1');
  assert.deepEqual(readScenario(writeScenario({ ...emptyScenario, shocks: [idle] })), { scenario: emptyScenario, title: 'My scenario' });
});

/** Who acts, in one order: cards name them in the lever’s, the catalogue in that of the table. */
const inOrder = (scenario: Scenario): Scenario => ({ ...scenario, shocks: scenario.shocks.map((one) => ({ ...one, actors: [...one.actors].sort() })) });

test('the built-in files read as the page has them', () => {
  for (const ready of readyMade) {
    const answer = readScenario(readFileSync(`sim/scenario/json/${ready.id}.json`, 'utf8'));
    assert.ok('scenario' in answer, `${ready.id}: ${JSON.stringify(answer)}`);
    assert.deepEqual(inOrder(answer.scenario), inOrder(scenarioOf(ready)), ready.id);
  }
});

test('what a file leaves out takes the lever’s default', () => {
  const [one] = read({ shocks: [shock] }).shocks;
  assert.ok(one);
  assert.deepEqual([one.actors, one.targets, one.ramp, one.end], [['USA'], ['CHN'], 0, -1]);
  assert.ok(one.announced <= one.start);
});

const wrong: readonly (readonly [string, string, object])[] = [
  ['a size out of range', 'shocks[0].magnitude', { shocks: [{ ...shock, magnitude: 1.5 }] }],
  ['an unknown lever', 'shocks[0].lever', { shocks: [{ ...shock, lever: 'x' }] }],
  ['an unknown country', 'shocks[0].targets', { shocks: [{ ...shock, targets: ['XYZ'] }] }],
  ['an actor who has not the lever', 'shocks[0].actors', { shocks: [{ ...shock, actors: ['BRA'] }] }],
  ['an end before the start', 'shocks[0].end', { shocks: [{ ...shock, end: '2026-10' }] }],
  ['news after the start', 'shocks[0].announced', { shocks: [{ ...shock, announced: '2026-11' }] }],
  ['targets where there are none', 'shocks[0].targets', { shocks: [{ lever: 'open_release.speed', magnitude: 1, start: '2027-01', targets: ['DEU'] }] }],
  ['a month outside', 'shocks[0].start', { shocks: [{ ...shock, start: '2041-01' }] }],
  ['a parameter out of range', 'parameters.fabs.node_lag', { parameters: { 'fabs.node_lag': 99 } }],
  ['an unknown field', 'colour', { colour: 'red' }],
  ['what the page cannot do', 'substeps', { substeps: 4 }],
];
for (const [name, field, file] of wrong) {
  test(`${name} is refused by its field`, () => {
    const answer = readScenario(JSON.stringify({ schema: 1, id: 'mine', title: 'Mine', ...file }));
    assert.ok('allowed' in answer, 'was read');
    assert.equal(answer.field, field);
    assert.ok(answer.allowed !== '' && answer.value !== '');
  });
}

test('what is no JSON, and what is too long, is refused', () => {
  for (const text of ['', '{"schema":1', 'x'.repeat(MOST_BYTES + 1), '[]', 'null', '"a"', '{"__proto__":{}}']) {
    assert.ok('allowed' in readScenario(text), text.slice(0, 20));
  }
});
