// The element <sovereign-stack> on pages of authors.

import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { Frame, Page } from 'puppeteer-core';
import { hashOf, mapDrawn, serveSite, useRig } from './harness';
import { control, focused } from './page_helpers';

const rig = useRig();

afterEach(async () => {
  for (const page of await rig.browser.pages()) if (page.url() !== 'about:blank') await page.close();
});

/** Opens an article that holds `body`, beside the element's script. */
async function article(body: string, head = ''): Promise<{ page: Page; errors: string[]; requests: readonly string[] }> {
  const text = `<!doctype html><html lang="en"><title>Article</title>${head}<script type="module" src="sovereign-stack.js"></script><body>${body}`;
  const host = await serveSite({ pages: { 'article.html': text } });
  const opened = await rig.open({ url: `${host.url}article.html`, until: 'load' });
  opened.page.on('close', () => void host.close());
  return { ...opened, requests: host.requests };
}

/** The frame of an element, by its place on the page. */
async function frameOf(page: Page, n = 0): Promise<Frame> {
  const frame = await page.waitForFunction((at) => document.querySelectorAll('sovereign-stack')[at]?.shadowRoot?.querySelector('iframe'), {}, n);
  const inside = await (frame as import('puppeteer-core').ElementHandle<HTMLIFrameElement>).contentFrame();
  await inside.waitForFunction(() => document.readyState === 'complete' && !document.getElementById('embed')!.hidden);
  return inside;
}

const theme = (frame: Frame, wanted: string): Promise<unknown> => frame.waitForFunction((name) => document.documentElement.dataset['theme'] === name, {}, wanted);

test('shows the run of its scenario in a sandboxed frame of the right height, without taking the focus', async () => {
  const { page, errors } = await article(`<sovereign-stack scenario="${control}&t=2028-09"><a href="https://example.org/"><img alt="Map"></a></sovereign-stack>`);
  const inside = await frameOf(page);
  const hash = await hashOf(inside);
  await mapDrawn(inside);
  const { page: whole } = await rig.open({ query: `?v=1&${control}`, until: 'run' });
  assert.equal(hash, await hashOf(whole.mainFrame()));
  await page.bringToFront();
  await page.waitForFunction(() => document.querySelector('sovereign-stack')!.state);
  const { sandbox, loading, height, state, time } = await page.$eval('sovereign-stack', (element) => {
    const frame = element.shadowRoot!.querySelector('iframe')!;
    return { sandbox: frame.getAttribute('sandbox'), loading: frame.loading, height: frame.offsetHeight, state: element.state, time: element.time };
  });
  assert.equal(sandbox, 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads');
  assert.equal(loading, 'lazy');
  assert.equal(height, await inside.evaluate(() => document.documentElement.scrollHeight));
  assert.deepEqual([state?.hash, time], [hash, '2028-09']);
  assert.equal(await page.$eval('sovereign-stack a', (link) => link.checkVisibility()), false);
  assert.equal(await inside.$eval('#open', (link) => link.checkVisibility()), true, 'links work in this sandbox');
  assert.equal(await focused(page), 'BODY');
  assert.deepEqual(errors, []);
});

test('its methods steer, its events tell, its files arrive', async () => {
  const { page } = await article('<sovereign-stack lens="models"></sovereign-stack>');
  const inside = await frameOf(page);
  await hashOf(inside);
  const told = await page.evaluate(async (shock) => {
    const element = document.querySelector('sovereign-stack')!;
    const seen: string[] = [];
    for (const name of ['ready', 'change', 'timechange', 'resize', 'error']) element.addEventListener(name, () => seen.push(name));
    const next = (name: string): Promise<any> => new Promise((done) => element.addEventListener(name, (event) => done((event as CustomEvent).detail), { once: true }));
    if (!element.state) await next('ready');
    const before = element.state!.hash;
    element.set(`${shock}&t=2030-01`);
    while (element.state!.hash === before) await next('change');
    const set = element.state!;
    element.time = '2031-05';
    while (element.time !== '2031-05') await next('timechange');
    element.play();
    while (!element.state!.playing) await next('timechange');
    element.pause();
    while (element.state!.playing) await next('timechange');
    element.set('lens=wide');
    const { message } = await next('error');
    const [png, csv] = await Promise.all([element.exportPNG(), element.exportCSV()]);
    return { set, message, files: [png.type, csv.type], sizes: [png.size, csv.size], seen: [...new Set(seen)] };
  }, control);
  assert.match(told.set.query, /gpu_export_control/);
  assert.equal(told.set.time, '2030-01');
  assert.equal(told.message, 'lens “wide” was left out. Allowed: hardware, models, value.');
  assert.deepEqual(told.files, ['image/png', 'text/csv']);
  assert.ok(Math.min(...told.sizes) > 20_000);
  assert.ok(told.seen.includes('change') && told.seen.includes('timechange'));
});

test('follows the theme of the page, also when that changes; an attribute has its own way', async () => {
  const { page } = await article('<sovereign-stack controls="none"></sovereign-stack>', '<style>body{background:oklch(0.2 0.03 260)} body.day{background:#fffdf8}</style>');
  const inside = await frameOf(page);
  await theme(inside, 'night');
  await page.evaluate(() => document.body.classList.add('day'));
  await theme(inside, 'paper');
  await page.$eval('sovereign-stack', (element) => element.setAttribute('theme', 'projector'));
  await theme(inside, 'projector');
});

test('one map runs: starting another sends the first to rest, where it keeps its place', async () => {
  const { page } = await article(`<sovereign-stack scenario="${control}"></sovereign-stack><sovereign-stack scenario="open_release" lens="models"></sovereign-stack>`);
  const first = await frameOf(page, 0);
  const hash = await hashOf(first);
  await mapDrawn(first);
  const second = await frameOf(page, 1);
  await second.waitForSelector('#start', { visible: true });
  assert.equal(await second.evaluate(() => document.documentElement.dataset['hash']), undefined, 'the second waits');
  const entries = await page.evaluate(() => history.length);
  await (await second.$('#start'))!.press('Enter'); // By key: what stands above may still find its height, and move the button.
  assert.notEqual(await hashOf(second), hash);
  await page.waitForFunction(() => document.querySelector('sovereign-stack')!.shadowRoot!.querySelector('iframe')!.src.includes('start=click'));
  const rested = await frameOf(page, 0);
  await rested.waitForSelector('#start', { visible: true });
  assert.equal(await page.evaluate(() => history.length), entries, 'no step in the history');
  await page.evaluate(() => scrollTo(0, 0));
  await (await rested.$('#start'))!.press('Enter');
  assert.equal(await hashOf(rested), hash);
  await (await frameOf(page, 1)).waitForSelector('#start', { visible: true });
});

test('loading=click loads no program; the frame below the screen loads late', async () => {
  const { page, requests } = await article('<sovereign-stack loading="click"></sovereign-stack><div style="height:9000px"></div><sovereign-stack></sovereign-stack>');
  const still = await frameOf(page);
  await still.waitForSelector('#start', { visible: true });
  assert.deepEqual(requests.filter((path) => path.includes('.wasm')), []);
  assert.equal(requests.filter((path) => path.endsWith('embed.html')).length, 1);
});

test('messages of other frames change nothing', async () => {
  const { page } = await article('<sovereign-stack></sovereign-stack><iframe srcdoc="<script>parent.postMessage({ sovereign: 1, kind: \'resize\', height: 3000 }, \'*\')</script>"></iframe>');
  await hashOf(await frameOf(page));
  await page.waitForFunction(() => document.querySelector('sovereign-stack')!.state);
  assert.ok((await page.$eval('sovereign-stack', (element) => element.offsetHeight)) < 1500);
});
