// The runs behind the dialog: all sets of a scenario's changes at one month, and pulls of one more lever.

import { Cancelled, Pool } from '../bridge/pool';
import { defaultShock, historyShocks, levers, type LeverInfo } from '../catalogue';
import { encode } from '../encode';
import { MONTHS } from '../format';
import { later } from '../later';
import { isActive, type Scenario } from '../store';
import { Trajectory } from '../trajectory';
import { freeKey } from '../url';
import { changesOf, withChanges, type Change } from './changes';
import { headlines, type Headline, type Read } from './numbers';
import { phrase } from './phrases';
import { attribute, setsFor, type Attribution } from './shapley';
import { whatUndoes, type Answer } from './undo';

/** Draws of orders must be the same each time that a reader asks. */
const SEED = 1;

/** Answers of the search that are worth showing. */
const SHOWN_ANSWERS = 4;

/** Workers: two, as the page's own needs a core too, and each holds a program of its own. */
const PROGRAMS = 2;

export type Progress = (done: number, total: number) => void;

/** All runs of one scenario's changes, read at one month. */
export interface Study {
  readonly scenario: Scenario;
  readonly month: number;
  readonly numbers: readonly Headline[];
  readonly changes: readonly Change[];
  readonly runs: number;
  /** The run without and with all changes; what assumptions the reader changed are in both. */
  readonly without: Trajectory;
  readonly withAll: Trajectory;
  /** What each change adds to a number. */
  attribute(number: Headline): Attribution;
}

/** The changes are too many to number them; the message says how many there may be. */
export class TooMany extends Error {
  override readonly name = 'TooMany';
}
/** Sets are 32-bit numbers with a sign. */
const MOST_CHANGES = 30;

export class Studies {
  readonly #pool = new Pool(() => later('core').then((start) => start()), PROGRAMS);

  async study(scenario: Scenario, month: number, country: string, progress: Progress, signal: AbortSignal): Promise<Study> {
    const changes = changesOf(scenario, isActive, historyShocks);
    if (changes.length > MOST_CHANGES) throw new TooMany(phrase('why-too-many', { most: MOST_CHANGES, count: changes.length }));
    const numbers = headlines(country);
    const sets = setsFor(changes.length, SEED);
    const values = new Map<number, Float64Array>();
    let without: Trajectory | undefined;
    let withAll: Trajectory | undefined;
    const inputs = sets.map((set) => encode(withChanges(scenario, changes, set)));
    await this.#pool.runAll(
      inputs,
      (i, buffer) => {
        const set = sets[i]!;
        const run = new Trajectory(buffer);
        values.set(set, Float64Array.from(numbers, (number) => number.read(run, month)));
        if (set === 0) without = new Trajectory(buffer.slice(0));
        if (set === 2 ** changes.length - 1) withAll = new Trajectory(buffer.slice(0));
        progress(values.size, sets.length);
      },
      signal,
    );
    if (!without || !withAll) throw new Cancelled();
    return {
      scenario, month, numbers, changes, without, withAll,
      runs: sets.length,
      attribute: (number) => attribute(changes.length, SEED, (set) => values.get(set)![numbers.indexOf(number)]!),
    };
  }

  /** What each change adds to a measure, in the order of `changesOf`: a function of the month. */
  async overTime(scenario: Scenario, read: Read, signal: AbortSignal): Promise<(month: number) => readonly number[]> {
    const changes = changesOf(scenario, isActive, historyShocks);
    const sets = setsFor(changes.length, SEED);
    const values = new Map<number, Float64Array>();
    const inputs = sets.map((set) => encode(withChanges(scenario, changes, set)));
    await this.#pool.runAll(
      inputs,
      (i, buffer) => {
        const run = new Trajectory(buffer);
        values.set(sets[i]!, Float64Array.from({ length: MONTHS }, (_, month) => read(run, month)));
      },
      signal,
    );
    return (month) => attribute(changes.length, SEED, (set) => values.get(set)![month]!).parts;
  }

  /** Levers that take the change of a number back, the least pull first. */
  async undo({ scenario, month, changes, ...study }: Study, number: Headline, progress: Progress, signal: AbortSignal): Promise<Answer<LeverInfo>[]> {
    const pulled = new Set(changes.map(({ shock }) => shock?.lever));
    const candidates = levers
      .filter(({ id }) => !pulled.has(id))
      .flatMap((of) => (of.min < 0 ? [of.min, of.max] : [of.max]).map((most) => ({ of, most })));
    let done = 0;
    let total = candidates.length;
    const answers = await whatUndoes(candidates, number.read(study.withAll, month), number.read(study.without, month), async (pulls) => {
      total = Math.max(total, done + pulls.length);
      const values = new Array<number>(pulls.length);
      const inputs = pulls.map(({ of, magnitude }) => encode(this.withPull(scenario, changes, of, magnitude)));
      await this.#pool.runAll(
        inputs,
        (i, buffer) => {
          values[i] = number.read(new Trajectory(buffer), month);
          progress(++done, total);
        },
        signal,
      );
      return values;
    });
    return answers.slice(0, SHOWN_ANSWERS);
  }

  /** The scenario with one more lever pulled, from when the first of the changes acts. */
  withPull(scenario: Scenario, changes: readonly Change[], of: LeverInfo, magnitude: number): Scenario {
    const plain = defaultShock(of, freeKey(of, scenario.shocks));
    const start = Math.min(...changes.map(({ shock, event }) => (shock ?? event)!.start));
    const announced = Math.max(0, start - of.announceLead);
    return { ...scenario, shocks: [...scenario.shocks, { ...plain, start, announced, magnitude }] };
  }
}
