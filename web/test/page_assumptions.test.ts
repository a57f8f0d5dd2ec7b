// The drawer of assumptions in the real page: search, change, three lines, reset, undo.

import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { useRig } from './harness';
import { control, focused, nextHash, violations } from './page_helpers';

const rig = useRig();

afterEach(async () => {
  for (const page of await rig.browser.pages()) if (page.url() !== 'about:blank') await page.close();
});

test('an assumption is found, changed and put back by keyboard, apart from policies', async () => {
  const { page, errors } = await rig.open({ query: `?v=1&${control}`, until: 'run' });
  let hash = await page.evaluate(() => document.documentElement.dataset['hash']!);
  await page.focus('#assumptions');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#assume[open] .assume-group');
  assert.ok((await page.$$('.assume-group')).length > 10);
  await page.focus('#assume-search');
  await page.keyboard.type('elasticity of use');
  const row = '[data-param="demand.elasticity"]';
  await page.waitForSelector(row);
  assert.match(await page.$eval(row, (element) => element.textContent ?? ''), /default 0\.7.*0\.29 to 1\.11/);
  assert.deepEqual(await violations(page), []);
  await page.focus(`${row} input[type=range]`);
  await page.keyboard.press('End');
  hash = await nextHash(page, hash);
  assert.match(await page.$eval('.assume-changed', (line) => line.textContent ?? ''), /own baseline/);
  assert.match(await page.$eval('.assume-count', (line) => line.textContent ?? ''), /1 changed/);
  await page.focus(`${row} input[type=number]`);
  await page.$eval(`${row} input[type=number]`, (field) => (field as HTMLInputElement).select());
  await page.keyboard.type('7');
  await page.keyboard.press('Tab');
  assert.equal(await page.$eval(`${row} .assume-wrong`, (line) => line.textContent), 'Use 0.29 to 1.11.');
  await page.keyboard.press('Escape');
  await page.waitForSelector('#assume:not([open])');
  assert.equal(await focused(page), 'assumptions');
  await page.waitForFunction(() => location.search.includes('set=demand.elasticity:1.11'));
  assert.equal(await page.$eval('.mine-chip[data-kind="assumption"]', (chip) => /Elasticity of use/.test(chip.textContent ?? '')), true);
  assert.match(await page.$eval('.chart-unit', (unit) => unit.textContent ?? ''), /own baseline/);

  await page.click('#why');
  await page.waitForFunction(() => /the work of policies alone/.test(document.querySelector('.why-body')?.textContent ?? ''), { timeout: 60_000 });
  await page.keyboard.press('Escape');

  await page.focus('#undo');
  await page.keyboard.press('Enter');
  await nextHash(page, hash);
  await page.waitForFunction(() => !location.search.includes('set='));
  assert.deepEqual(errors, []);
});

test('on a phone the drawer is a sheet that fits, opened at the assumption that moves a claim', async () => {
  const { page } = await rig.open({ query: '?v=1&claim=c9&set=demand.elasticity:0.9', until: 'run', viewport: { width: 390, height: 844, hasTouch: true, isMobile: true } });
  await page.waitForSelector('#claim-run');
  await page.tap('#claim-run');
  await page.waitForSelector('.claim-verdict .verdict:not(:empty)', { timeout: 60_000 }); // What comes late moves what is below.
  await page.tap('.claim-move');
  await page.waitForSelector('#assume[open] .assume-row');
  assert.equal(await page.evaluate(() => document.activeElement?.matches('.assume-slider')), true);
  const box = await page.$eval('#assume', (dialog) => dialog.getBoundingClientRect().toJSON() as DOMRect);
  assert.ok(box.x >= 0 && box.x + box.width <= 390.5 && box.y > 100, JSON.stringify(box));
  await page.select('#assume-order', 'rank');
  await page.waitForFunction(() => /No. 1/.test(document.querySelector('.assume-row .assume-rank')?.textContent ?? ''));
  assert.deepEqual(await violations(page), []);
  const hash = await page.evaluate(() => document.documentElement.dataset['hash']!);
  await page.tap('#assume-reset');
  await nextHash(page, hash);
  assert.match(await page.$eval('.assume-count', (line) => line.textContent ?? ''), /all at their defaults/);
});
