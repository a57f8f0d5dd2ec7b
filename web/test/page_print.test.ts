// The page on paper: one sheet with all that tells of a run, on either size of paper.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { useRig } from './harness';
import { control, gpu } from './page_helpers';

const rig = useRig();

for (const lens of ['hardware', 'models', 'value']) {
  test(`a run is printed on one sheet: ${lens}`, async () => {
    const { page, errors } = await rig.open({ query: `?v=1&${control}&t=2028-09&theme=night&lens=${lens}`, until: 'run' });
    await page.waitForSelector('.sheet');
    for (const format of ['A4', 'Letter'] as const) {
      const pdf = Buffer.from(await page.pdf({ format, preferCSSPageSize: true })).toString('latin1');
      assert.equal(pdf.match(/\/Type \/Page\b/g)?.length, 1, format);
    }
    // What is on it, by the document: the text of a PDF is packed.
    await page.setViewport({ width: 703, height: 1000 }); // A4 less its margins.
    await page.emulateMediaType('print');
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const { text, fits, shown, charts } = await page.evaluate(() => {
      const sheet = document.querySelector<HTMLElement>('.sheet')!;
      return {
        text: sheet.innerText,
        fits: sheet.scrollHeight <= sheet.clientHeight && sheet.scrollWidth <= sheet.clientWidth,
        shown: [...document.body.children].filter((child) => child.checkVisibility()).map((child) => child.className),
        charts: sheet.querySelectorAll('.sheet-charts svg').length,
      };
    });
    const hash = await page.evaluate(() => document.documentElement.dataset['hash']!.replace(/(.{4})(?=.)/g, '$1 '));
    for (const part of ['Sovereign Stack', 'Sep 2028', 'GPU export control', 'By Sep 2028, ', 'baseline', `Run ${hash}`, `shock=${gpu}:0.85@2026-10~CHN&t=2028-09`, 'Epoch AI']) {
      assert.ok(text.includes(part), `the sheet says nothing of ${part}`);
    }
    assert.ok(fits, 'something is cut off');
    assert.deepEqual(shown, ['sheet']);
    assert.equal(charts, 3);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    assert.equal(await page.$eval('.sheet', (sheet) => sheet.childElementCount), 0);
    assert.deepEqual(errors, []);
    await page.close();
  });
}
