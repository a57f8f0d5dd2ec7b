// The example hosts, each as its readers meet it: the map runs, with the same result as the page for the same link.

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, test } from 'node:test';
import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { MAP_MS, hashOf, mapDrawn, useRig } from './harness';
import { dist } from './harness_site';
import { clipped, focused, overhang, violations } from './page_helpers';

const rig = useRig();
const folder = join(dist, 'examples');
const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));
const visited = new Set<string>();

afterEach(async () => {
  for (const page of await rig.browser.pages()) if (page.url() !== 'about:blank') await page.close();
});

const open = (name: string, viewport = { width: 1200, height: 900 }): ReturnType<typeof rig.open> => {
  visited.add(name.replace(/#.*/, ''));
  return rig.open({ url: `${rig.site.url}examples/${name}`, until: 'load', viewport });
};

/** The frame of the map, in an element or plain, scrolled to. */
async function mapOf(page: Page, n = 0): Promise<Frame> {
  const found = await page.waitForFunction((at) => {
    const host = document.querySelectorAll('sovereign-stack, iframe')[at];
    host?.scrollIntoView({ block: 'center' });
    return host?.shadowRoot?.querySelector('iframe') ?? (host instanceof HTMLIFrameElement ? host : null);
  }, {}, n);
  const frame = await (found as ElementHandle<HTMLIFrameElement>).contentFrame();
  await frame.waitForFunction(() => document.getElementById('embed')?.hidden === false);
  return frame;
}

/** Hash of a link's run on the page. */
async function onThePage(query: string): Promise<string> {
  const { page } = await rig.open({ query: `?${query}`, until: 'run' });
  const hash = await hashOf(page.mainFrame());
  await page.close();
  return hash;
}

const control = 'shock=gpu_export_control.coverage:0.85@2026-10/6!2026-09~CHN,HKG,MAC';
const release = 'shock=open_release.speed:1@2026-10/1!2026-10';
const said = (frame: Frame): Promise<string> => frame.$eval('#changed', (text) => text.textContent ?? '');
const quiet = (frame: Frame): Promise<string> => frame.$eval('#notices', (bar) => ((bar as HTMLElement).hidden ? '' : (bar.textContent ?? '')));

describe('all examples', () => {
  test('refer to what is there', () => {
    for (const name of pages) {
      for (const [, address] of readFileSync(join(folder, name), 'utf8').replace(/<pre.*?<\/pre>/gs, '').matchAll(/ (?:src|href)="(?!data:)([^"#?]+)[^"]*"/g)) {
        assert.ok(existsSync(join(dirname(join(folder, name)), address!)), `${name}: ${address}`);
      }
    }
  });

  test('carry a policy without inline code', () => {
    for (const name of pages) {
      const text = readFileSync(join(folder, name), 'utf8');
      assert.match(text, /http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self';/, name);
      assert.doesNotMatch(text, /<script(?![^>]*\bsrc=)|<style| style=/, name);
    }
  });

  for (const width of [390, 1200]) {
    test(`axe finds nothing and nothing is cut, ${width} px wide`, async () => {
      for (const name of pages) {
        const { page } = await rig.open({ url: `${rig.site.url}examples/${name}`, until: 'load', viewport: { width, height: 900 } });
        assert.deepEqual(await violations(page), [], name);
        if (name !== 'slides.html') assert.deepEqual(await clipped(page), [], name);
        assert.ok((await overhang(page)) <= 0, `${name} is too wide`);
        await page.close();
      }
    });
  }

  test('the list names them all', async () => {
    const { page } = await open('index.html');
    const listed = await page.$$eval('.examples a', (links) => links.map((link) => link.getAttribute('href')));
    assert.deepEqual([...listed, 'index.html'].sort(), [...pages].sort());
  });
});

test('a plain article: the map answers a press, and takes no focus', async () => {
  const { page, errors } = await open('article.html');
  const map = await mapOf(page);
  assert.equal(await hashOf(map), await onThePage('t=2028-09'));
  await mapDrawn(map);
  assert.equal(await focused(page), 'BODY');
  await map.click('.offer');
  await map.waitForFunction(() => /China are \d+ % below the baseline/.test((document.getElementById('changed')!.textContent ?? '').replace(/\s/g, ' ')));
  assert.equal(await hashOf(map), await onThePage(`${control}&t=2028-09`));
  assert.equal(await quiet(map), '');
  assert.deepEqual(errors, []);
});

test('a plain article without scripts: a picture and a link', async () => {
  const { page } = await rig.open({ url: `${rig.site.url}examples/article.html`, until: 'load', prepare: (p) => p.setJavaScriptEnabled(false) });
  const { shown, link } = await page.$eval('sovereign-stack a', (a) => ({ shown: a.querySelector('img')!.naturalWidth > 0 && a.checkVisibility(), link: (a as HTMLAnchorElement).href }));
  assert.deepEqual([shown, link], [true, `${rig.site.url}index.html?t=2028-09`]);
});

test('the keyboard goes through an article with a map and comes out behind it', async () => {
  const { page } = await open('article.html');
  const map = await mapOf(page);
  await hashOf(map);
  await page.focus('.masthead a');
  let inside = 0;
  for (let i = 0; i < 40 && !(await page.evaluate(() => document.activeElement?.localName === 'pre')); i++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.localName === 'sovereign-stack')) inside++;
  }
  assert.equal(await page.evaluate(() => document.activeElement?.localName), 'pre', 'Tab reaches what stands behind the map');
  assert.ok(inside >= 8, `${inside} stops in the map`);
});

test('a dark article: the map is dark, and white when the reader wants that', async () => {
  const { page, errors } = await open('dark.html');
  const map = await mapOf(page);
  assert.equal(await hashOf(map), await onThePage(release));
  assert.equal(await map.evaluate(() => document.documentElement.dataset['theme']), 'night');
  await page.click('#day');
  await map.waitForFunction(() => document.documentElement.dataset['theme'] === 'paper');
  assert.match(await said(map), /open Chinese models .* above the baseline/);
  assert.deepEqual(errors, []);
});

test('two maps: one runs, the other starts when the reader wants, and the first rests', async () => {
  const { page, errors } = await open('two.html');
  const owners = await mapOf(page, 0);
  await hashOf(owners);
  await mapDrawn(owners);
  const renters = await mapOf(page, 1);
  await renters.waitForSelector('#start', { visible: true });
  await (await renters.$('#start'))!.press('Enter');
  assert.equal(await hashOf(renters), await onThePage('shock=api_cutoff.coverage:0.85@2027-01~IND'));
  await (await mapOf(page, 0)).waitForSelector('#start', { visible: true });
  for (const map of [await mapOf(page, 0), renters]) assert.equal(await quiet(map), '');
  assert.deepEqual(errors, []);
});

test('a strict policy: everything runs, nothing is reported', async () => {
  const { page, errors } = await open('strict.html');
  const map = await mapOf(page);
  assert.equal(await hashOf(map), await onThePage('t=2027-06'));
  await mapDrawn(map);
  assert.equal(await quiet(map), '');
  assert.deepEqual(errors, []);
});

test('a sandboxed iframe: it runs, its height fits, its files are saved by the article', async () => {
  const { page, errors } = await open('sandboxed.html');
  const map = await mapOf(page);
  assert.equal(await hashOf(map), await onThePage(control));
  await mapDrawn(map);
  assert.equal(await map.evaluate(() => self.origin), 'null');
  assert.notEqual(await page.$eval('#map', (frame) => (frame as HTMLIFrameElement).height), '540');
  const client = await page.createCDPSession();
  await client.send('Browser.setDownloadBehavior', { behavior: 'deny' });
  for (const [button, ending] of [['#picture', 'png'], ['#numbers', 'csv']] as const) {
    await page.click(button);
    await page.waitForFunction((end) => document.getElementById('said')!.textContent!.endsWith(`.${end}.`), { timeout: 30_000 }, ending);
  }
  assert.deepEqual(errors, []);
});

test('slides: the map runs on its slide, and keys still turn the deck', async () => {
  const { page, errors } = await open('slides.html#/2');
  const map = await mapOf(page);
  assert.equal(await hashOf(map), await onThePage(control));
  await mapDrawn(map);
  await page.keyboard.press('ArrowRight');
  await page.waitForFunction(() => location.hash === '#/3');
  await page.keyboard.press('ArrowLeft');
  await page.waitForFunction(() => location.hash === '#/2');
  assert.deepEqual(errors, []);
});

for (const [what, viewport] of [['a desk', { width: 1400, height: 860 }], ['a phone', { width: 390, height: 844 }]] as const) {
  test(`a scroll story on ${what}: sections drive the map, forwards and back`, async () => {
    const { page, errors } = await open('story.html', viewport);
    const map = await mapOf(page);
    const baseline = await hashOf(map);
    const steps = await page.$$eval('[data-sovereign-step]', (sections) => sections.map((section) => section.getAttribute('data-sovereign-step')!));
    const goTo = async (n: number): Promise<void> => {
      await page.$$eval('[data-sovereign-step]', (sections, at) => sections[at]!.scrollIntoView({ block: 'center' }), n);
      await page.waitForFunction((at) => [...document.querySelectorAll('[data-sovereign-step]')].findIndex((section) => section.hasAttribute('data-sovereign-now')) === at, {}, n);
    };
    const shows = (lens: string, hash?: string): Promise<unknown> =>
      map.waitForFunction((wanted, run) => document.documentElement.dataset['lens'] === wanted && (!run || document.documentElement.dataset['hash'] === run), { timeout: MAP_MS, polling: 100 }, lens, hash);
    const [door, gift] = [await onThePage(control), await onThePage(release)];
    await page.bringToFront();
    const expected = [baseline, baseline, door, gift, gift, baseline];
    for (const n of [0, 1, 2, 3, 4, 5, 2, 0]) {
      await goTo(n);
      await shows(new URLSearchParams(steps[n]).get('lens')!, expected[n]);
    }
    assert.equal(await quiet(map), '');
    await goTo(1);
    await map.waitForSelector('#play.playing');
    assert.equal(await focused(page), 'BODY');
    assert.deepEqual(errors, []);
  });
}

test('every example was opened by a test of its own', () => assert.deepEqual([...visited].sort(), [...pages].sort()));
