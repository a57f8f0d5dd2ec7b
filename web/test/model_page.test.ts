// The page about the model: readable by everybody, on every screen, under its own strict policy.

import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { screenshot, useRig, type OpenOptions, type Opened } from './harness';
import { clipped, overhang, plainEnglish, violations } from './page_helpers';

const rig = useRig();

afterEach(async () => {
  for (const page of await rig.browser.pages()) if (page.url() !== 'about:blank') await page.close();
});

const desk = { width: 1440, height: 860 };
const phone = { width: 390, height: 844, isMobile: true, hasTouch: true };

type Scheme = 'dark' | 'light';

function openModel(options: OpenOptions & { scheme?: Scheme } = {}): Promise<Opened> {
  const { scheme = 'dark', ...rest } = options;
  return rig.open({
    query: 'model.html',
    until: 'load',
    prepare: (page) => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]),
    ...rest,
  });
}

const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const part of document.querySelectorAll('details')) part.open = true;
  });

for (const scheme of ['dark', 'light'] as const) {
  for (const [size, viewport] of [['desk', desk], ['phone', phone]] as const) {
    test(`axe finds nothing on the model page: ${scheme}, ${size}`, async () => {
      const { page, errors } = await openModel({ scheme, viewport });
      await screenshot(page, `model-${scheme}-${viewport.width}`);
      await unfold(page);
      assert.deepEqual(await violations(page), []);
      assert.deepEqual(errors, [], 'the policy lets all of the page through');
    });
  }
}

test('the model page never scrolls sideways; what is wide scrolls in its own frame', async () => {
  for (const width of [320, 390, 720, 1024, 1440, 2560]) {
    const { page } = await openModel({ viewport: { width, height: 800 } });
    await unfold(page);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    assert.ok(over <= 0, `${width} px: ${over} px too wide`);
    await page.close();
  }
});

test('the contents stay in view, and every link within the page leads somewhere', async () => {
  for (const viewport of [desk, phone]) {
    const { page } = await openModel({ viewport });
    const lost = await page.$$eval('a[href^="#"]', (links) =>
      links.map((link) => link.getAttribute('href')!.slice(1)).filter((id) => document.getElementById(id) === null),
    );
    assert.deepEqual(lost, []);
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight / 2));
    const box = await page.$eval('#contents', (contents) => contents.getBoundingClientRect().toJSON() as DOMRect);
    assert.ok(box.top >= 0 && box.top < 20, `the contents stand at ${box.top} px`);
    // What a link leads to is not hidden below the contents.
    await page.goto(`${page.url()}#demand.elasticity`);
    const top = await page.evaluate(() => document.getElementById('demand.elasticity')!.getBoundingClientRect().top);
    const covered = viewport === phone ? box.height : 0;
    assert.ok(top >= covered && top < viewport.height, `the parameter stands at ${top} px`);
    await page.close();
  }
});

test('the pages refer to each other', async () => {
  const { page } = await rig.open({ until: 'load' });
  await Promise.all([page.waitForNavigation(), page.$eval('.footer a[href^="model"]', (link) => (link as HTMLAnchorElement).click())]);
  assert.match(await page.title(), /The model/);
  await Promise.all([page.waitForNavigation(), page.click('.top .button')]);
  assert.match(await page.title(), /who owns AI/);
});

test('equations are typeset, and words in them stay words', async () => {
  const { page } = await openModel();
  const { count, empty, words } = await page.evaluate(() => {
    const formulas = [...document.querySelectorAll('.equation math')];
    return {
      count: formulas.length,
      empty: formulas.filter((formula) => formula.getBoundingClientRect().height < 10).length,
      words: [...document.querySelectorAll('.equation mi')].map((word) => word.textContent),
    };
  });
  assert.ok(count > 20, `${count} formulas`);
  assert.equal(empty, 0);
  assert.ok(words.includes('vendor share'));
  assert.ok(words.includes('ln'));
});

test('the model page needs no script', async () => {
  const textOf = async (options: OpenOptions): Promise<string> => {
    const { page } = await openModel(options);
    await page.setJavaScriptEnabled(true);
    return page.evaluate(() => document.body.innerText);
  };
  const without = await textOf({ prepare: (fresh) => fresh.setJavaScriptEnabled(false) });
  assert.match(without, /One deterministic simulation/);
  assert.equal(await textOf({}), without, 'in English the script changes no text');
});

/** The page in another language, with all that it folds. */
async function openIn(lang: string): Promise<Opened> {
  const opened = await openModel({ query: `model.html?lang=${lang}`, viewport: desk });
  await opened.page.waitForSelector(`html[lang="${lang}"]`);
  await unfold(opened.page);
  return opened;
}

for (const [lang, direction] of [['en-XA', 'ltr'], ['ar-XB', 'rtl']] as const) {
  test(`the model page is in Fluent as a whole, and has room: ${lang}`, async () => {
    const { page, errors } = await openIn(lang);
    assert.deepEqual(await plainEnglish(page), []);
    assert.doesNotMatch(await page.title(), /The model/);
    assert.doesNotMatch(await page.$eval('meta[name=description]', (meta) => meta.getAttribute('content')!), /equations, parameters/);
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).direction), direction);
    for (const width of [1440, 720, 390]) {
      await page.setViewport({ width, height: 860 });
      assert.deepEqual(await clipped(page), [], `${width} px`);
      assert.ok((await overhang(page)) <= 0, `${width} px scrolls sideways`);
    }
    assert.deepEqual(errors, []);
  });
}

test('another language leaves figures, symbols, equations and links of the model page as they are', async () => {
  const kept = (page: Page): Promise<string[]> =>
    page.evaluate(() => [
      ...[...document.querySelectorAll('main :is(code, math)')].map((one) => one.textContent!),
      ...[...document.querySelectorAll<HTMLAnchorElement>('main a')].map((one) => one.getAttribute('href')!),
      ...[...document.querySelectorAll('.levels td')].map((one) => one.textContent!.replace(/[^\d.,−]/g, '')),
      String(document.querySelectorAll('main *').length),
    ]);
  const { page: english } = await openModel();
  const { page: other } = await openIn('en-XA');
  assert.deepEqual(await kept(other), await kept(english));
});

test('the pages hand on language and theme', async () => {
  const { page } = await rig.open({ query: '?lang=en-XA&theme=paper', until: 'load' });
  await page.waitForSelector('html[lang="en-XA"]');
  await Promise.all([page.waitForNavigation(), page.click('.footer a[href^="model"]')]);
  await page.waitForSelector('html[lang="en-XA"][data-theme="paper"]');
  await page.focus('.top .button');
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  await page.waitForSelector('html[lang="en-XA"][data-theme="paper"]');
});
