// The reducer: every action, undo and redo, and what counts as a change.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultShock, levers } from '../src/catalogue';
import { MONTHS } from '../src/format';
import { firstMonth, isRewriting } from '../src/rewriting';
import { emptyScenario, initialState, isActive, isBaseline, isWithoutPolicy, reduce, Store, type Action, type Shock, type State } from '../src/store';

const lever = levers[0]!;
const shock = (magnitude: number, change: Partial<Shock> = {}): Shock => ({
  ...defaultShock(lever, `${lever.id}/1`),
  magnitude,
  ...change,
});
const apply = (...actions: Action[]): State => actions.reduce(reduce, initialState);
const put = (magnitude: number, edit = 'size', change: Partial<Shock> = {}): Action => ({
  kind: 'shock',
  shock: shock(magnitude, change),
  edit,
});

test('the page opens on the baseline, at the last observed month', () => {
  assert.ok(isBaseline(initialState.scenario));
  assert.equal(initialState.month, 47);
});

test('a shock with a size on somebody is a change', () => {
  assert.ok(!isBaseline(apply(put(0.5)).scenario));
  assert.ok(isActive(shock(0.5)));
});

test('a shock of size zero or on nobody changes nothing', () => {
  assert.ok(isBaseline(apply(put(0)).scenario));
  assert.ok(!isActive(shock(0.5, { targets: [] })));
});

test('one drag of a slider is one step of undo', () => {
  const dragged = apply(put(0.1), put(0.2), put(0.3));
  assert.equal(dragged.past.length, 1);
  const undone = reduce(dragged, { kind: 'undo' });
  assert.deepEqual(undone.scenario.shocks, []);
  const redone = reduce(undone, { kind: 'redo' });
  assert.equal(redone.scenario.shocks[0]?.magnitude, 0.3);
});

test('a new edit forgets what was undone', () => {
  const state = apply(put(0.1, 'a'), put(0.2, 'b'), { kind: 'undo' }, put(0.9, 'c'));
  assert.deepEqual(state.future, []);
  assert.equal(state.scenario.shocks[0]?.magnitude, 0.9);
});

test('undo and redo at their ends change nothing', () => {
  assert.equal(reduce(initialState, { kind: 'undo' }), initialState);
  assert.equal(reduce(initialState, { kind: 'redo' }), initialState);
});

test('removing a shock stops picking its targets', () => {
  const state = apply(put(0.5), { kind: 'picking', key: `${lever.id}/1` }, { kind: 'remove', key: `${lever.id}/1` });
  assert.equal(state.picking, '');
  assert.deepEqual(state.scenario.shocks, []);
});

test('a muted shock is kept and is no change', () => {
  const state = apply(put(0.5, 'mute', { muted: true }));
  assert.equal(state.scenario.shocks.length, 1);
  assert.ok(isBaseline(state.scenario));
});

test('scenarios under one name of an edit are one step, and without a name each is its own', () => {
  const scenario = (start: number): State['scenario'] => ({ ...initialState.scenario, shocks: [shock(0.5, { start })] });
  const set = (start: number, edit?: string): Action => ({ kind: 'scenario', scenario: scenario(start), edit });
  assert.equal(apply(set(60, 'drag'), set(61, 'drag'), set(62, 'drag')).past.length, 1);
  assert.equal(apply(set(60), set(61), set(62)).past.length, 3);
});

test('history is rewritten on request, or when a scenario does it', () => {
  assert.ok(!isRewriting(initialState));
  assert.equal(firstMonth(initialState), 48);
  assert.ok(isRewriting(apply({ kind: 'rewriting', on: true })));
  const left: State['scenario'] = { ...initialState.scenario, without: ['x'] };
  const early: State['scenario'] = { ...initialState.scenario, shocks: [shock(0.5, { start: 20, announced: 20 })] };
  for (const scenario of [left, early, { ...left, base: 'none' as const }]) {
    const state = apply({ kind: 'scenario', scenario });
    assert.ok(isRewriting(state));
    assert.equal(firstMonth(state), 0);
  }
});

test('switching off brings the real history back, and undo the rewritten one', () => {
  const later = shock(0.4, { key: `${lever.id}/2` });
  const scenario: State['scenario'] = { ...initialState.scenario, without: ['x'], shocks: [shock(0.5, { start: 20, announced: 20 }), later] };
  const off = apply({ kind: 'scenario', scenario }, { kind: 'rewriting', on: false });
  assert.ok(!isRewriting(off));
  assert.deepEqual(off.scenario, { ...initialState.scenario, shocks: [later] });
  const undone = reduce(off, { kind: 'undo' });
  assert.equal(undone.scenario, scenario);
  assert.ok(isRewriting(undone));
  assert.ok(!isRewriting(reduce(undone, { kind: 'redo' })));
});

test('switching where nothing is rewritten is no step of undo', () => {
  assert.equal(apply({ kind: 'rewriting', on: true }, { kind: 'rewriting', on: false }).past.length, 0);
});

test('assumptions are set, put back and undone, one drag at a step, and are no policy', () => {
  const assume = (param: string, value: number | null): Action => ({ kind: 'assume', values: { [param]: value } });
  const set = apply(assume('b', 1), assume('b', 2), assume('a', 3));
  assert.deepEqual(set.scenario.overrides, [{ param: 'a', value: 3 }, { param: 'b', value: 2 }]);
  assert.equal(set.past.length, 2);
  assert.ok(!isBaseline(set.scenario));
  assert.ok(isWithoutPolicy(set.scenario));
  assert.deepEqual(reduce(set, assume('b', null)).scenario.overrides, [{ param: 'a', value: 3 }]);
  assert.equal(reduce(set, assume('c', null)), set);
  const none = reduce(set, { kind: 'assumeDefaults' });
  assert.deepEqual(none.scenario.overrides, []);
  assert.deepEqual(reduce(none, { kind: 'undo' }).scenario, set.scenario);
});

test('reset returns to the baseline and can be undone', () => {
  const reset = apply(put(0.5), { kind: 'reset' });
  assert.ok(isBaseline(reset.scenario));
  assert.equal(reduce(reset, { kind: 'undo' }).scenario.shocks.length, 1);
});

test('the playhead stays inside the run', () => {
  assert.equal(apply({ kind: 'month', month: -3 }).month, 0);
  assert.equal(apply({ kind: 'month', month: 999 }).month, MONTHS - 1);
});

test('playing stops at the end, and starts over from there', () => {
  const ended = apply({ kind: 'play', playing: true }, { kind: 'month', month: MONTHS });
  assert.equal(ended.playing, false);
  const again = reduce(ended, { kind: 'play', playing: true });
  assert.deepEqual([again.playing, again.month], [true, 0]);
});

test('play begins in the window where the playhead is outside it', () => {
  const loop = { from: 60, to: 84 };
  const from = (month: number): number => apply({ kind: 'loop', loop }, { kind: 'month', month }, { kind: 'play', playing: true }).month;
  assert.deepEqual([47, 60, 70, 84, 200].map(from), [60, 60, 70, 60, 60]);
});

test('pausing rests on a whole month', () => {
  assert.equal(apply({ kind: 'play', playing: true }, { kind: 'month', month: 60.4 }, { kind: 'play', playing: false }).month, 60);
});

test('listeners hear each change once, with the state before', () => {
  const store = new Store();
  const heard: [number, number][] = [];
  store.subscribe((now, before) => heard.push([before.month, now.month]));
  store.dispatch({ kind: 'month', month: 60 });
  store.dispatch({ kind: 'undo' });
  assert.deepEqual(heard, [[47, 60]]);
});

test('undo brings back chosen charts as well as scenarios, a drag at once', () => {
  const start = reduce(initialState, { kind: 'charts', charts: ['capital'] });
  const dragged = (['payments', 'margin'] as const).reduce((state, id) => reduce(state, { kind: 'charts', charts: ['capital', id], edit: 'move margin' }), start);
  const shock = reduce(dragged, { kind: 'scenario', scenario: { ...emptyScenario, base: 'none' } });
  const back = reduce(shock, { kind: 'undo' });
  assert.deepEqual([back.scenario, back.charts], [emptyScenario, ['capital', 'margin']]);
  const twice = reduce(back, { kind: 'undo' });
  assert.deepEqual(twice.charts, ['capital']);
  assert.deepEqual(reduce(twice, { kind: 'undo' }).charts, []);
  assert.deepEqual(reduce(twice, { kind: 'redo' }).charts, ['capital', 'margin']);
});

test('a kept scenario is what the run is held against, can be swapped and cleared, and all of it undone', () => {
  const one = apply(put(0.1));
  const kept = reduce(one, { kind: 'keep', scenario: one.scenario });
  assert.deepEqual([kept.kept, kept.against], [one.scenario, 'kept']);
  const other = reduce(kept, put(0.2, 'b'));
  const swapped = reduce(other, { kind: 'swap' });
  assert.deepEqual([swapped.scenario, swapped.kept], [one.scenario, other.scenario]);
  assert.equal(swapped.keptRun, null);
  const cleared = reduce(swapped, { kind: 'keep', scenario: null });
  assert.deepEqual([cleared.kept, cleared.against], [null, 'baseline']);
  const undone = [1, 2, 3].reduce((state) => reduce(state, { kind: 'undo' }), cleared);
  assert.deepEqual([undone.scenario, undone.kept], [kept.scenario, kept.kept]);
  assert.equal(reduce(undone, { kind: 'undo' }).kept, null);
});

test('the choice between baseline and A stays while another scenario is kept; without one, swapping does nothing', () => {
  const state = apply(put(0.1), { kind: 'keep', scenario: initialState.scenario }, { kind: 'against', against: 'baseline' }, { kind: 'swap' });
  assert.equal(state.against, 'baseline');
  const none = apply(put(0.1));
  assert.equal(reduce(none, { kind: 'swap' }), none);
});

test('a lesson may refuse a change, and changing the lesson is undone in one step with its start', () => {
  const store = new Store();
  store.permits = (after, before) => after.scenario.base === before.scenario.base;
  store.dispatch({ kind: 'scenario', scenario: { ...emptyScenario, base: 'none' } });
  assert.equal(store.state.scenario, emptyScenario);
  const start = { ...emptyScenario, without: ['us_chip_rule_2022'] };
  store.dispatch({ kind: 'lesson', lesson: ['goal=x'], scenario: start });
  assert.deepEqual([store.state.lesson, store.state.scenario], [['goal=x'], start]);
  store.dispatch({ kind: 'undo' });
  assert.deepEqual([store.state.lesson, store.state.scenario], [[], emptyScenario]);
});
