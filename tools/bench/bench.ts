// Times runs of core.wasm in Node and in Chromium, each through the host that the page uses.
// Called by main.go: node bench.mjs <runs> <input file>…; runs the inputs in turn and prints one JSON object of
// times by host [ms].

import { readFileSync } from 'node:fs';
import { Rig } from '../../web/test/harness';
import { runInBrowser, runInNode } from '../../web/test/harness_core';

const [runs = '', ...files] = process.argv.slice(2);
const turns = files.map((file) => new Uint8Array(readFileSync(file)).buffer);
const inputs = Array.from({ length: Number(runs) }, (_, i) => turns[i % turns.length]!);

const node = await runInNode(inputs);
const rig = await Rig.start({ site: { pages: { 'bench.html': '<!doctype html><title>Bench</title>' } } });
const { page } = await rig.open({ url: `${rig.site.url}bench.html`, until: 'load' });
const chromium = await runInBrowser(page, inputs);
await rig.stop();

console.log(JSON.stringify({ node: node.map((run) => run.ms), chromium: chromium.map((run) => run.ms) }));
