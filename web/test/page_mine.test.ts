// The chips of what the reader changed, in the real page: by keyboard, undone, on a phone.

import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { hashOf, useRig } from './harness';
import { control, nextHash, violations } from './page_helpers';

const rig = useRig();

afterEach(async () => {
  for (const page of await rig.browser.pages()) if (page.url() !== 'about:blank') await page.close();
});

const all = `?v=1&without=us_chip_rule_2022&set=indices.psi:0.05&${control}&shock=taiwan_loss.share:0.8@2027-07`;
const phone = { width: 390, height: 844, isMobile: true, hasTouch: true };

test('chips list each change, and the keyboard takes one after the other back', async () => {
  const { page, errors } = await rig.open({ query: all, until: 'run' });
  await page.waitForSelector('.mine-chip');
  const names = (): Promise<(string | null)[]> => page.$$eval('.mine-chip button', (buttons) => buttons.map((button) => button.getAttribute('aria-label')));
  assert.deepEqual((await names()).map((name) => name?.replace(/\u202f/g, ' ')), [
    'Remove US controls on advanced chips to China: left out',
    'Remove Weight of quality in intelligent capital: 0.05 instead of 0.1',
    'Remove GPU export control: 85 %, from Oct 2026',
    'Remove Taiwan production loss: 80 %, from Jul 2027',
  ]);
  assert.deepEqual(await violations(page), []);
  const hash = await hashOf(page.mainFrame());
  await page.focus('.mine-chip:nth-child(3) button');
  await page.keyboard.press('Enter');
  const fewer = await nextHash(page, hash);
  assert.match((await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))) ?? '', /Taiwan/);
  await page.click('#undo');
  assert.equal(await nextHash(page, fewer), hash);
  assert.equal((await names()).length, 4);
  await page.click('#reset');
  await nextHash(page, hash);
  assert.deepEqual(await names(), []);
  assert.deepEqual(errors, []);
});

test('on a phone they are one row that scrolls', async () => {
  const { page } = await rig.open({ query: all, until: 'run', viewport: phone });
  await page.waitForSelector('.mine-chip');
  const { rows, over, wide } = await page.$eval('.mine-chips', (list) => ({
    rows: new Set([...list.children].map((chip) => chip.getBoundingClientRect().top)).size,
    over: [list, list.parentElement!].some((row) => row.scrollWidth > row.clientWidth && getComputedStyle(row).overflowX === 'auto'),
    wide: document.documentElement.scrollWidth - window.innerWidth,
  }));
  assert.deepEqual({ rows, over, wide }, { rows: 1, over: true, wide: 0 });
});

test('a scenario is kept as A by keyboard; charts, map and sentences are held against it, and the link brings both back', async () => {
  const { page, errors } = await rig.open({ query: `?v=1&${control}&t=2029-06&compare=split`, until: 'run' });
  await page.waitForSelector('.mine-bar button');
  await page.focus('.mine-bar button');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.mine-kept:not([hidden])');
  assert.match(await page.$eval('.mine-kept-name', (name) => name.textContent ?? ''), /^A: 1 change/);
  const hash = await hashOf(page.mainFrame());
  await page.$eval(`[data-lever="taiwan_loss.share"] .card-toggle`, (button) => (button as HTMLElement).click());
  await nextHash(page, hash);
  await page.waitForFunction(() => /(above|below|times) A \(/.test(document.getElementById('changed')!.textContent ?? ''));
  await page.waitForFunction(() => /dashed = A/.test(document.querySelector('[data-chart="shipped"] .chart-unit')!.textContent ?? ''));
  assert.equal(await page.$eval('.map-sides span', (side) => side.textContent), 'A');
  assert.deepEqual(await violations(page), []);
  await page.waitForFunction(() => /&a\.shock=gpu_export_control.*&against=a/.test(location.search));
  const link = await page.evaluate(() => location.search);
  const both = await hashOf(page.mainFrame());

  await page.focus('.mine-kept input[value=kept]');
  await page.keyboard.press('ArrowLeft');
  await page.waitForFunction(() => /the baseline \(/.test(document.getElementById('changed')!.textContent ?? ''));
  await page.waitForFunction(() => /dashed = baseline/.test(document.querySelector('[data-chart="shipped"] .chart-unit')!.textContent ?? ''));

  const again = await rig.open({ query: link, until: 'run' });
  await again.page.waitForFunction(() => /(above|below|times) A \(/.test(document.getElementById('changed')!.textContent ?? ''));
  assert.equal(await hashOf(again.page.mainFrame()), both);
  await again.page.waitForSelector('.mine-kept:not([hidden])');
  const [swap, clear] = await again.page.$$('.mine-kept > button');
  await swap!.click();
  assert.equal(await nextHash(again.page, both), hash);
  await clear!.click();
  await again.page.waitForFunction(() => !/[?&](a\.|against)/.test(location.search));
  await again.page.click('#undo');
  await again.page.click('#undo');
  assert.equal(await nextHash(again.page, hash), both);
  assert.deepEqual([...errors, ...again.errors], []);
});
