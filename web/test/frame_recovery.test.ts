// A map whose WebGL context is lost comes back by itself, in the same document, with the same picture.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Frame } from 'puppeteer-core';
import { all, heard, hostPage, memoriesAlive, pause, settled, watchDocuments, withMap } from './frame_host';
import { difference, MAP_MS, mapFrame, mapPixels, useRig } from './harness';
import { dist } from './harness_site';

const rig = useRig({ site: { dir: dist, pages: { 'host.html': hostPage() } } });

const loseContext = (frame: Frame): Promise<void> =>
  frame.evaluate(() => document.querySelector('canvas')?.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext());

describe('a lost context', () => {
  test('comes back without a reload, with the same picture', async () => {
    const { page, frame, errors } = await withMap(rig);
    await settled(frame);
    const picture = await mapPixels(page);
    await frame.evaluate(() => Object.assign(window, { sameDocument: true }));
    await loseContext(frame);
    await heard(page, 'restored');
    await page.waitForFunction(() => (window as unknown as { got: { kind: string; starts?: number }[] }).got.some((m) => m.kind === 'drawn' && m.starts === 2));
    await settled(frame);
    assert.equal(await frame.evaluate(() => 'sameDocument' in window), true, 'the frame was not loaded again');
    assert.equal(await frame.evaluate(() => document.querySelectorAll('canvas').length), 1);
    assert.equal((await all(page, 'ready')).length, 1);
    assert(difference(picture, await mapPixels(page)) < 0.001, 'the picture is as before');
    assert.deepEqual(errors, []);
    await page.close();
  });

  test('leaves nothing of the old program in memory', async () => {
    const { page, frame } = await withMap(rig);
    await loseContext(frame);
    await heard(page, 'restored');
    await settled(frame);
    const client = await page.createCDPSession();
    let alive = [true];
    for (let tries = 0; alive[0] === true && tries < 20; tries++) {
      await client.send('HeapProfiler.collectGarbage');
      await pause(200);
      alive = await memoriesAlive(frame);
    }
    assert.deepEqual(alive, [false, true], 'the first program is gone, the second one lives');
    await page.close();
  });

  test('off-screen it waits until somebody looks', async () => {
    const { page, frame } = await withMap(rig);
    await page.evaluate(() => window.scrollTo(0, 3000));
    await settled(frame);
    await loseContext(frame);
    await pause(1500);
    assert.equal(await frame.evaluate(() => document.querySelectorAll('canvas').length), 0);
    await page.evaluate(() => window.scrollTo(0, 0));
    await heard(page, 'restored');
    await page.close();
  });

  test('again and again: it gives up, says so, and never reloads', async () => {
    const { page, frame } = await withMap(rig);
    await frame.evaluate(() => Object.assign(window, { sameDocument: true }));
    for (let i = 1; i < 4; i++) {
      await loseContext(frame);
      await heard(page, 'restored', i);
    }
    await loseContext(frame);
    assert.equal((await heard(page, 'failed')).reason, 'context');
    assert.equal(await frame.evaluate(() => 'sameDocument' in window), true);
    await page.close();
  });
});

describe('the page’s side', () => {
  test('a frame that loads anew gets the state again', async () => {
    const { page, errors } = await rig.open({ viewport: { width: 1200, height: 800 }, prepare: async (p) => void (await watchDocuments(p)) });
    await settled(mapFrame(page));
    const picture = await mapPixels(page);
    await mapFrame(page).evaluate(() => location.reload());
    await pause(500);
    await mapFrame(page).waitForSelector('canvas', { timeout: MAP_MS });
    await settled(mapFrame(page));
    assert(difference(picture, await mapPixels(page)) < 0.001, 'the picture is as before');
    assert.deepEqual(errors, []);
    await page.close();
  });

  test('a context lost on the real page comes back with the run and the playhead', async () => {
    const { page, errors } = await rig.open({ viewport: { width: 1200, height: 800 }, prepare: async (p) => void (await watchDocuments(p)) });
    const frame = mapFrame(page);
    await settled(frame);
    const picture = await mapPixels(page);
    await frame.evaluate(() => Object.assign(document.querySelector('canvas') ?? {}, { old: true }));
    await loseContext(frame);
    await frame.waitForFunction(() => [...document.querySelectorAll('canvas')].some((c) => !('old' in c)), { timeout: MAP_MS });
    await settled(frame);
    assert(difference(picture, await mapPixels(page)) < 0.001, 'the picture is as before');
    assert.equal(await page.evaluate(() => document.documentElement.dataset['map']), 'live');
    assert.deepEqual(errors, []);
    await page.close();
  });
});

describe('a crash of the graphics process', () => {
  const own = useRig();

  test('the map comes back in the same document', async () => {
    const { page, errors } = await own.open({ viewport: { width: 1200, height: 800 }, prepare: async (p) => void (await watchDocuments(p)) });
    const frame = mapFrame(page);
    await settled(frame);
    const picture = await mapPixels(page);
    await frame.evaluate(() => Object.assign(document.querySelector('canvas') ?? {}, { old: true }));
    const client = await own.browser.target().createCDPSession();
    await client.send('Browser.crashGpuProcess');
    await frame.waitForFunction(() => [...document.querySelectorAll('canvas')].some((c) => !('old' in c)), { timeout: MAP_MS, polling: 100 });
    await settled(frame);
    assert(difference(picture, await mapPixels(page)) < 0.001, 'the picture is as before');
    assert.deepEqual(errors, []);
    await page.close();
  });
});
