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
    over: list.scrollWidth > list.clientWidth,
    wide: document.documentElement.scrollWidth - window.innerWidth,
  }));
  assert.deepEqual({ rows, over, wide }, { rows: 1, over: true, wide: 0 });
});
