// The page of a claim, which other sites read and readers meet without JavaScript.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clipped, overhang, violations } from './page_helpers';
import { useRig } from './harness';

const rig = useRig();

for (const viewport of [{ width: 1440, height: 860 }, { width: 390, height: 844 }]) {
  test(`tells the claim, its verdict and where to go, ${viewport.width} wide`, async () => {
    const { page, errors } = await rig.open({ url: `${rig.site.url}claim-c9.html`, viewport, until: 'load' });
    const seen = await page.evaluate(() => {
      const picture = document.querySelector('img')!;
      return { words: document.body.innerText, width: picture.naturalWidth, height: picture.naturalHeight };
    });
    assert.match(seen.words, /Claim C9[^]*Fails/);
    assert.deepEqual([seen.width, seen.height], [1200, 630]);
    assert.ok((await overhang(page)) <= 0, 'nothing stands over the edge');
    assert.deepEqual(await violations(page), []);
    for (const href of await page.$$eval('a', (links) => links.map(({ href }) => href))) assert.equal((await fetch(href)).status, 200, href);
    assert.deepEqual(errors, []);
    await page.close();
  });
}

test('its first link opens the claim', async () => {
  const { page } = await rig.open({ url: `${rig.site.url}claim-c9.html`, until: 'load' });
  await Promise.all([page.waitForNavigation(), page.click('.claim-links a')]);
  await page.waitForSelector('#claim-run');
  assert.match(page.url(), /[?&]claim=c9/);
  await page.close();
});

for (const lang of ['en-XA', 'ar-XB']) {
  test(`is in Fluent, has room, and hands its language on: ${lang}`, async () => {
    const { page, errors } = await rig.open({ url: `${rig.site.url}claim-c9.html?lang=${lang}&theme=paper`, viewport: { width: 390, height: 844 }, until: 'load' });
    await page.waitForSelector(`html[lang="${lang}"]`);
    const words = lang === 'en-XA' ? await page.evaluate(() => document.body.innerText) : ''; // The other keeps letters.
    for (const english of ['Open the map', 'Claim', 'Free models', 'American AI firms', 'where at most', 'is no forecast', 'Put it to', 'See the run', 'Every measure']) assert.ok(!words.includes(english), english);
    assert.deepEqual(await clipped(page), []);
    assert.ok((await overhang(page)) <= 0);
    await page.focus('.claim-links li:nth-child(2) a');
    assert.match(await page.$eval('.claim-links li:nth-child(2) a', (link) => link.getAttribute('href')!), new RegExp(`^index\\.html\\?shock=.*&lang=${lang}&theme=paper$`));
    assert.deepEqual(errors, []);
    await page.close();
  });
}
