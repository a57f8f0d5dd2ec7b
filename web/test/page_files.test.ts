// Scenario files on the page: saved, opened, and refused without harm.

import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { RUN_MS, useRig } from './harness';
import { control } from './page_helpers';

const rig = useRig();
const dir = mkdtempSync(join(tmpdir(), 'sovereign-files-'));
after(() => rmSync(dir, { recursive: true, force: true, maxRetries: 5 }));

const hashOf = (page: Page): Promise<string | undefined> => page.evaluate(() => document.documentElement.dataset['hash']);

/** A file of this text, chosen as a reader would. */
async function choose(page: Page, name: string, text: string): Promise<void> {
  const path = join(dir, name);
  writeFileSync(path, text);
  const input = await page.$('#open-file');
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(path);
}

test('a saved scenario opens again and makes the same run', async () => {
  const { page, errors } = await rig.open({ until: 'run', query: `?${control}&without=us_hbm_rule_2024` });
  const hash = await hashOf(page);
  const session = await page.createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: dir });
  await page.evaluate(() => document.getElementById('save-file')!.click());
  const saved = (): boolean => readdirSync(dir).includes('my_scenario.json');
  for (let waited = 0; !saved() && waited < RUN_MS; waited += 100) await delay(100);
  const text = readFileSync(join(dir, 'my_scenario.json'), 'utf8');

  await page.evaluate(() => document.getElementById('reset')!.click());
  await page.waitForFunction((old) => document.documentElement.dataset['hash'] !== old, { timeout: RUN_MS }, hash);
  await choose(page, 'again.json', text);
  await page.waitForFunction((old) => document.documentElement.dataset['hash'] === old, { timeout: RUN_MS }, hash);
  assert.deepEqual(errors, []);
  await page.close();
});

test('a bad file is named with its field, and the page stays as it was', async () => {
  const { page, errors } = await rig.open({ until: 'run', query: `?${control}` });
  const hash = await hashOf(page);
  await choose(page, 'bad.json', '{"schema":1,"id":"a","title":"A","shocks":[{"lever":"gpu_export_control.coverage","magnitude":7,"start":"2027-01"}]}');
  await page.waitForSelector('#notices:not([hidden])');
  assert.match(await page.$eval('#notice-list', (list) => list.textContent ?? ''), /shocks\[0\]\.magnitude “7”: bad\.json was not opened\. Allowed: 0 to 1\./);
  assert.equal(await hashOf(page), hash);

  await page.evaluate(() => {
    const files = new DataTransfer();
    files.items.add(new File(['not JSON'], 'dropped.json'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }));
  });
  await page.waitForFunction(() => document.getElementById('notice-list')!.textContent!.includes('dropped.json'));
  assert.equal(await hashOf(page), hash);
  assert.deepEqual(errors, []);
  await page.close();
});
