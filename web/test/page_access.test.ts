// The page for everybody: axe in both themes and on a phone, the keyboard alone, the wheel over the map.

import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { hashOf, useRig } from './harness';
import { control, focused, gpu, nextHash, violations } from './page_helpers';

const rig = useRig();

afterEach(async () => {
  for (const page of await rig.browser.pages()) if (page.url() !== 'about:blank') await page.close();
});
const phone = { width: 390, height: 844, isMobile: true, hasTouch: true };

for (const theme of ['night', 'paper']) {
  for (const [size, viewport] of [['desk', { width: 1440, height: 860 }], ['phone', phone]] as const) {
    test(`axe finds nothing: ${theme}, ${size}`, async () => {
      const { page } = await rig.open({ query: `?v=1&${control}&t=2050&theme=${theme}`, viewport, until: 'run', still: true });
      await page.click(`[data-lever="${gpu}"] .card-more`);
      await page.click('[data-chart="shipped"] .small');
      await page.click('.group:nth-child(1) .finer summary');
      await page.click('.group:nth-child(2) > summary');
      await page.type(`[data-lever="${gpu}"] input[type=search]`, 'ger');
      assert.deepEqual(await violations(page), []);
    });
  }
}

test('with forced colours, keys keep theirs and buttons have an edge', async () => {
  const { page } = await rig.open({
    query: `?v=1&${control}&lens=models&family=us_open`,
    prepare: async (p) => {
      const client = await p.createCDPSession();
      await client.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    },
  });
  await page.waitForSelector('.map-bar');
  const { keys, charts, bare, pressed } = await page.evaluate(() => {
    const shown = (selector: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)].filter((element) => element.checkVisibility());
    const ground = (element: Element, part?: string): string => getComputedStyle(element, part).backgroundColor;
    return {
      keys: shown('.family-key button').map((button) => ground(button, '::before')),
      charts: shown('.chart-key .swatch').map((swatch) => ground(swatch)),
      bare: shown('button:not(.card *, .term)').filter((button) => {
        const { borderTopWidth, borderTopColor } = getComputedStyle(button);
        return borderTopWidth === '0px' || borderTopColor === ground(button) || borderTopColor === 'rgba(0, 0, 0, 0)';
      }).map((button) => button.className || button.id),
      pressed: getComputedStyle(document.querySelector('.family-us-open')!).outlineStyle,
    };
  });
  assert.equal(new Set(keys).size, 5, keys.join(' '));
  assert.ok(new Set(charts).size >= 4, charts.join(' '));
  assert.deepEqual(bare, []);
  assert.equal(pressed, 'solid');
  assert.deepEqual(await violations(page), []);
});

test('no screen from 320 px on scrolls sideways', async () => {
  for (const width of [320, 390, 720, 1024, 1440, 2560]) {
    const { page } = await rig.open({ query: `?v=1&${control}`, viewport: { width, height: 800 }, until: 'run' });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    assert.ok(over <= 0, `${width} px: ${over} px too wide`);
  }
});

test('the keyboard alone pulls a shock, plays and pauses', async () => {
  const { page } = await rig.open({ until: 'run' });
  const baseline = await hashOf(page.mainFrame());
  const visited: string[] = [];
  const tabTo = async (wanted: string): Promise<void> => {
    for (let i = 0; i < 80; i++) {
      await page.keyboard.press('Tab');
      visited.push(await focused(page));
      if (visited[visited.length - 1] === wanted) return;
    }
    assert.fail(`Tab never reached ${wanted}: ${visited.join(', ')}`);
  };
  await tabTo('play');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#play[aria-label="Pause"]');
  await page.waitForFunction(() => document.getElementById('date-year')?.textContent !== '2025', { timeout: 20_000 });
  await page.keyboard.press('Enter');
  await page.waitForSelector('#play[aria-label="Play"]');
  await tabTo('scrub');
  await page.keyboard.press('Home');
  assert.equal(await page.$eval('#scrub', (scrub) => scrub.getAttribute('aria-valuetext')), 'Jan 2022, observed');
  await page.keyboard.press('Space');
  await page.waitForSelector('#play[aria-label="Pause"]');
  await page.keyboard.press('Space');
  await page.waitForSelector('#play[aria-label="Play"]');
  await tabTo('card-toggle');
  await page.keyboard.press('Space');
  assert.equal(await page.$eval(`[data-lever="${gpu}"] .card-toggle`, (button) => button.getAttribute('aria-pressed')), 'true');
  await nextHash(page, baseline);
});

test('Tab passes the map and leaves it', async () => {
  const { page } = await rig.open();
  await page.focus('#share');
  await page.keyboard.press('Tab');
  const stops = [await focused(page)];
  for (let i = 0; i < 7; i++) {
    await page.keyboard.press('Tab');
    stops.push(await focused(page));
  }
  assert.ok(stops.includes('play'), `after the header came ${stops.join(', ')}`);
});

test('the wheel over the map scrolls the page', async () => {
  const { page } = await rig.open();
  const map = await page.waitForSelector('#map');
  const box = await map!.boundingBox();
  await page.mouse.move(box!.x + box!.width / 2, box!.y + box!.height / 2);
  await page.mouse.wheel({ deltaY: 200 });
  await delay(800);
  assert.ok((await page.evaluate(() => window.scrollY)) > 50);
});

test('the live region says what a shock changed, once it rests', async () => {
  const { page } = await rig.open({ until: 'run' });
  await page.click(`[data-lever="${gpu}"] .card-toggle`);
  await page.waitForFunction(() => /^By \w+ 20\d\d, /.test(document.getElementById('live')?.textContent ?? ''), { timeout: 20_000 });
});

test('after a click on the map the keys still belong to the page', async () => {
  const { page } = await rig.open();
  const map = await page.waitForSelector('#map');
  const box = await map!.boundingBox();
  await page.mouse.click(box!.x + box!.width * 0.45, box!.y + box!.height * 0.9);
  await page.waitForFunction(() => document.activeElement?.tagName !== 'IFRAME');
  await page.keyboard.press('Space');
  await page.waitForSelector('#play[aria-label="Pause"]', { timeout: 10_000 });
});

test('the theme follows the device until the reader chooses', async () => {
  const { page } = await rig.open({
    until: 'run',
    prepare: (fresh) => fresh.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]),
  });
  const theme = (): Promise<string | undefined> => page.evaluate(() => document.documentElement.dataset['theme']);
  assert.equal(await theme(), 'night');
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
  await page.waitForFunction(() => document.documentElement.dataset['theme'] === 'paper');
  await page.click('#theme');
  assert.equal(await theme(), 'night');
  await page.click('#theme');
  assert.equal(await theme(), 'paper');
});

test('pointing at a country tells what stands there', async () => {
  const { page } = await rig.open({ query: '?v=1&t=2028-09' });
  const map = await page.waitForSelector('#map');
  const box = await map!.boundingBox();
  // The middle of Australia on the Pacific-centred map.
  await page.mouse.move(box!.x + box!.width * 0.44, box!.y + box!.height * 0.76);
  await page.mouse.move(box!.x + box!.width * 0.445, box!.y + box!.height * 0.765, { steps: 4 });
  await page.waitForFunction(() => /^Australia: /.test(document.getElementById('tip')?.textContent ?? ''), { timeout: 20_000 });
});

test('who asks for less motion gets arrows, and a legend that says so', async () => {
  const { page } = await rig.open({
    prepare: (fresh) => fresh.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]),
  });
  await page.waitForFunction(() => /^Arrowheads /.test(document.getElementById('legend-note')?.textContent ?? ''));
});
