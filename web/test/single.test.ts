// The single file, opened from a folder with nothing beside it: all that the site can do, and no request.

import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { hashOf, useRig, type Opened } from './harness';
import { dist } from './harness_site';
import { control, gpu, nextHash, violations } from './page_helpers';

const rig = useRig();
let folder: string;
let address: string;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'sovereign stick '));
  const file = join(folder, 'sovereign-stack.html');
  cpSync(join(dist, 'sovereign-stack.html'), file);
  address = pathToFileURL(file).href;
});
after(() => rmSync(folder, { recursive: true, force: true }));
afterEach(async () => {
  for (const page of await rig.browser.pages()) if (page.url() !== 'about:blank') await page.close();
});

/** Opens the file; `asked` gets what it asks for, were that ever anything. */
async function open(query = '', asked: string[] = []): Promise<Opened> {
  return rig.open({
    url: `${address}${query}`,
    prepare: async (page) => {
      page.on('request', (request) => {
        if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(address)) asked.push(request.url());
      });
    },
  });
}

const query = `?v=1&${control}&t=2030-06&charts=margin`;

async function hashOnSite(): Promise<string> {
  const { page } = await rig.open({ query, until: 'run' });
  return hashOf(page.mainFrame());
}

test('a link runs as on the site, on a live map', async () => {
  const asked: string[] = [];
  const { page, errors } = await open(query, asked);
  assert.equal(await hashOf(page.mainFrame()), await hashOnSite());
  assert.equal(await page.evaluate(() => document.documentElement.dataset['map']), 'live');
  assert.equal(page.workers().length >= 1, true, 'the model runs in a worker');
  assert.deepEqual(await violations(page), []);
  assert.deepEqual(errors, []);
  assert.deepEqual(asked, []);
});

test('a shock can be pressed, and the run is that of the site', async () => {
  const { page, errors } = await open(`?v=1&t=2030-06&charts=margin`);
  const opening = await hashOf(page.mainFrame());
  await page.click(`[data-lever="${gpu}"] .card-toggle`);
  const pressed = await nextHash(page, opening);
  const { page: site } = await rig.open({ query: '?v=1&t=2030-06&charts=margin', until: 'run' });
  await site.click(`[data-lever="${gpu}"] .card-toggle`);
  assert.equal(pressed, await nextHash(site, opening));
  assert.deepEqual(errors, []);
});

test('what is fetched elsewhere opens here', async () => {
  const asked: string[] = [];
  const { page, errors } = await open(query, asked);
  for (const [button, opened] of [
    ['#why', '.why-lead'],
    ['#assumptions', '#assume[open] input'],
    ['#result', 'dialog[open] .result-actions'],
    ['.map-as-table', 'dialog[open] table'],
    ['#choose-charts', 'dialog.choose[open] li'],
    ['[data-chart="margin"] .chart-save', 'dialog.save[open] svg'],
  ] as const) {
    await page.waitForSelector(button);
    await page.$eval(button, (element) => (element as HTMLElement).click());
    await page.waitForSelector(opened, { timeout: 60_000 });
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('dialog[open]'));
  }
  assert.deepEqual(errors, []);
  assert.deepEqual(asked, []);
});

test('the page about the model and the licences are carried, styled, and open beside the page', async () => {
  const { page, errors } = await open('?v=1&theme=paper');
  for (const [link, title] of [
    ['a[href^="model.html"]', 'The model · Sovereign Stack'],
    ['a[href="third-party.txt"]', ''],
  ] as const) {
    const target = rig.browser.waitForTarget((one) => one.url().startsWith('blob:') && one.type() === 'page');
    await page.focus(link); // Which makes it hand on the theme.
    await page.keyboard.press('Enter');
    const opened = (await (await target).page()) as Page;
    await opened.waitForFunction((wanted) => document.title === wanted && document.body.innerText.length > 10_000, {}, title);
    if (title) {
      assert.notEqual(await opened.$eval('.top', (header) => getComputedStyle(header).display), 'block', 'the style sheet counts');
      assert.deepEqual(await opened.$$eval('a[href]', (links) => links.map((one) => one.getAttribute('href') ?? '').filter((href) => !/^(#|https?:)/.test(href))), []);
    }
    await opened.close();
  }
  assert.deepEqual(errors, []);
});

test('the policy allows what the file holds, and no request', () => {
  const text = readFileSync(join(dist, 'sovereign-stack.html'), 'utf8');
  const policies = [...text.matchAll(/http-equiv="Content-Security-Policy" content="([^"]*)"/g)].map(([, policy]) => policy ?? '');
  assert.equal(policies.length, 1);
  assert.match(policies[0]!, /^default-src 'none'; script-src 'wasm-unsafe-eval'( 'sha256-[\w+/]{43}=')+; style-src( 'sha256-[\w+/]{43}=')+; img-src data: blob:; worker-src blob:; frame-src blob:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'$/);
  assert.doesNotMatch(text.slice(0, text.indexOf('<body')), /(src|href)="(?!data:)/);
});

test('another language than English', async () => {
  const { page, errors } = await open('?v=1&lang=ar-XB&lens=models');
  assert.equal(await page.evaluate(() => document.documentElement.dir), 'rtl');
  assert.deepEqual(errors, []);
});
