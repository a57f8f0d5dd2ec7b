// The views and dialogs of the page, for tests that look at all of them. Who adds a view adds it here.

import type { Page } from 'puppeteer-core';
import { control, gpu } from './page_helpers';

export interface ViewOf {
  readonly name: string;
  /** Of the address, without its question mark. */
  readonly query: string;
  /** Brings the page there once its run is shown. */
  readonly open?: (page: Page) => Promise<unknown>;
}

/** Opens every fold of the page. */
const unfold = (page: Page): Promise<unknown> =>
  page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });

export const views: readonly ViewOf[] = [
  { name: 'hardware', query: '' },
  { name: 'models, one family', query: 'lens=models&family=us_open' },
  { name: 'value per head', query: 'lens=value&per=head' },
  { name: 'a shock, all folds open', query: `${control}&t=2028-09&country=DEU`, open: async (page) => {
    await unfold(page);
    await page.click(`[data-lever="${gpu}"] .card-more`);
    await page.click('[data-chart="shipped"] .small');
    await page.$eval(`[data-lever="${gpu}"]`, (card) => card.scrollIntoView({ block: 'start' })); // Clear of what sticks below.
  } },
  { name: 'why', query: `${control}&t=2028-09`, open: async (page) => {
    await page.click('#why');
    await page.waitForSelector('.why-lead', { timeout: 60_000 });
  } },
  { name: 'map as a table', query: 'lens=models', open: async (page) => {
    await page.waitForSelector('.map-as-table');
    await page.focus('.map-as-table');
    await page.keyboard.press('Enter'); // A press with the mouse misses while the legend finds its height.
    await page.waitForSelector('.map-table[open] tbody tr');
  } },
  { name: 'a claim', query: 'claim=c11&set=incident_memory.rate:0.107&shock=api_cutoff.coverage:1@2027-01/0..2029-01~IND', open: async (page) => {
    await page.waitForSelector('.claim-verdict .verdict:not(:empty)', { timeout: 60_000 });
    await page.click('.claim-numbers > summary');
  } },
  { name: 'a guess', query: 'claim=c9', open: (page) => page.waitForSelector('#claim-run') },
  { name: 'assumptions', query: 'set=demand.elasticity:0.9', open: async (page) => {
    await page.click('#assumptions');
    await page.waitForSelector('#assume[open] .assume-group');
    await page.type('#assume-search', 'demand');
    await page.waitForSelector('#assume .assume-row.changed');
  } },
  { name: 'a search for shocks', query: control, open: (page) => page.type('#lever-search', 'china') },
  { name: 'a card and its targets', query: `${control}&rewrite=on`, open: async (page) => {
    await page.click(`[data-lever="${gpu}"] .card-more`);
    await page.waitForSelector('.group-chip');
    await page.type(`[data-lever="${gpu}"] input[type=search]`, 'united');
    await page.$eval('.fields', (fields) => fields.scrollIntoView({ block: 'start' }));
  } },
  { name: 'pins, a window and history rewritten', query: `${control}&muted=chip_fund.spending:30@2030-01&without=us_h20_licence_2025&loop=2027-01..2029-12`, open: async (page) => {
    await page.click('.pin-stack');
    await page.waitForSelector('.pin-menu:popover-open');
  } },
  { name: 'notices', query: 't=2050-01&colour=red&shock=x&at=1,2', open: (page) => page.waitForSelector('#notices:not([hidden])') },
  { name: 'difference', query: `${control}&compare=difference`, open: (page) => page.waitForSelector('.map-compare') },
  { name: 'side by side', query: `${control}&compare=split`, open: (page) => page.waitForSelector('.map-compare') },
  { name: 'the flows of money', query: `${control}&t=2030-06&charts=use_now,payments,margin&set=equipment.learning:0.5`, open: async (page) => {
    await page.$eval('[data-chart="payments"]', (figure) => figure.scrollIntoView());
    await page.waitForSelector('.money-ribbon[d]', { timeout: 20_000 });
  } },
  { name: 'saving a figure', query: control, open: async (page) => {
    await page.click('[data-chart="shipped"] .chart-save');
    await page.waitForSelector('dialog.save[open] svg');
  } },
  { name: 'choosing charts', query: '', open: async (page) => {
    await page.click('#choose-charts');
    await page.waitForSelector('dialog.choose[open] li');
  } },
  { name: 'the glossary', query: '', open: async (page) => {
    const term = await page.waitForSelector('[data-chart="shipped"] .chart-unit .term');
    await term!.press('Enter');
    await page.click('.term-tip .small');
    await page.waitForSelector('.glossary[open]');
  } },
  { name: 'a result card', query: `${control}&t=2028-09`, open: async (page) => {
    await page.waitForSelector('#result');
    await page.focus('#result');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.result[open]');
  } },
  { name: 'exploring the map', query: 'at=10,50,4', open: async (page) => {
    await page.waitForSelector(':root[data-map=live] .map-explore', { timeout: 60_000 });
    await page.click('.map-explore');
    await page.waitForSelector('.map-explore[aria-pressed=true]');
  } },
  { name: 'an assignment', query: 'allow=model_ban.chinese&goal=use.china_open~USA:under:1@2030-01..2032-12', open: async (page) => {
    await page.waitForSelector('.task-score');
    await unfold(page);
  } },
  { name: 'a turn of a game', query: 'play=us,china,eu&turns=1', open: async (page) => {
    await page.waitForSelector('#game-begin');
    await page.$eval('#game-begin', (button) => (button as HTMLElement).click());
    await page.waitForSelector('.game tbody tr');
  } },
  { name: 'in class', query: 'claim=c9&keys=on', open: async (page) => {
    await page.waitForSelector('#claim-run');
    await page.$eval('#classroom', (button) => (button as HTMLElement).click());
    await page.waitForSelector('#class-menu[open]');
  } },
];
