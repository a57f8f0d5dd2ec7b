// What every browser test needs: one browser per test file, pages whose errors are collected, pictures.
//
//	const rig = useRig();                        // at the top of the file; starts and stops with its tests
//	const { page, errors } = await rig.open();   // the real page at top level, map drawn
//	assert.deepEqual(errors, []);

import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { after, before } from 'node:test';
import type { Browser, Frame, Page, Viewport } from 'puppeteer-core';
import { launch, type Engine, type Launched } from './harness_browser';
import { serveSite, type Site, type SiteOptions } from './harness_site';

export { serveSite, type Site } from './harness_site';

/** Longest wait for the map's first frame [ms]: a software renderer on two busy cores is slow. */
export const MAP_MS = 60_000;

/** Longest wait for a run [ms]. */
export const RUN_MS = 20_000;

/** Flags under which no WebGL context can be had. */
export const withoutWebGL = ['--disable-gpu', '--disable-3d-apis'];

/** What Chromium itself says to the console of reading pictures back, as tests do, and of a graphics process that they end. */
const ofTheDriver = /^\[\.?WebGL-|GL Driver Message|^WebGL: CONTEXT_LOST_WEBGL/;

/** A page and what went wrong in it: whatever is said to the console, uncaught exceptions, failed requests. */
export interface Opened {
  readonly page: Page;
  readonly errors: string[];
}

export interface OpenOptions {
  /** Added to the site's address, for example '?t=2028-09'. */
  readonly query?: string;
  /** A whole address, instead of the site's. */
  readonly url?: string;
  readonly viewport?: Viewport;
  /** What to wait for; 'map' when not given. A run is there when the charts show it too. */
  readonly until?: 'load' | 'run' | 'map';
  /** Lets the page be kept by its service worker, which would fetch all of the site and answer in the server's place. */
  readonly offline?: boolean;
  /** The reader wants still pictures, so that the map leaves the processor to what is tested. */
  readonly still?: boolean;
  /** Runs before the address is opened. */
  readonly prepare?: (page: Page) => Promise<void>;
}

/** One site and one browser for the tests of a file. */
export class Rig {
  private constructor(
    readonly site: Site,
    private readonly launched: Launched,
  ) {}

  static async start(options: { readonly engine?: Engine; readonly site?: SiteOptions; readonly args?: readonly string[] } = {}): Promise<Rig> {
    const launched = await launch(options.engine ?? 'chromium', options.args);
    return new Rig(await serveSite(options.site), launched);
  }

  get browser(): Browser {
    return this.launched.browser;
  }

  async stop(): Promise<void> {
    await this.launched.close();
    await this.site.close();
  }

  /** Opens an address in a new page and waits for it. */
  async open(options: OpenOptions = {}): Promise<Opened> {
    const page = await this.browser.newPage();
    await page.setViewport(options.viewport ?? { width: 1440, height: 860 });
    const errors: string[] = [];
    page.on('console', (message) => {
      if (!ofTheDriver.test(message.text())) errors.push(`console: ${message.text()} ${message.location().url ?? ''}`.trim());
    });
    page.on('pageerror', (cause) => errors.push(`exception: ${cause instanceof Error ? cause.message : String(cause)}`));
    page.on('requestfailed', (request) => errors.push(`request: ${request.url()} ${request.failure()?.errorText ?? ''}`));
    if (!options.offline) await page.evaluateOnNewDocument(() => Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined }));
    if (options.still) await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await options.prepare?.(page);
    await page.goto(options.url ?? `${this.site.url}${options.query ?? ''}`, { waitUntil: 'load' });
    const until = options.until ?? 'map';
    if (until !== 'load') {
      await hashOf(page.mainFrame());
      await page.waitForFunction(() => document.documentElement.dataset['ready'] === 'true' || !document.getElementById('charts'), { timeout: RUN_MS });
    }
    if (until === 'map') await mapDrawn(page.mainFrame());
    return { page, errors };
  }
}

/** Starts a rig before the file's tests and stops it after them. */
export function useRig(options: Parameters<typeof Rig.start>[0] = {}): Pick<Rig, 'open' | 'site' | 'browser'> {
  let rig: Rig | undefined;
  before(async () => {
    rig = await Rig.start(options);
  });
  after(() => rig?.stop());
  const running = (): Rig => {
    if (rig === undefined) throw new Error('the rig runs only while tests run');
    return rig;
  };
  return {
    open: (o) => running().open(o),
    get site() {
      return running().site;
    },
    get browser() {
      return running().browser;
    },
  };
}

/** Waits for the result hash of a page's run: 16 hexadecimal digits. */
export async function hashOf(page: Frame): Promise<string> {
  try {
    await page.waitForFunction(() => /^[0-9a-f]{16}$/.test(document.documentElement.dataset['hash'] ?? ''), { timeout: RUN_MS });
  } catch (cause) {
    const shown = await page.evaluate(() => document.body.innerText.slice(0, 600));
    throw new Error(`no run at ${page.url()}; the page shows: ${shown}`, { cause });
  }
  return page.evaluate(() => document.documentElement.dataset['hash'] ?? '');
}

/** Waits until a page's map has drawn at least one frame more than `after`; answers the count. */
export async function mapDrawn(page: Frame, after = 0): Promise<number> {
  await page.waitForFunction((n) => Number(document.documentElement.dataset['mapFrames'] ?? 0) > n, { timeout: MAP_MS }, after);
  return page.evaluate(() => Number(document.documentElement.dataset['mapFrames'] ?? 0));
}

/** The frame that holds the map's canvas, below a page or a frame. */
export function mapFrame(page: Page): Frame {
  const frame = page.frames().find((f) => /\/map-[0-9a-f]+\.html/.test(f.url()));
  if (frame === undefined) throw new Error(`no map frame among ${page.frames().map((f) => f.url()).join(', ')}`);
  return frame;
}

/** Keeps a picture of the page in screenshots/, which git ignores; answers its path. */
export async function screenshot(page: Page, name: string): Promise<string> {
  mkdirSync('screenshots', { recursive: true });
  const path = resolve('screenshots', `${name}.png`);
  await page.screenshot({ path: path as `${string}.png` });
  return path;
}

/** A picture as numbers: red, green, blue, alpha per pixel, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** What an element of the page shows, as the reader sees it. WebGL forgets its pixels, so this is a picture. */
export async function pixelsOf(page: Page, selector: string): Promise<Pixels> {
  const element = await page.waitForSelector(selector, { visible: true });
  if (element === null) throw new Error(`no element ${selector}`);
  return decode(page.browser(), await element.screenshot({ encoding: 'base64' }));
}

/** What the map shows: the picture of the frame's element in the page. */
export async function mapPixels(page: Page): Promise<Pixels> {
  const element = await mapFrame(page).frameElement();
  if (element === null) throw new Error('the map frame has no element');
  return decode(page.browser(), await element.screenshot({ encoding: 'base64' }));
}

/** Share of pixels that differ between two pictures of one size, by more than `tolerance` in some channel (0…1). */
export function difference(a: Pixels, b: Pixels, tolerance = 8): number {
  if (a.width !== b.width || a.height !== b.height) throw new Error('the pictures differ in size');
  let count = 0;
  for (let i = 0; i < a.data.length; i += 4) {
    const far = [0, 1, 2].some((k) => Math.abs((a.data[i + k] ?? 0) - (b.data[i + k] ?? 0)) > tolerance);
    if (far) count++;
  }
  return count / (a.width * a.height);
}

/** Number of different colours in a picture; a blank one has few. */
export function colours(picture: Pixels): number {
  const seen = new Set<number>();
  for (let i = 0; i < picture.data.length; i += 4) {
    seen.add(((picture.data[i] ?? 0) << 16) | ((picture.data[i + 1] ?? 0) << 8) | (picture.data[i + 2] ?? 0));
  }
  return seen.size;
}

/** Decodes a PNG with the browser's own decoder, on an empty page that no policy binds. */
async function decode(browser: Browser, png: string): Promise<Pixels> {
  const page = await browser.newPage();
  try {
    const { width, height, text } = await page.evaluate(async (source) => {
      const blob = await (await fetch(`data:image/png;base64,${source}`)).blob();
      const bitmap = await createImageBitmap(blob);
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      if (context === null) throw new Error('no 2d context');
      context.drawImage(bitmap, 0, 0);
      const { data, width, height } = context.getImageData(0, 0, bitmap.width, bitmap.height);
      let text = '';
      for (let i = 0; i < data.length; i += 0x8000) text += String.fromCharCode(...data.subarray(i, i + 0x8000));
      return { width, height, text: btoa(text) };
    }, png);
    return { width, height, data: new Uint8Array(Buffer.from(text, 'base64')) };
  } finally {
    await page.close();
  }
}
