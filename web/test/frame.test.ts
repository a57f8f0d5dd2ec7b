// Every row of the table of engine behaviour in the design has its test here: what Ebitengine would do to the page
// around it, and that it does not.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Frame, Page } from 'puppeteer-core';
import {
  all,
  buffer,
  callbacks,
  heard,
  hostPage,
  keysSeen,
  openHost,
  pause,
  play,
  rogueFrame,
  rogueHeard,
  send,
  settled,
  stop,
  view,
  withMap,
} from './frame_host';
import { colours, difference, mapPixels, screenshot, useRig, withoutWebGL } from './harness';
import { dist } from './harness_site';

const rig = useRig({
  site: {
    dir: dist,
    pages: {
      'host.html': hostPage(),
      'denied.html': hostPage(`allow="gamepad 'none'; fullscreen 'none'"`),
      'sandbox.html': hostPage('sandbox="allow-scripts"'),
      'rogue.html': hostPage('', rogueFrame, 'data-rogue="yes"'),
    },
  },
});

const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '');

describe('the page stays in command', () => {
  let page: Page;
  let frame: Frame;
  let errors: string[];
  before(async () => {
    ({ page, frame, errors } = await withMap(rig));
  });
  after(async () => {
    assert.deepEqual(errors, []);
    await page.close();
  });

  test('the map draws', async () => {
    assert(colours(await mapPixels(page)) > 20, 'more than a few colours');
    await screenshot(page, 'frame-host');
  });

  test('loading takes no focus, and the canvas is out of the tab order', async () => {
    assert.equal(await focused(page), '');
    const canvas = await frame.$eval('canvas', (c) => [c.getAttribute('tabindex'), c.getAttribute('aria-hidden'), document.activeElement === c]);
    assert.deepEqual(canvas, ['-1', 'true', false]);
  });

  test('the wheel over the map scrolls the page', async () => {
    await page.mouse.move(400, 250);
    await page.mouse.wheel({ deltaY: 300 });
    await page.waitForFunction(() => window.scrollY > 100, { timeout: 10_000 });
    await page.evaluate(() => window.scrollTo(0, 0));
  });

  test('a finger on the map scrolls the page', async () => {
    const finger = await page.touchscreen.touchStart(400, 350);
    for (let y = 340; y > 100; y -= 20) {
      await finger.move(400, y);
      await pause(20);
    }
    await finger.end();
    await page.waitForFunction(() => window.scrollY > 100, { timeout: 10_000 });
    await page.evaluate(() => window.scrollTo(0, 0));
  });

  test('Tab passes over the map in both directions', async () => {
    await page.focus('#before');
    await page.keyboard.press('Tab');
    assert.equal(await focused(page), 'after');
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    assert.equal(await focused(page), 'before');
  });

  test('a click on the map leaves focus and keys with the page', async () => {
    await page.focus('#before');
    await page.mouse.click(400, 250);
    assert.equal(await focused(page), 'before');
    await page.keyboard.press('k');
    await page.keyboard.press('Space');
    assert.deepEqual((await keysSeen(page)).slice(-2), ['k', ' ']);
    await page.keyboard.press('Tab');
    assert.equal(await focused(page), 'after');
  });

  test('even a focused canvas lets keys do what they do and Tab leave', async () => {
    await frame.$eval('canvas', (c) => c.focus());
    const prevented = await frame.evaluate(() => {
      const event = new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true });
      document.querySelector('canvas')?.dispatchEvent(event);
      return event.defaultPrevented;
    });
    assert.equal(prevented, false);
    await page.keyboard.press('Tab');
    assert.equal(await focused(page), 'after');
  });

  test('the pointer tells the country below it, and a click picks it', async () => {
    for (let x = 60; x < 800 && ((await all(page, 'hover')).at(-1)?.iso3 ?? '') === ''; x += 40) {
      await page.mouse.move(x, 180);
      await pause(60);
    }
    const hover = await heard(page, 'hover');
    assert.match(hover.iso3, /^[A-Z]{3}$/);
    const top = await page.$eval('#map', (map) => map.getBoundingClientRect().top);
    const before = (await all(page, 'pick')).length; // Earlier clicks have picked too.
    await page.mouse.click(hover.x, hover.y + top);
    assert.equal((await heard(page, 'pick', before + 1)).iso3, hover.iso3);
    await page.mouse.move(400, 600);
    await page.waitForFunction(() => (window as unknown as { got: { kind: string; iso3?: string }[] }).got.filter((m) => m.kind === 'hover').at(-1)?.iso3 === '');
  });

  test('messages that make no sense change nothing', async () => {
    const starts = (await heard(page, 'drawn')).starts;
    for (const message of [{ kind: 'view', lens: 'x' }, { kind: 'clock', month: 1e9, monthsPerSecond: 0 }, { kind: 'trajectory', role: 'run', buffer: 'no' }, { kind: 'reload' }]) {
      await send(page, message);
    }
    await page.evaluate(() => (window as unknown as { port: MessagePort }).port.postMessage(null));
    const before = (await all(page, 'drawn')).length;
    await send(page, { ...stop, month: 101 });
    await heard(page, 'drawn', before + 1);
    assert.equal((await heard(page, 'drawn')).starts, starts);
  });

  test('labels come as premultiplied white', async () => {
    const label = await frame.evaluate(() => {
      type Text = (text: string, cssPx: number, weight: number) => { width: number; height: number; data: Uint8ClampedArray };
      const { width, height, data } = (globalThis as unknown as { sovereignFrame: { text: Text } }).sovereignFrame.text('Österreich 中国 مصر', 14, 600);
      const grey = data.every((value, i) => value === data[i - (i % 4) + 3]);
      return { width, height, bytes: data.length, grey, ink: data.some((value) => value > 200) };
    });
    assert(label.width > 60 && label.height >= 14, `${label.width} × ${label.height}`);
    assert.equal(label.bytes, label.width * label.height * 4);
    assert(label.grey && label.ink);
  });
});

describe('what it costs', () => {
  /** Callbacks during two seconds, and the share of the main thread [%] that all of the page took. */
  async function during(page: Page, frame: Frame): Promise<{ delivered: number; busy: number }> {
    const [count, start] = [await callbacks(frame), await page.metrics()];
    await pause(2000);
    const [then, end] = [await callbacks(frame), await page.metrics()];
    const seconds = (end.Timestamp ?? 0) - (start.Timestamp ?? 0);
    return { delivered: then - count, busy: (100 * ((end.TaskDuration ?? 0) - (start.TaskDuration ?? 0))) / seconds };
  }

  test('frames while something moves, none when paused, off-screen or hidden', async (t) => {
    const { page, frame, errors } = await withMap(rig);
    await send(page, play);
    await pause(500);
    const playing = await during(page, frame);
    assert(playing.delivered > 0, 'it draws while it plays');

    await send(page, stop);
    await settled(frame);
    await send(page, stop); // The page repeats its clock; that must not wake a paused map.
    const paused = await during(page, frame);

    await send(page, play);
    await page.evaluate(() => window.scrollTo(0, 3000));
    await settled(frame);
    const offScreen = await during(page, frame);
    await page.evaluate(() => window.scrollTo(0, 0));
    const back = await callbacks(frame);
    await frame.waitForFunction((n) => (window as unknown as { animationCallbacks: number }).animationCallbacks > n + 3, {}, back);

    const other = await rig.browser.newPage();
    await other.bringToFront();
    await frame.waitForFunction(() => document.visibilityState === 'hidden', { polling: 100 });
    await settled(frame);
    const hidden = await during(page, frame);
    await other.close();

    for (const [name, cost] of Object.entries({ playing, paused, offScreen, hidden })) {
      t.diagnostic(`${name}: ${cost.delivered} callbacks in 2 s, ${cost.busy.toFixed(1)} % of the main thread`);
    }
    assert.deepEqual([paused.delivered, offScreen.delivered, hidden.delivered], [0, 0, 0]);
    assert((await heard(page, 'drawn')).withheld > 0, 'the guard says what it kept back');
    assert.deepEqual(errors, []);
    await page.close();
  });

  test('a change wakes a paused map', async () => {
    const { page, frame } = await withMap(rig);
    await settled(frame);
    const night = await mapPixels(page);
    const frames = (await heard(page, 'drawn')).frames;
    await send(page, { ...view, theme: 'paper' });
    await page.waitForFunction((n) => (window as unknown as { got: { kind: string; frames?: number }[] }).got.some((m) => m.kind === 'drawn' && (m.frames ?? 0) > n), {}, frames);
    await settled(frame);
    assert(difference(night, await mapPixels(page)) > 0.2, 'the theme has changed');
    await page.close();
  });
});

describe('where it is put', () => {
  test('a policy that denies gamepads does not end it', async () => {
    const { page, frame, errors } = await withMap(rig, 'denied.html');
    await send(page, play);
    const frames = (await heard(page, 'drawn')).frames;
    await page.waitForFunction((n) => (window as unknown as { got: { kind: string; frames?: number }[] }).got.some((m) => m.kind === 'drawn' && (m.frames ?? 0) > n + 3), {}, frames);
    assert.equal(await frame.evaluate(() => (document as unknown as { featurePolicy?: { allowsFeature(name: string): boolean } }).featurePolicy?.allowsFeature('gamepad') ?? false), false);
    assert.deepEqual([await all(page, 'failed'), errors], [[], []]);
    await page.close();
  });

  test('a sandbox without an origin', async () => {
    const { page, errors } = await withMap(rig, 'sandbox.html');
    assert(colours(await mapPixels(page)) > 20);
    assert.deepEqual(errors, []);
    await page.close();
  });

  test('only its parent can speak to it', async () => {
    const { page } = await openHost(rig, 'rogue.html');
    await heard(page, 'ready');
    assert.deepEqual(await rogueHeard(page), []);
    await page.close();
  });

  test('a sharp screen from the start', async () => {
    const { page, frame } = await openHost(rig, 'host.html', { width: 1000, height: 700, deviceScaleFactor: 2 });
    await heard(page, 'drawn');
    assert.deepEqual(await buffer(frame), [1600, 900]);
    await page.close();
  });

  test('size and pixel ratio: the drawing buffer is as sharp as the screen', async () => {
    const { page, frame, errors } = await withMap(rig);
    const resized = async (width: number, height: number): Promise<void> => {
      await frame.waitForFunction((w, h) => document.querySelector('canvas')?.width === w && document.querySelector('canvas')?.height === h, { timeout: 10_000 }, width, height);
    };
    assert.deepEqual(await buffer(frame), [800, 450]);
    await page.$eval('#map', (map) => Object.assign((map as HTMLElement).style, { width: '333px', height: '201px' }));
    await resized(333, 201);
    // The emulation of a ratio sends no event, as real screens do; the next frame finds out.
    const screen = async (deviceScaleFactor: number): Promise<void> => {
      await page.setViewport({ width: 1000, height: 700, deviceScaleFactor });
      await send(page, { ...stop, month: 100 + deviceScaleFactor });
    };
    await screen(2);
    await resized(666, 402);
    await page.$eval('#map', (map) => Object.assign((map as HTMLElement).style, { width: '320px', height: '180px' }));
    await resized(640, 360);
    await screen(1.5);
    await resized(480, 270);
    await screen(4);
    await resized(640, 360); // More than 2 is not seen.
    await settled(frame);
    assert(colours(await mapPixels(page)) > 20, 'it has drawn in the new size');
    const drawn = await heard(page, 'drawn');
    assert.deepEqual([drawn.width, drawn.height, drawn.pixelRatio, drawn.starts], [640, 360, 2, 1]);

    // An empty frame is no reason to panic.
    await page.$eval('#map', (map) => Object.assign((map as HTMLElement).style, { height: '0px' }));
    await pause(300);
    await page.$eval('#map', (map) => Object.assign((map as HTMLElement).style, { display: 'none', height: '100px' }));
    await pause(300);
    await page.$eval('#map', (map) => Object.assign((map as HTMLElement).style, { display: 'block' }));
    await resized(640, 200);
    assert.deepEqual([await all(page, 'failed'), errors], [[], []]);
    await page.close();
  });
});

describe('without WebGL2', () => {
  const bare = useRig({ site: { dir: dist, pages: { 'host.html': hostPage() } }, args: withoutWebGL });

  test('it says so and makes no noise', async () => {
    const { page, frame, errors } = await openHost(bare, 'host.html');
    assert.equal((await heard(page, 'failed')).reason, 'webgl2');
    assert.equal(await frame.evaluate(() => document.querySelectorAll('canvas').length), 0);
    assert.equal(bare.site.requests.some((path) => path.includes('stage-')), false, 'the program is not even loaded');
    assert.deepEqual(errors, []);
    await page.close();
  });
});
