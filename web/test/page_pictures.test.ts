// Pictures of the main states, for people to look at; the tests see to it that each is whole.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { screenshot, useRig } from './harness';
import { control } from './page_helpers';

const rig = useRig();

const shocks = [control, 'shock=full_stack_export.scale:0.6@2026-06~ARE,IND,SAU', 'shock=chip_fund.spending:40@2027-03'].join('&');
const sizes = [
  { width: 1440, height: 860 },
  { width: 720, height: 540 },
  { width: 390, height: 844 },
];

/** The hardware lens in both themes, the others in one each. */
const looks = [
  ['night', 'hardware'],
  ['paper', 'hardware'],
  ['night', 'models'],
  ['paper', 'value'],
] as const;

for (const [theme, lens] of looks) {
  for (const viewport of sizes) {
    test(`${lens}, ${theme} at ${viewport.width} × ${viewport.height}`, async () => {
      const { page, errors } = await rig.open({ query: `?v=1&${shocks}&t=2028-09&theme=${theme}&lens=${lens}`, viewport });
      await page.waitForFunction(() => /^By Sep 2028, /.test(document.getElementById('changed')?.textContent ?? ''), { timeout: 20_000 });
      await delay(1500);
      await screenshot(page, lens === 'hardware' ? `page-${theme}-${viewport.width}` : `page-${theme}-${lens}-${viewport.width}`);
      const inside = await page.evaluate(() =>
        ['world', 'play', 'scrub'].filter((id) => {
          const box = document.getElementById(id)!.getBoundingClientRect();
          return box.top < 0 || box.bottom > window.innerHeight || box.width === 0;
        }),
      );
      assert.deepEqual(inside, [], 'not within the first screen');
      const rail = await page.$eval('#rail', (element) => element.getBoundingClientRect().width);
      assert.ok(viewport.width > 960 || rail === viewport.width, `the rail is ${rail} px wide`);
      assert.deepEqual(errors, []);
      await page.close();
    });
  }
}
