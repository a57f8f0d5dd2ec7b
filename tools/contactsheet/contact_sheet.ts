// The contact sheet: the page in every lens, theme, size and state, one picture each, and all of them on one page.
// Called by make contact-sheet; node contact_sheet.mjs [part of a name] takes only the pictures that match.
//
// A page is loaded once per state; size, theme and lens are then changed as a reader would.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { type Opened, Rig } from '../../web/test/harness';

type Page = Opened['page'];

const folder = 'contact-sheet';

/** Quiet time after which the map has come to rest [ms]: it reports at least every quarter of a second while it moves. */
const QUIET_MS = 450;

/** Longest wait for rest [ms]. */
const REST_MS = 15_000;

const shocks = 'shock=gpu_export_control.coverage:0.85@2026-10~CHN&shock=open_release.speed:0.9@2027-03';
const states = [
  { name: 'baseline-2025', query: '?v=1&theme=night&t=2025-12' },
  { name: 'shocks-2030', query: `?v=1&theme=night&${shocks}&t=2030-06` },
  { name: 'compare-2030', query: `?v=1&theme=night&${shocks}&t=2030-06&compare=difference` },
  { name: 'split-2030', query: `?v=1&theme=night&${shocks}&t=2030-06&compare=split` },
];
const sizes = [
  { width: 1440, height: 860, themes: ['night', 'paper'] },
  { width: 720, height: 540, themes: ['night', 'paper'] },
  { width: 390, height: 844, themes: ['night', 'paper'] },
  { width: 1920, height: 1080, themes: ['night', 'paper', 'projector'] },
];
const lenses = ['hardware', 'models', 'value'] as const;

const wanted = process.argv[2] ?? '';

/** Waits until the map draws no more. */
async function rest(page: Page): Promise<void> {
  const frames = (): Promise<number> => page.evaluate(() => Number(document.documentElement.dataset['mapFrames'] ?? 0));
  const until = Date.now() + REST_MS;
  for (let last = -1, now = await frames(); now !== last && Date.now() < until; now = await frames()) {
    last = now;
    await delay(QUIET_MS);
  }
  // Colours of the page fade from theme to theme.
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))).then(() => undefined));
}

async function setTheme(page: Page, theme: string): Promise<void> {
  while ((await page.$eval('#theme', (button) => (button as HTMLElement).dataset['theme'])) !== theme) {
    await page.$eval('#theme', (button) => (button as HTMLElement).click());
  }
}

const rig = await Rig.start();
const taken: { readonly name: string; readonly width: number }[] = [];
let failed = false;
try {
  if (wanted === '') rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { name: state, query } of states) {
    const names = (size: string, theme: string, lens: string): string => `${lens}-${theme}-${size}-${state}`;
    const todo = sizes.flatMap((size) => size.themes.flatMap((theme) => lenses.map((lens) => ({ size, theme, lens, name: names(`${size.width}`, theme, lens) }))));
    const mine = todo.filter(({ name }) => name.includes(wanted));
    if (mine.length === 0) continue;
    const { page, errors } = await rig.open({ query, viewport: mine[0]!.size });
    for (const { size, theme, lens, name } of mine) {
      await page.setViewport(size);
      await setTheme(page, theme);
      await page.$eval(`#lens-${lens}`, (input) => (input as HTMLInputElement).click());
      await rest(page);
      await page.screenshot({ path: join(folder, `${name}.png`) as `${string}.png` });
      taken.push({ name, width: size.width });
    }
    for (const error of errors) console.error(error);
    failed ||= errors.length > 0;
    await page.close();
  }
  const figures = taken.map(({ name, width }) => `<figure><a href="${name}.png"><img src="${name}.png" width="${Math.round(width / 3)}" alt=""></a><figcaption>${name}</figcaption></figure>`);
  const style = 'body{margin:8px;background:#777;font:11px sans-serif;display:flex;flex-wrap:wrap;gap:8px;align-items:start}figure{margin:0}img{display:block}';
  writeFileSync(join(folder, 'index.html'), `<!doctype html><meta charset="utf-8"><title>Contact sheet</title><style>${style}</style>${figures.join('\n')}\n`);
  const overview = await rig.browser.newPage();
  await overview.setViewport({ width: 1800, height: 1000 });
  await overview.goto(pathToFileURL(resolve(folder, 'index.html')).href);
  await overview.screenshot({ path: join(folder, 'overview.png') as `${string}.png`, fullPage: true });
} finally {
  await rig.stop();
}
console.log(`${taken.length} pictures in ${folder}/, all together in ${folder}/index.html`);
process.exitCode = failed ? 1 : 0;
