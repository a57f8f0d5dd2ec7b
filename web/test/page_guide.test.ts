// The pages for classes: whole without scripts, without violations, and on paper.

import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { useRig } from './harness';
import { clipped, overhang, violations } from './page_helpers';

const rig = useRig();
const guides = ['guide', 'guide-twenty', 'guide-sixty', 'guide-roleplay', 'guide-worksheet'];

afterEach(async () => {
  for (const page of await rig.browser.pages()) if (page.url() !== 'about:blank') await page.close();
});

test('axe finds nothing in any theme, size or direction, and nothing overflows', async () => {
  for (const name of guides) {
    for (const [query, width] of [['?theme=night', 1440], ['?theme=paper', 390], ['?lang=ar-XB', 390], ['?lang=en-XA&theme=night', 1024]] as const) {
      const { page, errors } = await rig.open({ url: `${rig.site.url}${name}.html${query}`, viewport: { width, height: 844 }, until: 'load' });
      if (query.includes('lang')) await page.waitForFunction(() => document.documentElement.lang !== 'en');
      assert.deepEqual(await violations(page), [], `${name}${query}`);
      assert.equal(await overhang(page), 0, `${name}${query}`);
      assert.deepEqual(await clipped(page), [], `${name}${query}`);
      assert.deepEqual(errors, []);
      await page.close();
    }
  }
});

test('a worksheet prints one sheet to a page, on white, without what is for screens', async () => {
  const { page } = await rig.open({ url: `${rig.site.url}guide-worksheet.html?theme=night`, until: 'load' });
  await page.emulateMediaType('print');
  const { top, ground, breaks } = await page.evaluate(() => ({
    top: document.querySelector('.top')!.checkVisibility(),
    ground: getComputedStyle(document.body).backgroundColor,
    breaks: [...document.querySelectorAll('.sheet')].map((sheet) => getComputedStyle(sheet).breakBefore),
  }));
  assert.deepEqual([top, ground, breaks], [false, 'rgb(255, 255, 255)', ['auto', 'page', 'page']]);
  const pdf = Buffer.from(await page.pdf({ format: 'A4', margin: { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' } })).toString('latin1');
  assert.equal([...pdf.matchAll(/\/Type \/Page\b/g)].length, 3);
});

test('guides are found from the page, and lead to states without notices', async () => {
  const { page } = await rig.open({ until: 'run' });
  assert.deepEqual(await page.$$eval('.footer a[href^=guide]', (links) => links.map((link) => link.getAttribute('href'))), guides.map((name) => `${name}.html`));
  await page.close();
  const { page: guide } = await rig.open({ url: `${rig.site.url}guide-sixty.html`, until: 'load' });
  const address = await guide.$eval('a[href*="goal="]', (link) => (link as HTMLAnchorElement).href);
  const { page: map } = await rig.open({ url: address, until: 'run' });
  await map.waitForSelector('.task-score');
  assert.equal(await map.$eval('#notices', (bar) => (bar as HTMLElement).hidden), true);
  assert.equal(await map.$eval('.task-verdict', (line) => line.textContent), '1 of 2 goals met.');
});
