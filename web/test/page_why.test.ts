// "Why?" in the real page: the dialog, its numbers against the runs themselves, and what would stop a change.

import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { useRig } from './harness';
import { control, focused, nextHash, violations } from './page_helpers';

const rig = useRig();

afterEach(async () => {
  for (const page of await rig.browser.pages()) if (page.url() !== 'about:blank') await page.close();
});

const fund = 'shock=chip_fund.spending:60@2027-01';

/** Opens the dialog and waits for its sentence. */
async function ask(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset['hash']);
  await page.focus('#why');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.why-lead', { timeout: 60_000 });
}

/** The numbers of a table in the dialog, by label. */
const table = (page: Page, n: number): Promise<[string, number][]> =>
  page.$$eval(
    '.why-bars',
    (tables, at) =>
      [...tables[at]!.querySelectorAll('tr')].map((row): [string, number] => [
        row.cells[0]!.textContent ?? '',
        Number((row.cells[2]!.textContent ?? '').replace('−', '-').replace(/[+,]/g, '')),
      ]),
    n,
  );

test('the parts add up to the change that the sentence states, by shocks and by layers', async () => {
  const { page, errors } = await rig.open({ query: `?v=1&${control}&${fund}&lens=value&t=2030-06` });
  await ask(page);
  await page.select('#why-number', 'profit_nation/usa');
  const lead = await page.$eval('.why-lead', (p) => p.textContent ?? '');
  const [, now, size, direction, was] = /is ([\d.,−]+) billion \$ a year: ([\d.,]+) (less|more) than without your changes \(([\d.,−]+)\)/.exec(lead) ?? [];
  assert.ok(now && was && size, lead);
  const change = Number(size) * (direction === 'less' ? -1 : 1);
  for (const n of [0, 1]) {
    const rows = await table(page, n);
    assert.ok(rows.length >= 2, `table ${n} has ${rows.length} rows`);
    const total = rows.reduce((sum, [, amount]) => sum + amount, 0);
    assert.ok(Math.abs(total - change) <= 0.06 * Math.abs(change) + 0.02, `table ${n} adds up to ${total}, the change is ${change}`);
  }
  assert.match(await page.$eval('.why-note', (p) => p.textContent ?? ''), /Exact, from 4 runs of 2 changes/);
  assert.deepEqual(await violations(page), []);
  assert.deepEqual(errors, []);
});

test('what would stop it can be added by keyboard, and takes the number back', async () => {
  const { page, errors } = await rig.open({ query: `?v=1&${control}&t=2030-06` });
  await ask(page);
  const hash = await page.evaluate(() => document.documentElement.dataset['hash']!);
  await page.select('#why-number', 'to_china/us_designed');
  await page.focus('.why-actions button');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.why-answers button', { timeout: 60_000 });
  await page.focus('.why-answers button');
  await page.keyboard.press('Enter');
  await nextHash(page, hash);
  assert.equal(await page.$('dialog[open]'), null);
  await ask(page);
  await page.select('#why-number', 'to_china/us_designed');
  const [, now, was] = /is ([\d.]+) million.*?(?:changes \(([\d.]+)\)|as without)/.exec(await page.$eval('.why-lead', (p) => p.textContent ?? '')) ?? [];
  assert.ok(now !== undefined);
  if (was !== undefined) assert.ok(Math.abs(Number(now) / Number(was) - 1) < 0.25, `${now} is far from ${was}`);
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => !document.querySelector('dialog[open]'));
  assert.equal(await focused(page), 'why');
  assert.deepEqual(errors, []);
});

test('without a change the dialog says so', async () => {
  const { page } = await rig.open({ query: '?v=1' });
  await page.waitForFunction(() => document.documentElement.dataset['hash']);
  await page.click('#why');
  await page.waitForFunction(() => /Nothing is changed yet/.test(document.querySelector('.why-body')?.textContent ?? ''), { timeout: 60_000 });
  assert.equal(await page.$eval('.why-actions button', (button) => (button as HTMLButtonElement).disabled), true);
});

test('without a press, a bar splits the first sentence over the changes, and follows the playhead', async () => {
  const { page, errors } = await rig.open({ query: `?v=1&${control}&shock=equipment_control.coverage:0.9@2027-01~CHN&without=us_hbm_rule_2024&t=2028-09`, until: 'run' });
  await page.waitForSelector('.shares:not([hidden])', { timeout: 60_000 });
  const read = async (): Promise<{ said: number; split: number }> =>
    page.evaluate(() => {
      const number = (text: string): number => Number(text.replace('−', '-').replace(/[^-\d.]/g, ''));
      const said = /([\d.]+)\s%\s(below|above)/.exec(document.querySelector('#changed p')?.textContent ?? '');
      const parts = [...document.querySelectorAll('.shares-key b')].map((part) => number(part.textContent ?? ''));
      return { said: said ? Number(said[1]) * (said[2] === 'below' ? -1 : 1) : NaN, split: parts.reduce((sum, part) => sum + part, 0) };
    });
  const first = await read();
  assert.ok(Math.abs(first.said - first.split) < 2, `${first.split} of ${first.said} %`);
  assert.equal(await page.$$eval('.shares-bar span', (parts) => parts.length), 3);
  const key = await page.$eval('.shares-key', (list) => list.textContent);
  await page.focus('#scrub');
  for (let year = 0; year < 3; year++) await page.keyboard.press('PageUp');
  await page.waitForFunction((old) => document.querySelector('.shares:not([hidden]) .shares-key')?.textContent !== old, { timeout: 60_000 }, key);
  const later = await read();
  assert.ok(Math.abs(later.said - later.split) < 2, `${later.split} of ${later.said} %`);
  assert.deepEqual(await violations(page), []);
  assert.deepEqual(errors, []);

  await page.click('#reset');
  await page.waitForSelector('.shares[hidden]');
});
