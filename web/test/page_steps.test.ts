// Steps, jumps and the loop of the timeline in the real page, by buttons, handles and keys.

import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { useRig } from './harness';
import { control, violations } from './page_helpers';

const rig = useRig();

afterEach(async () => {
  for (const page of await rig.browser.pages()) if (page.url() !== 'about:blank') await page.close();
});

const monthOf = (page: Page): Promise<string> => page.evaluate(() => `${document.getElementById('date-month')!.textContent} ${document.getElementById('date-year')!.textContent}`);
const value = (page: Page, selector: string): Promise<string> => page.$eval(selector, (handle) => handle.getAttribute('aria-valuetext') ?? '');

test('buttons and keys step by a month and jump between shocks and events', async () => {
  const { page, errors } = await rig.open({ query: `?v=1&${control}&shock=chip_fund.spending:30@2030-01`, until: 'run' });
  await page.click('#steps button:nth-child(2)');
  assert.equal(await monthOf(page), 'Nov 2025');
  await page.click('#steps button:nth-child(3)');
  assert.equal(await monthOf(page), 'Dec 2025');
  await page.focus('#play');
  await page.keyboard.press('n');
  assert.equal(await monthOf(page), 'Feb 2026', 'the last events of the history');
  await page.keyboard.press('n');
  assert.equal(await monthOf(page), 'Oct 2026');
  assert.match(await page.$eval('.pin-tip', (tip) => tip.textContent ?? ''), /^GPU export control/);
  assert.match(await page.$eval('#live', (live) => live.textContent ?? ''), /^Oct 2026: GPU export control\.$/);
  await page.keyboard.press('n');
  assert.equal(await monthOf(page), 'Jan 2030');
  await page.keyboard.press('n');
  assert.equal(await monthOf(page), 'Jan 2030', 'there is none after it');
  await page.keyboard.press('p');
  assert.equal(await monthOf(page), 'Oct 2026');
  assert.deepEqual(errors, []);
});

test('letters do nothing while the keyboard is elsewhere', async () => {
  const { page } = await rig.open({ query: `?v=1&${control}`, until: 'run' });
  await page.focus('#share');
  await page.keyboard.press('n');
  assert.equal(await monthOf(page), 'Dec 2025');
});

test('a window is set by keys and handles, play goes round in it, and the link keeps it', async () => {
  const { page, errors } = await rig.open({ query: '?v=1&t=2026-02&speed=8', until: 'run' });
  await page.focus('#scrub');
  await page.keyboard.press('i');
  for (let n = 0; n < 2; n++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('o');
  assert.deepEqual([await value(page, '.loop-from'), await value(page, '.loop-to')], ['Feb 2026', 'Apr 2026']);
  await page.focus('.loop-to');
  await page.keyboard.press('ArrowRight');
  assert.equal(await value(page, '.loop-to'), 'May 2026');
  await page.waitForFunction(() => /loop=2026-02\.\.2026-05/.test(location.search));
  assert.deepEqual(await violations(page), []);

  await page.evaluate(() => {
    const seen = ((globalThis as { seen?: string[] }).seen = [] as string[]);
    new MutationObserver(() => seen.push(document.getElementById('scrub')!.getAttribute('aria-valuetext')!)).observe(document.getElementById('scrub')!, { attributeFilter: ['aria-valuetext'] });
    document.getElementById('play')!.click();
  });
  await page.waitForFunction(() => (globalThis as { seen?: string[] }).seen!.filter((month) => /^Feb 2026/.test(month)).length >= 2, { timeout: 30_000 });
  await page.click('#play');
  const seen = await page.evaluate(() => (globalThis as { seen?: string[] }).seen!);
  for (const month of seen) assert.match(month, /^(Feb|Mar|Apr|May) 2026/);

  const box = await (await page.$('.loop-to'))!.boundingBox();
  await page.mouse.move(box!.x + 6, box!.y + 15);
  await page.mouse.down();
  await page.mouse.move(box!.x + 126, box!.y + 15, { steps: 4 });
  await page.mouse.up();
  assert.match(await value(page, '.loop-to'), /20(28|29|30)$/);
  await page.focus('#play');
  await page.keyboard.press('l');
  assert.equal(await page.$eval('.loop-to', (handle) => handle.checkVisibility()), false);
  await page.waitForFunction(() => !/loop=/.test(location.search));
  assert.deepEqual(errors, []);
});
