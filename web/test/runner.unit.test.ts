// The runner: what is run, how often, and what reaches the store.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultShock, layoutHash, levers, outputs } from '../src/catalogue';
import { MONTHS } from '../src/format';
import { Runner, type Model } from '../src/runner';
import '../src/details/main';
import { initialState, reference, Store } from '../src/store';

const values = outputs.reduce((n, o) => n + MONTHS * o.dims.reduce((size, d) => size * d.entities.length, 1), 0);

/** A trajectory of zeros with this hash. */
function buffer(hash: number): ArrayBuffer {
  const bytes = new ArrayBuffer(32 + 4 * values);
  const words = new Uint32Array(bytes);
  words.set([0x31545353, 2, layoutHash, MONTHS, hash, 0, values, 0]);
  return bytes;
}

/** Answers each run with its number, when the test says so. */
class SlowModel implements Model {
  readonly inputs: ArrayBuffer[] = [];
  readonly answers: ((result: { buffer: ArrayBuffer; hash: string } | null) => void)[] = [];
  readonly refusals: ((cause: Error) => void)[] = [];
  readonly returned: ArrayBuffer[] = [];

  run(input: ArrayBuffer): Promise<{ buffer: ArrayBuffer; hash: string } | null> {
    this.inputs.push(input);
    return new Promise((resolve, reject) => {
      this.answers.push(resolve);
      this.refusals.push(reject);
    });
  }

  giveBack(buffer: ArrayBuffer): void {
    this.returned.push(buffer);
  }

  finish(n: number): Promise<void> {
    this.answers[n]!({ buffer: buffer(n + 1), hash: '' });
    return turn();
  }
}

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
const pull = (store: Store, magnitude: number): void => {
  const lever = levers[0]!;
  store.dispatch({ kind: 'shock', shock: { ...defaultShock(lever, `${lever.id}/1`), magnitude }, edit: 'size' });
};

async function started(): Promise<{ store: Store; model: SlowModel }> {
  const store = new Store(initialState);
  const model = new SlowModel();
  void new Runner(store, model).start();
  await model.finish(0);
  return { store, model };
}

test('a link’s own run is shown first, then its baseline arrives', async () => {
  const store = new Store(initialState);
  pull(store, 0.5);
  const model = new SlowModel();
  void new Runner(store, model).start();
  await model.finish(0);
  assert.deepEqual([store.state.run?.hash, store.state.baseline], ['0000000000000001', null]);
  await model.finish(1);
  assert.deepEqual([store.state.run?.hash, store.state.baseline?.hash], ['0000000000000001', '0000000000000002']);
});

test('a baseline that a newer run replaced is asked for again', async () => {
  const store = new Store(initialState);
  pull(store, 0.5);
  const model = new SlowModel();
  void new Runner(store, model).start();
  await model.finish(0);
  model.answers[1]!(null);
  await turn();
  await model.finish(2);
  assert.equal(store.state.baseline?.hash, '0000000000000003');
});

test('an unchanged page runs the baseline once and shows it', async () => {
  const { store, model } = await started();
  assert.equal(model.inputs.length, 1);
  assert.equal(store.state.run?.hash, '0000000000000001');
  assert.equal(store.state.baseline, store.state.run);
});

test('each change of the scenario is one run; the playhead is none', async () => {
  const { store, model } = await started();
  pull(store, 0.5);
  store.dispatch({ kind: 'month', month: 100 });
  store.dispatch({ kind: 'theme', theme: 'paper' });
  assert.equal(model.inputs.length, 2);
  await model.finish(1);
  assert.equal(store.state.run?.hash, '0000000000000002');
  assert.equal(store.state.baseline?.hash, '0000000000000001');
});

test('back to the baseline needs no run, and a late answer does not overwrite it', async () => {
  const { store, model } = await started();
  pull(store, 0.5);
  store.dispatch({ kind: 'reset' });
  await model.finish(1);
  assert.equal(model.inputs.length, 2);
  assert.equal(store.state.run?.hash, '0000000000000001');
});

test('a run that a newer one replaced is no failure', async () => {
  const { store, model } = await started();
  pull(store, 0.5);
  model.answers[1]!(null);
  await turn();
  assert.equal(store.state.failure, '');
});

test('a refused input is told and the last run stays', async () => {
  const { store, model } = await started();
  pull(store, 0.5);
  model.refusals[1]!(Object.assign(new Error('allowed: 0 to 1'), { field: 'shocks[0].magnitude' }));
  await turn();
  assert.equal(store.state.failure, 'shocks[0].magnitude: allowed: 0 to 1');
  assert.equal(store.state.run?.hash, '0000000000000001');
});

test('a result of another model is refused in words', async () => {
  const { store, model } = await started();
  pull(store, 0.5);
  const other = buffer(9);
  new Uint32Array(other)[2] = layoutHash ^ 1;
  model.answers[1]!({ buffer: other, hash: '' });
  await turn();
  assert.match(store.state.failure, /another version/);
});

test('a run’s memory goes back once the run after its successor is shown, and the baseline’s never', async () => {
  const { store, model } = await started();
  const shown = [store.state.run];
  for (let n = 1; n <= 3; n++) {
    pull(store, n / 10);
    await model.finish(n);
    shown.push(store.state.run);
  }
  assert.deepEqual(model.returned, [shown[1]!.buffer]);
  store.dispatch({ kind: 'reset' });
  await turn();
  assert.equal(store.state.run, store.state.baseline);
  assert.deepEqual(model.returned, [shown[1]!.buffer, shown[2]!.buffer]);
  assert.ok(!model.returned.includes(store.state.baseline!.buffer));
});

const assume = (store: Store, value: number): void => store.dispatch({ kind: 'assume', values: { 'demand.elasticity': value } });

test('assumptions alone are their own baseline, without a second run', async () => {
  const { store, model } = await started();
  assume(store, 0.5);
  await model.finish(1);
  assert.equal(model.inputs.length, 2);
  assert.equal(store.state.ownBaseline, store.state.run);
  assert.equal(reference(store.state), store.state.baseline);
});

test('a policy on top of assumptions is held against the run without it, which is made once', async () => {
  const { store, model } = await started();
  assume(store, 0.5);
  await model.finish(1);
  const own = store.state.run;
  pull(store, 0.5);
  await model.finish(2);
  pull(store, 0.6);
  await model.finish(3);
  assert.equal(model.inputs.length, 4);
  assert.deepEqual([store.state.ownBaseline, reference(store.state)], [own, own]);
  assume(store, 0.6);
  await model.finish(4);
  await model.finish(5);
  assert.deepEqual([store.state.run?.hash, store.state.ownBaseline?.hash], ['0000000000000005', '0000000000000006']);
  assert.ok(!model.returned.includes(store.state.ownBaseline!.buffer));
  store.dispatch({ kind: 'assumeDefaults' });
  await model.finish(6);
  assert.equal(store.state.ownBaseline, null);
  assert.equal(reference(store.state), store.state.baseline);
});

test('without a policy any more, the own baseline is shown without a run', async () => {
  const { store, model } = await started();
  assume(store, 0.5);
  await model.finish(1);
  const own = store.state.run;
  pull(store, 0.5);
  await model.finish(2);
  store.dispatch({ kind: 'remove', key: store.state.scenario.shocks[0]!.key });
  await turn();
  assert.equal(model.inputs.length, 3);
  assert.deepEqual([store.state.run, store.state.ownBaseline], [own, own]);
});

test('a kept scenario is run after the reader’s own, and is then what theirs is held against', async () => {
  const { store, model } = await started();
  pull(store, 0.5);
  store.dispatch({ kind: 'keep', scenario: store.state.scenario });
  await turn();
  assert.equal(model.inputs.length, 2, 'the kept scenario waits');
  await model.finish(1);
  assert.equal(model.inputs.length, 3);
  await model.finish(2);
  assert.equal(store.state.keptRun?.as, 'kept');
  assert.equal(reference(store.state), store.state.keptRun);
  store.dispatch({ kind: 'against', against: 'baseline' });
  assert.equal(reference(store.state), store.state.baseline);
});

test('a kept scenario whose run gave way to a newer one is asked for again; one that is cleared is not', async () => {
  const { store, model } = await started();
  pull(store, 0.5);
  await model.finish(1);
  store.dispatch({ kind: 'keep', scenario: store.state.scenario });
  await turn();
  model.answers[2]!(null);
  await turn();
  assert.equal(model.inputs.length, 4);
  store.dispatch({ kind: 'keep', scenario: null });
  await model.finish(3);
  assert.equal(store.state.keptRun, null);
  assert.equal(model.inputs.length, 4);
});

test('a link with a kept scenario runs it last', async () => {
  const store = new Store({ ...initialState, kept: { ...initialState.scenario, base: 'none' }, against: 'kept' });
  const model = new SlowModel();
  void new Runner(store, model).start();
  await model.finish(0);
  assert.equal(store.state.keptRun, null);
  await model.finish(1);
  assert.ok(store.state.keptRun);
});
