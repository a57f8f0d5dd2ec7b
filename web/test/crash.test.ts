// A panic inside the model: the reader sees what happened and can copy a report, the page stays usable, and the
// next change runs again.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RUN_MS, useRig } from './harness';
import { violations } from './page_helpers';

const workers = useRig();

// Without workers the model runs on the page, where a test can reach it.
const rig = useRig({ site: { headers: { 'Content-Security-Policy': "worker-src 'none'" } } });

test('a panic shows a copyable report, and the next change works', async () => {
  const { page } = await rig.open({ query: '?v=1&rewrite=on', until: 'run' });
  const baseline = await page.evaluate(() => document.documentElement.dataset['hash']);

  /** Presses a policy shock, which asks for a run. */
  const press = (n: number): Promise<void> => page.evaluate((index) => document.querySelectorAll<HTMLButtonElement>('.card-toggle')[index]!.click(), n);
  const rejected = await page.evaluate(() => {
    const { sovereignCore } = globalThis as unknown as { sovereignCore: { start(): unknown } };
    return sovereignCore.start(); // Without its argument, which no caller of ours does: Go panics.
  });
  assert.equal(rejected, undefined);

  await press(0);
  await page.waitForSelector('#notices pre', { timeout: RUN_MS });
  const report = await page.evaluate(() => document.querySelector('#notices pre')?.textContent ?? '');
  assert.deepEqual(await violations(page), []);
  assert.match(report, /panic: .*index out of range/);
  assert.match(report, /goroutine/);
  assert.match(report, /input: 20220101 /);
  assert.match(report, /program: core-\w+\.wasm/);
  assert.equal(await page.evaluate(() => document.documentElement.dataset['hash']), baseline, 'the run on screen stays');

  await press(1);
  await page.waitForFunction((hash) => document.documentElement.dataset['hash'] !== hash, { timeout: RUN_MS }, baseline);
  assert.equal(await page.$('#notices pre'), null, 'the message goes when the model runs again');
  await page.close();
});

test('a worker that dies is replaced, the page says so, and the next change works', async () => {
  const { page } = await workers.open({ query: '?v=1&rewrite=on', until: 'run' });
  const baseline = await page.evaluate(() => document.documentElement.dataset['hash']);
  const [worker] = page.workers();
  assert.ok(worker);
  await worker.evaluate(() => {
    setTimeout(() => {
      throw new Error('out of memory');
    });
  });
  await page.waitForSelector('#notices:not([hidden])', { timeout: RUN_MS });
  assert.match(await page.$eval('#notices', (bar) => bar.textContent ?? ''), /started again/);
  await page.click('.card-toggle');
  await page.waitForFunction((hash) => document.documentElement.dataset['hash'] !== hash, { timeout: RUN_MS }, baseline);
  assert.ok(!page.workers().includes(worker));
  await page.close();
});
