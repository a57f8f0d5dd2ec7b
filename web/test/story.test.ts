// The whole story, as somebody would live it who has never seen the page: run claim C9, see what changed and why,
// change one assumption, and share a link that makes the same run. Once with the keyboard alone, once with the thumb
// alone: nothing here clicks with a mouse, and nothing is set behind the page's back.

import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { RUN_MS, useRig } from './harness';
import { nextHash, violations } from './page_helpers';

const rig = useRig();

afterEach(async () => {
  for (const page of await rig.browser.pages()) if (page.url() !== 'about:blank') await page.close();
});

/** The way a reader reaches a control and uses it. */
interface Hand {
  press(page: Page, selector: string): Promise<void>;
  /** Moves a slider a little to the right. */
  nudge(page: Page, selector: string): Promise<void>;
}

/** More stops than these between two controls are no way for a keyboard. */
const MOST_TABS = 250;

/** Goes on with Tab until a control has the keyboard. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let stop = 0; stop < MOST_TABS; stop++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`Tab does not reach ${selector}`);
}

const keyboard: Hand = {
  async press(page, selector) {
    await tabTo(page, selector);
    await page.keyboard.press('Enter');
  },
  async nudge(page, selector) {
    await tabTo(page, selector);
    for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowRight');
  },
};

const thumb: Hand = {
  async press(page, selector) {
    await page.waitForSelector(selector, { visible: true, timeout: RUN_MS });
    await page.tap(selector);
  },
  async nudge(page, selector) {
    await page.waitForSelector(selector, { visible: true });
    await page.$eval(selector, (slider) => slider.scrollIntoView({ block: 'center' }));
    const box = await page.$eval(selector, (slider) => {
      const { left, top, width, height } = slider.getBoundingClientRect();
      return { left, top, width, height };
    });
    await page.touchscreen.tap(box.left + 0.7 * box.width, box.top + box.height / 2);
  },
};

const textOf = (page: Page, selector: string): Promise<string> => page.$eval(selector, (element) => (element as HTMLElement).innerText);
const hashOf = (page: Page): Promise<string> => page.evaluate(() => document.documentElement.dataset['hash'] ?? '');

async function story(page: Page, hand: Hand): Promise<void> {
  const baseline = await hashOf(page);

  // The claim: guess, run, and what the model says to it.
  await hand.press(page, '#claim-c9');
  await hand.nudge(page, '#claim-guess');
  await hand.press(page, '#claim-run');
  const claimed = await nextHash(page, baseline);
  await page.waitForFunction(() => /holds|fails/.test(document.querySelector('#claim-reveal:not([hidden]) .claim-verdict')?.textContent ?? ''), { timeout: 60_000 });
  assert.match(await textOf(page, '.claim-sentence'), /^You guessed .+; the model says .+/);

  // What changed, in words that are also spoken, and why.
  assert.match(await textOf(page, '#changed'), /the baseline \(.+ instead of .+\)/);
  await page.waitForFunction(() => (document.getElementById('live')?.textContent ?? '') !== '');
  await hand.press(page, '#why');
  await page.waitForSelector('.why-lead', { timeout: 60_000 });
  const why = await textOf(page, '.why-lead');
  assert.match(why, /(less|more) than without your changes/);
  assert.match(why, /Open release|Chip dumping|Subsidised chips/i);
  assert.deepEqual(await violations(page), []);
  await hand.press(page, 'dialog.why[open] .dialog-head button');
  await page.waitForSelector('dialog.why:not([open])');

  // One of the assumptions that matter to the claim: another run, under the same policy.
  await hand.press(page, '.claim-move');
  await hand.nudge(page, 'dialog.assume[open] input[type=range]');
  await nextHash(page, claimed);
  assert.match(await textOf(page, '.assume-changed'), /your own baseline/);
  assert.deepEqual(await violations(page), []);
  await hand.press(page, '#assume-close');
  await page.waitForFunction(() => document.querySelectorAll('.mine-chip[data-kind="assumption"]').length === 1);

  // The link makes the same run elsewhere.
  await hand.press(page, '#share');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(link, /claim=c9/);
  const { page: other, errors } = await rig.open({ url: link, until: 'run' });
  const shared = await hashOf(other);
  assert.notEqual(shared, claimed);
  assert.equal(shared, await hashOf(page));
  assert.deepEqual(errors, []);
}

async function allowClipboard(): Promise<void> {
  await rig.browser.defaultBrowserContext().overridePermissions(new URL(rig.site.url).origin, ['clipboard-read', 'clipboard-write', 'clipboard-sanitized-write']);
}

test('claim C9 from first sight to a shared link, by keyboard alone', async () => {
  await allowClipboard();
  const { page, errors } = await rig.open({ until: 'run' });
  await story(page, keyboard);
  assert.deepEqual(errors, []);
});

test('claim C9 from first sight to a shared link, by thumb alone', async () => {
  await allowClipboard();
  const { page, errors } = await rig.open({ until: 'run', viewport: { width: 390, height: 844, hasTouch: true, isMobile: true } });
  await story(page, thumb);
  assert.deepEqual(errors, []);
});
