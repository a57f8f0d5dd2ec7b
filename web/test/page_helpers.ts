// What the page's tests share: the export, what a chart says, axe.

import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';

export const gpu = 'gpu_export_control.coverage';
/** The control that the tests know best: announced in September 2026, from October, on China. */
export const control = `shock=${gpu}:0.85@2026-10!2026-09~CHN`;

/** Presses "Export CSV" and answers the file's rows by "series entity", each a list over the months. */
export async function exported(page: Page): Promise<Map<string, number[]>> {
  const dir = mkdtempSync(join(tmpdir(), 'sovereign-export-'));
  try {
    const session = await page.createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: dir });
    await page.click('#csv');
    const finished = (): string | undefined => readdirSync(dir).find((name) => name.endsWith('.csv'));
    for (let waited = 0; finished() === undefined && waited < 20_000; waited += 100) await delay(100);
    const name = finished();
    assert.ok(name, 'no file was exported');
    const [header, ...rows] = readFileSync(join(dir, name), 'utf8').trimEnd().split('\n');
    assert.equal(header, 'month,series,entity,value,unit');
    const series = new Map<string, number[]>();
    for (const row of rows) {
      const [, id, entity, value] = row.split(',');
      const key = `${id} ${entity}`;
      const values = series.get(key) ?? [];
      series.set(key, values);
      values.push(Number(value));
    }
    return series;
  } finally {
    rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The numbers that a chart says at the playhead, by label of its lines. */
export async function reading(page: Page, chart: string): Promise<Map<string, number>> {
  const rows = await page.$$eval(`[data-chart="${chart}"] .chart-key li`, (items) =>
    items.map((item) => {
      const value = item.querySelector('b')?.textContent ?? '';
      return [(item.textContent ?? '').replace(value, '').trim(), value] as const;
    }),
  );
  return new Map(rows.map(([label, value]) => [label, Number(value.replaceAll(',', ''))]));
}

const axeSource = readFileSync(createRequire(resolve('web/package.json')).resolve('axe-core/axe.min.js'), 'utf8');

/** Violations of WCAG 2.x A and AA that axe-core finds, one line each. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    // Colours are judged at rest: a button that was just pressed fades for a moment.
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined)));
    const { axe } = globalThis as unknown as {
      axe: { run(root: Document, options: object): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> };
    };
    const found = await axe.run(document, {
      // The map frame is hidden from assistive technology and tested on its own.
      iframes: false,
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    });
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  });
}

/** Waits until the page shows another run than `hash`; answers its hash. */
export async function nextHash(page: Page, hash: string): Promise<string> {
  await page.waitForFunction((old) => document.documentElement.dataset['hash'] !== old, { timeout: 30_000 }, hash);
  return page.evaluate(() => document.documentElement.dataset['hash'] ?? '');
}

/** Id, or class, of the element that has the keyboard. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document;
    return activeElement?.id || activeElement?.className || activeElement?.tagName || '';
  });
}

/** Elements whose text is cut off: what overflows cannot be seen. */
export const clipped = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => element.checkVisibility() && !element.closest('.visually-hidden, svg, iframe'))
      .filter((element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()))
      .filter((element) => {
        const { overflowX, overflowY, clipPath } = getComputedStyle(element);
        if (clipPath !== 'none') return false; // It is there to be heard.
        const hides = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
        return (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) || (hides(overflowY) && element.scrollHeight > element.clientHeight + 1);
      })
      .map((element) => `${element.localName}.${element.className || element.id}: ${element.textContent?.trim().slice(0, 60)}`),
  );

/** How far the page is wider than the window [px]. */
export const overhang = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** What is no translator's: months as Intl writes them, hashes, and titles of works. Notices, too, name what links are made of. */
const untranslated = /\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b|[0-9a-f]{4}( [0-9a-f]{4}){3}|Epoch AI, [\w ]+|L\. S\. Shapley, [\w -]+/g;

/** Plain English that a reader sees or hears, with the element that says it. */
export const plainEnglish = (page: Page): Promise<string[]> =>
  page.evaluate((allowed) => {
    const mirrored = /\u202e[A-Za-z]+\u202c/g;
    const plain = (text: string): boolean => /[A-Za-z]{3}/.test(text.replace(new RegExp(allowed, 'g'), '').replace(mirrored, ''));
    const found = new Set<string>();
    const note = (element: Element, text: string | null): void => {
      if (text && plain(text)) found.add(`${element.localName}.${element.className || element.id}: ${text.trim().slice(0, 80)}`);
    };
    for (const element of document.querySelectorAll('body *')) {
      if (element.closest('[translate="no"], script, style, noscript, code, var, math, #notice-list')) continue;
      if (!element.checkVisibility() && element.localName !== 'option') continue;
      for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-valuetext', 'label']) note(element, element.getAttribute(name));
      for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) note(element, node.textContent);
    }
    return [...found];
  }, untranslated.source);
