// The host of core.wasm, with a model of known speed in place of the real one.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { serve, type Runnable } from '../src/bridge/core_host';
import { Crash } from '../src/bridge/core_program';
import type { FromHost, HostPort, ToHost } from '../src/bridge/core_messages';

/** A model whose inputs say what it does: 1 runs at once, 2 is slow, 3 is refused, 4 crashes. */
class FakeModel implements Runnable {
  readonly months = 24;
  restarts = 0;
  private done = 0;
  private mode = 0;

  start(input: Uint8Array): string {
    this.mode = new Float64Array(input.slice().buffer)[0] ?? 0;
    this.done = 0;
    return this.mode === 3 ? 'seed\nmust be whole' : '';
  }

  advance(months: number): number {
    if (this.mode === 4) throw new Crash('the Go program ended', 'panic: boom');
    if (this.mode === 2) {
      const until = performance.now() + 20;
      while (performance.now() < until);
    }
    return (this.done += months);
  }

  finish(spare?: ArrayBuffer): Uint8Array<ArrayBuffer> {
    const header = new Uint8Array(spare ?? new ArrayBuffer(32));
    new DataView(header.buffer).setUint32(16, 0x90abcdef, true);
    new DataView(header.buffer).setUint32(20, 0x00345678, true);
    return header;
  }

  async restart(): Promise<void> {
    this.restarts++;
  }
}

class FakePort implements HostPort {
  onmessage: ((event: MessageEvent<ToHost>) => void) | null = null;
  readonly sent: FromHost[] = [];
  private wake: () => void = () => undefined;

  postMessage(message: FromHost): void {
    this.sent.push(message);
    this.wake();
  }

  ask(message: ToHost): void {
    this.onmessage?.(new MessageEvent('message', { data: message }));
  }

  /** Waits for the first message that fits. */
  async until(fits: (message: FromHost) => boolean): Promise<FromHost> {
    for (;;) {
      const found = this.sent.find(fits);
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
  }

  /** Waits for the last message of a run. */
  end(id: number): Promise<FromHost> {
    return this.until((m) => 'id' in m && m.id === id && m.kind !== 'progress');
  }
}

const input = (mode: number): ArrayBuffer => new Float64Array([mode]).buffer;

async function setUp(): Promise<{ port: FakePort; model: FakeModel }> {
  const port = new FakePort();
  const model = new FakeModel();
  serve(port, async () => model);
  port.ask({ kind: 'boot', wasm: new ArrayBuffer(0) });
  await port.until((m) => m.kind === 'ready');
  return { port, model };
}

test('a run gives its trajectory and the hash as 16 digits, leading zeros kept', async () => {
  const { port } = await setUp();
  port.ask({ kind: 'run', id: 1, input: input(1) });
  const end = await port.end(1);
  assert(end.kind === 'trajectory');
  assert.equal(end.hash, '0034567890abcdef');
});

test('a later run cancels an earlier one', async () => {
  const { port } = await setUp();
  port.ask({ kind: 'run', id: 1, input: input(2) });
  await port.until((m) => m.kind === 'progress');
  port.ask({ kind: 'run', id: 2, input: input(1) });
  assert.equal((await port.end(1)).kind, 'cancelled');
  assert.equal((await port.end(2)).kind, 'trajectory');
});

test('a run that is slow reports its progress', async () => {
  const { port } = await setUp();
  port.ask({ kind: 'run', id: 1, input: input(2) });
  await port.end(1);
  const progress = port.sent.flatMap((m) => (m.kind === 'progress' ? [m.done] : []));
  assert.deepEqual(progress, [6, 12, 18]);
});

test('a cancelled run ends and answers', async () => {
  const { port } = await setUp();
  port.ask({ kind: 'run', id: 1, input: input(2) });
  await port.until((m) => m.kind === 'progress');
  port.ask({ kind: 'cancel', id: 1 });
  assert.equal((await port.end(1)).kind, 'cancelled');
});

test('a refused input comes back as field and message', async () => {
  const { port } = await setUp();
  port.ask({ kind: 'run', id: 1, input: input(3) });
  assert.deepEqual(await port.end(1), { kind: 'error', id: 1, field: 'seed', message: 'must be whole', report: '' });
});

test('a crash is reported with its input, the program restarts, and the next run works', async () => {
  const { port, model } = await setUp();
  port.ask({ kind: 'run', id: 1, input: input(4) });
  port.ask({ kind: 'run', id: 2, input: input(4) });
  const end = await port.end(2);
  assert(end.kind === 'error');
  assert.match(end.report, /panic: boom/);
  assert.match(end.report, /input: 4/);
  assert.equal(model.restarts, 1);
  port.ask({ kind: 'run', id: 3, input: input(1) });
  assert.equal((await port.end(3)).kind, 'trajectory');
});

test('a program that does not compile is reported as unusable', async () => {
  const port = new FakePort();
  serve(port, () => Promise.reject(new Error('not wasm')));
  port.ask({ kind: 'boot', wasm: new ArrayBuffer(0) });
  const answer = await port.until((m) => m.kind === 'unusable');
  assert(answer.kind === 'unusable');
  assert.match(answer.message, /not wasm/);
});

test('a spare buffer is filled once, by the next run that finishes', async () => {
  const { port } = await setUp();
  const spare = new ArrayBuffer(32);
  port.ask({ kind: 'run', id: 1, input: input(3), spare });
  await port.end(1);
  port.ask({ kind: 'run', id: 2, input: input(1) });
  const second = await port.end(2);
  port.ask({ kind: 'run', id: 3, input: input(1) });
  const third = await port.end(3);
  assert.equal(second.kind === 'trajectory' && second.buffer, spare);
  assert.notEqual(third.kind === 'trajectory' && third.buffer, spare);
});
