// The hosted page without its server, and what it says of a newer version: with the service worker, which other tests
// go without.

import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { hashOf, mapDrawn, useRig } from './harness';
import { dist, serveSite, type Site } from './harness_site';
import { control, violations } from './page_helpers';

const rig = useRig();
let folder: string;
let site: Site;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'sovereign-offline-'));
  cpSync(dist, folder, { recursive: true });
});
after(() => rmSync(folder, { recursive: true, force: true }));
afterEach(async () => {
  for (const page of await rig.browser.pages()) if (page.url() !== 'about:blank') await page.close();
  await site.close();
});

const query = `?v=1&${control}&t=2030-06`;

/** Opens the page and waits until it is kept. */
async function openKept(): Promise<{ page: Page; errors: string[] }> {
  const opened = await rig.open({ url: `${site.url}${query}`, offline: true });
  await opened.page.waitForSelector('.offline span', { timeout: 60_000 });
  return opened;
}

test('without its server the page opens, runs the same bits on a live map, and fetches its parts', async () => {
  site = await serveSite({ dir: folder, under: '/stack/' });
  const { page, errors } = await openKept();
  const hash = await hashOf(page.mainFrame());
  assert.match(await page.$eval('.offline', (p) => p.textContent ?? ''), /without a network/);
  assert.deepEqual(await violations(page), []);
  await site.close();
  await page.reload();
  assert.equal(await hashOf(page.mainFrame()), hash);
  await mapDrawn(page.mainFrame());
  await page.click('#why');
  await page.waitForSelector('.why-lead', { timeout: 60_000 });
  // Another run, and the page about the model, from their addresses.
  await page.goto(`${site.url}index.html?v=1&lens=value`);
  assert.notEqual(await hashOf(page.mainFrame()), hash);
  await mapDrawn(page.mainFrame()); // Leaving sooner breaks the loading of its frame off.
  await page.goto(`${site.url}model.html`);
  assert.match(await page.title(), /^The model/);
  assert.deepEqual(errors, []);
});

test('programs are kept on purpose; what stands in for them, or is for other sites, is not', async () => {
  site = await serveSite({ dir: folder });
  const { page } = await openKept();
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });
  for (const file of [/^\/core-\w+\.wasm$/, /^\/stage-\w+\.wasm$/, /^\/world-\w+\.bin$/, /^\/map-\w+\.html$/, /^\/index\.html$/, /^\/why-\w+\.js$/, /^\/model\.html$/, /^\/manifest\.webmanifest$/]) {
    assert.equal(kept.filter((path) => file.test(path)).length, 1, String(file));
  }
  assert.deepEqual(kept.filter((path) => /\.(wasm|bin)\.js$|sovereign-stack|embed|claim-|versions\.json/.test(path)), []);
});

test('a newer version waits until the reader asks for it', async () => {
  site = await serveSite({ dir: folder });
  const { page } = await openKept();
  const newer = (file: string, change: (text: string) => string): void => writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')));
  newer('index.html', (text) => text.replace('Sovereign Stack: who owns AI</title>', 'The newer version</title>'));
  newer('sw.js', (text) => text.replace(/(url:"index\.html",revision:")[0-9a-f]+/, '$10123456789abcdef'));
  await page.reload();
  assert.notEqual(await page.title(), 'The newer version', 'what runs goes on with the files that it began with');
  await page.waitForSelector('.update', { timeout: 60_000 });
  assert.deepEqual(await violations(page), []);
  await Promise.all([page.waitForNavigation(), page.click('.update button')]);
  assert.equal(await page.title(), 'The newer version');
  await hashOf(page.mainFrame());
  assert.equal(await page.$('.update'), null);
});

test('a page in a frame is not kept', async () => {
  site = await serveSite({ dir: folder, pages: { 'article.html': '<!doctype html><title>Article</title><iframe width="900" height="700" src="index.html"></iframe>' } });
  const { page } = await rig.open({ url: `${site.url}article.html`, until: 'load', offline: true });
  const frame = await (await page.waitForSelector('iframe'))!.contentFrame();
  await mapDrawn(frame);
  await frame.waitForFunction(() => 'offline' in ((globalThis as { sovereignScripts?: object }).sovereignScripts ?? {}));
  assert.equal(await page.evaluate(() => navigator.serviceWorker.getRegistrations().then((all) => all.length)), 0);
});
