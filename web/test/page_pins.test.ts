// Pins of the timeline in the real page: by mouse, by finger, by keyboard; the model runs as they go.

import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { hashOf, useRig } from './harness';
import { control, focused, gpu, nextHash, violations } from './page_helpers';

const rig = useRig();

afterEach(async () => {
  for (const page of await rig.browser.pages()) if (page.url() !== 'about:blank') await page.close();
});

const phone = { width: 390, height: 844, isMobile: true, hasTouch: true };
const pin = `[data-pin="${gpu}/1"]`;
const fund = 'shock=chip_fund.spending:30@2030-01';

const monthOf = (page: Page, selector: string): Promise<string> => page.$eval(selector, (element) => element.getAttribute('aria-valuetext') ?? '');
const centre = (page: Page, selector: string): Promise<{ x: number; y: number }> =>
  page.$eval(selector, (element) => {
    const box = element.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
const undoable = (page: Page): Promise<boolean> => page.$eval('#undo', (button) => !(button as HTMLButtonElement).disabled);

test('a drag moves a pin, runs the model, and is one step of undo', async () => {
  const { page, errors } = await rig.open({ query: `?v=1&${control}`, until: 'run' });
  const hash = await hashOf(page.mainFrame());
  const { x, y } = await centre(page, pin);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y, { steps: 3 });
  const live = await nextHash(page, hash);
  await page.mouse.move(x + 120, y, { steps: 3 });
  await page.mouse.up();
  await nextHash(page, live);
  const month = await monthOf(page, pin);
  assert.match(month, /^\w+ 20(29|30)$/);
  assert.match(await page.$eval(`[data-lever="${gpu}"] .card-note`, (note) => note.textContent ?? ''), new RegExp(`from ${month}`));
  await page.click('#undo');
  assert.equal(await monthOf(page, pin), 'Oct 2026');
  assert.equal(await undoable(page), false);
  assert.equal(await page.$('.pin-menu:popover-open'), null, 'a drag is no press');
  assert.deepEqual(errors, []);
});

test('Escape takes a drag back', async () => {
  const { page } = await rig.open({ query: `?v=1&${control}`, until: 'run' });
  const { x, y } = await centre(page, pin);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 90, y, { steps: 3 });
  assert.notEqual(await monthOf(page, pin), 'Oct 2026');
  await page.keyboard.press('Escape');
  assert.equal(await monthOf(page, pin), 'Oct 2026');
  await page.mouse.up();
});

test('by keyboard a pin moves, is muted, opens its card, and is deleted', async () => {
  const { page, errors } = await rig.open({ query: `?v=1&${control}&${fund}`, until: 'run' });
  await page.focus(pin);
  await page.keyboard.press('ArrowRight');
  assert.equal(await monthOf(page, pin), 'Nov 2026');
  await page.keyboard.down('Shift');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.up('Shift');
  assert.equal(await monthOf(page, pin), 'Nov 2027');
  for (let i = 0; i < 4; i++) {
    await page.keyboard.down('Shift');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.up('Shift');
  }
  assert.equal(await monthOf(page, pin), 'Jan 2026', 'no earlier while history is as it was');
  const hash = await hashOf(page.mainFrame());
  await page.keyboard.press('m');
  assert.equal(await monthOf(page, pin), 'Jan 2026, muted');
  await nextHash(page, hash);
  await page.waitForFunction(() => /muted=gpu_export/.test(location.search));
  assert.deepEqual(await violations(page), []);
  await page.keyboard.press('Enter');
  await page.waitForSelector(`[data-lever="${gpu}"].muted .fields`);
  assert.equal(await focused(page), 'card-toggle');
  await page.focus(pin);
  await page.keyboard.press('Delete');
  assert.equal(await page.$(pin), null);
  assert.match(await focused(page), /^pin /, 'the keyboard is on the next pin');
  await page.keyboard.press('Delete');
  assert.equal(await focused(page), 'scrub');
  await page.click('#undo');
  await page.click('#undo');
  assert.equal(await monthOf(page, pin), 'Jan 2026, muted');
  assert.deepEqual(errors, []);
});

test('a muted shock is kept by its link and leaves the run as it is without it', async () => {
  const { page } = await rig.open({ query: `?v=1&muted=${control.slice('shock='.length)}`, until: 'run' });
  const muted = await hashOf(page.mainFrame());
  await page.click(`[data-lever="${gpu}"] .card-toggle`);
  await nextHash(page, muted);
  await page.click('#undo');
  await page.waitForFunction((hash) => document.documentElement.dataset['hash'] === hash, {}, muted);
  const plain = await rig.open({ query: '?v=1', until: 'run' });
  assert.equal(await hashOf(plain.page.mainFrame()), muted);
});

test('on a phone pins that share a place open as a list, large enough for thumbs', async () => {
  const { page, errors } = await rig.open({ query: `?v=1&${control}&shock=open_release.speed:1@2026-12`, viewport: phone, until: 'run' });
  const size = await page.$eval('.pin-stack', (element) => [element.clientWidth, element.clientHeight]);
  assert.ok(size[0]! >= 36 && size[1]! >= 44, String(size));
  await page.tap('.pin-stack');
  await page.waitForSelector('.pin-menu:popover-open');
  assert.equal(await page.$$eval('.pin-menu li', (rows) => rows.length), 2);
  for (const height of await page.$$eval('.pin-menu button', (buttons) => buttons.map((button) => button.clientHeight))) assert.ok(height >= 40, String(height));
  await page.tap('.pin-menu li:first-child .pin-tools button:nth-of-type(2)');
  assert.equal(await page.$eval('.pin-menu output', (month) => month.textContent), 'Nov 2026');
  assert.deepEqual(await violations(page), []);
  await page.tap('.pin-menu li:first-child .pin-tools button:last-child');
  assert.equal(await page.$$eval('.pin-menu li', (rows) => rows.length), 1);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  assert.deepEqual(errors, []);
});

test('a finger drags a pin', async () => {
  const { page } = await rig.open({ query: `?v=1&${control}`, viewport: phone, until: 'run' });
  await page.$eval(pin, (element) => element.scrollIntoView({ block: 'center' }));
  const { x, y } = await centre(page, pin);
  const touch = await page.touchscreen.touchStart(x, y);
  for (const by of [10, 30, 60]) await touch.move(x + by, y);
  await touch.end();
  await page.waitForFunction((selector) => document.querySelector(selector)?.getAttribute('aria-valuetext') !== 'Oct 2026', {}, pin);
  await page.click('#undo');
  assert.equal(await monthOf(page, pin), 'Oct 2026');
});
