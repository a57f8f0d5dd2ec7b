// Pins: where they stand, what they stand for, and what moving one does to a scenario.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultShock, historyShocks, lever } from '../src/catalogue';
import { allShocks } from '../src/encode';
import { isLeftOut, itemsOf, move, muted, withEvent, without } from '../src/shocks/items';
import { stack } from '../src/shocks/stack';
import { isRewriting } from '../src/rewriting';
import { initialState, type Shock, type State } from '../src/store';

const gpu = lever('gpu_export_control.coverage');
const shock = (n: number, start: number): Shock => ({ ...defaultShock(gpu, `${gpu.id}/${n}`), magnitude: 0.5, announced: start, start });
const state = (shocks: readonly Shock[], change: Partial<State> = {}): State => ({ ...initialState, ...change, scenario: { ...initialState.scenario, shocks } });
const event = historyShocks.find(({ end }) => end > 0)!;
const rewriting = state([shock(1, 60)], { rewriting: true });
const itemOf = (from: State, id: string) => itemsOf(from).find((item) => item.id === id)!;

const places = (at: readonly number[], rows: number, held?: number): string[] =>
  stack(at, (x) => x, 24, rows, held).map(({ members, row }) => `${members.join('+')} in ${row}`).sort();

test('pins that are apart stand in the row next to the track', () => {
  assert.deepEqual(places([0, 24, 100], 2), ['0 in 0', '100 in 0', '24 in 0']);
});

test('pins that are close go one row up, and share a place when no row has room', () => {
  assert.deepEqual(places([0, 10], 2), ['0 in 0', '10 in 1']);
  assert.deepEqual(places([0, 10, 15, 20], 2), ['0 in 0', '10+15+20 in 1']);
  assert.deepEqual(places([0, 10, 30], 1), ['0+10 in 0', '30 in 0']);
});

test('no place covers another, whatever the months', () => {
  let seed = 7;
  const random = (n: number): number => (seed = (Math.imul(seed, 1103515245) + 12345) >>> 0) % n;
  for (let i = 0; i < 300; i++) {
    const at = Array.from({ length: random(20) }, () => random(400));
    const placed = stack(at.map((x, n) => ({ x, n })), ({ x }) => x, 24, 2);
    assert.equal(placed.reduce((sum, { members }) => sum + members.length, 0), at.length);
    for (const a of placed) for (const b of placed) assert.ok(a === b || a.row !== b.row || Math.abs(a.at - b.at) >= 24);
  }
});

test('a held pin shares its place with none', () => {
  assert.deepEqual(places([0, 10, 15], 2, 10), ['0+15 in 1', '10 in 0']);
});

test('events stand on the timeline only while history is rewritten', () => {
  assert.deepEqual(itemsOf(state([shock(1, 60)])).map(({ kind }) => kind), ['own']);
  assert.equal(itemsOf(rewriting).length, 1 + historyShocks.length);
  const left = { ...rewriting, scenario: withEvent(rewriting.scenario, event.id, true) };
  assert.equal(itemOf(left, event.id).kind, 'ghost');
});

test('muted shocks stay on the timeline, those without effect do not', () => {
  assert.equal(itemsOf(state([{ ...shock(1, 60), muted: true }])).length, 1);
  assert.equal(itemsOf(state([{ ...shock(1, 60), magnitude: 0 }])).length, 0);
});

test('a moved event is left out and acts as a shock with the same values', () => {
  const { id, scenario } = move(rewriting.scenario, itemOf(rewriting, event.id), event.start + 2, 0);
  assert.ok(isLeftOut(scenario, event.id));
  const copy = scenario.shocks.find(({ key }) => key === id)!;
  assert.deepEqual(
    [copy.lever, copy.magnitude, copy.targets, copy.start, copy.end, copy.ramp],
    [event.lever, event.magnitude, event.targets, event.start + 2, event.end + 2, event.ramp],
  );
  assert.equal(allShocks(scenario).length, allShocks(rewriting.scenario).length);
});

test('an event that is moved back where it was is the event again', () => {
  assert.equal(move(rewriting.scenario, itemOf(rewriting, event.id), event.start, 0).scenario, rewriting.scenario);
});

test('a shock that is moved stays itself', () => {
  const { id, scenario } = move(rewriting.scenario, itemOf(rewriting, `${gpu.id}/1`), 70, 48);
  assert.deepEqual(scenario.shocks.map(({ key, start }) => [key, start]), [[id, 70]]);
});

test('muting keeps a shock out of the run, and an event out of history', () => {
  const quiet = muted(rewriting.scenario, itemOf(rewriting, `${gpu.id}/1`));
  assert.equal(allShocks(quiet).length, historyShocks.length);
  const again = muted(quiet, itemOf({ ...rewriting, scenario: quiet }, `${gpu.id}/1`));
  assert.equal(allShocks(again).length, historyShocks.length + 1);
  const left = muted(rewriting.scenario, itemOf(rewriting, event.id));
  assert.deepEqual(left.without, [event.id]);
  assert.deepEqual(muted(left, itemOf({ ...rewriting, scenario: left }, event.id)).without, []);
});

test('deleting takes a shock away and leaves an event out', () => {
  assert.deepEqual(without(rewriting.scenario, itemOf(rewriting, `${gpu.id}/1`)).shocks, []);
  assert.deepEqual(without(rewriting.scenario, itemOf(rewriting, event.id)).without, [event.id]);
});

test('of a history that is left out as a whole, one event can be taken back', () => {
  const none = { ...initialState.scenario, base: 'none' as const };
  const one = withEvent(none, event.id, false);
  assert.equal(one.base, 'history');
  assert.equal(one.without.length, historyShocks.length - 1);
  assert.ok(isRewriting({ rewriting: false, scenario: one }));
});
