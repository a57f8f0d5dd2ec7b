// The result card in the real page: the picture that is saved, the words that are copied, a sandboxed frame.

import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { PNG } from 'pngjs';
import type { Page } from 'puppeteer-core';
import { useRig } from './harness';
import { control, focused, violations } from './page_helpers';

const rig = useRig();

afterEach(async () => {
  for (const page of await rig.browser.pages()) if (page.url() !== 'about:blank') await page.close();
});

async function openCard(page: Page): Promise<void> {
  await page.waitForSelector('#result');
  await page.focus('#result');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.result[open]');
}

const press = (page: Page, text: string): Promise<void> =>
  page.$$eval('.result-actions button', (buttons, wanted) => buttons.find((button) => button.textContent === wanted)!.click(), text);

test('the card is a picture of 1200 by 630 that differs by look, is described, and can be saved', async () => {
  const { page, errors } = await rig.open({ query: `?v=1&${control}&t=2029-06&theme=night`, until: 'run' });
  await openCard(page);
  assert.deepEqual(await violations(page), []);
  assert.match(await page.$eval('.result-picture', (picture) => picture.getAttribute('aria-label') ?? ''), /^\d+.% less: US-designed accelerators shipped to China\. By Jun 2029, /);
  const corner = async (): Promise<number> => {
    const address = await page.$eval('.result-picture', (canvas) => (canvas as HTMLCanvasElement).toDataURL());
    return PNG.sync.read(Buffer.from(address.split(',')[1]!, 'base64')).data[0]!;
  };
  const night = await corner();
  await page.click('.result-looks input[value=paper]');
  assert.ok((await corner()) > night + 150);

  const dir = mkdtempSync(join(tmpdir(), 'sovereign-card-'));
  try {
    const session = await page.createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: dir });
    await press(page, 'Download PNG');
    const file = (): string | undefined => readdirSync(dir).find((name) => name.endsWith('.png'));
    for (let waited = 0; file() === undefined && waited < 20_000; waited += 100) await delay(100);
    assert.match(file() ?? 'nothing', /^sovereign-stack-jun-2029-[0-9a-f]{8}\.png$/);
    const { width, height } = PNG.sync.read(readFileSync(join(dir, file()!)));
    assert.deepEqual([width, height], [1200, 630]);
  } finally {
    rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
  }
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => !document.querySelector('.result[open]'));
  assert.equal(await focused(page), 'result');
  assert.deepEqual(errors, []);
});

test('its words are copied with the link; where that is denied they are there to be taken', async () => {
  const { page } = await rig.open({ query: `?v=1&${control}&t=2029-06`, until: 'run' });
  await openCard(page);
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: (text: string) => Promise.resolve(void (document.title = text)) } });
  });
  await press(page, 'Copy text');
  await page.waitForFunction(() => document.querySelector('.result-status')!.textContent === 'Copied.');
  assert.match(await page.title(), /% less: .* run [0-9a-f ]{19}\s+http.*shock=gpu_export_control/s);
  await page.evaluate(() => {
    Object.defineProperty(navigator.clipboard, 'writeText', { value: () => Promise.reject(new Error('denied')) });
  });
  await press(page, 'Copy text');
  await page.waitForFunction(() => /does not let/.test(document.querySelector('.result-status')!.textContent ?? ''));
  assert.equal(await focused(page), 'result-text');
});

test('in a sandboxed frame the picture can be made as well', async () => {
  const { page } = await rig.open({ query: '?v=1', until: 'load' });
  await page.evaluate((query) => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.src = `./${query}`;
    frame.width = '1000';
    frame.height = '700';
    document.body.replaceChildren(frame);
  }, `?v=1&${control}&t=2029-06`);
  const handle = await page.waitForSelector('iframe');
  const frame = (await handle!.contentFrame())!;
  await frame.waitForSelector('#result', { timeout: 60_000 });
  await frame.waitForFunction(() => document.documentElement.dataset['hash'], { timeout: 60_000 });
  const head = await frame.evaluate(async () => {
    document.getElementById('result')!.click();
    while (!document.querySelector('.result[open]')) await new Promise((resolve) => setTimeout(resolve, 50));
    return document.querySelector<HTMLCanvasElement>('.result-picture')!.toDataURL().slice(0, 22);
  });
  assert.equal(head, 'data:image/png;base64,');
});
