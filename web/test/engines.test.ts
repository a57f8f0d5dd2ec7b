// The same bits in another engine: the site and the single file in Firefox give the hash of Chromium and of Node.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { encode } from '../src/encode';
import { initialState } from '../src/store';
import { parseQuery } from '../src/url';
import { hashOf, useRig, type OpenOptions } from './harness';
import { runInNode } from './harness_core';
import { dist } from './harness_site';
import { control } from './page_helpers';

const query = `?v=1&${control}&t=2030-06`;
const hosts: Readonly<Record<string, OpenOptions>> = {
  'the site': { query },
  'the single file': { url: `${pathToFileURL(join(dist, 'sovereign-stack.html')).href}${query}` },
};
let expected: string | undefined;

before(async () => {
  const { scenario } = { ...initialState, ...parseQuery(query).state };
  [expected] = (await runInNode([encode(scenario)])).map(({ hash }) => hash);
  assert.ok(expected);
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
  });
}
