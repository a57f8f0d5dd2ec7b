// Every built-in scenario gives the same hash natively, in WASM under Node and in WASM in a browser's worker.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { before, test } from 'node:test';
import { useRig } from './harness';
import { runInBrowser, runInNode } from './harness_core';

const rig = useRig({ site: { pages: { 'empty.html': '<!doctype html><title>Empty</title>' } } });

/** Hash by scenario, as the native build computes it. */
let native: [scenario: string, hash: string][];
let inputs: ArrayBuffer[];

before(() => {
  const table = execFileSync('go', ['run', './tools/inputs'], { encoding: 'utf8', maxBuffer: 1 << 26 });
  const rows = table.trim().split('\n').slice(1).map((row) => row.split(','));
  native = rows.map(([scenario = '', hash = '']) => [scenario, hash]);
  inputs = rows.map(([, , input = '']) => new Uint8Array(Buffer.from(input, 'base64')).buffer);
});

test('the scenarios differ from each other', () => {
  assert(native.length >= 8);
  assert.equal(new Set(native.map(([, hash]) => hash)).size, native.length);
});

test('WASM in Node', async () => {
  const runs = await runInNode(inputs);
  assert.deepEqual(runs.map((run, i) => [native[i]?.[0], run.hash]), native);
});

test('WASM in a worker of Chromium', async () => {
  const { page } = await rig.open({ url: `${rig.site.url}empty.html`, until: 'load' });
  const runs = await runInBrowser(page, inputs);
  assert.deepEqual(runs.map((run, i) => [native[i]?.[0], run.hash]), native);
});
