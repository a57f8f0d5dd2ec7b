// A page of the tests' own around the map frame. It speaks the raw protocol, so that the frame is tested apart from
// the page and from its client.

import { readdirSync } from 'node:fs';
import type { Frame, Page, Viewport } from 'puppeteer-core';
import type { FromFrame, FrameEvent, EventKind, Role, ToFrame } from '../src/protocol';
import { mapFrame, MAP_MS, type Opened, type Rig } from './harness';
import { dist } from './harness_site';

/** What the host page keeps for the test. */
interface HostWindow {
  got: FromFrame[];
  keys: string[];
  rogue: unknown[];
  port: MessagePort;
}

/** What every document of the test keeps, from before any script of the project runs. */
interface WatchedWindow {
  animationCallbacks: number;
  memories: WeakRef<object>[];
}

export const mapFile = (): string => {
  const file = readdirSync(dist).find((name) => /^map-[0-9a-f]+\.html$/.test(name));
  if (file === undefined) throw new Error('dist/ has no map: run `make build` first');
  return file;
};

const script = `
  window.got = []; window.keys = []; window.rogue = [];
  addEventListener('keydown', (e) => keys.push(e.key));
  const connect = (source) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = (e) => got.push(e.data);
    window.port = port1;
    source.postMessage({ kind: 'sovereign-connect', version: 1 }, '*', [port2]);
  };
  addEventListener('message', (e) => {
    if (e.data && e.data.kind === 'sovereign-hello') {
      if (document.body.dataset.rogue) setTimeout(connect, 400, e.source);
      else connect(e.source);
    }
  });`;

/** A long page with a button before and after the map. */
export const hostPage = (attributes = '', extra = '', body = ''): string => `<!doctype html>
<title>Host</title>
<style>
  body { margin: 0; height: 4000px; }
  iframe { border: 0; display: block; width: 800px; height: 450px; }
</style>
<body ${body}>
<script>${script}</script>
<button id="before">before</button>
<iframe id="map" title="Map" tabindex="-1" ${attributes} src="${mapFile()}"></iframe>
<button id="after">after</button>
${extra}`;

/** A frame beside the map that tries to become its page. */
export const rogueFrame = `<iframe id="rogue" srcdoc="<script>
  setInterval(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = (e) => parent.rogue.push(e.data);
    parent.document.getElementById('map').contentWindow.postMessage({ kind: 'sovereign-connect', version: 1 }, '*', [port2]);
  }, 20);
</script>"></iframe>`;

/** Opens a host page and counts animation callbacks in all its documents. */
export async function openHost(
  rig: Pick<Rig, 'open' | 'site'>,
  name: string,
  viewport: Viewport = { width: 1000, height: 700 },
  prepare?: (page: Page) => Promise<unknown>,
): Promise<Opened & { frame: Frame }> {
  const opened = await rig.open({
    url: `${rig.site.url}${name}`,
    until: 'load',
    viewport,
    prepare: async (page) => {
      await watchDocuments(page);
      await prepare?.(page);
    },
  });
  return { ...opened, frame: mapFrame(opened.page) };
}

/** Sends a message through the port. */
export const send = (page: Page, message: ToFrame | Record<string, unknown>): Promise<void> =>
  page.evaluate((m) => (window as unknown as HostWindow).port.postMessage(m), message as Record<string, unknown>);

let run: Promise<string> | undefined;

/** Opens a host page with a drawn map of a real run. */
export async function withMap(rig: Pick<Rig, 'open' | 'site'>, name = 'host.html'): Promise<Opened & { frame: Frame }> {
  const opened = await openHost(rig, name);
  await heard(opened.page, 'ready');
  await sendRun(opened.page, await (run ??= captureRun(rig)));
  await send(opened.page, view);
  await send(opened.page, stop);
  await heard(opened.page, 'drawn');
  return opened;
}

/** Size of the drawing buffer [px]. */
export const buffer = (frame: Frame): Promise<number[]> =>
  frame.evaluate(() => {
    const canvas = document.querySelector('canvas');
    return canvas === null ? [] : [canvas.width, canvas.height];
  });

/** A run as the real page hands it to its map, in base64. */
export async function captureRun(rig: Pick<Rig, 'open'>): Promise<string> {
  type Captured = { captured?: ArrayBuffer };
  const { page } = await rig.open({
    until: 'load',
    prepare: async (p) => {
      await p.evaluateOnNewDocument(() => {
        const post = MessagePort.prototype.postMessage;
        MessagePort.prototype.postMessage = function (this: MessagePort, ...args: unknown[]) {
          const message = args[0] as { kind?: string; buffer?: ArrayBuffer };
          if (message.kind === 'trajectory' && message.buffer !== undefined) (window as Captured).captured = message.buffer;
          (post as (...args: unknown[]) => void).apply(this, args);
        } as typeof post;
      });
    },
  });
  await page.waitForFunction(() => (window as Captured).captured !== undefined, { timeout: MAP_MS, polling: 100 });
  const text = await page.evaluate(() => {
    const bytes = new Uint8Array((window as Captured).captured ?? new ArrayBuffer(0));
    let binary = '';
    for (let i = 0; i < bytes.length; i += 0x8000) binary += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
    return btoa(binary);
  });
  await page.close();
  return text;
}

/** Sends a run through the port, and what it was made from. */
export const sendRun = (page: Page, base64: string, role: Role = 'run', input = ''): Promise<void> =>
  page.evaluate((run, as, from) => {
    const buffer = (text: string): ArrayBuffer => Uint8Array.from(atob(text), (c) => c.charCodeAt(0)).buffer;
    (window as unknown as HostWindow).port.postMessage({ kind: 'trajectory', role: as, buffer: buffer(run), input: buffer(from) });
  }, base64, role, input);

/** Waits until the frame has sent at least `count` messages of a kind; answers the newest. */
export async function heard<K extends EventKind>(page: Page, kind: K, count = 1): Promise<FrameEvent<K>> {
  await page.waitForFunction(
    (k, n) => (window as unknown as HostWindow).got.filter((m) => m.kind === k).length >= n,
    { timeout: MAP_MS, polling: 50 },
    kind,
    count,
  );
  return (await all(page, kind)).at(-1) as FrameEvent<K>;
}

/** All messages of a kind so far. */
export const all = <K extends EventKind>(page: Page, kind: K): Promise<FrameEvent<K>[]> =>
  page.evaluate((k) => (window as unknown as HostWindow).got.filter((m) => m.kind === k), kind) as Promise<FrameEvent<K>[]>;

/** What a rogue frame has heard. */
export const rogueHeard = (page: Page): Promise<unknown[]> => page.evaluate(() => (window as unknown as HostWindow).rogue);

/** Keys that the host page has seen. */
export const keysSeen = (page: Page): Promise<string[]> => page.evaluate(() => (window as unknown as HostWindow).keys);

/** Animation callbacks delivered in a frame since it loaded. */
export const callbacks = (frame: Frame): Promise<number> => frame.evaluate(() => (window as unknown as WatchedWindow).animationCallbacks);

/** Whether the memory of each WASM program that a frame has started is still held. */
export const memoriesAlive = (frame: Frame): Promise<boolean[]> =>
  frame.evaluate(() => (window as unknown as WatchedWindow).memories.map((memory) => memory.deref() !== undefined));

/** Counts animation callbacks and remembers WASM programs, in all documents that the page will open. */
export const watchDocuments = (page: Page): Promise<unknown> =>
  page.evaluateOnNewDocument(() => {
    const watched = window as unknown as WatchedWindow;
    watched.animationCallbacks = 0;
    watched.memories = [];
    const instantiate = WebAssembly.instantiate.bind(WebAssembly) as (...args: unknown[]) => Promise<WebAssembly.Instance>;
    WebAssembly.instantiate = (async (...args: unknown[]) => {
      const instance = await instantiate(...args);
      const memory = instance.exports?.['mem'];
      if (memory !== undefined) watched.memories.push(new WeakRef(memory));
      return instance;
    }) as unknown as typeof WebAssembly.instantiate;
    const request = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (callback) =>
      request((now) => {
        watched.animationCallbacks++;
        callback(now);
      });
  });

/** Waits until no animation callback has come for a good while, on a busy machine too; answers the count. */
export async function settled(frame: Frame): Promise<number> {
  let [last, quiet] = [-1, 0];
  for (let tries = 0; tries < 200; tries++) {
    const now = await callbacks(frame);
    quiet = now === last ? quiet + 1 : 0;
    if (quiet === 3) return now;
    last = now;
    await pause(300);
  }
  throw new Error('the map does not come to rest');
}

export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Does something and waits until the map has drawn what follows from it. */
export async function drawnAfter(page: Page, act: () => Promise<void>): Promise<void> {
  const { length } = await all(page, 'drawn');
  await act();
  await heard(page, 'drawn', length + 1);
}

/** Sets all text of canvases in bars of one width, so that pictures do not depend on the fonts of a machine. */
export const plainText = (page: Page): Promise<unknown> =>
  page.evaluateOnNewDocument(() => {
    const proto = OffscreenCanvasRenderingContext2D.prototype;
    const sizeOf = (context: OffscreenCanvasRenderingContext2D): number => Number(/(\d+(\.\d+)?)px/.exec(context.font)?.[1] ?? 10);
    const letter = 0.56;
    proto.measureText = function (text) {
      const px = sizeOf(this);
      const width = letter * px * text.length;
      return {
        width, actualBoundingBoxLeft: 0, actualBoundingBoxRight: width, fontBoundingBoxAscent: 0.95 * px,
        actualBoundingBoxAscent: 0.7 * px, fontBoundingBoxDescent: 0.25 * px, actualBoundingBoxDescent: 0.2 * px,
      } as TextMetrics;
    };
    proto.fillText = function (text, x, y) {
      const px = sizeOf(this);
      [...text].forEach((sign, i) => {
        if (sign !== ' ') this.fillRect(x + letter * px * (i + 0.1), y - 0.6 * px, 0.8 * letter * px, 0.6 * px);
      });
    };
  });

/** A paused view of the map. */
export const view = { kind: 'view', lens: 'hardware', theme: 'night', center: 'pacific', reducedMotion: false, lowPower: false, selected: '', family: '', perHead: false } as const;
export const play = { kind: 'clock', month: 40, monthsPerSecond: 2 } as const;
export const stop = { kind: 'clock', month: 100, monthsPerSecond: 0 } as const;
