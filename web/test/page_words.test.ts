// The page in other languages. The pseudo-languages show a text that is in no Fluent file, one that has no room, and what
// does not turn round; see web/src/pseudo.ts.

import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { mapFrame, useRig } from './harness';
import { accented } from '../src/pseudo';
import { clipped, overhang, plainEnglish } from './page_helpers';
import { views } from './page_views';

const rig = useRig();

afterEach(async () => {
  for (const page of await rig.browser.pages()) if (page.url() !== 'about:blank') await page.close();
});

test('the map labels itself in the language of the page, in every lens', async () => {
  const { page, errors } = await rig.open({
    query: '?v=1&lang=en-XA&shock=api_cutoff.coverage:1@2025-01~IND&t=2025-06',
    prepare: async (p) =>
      void (await p.evaluateOnNewDocument(() => {
        const drawn: string[] = Object.assign(globalThis, { drawn: [] as string[] }).drawn;
        const { prototype } = OffscreenCanvasRenderingContext2D;
        const fill = prototype.fillText;
        prototype.fillText = function (text, x, y): void {
          drawn.push(text);
          fill.call(this, text, x, y);
        };
      })),
  });
  const drawn = (): Promise<string[]> => mapFrame(page).evaluate(() => (globalThis as unknown as { drawn: string[] }).drawn);
  for (const [lens, spoken] of [['hardware', 'owned'], ['models', 'closed'], ['value', 'year']] as const) {
    await page.click(`label:has(#lens-${lens})`);
    await mapFrame(page).waitForFunction((word) => (globalThis as unknown as { drawn: string[] }).drawn.some((text) => text.includes(word)), { timeout: 60_000, polling: 200 }, accented(spoken));
  }
  assert.deepEqual((await drawn()).filter((text) => /[A-Za-z]{2}/.test(text)), []);
  assert.deepEqual(errors, []);
});

const sizes = [{ width: 1440, height: 860 }, { width: 720, height: 540 }, { width: 390, height: 844 }];

for (const { name, query, open } of views) {
  test(`every text of “${name}” is in a Fluent file, and none is cut off`, async () => {
    const { page } = await rig.open({ query: `?v=1&lang=en-XA&${query}`, viewport: sizes[0]!, until: 'run', still: true });
    await open?.(page);
    assert.deepEqual(await plainEnglish(page), []);
    for (const size of sizes) {
      await page.setViewport(size);
      assert.deepEqual(await clipped(page), [], `${size.width} × ${size.height}`);
      assert.ok((await overhang(page)) <= 0, `${size.width} px scrolls sideways`);
    }
  });

  test(`“${name}” can be read from right to left`, async () => {
    const { page, errors } = await rig.open({ query: `?v=1&lang=ar-XB&${query}`, viewport: sizes[0]!, until: 'run', still: true });
    await open?.(page);
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).direction), 'rtl');
    assert.deepEqual(await page.$$eval('#track, .plot', (times) => times.filter((time) => getComputedStyle(time).direction !== 'ltr').length), 0, 'time runs to the right');
    for (const size of sizes) {
      await page.setViewport(size);
      assert.ok((await overhang(page)) <= 0, `${size.width} px scrolls sideways`);
    }
    assert.deepEqual(errors, []);
  });
}
