// The input buffer, byte for byte as Go writes it.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { countries, countryIndex, inputHash, levers, readCountries, readyMade, writeCountries } from '../src/catalogue';
import { scenarioOf } from '../src/controls/ready';
import { encode } from '../src/encode';
import { emptyScenario, initialState } from '../src/store';
import { formatQuery, parseQuery } from '../src/url';

/** What the command line writes for a built-in scenario. */
function goldenOf(scenario: string): Float64Array {
  const bytes = execFileSync('go', ['run', './tools/stack', 'encode', '--scenario', scenario], { maxBuffer: 1 << 24 });
  return new Float64Array(Uint8Array.from(bytes).buffer);
}

test('the history is written as Go writes it', () => {
  assert.deepEqual(new Float64Array(encode(emptyScenario)), goldenOf('history'));
});

for (const ready of readyMade) {
  test(`${ready.id} is written as Go writes it`, () => {
    assert.deepEqual(new Float64Array(encode(scenarioOf(ready))), goldenOf(ready.id));
  });

  test(`${ready.id} survives a link`, () => {
    const scenario = scenarioOf(ready);
    const query = formatQuery({ ...initialState, scenario });
    const { state, notices } = parseQuery(query);
    assert.deepEqual(notices, []);
    assert.deepEqual(new Float64Array(encode(state.scenario ?? emptyScenario)), new Float64Array(encode(scenario)));
    assert.ok(query.length < 1500, `${query.length} characters`);
  });
}

test('a shock without an effect is not written', () => {
  const [lever] = levers;
  const shock = {
    key: `${lever!.id}/1`, lever: lever!.id, actors: ['USA'], targets: ['CHN'], magnitude: 0, announced: 50, start: 57, ramp: 3, end: -1,
  };
  assert.deepEqual(encode({ ...emptyScenario, shocks: [shock] }), encode(emptyScenario));
});

test('without the history only the reader’s own shocks are written', () => {
  const values = new Float64Array(encode({ ...emptyScenario, base: 'none' }));
  assert.deepEqual([...values], [20220101, 2, inputHash, 1, 1, 0, 0, 0]);
});

test('the economies are numbered in the order of their codes', () => {
  assert.deepEqual(countries.map((c) => c.iso3), countries.map((c) => c.iso3).sort());
  assert.equal(countryIndex('ZZZ'), -1);
});

test('long lists of countries are written as the world less a few', () => {
  const all = countries.map((c) => c.iso3);
  const butUS = all.filter((iso3) => iso3 !== 'USA');
  assert.deepEqual(writeCountries(butUS), ['WORLD', '-USA']);
  assert.deepEqual(readCountries(['WORLD', '-USA']), butUS);
  assert.deepEqual(readCountries(writeCountries(all)), all);
  assert.equal(readCountries(['WORLD', '-ZZZ']), null);
});
