// The runs behind the claims. Each is made once for an assumption: those on the screen are taken from there, the
// others run in workers of their own.

import { levers, readCountries } from '../catalogue';
import type { Pool } from '../bridge/pool';
import { encode } from '../encode';
import { parts, type Claim, type ClaimShock, type Value } from '../gen/claims';
import { emptyScenario, type Override, type Scenario, type Shock } from '../store';
import { Trajectory } from '../trajectory';
import { freeKey } from '../url';
import { valuesOf, type Settings, type Spec } from './measure';
import { read, type Reading } from './value';

export type Progress = (done: number, total: number) => void;

/** The page's form of a run. */
export function scenarioOf({ run, set, shocks = [] }: Spec): Scenario {
  const joined = run.split('+').filter((id) => id !== emptyScenario.base).map((id) => parts[id]!);
  const mine: Shock[] = [];
  for (const shock of [...joined.flatMap((part) => part.shocks), ...shocks]) mine.push(shockOf(shock, mine));
  const without = [...new Set(joined.flatMap((part) => part.without))].sort();
  return { ...emptyScenario, without, overrides: overridesOf(set), shocks: mine };
}

function shockOf(shock: ClaimShock, others: readonly Shock[]): Shock {
  const info = levers.find(({ id }) => id === shock.lever)!;
  return { ...shock, targets: readCountries(shock.targets)!, key: freeKey(info, others) };
}

/** The run that a reader looks at. */
export function scenarioOfClaim({ own }: Claim, set: Settings = {}): Scenario {
  return scenarioOf({ run: own.join('+'), set });
}

export function settingsOf(overrides: readonly Override[]): Settings {
  return Object.fromEntries(overrides.map(({ param, value }) => [param, value]));
}

function overridesOf(set: Settings): Override[] {
  return Object.entries(set)
    .map(([param, value]) => ({ param, value }))
    .sort((a, b) => (a.param < b.param ? -1 : 1));
}

/** Whether two scenarios change the same, assumptions aside. */
export function samePolicy(a: Scenario, b: Scenario): boolean {
  return sameBytes(encode({ ...a, overrides: [] }), encode({ ...b, overrides: [] }));
}

function sameBytes(a: ArrayBuffer, b: ArrayBuffer): boolean {
  const [x, y] = [new Float64Array(a), new Float64Array(b)];
  return x.length === y.length && x.every((value, i) => value === y[i]);
}

/** Readings of one claim's runs. */
export class Readings {
  readonly #values: readonly Value[];
  readonly #pool: Pool;
  readonly #onScreen: () => readonly (Trajectory | null)[];
  readonly #made = new Map<string, Reading>();
  #total = 0;

  constructor(claim: Claim, pool: Pool, onScreen: () => readonly (Trajectory | null)[]) {
    this.#values = valuesOf(claim);
    this.#pool = pool;
    this.#onScreen = onScreen;
  }

  /** Readings of specs, in their order; throws Cancelled soon after the signal is aborted. */
  async runs(specs: readonly Spec[], progress: Progress, signal: AbortSignal): Promise<Reading[]> {
    const keys = specs.map((spec) => JSON.stringify([spec.run, overridesOf(spec.set), spec.shocks]));
    const missing = new Map(keys.map((key, i) => [key, specs[i]!] as const).filter(([key]) => !this.#made.has(key)));
    const inputs = new Map<string, ArrayBuffer>();
    for (const [key, spec] of missing) {
      const input = encode(scenarioOf(spec));
      const shown = this.#onScreen().find((run) => run && sameBytes(run.input, input));
      if (shown) this.#made.set(key, read(shown, this.#values));
      else inputs.set(key, input);
    }
    await this.#compute(inputs, progress, signal);
    return keys.map((key) => this.#made.get(key)!);
  }

  async #compute(inputs: ReadonlyMap<string, ArrayBuffer>, progress: Progress, signal: AbortSignal): Promise<void> {
    if (inputs.size === 0) return;
    const keys = [...inputs.keys()];
    this.#total += keys.length;
    let left = keys.length;
    await this.#pool.runAll(
      [...inputs.values()],
      (i, buffer) => {
        this.#made.set(keys[i]!, read(new Trajectory(buffer), this.#values));
        progress(this.#total - --left, this.#total);
      },
      signal,
    );
  }
}

/** Whether a run is one of the scenario. */
export function isRunOf(run: Trajectory | null, scenario: Scenario): run is Trajectory {
  return run !== null && sameBytes(run.input, encode(scenario));
}
