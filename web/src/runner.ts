// Runs the model when the scenario changes, and only then. Core coalesces: a run
// that a newer one replaced answers null.

import { encode } from './encode';
import { phrase } from './phrases';
import { emptyScenario, isBaseline, isWithoutPolicy, type Action, type Override, type Scenario, type Store } from './store';
import { Trajectory } from './trajectory';

/** What this needs of the model; bridge/core.ts has the real one. */
export interface Model {
  run(input: ArrayBuffer): Promise<{ readonly buffer: ArrayBuffer; readonly hash: string } | null>;
  giveBack(buffer: ArrayBuffer): void;
}

export class Runner {
  readonly #store: Store;
  readonly #model: Model;
  /** The run of the reader's scenario that was asked for last. */
  #latest: Promise<void> = Promise.resolve();
  #shown: Scenario | null = null;
  #retired: readonly Trajectory[] = [];
  /** The assumptions of the own baseline that is shown. */
  #assumed: readonly Override[] = [];

  constructor(store: Store, model: Model) {
    this.#store = store;
    this.#model = model;
  }

  /** Runs what the link asked for, then the baseline that every picture is held against. */
  async start(): Promise<void> {
    this.#store.subscribe((state, before) => {
      if (state.scenario !== before.scenario) this.#latest = this.#update(state.scenario);
      if (state.kept !== before.kept) void this.#computeKept();
    });
    await (this.#latest = this.#update(this.#store.state.scenario));
    if (!this.#store.state.baseline) await this.#computeBaseline();
    await this.#computeKept();
  }

  async #update(scenario: Scenario): Promise<void> {
    this.#shown = scenario;
    try {
      const run = await this.#runOf(scenario);
      const own = run && (await this.#ownBaseline(scenario, run));
      // A result that is no longer wanted (a quick reset to the baseline) is dropped.
      if (run && this.#shown === scenario) this.#show(run, own, scenario.overrides);
    } catch (cause) {
      if (this.#shown === scenario) this.#store.dispatch(failureOf(cause));
    }
  }

  async #runOf(scenario: Scenario): Promise<Trajectory | null> {
    if (isBaseline(scenario)) return this.#baseline();
    return (isWithoutPolicy(scenario) && this.#knownOwn(scenario)) || this.#compute(scenario);
  }

  /** The baseline under the scenario's assumptions: null where none differ, and where a newer run took its place. */
  async #ownBaseline(scenario: Scenario, run: Trajectory): Promise<Trajectory | null> {
    if (scenario.overrides.length === 0) return null;
    if (isWithoutPolicy(scenario)) return run;
    return this.#knownOwn(scenario) ?? this.#compute({ ...emptyScenario, overrides: scenario.overrides });
  }

  #knownOwn({ overrides }: Scenario): Trajectory | null {
    return overrides === this.#assumed ? this.#store.state.ownBaseline : null;
  }

  /**
   * Shows a run and its own baseline. Those that they replace may be on their way to the map or a chart, so their
   * memory goes back to the model one run later.
   */
  #show(run: Trajectory, own: Trajectory | null, assumed: readonly Override[]): void {
    const before = this.#store.state;
    this.#assumed = assumed;
    this.#store.dispatch({ kind: 'ran', run, ownBaseline: own });
    if (before.run === run && before.ownBaseline === own) return;
    const kept = [run, own, before.baseline];
    for (const { buffer } of this.#retired) this.#model.giveBack(buffer);
    this.#retired = [...new Set([before.run, before.ownBaseline])].filter((old) => old !== null && !kept.includes(old)) as Trajectory[];
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

  /** The scenario that the reader kept waits for the one that they look at, which would else give way to it. */
  async #computeKept(): Promise<void> {
    const { kept } = this.#store.state;
    const wanted = (): boolean => kept !== null && this.#store.state.kept === kept && !this.#store.state.keptRun;
    while (wanted()) {
      let latest: Promise<void>;
      do await (latest = this.#latest);
      while (latest !== this.#latest);
      try {
        const run = wanted() && (await this.#compute(kept!, 'kept'));
        if (run && wanted()) this.#store.dispatch({ kind: 'keptRan', run });
      } catch (cause) {
        this.#store.dispatch(failureOf(cause));
        return;
      }
    }
  }

  async #compute(scenario: Scenario, as?: 'kept'): Promise<Trajectory | null> {
    const input = encode(scenario);
    const result = await this.#model.run(input);
    return result && new Trajectory(result.buffer, input, as);
  }
}

/** A refused input names its field, a file that did not load its name; a crash of the model brings a report. */
export function failureOf(cause: unknown): Action & { kind: 'failed' } {
  if (!(cause instanceof Error)) return { kind: 'failed', message: String(cause), report: '' };
  const text = (name: string): string => {
    const value: unknown = (cause as unknown as Record<string, unknown>)[name];
    return typeof value === 'string' ? value : '';
  };
  const [field, file, report] = [text('field'), text('file'), text('report')];
  if (file) return { kind: 'failed', message: phrase('file-not-loaded', { file }), report };
  return { kind: 'failed', message: field ? phrase('model-refused', { field, why: cause.message }) : cause.message, report };
}
