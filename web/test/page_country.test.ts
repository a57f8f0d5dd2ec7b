// "Your country" in the real page: the guess, the choice by keyboard, the panel, what a cut-off would cost.

import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { useRig } from './harness';
import { control, violations } from './page_helpers';

const rig = useRig();

afterEach(async () => {
  for (const page of await rig.browser.pages()) if (page.url() !== 'about:blank') await page.close();
});

const inBerlin = (page: Page): Promise<void> => page.emulateTimezone('Europe/Berlin');
const chosen = (page: Page): Promise<string> => page.$eval('.combobox input', (input) => (input as HTMLInputElement).value);
const said = (page: Page): Promise<string> => page.$eval('#country-text', (text) => text.textContent ?? '');
const query = (page: Page): Promise<string> => page.evaluate(() => location.search);

test('the country is guessed and stays out of the link; a choice by keyboard is in it', async () => {
  const { page, errors } = await rig.open({ query: `?v=1&${control}&t=2029-06`, until: 'run', prepare: inBerlin });
  await page.waitForSelector('.combobox');
  assert.equal(await chosen(page), 'Germany');
  await page.$eval('#country', (section) => section.scrollIntoView());
  await page.waitForFunction(() => /Germany runs on/.test(document.getElementById('country-text')?.textContent ?? ''));
  assert.match(await said(page), /Against the baseline/);
  assert.doesNotMatch(await query(page), /country/);

  await page.focus('.combobox input');
  await page.keyboard.type('braz');
  assert.equal(await page.$eval('.combobox-list', (list) => list.textContent), 'Brazil');
  assert.deepEqual(await violations(page), []);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => location.search.includes('country=BRA'));
  assert.match(await said(page), /Brazil runs on/);

  await page.keyboard.press('ArrowDown');
  assert.equal(await page.$$eval('[role=option]', (options) => options.length), 214);
  await page.keyboard.press('ArrowDown');
  assert.equal(await page.$eval('[role=option].active', (option) => option.textContent), 'Brunei');
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('aria-activedescendant')), await page.$eval('[role=option].active', ({ id }) => id));
  await page.keyboard.press('Escape');
  assert.equal(await chosen(page), 'Brazil');
  assert.deepEqual(errors, []);
});

test('a press on an option chooses, and the choice can be forgotten', async () => {
  const { page } = await rig.open({ query: '?v=1&country=KEN', until: 'run', prepare: inBerlin });
  await page.waitForSelector('.combobox');
  assert.equal(await chosen(page), 'Kenya');
  await page.click('.country-source button');
  await page.waitForFunction(() => !location.search.includes('country'));
  assert.equal(await chosen(page), 'Germany');
  await page.click('.combobox input');
  await page.keyboard.type('chile');
  await page.click('[role=option]');
  await page.waitForFunction(() => location.search.includes('country=CHL'));
});

test('what a cut-off would cost is computed, told, and there at once when asked again', async () => {
  const { page, errors } = await rig.open({ query: '?v=1&country=DEU&t=2029-06', until: 'run' });
  await page.waitForSelector('.combobox');
  await page.$$eval('.country details', (all) => all.forEach((one) => (one.open = true)));
  await page.focus('.country .button');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.country-lost', { timeout: 60_000 });
  const sentence = await page.$eval('.country-lost', (p) => p.textContent ?? '');
  assert.match(sentence, /^A full American cut-off of Germany in Jun 2029 would cost it .+ of its use of models/);
  assert.equal(await page.$$eval('.country-lost + table tbody tr', (rows) => rows.length), 5);
  assert.deepEqual(await violations(page), []);

  const another = async (month: string): Promise<void> => {
    await page.$eval('#scrub', (scrub, value) => {
      (scrub as HTMLInputElement).value = value;
      scrub.dispatchEvent(new Event('input'));
    }, month);
  };
  await another('100');
  await page.waitForFunction(() => !document.querySelector('.country-lost'));
  await another('89');
  const [again, running] = await page.evaluate(async () => {
    document.querySelector<HTMLButtonElement>('.country .button')!.click();
    await new Promise((resolve) => setTimeout(resolve));
    return [document.querySelector('.country-lost')?.textContent, document.querySelector('.country-status')!.checkVisibility()];
  });
  assert.equal(again, sentence);
  assert.equal(running, false);
  assert.deepEqual(errors, []);
});
