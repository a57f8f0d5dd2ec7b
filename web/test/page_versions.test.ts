// A link from another version, in the real page: what it says, what changed since, and the way to that version.

import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { version } from '../src/made';
import { hashOf, useRig } from './harness';
import { dist, serveSite, type Site } from './harness_site';
import { control, violations } from './page_helpers';

const rig = useRig();
let folder: string;
let site: Site;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sovereign-releases-'));
  cpSync(dist, folder, { recursive: true });
  mkdirSync(join(folder, 'v/0.5.0'), { recursive: true });
  writeFileSync(join(folder, 'v/0.5.0/index.html'), '<!doctype html><title>Version 0.5.0</title>');
  writeFileSync(join(folder, 'versions.json'), JSON.stringify({ releases: [{ version: '0.5.0' }] }));
  writeFileSync(join(folder, 'version.json'), JSON.stringify({ version, changes: [{ version, date: '', lines: ['Fabs may not work for ever.'] }, { version: '0.5.0', date: '', lines: ['Old.'] }] }));
  site = await serveSite({ dir: folder, under: '/stack/' });
});
after(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(async () => {
  for (const page of await rig.browser.pages()) if (page.url() !== 'about:blank') await page.close();
});

const said = async (page: Page): Promise<string> => (await page.waitForSelector('.versions p'))!.evaluate((p) => p.textContent ?? '');

test('an old link says that version and result differ, lists the changes, and leads to its own version', async () => {
  const { page, errors } = await rig.open({ url: `${site.url}?v=0.5.0&${control}&run=0123456789abcdef`, until: 'run' });
  assert.match(await said(page), new RegExp(`version 0\\.5\\.0 .*result was 0123 4567 89ab cdef\\. Version ${version.replaceAll('.', '\\.')}`));
  await page.waitForSelector('.versions a');
  await page.focus('.versions summary');
  await page.keyboard.press('Enter');
  assert.deepEqual(await page.$$eval('.versions li', (items) => items.map((item) => item.textContent)), ['Fabs may not work for ever.']);
  assert.deepEqual(await violations(page), []);
  await Promise.all([page.waitForNavigation(), page.click('.versions a')]);
  assert.equal(await page.title(), 'Version 0.5.0');
  assert.equal(page.url(), `${site.url}v/0.5.0/?v=0.5.0&${control}&run=0123456789abcdef`);
  assert.deepEqual(errors, []);
});

test('a link without a result, of a version that is not kept: the page says what it knows, and can be told to stop', async () => {
  const { page, errors } = await rig.open({ query: '?v=0.4.0&t=2030-01', until: 'run' });
  assert.match(await said(page), /version 0\.4\.0 .* may differ/);
  assert.equal(await page.$('.versions a'), null);
  await page.click('.versions button');
  assert.equal(await page.$('.versions'), null);
  assert.deepEqual(errors, []);
});

test('the same version with another result is told apart; a host without the files changes nothing', async () => {
  const { page } = await rig.open({
    query: '?v=0.5.0&run=0123456789abcdef',
    until: 'run',
    prepare: async (p) => {
      await p.setRequestInterception(true);
      p.on('request', (request) => void (/versions?\.json$/.test(request.url()) ? request.respond({ status: 404 }) : request.continue()));
    },
  });
  assert.match(await said(page), /figures differ/);
  const { page: same } = await rig.open({ query: `?v=${version}&run=0123456789abcdef`, until: 'run' });
  assert.match(await said(same), /was changed since/);
});

test('a shared link starts with the version, ends with the result, and opens without a word', async () => {
  const { page, errors } = await rig.open({ query: `?v=1&${control}`, until: 'run' });
  const hash = await hashOf(page.mainFrame());
  await page.evaluate(() => {
    navigator.clipboard.writeText = (text) => ((document.documentElement.dataset['copied'] = text), Promise.resolve());
  });
  await page.click('#share');
  await page.waitForFunction(() => document.documentElement.dataset['copied']);
  const link = await page.evaluate(() => document.documentElement.dataset['copied']!);
  assert.match(link, new RegExp(`\\?v=${version.replaceAll('.', '\\.')}&.*&run=${hash}$`));
  const { page: again } = await rig.open({ url: link, until: 'run' });
  assert.equal(await hashOf(again.mainFrame()), hash);
  assert.equal(await again.$('.versions'), null);
  assert.deepEqual(errors, []);
});
