// What a cut-off would cost: pressed by the reader, computed with progress, told in a table.

import { Cancelled } from '../bridge/pool';
import { lever, nameInText } from '../catalogue';
import { h } from '../dom';
import { monthText, MONTHS, sizeText } from '../format';
import type { State } from '../store';
import { COUNTED, CutOffs, monthOfCut, type Cut, type Loss, type Year } from './cutoff';
import { foldable } from './panel';
import { phrase } from './phrases';
import { changeText, cutSentence, signed } from './words';

export class CutPanel {
  readonly element: HTMLDetailsElement;
  readonly #say: (text: string) => void;
  readonly #cuts = new CutOffs();
  readonly #lead = h('p', {});
  readonly #press: HTMLButtonElement;
  readonly #bar = h('progress', { 'aria-label': phrase('country-cut-running') });
  readonly #status: HTMLElement;
  readonly #answer = h('div', {});
  #work: AbortController | undefined;
  #asked: { readonly state: State; readonly iso3: string; readonly month: number } | undefined;

  constructor(say: (text: string) => void) {
    this.#say = say;
    const { element, body } = foldable(phrase('country-cut'));
    this.element = element;
    this.#press = h('button', { type: 'button', class: 'button', onclick: () => void this.#compute() }, phrase('country-cut-press'));
    this.#status = h('div', { class: 'country-status', hidden: true }, this.#bar, h('button', { type: 'button', class: 'small', onclick: () => this.#work?.abort() }, phrase('country-cut-cancel')));
    body.append(this.#lead, this.#press, this.#status, this.#answer);
  }

  /** What a press computes; an answer to another question goes. */
  show(state: State, iso3: string): void {
    const month = monthOfCut(state.month);
    this.element.hidden = !iso3;
    const before = this.#asked;
    this.#asked = { state, iso3, month };
    if (before && before.iso3 === iso3 && before.month === month && before.state.scenario === state.scenario) return;
    this.#work?.abort();
    this.#lead.textContent = phrase('country-cut-lead', { month: monthText(month) });
    this.#answer.replaceChildren();
    this.#press.hidden = false;
  }

  async #compute(): Promise<void> {
    const { state, iso3, month } = this.#asked!;
    const work = (this.#work = new AbortController());
    this.#press.hidden = true;
    this.#status.hidden = false;
    this.#bar.removeAttribute('value');
    try {
      const losses = await this.#cuts.losses(state.scenario, iso3, month, (done, total) => this.#progress(done, total), work.signal);
      if (!work.signal.aborted) this.#tell(losses, iso3, month);
    } catch (cause) {
      this.#press.hidden = false;
      if (work === this.#work) this.#answer.replaceChildren(h('p', {}, cause instanceof Cancelled ? phrase('country-cut-cancelled') : String(cause instanceof Error ? cause.message : cause)));
    } finally {
      if (work === this.#work) this.#status.hidden = true;
    }
  }

  #progress(done: number, total: number): void {
    this.#bar.max = total;
    this.#bar.value = done;
  }

  #tell(losses: readonly Loss[], iso3: string, month: number): void {
    const sentence = cutSentence(losses, iso3, month);
    this.#answer.replaceChildren(h('p', { class: 'country-lost', tabindex: '-1' }, sentence), lossTable(losses, iso3, month));
    this.#answer.querySelector<HTMLElement>('.country-lost')!.focus(); // The pressed button is gone.
    this.#say(sentence);
  }
}

function lossTable(losses: readonly Loss[], iso3: string, month: number): HTMLElement {
  const last = Math.min(MONTHS, month + COUNTED) - 1;
  const row = (loss: Loss): HTMLElement => {
    const relative = (key: keyof Year): string => changeText(loss.withCut[key], loss.without[key]);
    const name = phrase('country-cut-name', { cut: loss.id });
    return h(
      'tr',
      {},
      h('th', { scope: 'row' }, name, h('small', {}, leversOf(loss))),
      h('td', {}, relative('use')),
      h('td', {}, relative('capital')),
      h('td', {}, signed(loss.withCut.surplus - loss.without.surplus)),
    );
  };
  const surplus = h('th', { scope: 'col' }, phrase('country-cut-surplus'), h('small', {}, ` ${phrase('country-cut-surplus-note')}`));
  return h(
    'table',
    { class: 'country-table' },
    h('caption', {}, phrase('country-cut-caption', { name: nameInText(iso3), from: monthText(month), to: monthText(last) })),
    h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, phrase('country-cut-by')), h('th', { scope: 'col' }, phrase('country-cut-use')), h('th', { scope: 'col' }, phrase('country-cut-capital')), surplus)),
    h('tbody', {}, ...losses.map(row)),
  );
}

/** The levers of a cut by their names and sizes, where the name of the cut does not tell them already. */
function leversOf({ id, pulls }: Cut): string {
  if (id === 'us-all') return '';
  return pulls.map(({ lever: name }) => `${lever(name).label}: ${sizeText(lever(name).max, lever(name).unit)}`).join('; ');
}
