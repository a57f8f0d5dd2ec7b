// The map's twin as tables, for who does not see the map or has none.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { useRig, withoutWebGL } from './harness';
import { focused, violations } from './page_helpers';

const rig = useRig();
const still = useRig({ args: withoutWebGL });

test('the keyboard opens the map as a table of the lens, and closes it again', async () => {
  const { page } = await rig.open({ query: '?v=1&lens=value&t=2030-01' });
  await page.waitForSelector('.map-as-table');
  await page.focus('.map-as-table');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.map-table[open]');
  assert.match(await page.$eval('#map-table-title', (title) => title.textContent ?? ''), /^Value, Jan 2030$/);
  const [captured, paid] = await page.$$eval('.map-table table', (tables) => tables.map((one) => one.querySelectorAll('tbody tr').length));
  assert.ok(captured! > 100 && paid! > 10, `${captured} countries, ${paid} flows`);
  assert.deepEqual(await violations(page), []);
  await page.keyboard.press('Escape');
  await page.waitForSelector('.map-table', { hidden: true });
  assert.match(await focused(page), /map-as-table/);
  await page.close();
});

test('it is there where no map moves', async () => {
  const { page } = await still.open({ until: 'run' });
  await page.waitForSelector(':root[data-map=unavailable]');
  assert.deepEqual(await violations(page), []);
  await page.click('.map-as-table');
  await page.waitForSelector('.map-table[open] tbody tr');
  await page.close();
});
