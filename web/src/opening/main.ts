// The opening question: three shocks, each an answer in one sentence, at once and before the model is there
// (see ../later.ts). It steps aside as soon as the reader goes on by other ways.

import './main.css';
import { readyMade } from '../catalogue';
import { scenarioOf } from '../controls/ready';
import { monthOfInterest, whatChanged } from '../describe/changed';
import { byId, setText } from '../dom';
import { later, provide } from '../later';
import type { Lens } from '../protocol';
import { failureOf } from '../runner';
import { isBaseline, type Scenario, type State, type Store } from '../store';
import type { Figures } from '../trajectory';
import { Sketch } from './sketch';

/** Asks the question, and answers it from sketches until the model does. */
export type StartOpening = (store: Store, say: (text: string) => void) => void;

/** The playhead begins this long before a shock and stops this long after [months]. */
const BEFORE = 3;
const AFTER = 30;

const BASELINE = 'history';

class Opening {
  readonly #store: Store;
  readonly #say: (text: string) => void;
  readonly #section = byId('opening');
  readonly #answer = byId('opening-answer');
  readonly #sentence = byId('opening-sentence');
  readonly #buttons = [...this.#section.querySelectorAll<HTMLButtonElement>('[data-scenario]')];
  readonly #scenarios: ReadonlyMap<string, Scenario>;
  /** Where play stops by itself; undefined once the reader moves the playhead. */
  #stop: number | undefined;
  readonly #baseline = new Sketch(BASELINE);

  constructor(store: Store, say: (text: string) => void) {
    this.#store = store;
    this.#say = say;
    const ids = this.#buttons.map((button) => button.dataset['scenario']!);
    this.#scenarios = new Map(ids.map((id) => [id, scenarioOf(readyMade.find((ready) => ready.id === id)!)]));
    for (const button of this.#buttons) button.addEventListener('click', () => this.#press(button.dataset['scenario']!, button.dataset['lens'] as Lens));
    byId('opening-why').addEventListener('click', () => this.#ask(false));
    byId('opening-stop').addEventListener('click', () => this.#ask(true));
    store.subscribe((now, before) => this.#update(now, before));
    this.#sketch(store.state);
    this.#show(store.state);
  }

  /** Answers, then shows the lens in which the change is seen and plays it: charts take longer than a sentence. */
  #press(id: string, lens: Lens): void {
    const scenario = this.#scenarios.get(id)!;
    if (!this.#store.state.run) this.#tell(id, new Sketch(id), this.#baseline);
    afterPaint(() => this.#play(scenario, lens));
  }

  #play(scenario: Scenario, lens: Lens): void {
    const start = startOf(scenario);
    this.#store.dispatch({ kind: 'scenario', scenario });
    this.#store.dispatch({ kind: 'lens', lens });
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      this.#store.dispatch({ kind: 'month', month: start + AFTER });
    } else {
      this.#store.dispatch({ kind: 'month', month: start - BEFORE });
      this.#store.dispatch({ kind: 'play', playing: true });
      this.#stop = start + AFTER;
    }
    this.#say(this.#sentence.textContent ?? '');
  }

  #ask(stop: boolean): void {
    later('why')
      .then((why) => why.ask(this.#store, this.#say, stop))
      .catch((cause: unknown) => this.#store.dispatch(failureOf(cause)));
  }

  #update(now: State, before: State): void {
    if (!now.playing || now.month < before.month) this.#stop = undefined;
    if (this.#stop !== undefined && now.month >= this.#stop) this.#store.dispatch({ kind: 'play', playing: false });
    if (now.scenario !== before.scenario) this.#sketch(now);
    const figures = now.run !== before.run || now.baseline !== before.baseline || now.sketch !== before.sketch;
    if (figures || now.scenario !== before.scenario) this.#show(this.#store.state); // A sketch may just have come.
  }

  /** Hands the page what is known of the scenario before its first run. */
  #sketch({ run, scenario }: State): void {
    if (run) return;
    const id = this.#idOf(scenario) ?? (isBaseline(scenario) ? BASELINE : undefined);
    if (id) this.#store.dispatch({ kind: 'sketch', sketch: { run: id === BASELINE ? this.#baseline : new Sketch(id), baseline: this.#baseline } });
  }

  #idOf(scenario: Scenario): string | undefined {
    return [...this.#scenarios].find(([, one]) => one === scenario)?.[0];
  }

  #show({ scenario, run, baseline, sketch }: State): void {
    this.#section.hidden = this.#idOf(scenario) === undefined && !isBaseline(scenario);
    this.#tell(this.#idOf(scenario), run ?? sketch?.run, baseline ?? sketch?.baseline);
  }

  /** The answer to a shock, or none. */
  #tell(id: string | undefined, run: Figures | undefined, baseline: Figures | undefined): void {
    for (const button of this.#buttons) button.setAttribute('aria-pressed', String(button.dataset['scenario'] === id));
    const scenario = id === undefined ? undefined : this.#scenarios.get(id);
    this.#answer.hidden = !scenario || !run || !baseline;
    if (!scenario || !run || !baseline) return;
    setText(this.#sentence, whatChanged(scenario, run, baseline, monthOfInterest(scenario, startOf(scenario)))[0]!);
  }
}

/** Month of the first shock of a scenario. */
const startOf = (scenario: Scenario): number => Math.min(...scenario.shocks.map((shock) => shock.start));

/** Runs a task once what is there has been painted. */
const afterPaint = (task: () => void): void => void requestAnimationFrame(() => setTimeout(task));

provide('opening', (store, say) => void new Opening(store, say));
