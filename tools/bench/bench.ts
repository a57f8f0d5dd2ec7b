// Times full runs of core.wasm in Node and in Chromium, each through the host that the page uses.
// Called by main.go: node bench.mjs <input file> <runs>; prints one JSON object of times by host [ms].

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import coreHost from 'sovereign:core-host';
import type { ClientPort, FromHost, HostPort } from '../../web/src/bridge/core_messages';
import { Rig } from '../../web/test/harness';
import { dist } from '../../web/test/harness_site';

/** Times `runs` runs from the message that asks to the message that answers. Also runs inside the browser: no imports. */
async function time(port: ClientPort, wasm: ArrayBuffer, input: ArrayBuffer, runs: number): Promise<number[]> {
  const answer = (kind: FromHost['kind']): Promise<void> =>
    new Promise((resolve, reject) => {
      port.onmessage = ({ data }) => {
        if (data.kind === kind) resolve();
        if (data.kind === 'error' || data.kind === 'unusable') reject(new Error(data.message));
      };
    });
  const ready = answer('ready');
  port.postMessage({ kind: 'boot', wasm });
  await ready;
  const times: number[] = [];
  for (let id = 1; id <= runs; id++) {
    const done = answer('trajectory');
    const from = performance.now();
    port.postMessage({ kind: 'run', id, input });
    await done;
    times.push(performance.now() - from);
  }
  return times;
}

const [inputFile = '', runsText = ''] = process.argv.slice(2);
const runs = Number(runsText);
const wasmName = readdirSync(dist).find((name) => /^core-\w+\.wasm$/.test(name));
if (wasmName === undefined) throw new Error('no core.wasm in dist/: run `make build` first');
const wasm = new Uint8Array(readFileSync(join(dist, wasmName))).buffer;
const input = new Uint8Array(readFileSync(inputFile)).buffer;

const { port1, port2 } = new MessageChannel();
coreHost(port2 as unknown as HostPort);
const node = await time(port1 as unknown as ClientPort, wasm, input, runs);
port1.close();

const rig = await Rig.start({ site: { pages: { 'bench.html': '<!doctype html><title>bench</title>' } } });
const { page } = await rig.open({ url: `${rig.site.url}bench.html`, until: 'load' });
const chromium = (await page.evaluate(`(async () => {
  const worker = new Worker(URL.createObjectURL(new Blob([${JSON.stringify(`(${String(coreHost)})(self)`)}])));
  const wasm = await (await fetch(${JSON.stringify(wasmName)})).arrayBuffer();
  const input = new Uint8Array(${JSON.stringify([...new Uint8Array(input)])}).buffer;
  return (${String(time)})(worker, wasm, input, ${runs});
})()`)) as number[];
await rig.stop();

console.log(JSON.stringify({ node, chromium }));
