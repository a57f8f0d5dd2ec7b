// The built core.wasm in Node, through the page's own host and client.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, before, describe, test } from 'node:test';
import 'sovereign:wasm_exec';
import { Core, InputError, ModelError } from '../src/bridge/core';
import { serve } from '../src/bridge/core_host';
import type { ClientPort, HostPort } from '../src/bridge/core_messages';
import { Program } from '../src/bridge/core_program';
import { encode } from '../src/encode';
import { emptyScenario } from '../src/store';
import { boot } from './harness_core';

describe('core.wasm', () => {
  let program: Program;
  let core: Core;
  let ports: MessageChannel;

  before(async () => {
    ports = new MessageChannel();
    serve(ports.port2 as unknown as HostPort, async (wasm) => (program = await Program.compile(wasm)));
    const client = ports.port1 as unknown as ClientPort;
    await boot(client);
    core = new Core(client);
  });
  after(() => ports.port1.close());

  test('the baseline has the hash that the native command prints', async () => {
    const rows = execFileSync('go', ['run', './tools/stack', 'hash'], { encoding: 'utf8' }).trim().split('\n');
    const native = rows.map((row) => row.split(',')).find(([scenario]) => scenario === 'history')?.[1];
    const result = await core.run(encode(emptyScenario));
    assert.equal(result?.hash, native);
  });

  test('an input that is too short is refused by name', async () => {
    await assert.rejects(core.run(new ArrayBuffer(16)), (e) => e instanceof InputError && e.field === 'input');
  });

  test('a panic becomes a report that names its cause, and the next run works', async (t) => {
    t.mock.method(console, 'log', () => undefined); // Go prints the panic, which would look like a failure here.
    const before = await core.run(encode(emptyScenario));
    // Advancing without a run in progress is a programming error, so Go panics.
    program.start(new Uint8Array(0));
    const start = program.start.bind(program);
    program.start = () => ''; // The host believes that the input was taken.
    await assert.rejects(
      core.run(encode(emptyScenario)),
      (e) => e instanceof ModelError && /nil pointer dereference/.test(e.report) && /goroutine/.test(e.report) && /input: 20220101 /.test(e.report),
    );
    program.start = start;
    const again = await core.run(encode(emptyScenario));
    assert.equal(again?.hash, before?.hash);
  });
});
