// The dialog: a number, what each change adds to it, along which identities it splits, and what would stop it.

import { Cancelled } from '../bridge/pool';
import type { LeverInfo } from '../catalogue';
import { countryOf, openOf } from '../charts/definitions';
import { monthOfInterest } from '../describe/changed';
import { dialogOf } from '../dialog';
import { h } from '../dom';
import { short } from '../format';
import type { Store } from '../store';
import type { Change } from './changes';
import type { Headline, Reading } from './numbers';
import { phrase } from './phrases';
import { splitProduct, splitSum, type Part } from './split';
import type { Progress, Studies, Study } from './study';
import type { Answer } from './undo';
import { answerName, causeSentence, changeName, changeSentence, changeText, methodSentence, signed } from './words';

/** Terms of a sum that are shown one by one. */
const SHOWN_TERMS = 5;

export class WhyDialog {
  readonly #store: Store;
  readonly #say: (text: string) => void;
  readonly #studies: Studies;
  readonly #dialog: HTMLDialogElement;
  readonly #number: HTMLSelectElement;
  readonly #body: HTMLElement;
  readonly #undo: HTMLElement;
  readonly #status: HTMLElement;
  readonly #bar: HTMLProgressElement;
  readonly #search: HTMLButtonElement;
  #study: Study | undefined;
  #work: AbortController | undefined;

  constructor(store: Store, say: (text: string) => void, studies: Studies) {
    this.#store = store;
    this.#studies = studies;
    this.#say = say;
    this.#number = h('select', { id: 'why-number', onchange: () => this.#show() });
    this.#body = h('div', { class: 'why-body' });
    this.#undo = h('div', { class: 'why-undo' });
    this.#bar = h('progress', { 'aria-label': phrase('why-progress') });
    this.#status = h('div', { class: 'why-status', hidden: true }, this.#bar, h('button', { type: 'button', class: 'small', onclick: () => this.#work?.abort() }, phrase('why-cancel')));
    this.#search = h('button', { type: 'button', class: 'button', onclick: () => void this.#whatUndoes() }, phrase('why-stop'));
    this.#dialog = dialogOf(
      'why',
      phrase('why-title'),
      h('label', { class: 'field-label', for: 'why-number' }, phrase('why-number')),
      this.#number,
      this.#status,
      this.#body,
      h('div', { class: 'why-actions' }, this.#search),
      this.#undo,
    );
    this.#dialog.addEventListener('close', () => this.#work?.abort());
  }

  /** Opens for the scenario and the month that the page shows. */
  open(stop: boolean): void {
    this.#dialog.showModal();
    void this.#run().then(() => {
      if (stop) void this.#whatUndoes();
    });
  }

  async #run(): Promise<void> {
    const { scenario, month } = this.#store.state;
    const country = countryOf(this.#store.state);
    const about = monthOfInterest(scenario, Math.round(month));
    if (this.#study?.scenario === scenario && this.#study.month === about) return;
    this.#clear();
    const study = await this.#busy((progress, signal) => this.#studies.study(scenario, about, country, progress, signal));
    if (!study) return;
    this.#study = study;
    this.#choices(study);
    this.#show();
  }

  #clear(): void {
    this.#study = undefined;
    this.#body.replaceChildren();
    this.#undo.replaceChildren();
    this.#search.disabled = true;
  }

  /** Does work that shows progress and that the reader can cancel; undefined when it did not finish. */
  async #busy<T>(task: (progress: Progress, signal: AbortSignal) => Promise<T>): Promise<T | undefined> {
    const work = (this.#work = new AbortController());
    this.#status.hidden = false;
    this.#bar.removeAttribute('value');
    try {
      return await task((done, total) => {
        this.#bar.max = total;
        this.#bar.value = done;
      }, work.signal);
    } catch (cause) {
      if (!(cause instanceof Cancelled)) this.#body.replaceChildren(this.#text(cause instanceof Error ? cause.message : String(cause)));
      else if (this.#dialog.open) this.#undo.replaceChildren(this.#text(phrase('why-cancelled')));
      return undefined;
    } finally {
      this.#status.hidden = true;
    }
  }

  /** Fills the list of numbers; first those that moved most of what the lens shows openly. */
  #choices(study: Study): void {
    const before = this.#number.value;
    const open: readonly string[] = openOf(this.#store.state.lens).map(({ id }) => id);
    const moved = study.numbers.filter(({ id }) => open.includes(id.split('/')[0]!)).sort((a, b) => change(study, b) - change(study, a)).slice(0, 3);
    const option = (number: Headline, group = ''): HTMLOptionElement => h('option', { value: number.id }, `${group}${number.label}`);
    const groups = [...new Set(study.numbers.map(({ group }) => group))];
    this.#number.replaceChildren(
      h('optgroup', { label: 'Moved most' }, ...moved.map((number) => option(number, `${number.group}: `))),
      ...groups.map((group) => h('optgroup', { label: group }, ...study.numbers.filter((n) => n.group === group).map((n) => option(n)))),
    );
    this.#number.value = study.numbers.some(({ id }) => id === before) ? before : moved[0]!.id;
  }

  #chosen(): Headline | undefined {
    return this.#study?.numbers.find(({ id }) => id === this.#number.value);
  }

  #show(): void {
    const study = this.#study;
    const number = this.#chosen();
    if (!study || !number) return;
    const was = number.read(study.without, study.month);
    const now = number.read(study.withAll, study.month);
    this.#undo.replaceChildren();
    this.#search.disabled = was === now || study.changes.length === 0;
    const sentence = changeSentence(number, study.month, was, now);
    const assumed = study.scenario.overrides.length;
    if (study.changes.length === 0) {
      this.#body.replaceChildren(this.#text(assumed ? phrase('why-only-assumed') : phrase('why-nothing')));
      return;
    }
    const { parts, errors } = study.attribute(number);
    const named = (name: (one: Change) => string): Part[] => study.changes.map((one, i) => ({ label: name(one), amount: parts[i]! })).reverse();
    const cause = causeSentence(named((one) => changeName(one)));
    this.#body.replaceChildren(
      h('p', { class: 'why-lead' }, `${sentence} ${cause}`),
      this.#bars(phrase('why-adds'), number.unit, named((one) => changeText(one)), [...errors].reverse()),
      h('p', { class: 'why-note' }, methodSentence(study.changes.length, study.runs, errors)),
      ...(assumed ? [h('p', { class: 'why-note' }, phrase('why-assumed', { count: assumed }))] : []),
      ...this.#identities(number, study),
    );
    this.#say(`${sentence} ${cause}`);
  }

  /** The same change along the identities of the model that the number is part of. */
  #identities(number: Headline, study: Study): HTMLElement[] {
    const at = ({ read }: Reading): [number, number] => [read(study.without, study.month), read(study.withAll, study.month)];
    const lists: HTMLElement[] = [];
    if (number.factors) {
      const [x, y] = number.factors.map(at) as [[number, number], [number, number]];
      const scale = (number.read(study.withAll, study.month) || number.read(study.without, study.month)) / (x[1] * y[1] || x[0] * y[0]);
      const [first, second] = splitProduct([x[0], y[0]], [x[1], y[1]]).map((amount) => amount * scale);
      lists.push(this.#bars(phrase('why-factors', { first: number.factors[0].label, second: number.factors[1].label }), number.unit, [
        { label: number.factors[0].label, amount: first! },
        { label: number.factors[1].label, amount: second! },
      ]));
    }
    if (number.terms) {
      const terms = number.terms.map((term): Part => ({ label: term.label, amount: at(term)[1] - at(term)[0] }));
      lists.push(this.#bars(phrase('why-parts'), number.unit, splitSum(terms, SHOWN_TERMS, phrase('why-others'))));
    }
    return lists;
  }

  /** Bars left and right of zero, as a table that can be read aloud. */
  #bars(title: string, unit: string, parts: readonly Part[], errors: readonly number[] = []): HTMLElement {
    const most = Math.max(...parts.map(({ amount }) => Math.abs(amount)), Number.MIN_VALUE);
    const row = ({ label, amount }: Part, i: number): HTMLElement => {
      const bar = h('span', { class: amount < 0 ? 'why-bar less' : 'why-bar more' });
      bar.style.setProperty('--size', String(Math.abs(amount) / most));
      const text = errors[i] ? phrase('why-within', { amount: signed(amount), error: short(2 * errors[i]) }) : signed(amount);
      return h('tr', {}, h('th', { scope: 'row' }, label), h('td', { class: 'why-track', 'aria-hidden': 'true' }, bar), h('td', {}, text));
    };
    return h('table', { class: 'why-bars' }, h('caption', {}, phrase('why-caption', { title, unit })), h('tbody', {}, ...parts.map(row)));
  }

  async #whatUndoes(): Promise<void> {
    const study = this.#study;
    const number = this.#chosen();
    if (!study || !number) return;
    this.#search.disabled = true;
    this.#undo.replaceChildren();
    const answers = await this.#busy((progress, signal) => this.#studies.undo(study, number, progress, signal));
    this.#search.disabled = false;
    if (!answers || number !== this.#chosen()) return;
    const text = phrase(answers.length ? 'why-answers' : 'why-no-answer');
    this.#undo.replaceChildren(this.#text(text), h('ul', { class: 'why-answers' }, ...answers.map((answer) => this.#answer(study, answer))));
    this.#say(`${text} ${answers.map((answer) => answerName(answer)).join('. ')}`);
  }

  #answer(study: Study, answer: Answer<LeverInfo>): HTMLElement {
    const add = (): void => {
      const scenario = this.#studies.withPull(study.scenario, study.changes, answer.of, answer.magnitude);
      this.#store.dispatch({ kind: 'scenario', scenario });
      this.#dialog.close();
    };
    const name = answerName(answer);
    return h('li', {}, h('span', {}, name), h('button', { type: 'button', class: 'small', 'aria-label': phrase('why-add-named', { name }), onclick: add }, phrase('why-add')));
  }

  #text(text: string): HTMLElement {
    return h('p', {}, text);
  }
}

/** How far a number moved, as a share of its larger value; what is not there in either run did not move. */
function change(study: Study, number: Headline): number {
  const was = number.read(study.without, study.month);
  const now = number.read(study.withAll, study.month);
  const size = Math.max(Math.abs(was), Math.abs(now));
  return size > 0 && Number.isFinite(size) ? Math.abs(now - was) / size : 0;
}
