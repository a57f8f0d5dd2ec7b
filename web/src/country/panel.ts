// The panel of a country at the playhead: summary, whose models, whose chips, what it pays and earns, its place in the
// world. It follows the run only while it is in sight.

import { countries } from '../catalogue';
import { familyName } from '../describe/families';
import { h } from '../dom';
import { count, dollars, percent, short, signedDollars } from '../format';
import type { Family } from '../protocol';
import { reference, referenceKind, type State } from '../store';
import type { Trajectory } from '../trajectory';
import { computeByMaker, hasBooks, paidByLayer, profitByLayer, rankings, rankOf, summaryOf, total, useByFamily, type Ranking } from './figures';
import { partsOf } from './parts';
import { phrase } from './phrases';
import { heldSentence, summarySentences } from './words';

export class Panel {
  readonly element: HTMLElement;
  readonly #summary = h('div', { id: 'country-text' });
  readonly #use = foldable(phrase('country-use'), true);
  readonly #chips = foldable(phrase('country-chips'), true);
  readonly #money = foldable(phrase('country-money'));
  readonly #world = foldable(phrase('country-world'));

  constructor() {
    const folds = [this.#use, this.#chips, this.#money, this.#world];
    this.element = h('div', {}, this.#summary, ...folds.map(({ element }) => element));
  }

  show(state: State, iso3: string): void {
    const { run } = state;
    this.element.hidden = !iso3 || !run;
    if (!iso3 || !run) return;
    const month = Math.round(state.month);
    const held = reference(state) ?? run;
    const summary = summaryOf(run, iso3, month);
    const sentences = summarySentences(summary, iso3, month);
    if (held !== run) sentences.push(heldSentence(summary, summaryOf(held, iso3, month), referenceKind(state)));
    // Tips on its terms stay where the text does.
    if (this.#summary.textContent !== sentences.join('')) this.#summary.replaceChildren(...sentences.map((text) => h('p', {}, text)));
    this.#showUse(run, held, iso3, month);
    this.#showChips(run, held, iso3, month);
    this.#showMoney(run, held, iso3, month);
    this.#world.body.replaceChildren(worldTable(run, held, iso3, month));
  }

  #showUse(run: Trajectory, held: Trajectory, iso3: string, month: number): void {
    const users = percent(run.at(month, 'ai_users', iso3) / 100);
    const tokens = short(run.at(month, 'model_use', iso3));
    const parts = partsOf(useByFamily(run, iso3, month), useByFamily(held, iso3, month), {
      name: (id) => familyName(id as Family),
      tone: (id) => id.replace('_', '-'),
      text: (share) => percent(share),
    });
    this.#use.body.replaceChildren(parts, note(phrase('country-use-note', { users, tokens })));
  }

  #showChips(run: Trajectory, held: Trajectory, iso3: string, month: number): void {
    const compute = computeByMaker(run, iso3, month);
    const parts = partsOf(compute, computeByMaker(held, iso3, month), {
      name: (part) => phrase('country-chips-part', { part }),
      tone: (id) => (id.endsWith('us_designed') ? 'usa' : 'chn'),
      text: (amount, whole) => percent(whole > 0 ? amount / whole : 0),
    });
    this.#chips.body.replaceChildren(parts, note(phrase('country-chips-note', { amount: count(total(compute)) })));
  }

  #showMoney(run: Trajectory, held: Trajectory, iso3: string, month: number): void {
    const look = { name: (layer: string) => phrase('country-layer', { layer }), tone: (id: string) => `tone-${id}`, text: dollars };
    const paid = paidByLayer(run, iso3, month);
    const rows = [note(phrase('country-paid', { amount: dollars(total(paid)) })), partsOf(paid, paidByLayer(held, iso3, month), look)];
    if (hasBooks(iso3)) {
      const profit = profitByLayer(run, iso3, month);
      rows.push(note(phrase('country-profit', { amount: dollars(total(profit)) })), partsOf(profit, profitByLayer(held, iso3, month), look), note(phrase('country-profit-note')));
    } else {
      rows.push(note(phrase('country-no-books', { amount: dollars(summaryOf(run, iso3, month).earned) })));
    }
    this.#money.body.replaceChildren(...rows);
  }
}

const valueText: Readonly<Record<Ranking, (value: number) => string>> = {
  compute: count,
  users: (value) => percent(value / 100),
  capital: count,
  net: signedDollars,
  dependency: percent,
};

/** Where the country stands among all, and how far it moved. */
function worldTable(run: Trajectory, held: Trajectory, iso3: string, month: number): HTMLElement {
  const row = (ranking: Ranking): HTMLElement => {
    const { value, rank, median } = rankOf(ranking, run, iso3, month);
    const moved = rankOf(ranking, held, iso3, month).rank - rank;
    const text = valueText[ranking];
    const move = moved === 0 ? null : h('small', {}, ` ${phrase('country-moved', { direction: moved > 0 ? 'up' : 'down', places: Math.abs(moved) })}`);
    return h('tr', {}, h('th', { scope: 'row' }, phrase('country-ranking', { ranking })), h('td', {}, text(value)), h('td', {}, String(rank), move), h('td', {}, text(median)));
  };
  const head = [phrase('country-figure'), phrase('country-value'), phrase('country-place'), phrase('country-middle')];
  return h(
    'table',
    { class: 'country-table' },
    h('caption', {}, phrase('country-world-caption', { count: countries.length })),
    h('thead', {}, h('tr', {}, ...head.map((title) => h('th', { scope: 'col' }, title)))),
    h('tbody', {}, ...rankings.map(row)),
  );
}

const note = (text: string): HTMLElement => h('p', { class: 'country-note' }, text);

/** A part that folds away. */
export function foldable(title: string, open = false): { element: HTMLDetailsElement; body: HTMLElement } {
  const body = h('div', { class: 'country-fold' });
  return { element: h('details', { open }, h('summary', {}, title), body), body };
}
