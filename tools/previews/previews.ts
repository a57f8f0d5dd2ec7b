// Takes the pictures that other sites show of links to claims: the map of the claim's own run behind its words, 1200 ×
// 630. Called by make previews; node previews.mjs [id of a claim].

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { previews } from '../../web/src/claims/preview';
import { Rig } from '../../web/test/harness';
import { pageText, wordsOf, wordsOfSite, type Words } from './page_text';

const folder = join('web', 'previews');
const size = { width: 1200, height: 630 };

/** Sharpness of the picture, of 100: above it files grow and nothing is seen. */
const quality = 82;

/** The map alone, as a picture. */
async function mapOf(rig: Rig, query: string): Promise<string> {
  const { page } = await rig.open({ query: `${query}&theme=night`, viewport: { width: 1440, height: 1000 } });
  await page.$$eval('.map-bar, .tip', (tools) => tools.forEach((tool) => (tool as HTMLElement).style.setProperty('visibility', 'hidden')));
  const map = (await page.$('#world'))!;
  const picture = await map.screenshot({ encoding: 'base64', type: 'jpeg', quality: 95 });
  await page.close();
  return `data:image/jpeg;base64,${picture}`;
}

async function take(page: Page, name: string, words: Words, map: string): Promise<void> {
  await page.setContent(pageText(words, map), { waitUntil: 'load' });
  await page.screenshot({ path: join(folder, `${name}.jpeg`) as `${string}.jpeg`, type: 'jpeg', quality });
}

const wanted = process.argv[2];
const rig = await Rig.start();
try {
  mkdirSync(folder, { recursive: true });
  const page = await rig.browser.newPage();
  await page.setViewport(size);
  const all = previews();
  const shown = [...all.map((preview) => ({ id: preview.id, run: preview.run, words: wordsOf(preview) })), { id: 'site', run: '?t=2028-09', words: wordsOfSite }];
  for (const { id, run, words } of shown) if (!wanted || id === wanted) await take(page, id, words, await mapOf(rig, run));
  writeFileSync(join(folder, 'previews.json'), `${JSON.stringify(all, null, 2)}\n`);
} finally {
  await rig.stop();
}
