// Figures of the page: the flows of money, files with their citation, the choice of charts.

import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { openOf } from '../src/charts/definitions';
import { dist } from './harness_site';
import { hashOf, serveSite, useRig } from './harness';
import { control, focused, violations } from './page_helpers';

const rig = useRig();

afterEach(async () => {
  for (const page of await rig.browser.pages()) if (page.url() !== 'about:blank') await page.close();
});

const phone = { width: 390, height: 844, isMobile: true, hasTouch: true };

/** Brings the flows of money onto the screen and waits until they are drawn. */
async function flows(page: Page): Promise<void> {
  await page.$eval('[data-chart="payments"]', (figure) => figure.scrollIntoView({ block: 'center' }));
  await page.waitForSelector('.money-ribbon[d]', { timeout: 20_000 });
}

const readout = (page: Page): Promise<string> => page.$eval('.money-readout', (line) => line.textContent ?? '');

test('the flows of money stand, are walked by arrows, follow the playhead and have a table', async () => {
  const { page, errors } = await rig.open({ query: `?v=1&${control}&t=2030-06&lens=value`, until: 'run' });
  await flows(page);
  assert.match(await readout(page), /^All payments: \$[\d,]+\sbn a year\. In the baseline: /);
  await page.$eval('[data-node="payer-USA"]', (node) => (node as SVGElement).focus());
  await page.keyboard.press('ArrowDown');
  assert.match(await readout(page), /^China pays \$/);
  await page.keyboard.press('ArrowRight');
  assert.match(await readout(page), /^Models: \$.+; earned by /);
  const said = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  assert.equal(said, await readout(page), 'what is heard is what is read');
  assert.equal(await page.$eval('#date-year', (year) => year.textContent), '2030', 'the playhead stays');

  const before = await page.$eval('[data-node="layer-cloud"] text', (text) => text.textContent);
  await page.focus('#scrub');
  await page.keyboard.press('End');
  await page.waitForFunction((old) => document.querySelector('[data-node="layer-cloud"] text')?.textContent !== old, {}, before);
  await page.click('[data-chart="payments"] .chart-tools .small');
  const cells = await page.$$eval('[data-chart="payments"] tbody tr', (rows) => rows.map((row) => row.children.length));
  assert.deepEqual([...new Set(cells)], [9]);
  assert.equal(cells.length, 16);
  assert.deepEqual(errors, []);
});

for (const [name, viewport, theme] of [['desk', { width: 1440, height: 860 }, 'night'], ['phone', phone, 'paper']] as const) {
  test(`axe finds nothing in figures and dialogs, and nothing scrolls sideways: ${name}`, async () => {
    const { page } = await rig.open({ query: `?v=1&${control}&t=2030-06&theme=${theme}&charts=use_now,payments,margin`, viewport, until: 'run' });
    await flows(page);
    assert.deepEqual(await violations(page), []);
    await page.click('[data-chart="margin"] .chart-save');
    await page.waitForSelector('dialog.save[open] svg');
    assert.deepEqual(await violations(page), []);
    await page.keyboard.press('Escape');
    await page.click('#choose-charts');
    await page.waitForSelector('dialog.choose[open] li');
    assert.deepEqual(await violations(page), []);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)) <= 0);
  });
}

/** Saves a figure in every format and answers the files' bytes by format. */
async function saved(page: Page, chart: string): Promise<Map<string, Buffer>> {
  const dir = mkdtempSync(join(tmpdir(), 'sovereign-save-'));
  const files = new Map<string, Buffer>();
  try {
    const session = await page.createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: dir });
    for (const format of ['svg', 'png', 'csv']) {
      await page.click(`[data-chart="${chart}"] .chart-save`);
      const button = await page.waitForSelector(`dialog.save[open] [data-format="${format}"]`);
      await button!.click();
      const finished = (): string | undefined => readdirSync(dir).find((name) => name.endsWith(`.${format}`));
      for (let waited = 0; finished() === undefined && waited < 20_000; waited += 50) await delay(50);
      const name = finished();
      assert.match(name ?? '', new RegExp(`^sovereign-stack-${chart}-[0-9a-f]{8}\\.`));
      files.set(format, readFileSync(join(dir, name!)));
    }
    return files;
  } finally {
    rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function holdsCitation(page: Page, files: Map<string, Buffer>): Promise<void> {
  const hash = (await hashOf(page.mainFrame())).replace(/(.{4})(?=.)/g, '$1 ');
  const svg = files.get('svg')!.toString('utf8');
  const csv = files.get('csv')!.toString('utf8');
  for (const text of [svg, csv]) {
    assert.ok(text.includes(hash), 'the run');
    assert.match(text, /GPU export control by United States on China: 85\s%/);
    assert.match(text, /CC BY 4\.0/);
    assert.match(text, /gpu_export_control\.coverage:0\.85/, 'the link');
  }
  assert.doesNotMatch(svg, /var\(--|class="playhead|NaN|undefined/);
  assert.ok((svg.match(/<text /g) ?? []).length > 10, 'text stays text');
  const png = files.get('png')!;
  assert.deepEqual([...png.subarray(1, 4)].map((code) => String.fromCharCode(code)).join(''), 'PNG');
  assert.equal(png.readUInt32BE(16), 1920, 'two pixels for one');
  assert.ok(png.length > 20_000, 'the picture is blank');
  assert.match(csv, /^# [^]*\nmonth,series,entity,value,unit,of\n2/);
}

test('every kind of figure is saved as SVG, PNG and CSV with its citation', async () => {
  const { page, errors } = await rig.open({ query: `?v=1&${control}&t=2030-06&charts=profit_nation,use_now,payments`, until: 'run' });
  await flows(page);
  for (const chart of ['profit_nation', 'use_now', 'payments']) await holdsCitation(page, await saved(page, chart));
  assert.deepEqual(errors, []);
});

test('a page that was opened from a disk saves figures too', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sovereign disk '));
  try {
    cpSync(dist, folder, { recursive: true });
    const url = `${pathToFileURL(join(folder, 'index.html')).href}?v=1&${control}&charts=capital`;
    const { page, errors } = await rig.open({ url, until: 'run' });
    await holdsCitation(page, await saved(page, 'capital'));
    assert.deepEqual(errors, []);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('in a sandboxed frame the flows are drawn and a picture is made', async () => {
  const article = `<!doctype html><title>Article</title><iframe sandbox="allow-scripts allow-downloads" width="1200" height="800" src="${rig.site.url}?v=1&lens=value&charts=payments"></iframe>`;
  const host = await serveSite({ pages: { 'article.html': article } });
  try {
    const { page, errors } = await rig.open({ url: `${host.url}article.html`, until: 'load' });
    const frame = (await (await page.waitForSelector('iframe'))!.contentFrame())!;
    await hashOf(frame);
    await frame.waitForSelector('[data-chart="payments"]');
    await frame.$eval('[data-chart="payments"]', (figure) => figure.scrollIntoView());
    await frame.waitForSelector('.money-ribbon[d]', { timeout: 20_000 });
    await frame.$eval('[data-chart="payments"] .chart-save', (button) => (button as HTMLElement).click());
    await frame.waitForSelector('dialog.save[open] svg');
    await frame.$eval('dialog.save [data-format="png"]', (button) => (button as HTMLElement).click());
    await frame.waitForFunction(() => /\.png is saved/.test(document.getElementById('live')?.textContent ?? ''), { timeout: 20_000 });
    assert.deepEqual(errors, []);
  } finally {
    await host.close();
  }
});

const shown = (page: Page): Promise<string[]> => page.$$eval('#charts > [data-chart]', (all) => all.map((chart) => (chart as HTMLElement).dataset['chart'] ?? ''));

test('charts are chosen and moved by keys and by dragging, stand in the link, and go back to those of the lens', async () => {
  const { page, errors } = await rig.open({ until: 'run' });
  const own = openOf('hardware').map(({ id }) => id);
  assert.deepEqual(await shown(page), own);
  await page.click('#choose-charts');
  await page.waitForSelector('dialog.choose[open] li');
  await page.type('#choose-search', 'switch off');
  assert.deepEqual(await page.$$eval('.choose-choice:not([hidden])', (all) => all.map((choice) => choice.textContent)), ['Intelligent capital', 'Sovereign intelligent capital']);
  await page.click('.choose-choice:not([hidden]) input');
  assert.deepEqual(await shown(page), [...own, 'capital']);

  await page.focus('[data-id="capital"] [data-part="up"]');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  assert.deepEqual((await shown(page)).slice(-3), ['capital', ...own.slice(-2)]);
  assert.equal(await page.evaluate(() => document.activeElement?.closest('li')?.dataset['id']), 'capital', 'the keyboard stays');
  await page.focus('[data-id="capital"] [data-part="handle"]');
  await page.keyboard.press('ArrowUp');
  assert.equal((await shown(page)).indexOf('capital'), own.length - 3);

  const [from, to] = await Promise.all(['capital', own[0]!].map(async (id) => (await (await page.$(`[data-id="${id}"] [data-part="handle"]`))!.boundingBox())!));
  await page.mouse.move(from!.x + 5, from!.y + from!.height / 2);
  await page.mouse.down();
  await page.mouse.move(to!.x + 5, to!.y + 2, { steps: 8 });
  await page.mouse.up();
  assert.equal((await shown(page))[0], 'capital');
  await page.waitForFunction(() => location.search.includes('charts=capital,shipped'));

  await page.click('.choose .button');
  assert.deepEqual(await shown(page), own);
  await page.waitForFunction(() => !location.search.includes('charts='));
  await page.keyboard.press('Escape');
  assert.equal(await focused(page), 'choose-charts');
  await page.click('#undo');
  assert.equal((await shown(page))[0], 'capital');
  assert.deepEqual(errors, []);
});

test('a link opens its charts in its order, in every lens', async () => {
  const { page } = await rig.open({ query: '?v=1&charts=valuation,use_now,shipped', until: 'run' });
  assert.deepEqual(await shown(page), ['valuation', 'use_now', 'shipped']);
  await page.click('#lens-models');
  assert.deepEqual(await shown(page), ['valuation', 'use_now', 'shipped']);
  assert.equal(await page.$eval('#more-charts', (fold) => (fold as HTMLElement).hidden), true);
});

test('own assumptions get a dotted line, said in the unit and in the table', async () => {
  const { page } = await rig.open({ query: `?v=1&${control}&set=equipment.learning:0.5&charts=shipped`, until: 'run' });
  await page.waitForFunction(() => /dotted = own baseline/.test(document.querySelector('.chart-unit')?.textContent ?? ''), { timeout: 20_000 });
  await page.click('[data-chart="shipped"] .chart-tools .small');
  assert.equal((await page.$$('[data-chart="shipped"] thead th')).length, 1 + 2 * 3);
});
