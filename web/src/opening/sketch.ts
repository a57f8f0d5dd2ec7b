// Some series of the baseline and of the opening shocks, from generated data: they answer before the model runs.

import { MONTHS } from '../format';
import { openingRuns, openingSeries, openingSteps } from '../gen/opening';
import type { SomeFigures } from '../trajectory';

/** A run as far as it was written down. */
export class Sketch implements SomeFigures {
  /** Tells sketches apart; no hash of the model looks like it. */
  readonly hash: string;
  readonly #texts: ReadonlyMap<string, string>;
  readonly #series = new Map<string, Float32Array>();

  /** Throws for a scenario that was not written down. */
  constructor(id: string) {
    const texts = openingRuns[id];
    if (!texts) throw new Error(`there is no sketch of ${id}`);
    this.hash = id;
    this.#texts = new Map(texts.map((text, i) => [openingSeries[i]!, text]));
  }

  knows(id: string, pattern: string): boolean {
    return this.#texts.has(`${id} ${pattern}`);
  }

  at(month: number, id: string, ...entity: string[]): number {
    return this.sum(id, ...entity)[month]!;
  }

  /** Throws for a series that was not written down. */
  sum(id: string, ...entity: string[]): Float32Array {
    const name = `${id} ${entity.join(':')}`;
    const known = this.#series.get(name);
    if (known) return known;
    const text = this.#texts.get(name);
    if (text === undefined) throw new Error(`the sketch has no ${name}`);
    const series = decode(text);
    this.#series.set(name, series);
    return series;
  }
}

/** The character of a change of zero, and what is too small to be drawn [steps]; both as tools/gen writes them. */
const middle = 'O'.charCodeAt(0);
const nothing = -9 * openingSteps;

/** Monthly values out of the second differences of their logarithm; a large one stands in braces. */
function decode(text: string): Float32Array {
  const values = new Float32Array(MONTHS);
  let level = 0;
  let slope = 0;
  for (let month = 0, at = 0; month < MONTHS; month++, at++) {
    let change = text.charCodeAt(at) - middle;
    if (text[at] === '{') {
      const end = text.indexOf('}', at);
      change = Number(text.slice(at + 1, end));
      at = end;
    }
    const next = level + slope + change;
    slope = month === 0 ? 0 : next - level;
    level = next;
    values[month] = level <= nothing ? 0 : Math.exp(level / openingSteps);
  }
  return values;
}
