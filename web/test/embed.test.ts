// The embed in a browser: alone, in an article's frame, and in one that may do little.

import assert from 'node:assert/strict';
import { afterEach, before, describe, test } from 'node:test';
import type { Frame, Page } from 'puppeteer-core';
import { hashOf, mapDrawn, serveSite, useRig } from './harness';
import { clipped, control, focused, overhang, violations } from './page_helpers';

const rig = useRig();
const sizes = [[320, 420], [720, 540], [1100, 700]] as const;

afterEach(async () => {
  for (const page of await rig.browser.pages()) if (page.url() !== 'about:blank') await page.close();
});

const address = (query: string): string => `${rig.site.url}embed.html${query}`;
const open = (query: string, options: Partial<Parameters<typeof rig.open>[0]> = {}): ReturnType<typeof rig.open> => rig.open({ url: address(query), until: 'run', viewport: { width: 720, height: 540 }, ...options });

/** Opens an embed in a frame of an article that keeps what it is told. */
async function hosted(query: string, frame: string, below = 0): Promise<{ page: Page; inside: Frame; errors: string[]; told: (kind: string) => Promise<Record<string, unknown>[]>; ask: (message: object) => Promise<void> }> {
  const article = `<!doctype html><title>Article</title><div style="height:${below}px"></div><iframe ${frame} width="720" height="540" src="${address(query)}"></iframe>
    <script>window.told = []; addEventListener('message', ({ source, data }) => source === frames[0] && told.push(data))</script>`;
  const host = await serveSite({ pages: { 'article.html': article } });
  const { page, errors } = await rig.open({ url: `${host.url}article.html`, until: 'load' });
  page.on('close', () => void host.close());
  const inside = await (await page.waitForSelector('iframe'))!.contentFrame();
  return {
    page,
    inside,
    errors,
    told: (kind) => page.evaluate((wanted) => (globalThis as unknown as { told: Record<string, unknown>[] }).told.filter((message) => message['kind'] === wanted), kind),
    ask: (message) => page.evaluate((data) => frames[0]!.postMessage(data, '*'), message),
  };
}

const heard = (page: Page, kind: string): Promise<unknown> =>
  page.waitForFunction((wanted) => (globalThis as unknown as { told: { kind: string }[] }).told.some((message) => message.kind === wanted), { timeout: 30_000 }, kind);

describe('the embed alone', () => {
  let expected: string;

  before(async () => {
    const { page } = await rig.open({ query: `?v=1&${control}`, until: 'run' });
    expected = await hashOf(page.mainFrame());
    await page.close();
  });

  test('has the same run as the page, and a map', async () => {
    const { page, errors } = await open(`?v=1&${control}`, { until: 'map' });
    assert.equal(await hashOf(page.mainFrame()), expected);
    assert.equal(await page.$eval('#hash', (element) => element.textContent), `run ${expected.slice(0, 4)}·${expected.slice(4, 8)}`);
    assert.match(await page.$eval('#changed', (element) => element.textContent ?? ''), /^By .*China.* below the baseline/);
    assert.match(await page.$eval('#open', (link) => (link as HTMLAnchorElement).href), /\/index\.html\?v=.*&shock=gpu_export_control\.coverage:0\.85@2026-10~CHN/);
    assert.equal(await focused(page), 'BODY');
    assert.deepEqual(errors, []);
  });

  test('a button adds its shock and takes it out again', async () => {
    const { page } = await open('?offer=open_release');
    const before = await hashOf(page.mainFrame());
    await page.click('.offer');
    await page.waitForFunction((old) => document.documentElement.dataset['hash'] !== old, {}, before);
    assert.equal(await page.$eval('.offer', (button) => button.getAttribute('aria-pressed')), 'true');
    assert.match(await page.$eval('#open', (link) => (link as HTMLAnchorElement).href), /shock=open_release\.speed/);
    assert.equal((await page.$$('.mark.nation-chn')).length, 1);
    await page.click('.offer');
    await page.waitForFunction((old) => document.documentElement.dataset['hash'] === old, {}, before);
  });

  for (const theme of ['night', 'paper']) {
    for (const [width, height] of sizes) {
      test(`axe finds nothing, and nothing is cut: ${theme}, ${width} × ${height}`, async () => {
        for (const lens of ['hardware', 'models', 'value']) {
          const { page } = await open(`?v=1&${control}&lens=${lens}&theme=${theme}&scenario=open_release`, { viewport: { width, height } });
          assert.deepEqual(await violations(page), []);
          assert.deepEqual(await clipped(page), []);
          assert.ok((await overhang(page)) <= 0, `${lens} is ${await overhang(page)} px too wide`);
          await page.close();
        }
      });
    }
  }

  for (const lang of ['en-XA', 'ar-XB']) {
    test(`has room for another language: ${lang}`, async () => {
      for (const [width, height] of sizes) {
        const { page } = await open(`?v=1&${control}&lens=models&lang=${lang}`, { viewport: { width, height } });
        assert.equal(await page.evaluate(() => document.documentElement.lang), lang);
        assert.deepEqual(await clipped(page), []);
        assert.ok((await overhang(page)) <= 0, `${width}: ${await overhang(page)} px too wide`);
        await page.close();
      }
    });
  }

  test('the keyboard reaches every control and leaves the embed again', async () => {
    const { page } = await open('?lens=models', { until: 'map' });
    const visited: string[] = [];
    for (let i = 0; i < 30; i++) {
      await page.keyboard.press('Tab');
      const at = await focused(page);
      if (at === 'BODY') break;
      visited.push(at);
    }
    for (const wanted of ['lens-models', 'open', 'family-us-closed', 'play', 'scrub', 'speed', 'offer nation-chn']) assert.ok(visited.includes(wanted), `${wanted} is not among ${visited.join(', ')}`);
    assert.ok(visited.length < 30, 'Tab never leaves');
    assert.equal(visited.filter((at) => at.startsWith('offer')).length, 3);
  });

  test('a bad parameter is named, and the rest runs', async () => {
    const { page } = await open(`?v=1&${control}&controls=lens,wheel`);
    assert.match(await page.$eval('#notices', (bar) => bar.textContent ?? ''), /controls “wheel” was left out\. Allowed: lens, timeline, shocks, open, credit, none\./);
    assert.equal(await page.$eval('#play', (button) => button.checkVisibility()), false);
    assert.equal(await hashOf(page.mainFrame()), expected);
  });

  test('start=click shows a still map and loads no program before the press', async () => {
    const seen = rig.site.requests.length;
    const { page } = await open('?start=click&lens=value', { until: 'load' });
    await page.waitForFunction(() => (document.getElementById('poster') as HTMLImageElement).naturalWidth > 0);
    assert.match(await page.$eval('#poster', (image) => (image as HTMLImageElement).alt), /earns or pays/);
    assert.deepEqual(await violations(page), []);
    const programs = (): string[] => rig.site.requests.slice(seen).filter((path) => /\.wasm|\/map-/.test(path));
    assert.deepEqual(programs(), []);
    await page.click('#start');
    await hashOf(page.mainFrame());
    await mapDrawn(page.mainFrame());
    assert.equal(await page.$eval('#poster', (image) => image.checkVisibility()), false);
    assert.equal(programs().length > 1, true);
  });

  test('autoplay plays, but not for readers who want less motion', async () => {
    const { page } = await open('?autoplay=on', { until: 'map' });
    await page.waitForSelector('#play.playing');
    const { page: calm } = await open('?autoplay=on', { until: 'map', prepare: (p) => p.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]) });
    assert.equal(await calm.$('#play.playing'), null);
  });

  test('without scripts there is a still map and a sentence', async () => {
    const { page } = await open('', { until: 'load', prepare: (p) => p.setJavaScriptEnabled(false) });
    const shown = await page.$eval('noscript', (element) => (element as HTMLElement).innerText);
    assert.match(shown, /installed AI compute by country in December 2025/);
    assert.ok(rig.site.requests.includes('/poster-hardware.svg'));
  });
});

describe('the embed in an article', () => {
  test('under bare allow-scripts: it runs, its address is text, its files go to the host', async () => {
    const { page, inside, errors, told, ask } = await hosted(`?v=1&${control}`, 'sandbox="allow-scripts"');
    const hash = await hashOf(inside);
    await mapDrawn(inside);
    await heard(page, 'ready');
    const [ready] = await told('ready');
    assert.deepEqual([ready?.['sovereign'], ready?.['hash'], ready?.['time']], [1, hash, '2025-12']);
    assert.match(String(ready?.['query']), /shock=gpu_export_control\.coverage:0\.85@2026-10~CHN/);
    assert.equal(await inside.$eval('#open', (link) => link.checkVisibility()), false);
    await inside.click('#show-address');
    const address = await inside.$eval('#address', (field) => (field as HTMLInputElement).value);
    assert.equal(address, `${rig.site.url}index.html${ready?.['query']}`);
    assert.equal(await inside.evaluate(() => getSelection()?.toString()), address);

    await ask({ sovereign: 1, kind: 'export', id: 1, format: 'csv' });
    await ask({ sovereign: 1, kind: 'export', id: 2, format: 'png' });
    await page.waitForFunction(() => (globalThis as unknown as { told: { kind: string }[] }).told.filter(({ kind }) => kind === 'exported').length === 2, { timeout: 30_000 });
    const files = await page.evaluate(() =>
      Promise.all(
        (globalThis as unknown as { told: { kind: string; id: number; name: string; file: Blob }[] }).told
          .filter(({ kind }) => kind === 'exported')
          .sort((a, b) => a.id - b.id)
          .map(async ({ name, file }) => ({ name, type: file.type, begin: (await file.slice(0, 31).text()).slice(0, 30), size: file.size })),
      ),
    );
    assert.deepEqual([files[0]?.type, files[0]?.begin], ['text/csv', 'month,series,entity,value,unit']);
    assert.match(files[0]!.name, new RegExp(`^sovereign-stack-${hash.slice(0, 8)}\\.csv$`));
    assert.equal(files[1]?.type, 'image/png');
    assert.ok(files[1]!.size > 20_000);
    assert.deepEqual(errors, []);
  });

  test('obeys its host, and names what it cannot read', async () => {
    const { page, inside, told, ask } = await hosted('', 'sandbox="allow-scripts allow-popups"');
    const baseline = await hashOf(inside);
    await ask({ sovereign: 1, kind: 'host', popups: true });
    await inside.waitForFunction(() => document.getElementById('open')!.checkVisibility());
    await ask({ sovereign: 1, kind: 'set', query: `?v=1&${control}&t=2030-06&lens=value` });
    await inside.waitForFunction((old) => document.documentElement.dataset['hash'] !== old, {}, baseline);
    assert.equal(await inside.$eval('#date-year', (year) => year.textContent), '2030');
    await ask({ sovereign: 1, kind: 'time', time: '2033-02' });
    await inside.waitForFunction(() => document.getElementById('date-year')!.textContent === '2033');
    await ask({ sovereign: 1, kind: 'theme', theme: 'night' });
    await inside.waitForFunction(() => document.documentElement.dataset['theme'] === 'night');
    await ask({ sovereign: 1, kind: 'play' });
    await inside.waitForSelector('#play.playing');
    await ask({ sovereign: 1, kind: 'pause' });
    await inside.waitForSelector('#play:not(.playing)');
    await page.waitForFunction(() => (globalThis as unknown as { told: { kind: string; time?: string }[] }).told.some(({ kind, time }) => kind === 'timechange' && time! >= '2033-02'));
    await ask({ sovereign: 1, kind: 'time', time: 'soon' });
    await ask({ kind: 'play' });
    await heard(page, 'error');
    assert.deepEqual((await told('error')).map(({ message }) => message), ['time.time of a message from the page around is not as it should be.']);
    const [{ height } = {}] = await told('resize');
    assert.ok(Number(height) > 400 && Number(height) < 700, `height ${height}`);
  });

  test('obeys nobody but its host', async () => {
    const { inside, page } = await hosted('', '');
    await hashOf(inside);
    await page.evaluate((source) => {
      const other = document.createElement('iframe');
      other.srcdoc = source;
      document.body.append(other);
    }, `<script>parent.frames[0].postMessage({ sovereign: 1, kind: 'theme', theme: 'night' }, '*'); parent.frames[0].postMessage({ sovereign: 1, kind: 'time', time: '2040-01' }, '*');</script>`);
    await page.waitForFunction(() => frames[1]?.document.readyState === 'complete');
    await inside.evaluate(() => new Promise((done) => setTimeout(done, 100)));
    assert.equal(await inside.$eval('#date-year', (year) => year.textContent), '2025');
  });

  test('time stands still below the screen and goes on in sight', async () => {
    const { page, inside, ask } = await hosted('', '', 100);
    await hashOf(inside);
    await mapDrawn(inside);
    await ask({ sovereign: 1, kind: 'play' });
    await inside.waitForSelector('#play.playing');
    await page.evaluate(() => {
      document.body.style.paddingBottom = '3000px';
      scrollTo(0, 3000);
    });
    // The article is asked: a frame that nobody sees gets no time to look for itself.
    const last = (): boolean | undefined => (globalThis as unknown as { told: { kind: string; playing?: boolean }[] }).told.filter(({ kind }) => kind === 'timechange').at(-1)?.playing;
    await page.waitForFunction(`(${String(last)})() === false`);
    await page.evaluate(() => scrollTo(0, 0));
    await inside.waitForSelector('#play.playing');
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'BODY');
  });
});
