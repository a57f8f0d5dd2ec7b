// The map against its golden pictures: an invented run that no change of the model touches, a fixed month, lens,
// theme and size. Rewrite them with make golden-images, and look at the difference.

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Frame, Page } from 'puppeteer-core';
import { drawnAfter, heard, hostPage, openHost, pause, plainText, send, sendRun, settled, view } from './frame_host';
import { mapFrame, useRig } from './harness';
import { compareGolden } from './golden';

const rig = useRig({ site: { pages: { 'golden.html': hostPage() } } });

/** Written by tools/demorun when the tests are bundled. */
const demoRun = resolve('web/node_modules/.cache/sovereign/test/demo.run');

const page = { width: 640, height: 360 };
const phone = { width: 390, height: 260 };

/** Months since January 2022. */
const pictures = [
  { name: 'hardware-night', month: 100.3, size: page, look: {} },
  { name: 'hardware-paper', month: 40.6, size: page, look: { theme: 'paper' } },
  { name: 'hardware-still-phone', month: 100, size: phone, look: { theme: 'paper', reducedMotion: true } },
  { name: 'models-night', month: 150, size: page, look: { lens: 'models' } },
  { name: 'models-paper-phone', month: 60, size: phone, look: { lens: 'models', theme: 'paper', selected: 'BRA' } },
  { name: 'value-night', month: 100.3, size: page, look: { lens: 'value' } },
  { name: 'value-paper', month: 60.8, size: page, look: { lens: 'value', theme: 'paper', center: 'atlantic', perHead: true } },
] as const;

describe('golden pictures', () => {
  let host: Page;
  let frame: Frame;

  before(async () => {
    ({ page: host, frame } = await openHost(rig, 'golden.html', { width: 1000, height: 700 }, plainText));
    await heard(host, 'ready');
    await sendRun(host, readFileSync(demoRun).toString('base64'));
  });
  after(() => host.close());

  for (const { name, month, size, look } of pictures) {
    test(`${name} is as it was`, async () => {
      await host.$eval('#map', (element, { width, height }) => {
        const { style } = element as HTMLIFrameElement;
        [style.width, style.height] = [`${width}px`, `${height}px`];
      }, size);
      await drawnAfter(host, async () => {
        await send(host, { ...view, ...look });
        await send(host, { kind: 'clock', month, monthsPerSecond: 0 });
      });
      await settled(frame);
      await pause(100);
      const element = await mapFrame(host).frameElement();
      compareGolden(name, (await element!.screenshot()) as Uint8Array);
    });
  }
});
