// Role-play: turns on one screen and by a link, objectives of whose turn it is, and the debrief.

import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { useRig } from './harness';
import { clipped, nextHash, overhang, violations } from './page_helpers';

const rig = useRig();

afterEach(async () => {
  for (const page of await rig.browser.pages()) if (page.url() !== 'about:blank') await page.close();
});
const hash = (page: Page): Promise<string> => page.evaluate(() => document.documentElement.dataset['hash'] ?? '');
const press = (page: Page, selector: string): Promise<void> => page.$eval(selector, (button) => (button as HTMLButtonElement).click());

test('nations take turns on one screen, see their own objectives, and the link carries the game to the debrief', async () => {
  const { page, errors } = await rig.open({ until: 'run' });
  await press(page, '#classroom');
  await page.waitForSelector('#class-menu[open]');
  await page.click('#class-play');
  await page.waitForSelector('#game-setup[open]');
  assert.deepEqual(await violations(page), []);
  await page.click('#game-setup input[value=eu]');
  await page.click('#game-start');
  await page.waitForSelector('#game-begin');
  assert.equal(await page.$('.game table'), null, 'objectives before the player is there');
  await page.click('#game-begin');
  await page.waitForSelector('.game tbody tr');
  assert.match(await page.$eval('.game tbody', (body) => body.textContent!), /Profit, United States/);
  assert.deepEqual(await violations(page), []);
  const before = await hash(page);
  await page.select('#move-lever', 'gpu_export_control.coverage');
  await press(page, '#move-add');
  await nextHash(page, before);
  await press(page, '#game-end');
  await page.waitForFunction(() => /I am China/.test(document.getElementById('game-begin')?.textContent ?? ''));
  await press(page, '#game-begin');
  await page.waitForSelector('.game tbody tr');
  assert.equal(await page.$('#move-lever option[value="gpu_export_control.coverage"]'), null);
  const two = await hash(page);
  await page.select('#move-lever', 'chip_fund.spending');
  await press(page, '#move-add');
  await nextHash(page, two);
  await press(page, '#game-end');
  await page.waitForFunction(() => location.search.includes('turns=1,1'));
  const end = await hash(page);
  const query = await page.evaluate(() => location.search);
  assert.deepEqual(errors, []);
  await page.close();

  const { page: other } = await rig.open({ query, until: 'run' });
  await other.waitForSelector('#game-debrief');
  assert.equal(await hash(other), end);
  await press(other, '#game-debrief');
  await other.waitForSelector('.debrief tbody tr', { timeout: 60_000 });
  const rows = await other.$$eval('.debrief tbody tr', (all) => all.map((row) => [...row.children].map((cell) => cell.textContent!)));
  assert.equal(rows.length, 6);
  const profit = rows[0]!;
  const number = (text: string): number => Number(/[−]?[\d.,]+/.exec(text.replace('$', ''))![0].replace('−', '-').replaceAll(',', ''));
  const [alone, all, us, china] = [2, 3, 4, 5].map((i) => number(profit[i]!));
  assert.ok(Math.abs(alone! + us! + china! - all!) <= 0.02 * Math.abs(alone!) + 2, profit.join(' | '));
  assert.deepEqual(await violations(other), []);
  await other.emulateMediaType('print');
  assert.equal(await other.$eval('.layout', (layout) => layout.checkVisibility()), false);
});

test('a nation cannot change what others played', async () => {
  const { page } = await rig.open({ query: '?play=us,china&turns=1&shock=api_cutoff.coverage:1@2026-06!2026-01~CHN', until: 'run' });
  await page.waitForSelector('#game-begin');
  await press(page, '#game-begin');
  const before = await hash(page);
  await page.$eval('#reset', (button) => (button as HTMLButtonElement).click());
  await page.waitForSelector('.game .task-refused:not(:empty)');
  assert.equal(await hash(page), before);
});

test('a role-play fits on a phone and on a wall', async () => {
  for (const [viewport, query] of [[{ width: 390, height: 844, isMobile: true, hasTouch: true }, 'lang=en-XA'], [{ width: 390, height: 844, isMobile: true, hasTouch: true }, 'lang=ar-XB&theme=paper'], [{ width: 1920, height: 1080 }, 'theme=projector']] as const) {
    const { page } = await rig.open({ query: `?play=us,china,eu,gulf,makers,india&${query}`, viewport, until: 'run' });
    await page.waitForSelector('#game-begin');
    await press(page, '#game-begin');
    await page.waitForSelector('.game tbody tr');
    assert.equal(await overhang(page), 0);
    assert.deepEqual(await clipped(page), []);
    assert.deepEqual(await violations(page), []);
    await page.close();
  }
});
