// The page's client of the model, against a host that answers when the test says so.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { Core, InputError, ModelError, PATIENCE_MS, SILENCE_MS } from '../src/bridge/core';
import type { ClientPort, FromHost, ToHost } from '../src/bridge/core_messages';

/** A host that only records what it is asked. */
class FakeHost implements ClientPort {
  onmessage: ((event: MessageEvent<FromHost>) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  terminated = false;
  readonly received: ToHost[] = [];

  postMessage(message: ToHost): void {
    this.received.push(message);
  }

  terminate(): void {
    this.terminated = true;
  }

  die(): void {
    this.onerror?.(new Event('error') as ErrorEvent);
  }

  answer(message: FromHost): void {
    this.onmessage?.(new MessageEvent('message', { data: message }));
  }

  /** First number of the input of every run asked for, in order. */
  runs(): number[] {
    return this.received.flatMap((m) => (m.kind === 'run' ? [new Float64Array(m.input)[0] ?? NaN] : []));
  }

  lastId(): number {
    const last = this.received.findLast((m) => m.kind === 'run');
    assert(last?.kind === 'run');
    return last.id;
  }

  finish(hash = '0123456789abcdef'): void {
    this.answer({ kind: 'trajectory', id: this.lastId(), buffer: new ArrayBuffer(8), hash });
  }
}

const input = (value: number): ArrayBuffer => new Float64Array([value]).buffer;

function setUp(): { core: Core; host: FakeHost } {
  const host = new FakeHost();
  return { core: new Core(host), host };
}

test('ten changes while one run is in flight make one more run, with the newest values', async () => {
  const { core, host } = setUp();
  const first = core.run(input(0));
  const rest = Array.from({ length: 10 }, (_, i) => core.run(input(i + 1)));
  assert.deepEqual(host.runs(), [0]);

  host.finish('00000000000000aa');
  assert.equal((await first)?.hash, '00000000000000aa');
  assert.deepEqual(host.runs(), [0, 10]);

  host.finish('00000000000000bb');
  const results = await Promise.all(rest);
  assert.deepEqual(
    results.map((r) => r?.hash ?? null),
    [...Array<null>(9).fill(null), '00000000000000bb'],
  );
  assert.deepEqual(host.runs(), [0, 10]);
});

test('changes that wait for each other make one run each', async () => {
  const { core, host } = setUp();
  for (let i = 0; i < 3; i++) {
    const run = core.run(input(i));
    host.finish();
    assert.notEqual(await run, null);
  }
  assert.deepEqual(host.runs(), [0, 1, 2]);
});

test('a quick run is not cancelled for a newer one; a slow one is', async () => {
  const { core, host } = setUp();
  const slow = core.run(input(1));
  const newer = core.run(input(2));
  assert.equal(host.received.filter((m) => m.kind === 'cancel').length, 0);

  await delay(2 * PATIENCE_MS);
  assert.deepEqual(host.received.at(-1), { kind: 'cancel', id: host.lastId() });
  host.answer({ kind: 'cancelled', id: host.lastId() });
  assert.equal(await slow, null);
  assert.deepEqual(host.runs(), [1, 2]);
  host.finish();
  assert.notEqual(await newer, null);
});

test('progress reaches the run that it belongs to', async () => {
  const { core, host } = setUp();
  const seen: number[] = [];
  const run = core.run(input(1), (done, total) => seen.push(done, total));
  host.answer({ kind: 'progress', id: host.lastId() + 1, done: 7, total: 228 });
  host.answer({ kind: 'progress', id: host.lastId(), done: 57, total: 228 });
  host.finish();
  await run;
  assert.deepEqual(seen, [57, 228]);
});

test('a refused input names its field, and the next run goes ahead', async () => {
  const { core, host } = setUp();
  const bad = core.run(input(1));
  const good = core.run(input(2));
  host.answer({ kind: 'error', id: host.lastId(), field: 'shocks[0].magnitude', message: 'must be at most 1', report: '' });
  await assert.rejects(bad, (e) => e instanceof InputError && e.field === 'shocks[0].magnitude' && /at most 1/.test(e.message));
  host.finish();
  assert.notEqual(await good, null);
});

test('a crash carries a report', async () => {
  const { core, host } = setUp();
  const run = core.run(input(1));
  host.answer({ kind: 'error', id: host.lastId(), field: '', message: 'The model stopped.', report: 'panic: index' });
  await assert.rejects(run, (e) => e instanceof ModelError && /^panic: index\nprogram: .+\nbrowser: /.test(e.report));
});

/** A client whose hosts can die: each is followed by the next of the list, and when the list is empty none opens. */
function setUpMortal(spares: readonly FakeHost[]): { core: Core; host: FakeHost; opened: () => number } {
  const host = new FakeHost();
  const left = [...spares];
  let opened = 0;
  const open = async (): Promise<ClientPort> => left.shift() ?? Promise.reject(new Error('no worker'));
  return { core: new Core(host, { open, opened: () => opened++ }), host, opened: () => opened };
}

test('a run whose host dies is run again by the next', async () => {
  const spare = new FakeHost();
  const { core, host, opened } = setUpMortal([spare]);
  const run = core.run(input(1));
  host.die();
  await delay(0);
  assert.ok(host.terminated);
  assert.deepEqual(spare.runs(), [1]);
  assert.equal(opened(), 1);
  spare.finish('00000000000000aa');
  assert.equal((await run)?.hash, '00000000000000aa');
});

test('a newer run that waits when the host dies takes the place of the older', async () => {
  const spare = new FakeHost();
  const { core, host } = setUpMortal([spare]);
  const [older, newer] = [core.run(input(1)), core.run(input(2))];
  host.die();
  assert.equal(await older, null);
  assert.deepEqual(spare.runs(), [2]);
  spare.finish();
  assert.notEqual(await newer, null);
});

test('a run that two hosts die of is given up, and the next change runs', async () => {
  const [second, third] = [new FakeHost(), new FakeHost()];
  const { core, host } = setUpMortal([second, third]);
  const run = core.run(input(1));
  host.die();
  await delay(0);
  second.die();
  await assert.rejects(run, ModelError);
  await delay(0);
  const next = core.run(input(2));
  assert.deepEqual(third.runs(), [2]);
  third.finish();
  assert.notEqual(await next, null);
});

test('a host that falls silent during a run is taken for dead; an idle one is not', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const spare = new FakeHost();
  const { core, host } = setUpMortal([spare]);
  t.mock.timers.tick(2 * SILENCE_MS);
  void core.run(input(1));
  t.mock.timers.tick(SILENCE_MS - 1);
  host.answer({ kind: 'progress', id: host.lastId(), done: 1, total: 228 });
  t.mock.timers.tick(SILENCE_MS - 1);
  assert.ok(!host.terminated);
  t.mock.timers.tick(1);
  assert.ok(host.terminated);
});

test('where no other host opens, the run fails with the cause', async () => {
  const { core, host } = setUpMortal([]);
  const run = core.run(input(1));
  host.die();
  await assert.rejects(run, /no worker/);
});
