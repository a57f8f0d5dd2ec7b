// The result of a claim: guess against result, the verdict with every number behind it, and what would turn it.

import { parameterLabel } from '../catalogue';
import { details } from '../details';
import { h, setText } from '../dom';
import { exactly } from '../format';
import type { Claim, Verdict } from '../gen/claims';
import { worst, type Row, type Settings } from './measure';
import { phrase } from './phrases';
import { sourceList } from './sources';
import { amount, assumedSentence, boundText, verdictClass, verdictSentence, verdictText } from './words';

/** What a reader can do from here. */
export interface ResultActions {
  assume(values: Readonly<Record<string, number | null>>): void;
  /** Opens the assumptions, at one of them. */
  showAssumptions(param?: string): void;
  cancel(): void;
  judgeAnew(): void;
}

/** About as many runs as judging a contest anew takes. */
const COSTLY_RUNS = 1000;

export class Result {
  readonly element: HTMLElement;
  readonly #claim: Claim;
  readonly #target: Settings;
  readonly #sentence = h('p', { class: 'claim-sentence' });
  readonly #chip = h('span', { class: 'verdict' });
  readonly #verdict = h('span', {});
  readonly #assumed = h('p', { class: 'claim-assumed' });
  readonly #bar = h('progress', {});
  readonly #status: HTMLElement;
  readonly #anew: HTMLElement;
  readonly #rows = h('tbody', {});
  readonly #numbers: HTMLElement;
  readonly #turn = h('p', {});
  readonly #set: HTMLButtonElement;
  #current: Settings = {};

  constructor(claim: Claim, actions: ResultActions) {
    this.#claim = claim;
    this.#target = claim.turn?.set ?? claim.ablations[0]!.set;
    const button = (attributes: Record<string, string | (() => void)>, text = ''): HTMLButtonElement => h('button', { type: 'button', class: 'button', ...attributes }, text);
    this.#bar.setAttribute('aria-label', phrase('claim-judging', { count: claim.measures.length }));
    this.#status = h('div', { class: 'claim-status', hidden: true }, this.#bar, button({ class: 'small', onclick: () => actions.cancel() }, phrase('claim-cancel')));
    this.#anew = h('p', { class: 'claim-anew', hidden: true }, `${phrase('claim-judge-costly', { runs: COSTLY_RUNS })} `, button({ class: 'small', onclick: () => actions.judgeAnew() }, phrase('claim-judge-now')));
    const heads = ['number', 'change', 'expected', 'without', 'verdict'].map((id) => h('th', { scope: 'col' }, phrase(`claim-column-${id}`)));
    this.#numbers = h('details', { class: 'claim-numbers', hidden: true }, h('summary', {}, phrase('claim-all-numbers')), h('div', { class: 'claim-table', tabindex: 0, role: 'group', 'aria-label': phrase('claim-all-numbers') }, h('table', {}, h('thead', {}, h('tr', {}, ...heads)), this.#rows)));
    this.#set = button({ id: 'claim-turn', onclick: () => actions.assume(this.#isSet() ? this.#defaults() : this.#target) });
    const moves = claim.moves.map((id) => h('li', {}, button({ class: 'chip claim-move', 'aria-label': phrase('claim-moves-one', { name: parameterLabel(id) }), onclick: () => actions.showAssumptions(id) }, parameterLabel(id))));
    this.element = h(
      'div',
      { class: 'claim-result-box', id: 'claim-reveal', tabindex: -1, role: 'group', 'aria-label': phrase('claim-result-title'), hidden: true },
      this.#sentence,
      h('p', { class: 'claim-verdict' }, this.#chip, ' ', this.#verdict),
      this.#assumed,
      this.#anew,
      this.#status,
      this.#numbers,
      h('h3', {}, phrase('claim-rests')),
      h('p', {}, phrase('claim-rests-on', { name: parameterLabel(claim.parameter), why: claim.why })),
      h('p', {}, phrase('claim-fails-if', { condition: claim.failsIf })),
      this.#turn,
      this.#set,
      h('h3', {}, phrase('claim-moves'), ' ', h('small', {}, phrase('claim-moves-note'))),
      h('ul', { class: 'claim-moves' }, ...moves),
      button({ class: 'small', id: 'claim-assume', onclick: () => actions.showAssumptions() }, phrase('claim-assumptions')),
      h('h3', {}, phrase('claim-sources')),
      sourceList(claim),
    );
  }

  /** The headline is known; all else follows. */
  headline(sentence: string, current: Settings): void {
    this.element.hidden = false;
    setText(this.#sentence, sentence);
    this.#current = current;
    if (this.#verdict.textContent === '') setText(this.#verdict, phrase('claim-judging', { count: this.#claim.measures.length }));
    this.#showTurn();
  }

  /** How far the runs behind the verdict are; none in all when they are done. */
  progress(done: number, total: number): void {
    this.#status.hidden = total === 0;
    [this.#bar.max, this.#bar.value] = [total, done];
  }

  /** The committed verdict of a claim that takes long to judge. */
  committed(): void {
    this.#anew.hidden = false;
    this.#numbers.hidden = true;
    this.#showVerdict(this.#claim.verdict, phrase('claim-verdict-committed'));
  }

  judged(rows: readonly Row[]): void {
    const verdict = worst(rows);
    this.#anew.hidden = true;
    this.#numbers.hidden = false;
    this.#rows.replaceChildren(...rows.map(rowOf));
    this.#showVerdict(verdict, verdictSentence(rows, verdict, parameterLabel(this.#claim.parameter)));
  }

  /** What the verdict says, for the live region. */
  get said(): string {
    return `${this.#verdict.textContent} ${this.#assumed.textContent}`.trim();
  }

  #showVerdict(verdict: Verdict, sentence: string): void {
    this.#chip.className = `verdict verdict-${verdictClass(verdict)}`;
    setText(this.#chip, verdictText(verdict));
    setText(this.#verdict, sentence);
    setText(this.#assumed, assumedSentence(this.#claim.verdict, verdict, Object.keys(this.#current).length));
  }

  #isSet(): boolean {
    return Object.entries(this.#target).every(([id, value]) => this.#current[id] === value);
  }

  #defaults(): Record<string, null> {
    return Object.fromEntries(Object.keys(this.#target).map((id) => [id, null]));
  }

  #showTurn(): void {
    const { turn, parameter } = this.#claim;
    const id = parameter in this.#target ? parameter : Object.keys(this.#target)[0]!;
    const { default: usual = NaN, min = NaN, max = NaN } = details().parameters.find((one) => one.id === id) ?? {};
    const [value, before] = [exactly(this.#target[id]!), exactly(usual)];
    const set = this.#isSet();
    const others = Object.keys(this.#target).length - 1;
    const range = turn ? phrase('claim-turn', { value, usual: before, fails: turn.fails ? 'yes' : 'no' }) : phrase('claim-no-turn', { low: exactly(min), high: exactly(max) });
    const more = others > 0 ? phrase('claim-set-with', { others }) : '';
    setText(this.#turn, set ? phrase('claim-is-set', { value, usual: before }) : range);
    setText(this.#set, set ? phrase('claim-set-back', { usual: before }) : phrase('claim-set', { value, turns: !turn ? 'no' : turn.fails ? 'fails' : 'holds' }) + more);
  }
}

function rowOf({ measure, outcome, ablated, verdict }: Row): HTMLElement {
  const without = ablated.map(({ change }) => amount(change, measure.unit)).join('; ');
  return h(
    'tr',
    {},
    h('th', { scope: 'row' }, measure.label),
    ...[amount(outcome.change, measure.unit), boundText(measure), without].map((text) => h('td', {}, text)),
    h('td', {}, h('span', { class: `verdict verdict-${verdictClass(verdict)}` }, verdictText(verdict))),
  );
}
