// Levers on the map: the legend names those whose picture is there, and a badge says who pulls which lever, how far.

import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { useRig } from './harness';
import { violations } from './page_helpers';

const rig = useRig();

afterEach(async () => {
  for (const page of await rig.browser.pages()) if (page.url() !== 'about:blank') await page.close();
});

/** A grid that starts in 2027 and a duty announced in 2026 for 2030, on nothing else. */
const query = '?v=1&base=none&shock=grid_build.change:-1@2027-01~USA&shock=chip_tariff.rate:0.25@2030-01!2026-12~USA';

const key = (page: Page): Promise<string[]> => page.$$eval('#lever-key li', (entries) => entries.map((entry) => entry.textContent ?? ''));

const keyIs = (page: Page, count: number): Promise<unknown> =>
  page.waitForFunction((n) => document.querySelectorAll('#lever-key li').length === n, { timeout: 20_000 }, count);

test('the legend names the levers that act in the month on the map', async () => {
  const { page, errors } = await rig.open({ query: `${query}&t=2028-09` });
  await keyIs(page, 1);
  assert.deepEqual(await key(page), ['Grid build-out or freeze']);
  const height = (): Promise<number> => page.$eval('#map', (map) => map.clientHeight);
  const before = await height();
  await page.$eval('#scrub', (scrub) => {
    (scrub as HTMLInputElement).value = '96';
    scrub.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await keyIs(page, 2);
  assert.equal(await height(), before, 'what comes and goes moves the map');
  assert.deepEqual(await violations(page), []);
  await page.$eval('#scrub', (scrub) => {
    (scrub as HTMLInputElement).value = '59';
    scrub.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await keyIs(page, 0);
  assert.deepEqual(errors, []);
});

test('a badge under the pointer says who pulls which lever, how far', async () => {
  const { page, errors } = await rig.open({ query: `${query}&t=2028-09` });
  await keyIs(page, 1);
  const box = await (await page.waitForSelector('#map'))!.boundingBox();
  const tip = (): Promise<string> => page.$eval('#tip', (element) => (element.hasAttribute('hidden') ? '' : (element.textContent ?? '')));
  let said = '';
  for (let y = 0.02; y < 0.3 && !said.includes('Grid'); y += 0.022) {
    for (let x = 0.68; x < 0.84 && !said.includes('Grid'); x += 0.011) {
      await page.mouse.move(box!.x + x * box!.width, box!.y + y * box!.height);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      said = await tip();
    }
  }
  assert.match(said, /^United States, Grid build-out or freeze: .*build-out rate/);
  assert.deepEqual(errors, []);
});
