// What a cut-off would cost a country: runs of the model in which a foreign government cuts it off at one month, held
// against the reader's own scenario without the cut.

import { Pool } from '../bridge/pool';
import { defaultShock, lever } from '../catalogue';
import { encode } from '../encode';
import { FIRST_SIMULATED, MONTHS, NO_END } from '../format';
import { later } from '../later';
import type { Scenario, Shock } from '../store';
import { Trajectory } from '../trajectory';

/** Months over which a loss is counted. */
export const COUNTED = 12;

/** A lever, pulled as far as it goes. */
interface Pull {
  readonly lever: string;
  readonly actor: string;
}

export interface Cut {
  readonly id: string;
  readonly pulls: readonly Pull[];
}

const api = (actor: string): Pull => ({ lever: 'api_cutoff.coverage', actor });
const american = (id: string): Pull => ({ lever: id, actor: 'USA' });

const models: Cut = { id: 'us-models', pulls: [api('USA')] };
const supply: Cut = { id: 'us-supply', pulls: [american('gpu_export_control.coverage'), american('remote_cloud_control.coverage')] };
const disable: Cut = { id: 'us-disable', pulls: [american('remote_disable.share')] };
const all: Cut = { id: 'us-all', pulls: [...models.pulls, ...supply.pulls, ...disable.pulls] };
const chinese: Cut = { id: 'cn-models', pulls: [api('CHN')] };

/** The cuts that foreign governments can make; nobody cuts off their own country. */
export function cutsAgainst(iso3: string): Cut[] {
  return [models, supply, disable, all, chinese].filter(({ pulls }) => pulls.every(({ actor }) => actor !== iso3));
}

/** The month of the cut: that of the playhead, as far as it is simulated and a year of the run is left. */
export function monthOfCut(playhead: number): number {
  return Math.min(MONTHS - COUNTED, Math.max(FIRST_SIMULATED, Math.round(playhead)));
}

/** The scenario with a cut, at once, in full and for good. */
export function withCut(scenario: Scenario, { pulls }: Cut, iso3: string, month: number): Scenario {
  const shocks = pulls.map(({ lever: id, actor }): Shock => {
    const info = lever(id);
    return { ...defaultShock(info, `${id}/cut`), actors: [actor], targets: [iso3], magnitude: info.max, announced: month, start: month, ramp: 0, end: NO_END };
  });
  return { ...scenario, shocks: [...scenario.shocks, ...shocks] };
}

/** Means over the year from the cut. */
export interface Year {
  /** Use of models [trillion tokens/yr]. */
  readonly use: number;
  /** Intelligent capital [H100e at reference quality]. */
  readonly capital: number;
  /** What use is worth to people beyond what they pay [$bn/yr]. */
  readonly surplus: number;
}

export interface Loss extends Cut {
  readonly without: Year;
  readonly withCut: Year;
}

export function yearOf(run: Trajectory, iso3: string, month: number): Year {
  const mean = (id: string): number => {
    let sum = 0;
    for (let m = month; m < month + COUNTED; m++) sum += run.at(m, id, iso3);
    return sum / COUNTED;
  };
  return { use: mean('model_use'), capital: mean('intelligent_capital'), surplus: mean('consumer_surplus') };
}

export type Progress = (done: number, total: number) => void;

export class CutOffs {
  readonly #pool = new Pool(() => later('core').then((start) => start()), 1);
  /** Answers to what was asked before; they go with their scenario. */
  readonly #known = new WeakMap<Scenario, Map<string, Loss[]>>();

  /** The losses by all cuts, at once where they were asked for before. */
  async losses(scenario: Scenario, iso3: string, month: number, progress: Progress, signal: AbortSignal): Promise<Loss[]> {
    const answers = this.#known.get(scenario) ?? new Map<string, Loss[]>();
    this.#known.set(scenario, answers);
    const key = `${iso3} ${month}`;
    const answer = answers.get(key) ?? (await this.#run(scenario, iso3, month, progress, signal));
    answers.set(key, answer);
    return answer;
  }

  async #run(scenario: Scenario, iso3: string, month: number, progress: Progress, signal: AbortSignal): Promise<Loss[]> {
    const cuts = cutsAgainst(iso3);
    const scenarios = [scenario, ...cuts.map((cut) => withCut(scenario, cut, iso3, month))];
    const years: Year[] = [];
    await this.#pool.runAll(
      scenarios.map(encode),
      (i, buffer) => {
        years[i] = yearOf(new Trajectory(buffer), iso3, month);
        progress(i + 1, scenarios.length);
      },
      signal,
    );
    return cuts.map((cut, i) => ({ ...cut, without: years[0]!, withCut: years[i + 1]! }));
  }
}
