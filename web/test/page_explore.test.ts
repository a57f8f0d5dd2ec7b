// Explore mode: nothing is captured before it, wheel, keys and buttons move the map within it, and Escape leaves.

import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { difference, mapFrame, mapPixels, useRig } from './harness';
import { violations } from './page_helpers';

const rig = useRig();

afterEach(async () => {
  for (const page of await rig.browser.pages()) if (page.url() !== 'about:blank') await page.close();
});

const zoomOf = (page: Page): Promise<number> => page.evaluate(() => Number(document.documentElement.dataset['zoom']));
const exploring = (page: Page): Promise<boolean> => page.evaluate(() => document.documentElement.classList.contains('exploring'));
const zoomed = (page: Page, test: string): Promise<unknown> =>
  page.waitForFunction(`(z => ${test})(Number(document.documentElement.dataset.zoom))`, { timeout: 10_000 });

/** A place on the map, as shares of its box. */
async function place(page: Page, x: number, y: number): Promise<[number, number]> {
  const box = await (await page.waitForSelector('#map'))!.boundingBox();
  return [box!.x + x * box!.width, box!.y + y * box!.height];
}

test('the wheel scrolls the page before a press on the map, and zooms after it', async () => {
  const { page, errors } = await rig.open({ query: '?v=1&t=2028-09', viewport: { width: 900, height: 700 } });
  await page.waitForSelector('.map-bar');
  await page.mouse.move(...(await place(page, 0.35, 0.4)));
  await page.mouse.wheel({ deltaY: 120 });
  await page.waitForFunction(() => scrollY > 50, { timeout: 5000 });
  assert.equal(await zoomOf(page), 1);
  await page.evaluate(() => scrollTo(0, 0));

  await page.mouse.click(...(await place(page, 0.35, 0.4)));
  await page.waitForFunction(() => document.documentElement.classList.contains('exploring'), { timeout: 5000 });
  const before = await mapPixels(page);
  await page.mouse.wheel({ deltaY: -300 });
  await zoomed(page, 'z > 1.5');
  await delay(900);
  assert.ok(difference(before, await mapPixels(page)) > 0.1, 'the map did not move');
  assert.equal(await page.evaluate(() => scrollY), 0);

  await page.keyboard.press('Escape');
  assert.equal(await exploring(page), false);
  assert.ok((await zoomOf(page)) > 1.5, 'leaving changed the picture');
  await page.mouse.wheel({ deltaY: 120 });
  await page.waitForFunction(() => scrollY > 50, { timeout: 5000 });
  await page.keyboard.press('Escape');
  await zoomed(page, 'z === 1');
  assert.deepEqual(errors, []);
});

test('all of it works with the keyboard alone', async () => {
  const { page } = await rig.open({ query: '?v=1&t=2028-09' });
  await page.focus('.map-explore');
  await page.keyboard.press('Enter');
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await zoomed(page, 'z > 2.4');
  await delay(600);
  const before = await mapPixels(page);
  const month = (): string | null => new URL(page.url()).searchParams.get('t');
  const at = month();
  await page.keyboard.press('ArrowLeft');
  await delay(900);
  assert.ok(difference(before, await mapPixels(page)) > 0.1, 'arrows do not move the map');
  assert.equal(month(), at, 'the playhead moved too');
  await page.keyboard.press('-');
  await zoomed(page, 'z < 2');
  assert.deepEqual(await violations(page), []);
  await page.keyboard.press('Escape');
  assert.equal(await exploring(page), false);
});

test('the picture survives a lost context, and centring elsewhere', async () => {
  const { page } = await rig.open({ query: '?v=1&t=2028-09&country=IND' });
  await page.click('.map-explore');
  for (let i = 0; i < 3; i++) await page.click('.map-button[aria-label="Zoom in"]');
  await zoomed(page, 'z > 3.9');
  await delay(800);
  const before = await mapPixels(page);
  await mapFrame(page).evaluate(() => {
    document.querySelector('canvas')?.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
  });
  await delay(4000);
  assert.ok(difference(before, await mapPixels(page)) < 0.05, 'the map came back elsewhere');
  assert.ok((await zoomOf(page)) > 3.9);

  await page.click('.map-button[aria-label="Centre the map on the Atlantic"]');
  await page.waitForFunction(() => location.search.includes('center=atlantic'), { timeout: 5000 });
  assert.ok((await zoomOf(page)) > 3.9);
  await page.click('.map-button[aria-label="Show the whole map"]');
  await zoomed(page, 'z === 1');
});

test('a link shows the part of the map that it names, and a frame that loads anew shows it again', async () => {
  const { page } = await rig.open({ query: '?v=1&t=2028-09&at=10.4,51.2,4' });
  await zoomed(page, 'z === 4');
  await delay(900);
  const before = await mapPixels(page);
  const [lon, lat, zoom] = new URL(page.url()).searchParams.get('at')!.split(',').map(Number);
  assert.ok(Math.abs(lon! - 10.4) < 0.1 && Math.abs(lat! - 51.2) < 0.1 && zoom === 4, page.url());

  await mapFrame(page).evaluate(() => location.reload());
  await delay(500);
  await mapFrame(page).waitForSelector('canvas');
  await delay(3000);
  assert.ok(difference(before, await mapPixels(page)) < 0.05, 'the map came back elsewhere');

  await page.click('.map-button[aria-label="Show the whole map"]');
  await page.waitForFunction(() => !location.search.includes('at='), { timeout: 5000 });
  assert.equal(await zoomOf(page), 1);
});

test('a tap says what it is, and two fingers zoom once the map is pressed', async () => {
  const { page } = await rig.open({ query: '?v=1&t=2028-09&lens=models', viewport: { width: 390, height: 844, hasTouch: true, isMobile: true } });
  await page.waitForSelector('.map-bar');
  await page.touchscreen.tap(...(await place(page, 0.42, 0.4)));
  await page.waitForFunction(() => !(document.getElementById('tip') as HTMLElement).hidden, { timeout: 5000 });
  const [x, y] = await place(page, 0.5, 0.5);
  const one = await page.touchscreen.touchStart(x - 20, y);
  const two = await page.touchscreen.touchStart(x + 20, y);
  for (let i = 1; i <= 6; i++) {
    await one.move(x - 20 - 10 * i, y);
    await two.move(x + 20 + 10 * i, y);
  }
  await one.end();
  await two.end();
  await zoomed(page, 'z > 1.5');
});
