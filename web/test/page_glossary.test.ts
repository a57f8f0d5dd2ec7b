// Tips on terms and the glossary, in the real page: by keyboard, by touch, inside a dialog.

import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { useRig } from './harness';
import { control, violations } from './page_helpers';

const rig = useRig();

afterEach(async () => {
  for (const page of await rig.browser.pages()) if (page.url() !== 'about:blank') await page.close();
});

const shown = (page: Page): Promise<string> => page.$eval('.term-tip', (tip) => (tip.matches(':popover-open') ? (tip.textContent ?? '') : ''));

test('a term opens its tip by keyboard, Escape closes it, and the word keeps the keyboard', async () => {
  const { page, errors } = await rig.open({ query: `?v=1&${control}`, until: 'run' });
  const term = await page.waitForSelector('[data-chart="shipped"] .chart-unit .term');
  assert.equal(await term!.evaluate((button) => button.textContent), 'H100e');
  await term!.focus();
  await page.keyboard.press('Enter');
  assert.match(await shown(page), /computing power of one NVIDIA H100.*Source: Epoch AI/);
  assert.equal(await term!.evaluate((button) => button.getAttribute('aria-expanded')), 'true');
  assert.match(await page.$eval('#live', (live) => live.textContent ?? ''), /^H100e: The computing power/);
  assert.deepEqual(await violations(page), []);
  const { inside, near } = await page.evaluate(() => {
    const tip = document.querySelector('.term-tip')!.getBoundingClientRect();
    const word = document.querySelector('.term[aria-expanded=true]')!.getBoundingClientRect();
    return { inside: tip.left >= 0 && tip.right <= innerWidth && tip.top >= 0 && tip.bottom <= innerHeight, near: Math.min(Math.abs(tip.top - word.bottom), Math.abs(word.top - tip.bottom)) };
  });
  assert.ok(inside && near < 12, `inside: ${inside}, ${near} px away`);
  await page.keyboard.press('Tab');
  assert.match(await page.evaluate(() => document.activeElement?.textContent ?? ''), /Source: Epoch AI/);
  await page.keyboard.press('Escape');
  assert.equal(await shown(page), '');
  await page.waitForFunction(() => !document.querySelector('.term[aria-expanded=true]'));
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'H100e');
  assert.deepEqual(errors, []);
});

test('what stands together marks a term once, and a text that changes is marked anew', async () => {
  const { page } = await rig.open({ query: '?v=1', until: 'run' });
  await page.waitForSelector('.footer .term');
  const twice = await page.$$eval('.chart, .footer, .changed', (blocks) =>
    blocks.flatMap((block) => {
      const words = [...block.querySelectorAll('.term')].map((term) => term.textContent!.toLowerCase());
      return words.filter((word, i) => words.indexOf(word) !== i);
    }),
  );
  assert.deepEqual(twice, []);
  await page.evaluate(() => (document.querySelector('#changed p')!.textContent = 'Yield and HBM.'));
  await page.waitForFunction(() => document.querySelectorAll('#changed .term').length === 2);
  assert.equal(await page.$eval('#changed p', (p) => p.textContent), 'Yield and HBM.');
});

test('a tap opens a tip on a phone, one elsewhere closes it', async () => {
  const { page } = await rig.open({ query: '?v=1', until: 'run', viewport: { width: 390, height: 844, isMobile: true, hasTouch: true } });
  const term = await page.waitForSelector('[data-chart="shipped"] .chart-unit .term');
  await term!.evaluate((button) => button.scrollIntoView({ block: 'center' }));
  await term!.tap();
  assert.match(await shown(page), /^H100e/);
  await page.touchscreen.tap(200, 100);
  await page.waitForFunction(() => !document.querySelector(':popover-open'));
});

test('tips work inside a dialog, and all terms stand in the glossary, which can be searched', async () => {
  const { page, errors } = await rig.open({ query: `?v=1&${control}&t=2030-06`, until: 'run' });
  await page.waitForSelector('#glossary');
  await page.click('#why');
  const term = await page.waitForSelector('.why-body .term', { timeout: 60_000 });
  await term!.click();
  assert.notEqual(await shown(page), '');
  await page.click('.term-tip .small');
  await page.waitForSelector('.glossary[open]');
  assert.ok((await page.$$eval('.glossary dt', (names) => names.length)) >= 40);
  await page.type('.glossary input', 'high-band');
  assert.deepEqual(await page.$$eval('.glossary dl > div:not([hidden]) dt', (names) => names.map((name) => name.textContent)), ['HBM']);
  assert.deepEqual(await violations(page), []);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => !document.querySelector('.glossary[open]'));
  assert.deepEqual(errors, []);
});
