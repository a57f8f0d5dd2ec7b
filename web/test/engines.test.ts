// The same bits in another engine: the site, the single file and the scroll story in Firefox give the hash of Chromium and of Node.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { readAddress } from '../src/embed/address';
import { encode } from '../src/encode';
import { initialState } from '../src/store';
import { parseQuery } from '../src/url';
import { hashOf, mapDrawn, RUN_MS, useRig, type OpenOptions } from './harness';
import { runInNode } from './harness_core';
import { dist } from './harness_site';
import { control } from './page_helpers';

const query = `?v=1&${control}&t=2030-06`;
const hosts: Readonly<Record<string, OpenOptions>> = {
  'the site': { query },
  'the single file': { url: `${pathToFileURL(join(dist, 'sovereign-stack.html')).href}${query}` },
};
/** A section of the scroll story, as it stands there. */
const step = 'scenario=gpu_export_control&lens=hardware&t=2028-09';
let expected: string | undefined;
let ofStep: string | undefined;

before(async () => {
  const { scenario } = { ...initialState, ...parseQuery(query).state };
  const { state } = readAddress(`?${step}`);
  [expected, ofStep] = (await runInNode([encode(scenario), encode(state.scenario!)])).map(({ hash }) => hash);
  assert.ok(expected && ofStep);
});

for (const engine of ['chromium', 'firefox'] as const) {
  describe(engine, () => {
    const rig = useRig({ engine });
    for (const [host, options] of Object.entries(hosts)) {
      test(`${host}: the hash of Node, and a live map`, async () => {
        const { page, errors } = await rig.open(options);
        assert.equal(await hashOf(page.mainFrame()), expected);
        assert.equal(await page.evaluate(() => document.documentElement.dataset['map']), 'live');
        assert.deepEqual(errors, []);
        await page.close();
      });
    }

    test('the scroll story: a section that scrolls into sight gives the hash of Node', async () => {
      const { page, errors } = await rig.open({ url: `${rig.site.url}examples/story.html`, until: 'load' });
      const map = await page.waitForFrame((frame) => frame.url().includes('embed.html'));
      await mapDrawn(map);
      await page.$eval(`[data-sovereign-step="${step}"]`, (section) => section.scrollIntoView({ block: 'center' }));
      await map.waitForFunction((hash) => document.documentElement.dataset['hash'] === hash, { timeout: RUN_MS, polling: 100 }, ofStep);
      assert.equal(await map.evaluate(() => document.documentElement.dataset['map']), 'live');
      assert.deepEqual(errors, []);
      await page.close();
    });
  });
}
