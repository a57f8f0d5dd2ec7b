// The video of a run: what is saved is a WebM of the announced length that moves; stopping saves nothing.

import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { useRig } from './harness';
import { control, violations } from './page_helpers';

const rig = useRig();

async function openCard(page: Page): Promise<void> {
  await page.waitForSelector('#result');
  await page.focus('#result');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#result-film:not([disabled])');
}

const note = (page: Page): Promise<string> => page.$eval('.result-film-note', (text) => text.textContent!);

/** Length of a video [s], and how many of three pictures of it differ from the first. */
function watch(page: Page, base64: string): Promise<{ seconds: number; width: number; height: number; others: number }> {
  return page.evaluate(async (data) => {
    const film = document.createElement('video');
    film.muted = true;
    film.src = URL.createObjectURL(new Blob([Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))], { type: 'video/webm' }));
    const heard = (name: string): Promise<unknown> => new Promise((done, failed) => {
      film.addEventListener(name, done, { once: true });
      film.addEventListener('error', () => failed(new Error(film.error?.message)), { once: true });
    });
    const at = async (seconds: number): Promise<void> => {
      const there = heard('seeked');
      film.currentTime = seconds;
      await there;
    };
    await heard('loadeddata');
    await at(1e9); // A recording does not carry its length; its end does.
    const seconds = film.currentTime;
    const canvas = Object.assign(document.createElement('canvas'), { width: film.videoWidth, height: film.videoHeight });
    const seen: string[] = [];
    for (const share of [0.05, 0.5, 0.95]) {
      await at(share * seconds);
      canvas.getContext('2d')!.drawImage(film, 0, 0);
      seen.push(canvas.toDataURL('image/jpeg', 0.5));
    }
    return { seconds, width: film.videoWidth, height: film.videoHeight, others: new Set(seen).size };
  }, base64);
}

test('a run becomes a video of ten seconds', async () => {
  const { page, errors } = await rig.open({ query: `?v=1&${control}&t=2029-06&theme=night` });
  await openCard(page);
  assert.match(await note(page), /^48 months of the map, Mar 2026 to Mar 2030, in 10 seconds, as WebM\.$/);
  const dir = mkdtempSync(join(tmpdir(), 'sovereign-film-'));
  try {
    const session = await page.createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: dir });
    await page.click('#result-film');
    await page.waitForSelector('.result-film progress:not([hidden])');
    assert.deepEqual(await violations(page), []);
    await page.waitForFunction(() => document.querySelector('.result-film-note')!.textContent!.includes('saved'), { timeout: 60_000 });
    const file = (): string | undefined => readdirSync(dir).find((name) => name.endsWith('.webm'));
    for (let waited = 0; file() === undefined && waited < 20_000; waited += 100) await delay(100);
    assert.match(file() ?? 'nothing', /^sovereign-stack-2026-03-2030-03-[0-9a-f]{8}\.webm$/);
    const blank = await rig.browser.newPage();
    await blank.goto('about:blank');
    const { seconds, width, height, others } = await watch(blank, readFileSync(join(dir, file()!)).toString('base64'));
    assert.ok(seconds > 8 && seconds < 12, `${seconds} s`);
    assert.deepEqual([width, height, others], [1280, 720, 3]);
  } finally {
    rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
  }
  assert.equal(await page.$eval('#date-year', (year) => year.textContent), '2029', 'the playhead stays');
  assert.deepEqual(errors, []);
});

test('stopping saves nothing, and the video can be made after all', async () => {
  const { page, errors } = await rig.open({ query: `?v=1&${control}` });
  await openCard(page);
  await page.click('#result-film');
  await page.waitForFunction(() => document.querySelector<HTMLProgressElement>('.result-film progress')!.value > 0.05, { timeout: 30_000 });
  await page.keyboard.press('Enter'); // The keyboard is where the way out is.
  await page.waitForSelector('#result-film:not([disabled])');
  assert.match(await note(page), /nothing was saved/);
  assert.deepEqual(errors, []);
});

test('where nothing can be recorded, the card says why', async () => {
  const { page } = await rig.open({ query: `?v=1&${control}`, prepare: async (fresh) => void (await fresh.evaluateOnNewDocument(() => Reflect.deleteProperty(globalThis, 'MediaRecorder'))) });
  await page.waitForSelector('#result');
  await page.click('#result');
  await page.waitForSelector('#result-film[disabled]');
  assert.match(await note(page), /does not record/);
});
