// Without WebGL2 the page works: a still map, a word about it, charts and controls.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashOf, screenshot, useRig, withoutWebGL } from './harness';
import { control, gpu, nextHash } from './page_helpers';

const rig = useRig({ args: withoutWebGL });

test('a browser without WebGL2 shows a still map, charts and controls', async () => {
  const { page } = await rig.open({ query: `?v=1&${control}&t=2028-09&theme=night`, until: 'run' });
  await page.waitForFunction(() => document.documentElement.dataset['map'] === 'unavailable', { timeout: 60_000 });
  assert.match(await page.$eval('#map-message', (text) => text.textContent ?? ''), /WebGL2/);
  const seen = await page.evaluate(() => {
    const still = document.querySelector('.still-map')?.getBoundingClientRect();
    const tinted = [...document.querySelectorAll<SVGElement>('.still-map .land')].filter((path) => Number(path.style.getPropertyValue('--tint')) > 0.3);
    return { width: still?.width ?? 0, height: still?.height ?? 0, tinted: tinted.length };
  });
  assert.ok(seen.width > 300 && seen.height > 150, 'the still map is not visible');
  assert.ok(seen.tinted > 10, 'the still map shows no compute');

  const before = await hashOf(page.mainFrame());
  await page.focus(`[data-lever="${gpu}"] .size`);
  await page.keyboard.press('ArrowLeft');
  assert.notEqual(await nextHash(page, before), before);
  assert.equal(await page.$$eval('.chart canvas', (all) => all.length), 6);
  await screenshot(page, 'still-night-1440');
});

test('targets are picked on the map, and a country is chosen there', async () => {
  const { page } = await rig.open({ query: '?v=1&theme=paper', until: 'run' });
  await page.waitForFunction(() => document.documentElement.dataset['map'] === 'unavailable', { timeout: 60_000 });
  const click = (name: string): Promise<void> =>
    page.evaluate((wanted) => {
      const title = [...document.querySelectorAll('.still-map title')].find((t) => t.textContent === wanted);
      title?.parentElement?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    }, name);
  await click('Germany');
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('.combobox input')?.value === 'Germany');

  await page.click(`[data-lever="${gpu}"] .card-more`);
  const chips = (): Promise<(string | null)[]> =>
    page.$$eval(`[data-lever="${gpu}"] .chip`, (all) => all.map((chip) => chip.getAttribute('aria-label')));
  assert.deepEqual(await chips(), ['Remove China']);
  await page.click(`[data-lever="${gpu}"] .targets-actions button`);
  await click('India');
  await click('China');
  assert.deepEqual(await chips(), ['Remove India']);
});

test('without the chart library each chart is its table', async () => {
  const { page } = await rig.open({
    query: '?v=1&theme=night',
    until: 'run',
    prepare: async (fresh) => {
      await fresh.setRequestInterception(true);
      fresh.on('request', (request) => void (/uPlot/.test(request.url()) ? request.abort() : request.continue()));
    },
  });
  await page.waitForFunction(() => document.querySelectorAll('.chart tbody tr').length === 6 * 19, { timeout: 20_000 });
  assert.equal(await page.evaluate(() => document.documentElement.dataset['ready']), 'true');
});
