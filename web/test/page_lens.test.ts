// The three lenses: switched by keyboard, kept in the link, each with its map, legend, tooltip and charts; and claims.

import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { charts, chartsOf, openOf } from '../src/charts/definitions';
import { colours, difference, hashOf, mapPixels, useRig } from './harness';
import { control, nextHash, violations } from './page_helpers';

const rig = useRig();

afterEach(async () => {
  for (const page of await rig.browser.pages()) if (page.url() !== 'about:blank') await page.close();
});

const shownCharts = (page: Page): Promise<(string | undefined)[]> =>
  page.$$eval('[data-chart]', (all) => all.map((chart) => (chart as HTMLElement).dataset['chart']));

/** What can be read of the legend. */
const legend = (page: Page): Promise<string> => page.$eval('.legend', (box) => (box as HTMLElement).innerText);

test('arrows change the lens, and map, legend, charts and link follow', async () => {
  const { page, errors } = await rig.open({ query: '?v=1&theme=night&t=2028-09' });
  await delay(500);
  const hardware = await mapPixels(page);
  await page.focus('#lens-hardware');
  await page.keyboard.press('ArrowRight');
  await page.waitForFunction(() => /^Filled by /.test(document.getElementById('legend-note')?.textContent ?? ''), { timeout: 20_000 });
  await delay(1500);
  const models = await mapPixels(page);
  assert.ok(colours(models) > 50, 'the map is blank');
  assert.ok(difference(hardware, models) > 0.1, 'the lenses look the same');
  assert.match(await legend(page), /US closed[^]*China open/);
  assert.doesNotMatch(await legend(page), /US-designed/);
  assert.deepEqual(await shownCharts(page), openOf('models').map(({ id }) => id));
  assert.match(page.url(), /lens=models/);

  await page.keyboard.press('ArrowRight');
  await page.waitForFunction(() => /from payer to earner/.test(document.getElementById('legend-note')?.textContent ?? ''), { timeout: 20_000 });
  await delay(1500);
  assert.ok(difference(models, await mapPixels(page)) > 0.1, 'the lenses look the same');
  assert.match(await legend(page), /value added[^]*foundry, memory/);
  assert.deepEqual(await shownCharts(page), openOf('value').map(({ id }) => id));
  assert.match(page.url(), /lens=value/);
  assert.equal(await page.$eval('#stage', (stage) => stage.getAttribute('aria-label')), 'World map of who earns and who pays');
  assert.deepEqual(errors, []);
});

for (const [lens, said] of [['models', /^Australia: US closed \d+/], ['value', /^Australia: [−+]\$.+ a year; its owners earn /]] as const) {
  test(`a link opens the ${lens} lens, and a country says what it is about`, async () => {
    const { page } = await rig.open({ query: `?v=1&t=2028-09&lens=${lens}` });
    assert.equal(await page.$eval(`#lens-${lens}`, (input) => (input as HTMLInputElement).checked), true);
    const map = await page.waitForSelector('#map');
    const box = await map!.boundingBox();
    await page.mouse.move(box!.x + box!.width * 0.44, box!.y + box!.height * 0.76);
    await page.mouse.move(box!.x + box!.width * 0.445, box!.y + box!.height * 0.765, { steps: 4 });
    await page.waitForFunction(() => /^Australia: /.test(document.getElementById('tip')?.textContent ?? ''), { timeout: 20_000 });
    assert.match(await page.$eval('#tip', (tip) => tip.textContent ?? ''), said);
  });
}

test('the chosen country is in titles and lines of the charts', async () => {
  const { page } = await rig.open({ query: '?v=1&lens=models&country=KEN', until: 'run' });
  assert.equal(await page.$eval('[data-chart="dependency"] h3', (title) => title.textContent), 'Dependency of Kenya');
  await page.type('.combobox input', 'brazil');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('[data-chart="dependency"] h3')?.textContent === 'Dependency of Brazil');
  assert.match(await page.$eval('[data-chart="capital"] .chart-key', (key) => key.textContent ?? ''), /Brazil/);
});

test('all charts draw and say something, folded ones when opened', async () => {
  const { page, errors } = await rig.open({ query: `?v=1&${control}&t=2030-06&lens=models`, until: 'run' });
  const seen = new Set<string | undefined>();
  for (const lens of ['models', 'value', 'hardware'] as const) {
    await page.click(`#lens-${lens}`);
    await page.evaluate(() => void ((document.getElementById('more-charts') as HTMLDetailsElement).open = true));
    await page.waitForFunction((n) => document.querySelectorAll('.chart canvas').length === n, { timeout: 20_000 }, chartsOf[lens].filter(({ kind }) => kind === 'lines').length);
    for (const id of await shownCharts(page)) seen.add(id);
    const said = await page.$$eval('.plot', (plots) => plots.map((plot) => plot.getAttribute('aria-label') ?? ''));
    for (const sentence of said) assert.match(sentence, /\. Jun 2030: .+\S\.$/);
  }
  assert.equal(seen.size, charts.length);
  assert.deepEqual(errors, []);
});

test('claims stand below the charts, and two presses run the scenario of one', async () => {
  const { page, errors } = await rig.open({ until: 'run' });
  await page.waitForSelector('.claim');
  const baseline = await hashOf(page.mainFrame());
  const [count, links] = await page.$$eval('.claim', (all) => [all.length, all.map((card) => card.querySelector('a')?.getAttribute('href'))] as const);
  assert.equal(count, 11);
  assert.equal(links[2], 'model.html#c3');
  await page.click('#claim-c2');
  await page.click('#claim-run');
  assert.notEqual(await nextHash(page, baseline), baseline);
  assert.ok((await page.$$eval('.card.active', (cards) => cards.length)) >= 1);
  assert.deepEqual(errors, []);
});

for (const lens of ['models', 'value']) {
  for (const theme of ['night', 'paper']) {
    test(`axe finds nothing: ${lens}, ${theme}`, async () => {
      const { page } = await rig.open({ query: `?v=1&${control}&theme=${theme}&lens=${lens}`, until: 'run' });
      await page.click('#more-charts > summary');
      await page.click('.group:nth-child(3) > summary');
      assert.deepEqual(await violations(page), []);
    });
  }
}

test('the legend of the model lens filters: a family alone, kept in the link, and back', async () => {
  const { page, errors } = await rig.open({ query: '?v=1&theme=night&t=2028-09&lens=models' });
  await delay(500);
  const all = await mapPixels(page);
  const key = '[data-family="china_open"]';
  await page.click(key);
  await page.waitForFunction(() => /goes to China open/.test(document.getElementById('legend-note')?.textContent ?? ''), { timeout: 20_000 });
  await delay(1000);
  assert.ok(difference(all, await mapPixels(page)) > 0.05, 'the filter shows nothing');
  assert.equal(await page.$eval(key, (button) => button.getAttribute('aria-pressed')), 'true');
  assert.match(page.url(), /family=china_open/);
  await page.click(key);
  await page.waitForFunction(() => /^Filled by /.test(document.getElementById('legend-note')?.textContent ?? ''), { timeout: 20_000 });
  assert.deepEqual(errors, []);
});
