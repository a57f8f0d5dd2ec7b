// The host matrix: the same page, the same run hash and a first map frame wherever it is opened.

import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, after, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Frame, Page } from 'puppeteer-core';
import { dist, serveSite } from './harness_site';
import { hashOf, mapDrawn, useRig } from './harness';

const rig = useRig();

/** Hash of the run that opens the page, from the first host; the others must show it too. */
let expected: string;

async function showsRunAndMap(frame: Frame): Promise<void> {
  assert.equal(await hashOf(frame), expected);
  await mapDrawn(frame);
  assert.equal(await frame.evaluate(() => document.documentElement.dataset['map']), 'live');
}

/** The frame inside a host page, once it has loaded. */
async function embedded(page: Page): Promise<Frame> {
  const element = await page.waitForSelector('iframe');
  const frame = await element?.contentFrame();
  assert(frame, 'the host page holds a frame');
  return frame;
}

describe('host matrix', () => {
  before(async () => {
    const { page } = await rig.open({ until: 'run' });
    expected = await hashOf(page.mainFrame());
    await page.close();
  });

  test('top level', async () => {
    const { page, errors } = await rig.open();
    await showsRunAndMap(page.mainFrame());
    assert.deepEqual(errors, []);
    await page.close();
  });

  test('sub-path', async () => {
    const site = await serveSite({ under: '/papers/2026/stack/' });
    const { page, errors } = await rig.open({ url: site.url });
    await showsRunAndMap(page.mainFrame());
    assert.deepEqual(errors, []);
    assert.deepEqual(
      site.requests.filter((path) => !path.startsWith('/papers/2026/stack/') && path !== '/favicon.ico'),
      [],
      'nothing is asked for outside the sub-path',
    );
    await page.close();
    await site.close();
  });

  test('sandboxed frame on a server without CORS headers', async () => {
    const article = `<!doctype html><title>Article</title><iframe sandbox="allow-scripts" width="1200" height="800" src="${rig.site.url}"></iframe>`;
    const host = await serveSite({ pages: { 'article.html': article } });
    const { page, errors } = await rig.open({ url: `${host.url}article.html`, until: 'load' });
    await showsRunAndMap(await embedded(page));
    assert.deepEqual(errors, []);
    await page.close();
    await host.close();
  });

  describe('file on disk', () => {
    let folder: string;
    before(() => {
      folder = mkdtempSync(join(tmpdir(), 'sovereign disk '));
      cpSync(dist, folder, { recursive: true });
    });
    after(() => rmSync(folder, { recursive: true, force: true }));

    test('opens with a double click', async () => {
      const { page, errors } = await rig.open({ url: pathToFileURL(join(folder, 'index.html')).href });
      await showsRunAndMap(page.mainFrame());
      assert.deepEqual(errors, []);
      await page.close();
    });
  });

  test('a policy that forbids workers: the model runs on the page', async () => {
    const site = await serveSite({ headers: { 'Content-Security-Policy': "worker-src 'none'" } });
    const { page, errors } = await rig.open({ url: site.url });
    await showsRunAndMap(page.mainFrame());
    assert.equal(page.workers().length, 0);
    assert(errors.length > 0 && errors.every((text) => text.includes("worker-src 'none'")), errors.join('\n'));
    await page.close();
    await site.close();
  });

  test('a server that refuses .wasm files: the script twins bring them', async () => {
    const { page } = await rig.open({
      prepare: async (p) => {
        await p.setRequestInterception(true);
        p.on('request', (request) => void (/\.wasm$/.test(request.url()) ? request.abort() : request.continue()));
      },
    });
    await showsRunAndMap(page.mainFrame());
    await page.close();
  });

  test('every HTML file carries the policy, with Trusted Types', () => {
    // The single file has one of its own: single.test.ts.
    const files = readdirSync(dist).filter((name) => name.endsWith('.html') && name !== 'sovereign-stack.html');
    assert.ok(files.includes('index.html') && files.includes('embed.html'));
    for (const file of files) {
      const text = readFileSync(join(dist, file), 'utf8');
      assert.match(text, /http-equiv="Content-Security-Policy"/, file);
      // Only these run a program.
      const scripts = /^(index|embed|map-\w+)\.html$/.test(file) ? "script-src 'self' 'wasm-unsafe-eval';" : "script-src 'self';";
      assert.ok(text.includes(`default-src 'none'; ${scripts}`), file);
      assert.match(text, /default-src 'none';[^"]*require-trusted-types-for 'script'"/, file);
      assert.doesNotMatch(text, /<script(?![^>]*\bsrc=)/, file);
    }
  });
});
