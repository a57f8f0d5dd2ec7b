// core.wasm through the page's own host, without the page: in Node and in a worker of a browser.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import coreHost from 'sovereign:core-host';
import type { ClientPort, FromHost, HostPort } from '../src/bridge/core_messages';
import { dist } from './harness_site';

/** One run: its hash, and the time from the message that asks to the message that answers [ms]. */
export interface TimedRun {
  readonly hash: string;
  readonly ms: number;
}

/** File name of the built core.wasm. */
export function coreName(): string {
  const name = readdirSync(dist).find((file) => /^core-\w+\.wasm$/.test(file));
  if (name === undefined) throw new Error('no core.wasm in dist/: run `make build` first');
  return name;
}

export function coreBytes(): ArrayBuffer {
  return new Uint8Array(readFileSync(join(dist, coreName()))).buffer;
}

/** Boots the host behind a port with the built core.wasm. */
export function boot(client: ClientPort): Promise<void> {
  return new Promise((resolve, reject) => {
    client.onmessage = ({ data }) => {
      if (data.kind === 'ready') resolve();
      if (data.kind === 'unusable') reject(new Error(data.message));
    };
    client.postMessage({ kind: 'boot', wasm: coreBytes() });
  });
}

/** Boots a host and runs the inputs one after the other, giving buffers back as the page does. Its text also runs in the browser, so it names nothing outside. */
async function runAll(port: ClientPort, wasm: ArrayBuffer, inputs: readonly ArrayBuffer[]): Promise<TimedRun[]> {
  const answer = (kind: FromHost['kind']): Promise<FromHost> =>
    new Promise((resolve, reject) => {
      port.onmessage = ({ data }) => {
        if (data.kind === kind) resolve(data);
        if (data.kind === 'error' || data.kind === 'unusable') reject(new Error(data.message));
      };
    });
  const ready = answer('ready');
  port.postMessage({ kind: 'boot', wasm });
  await ready;
  const runs: TimedRun[] = [];
  let spare: ArrayBuffer | undefined;
  for (const input of inputs) {
    const done = answer('trajectory');
    const from = performance.now();
    port.postMessage({ kind: 'run', id: runs.length + 1, input, spare }, spare ? [spare] : []);
    const message = await done;
    if (message.kind !== 'trajectory') continue;
    runs.push({ hash: message.hash, ms: performance.now() - from });
    spare = message.buffer;
  }
  return runs;
}

/** Runs the inputs in this process. */
export async function runInNode(inputs: readonly ArrayBuffer[]): Promise<TimedRun[]> {
  const { port1, port2 } = new MessageChannel();
  coreHost(port2 as unknown as HostPort);
  try {
    return await runAll(port1 as unknown as ClientPort, coreBytes(), inputs);
  } finally {
    port1.close();
  }
}

/** Runs the inputs in a worker of a page that the site serves; the page needs no content. */
export async function runInBrowser(page: Page, inputs: readonly ArrayBuffer[]): Promise<TimedRun[]> {
  const packed = inputs.map((input) => Buffer.from(input).toString('base64'));
  return (await page.evaluate(`(async () => {
    const worker = new Worker(URL.createObjectURL(new Blob([${JSON.stringify(`(${String(coreHost)})(self)`)}])));
    const wasm = await (await fetch(${JSON.stringify(coreName())})).arrayBuffer();
    const inputs = ${JSON.stringify(packed)}.map((text) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0)).buffer);
    const runs = await (${String(runAll)})(worker, wasm, inputs);
    worker.terminate();
    return runs;
  })()`)) as TimedRun[];
}
