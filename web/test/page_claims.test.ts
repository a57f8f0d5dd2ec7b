// A claim in the real page: guess, run, verdict, what turns it, and its links, by keyboard and by thumb.

import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { useRig } from './harness';
import { focused, violations } from './page_helpers';

const rig = useRig();

afterEach(async () => {
  for (const page of await rig.browser.pages()) if (page.url() !== 'about:blank') await page.close();
});

const text = (page: Page, selector: string): Promise<string> => page.$eval(selector, (element) => element.textContent ?? '');

/** Waits for the verdict on all numbers; a sentence about the run alone comes first. */
async function verdict(page: Page, of: RegExp): Promise<string> {
  await page.waitForFunction((pattern) => new RegExp(pattern).test(document.querySelector('.claim-verdict')?.textContent ?? ''), { timeout: 60_000 }, of.source);
  return text(page, '.claim-verdict');
}

const search = (page: Page): Promise<URLSearchParams> => page.evaluate(() => location.search).then((query) => new URLSearchParams(query));

test('a claim is guessed, run, turned and put back by keyboard alone', async () => {
  const { page, errors } = await rig.open({ until: 'run' });
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await page.waitForSelector('#claim-c11');
  assert.equal(await page.$eval('.claim-told.verdict', (chip) => getComputedStyle(chip).display), 'none');
  await page.focus('#claim-c11');
  await page.keyboard.press('Enter');
  assert.equal(await focused(page), 'claim-title');
  await page.waitForFunction(() => /In the baseline: 27/.test(document.querySelector('#claim-from')?.textContent ?? ''));
  await page.focus('#claim-guess');
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
  assert.match(await text(page, '.claim-said'), /^\+1\.2 percentage points: 28.% instead of 27.%$/);
  assert.deepEqual(await violations(page), []);
  await page.keyboard.press('Tab');
  assert.equal(await focused(page), 'claim-run');
  await page.keyboard.press('Enter');
  assert.match(await verdict(page, /grant/), /^holds if/);
  assert.equal(await focused(page), 'claim-reveal');
  assert.match(await text(page, '.claim-sentence'), /^You guessed \+1\.2 percentage points; the model says \+8\.6 percentage points/);
  assert.deepEqual(await violations(page), []);
  await page.waitForFunction(() => location.search.includes('shock='));
  const run = await search(page);
  assert.deepEqual([run.get('claim'), run.get('t'), run.get('set')], ['c11', '2032-12', null]);

  await page.focus('#claim-turn');
  await page.keyboard.press('Enter');
  assert.match(await verdict(page, /fails/), /^fails/);
  assert.match(await text(page, '.claim-assumed'), /turns it: under the model’s own, the verdict is “holds if”/);
  await page.waitForFunction(() => location.search.includes('set=incident_memory.rate:0.107'));
  assert.match(await text(page, '#changed'), /your own baseline/);
  assert.equal(await focused(page), 'claim-turn');
  await page.keyboard.press('Enter');
  assert.match(await verdict(page, /grant/), /^holds if/);
  assert.equal(await text(page, '.claim-assumed'), '');
  await page.keyboard.press('Escape');
  assert.equal(await page.$('#claim-panel'), null);
  assert.equal(await focused(page), 'claim-c11');
  assert.deepEqual(errors, []);
});

test('the link to a run opens its claim with the same hash and verdict, under the reader’s own assumption', async () => {
  const { page } = await rig.open({ query: '?v=1&claim=c11&set=incident_memory.rate:0.107&shock=api_cutoff.coverage:1@2027-01/0..2029-01~IND', until: 'run' });
  assert.match(await verdict(page, /fails/), /^fails/);
  assert.match(await text(page, '.claim-sentence'), /^The model says/);
});

test('another policy is no longer the claim’s run, and running it again keeps the assumptions', async () => {
  const { page } = await rig.open({ query: '?v=1&claim=c9&set=demand.elasticity:0.9&shock=open_release.speed:0.5@2027-01/6', until: 'run' });
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await page.waitForSelector('#claim-run');
  await page.click('#claim-run');
  await verdict(page, /fails/);
  await page.waitForFunction(() => /set=demand.elasticity:0.9&shock=open_release.speed:1@2027-01\/6&shock=chip_dumping/.test(location.search));
  await page.click('.mine-chip[data-kind="shock"] button');
  await page.waitForSelector('.claim-other:not([hidden])');
  assert.equal(await page.$eval('#claim-reveal', (box) => (box as HTMLElement).hidden), true);
  await page.click('.claim-other button');
  await verdict(page, /fails/);
});

test('on a phone a claim is run by thumb, and its link is shown where it cannot be copied', async () => {
  const { page, errors } = await rig.open({ query: '?v=1&claim=c10', until: 'run', viewport: { width: 390, height: 844, hasTouch: true, isMobile: true } });
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('denied')) } }));
  await page.waitForSelector('#claim-run');
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= 390, `the page is ${wide} px wide`);
  await page.tap('#claim-run');
  await verdict(page, /committed/);
  assert.match(await text(page, '.claim-sentence'), /^The model says 0\.89 levers at full range/);
  await page.tap('#claim-link');
  const link = await page.$eval('.claim-field', (field) => (field as HTMLInputElement).value);
  assert.match(link, /\?v=\d+\.\d+\.\d+&claim=c10$/);
  assert.deepEqual(await violations(page), []);
  assert.deepEqual(errors, []);
});
