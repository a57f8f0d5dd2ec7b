// Runs the model when the scenario changes, and only then. Core coalesces: a run
// that a newer one replaced answers null.

import { encode } from './encode';
import { emptyScenario, isBaseline, type Action, type Scenario, type Store } from './store';
import { Trajectory } from './trajectory';

/** What this needs of the model; bridge/core.ts has the real one. */
export interface Model {
  run(input: ArrayBuffer): Promise<{ readonly buffer: ArrayBuffer; readonly hash: string } | null>;
}

export class Runner {
  readonly #store: Store;
  readonly #model: Model;
  #shown: Scenario | null = null;

  constructor(store: Store, model: Model) {
    this.#store = store;
    this.#model = model;
  }

  /** Computes the baseline first, because every picture is held against it, then what the link asked for. */
  async start(): Promise<void> {
    await this.#compute(emptyScenario, true);
    this.#store.subscribe((state, before) => {
      if (state.scenario !== before.scenario) void this.#update(state.scenario);
    });
    await this.#update(this.#store.state.scenario);
  }

  async #update(scenario: Scenario): Promise<void> {
    const { baseline } = this.#store.state;
    if (isBaseline(scenario) && baseline) {
      this.#shown = scenario;
      this.#store.dispatch({ kind: 'ran', run: baseline, baseline: false });
      return;
    }
    await this.#compute(scenario, false);
  }

  async #compute(scenario: Scenario, baseline: boolean): Promise<void> {
    this.#shown = scenario;
    try {
      const result = await this.#model.run(encode(scenario));
      // A result that is no longer wanted (a quick reset to the baseline) is dropped.
      if (!result || (!baseline && this.#shown !== scenario)) return;
      this.#store.dispatch({ kind: 'ran', run: new Trajectory(result.buffer), baseline });
    } catch (cause) {
      if (this.#shown === scenario) this.#store.dispatch(failureOf(cause));
    }
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
