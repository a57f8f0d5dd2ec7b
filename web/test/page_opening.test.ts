// The opening question: an answer before the model is there, then the model's without a jump; by keyboard.

import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { HTTPRequest, Page } from 'puppeteer-core';
import { useRig } from './harness';
import { control, reading, violations } from './page_helpers';

const rig = useRig();

afterEach(async () => {
  for (const page of await rig.browser.pages()) if (page.url() !== 'about:blank') await page.close();
});

const sentence = (page: Page): Promise<string> => page.$eval('#opening-sentence', (p) => p.textContent ?? '');
const month = (page: Page): Promise<number> => page.$eval('#scrub', (input) => Number((input as HTMLInputElement).value));

/** Holds back every request for a WASM program until it is let go. */
async function withoutPrograms(page: Page): Promise<() => Promise<void>> {
  const held: HTTPRequest[] = [];
  let open = false;
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (!open && /\.wasm/.test(request.url())) held.push(request);
    else void request.continue();
  });
  return async () => {
    open = true;
    for (const request of held) await request.continue();
  };
}

test('a shock is answered before any program is there, and the model takes over without a jump', async () => {
  let release = async (): Promise<void> => undefined;
  const { page, errors } = await rig.open({ query: '?v=1', until: 'load', prepare: async (page) => void (release = await withoutPrograms(page)) });
  await page.waitForSelector('[data-chart="owned"] .chart-key b:not(:empty)');
  const baseline = await reading(page, 'to_china');
  await page.click('[data-scenario="gpu_export_control"]');
  await page.waitForFunction(() => !document.getElementById('opening-answer')!.hidden);
  const early = await sentence(page);
  assert.match(early, /^By .* US-designed accelerators shipped to China are .* below the baseline/);
  assert.equal(await page.evaluate(() => document.documentElement.dataset['hash']), undefined);
  await page.waitForFunction(() => document.getElementById('play')!.getAttribute('aria-label') === 'Pause');
  await page.click('#play'); // So that readings stand still.
  await page.$eval('#scrub', (input) => {
    (input as HTMLInputElement).value = '90';
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  const sketched = await reading(page, 'to_china');
  assert.notDeepEqual(sketched, baseline);
  await release();
  await page.waitForFunction(() => document.documentElement.dataset['hash'], { timeout: 60_000 });
  assert.equal((await sentence(page)).replaceAll(/[\d.,]+/g, '#'), early.replaceAll(/[\d.,]+/g, '#'));
  for (const [label, value] of await reading(page, 'to_china')) {
    assert.ok(Math.abs(value - sketched.get(label)!) <= 0.02 * value + 0.011, `${label} jumps from ${sketched.get(label)} to ${value}`);
  }
  assert.deepEqual(errors, []);
});

test('pressing plays the change and stops; why and what would stop it are one press away, by keyboard', async () => {
  const { page, errors } = await rig.open({ query: '?v=1', until: 'run' });
  await page.focus('[data-scenario="open_release"]');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => !document.getElementById('opening-answer')!.hidden);
  const begin = await month(page);
  await page.waitForFunction((from) => Number((document.getElementById('scrub') as HTMLInputElement).value) > from, {}, begin);
  assert.match(await sentence(page), /open Chinese models|lag/);
  await page.waitForFunction(() => document.getElementById('play')!.getAttribute('aria-label') === 'Play', { timeout: 30_000 });
  const end = await month(page);
  assert.ok(end - begin >= 24 && end - begin <= 40, `played from ${begin} to ${end}`);
  assert.deepEqual(await violations(page), []);
  await page.focus('#opening-stop');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.why-undo p', { timeout: 60_000 });
  await page.keyboard.press('Escape');
  assert.deepEqual(errors, []);
});

test('the question steps aside for who comes with a change of their own, and is back after a reset', async () => {
  const { page } = await rig.open({ query: `?v=1&${control}`, until: 'run' });
  await page.waitForFunction(() => document.getElementById('opening')!.hidden);
  await page.click('#reset');
  await page.waitForFunction(() => !document.getElementById('opening')!.hidden);
});

test('who asks for less motion is shown the end of the change, at rest', async () => {
  const { page } = await rig.open({
    query: '?v=1',
    until: 'run',
    prepare: (page) => page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]),
  });
  await page.click('[data-scenario="taiwan_loss"]');
  await page.waitForFunction(() => !document.getElementById('opening-answer')!.hidden);
  assert.equal(await month(page), 96);
  assert.equal(await page.$eval('#play', (button) => button.getAttribute('aria-label')), 'Play');
});
