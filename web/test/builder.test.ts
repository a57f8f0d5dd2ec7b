// The builder in a browser: its preview, what it hands out, and that this works where it is pasted.

import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import type { Frame, Page } from 'puppeteer-core';
import { hashOf, serveSite, useRig } from './harness';
import { clipped, control, focused, overhang, plainEnglish, violations } from './page_helpers';

const rig = useRig();
const desk = { width: 1440, height: 860 };
const phone = { width: 390, height: 844, isMobile: true, hasTouch: true };

afterEach(async () => {
  for (const page of await rig.browser.pages()) if (page.url() !== 'about:blank') await page.close();
});

async function open(query: string, options: Partial<Parameters<typeof rig.open>[0]> = {}): Promise<{ page: Page; errors: string[] }> {
  const opened = await rig.open({ url: `${rig.site.url}build.html${query}`, until: 'load', viewport: desk, ...options });
  await opened.page.waitForSelector('.build-room iframe');
  return opened;
}

async function preview(page: Page): Promise<Frame> {
  return (await page.waitForSelector('.build-room iframe'))!.contentFrame();
}

const previewHash = async (page: Page): Promise<string> => {
  await page.waitForSelector('.build-room[data-hash]', { timeout: 30_000 });
  return page.$eval('.build-room', (room) => (room as HTMLElement).dataset['hash'] ?? '');
};

const link = (page: Page): Promise<string> => page.$eval('#build-link', (field) => (field as HTMLInputElement).value);
const code = (page: Page): Promise<string> => page.$eval('#build-code', (field) => (field as HTMLTextAreaElement).value);

test('the preview has the run of the page for the same link, which carries its hash', async () => {
  const { page, errors } = await open(`?v=1&${control}&lens=models`);
  const hash = await previewHash(page);
  assert.equal(await hashOf(await preview(page)), hash);
  const { page: full } = await rig.open({ url: await link(page), until: 'run' });
  assert.equal(await hashOf(full.mainFrame()), hash);
  assert.match(await link(page), new RegExp(`&run=${hash}$`));
  assert.deepEqual(errors, []);
});

for (const form of ['frame', 'element'] as const) {
  test(`the code of the ${form} works in another site’s page`, async () => {
    // Browsers want the header with modules of another site.
    const site = await serveSite({ headers: { 'Access-Control-Allow-Origin': '*' } });
    const { page } = await rig.open({ url: `${site.url}build.html?v=1&${control}&as=${form}`, until: 'load', viewport: desk });
    const hash = await previewHash(page);
    const text = (await code(page)).replace('loading="lazy"', 'loading="eager"');
    const host = await serveSite({ pages: { 'article.html': `<!doctype html><title>Article</title>${text}` } });
    try {
      const { page: article, errors } = await rig.open({ url: `${host.url}article.html`, until: 'load' });
      const frame = form === 'frame' ? await article.waitForSelector('iframe') : await article.waitForSelector('sovereign-stack >>> iframe');
      assert.equal(await hashOf(await frame!.contentFrame()), hash);
      assert.deepEqual(errors, []);
    } finally {
      await host.close();
      await site.close();
    }
  });
}

test('the QR code is that of the link', async () => {
  const { page } = await open(`?v=1&${control}`);
  await previewHash(page);
  const picture = (await (await page.waitForSelector('.build-qr svg'))!.screenshot()) as Uint8Array;
  const { width, height, data } = PNG.sync.read(Buffer.from(picture));
  assert.equal(jsQR(new Uint8ClampedArray(data), width, height)?.data, await link(page));
});

test('choices change embed, code and address; Back takes them back', async () => {
  const { page } = await open('');
  const hash = await previewHash(page);
  await page.select('.build-form select', 'open_release');
  await page.waitForFunction((old) => ![undefined, old].includes(document.querySelector<HTMLElement>('.build-room')?.dataset['hash']), { timeout: 30_000 }, hash);
  assert.match(page.url(), /shock=open_release/);
  assert.match(await code(page), /embed\.html\?v=[\d.]+&amp;shock=open_release/);
  await page.click('input[value=click]');
  await page.click('input[value=credit]');
  assert.match(page.url(), /controls=lens,timeline,shocks,open&start=click/);
  await page.waitForSelector('.build-room iframe[src*="start=click"]');
  await page.goBack();
  assert.doesNotMatch(page.url(), /controls=/);
  assert.equal(await page.$eval('input[value=credit]', (tick) => (tick as HTMLInputElement).checked), true);
});

test('a pasted link is opened, one that is none is named', async () => {
  const { page } = await open('');
  const paste = await page.waitForSelector('.build-form input[type=text]');
  await paste!.type('hello');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.build-wrong:not([hidden])');
  await paste!.click({ count: 3 });
  await paste!.type(`https://example.org/?v=1&${control}&lens=value`);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelectorAll('.build-chips li').length === 4);
  assert.match(page.url(), /lens=value/);
  assert.equal(await page.$eval('.build-wrong', (text) => text.checkVisibility()), false);
});

test('copying says so; without the clipboard the text is selected', async () => {
  const deny = (page: Page): Promise<unknown> => page.evaluateOnNewDocument(() => Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('denied')) } }));
  const allow = (page: Page): Promise<unknown> => page.evaluateOnNewDocument(() => Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text: string) => Object.assign(globalThis, { copied: text }) } }));
  const { page } = await open('', { prepare: async (p) => void (await allow(p)) });
  await page.click('.primary');
  await page.waitForFunction(() => document.querySelector('.primary')?.textContent === 'Copied');
  assert.equal(await page.evaluate(() => (globalThis as unknown as { copied: string }).copied), await code(page));
  const { page: other } = await open('', { prepare: async (p) => void (await deny(p)) });
  await other.click('.primary');
  await other.waitForFunction(() => /selected/.test(document.querySelector('.build-outcome > .build-status')?.textContent ?? ''));
  assert.equal(await focused(other), 'build-code');
  assert.equal(await other.$eval('#build-code', (field) => (field as HTMLTextAreaElement).selectionEnd), (await code(other)).length);
});

for (const theme of ['night', 'paper']) {
  for (const [size, viewport] of [['desk', desk], ['phone', phone]] as const) {
    test(`axe finds nothing, and nothing is cut: ${theme}, ${size}`, async () => {
      const { page } = await open(`?v=1&${control}&theme=${theme}`, { viewport });
      assert.deepEqual(await violations(page), []);
      assert.deepEqual(await clipped(page), []);
      assert.ok((await overhang(page)) <= 0, `${await overhang(page)} px too wide`);
    });
  }
}

for (const lang of ['en-XA', 'ar-XB']) {
  test(`has room for another language: ${lang}`, async () => {
    for (const viewport of [desk, phone]) {
      const { page } = await open(`?v=1&${control}&claim=c9&lang=${lang}`, { viewport });
      assert.deepEqual(await clipped(page), []);
      assert.ok((await overhang(page)) <= 0, `${await overhang(page)} px too wide`);
      if (lang === 'ar-XB') assert.deepEqual(await plainEnglish(page), []);
      await page.close();
    }
  });
}

test('the page leads here with what it shows', async () => {
  const { page } = await rig.open({ query: `?v=1&${control}&lens=value`, until: 'run' });
  await page.focus('#build');
  assert.match(await page.$eval('#build', (a) => (a as HTMLAnchorElement).href), /build\.html\?v=[\d.]+&shock=gpu_export_control.*&lens=value$/);
});
