// In class: the page on a wall, its keys, low power, the presenter's notes.

import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { useRig } from './harness';
import { clipped, nextHash, overhang, violations } from './page_helpers';

const rig = useRig();

afterEach(async () => {
  for (const page of await rig.browser.pages()) if (page.url() !== 'about:blank') await page.close();
});

const wall = { width: 1920, height: 1080 };
const hash = (page: Page): Promise<string> => page.evaluate(() => document.documentElement.dataset['hash'] ?? '');
const sentence = (page: Page): Promise<string> => page.$eval('#wall-sentence', (line) => line.textContent ?? '');

test('on a wall a number pulls a shock, which waits for a guess, and R reveals it', async () => {
  const { page, errors } = await rig.open({ query: '?theme=projector', viewport: wall, until: 'run' });
  await page.waitForSelector('.wall-offer');
  const before = await hash(page);
  await page.keyboard.press('2');
  await nextHash(page, before);
  assert.match(await sentence(page), /What will happen/);
  assert.equal(await page.$eval('#date-year', (year) => year.textContent), '2026');
  await page.keyboard.press('r');
  await page.waitForFunction(() => !/What will happen/.test(document.getElementById('wall-sentence')!.textContent!));
  await page.waitForSelector('#play.playing');
  await page.keyboard.press('Space');
  await page.waitForSelector('#play:not(.playing)');
  await page.keyboard.press('b');
  await page.waitForSelector(':root[data-compare=split]');
  const year = await page.$eval('#date-year', (text) => Number(text.textContent));
  await page.keyboard.press('ArrowUp');
  assert.equal(await page.$eval('#date-year', (text) => Number(text.textContent)), year + 1);
  await page.keyboard.press('?');
  await page.waitForSelector('#class-keys[open]');
  assert.deepEqual(await violations(page), []);
  assert.deepEqual(errors, []);
});

test('what is read on a wall is large, whole and without violations', async () => {
  for (const [viewport, least] of [[wall, 20], [{ width: 1440, height: 860 }, 17], [{ width: 390, height: 844 }, 15]] as const) {
    const { page } = await rig.open({ query: '?theme=projector&t=2028-09', viewport, until: 'run' });
    await page.waitForSelector('.wall-offer');
    const sizes = await page.$$eval('.wall-offer, #wall-sentence, .lenses span, #date-year', (all) => all.map((one) => parseFloat(getComputedStyle(one).fontSize)));
    assert.ok(Math.min(...sizes) >= least, `${Math.min(...sizes)} px at ${viewport.width}`);
    assert.equal(await overhang(page), 0);
    assert.deepEqual(await clipped(page), []);
    assert.deepEqual(await violations(page), []);
    await page.close();
  }
});

test('letters are keys only where they were switched on, and never while somebody writes', async () => {
  const { page } = await rig.open({ query: '', until: 'run' });
  const before = await hash(page);
  await page.$eval('#classroom', (button) => (button as HTMLButtonElement).click());
  await page.waitForSelector('#class-menu[open]');
  assert.deepEqual(await violations(page), []);
  await page.keyboard.press('Escape');
  await page.keyboard.press('b');
  assert.equal(await page.evaluate(() => document.documentElement.dataset['compare']), 'off');
  await page.$eval('#classroom', (button) => (button as HTMLButtonElement).click());
  await page.focus('#class-keys-on');
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => location.search.includes('keys=on'));
  await page.focus('#lever-search');
  await page.keyboard.type('1b');
  assert.equal(await page.$eval('#lever-search', (field) => (field as HTMLInputElement).value), '1b');
  assert.equal(await hash(page), before);
  assert.equal(await page.evaluate(() => document.documentElement.dataset['compare']), 'off');
});

test('keys can be off on a wall', async () => {
  const { page } = await rig.open({ query: '?theme=projector&keys=off', until: 'run' });
  await page.waitForSelector('.wall-offer');
  await page.keyboard.press('b');
  assert.equal(await page.evaluate(() => document.documentElement.dataset['compare']), 'off');
});

test('a weak machine gets a still map and no worker that nobody asked for', async () => {
  const { page } = await rig.open({ query: '?power=low&shock=gpu_export_control.coverage:0.85@2026-10~CHN&shock=chip_fund.spending:30@2027-01', viewport: { width: 800, height: 700, deviceScaleFactor: 2 } });
  const workers = page.workers().length;
  assert.equal(workers, 1);
  assert.equal(await page.$('.shares'), null);
  const frame = page.frames().find((one) => /\/map-/.test(one.url()))!;
  const [width, css] = await frame.evaluate(() => [document.querySelector('canvas')!.width, document.documentElement.clientWidth]);
  assert.equal(width, css);
});

test('the notes of a claim stand in a drawer, or in a window of their own that has the keys', async () => {
  const { page } = await rig.open({ query: '?theme=projector&claim=c9', viewport: wall, until: 'run' });
  await page.waitForSelector('#wall-notes');
  await page.click('#wall-notes');
  await page.waitForSelector('.notes dd');
  assert.equal(await page.$eval('#notes-claim', (choice) => (choice as HTMLSelectElement).value), 'c9');
  assert.match(await page.$eval('.notes-verdict', (verdict) => verdict.textContent!), /fails/);
  assert.deepEqual(await violations(page), []);
  const opened = new Promise<Page | null>((resolve) => page.once('popup', resolve));
  await page.click('#notes-apart');
  const other = (await opened)!;
  await other.waitForSelector('.notes dd');
  assert.equal(await page.$('.notes'), null);
  await other.keyboard.press('b');
  await page.waitForSelector(':root[data-compare=split]');
  await other.close();
  await page.waitForSelector('.notes', { hidden: true });
});
