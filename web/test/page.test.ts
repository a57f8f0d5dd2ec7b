// The page as a reader meets it: it loads clean, the map moves, a shock does what it says, a link brings it back.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { afterEach, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { colours, difference, hashOf, mapDrawn, mapPixels, useRig } from './harness';
import { control, exported, gpu, nextHash, reading } from './page_helpers';

const rig = useRig();

afterEach(async () => {
  for (const page of await rig.browser.pages()) if (page.url() !== 'about:blank') await page.close();
});

test('the page opens without a word in the console, with charts, controls and a moving map', async () => {
  const { page, errors } = await rig.open();
  // The first frame may show land before the run has reached the map; the sizes come with the run.
  await page.waitForFunction(() => /^One dot is /.test(document.getElementById('legend-note')?.textContent ?? ''), { timeout: 30_000 });
  const seen = await page.evaluate(() => ({
    ready: document.documentElement.dataset['ready'],
    map: document.documentElement.dataset['map'],
    charts: document.querySelectorAll('.chart canvas').length,
    cards: document.querySelectorAll('.card').length,
    run: document.getElementById('hash')?.textContent,
  }));
  assert.equal(seen.ready, 'true');
  assert.equal(seen.map, 'live');
  assert.equal(seen.charts, 6);
  assert.ok(seen.cards >= 9);
  assert.match(seen.run ?? '', /^run [0-9a-f]{4}·[0-9a-f]{4}$/);
  assert.deepEqual(errors, []);
});

test('the baseline has the hash and the numbers that the command line prints', async () => {
  const { page } = await rig.open({ until: 'run' });
  const rows = execFileSync('go', ['run', './tools/stack', 'hash'], { encoding: 'utf8' });
  const history = /^history,([0-9a-f]{16})$/m.exec(rows);
  assert.ok(history, rows);
  assert.equal(await hashOf(page.mainFrame()), history[1]);

  const series = await exported(page);
  const run = ['run', './tools/stack', 'run', '--series', 'compute_owned,tool_domestic_share', '--format', 'csv'];
  const printed = execFileSync('go', run, { encoding: 'utf8' }).trimEnd().split('\n').slice(1);
  assert.equal(printed.length, 4 * 228);
  const next = new Map<string, number>();
  for (const row of printed) {
    const [month, id, entity, value] = row.split(',');
    const key = `${id} ${entity}`;
    const at = next.get(key) ?? 0;
    next.set(key, at + 1);
    // Two decimals may name the same 32-bit number.
    assert.equal(Math.fround(series.get(key)?.[at] ?? NaN), Math.fround(Number(value)), `${month} ${key}`);
  }
});

test('the map shows something, and something else in another month and in another theme', async () => {
  const { page } = await rig.open({ query: '?v=1&theme=night&t=2024-01' });
  await delay(500);
  const early = await mapPixels(page);
  assert.ok(colours(early) > 50, 'the map is blank');
  const drawn = await mapDrawn(page.mainFrame());
  await page.$eval('#scrub', (scrub) => {
    (scrub as HTMLInputElement).value = '150';
    scrub.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await mapDrawn(page.mainFrame(), drawn);
  await delay(500);
  const late = await mapPixels(page);
  assert.ok(difference(early, late) > 0.005, 'months look the same');
  await page.click('#theme');
  await page.waitForFunction(() => document.documentElement.dataset['theme'] === 'paper');
  await delay(1500);
  assert.ok(difference(late, await mapPixels(page)) > 0.5, 'themes look the same');
});

test('a GPU export control on China lowers US shipments there from its start, and nothing before its announcement', async () => {
  const wanted = 'accelerators_shipped us_designed:CHN';
  const base = await rig.open({ query: '?v=1&t=2028-09', until: 'run' });
  const baseline = await hashOf(base.page.mainFrame());
  const before = (await exported(base.page)).get(wanted);
  const chartBefore = (await reading(base.page, 'to_china')).get('US-designed');
  await base.page.close();

  const shocked = await rig.open({ query: `?v=1&${control}&t=2028-09`, until: 'run' });
  await nextHash(shocked.page, baseline);
  const after = (await exported(shocked.page)).get(wanted);
  assert.ok(before && after);
  assert.equal(before.length, 228);
  const announced = 56;
  const start = 57;
  assert.deepEqual(after.slice(0, announced), before.slice(0, announced));
  for (let m = start + 3; m < 228; m++) assert.ok(after[m]! < before[m]!, `month ${m}: ${after[m]} against ${before[m]}`);

  const chartAfter = (await reading(shocked.page, 'to_china')).get('US-designed');
  assert.ok(chartBefore! > chartAfter!, `${chartBefore} against ${chartAfter}`);
  const sentence = await shocked.page.$eval('#changed', (box) => box.textContent ?? '');
  assert.match(sentence, /^By Sep 2028, US-designed accelerators shipped to China are .+ below the baseline/);
});

test('a link made by hand on the page restores the same run', async () => {
  const { page } = await rig.open({ query: '?v=1&theme=night', until: 'run' });
  const baseline = await hashOf(page.mainFrame());
  await page.click(`[data-lever="${gpu}"] .card-toggle`);
  const pressed = await nextHash(page, baseline);
  await page.focus('.group:nth-child(2) > summary');
  await page.keyboard.press('Enter');
  await page.focus('[data-lever="chip_fund.spending"] .size');
  for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight');
  await nextHash(page, pressed);
  await page.click('[data-lever="chip_fund.spending"] .card-more');
  await page.select('[data-lever="chip_fund.spending"] [aria-label="Starts, year"]', '2030');
  await page.focus('#scrub');
  await page.keyboard.press('End');
  await delay(1500);
  const hash = await hashOf(page.mainFrame());
  const link = page.url();
  assert.match(link, /shock=chip_fund\.spending:5@2030-/);
  assert.match(link, /t=2040-12/);

  const again = await rig.open({ url: link, until: 'run' });
  await again.page.waitForFunction((h) => document.documentElement.dataset['hash'] === h, { timeout: 20_000 }, hash);
  assert.equal(await again.page.$eval('#date-year', (year) => year.textContent), '2040');
});

test('undo leads back to the baseline bit for bit, redo to the shock', async () => {
  const { page } = await rig.open({ until: 'run' });
  const baseline = await hashOf(page.mainFrame());
  await page.click(`[data-lever="${gpu}"] .card-toggle`);
  const shocked = await nextHash(page, baseline);
  await page.click('#undo');
  assert.equal(await nextHash(page, shocked), baseline);
  await page.click('#redo');
  assert.equal(await nextHash(page, baseline), shocked);
});

test('bad parameters are named with what is allowed, and the rest runs', async () => {
  const { page, errors } = await rig.open({ query: `?v=1&t=2050-01&colour=red&shock=${gpu}:7&${control}&theme=paper`, until: 'run' });
  const notices = await page.$$eval('#notice-list li', (rows) => rows.map((row) => row.textContent ?? ''));
  assert.equal(notices.length, 3);
  assert.match(notices[0]!, /^t “2050-01” was left out\. Allowed: 2022-01 to 2040-12\.$/);
  assert.match(notices[1]!, /^colour “red” was left out\./);
  assert.match(notices[2]!, /^shock “.+:7” was left out\. Allowed: .+ from 0 to 1\.$/);
  assert.equal(await page.$$eval('.card.active', (cards) => cards.length), 1);
  await page.click('#notice-close');
  assert.equal(await page.$eval('#notices', (bar) => (bar as HTMLElement).hidden), true);
  assert.deepEqual(errors, []);
});

test('the ghost of the baseline and the table show what the shock changed', async () => {
  const { page } = await rig.open({ query: `?v=1&${control}`, until: 'run' });
  await page.click('[data-chart="to_china"] .small');
  await page.waitForSelector('[data-chart="to_china"] table tbody tr');
  const heads = await page.$$eval('[data-chart="to_china"] th[scope=col]', (cells) => cells.map((cell) => cell.textContent));
  assert.deepEqual(heads.slice(0, 3), ['Month', 'US-designed', 'US-designed, baseline']);
  const rows = await page.$$eval('[data-chart="to_china"] tbody tr', (all) => all.map((row) => [...row.children].map((c) => c.textContent)));
  assert.equal(rows.length, 19);
  const row = rows.find(([month]) => month === 'Dec 2025');
  assert.equal(row?.[1], row?.[2], 'nothing differs before the announcement');
});
