// One claim, put to the test: what it says, the reader's guess, the run, and what comes of it.

import { Cancelled, type Pool } from '../bridge/pool';
import { h } from '../dom';
import type { Claim, Measure } from '../gen/claims';
import { failureOf } from '../runner';
import type { State, Store } from '../store';
import { links } from './links';
import { judge, outcomeOf, type Row, type Runs, type Settings } from './measure';
import { phrase } from './phrases';
import { monthsOf, play } from './play';
import { Result } from './result';
import { isRunOf, Readings, samePolicy, scenarioOfClaim, settingsOf } from './runs';
import { Scale } from './scale';
import { valueIn } from './value';
import { guessText, revealSentence, valueText } from './words';

/** What a claim needs of the page. */
export interface Bench {
  readonly store: Store;
  readonly say: (text: string) => void;
  readonly pool: Pool;
  showAssumptions(param?: string): void;
}

/** The page speaks first, of what the run changed [ms]. */
const SPEAK_AFTER_MS = 900;

export class Trial {
  readonly element: HTMLElement;
  readonly #claim: Claim;
  readonly #bench: Bench;
  readonly #headline: Measure;
  readonly #title: HTMLElement;
  readonly #scale: Scale;
  readonly #from = h('p', { class: 'claim-from', id: 'claim-from' });
  readonly #question: HTMLElement;
  readonly #run: HTMLElement;
  readonly #again: HTMLElement;
  readonly #other: HTMLElement;
  readonly #result: Result;
  #readings: Readings;
  #guess: number | null = null;
  #revealed: boolean;
  /** The reader waits for the result: it gets the keyboard. */
  #awaited = false;
  #work: AbortController | undefined;
  #baseline: number | undefined;
  #speaking: ReturnType<typeof setTimeout> | undefined;

  constructor(claim: Claim, bench: Bench) {
    this.#claim = claim;
    this.#bench = bench;
    this.#headline = claim.measures.find(({ id }) => id === claim.headline)!;
    this.#readings = this.#fresh();
    this.#scale = new Scale(claim, this.#headline, 'claim-ask claim-from', (change) => this.#guessed(change));
    this.#result = new Result(claim, {
      assume: (values) => bench.store.dispatch({ kind: 'assume', values }),
      showAssumptions: (param) => bench.showAssumptions(param),
      cancel: () => this.#work?.abort(),
      judgeAnew: () => void this.#judge(true),
    });
    const id = claim.id.toUpperCase();
    const button = (attributes: Record<string, string | boolean | (() => void)>, text: string): HTMLElement => h('button', { type: 'button', ...attributes }, text);
    this.#title = h('h2', { id: 'claim-title', tabindex: -1 }, claim.title);
    this.#run = h('div', { class: 'claim-actions' }, button({ class: 'primary', id: 'claim-run', onclick: () => this.#start() }, phrase('claim-run')), h('span', {}, phrase('claim-guess-hint')));
    this.#again = button({ class: 'small', id: 'claim-again', hidden: true, onclick: () => this.#ask() }, phrase('claim-again'));
    this.#other = h('p', { class: 'claim-other', hidden: true }, `${phrase('claim-other-run')} `, button({ class: 'small', onclick: () => this.#start() }, phrase('claim-run-again')));
    this.#question = h(
      'div',
      { class: 'claim-question' },
      h('details', {}, h('summary', {}, phrase('claim-measured')), h('p', {}, claim.measured)),
      h('h3', {}, phrase('claim-your-guess')),
      h('p', { id: 'claim-ask' }, claim.guess.ask),
      this.#from,
    );
    this.element = h(
      'section',
      { class: 'claim-panel', id: 'claim-panel', 'aria-labelledby': 'claim-title' },
      h('div', { class: 'claim-head' }, h('span', { class: 'claim-id' }, phrase('claim-number', { id })), this.#again, button({ class: 'small', id: 'claim-close', onclick: () => this.#close() }, phrase('claim-close'))),
      this.#title,
      h('p', {}, claim.statement),
      this.#question,
      this.#scale.element,
      this.#run,
      this.#other,
      this.#result.element,
      links(claim.id, bench.store, bench.say),
    );
    this.element.addEventListener('keydown', ({ key }) => key === 'Escape' && this.#close());
    this.#revealed = samePolicy(bench.store.state.scenario, scenarioOfClaim(claim));
    this.#follow();
  }

  focus(): void {
    this.#title.focus();
  }

  update(now: State, before: State): void {
    if (now.run !== before.run || now.baseline !== before.baseline || now.ownBaseline !== before.ownBaseline || now.scenario !== before.scenario) this.#follow(now.scenario.overrides !== before.scenario.overrides);
  }

  stop(): void {
    this.#work?.abort();
    clearTimeout(this.#speaking);
  }

  #fresh(): Readings {
    const { store, pool } = this.#bench;
    return new Readings(this.#claim, pool, () => [store.state.run, store.state.baseline, store.state.ownBaseline]);
  }

  #close(): void {
    this.#bench.store.dispatch({ kind: 'claim', id: '' });
  }

  #guessed(change: number): void {
    this.#guess = change;
    this.#sayGuess();
  }

  /** Asks for a guess, again. */
  #ask(): void {
    this.#guess = null;
    this.#revealed = false;
    this.#follow();
    this.#scale.focus();
  }

  /** The claim's run, under the reader's own assumptions. */
  #start(): void {
    const { store } = this.#bench;
    const { overrides } = store.state.scenario;
    const own = scenarioOfClaim(this.#claim);
    this.#revealed = this.#awaited = true;
    if (!samePolicy(store.state.scenario, own)) store.dispatch({ kind: 'scenario', scenario: { ...own, overrides } });
    store.dispatch({ kind: 'lens', lens: this.#claim.lens });
    play(store, monthsOf(this.#claim, own));
    this.#follow();
  }

  /** Shows what can be said of the state: a question, a result, or that the run is another one. */
  #follow(assumed = false): void {
    const { scenario, run } = this.#bench.store.state;
    if (assumed) this.#readings = this.#fresh();
    const own = samePolicy(scenario, scenarioOfClaim(this.#claim));
    this.#run.hidden = this.#question.hidden = this.#revealed;
    this.#again.hidden = !this.#revealed;
    this.#other.hidden = !this.#revealed || own;
    if (!this.#revealed) {
      this.#result.element.hidden = true;
      this.#scale.ask();
      void this.#askFrom();
    } else if (!own) {
      this.#work?.abort();
      this.#result.element.hidden = true;
    } else if (isRunOf(run, scenario)) void this.#judge();
  }

  /** The value that the guess starts from. */
  async #askFrom(): Promise<void> {
    const { baseline, value } = this.#headline;
    const { from, unit } = this.#claim.guess;
    if (from) {
      const [reading] = (await this.#attempt((runs, set) => runs([{ run: baseline!, set }]))) ?? [];
      if (!reading) return;
      this.#baseline = valueIn(value!, reading);
      this.#from.textContent = phrase('claim-baseline', { from, value: valueText(this.#baseline, unit!) });
    }
    this.#sayGuess();
  }

  #sayGuess(): void {
    this.#scale.say(this.#guess === null ? phrase('claim-no-guess') : guessText(this.#claim, this.#headline, this.#guess, this.#baseline));
  }

  async #judge(anew = false): Promise<void> {
    const claim = this.#claim;
    const { overrides } = this.#bench.store.state.scenario;
    const outcome = await this.#attempt((runs, set) => outcomeOf(this.#headline, claim, set, runs));
    if (!outcome) return;
    const sentence = revealSentence(claim, this.#headline, this.#guess, outcome);
    this.#scale.reveal(this.#guess, outcome.change);
    this.#result.headline(sentence, settingsOf(overrides));
    if (this.#awaited) this.#handOver();
    if (claim.contest && !anew) this.#result.committed();
    else if (!(await this.#judgeAll())) return;
    clearTimeout(this.#speaking);
    this.#speaking = setTimeout(() => this.#bench.say(phrase('claim-result-spoken', { sentence, verdict: this.#result.said })), SPEAK_AFTER_MS);
  }

  /** The result gets the keyboard, with the picture above it in sight. */
  #handOver(): void {
    this.#awaited = false;
    this.#result.element.focus({ preventScroll: true });
    this.element.scrollIntoView({ block: 'start' });
  }

  /** Judges every number, and answers whether it came to an end. */
  async #judgeAll(): Promise<boolean> {
    const rows = await this.#attempt(async (runs, set) => {
      const all: Row[] = [];
      for (const measure of this.#claim.measures) all.push(await judge(measure, this.#claim, set, runs));
      return all;
    });
    if (rows) this.#result.judged(rows);
    return rows !== undefined;
  }

  /** Does work with runs in the place of what went on before; undefined when it did not finish. */
  async #attempt<T>(task: (runs: Runs, set: Settings) => Promise<T>): Promise<T | undefined> {
    this.#work?.abort();
    const work = (this.#work = new AbortController());
    const readings = this.#readings;
    const progress = (done: number, total: number): void => this.#result.progress(done, total);
    try {
      return await task((specs) => readings.runs(specs, progress, work.signal), settingsOf(this.#bench.store.state.scenario.overrides));
    } catch (cause) {
      if (!(cause instanceof Cancelled)) this.#bench.store.dispatch(failureOf(cause));
      return undefined;
    } finally {
      if (this.#work === work) this.#result.progress(0, 0);
    }
  }
}
