// The map against its golden pictures: an invented run that no change of the model touches, a fixed month, lens,
// theme and size. Rewrite them with make golden, and look at the difference.

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

/** Months since January 2022. With `pulled`, the run shows its levers. */
const pictures = [
  { name: 'hardware-night', month: 100.3, size: page, look: {} },
  { name: 'hardware-paper', month: 40.6, size: page, look: { theme: 'paper' } },
  { name: 'hardware-still-phone', month: 100, size: phone, look: { theme: 'paper', reducedMotion: true } },
  { name: 'models-night', month: 150, size: page, look: { lens: 'models' } },
  { name: 'models-paper-phone', month: 60, size: phone, look: { lens: 'models', theme: 'paper', selected: 'BRA' } },
  { name: 'value-night', month: 100.3, size: page, look: { lens: 'value' } },
  { name: 'value-paper', month: 60.8, size: page, look: { lens: 'value', theme: 'paper', center: 'atlantic', perHead: true } },
  { name: 'levers-night', month: 100.3, size: page, look: {}, pulled: true },
  { name: 'levers-models-paper', month: 90.6, size: page, look: { lens: 'models', theme: 'paper' }, pulled: true },
] as const;

describe('golden pictures', () => {
  let host: Page;
  let frame: Frame;

  before(async () => {
    ({ page: host, frame } = await openHost(rig, 'golden.html', { width: 1000, height: 700 }, plainText));
    await heard(host, 'ready');
  });
  after(() => host.close());

  let levers: boolean | undefined;
  const show = async (pulled: boolean): Promise<void> => {
    if (pulled === levers) return;
    levers = pulled;
    const input = pulled ? readFileSync(`${demoRun}.input`).toString('base64') : '';
    await sendRun(host, readFileSync(demoRun).toString('base64'), 'run', input);
  };

  for (const { name, month, size, look, ...more } of pictures) {
    test(`${name} is as it was`, async () => {
      await host.$eval('#map', (element, { width, height }) => {
        const { style } = element as HTMLIFrameElement;
        [style.width, style.height] = [`${width}px`, `${height}px`];
      }, size);
      await show('pulled' in more);
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
