// Assignments: a link brings one, only its levers work, it is scored, reset and handed in, by the keyboard alone; and an
// editor that makes the link.

import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { useRig } from './harness';
import { clipped, focused, gpu, nextHash, overhang, violations } from './page_helpers';

const rig = useRig();

afterEach(async () => {
  for (const page of await rig.browser.pages()) if (page.url() !== 'about:blank') await page.close();
});

const goals = 'goal=use.china_open~USA:under:1@2030-01..2032-12&goal=dependency.now~ASEAN:at_most:baseline@2032-12';
const assignment = `allow=model_ban.chinese&${goals}`;
const hash = (page: Page): Promise<string> => page.evaluate(() => document.documentElement.dataset['hash'] ?? '');
const verdict = (page: Page): Promise<string> => page.$eval('.task-verdict', (line) => line.textContent ?? '');

/** Presses Tab until an element has the keyboard. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let i = 0; i < 120; i++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`Tab does not come to ${selector}, but to ${await focused(page)}`);
}

test('an assignment can be done, handed in and reset by the keyboard alone', async () => {
  const { page, errors } = await rig.open({ query: `?${assignment}`, until: 'run' });
  await page.waitForSelector('.task-score');
  assert.equal(await verdict(page), '1 of 2 goals met.');
  assert.deepEqual(await violations(page), []);
  const start = await hash(page);
  await tabTo(page, '[data-lever="model_ban.chinese"] .card-toggle');
  await page.keyboard.press('Enter');
  const done = await nextHash(page, start);
  await page.waitForFunction(() => /Both goals/.test(document.querySelector('.task-verdict')!.textContent!));
  await page.focus('#rail');
  await tabTo(page, '.task-months summary');
  await page.keyboard.press('Enter');
  assert.equal(await page.$$eval('.task-months[open] tbody tr', (rows) => rows.length), 36);
  await tabTo(page, '#task-result');
  await page.keyboard.press('Enter');
  assert.equal(await focused(page), 'handin-who');
  await page.keyboard.type('Ada');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Tuesday');
  const text = await page.$eval('#handin-text', (area) => (area as HTMLTextAreaElement).value);
  for (const part of [/Name: Ada/, /Date: Tuesday/, /Ban on Chinese models/, new RegExp(done.slice(0, 4)), /allow=model_ban\.chinese/]) assert.match(text, part);
  assert.deepEqual(await violations(page), []);
  await page.keyboard.press('Escape');
  await tabTo(page, '#task-reset');
  await page.keyboard.press('Enter');
  assert.equal(await nextHash(page, done), start);
  assert.equal(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage })), '{}');
  assert.deepEqual(errors, []);
});

test('other levers are locked, say why, and nothing else gets around that', async () => {
  const { page } = await rig.open({ query: `?${assignment}`, until: 'run' });
  await page.waitForSelector('.task-score');
  const locked = `[data-lever="${gpu}"]`;
  assert.match(await page.$eval(`${locked} .card-lock`, (note) => note.textContent!), /Locked/);
  assert.equal(await page.$eval(`${locked} .card-toggle`, (button) => (button as HTMLButtonElement).disabled), true);
  const before = await hash(page);
  await page.$eval('#ready', (select) => {
    (select as HTMLSelectElement).value = 'taiwan_loss';
    select.dispatchEvent(new Event('change'));
  });
  await page.waitForSelector('.task-refused:not(:empty)');
  assert.equal(await hash(page), before);
  await page.click('#task-leave');
  await page.waitForFunction(() => !document.getElementById('task'));
  assert.equal(await page.$eval(`${locked} .card-toggle`, (button) => (button as HTMLButtonElement).disabled), false);
  await page.waitForFunction(() => !location.search.includes('goal='));
});

test('a key that stands for a shock is refused too, and leaves the month alone', async () => {
  const { page } = await rig.open({ query: `?${assignment}&keys=on&t=2030-06`, until: 'run' });
  await page.waitForSelector('.task-score');
  const before = await hash(page);
  await page.keyboard.press('6');
  await page.waitForSelector('.task-refused:not(:empty)');
  assert.equal(await hash(page), before);
  assert.equal(await page.$eval('#date-year', (year) => year.textContent), '2030');
});

test('the link keeps the start apart from what the reader did', async () => {
  const procurement = 'open_procurement.preference:2@2027-01~IDN,MYS,THA';
  const { page } = await rig.open({ query: `?allow=model_ban.chinese&${goals}&start.shock=${procurement}&shock=${procurement}&shock=model_ban.chinese:1@2027-01~USA`, until: 'run' });
  await page.waitForSelector('.task-score');
  const before = await hash(page);
  await page.click('#task-reset');
  await nextHash(page, before);
  await page.waitForFunction(() => /[?&]shock=open_procurement/.test(location.search) && !/[?&]shock=model_ban/.test(location.search) && /start\.shock=open_procurement/.test(location.search));
});

test('the editor makes an assignment and its link', async () => {
  const { page } = await rig.open({ until: 'run' });
  await page.$eval('#classroom', (button) => (button as HTMLButtonElement).click());
  await page.waitForSelector('#class-menu[open]');
  await page.click('#class-edit');
  await page.waitForSelector('#edit[open]');
  await page.select('#edit-measure', 'use.china_open');
  await page.select('#edit-place', 'ASEAN');
  await page.$eval('#edit-value', (field) => ((field as HTMLInputElement).value = ''));
  await page.click('#edit-add');
  assert.match(await page.$eval('#edit .task-refused', (note) => note.textContent!), /number/);
  await page.type('#edit-value', '25');
  await page.click('#edit-add');
  await page.click('#edit details > summary');
  await page.click('#edit-none');
  await page.click('#edit input[value="open_release.speed"]');
  assert.deepEqual(await violations(page), []);
  assert.match(await page.$eval('#edit-link', (field) => (field as HTMLInputElement).value), /allow=open_release\.speed&goal=use\.china_open~ASEAN:under:25@2032-12(&run=[0-9a-f]{16})?$/);
  await page.click('#edit-go');
  await page.waitForSelector('.task-score');
  assert.match(await page.$eval('.task-goal', (line) => line.textContent!), /ASEAN: under 25/);
  await page.click('#undo');
  await page.waitForFunction(() => !document.getElementById('task'));
});

test('a bad goal is named, and the good one stays', async () => {
  const { page } = await rig.open({ query: `?goal=use.martian~WORLD:under:1@2030-01&${goals}`, until: 'run' });
  await page.waitForSelector('.task-score');
  assert.match(await page.$eval('#notices', (bar) => bar.textContent!), /goal/);
  assert.equal(await page.$$eval('.task-goal', (all) => all.length), 2);
});

test('an assignment fits on a phone and in other directions', async () => {
  for (const lang of ['en', 'ar-XB', 'en-XA']) {
    const { page } = await rig.open({ query: `?${assignment}&lang=${lang}&theme=paper`, viewport: { width: 390, height: 844, isMobile: true, hasTouch: true }, until: 'run' });
    await page.waitForSelector('.task-score');
    assert.equal(await overhang(page), 0);
    assert.deepEqual(await clipped(page), []);
    assert.deepEqual(await violations(page), []);
    await page.close();
  }
});
