// The opening answer: what was written down is all that the page reads before the model, and is what the model says.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import 'sovereign:wasm_exec';
import coreHost from 'sovereign:core-host';
import { Core } from '../src/bridge/core';
import type { ClientPort, HostPort } from '../src/bridge/core_messages';
import { readyMade } from '../src/catalogue';
import { chartsOf, countryOf, openOf } from '../src/charts/definitions';
import { lineOf, valuesOf } from '../src/charts/line';
import { scenarioOf } from '../src/controls/ready';
import { monthOfInterest, whatChanged } from '../src/describe/changed';
import { MONTHS } from '../src/format';
import { openingRuns, openingSeries } from '../src/gen/opening';
import { encode } from '../src/encode';
import { Sketch } from '../src/opening/sketch';
import { emptyScenario, initialState, reduce, type Scenario } from '../src/store';
import { Trajectory } from '../src/trajectory';
import { boot } from './harness_core';

const ids = Object.keys(openingRuns);
const scenarios = new Map<string, Scenario>(ids.map((id) => [id, id === 'history' ? emptyScenario : scenarioOf(readyMade.find((ready) => ready.id === id)!)]));
const runs = new Map<string, Trajectory>();
const ports = new MessageChannel();

before(async () => {
  coreHost(ports.port2 as unknown as HostPort);
  const client = ports.port1 as unknown as ClientPort;
  await boot(client);
  const core = new Core(client);
  for (const [id, scenario] of scenarios) runs.set(id, new Trajectory((await core.run(encode(scenario)))!.buffer));
});
after(() => ports.port1.close());

test('there is a baseline and the three shocks of the question', () => {
  assert.deepEqual(ids, ['history', 'open_release', 'gpu_export_control', 'taiwan_loss']);
});

test('what was written down is within a tenth of a per cent of the model, at every month', () => {
  for (const id of ids) {
    const sketch = new Sketch(id);
    for (const series of openingSeries) {
      const [output = '', pattern = ''] = series.split(' ');
      const written = sketch.sum(output, ...pattern.split(':'));
      const computed = runs.get(id)!.sum(output, ...pattern.split(':'));
      for (let month = 0; month < MONTHS; month++) {
        const [x, y] = [written[month]!, computed[month]!];
        assert.ok(Math.abs(x - y) <= 1.1e-3 * y + 1.3e-4, `${id}, ${series}, month ${month}: ${x} is not ${y}`);
      }
    }
  }
});

test('the charts that stand open in the first lens, and the first three of models, need nothing else', () => {
  const drawn = [...openOf(initialState.lens), ...chartsOf.models.slice(0, 3)];
  for (const id of ids) {
    const sketch = new Sketch(id);
    for (const chart of drawn) {
      for (const line of chart.lines.map((one) => lineOf(one, countryOf(initialState)))) {
        assert.ok([...line.plus, ...line.minus, ...line.of].every((term) => sketch.knows(term.output, term.pattern)), `${chart.id}/${line.id}`);
        assert.equal(valuesOf(line, sketch).length, MONTHS);
      }
    }
  }
  assert.throws(() => new Sketch('history').at(0, 'capability', 'us_open'), /the sketch has no capability us_open/);
  assert.throws(() => new Sketch('nonsense'), /no sketch of nonsense/);
});

test('the sentence before the model is the sentence of the model', () => {
  for (const [id, scenario] of scenarios) {
    if (id === 'history') continue;
    const month = monthOfInterest(scenario, scenario.shocks[0]!.start);
    const early = whatChanged(scenario, new Sketch(id), new Sketch('history'), month);
    const late = whatChanged(scenario, runs.get(id)!, runs.get('history')!, month);
    assert.equal(early.length, late.length, id);
    // Figures of two digits may round the other way.
    assert.deepEqual(early.map((text) => text.replaceAll(/[\d.,]+/g, '#')), late.map((text) => text.replaceAll(/[\d.,]+/g, '#')), id);
    assert.doesNotMatch(early.join(' '), /NaN|–/, id);
  }
});

test('a sketch is forgotten when the scenario changes', () => {
  const sketch = { run: new Sketch('history'), baseline: new Sketch('history') };
  const state = reduce(initialState, { kind: 'sketch', sketch });
  assert.equal(state.sketch, sketch);
  const changed = reduce(state, { kind: 'scenario', scenario: scenarios.get('taiwan_loss')! });
  assert.equal(changed.sketch, null);
  assert.equal(reduce(reduce(changed, { kind: 'sketch', sketch }), { kind: 'undo' }).sketch, null);
});
