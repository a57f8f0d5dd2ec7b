// The flows of money: what the picture shows is what the model booked, nothing is lost between its columns.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import 'sovereign:wasm_exec';
import coreHost from 'sovereign:core-host';
import { Core } from '../src/bridge/core';
import type { ClientPort, HostPort } from '../src/bridge/core_messages';
import { output } from '../src/catalogue';
import { encode } from '../src/encode';
import { MONTHS } from '../src/format';
import { columns, earners, Flows, layers, payers, paymentRows, type Node } from '../src/money/flows';
import { layoutOf, NODE_WIDTH } from '../src/money/layout';
import { changeText, neighbour } from '../src/money/picture';
import { nodeSentence, ribbonSentence, totalSentence } from '../src/money/words';
import { emptyScenario } from '../src/store';
import { Trajectory } from '../src/trajectory';
import { boot } from './harness_core';

const ports = new MessageChannel();
let run: Trajectory;

before(async () => {
  coreHost(ports.port2 as unknown as HostPort);
  const client = ports.port1 as unknown as ClientPort;
  await boot(client);
  run = new Trajectory((await new Core(client).run(encode(emptyScenario)))!.buffer);
});
after(() => ports.port1.close());

const nodes = Object.values(columns).flat();
const near = (x: number, y: number, what: string): void => assert.ok(Math.abs(x - y) <= 1e-4 * (1 + Math.abs(y)), `${what}: ${x} is not ${y}`);
const total = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);

test('the picture leaves out no nation and no layer of the model, and none twice', () => {
  const [payer, earner, layer] = output('payments').dims;
  assert.deepEqual(payers.flatMap(({ entities }) => entities).sort(), [...payer!.entities].sort());
  assert.deepEqual(earners.flatMap(({ entities }) => entities).sort(), [...earner!.entities].sort());
  assert.deepEqual(layers.flatMap(({ entities }) => entities).sort(), [...layer!.entities].sort());
  assert.equal(new Set(nodes.map(({ id }) => id)).size, nodes.length);
});

test('at every month, what flows into a layer flows out of it, and all columns hold the same', () => {
  for (let month = 0; month < MONTHS; month += 7) {
    const flows = Flows.at(run, month);
    for (const layer of layers) {
      near(total(payers.map((payer) => flows.sum(payer, layer))), flows.sum(layer), `into ${layer.id}, month ${month}`);
      near(total(earners.map((earner) => flows.sum(layer, earner))), flows.sum(layer), `out of ${layer.id}, month ${month}`);
    }
    for (const column of Object.values(columns)) near(total(column.map((node) => flows.sum(node))), flows.sum(), `month ${month}`);
  }
});

test('what nations earn with a layer is the model’s own revenue', () => {
  for (const month of [12, 47, 100, MONTHS - 1]) {
    const flows = Flows.at(run, month);
    for (const earner of earners) {
      for (const layer of layers) {
        const revenue = total(layer.entities.map((entity) => run.at(month, 'revenue', earner.entities[0]!, entity)));
        near(flows.sum(earner, layer), revenue, `${earner.id} ${layer.id}, month ${month}`);
      }
    }
    near(flows.sum(), run.sumAt(month, 'revenue', '*', '*'), `month ${month}`);
  }
});

test('between two months stands a mix of both', () => {
  near(Flows.at(run, 100.25).sum(), 0.75 * Flows.at(run, 100).sum() + 0.25 * Flows.at(run, 101).sum(), 'a quarter on');
  near(Flows.at(run, MONTHS - 1).sum(), run.sumAt(MONTHS - 1, 'payments', '*', '*', '*'), 'the last month');
});

test('heights are amounts: a bar is as high as the ribbons at either side of it', () => {
  const space = { width: 900, height: 340, head: 24, margin: 130 };
  const { boxes, ribbons, scale } = layoutOf(Flows.at(run, 100), space)!;
  assert.equal(boxes.length, nodes.length);
  for (const { node, value, x, y, height } of boxes) {
    near(height, value * scale, node.id);
    assert.ok(x >= space.margin && x + NODE_WIDTH <= space.width - space.margin && y >= space.head - 1e-6 && y + height <= space.height + 1e-6, node.id);
    const out = ribbons.filter(({ from }) => from === node);
    const into = ribbons.filter(({ to }) => to === node);
    for (const side of [out, into]) if (side.length) near(total(side.map(({ width }) => width)), height, node.id);
  }
});

test('nothing is drawn where nothing flows', () => {
  const none = { hash: '', at: () => 0, sum: () => new Float32Array(MONTHS) };
  assert.equal(layoutOf(Flows.at(none, 0), { width: 900, height: 340, head: 24, margin: 130 }), null);
});

test('rows of an export add up to the picture, in the long form of the command line', () => {
  const rows = paymentRows(run, 100);
  near(total(rows.map(({ value }) => value)), Flows.at(run, 100).sum(), 'all rows');
  const first = rows.find(({ entity }) => entity === 'CHN:USA:chip_design')!;
  assert.deepEqual([first.series, first.unit], ['payments', '$bn/yr']);
  assert.equal(first.value, run.at(100, 'payments', 'CHN', 'USA', 'chip_design'));
});

test('sentences name amounts, the largest partners and the baseline', () => {
  const flows = Flows.at(run, 100);
  const find = (id: string): Node => nodes.find((node) => node.id === id)!;
  assert.match(nodeSentence(flows, null, find('payer-USA')), /^US pays \$[\d,]+\sbn a year, most of it for: \w.+\$.+, .+\$.+, .+\$.+\.$/);
  assert.match(nodeSentence(flows, flows, find('layer-cloud')), /^Cloud: \$.+, paid by US \$.+; earned by US \$.+\. In the baseline: \$.+\.$/);
  assert.match(nodeSentence(flows, null, find('earner-TWN')), /^Taiwan earns \$.+, most of it with: Foundry and memory \$/);
  assert.match(ribbonSentence(flows, null, find('payer-CHN'), find('layer-tools')), /^China pays for Tools: \$.+ a year\.$/);
  assert.match(ribbonSentence(flows, null, find('layer-tools'), find('earner-NLD')), /^Netherlands earns with Tools: \$.+ a year\.$/);
  assert.match(totalSentence(flows, null), /^All payments: \$.+ a year\.$/);
});

test('a difference is said in per cent, and as an amount where that says nothing', () => {
  assert.equal(changeText(112, 100), '+12 %');
  assert.equal(changeText(50, 100), '−50 %');
  assert.equal(changeText(3, 0), '+3');
});

test('arrows walk along a column and across', () => {
  const [us, china] = payers;
  assert.equal(neighbour(us!, 'ArrowDown'), china);
  assert.equal(neighbour(us!, 'ArrowUp'), null);
  assert.equal(neighbour(us!, 'ArrowRight'), layers[0]);
  assert.equal(neighbour(layers[0]!, 'ArrowRight'), earners[0]);
  assert.equal(neighbour(earners[0]!, 'ArrowRight'), null);
  assert.equal(neighbour(us!, 'End'), payers[payers.length - 1]);
  assert.equal(neighbour(us!, 'x'), null);
});
