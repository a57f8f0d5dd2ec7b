// Rewriting history in the real page: behind its switch, with ghosts of what really happened.

import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { hashOf, useRig } from './harness';
import { nextHash, violations } from './page_helpers';

const rig = useRig();

afterEach(async () => {
  for (const page of await rig.browser.pages()) if (page.url() !== 'about:blank') await page.close();
});

const rule = '[data-pin="us_chip_rule_2022"]';

test('history is only read until the switch is on; then events can be left out, moved and put back', async () => {
  const { page, errors } = await rig.open({ query: '?v=1', until: 'run' });
  const real = await hashOf(page.mainFrame());
  await page.focus('#history-events summary');
  await page.keyboard.press('Enter');
  assert.equal(await page.$$eval('#history-list input', (boxes) => boxes.filter((box) => box.checkVisibility()).length), 0);
  assert.equal(await page.$(rule), null);
  await page.focus('.switch');
  await page.keyboard.press('Enter');
  await page.waitForSelector(rule);
  assert.equal(await page.$eval('.switch', (button) => button.getAttribute('aria-checked')), 'true');
  assert.equal(await page.evaluate(() => document.documentElement.dataset['hash']), real, 'the switch alone changes nothing');
  assert.deepEqual(await violations(page), []);

  await page.focus(rule);
  await page.keyboard.down('Shift');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.up('Shift');
  const moved = await nextHash(page, real);
  await page.waitForSelector(`${rule}.pin-ghost`);
  assert.match(await page.$eval(rule, (pin) => pin.getAttribute('aria-valuetext') ?? ''), /^Oct 2022, left out$/);
  await page.waitForFunction(() => /without=us_chip_rule_2022&shock=gpu_export_control\.coverage:0\.3@2023-10/.test(location.search));
  const link = page.url();

  await page.focus('.switch');
  await page.keyboard.press('Enter');
  assert.equal(await nextHash(page, moved), real, 'off is the real history');
  assert.equal(await page.$eval('.switch', (button) => button.getAttribute('aria-checked')), 'false');
  await page.click('#undo');
  assert.equal(await nextHash(page, real), moved, 'undo brings the other one back');
  await page.waitForSelector(`${rule}.pin-ghost`);

  const again = await rig.open({ url: link, until: 'run' });
  assert.equal(await hashOf(again.page.mainFrame()), moved);
  assert.equal(await again.page.$eval('.switch', (button) => button.getAttribute('aria-checked')), 'true');
  assert.deepEqual(errors, []);
});

test('an event that is dragged and brought back is the event again', async () => {
  const { page } = await rig.open({ query: '?v=1&rewrite=on', until: 'run' });
  const real = await hashOf(page.mainFrame());
  const box = await (await page.waitForSelector(rule))!.boundingBox();
  const [x, y] = [box!.x + box!.width / 2, box!.y + box!.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y, { steps: 4 });
  await page.waitForSelector(`${rule}.pin-ghost`);
  const moved = await nextHash(page, real);
  await page.mouse.move(x, y, { steps: 4 });
  await page.mouse.up();
  assert.equal(await nextHash(page, moved), real);
  assert.equal(await page.$(`${rule}.pin-ghost`), null);
});

test('a box in the list leaves an event out, and its ghost puts it back', async () => {
  const { page } = await rig.open({ query: '?v=1&rewrite=on', until: 'run' });
  const real = await hashOf(page.mainFrame());
  await page.focus('#history-events summary');
  await page.keyboard.press('Enter');
  await page.focus('#history-list li:first-child input');
  await page.keyboard.press('Space');
  const left = await nextHash(page, real);
  await page.focus(`${rule}.pin-ghost`);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.pin-menu:popover-open');
  await page.keyboard.press('Enter');
  assert.equal(await nextHash(page, left), real);
});
