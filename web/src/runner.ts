// Runs the model when the scenario changes, and only then. Core coalesces: a run
// that a newer one replaced answers null.

import { encode } from './encode';
import { emptyScenario, isBaseline, type Action, type Scenario, type Store } from './store';
import { Trajectory } from './trajectory';

/** What this needs of the model; bridge/core.ts has the real one. */
export interface Model {
  run(input: ArrayBuffer): Promise<{ readonly buffer: ArrayBuffer; readonly hash: string } | null>;
  giveBack(buffer: ArrayBuffer): void;
}

export class Runner {
  readonly #store: Store;
  readonly #model: Model;
  #shown: Scenario | null = null;
  #retired: Trajectory | null = null;

  constructor(store: Store, model: Model) {
    this.#store = store;
    this.#model = model;
  }

  /** Runs what the link asked for, then the baseline that every picture is held against. */
  async start(): Promise<void> {
    this.#store.subscribe((state, before) => {
      if (state.scenario !== before.scenario) void this.#update(state.scenario);
    });
    await this.#update(this.#store.state.scenario);
    if (!this.#store.state.baseline) await this.#computeBaseline();
  }

  async #update(scenario: Scenario): Promise<void> {
    this.#shown = scenario;
    try {
      const run = isBaseline(scenario) ? await this.#baseline() : await this.#compute(scenario);
      // A result that is no longer wanted (a quick reset to the baseline) is dropped.
      if (run && this.#shown === scenario) this.#show(run);
    } catch (cause) {
      if (this.#shown === scenario) this.#store.dispatch(failureOf(cause));
    }
  }

  /**
   * Shows a run. The one that it replaces may be on its way to the map or a chart, so its memory goes back to the
   * model one run later.
   */
  #show(run: Trajectory): void {
    const { run: replaced, baseline } = this.#store.state;
    this.#store.dispatch({ kind: 'ran', run });
    if (replaced === run) return;
    if (this.#retired) this.#model.giveBack(this.#retired.buffer);
    this.#retired = replaced === baseline ? null : replaced;
  }

  async #baseline(): Promise<Trajectory | null> {
    if (!this.#store.state.baseline) await this.#computeBaseline();
    return this.#store.state.baseline;
  }

  /** A newer run may replace this one; the baseline is wanted all the same, so it is asked for again. */
  async #computeBaseline(): Promise<void> {
    while (!this.#store.state.baseline) {
      const run = await this.#compute(emptyScenario);
      if (run) this.#store.dispatch({ kind: 'baseline', run });
    }
  }

  async #compute(scenario: Scenario): Promise<Trajectory | null> {
    const input = encode(scenario);
    const result = await this.#model.run(input);
    return result && new Trajectory(result.buffer, input);
  }
}

/** A refused input names its field; a crash of the model brings a report. */
export function failureOf(cause: unknown): Action & { kind: 'failed' } {
  if (!(cause instanceof Error)) return { kind: 'failed', message: String(cause), report: '' };
  const text = (name: string): string => {
    const value: unknown = (cause as unknown as Record<string, unknown>)[name];
    return typeof value === 'string' ? value : '';
  };
  const field = text('field');
  return { kind: 'failed', message: `${field ? `${field}: ` : ''}${cause.message}`, report: text('report') };
}
