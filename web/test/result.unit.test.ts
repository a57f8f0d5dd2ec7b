// The result card: what it says, and how it breaks its lines.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultShock, entityIndex, historyShocks, layoutHash, lever, output, outputs } from '../src/catalogue';
import { MONTHS } from '../src/format';
import { factsOf, fileName, textOf } from '../src/result/facts';
import { linesOf } from '../src/result/lines';
import { emptyScenario, initialState, type Scenario } from '../src/store';
import { Trajectory } from '../src/trajectory';

const plain = (text: string): string => text.replace(/\u202f/g, ' ');
const perMonth = outputs.reduce((n, o) => n + o.dims.reduce((k, d) => k * d.entities.length, 1), 0);

/** A run with one value in every month. */
function run(id: string, entity: string[], value: number): Trajectory {
  const buffer = new ArrayBuffer(32 + 4 * MONTHS * perMonth);
  new Uint32Array(buffer).set([0x31545353, 2, layoutHash, MONTHS, 0x0b5de4a8, 0x7f3a91c2, MONTHS * perMonth, 0]);
  const cells = new Float32Array(buffer, 32);
  for (let m = 0; m < MONTHS; m++) cells[m * perMonth + output(id).offset + entityIndex(id, entity)] = value;
  return new Trajectory(buffer);
}

const shipped = (value: number): Trajectory => run('accelerators_shipped', ['us_designed', 'CHN'], value);
const control = { ...defaultShock(lever('gpu_export_control.coverage'), 'gpu_export_control.coverage/1'), magnitude: 0.85, targets: ['CHN'] };
const scenario: Scenario = { ...emptyScenario, shocks: [control], without: [historyShocks[0]!.id], overrides: [] };
const state = { ...initialState, scenario, month: 80, run: shipped(1e5), baseline: shipped(1e6) };

test('the card says the number, of what, the sentence, the scenario and the run', () => {
  const facts = factsOf(state, 'https://example.org/?v=1');
  assert.equal(plain(facts.number), '90 % less');
  assert.equal(
    plain(textOf(facts)),
    '90 % less: US-designed accelerators shipped to China. By Sep 2028, US-designed accelerators shipped to China are 90 % below the baseline (100 k instead of 1 M H100e a year). ' +
      `GPU export control · China · from Oct 2026 · 85 % of orders denied. left out: ${historyShocks[0]!.title}. run 7f3a 91c2 0b5d e4a8`,
  );
  assert.equal(facts.tone, 'usa');
  assert.deepEqual([facts.now.length, facts.now[80], facts.was[80]], [117, 1e5, 1e6]);
  assert.equal(fileName(facts, '7f3a91c20b5de4a8'), 'sovereign-stack-sep-2028-7f3a91c2.png');
});

test('a growth is told as one, and what is many times larger too', () => {
  assert.equal(plain(factsOf({ ...state, run: shipped(1.5e6) }, '').number), '50 % more');
  assert.equal(plain(factsOf({ ...state, run: shipped(4e6) }, '').number), '× 4');
});

test('the baseline has a card as well, and a change without effect says so', () => {
  const baseline = run('compute_owned', ['USA'], 5e6);
  const plainState = { ...initialState, month: 80, run: baseline, baseline };
  assert.match(plain(textOf(factsOf(plainState, ''))), /^5 M H100e: compute owned by the United States\. The baseline: .+ rules\. run/);
  assert.match(textOf(factsOf({ ...plainState, scenario }, '')), /None of the headline figures moves/);
});

const letters = (text: string): number => text.length;

test('lines break between words and end in an ellipsis where room does', () => {
  assert.deepEqual(linesOf('one two three four', 9, 5, letters), ['one two', 'three', 'four']);
  assert.deepEqual(linesOf('one two three four', 9, 2, letters), ['one two', 'three fo…']);
  assert.deepEqual(linesOf('incomprehensibilities', 9, 2, letters), ['incompre…']);
  assert.deepEqual(linesOf('', 9, 2, letters), []);
});
