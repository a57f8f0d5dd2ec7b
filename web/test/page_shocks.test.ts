// The shock rail in the real page: finding a lever, choosing whom it hits by groups, by names and on the map.

import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { useRig } from './harness';
import { control, focused, gpu, violations } from './page_helpers';

const rig = useRig();

afterEach(async () => {
  for (const page of await rig.browser.pages()) if (page.url() !== 'about:blank') await page.close();
});

const shownCards = (page: Page): Promise<string[]> =>
  page.$$eval('.card', (cards) => cards.filter((card) => card.checkVisibility()).map((card) => (card as HTMLElement).dataset['lever']!));

const text = (page: Page, selector: string): Promise<string> => page.$eval(selector, (element) => element.textContent ?? '');

/** Presses a group of countries in the open card, by keyboard. */
async function pressGroup(page: Page, name: string): Promise<string> {
  const chip = await page.waitForSelector(`xpath///button[contains(@class, "group-chip") and starts-with(., "${name}")]`);
  await chip!.focus();
  await page.keyboard.press('Enter');
  return chip!.evaluate((button) => button.getAttribute('aria-pressed')!);
}

test('a search finds levers by what they do, says how many, and Escape brings all back', async () => {
  const { page, errors } = await rig.open({ query: `?v=1&${control}`, until: 'run' });
  const before = await shownCards(page);
  await page.focus('#lever-search');
  await page.keyboard.type('visa');
  assert.deepEqual(await shownCards(page), ['talent_visas.inflow']);
  assert.match(await text(page, '.search-status'), /^1 of 39 shocks$/);
  await page.keyboard.press('Escape');
  await page.keyboard.type('embargo china');
  assert.deepEqual(await shownCards(page), ['mineral_embargo.share'], 'a group that was closed opens');
  assert.deepEqual(await violations(page), []);
  await page.keyboard.press('ArrowDown');
  assert.equal(await focused(page), 'card-toggle');
  await page.keyboard.press('Space');
  await page.waitForSelector('[data-lever="mineral_embargo.share"].active');
  await page.focus('#lever-search');
  await page.keyboard.press('Escape');
  assert.equal(await text(page, '.search-status'), '');
  assert.deepEqual((await shownCards(page)).filter((id) => before.includes(id)), before);
  assert.deepEqual(errors, []);
});

test('a group adds all its members and takes them out again; the card says it in few words', async () => {
  const { page, errors } = await rig.open({ query: `?v=1&${control}`, until: 'run' });
  await page.click(`[data-lever="${gpu}"] .card-more`);
  const note = `[data-lever="${gpu}"] .card-note`;
  assert.equal(await pressGroup(page, 'EU27'), 'true');
  assert.match(await text(page, note), /^EU27 and China · /);
  assert.equal(await page.$eval('.group-chip:last-child', (world) => world.getAttribute('aria-pressed')), 'mixed');
  await pressGroup(page, 'Quad');
  assert.match(await text(page, note), /^EU27 and 5 more · /);
  assert.equal(await pressGroup(page, 'EU27'), 'false');
  assert.match(await text(page, note), /^Quad and China · /);
  await page.click('#undo');
  assert.match(await text(page, note), /^China · /, 'changes of targets in a row are one step');
  assert.deepEqual(errors, []);
});

test('a country is found by its name, and a box in the list keeps the keyboard', async () => {
  const { page } = await rig.open({ query: `?v=1&${control}`, until: 'run' });
  await page.click(`[data-lever="${gpu}"] .card-more`);
  await page.type(`[data-lever="${gpu}"] input[type=search]`, 'turk');
  assert.equal(await text(page, '.pick-status'), '3 countries found');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  assert.equal(await page.evaluate(() => (document.activeElement as HTMLInputElement).type), 'checkbox');
  assert.match(await text(page, '.targets-summary'), /^China and Turk/);
});

test('targets are picked on the map, and a bar says so until it is done', async () => {
  const { page, errors } = await rig.open({ query: `?v=1&${control}&t=2028-09` });
  await page.click(`[data-lever="${gpu}"] .card-more`);
  await page.$eval('.targets-actions button', (button) => button.scrollIntoView({ block: 'center' })); // Not behind what changed.
  await page.click('.targets-actions button');
  await page.waitForSelector('.pick-bar:not([hidden])');
  const map = await page.$('#map');
  const box = await map!.boundingBox();
  await page.mouse.click(box!.x + box!.width * 0.44, box!.y + box!.height * 0.76); // Australia
  await page.waitForFunction(() => /Australia and China/.test(document.querySelector('.pick-bar')?.textContent ?? ''), { timeout: 20_000 });
  assert.deepEqual(await violations(page), []);
  await page.click('.pick-bar button');
  await page.waitForSelector('.pick-bar', { hidden: true });
  assert.match(await text(page, '.targets-summary'), /^Australia and China$/);
  assert.deepEqual(errors, []);
});

test('a card mutes its shock, and adds another of its lever a year later', async () => {
  const { page, errors } = await rig.open({ query: `?v=1&${control}`, until: 'run' });
  await page.click(`[data-lever="${gpu}"] .card-more`);
  const press = (n: number): Promise<void> => page.$eval(`[data-key="${gpu}/1"] .field-actions button:nth-child(${n})`, (button) => (button as HTMLButtonElement).click());
  await press(1);
  assert.equal(await text(page, `[data-key="${gpu}/1"] .card-value`), 'muted');
  await press(1);
  assert.match(await text(page, `[data-key="${gpu}/1"] .card-value`), /^85/);
  await press(2);
  const second = `[data-key="${gpu}/2"]`;
  await page.waitForSelector(`${second} .fields`);
  assert.match(await text(page, `${second} .card-note`), /^China · from Oct 2027/);
  assert.equal(await page.$eval(second, (card) => card.contains(document.activeElement)), true);
  assert.deepEqual(errors, []);
});
