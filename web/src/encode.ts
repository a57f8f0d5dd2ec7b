// Scenario → the flat input buffer of the model: Float64Array, little endian.
//
//	[0] magic 20220101  [1] version 2  [2] hash of the lever and parameter lists
//	[3] substeps  [4] seed  [5] end of the record (0 for all)  [6] overrides  [7] shocks
//	then per override: parameter, value
//	then per shock: lever, magnitude, announced, start, ramp, end (−1 none),
//	                number of actors, actors…, number of targets, targets…
//
// The real history is spelled out here: the model sees one complete list.

import { countryIndex, historyShocks, inputHash, lever } from './catalogue';
import { details } from './details';
import { isActive } from './store';
import type { Scenario, Shock } from './store';

const magic = 20220101;
const version = 2;
const substeps = 1;
const seed = 1;
const wholeRecord = 0;

export function encode(scenario: Scenario): ArrayBuffer {
  const shocks = allShocks(scenario);
  const out: number[] = [magic, version, inputHash, substeps, seed, wholeRecord, scenario.overrides.length, shocks.length];
  for (const { param, value } of scenario.overrides) out.push(parameterIndex(param), value);
  for (const shock of shocks) {
    out.push(lever(shock.lever).index, shock.magnitude, shock.announced, shock.start, shock.ramp, shock.end);
    out.push(...countryList(shock.actors), ...countryList(shock.targets));
  }
  const buffer = new ArrayBuffer(out.length * 8);
  const view = new DataView(buffer);
  out.forEach((value, i) => view.setFloat64(i * 8, value, true));
  return buffer;
}

/** The length, then the numbers in the order of the table: a list is a set. */
function countryList(codes: readonly string[]): number[] {
  return [codes.length, ...codes.map(countryIndex).sort((a, b) => a - b)];
}

/** The history that the scenario keeps, then the reader's shocks that do anything. */
export function allShocks(scenario: Scenario): Omit<Shock, 'key'>[] {
  const history =
    scenario.base === 'history' ? historyShocks.filter((shock) => !scenario.without.includes(shock.id)) : [];
  return [...history, ...scenario.shocks.filter(isActive)];
}

function parameterIndex(id: string): number {
  const index = details().parameters.findIndex((p) => p.id === id);
  if (index < 0) throw new Error(`no parameter ${id}`);
  return index;
}
