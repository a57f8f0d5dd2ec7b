// Comparing on the map: the picture of differences, and baseline and scenario side by side with a divider.

import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { difference, mapFrame, mapPixels, useRig } from './harness';
import { control, violations } from './page_helpers';

const rig = useRig();

afterEach(async () => {
  for (const page of await rig.browser.pages()) if (page.url() !== 'about:blank') await page.close();
});

const choose = async (page: Page, mode: string): Promise<void> => {
  await page.select('.map-compare select', mode);
  await page.waitForFunction((wanted) => document.documentElement.dataset['compare'] === wanted, {}, mode);
  await delay(1200);
};

test('the map shows what the run adds and takes away, in every lens, and the link keeps it', async () => {
  const { page, errors } = await rig.open({ query: `?v=1&${control}&t=2030-06` });
  await page.waitForSelector('.map-compare select');
  for (const lens of ['hardware', 'models', 'value']) {
    await page.click(`#lens-${lens}`);
    await choose(page, 'off');
    const run = await mapPixels(page);
    await choose(page, 'difference');
    assert.ok(difference(run, await mapPixels(page)) > 0.05, `${lens}: the difference looks like the run`);
  }
  assert.match(await page.$eval('.legend', (box) => (box as HTMLElement).innerText), /net, than in the baseline[^]*Run less baseline/);
  await page.waitForFunction(() => location.search.includes('compare=difference'));
  assert.deepEqual(errors, []);
});

test('without a change the picture of differences says that there is none', async () => {
  const { page } = await rig.open({ query: '?v=1&compare=difference&t=2030-06' });
  await page.waitForFunction(() => /Nothing is changed yet/.test(document.getElementById('legend-note')?.textContent ?? ''), { timeout: 20_000 });
});

test('the divider is a slider: by keyboard, by pointer, in the link, and after a lost context', async () => {
  const { page, errors } = await rig.open({ query: `?v=1&${control}&t=2030-06&lens=models&compare=split&divider=30` });
  const slider = '.map-divider';
  await page.waitForSelector(slider, { visible: true });
  await delay(1500);
  const at = (): Promise<number> => page.$eval(slider, (element) => Number(element.getAttribute('aria-valuenow')));
  assert.equal(await at(), 30);
  const before = await mapPixels(page);
  await page.focus(slider);
  await page.keyboard.press('PageUp');
  await page.keyboard.press('ArrowRight');
  assert.equal(await at(), 42);
  await delay(700);
  assert.ok(difference(before, await mapPixels(page)) > 0.005, 'the divider moved nothing');
  const box = (await (await page.$(slider))!.boundingBox())!;
  const map = (await (await page.$('#map'))!.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(map.x + map.width * 0.75, box.y + box.height / 2, { steps: 5 });
  await page.mouse.up();
  assert.ok(Math.abs((await at()) - 75) <= 1);
  await page.waitForFunction(() => /divider=7[456]/.test(location.search));
  assert.deepEqual(await violations(page), []);

  await delay(700);
  const split = await mapPixels(page);
  await mapFrame(page).evaluate(() => {
    document.querySelector('canvas')?.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
  });
  await delay(4000);
  assert.ok(difference(split, await mapPixels(page)) < 0.05, 'the split map did not come back');
  assert.deepEqual(errors, []);
});
