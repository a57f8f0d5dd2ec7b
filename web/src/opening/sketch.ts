// Some series of the baseline and of the opening shocks, from generated data: they answer before the model runs.

import { MONTHS } from '../format';
import { openingRuns, openingSeries, openingSteps } from '../gen/opening';
import type { Figures } from '../trajectory';

/** A run as far as it was written down. */
export class Sketch implements Figures {
  /** Tells sketches apart; no hash of the model looks like it. */
  readonly hash: string;
  readonly #series: ReadonlyMap<string, Float32Array>;

  /** Throws for a scenario that was not written down. */
  constructor(id: string) {
    const texts = openingRuns[id];
    if (!texts) throw new Error(`there is no sketch of ${id}`);
    this.hash = id;
    this.#series = new Map(texts.map((text, i) => [openingSeries[i]!, decode(text)]));
  }

  at(month: number, id: string, ...entity: string[]): number {
    return this.sum(id, ...entity)[month]!;
  }

  /** Throws for a series that was not written down. */
  sum(id: string, ...entity: string[]): Float32Array {
    const found = this.#series.get(`${id} ${entity.join(':')}`);
    if (!found) throw new Error(`the sketch has no ${id} ${entity.join(':')}`);
    return found;
  }
}

/** The character of a change of zero, and what is too small to be drawn [steps]; both as tools/gen writes them. */
const middle = 'O'.charCodeAt(0);
const nothing = -9 * openingSteps;

/** Monthly values out of the second differences of their logarithm. */
function decode(text: string): Float32Array {
  const changes = Array.from(text.matchAll(/\{(-?\d+)\}|./g), ([character, number]) =>
    number === undefined ? character.charCodeAt(0) - middle : Number(number),
  );
  const values = new Float32Array(MONTHS);
  let level = 0;
  let slope = 0;
  for (const [month, change] of changes.entries()) {
    const next = level + slope + change;
    slope = month === 0 ? 0 : next - level;
    level = next;
    values[month] = level <= nothing ? 0 : Math.exp(level / openingSteps);
  }
  return values;
}
