// The page for everybody, in each of its views: axe in all themes, a focus that is seen, targets that can be hit, text with
// more space, pages at 200 and 400 per cent, and no motion for who wants none.

import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { ElementHandle, Page } from 'puppeteer-core';
import { useRig } from './harness';
import { clipped, control, overhang, violations } from './page_helpers';
import { views, type ViewOf } from './page_views';

const rig = useRig();

afterEach(async () => {
  for (const page of await rig.browser.pages()) if (page.url() !== 'about:blank') await page.close();
});

async function openView({ query, open }: ViewOf, viewport = { width: 1440, height: 860 }): Promise<Page> {
  const { page } = await rig.open({ query: `?v=1&${query}`, viewport, until: 'run', still: true });
  await open?.(page);
  return page;
}

/** Elements that get the keyboard without a trace: neither styles differ nor, for parts that have no readable style, pixels. */
async function unseenFocus(page: Page): Promise<string[]> {
  const alike = await page.evaluateHandle(() => {
    /** The looks of an element and of what its style sheet may mark instead: its label, its parts. */
    const looks = (element: Element): string =>
      [element, element.parentElement, element.nextElementSibling]
        .flatMap((one) => (one ? [getComputedStyle(one), getComputedStyle(one, '::before'), getComputedStyle(one, '::after')] : []))
        .map(({ outline, boxShadow, borderColor }) => `${outline} ${boxShadow} ${borderColor}`)
        .join('|');
    const scope = document.querySelector('dialog[open]') ?? document;
    const all = scope.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])');
    return [...all].filter((element) => {
      if (!element.checkVisibility() || (element as HTMLButtonElement).disabled) return false;
      element.blur();
      const before = looks(element);
      element.focus({ preventScroll: true });
      return document.activeElement === element && looks(element) === before;
    });
  });
  const found = new Set<string>();
  for (const [name, handle] of await alike.getProperties()) {
    const element = handle.asElement() as ElementHandle<HTMLElement> | null;
    if (!element || !/^\d+$/.test(name)) continue;
    const kind = await element.evaluate((one) => `${one.localName}.${one.getAttribute('class') ?? one.id}`);
    if (found.has(kind) || seen.has(kind)) continue;
    await element.evaluate((one) => one.scrollIntoView({ block: 'center' }));
    await element.evaluate((one) => one.blur());
    const before = await element.screenshot();
    await element.evaluate((one) => one.focus());
    const after = await element.screenshot();
    (Buffer.compare(before, after) === 0 ? found : seen).add(kind);
  }
  return [...found];
}

/** Kinds of elements whose focus shows in pixels; each is looked at once. */
const seen = new Set<string>();

/** Targets under 24 CSS pixels that have another one within the circle of that size (WCAG 2.5.8), what stands in a line of text aside. */
const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const least = 24;
    const scope = document.querySelector('dialog[open]') ?? document;
    const targets = [...scope.querySelectorAll<HTMLElement>('a[href], button, input:not([type=hidden]), select, textarea, summary, [role=slider]')]
      .filter((element) => element.checkVisibility() && !element.matches('.term') && getComputedStyle(element).display !== 'inline')
      .map((element) => ({ element, box: (element.closest('label') ?? element).getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && box.height > 1);
    const near = (a: DOMRect, b: DOMRect): boolean => {
      const [x, y] = [a.x + a.width / 2, a.y + a.height / 2];
      return Math.hypot(Math.max(b.left - x, 0, x - b.right), Math.max(b.top - y, 0, y - b.bottom)) < least / 2;
    };
    const small = targets.filter(({ box }) => box.width < least - 0.5 || box.height < least - 0.5);
    return small
      .filter((one) => targets.some((other) => other.element !== one.element && !other.element.contains(one.element) && !one.element.contains(other.element) && near(one.box, other.box)))
      .map(({ element, box }) => `${element.localName}.${element.className || element.id}: ${box.width.toFixed(0)} × ${box.height.toFixed(0)}`);
  });

for (const view of views) {
  test(`“${view.name}”: axe finds nothing, focus is seen, targets can be hit`, async () => {
    const page = await openView(view);
    for (const theme of ['night', 'paper', 'projector']) {
      await page.evaluate((name) => {
        document.documentElement.dataset['theme'] = name;
        return new Promise((laidOut) => requestAnimationFrame(() => requestAnimationFrame(laidOut))); // Type grows, so pins stand elsewhere.
      }, theme);
      assert.deepEqual(await violations(page), [], theme);
    }
    assert.deepEqual(await smallTargets(page), []);
    await page.keyboard.press('Tab'); // From now on focus is that of a keyboard.
    assert.deepEqual(await unseenFocus(page), []);
  });

  test(`“${view.name}”: text may take more space, and the page twice or four times its size`, async () => {
    const page = await openView(view);
    for (const viewport of [{ width: 720, height: 430, deviceScaleFactor: 2 }, { width: 320, height: 256, deviceScaleFactor: 4 }]) {
      await page.setViewport(viewport);
      assert.ok((await overhang(page)) <= 0, `${viewport.width} px scrolls sideways`);
      assert.deepEqual(await clipped(page), [], `${viewport.width} px`);
    }
    await page.setViewport({ width: 1440, height: 860 });
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }');
      document.adoptedStyleSheets = [sheet];
    });
    assert.deepEqual(await clipped(page), [], 'with more space');
    assert.ok((await overhang(page)) <= 0, 'with more space it scrolls sideways');
  });
}

test('who wants no motion gets none', async () => {
  const { page } = await rig.open({
    query: `?v=1&${control}`,
    prepare: (fresh) => fresh.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]),
  });
  const moving = await page.evaluate(() => [
    ...[...document.querySelectorAll('*')].filter((element) => !/^0s(, 0s)*$/.test(getComputedStyle(element).transitionDuration)).map((element) => element.className || element.id),
    ...document.getAnimations().map(({ id }) => `animation ${id}`),
  ]);
  assert.deepEqual(moving, []);
});

test('on a phone, time and what changed stay in sight, and what has the keyboard is not behind them', async () => {
  const { page } = await rig.open({ query: `?v=1&${control}&t=2028-09`, viewport: { width: 390, height: 844, isMobile: true, hasTouch: true }, until: 'run' });
  await page.waitForSelector('#mine .mine-chip');
  const boxOf = (selector: string): Promise<{ top: number; bottom: number }> => page.$eval(selector, (one) => one.getBoundingClientRect().toJSON());
  for (const lever of ['talent_visas.inflow', 'full_stack_export.scale']) {
    await page.focus(`[data-lever="${lever}"] .card-toggle`);
    const [time, outcome, card] = [await boxOf('.timeline'), await boxOf('.outcome'), await boxOf(`[data-lever="${lever}"] .card-toggle`)];
    assert.ok(time.top >= 0 && time.bottom < 844 / 4, 'time is out of sight');
    assert.ok(outcome.bottom <= 844 && outcome.bottom - outcome.top < 844 / 3, 'what changed is out of sight, or in the way');
    assert.ok(card.top >= time.bottom && card.bottom <= outcome.top, 'the card is covered');
  }
  const small = await page.$$eval('.play, #share, #theme, .lenses label, #ready, .card-more, .opening-shocks button', (all) =>
    all.filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 43.5).map((one) => one.className || one.id),
  );
  assert.deepEqual(small, [], 'a thumb needs 44 px');
});
