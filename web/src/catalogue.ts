// The page's one reading of the generated catalogue: look-ups by id, and the
// defaults of a shock. Nothing else imports the generated lists.

import * as gen from './gen/catalog';
import { FIRST_SIMULATED, NO_END } from './format';
import type { Shock } from './store';

export interface Dim {
  readonly id: string;
  readonly entities: readonly string[];
}

export interface OutputInfo {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly offset: number;
  readonly dims: readonly Dim[];
}

export interface LeverInfo {
  readonly index: number;
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly min: number;
  readonly default: number;
  readonly max: number;
  /** Who may pull it; empty means anyone. */
  readonly actors: readonly string[];
  readonly defaultActors: readonly string[];
  readonly targets: 'none' | 'countries';
  readonly defaultTargets: readonly string[];
  readonly description: string;
  /** Months from announcement to start unless the reader says otherwise. */
  readonly announceLead: number;
}

export interface HistoryShock extends Omit<Shock, 'key'> {
  readonly id: string;
  readonly title: string;
}

export const layoutHash: number = gen.layoutHash;
export const inputHash: number = gen.inputHash;
export const levers: readonly LeverInfo[] = gen.levers;
export const parameters: readonly { id: string; label: string; unit: string; min: number; default: number; max: number }[] =
  gen.parameters;
export const outputs: readonly OutputInfo[] = gen.outputs;
export const countries: readonly { iso3: string; name: string }[] = gen.countries;
export const historyShocks: readonly HistoryShock[] = gen.historyShocks;

const countryNumbers = new Map(countries.map((country, i) => [country.iso3, i]));
const outputsById = new Map(outputs.map((o) => [o.id, o]));
const leversById = new Map(levers.map((l) => [l.id, l]));
const entityNumbers = new Map<Dim, Map<string, number>>();

/** Position in the country table, −1 for a code that the model does not know. */
export function countryIndex(iso3: string): number {
  return countryNumbers.get(iso3) ?? -1;
}

/** Name of a country for reading; the code itself when unknown. */
export function countryName(iso3: string): string {
  const index = countryIndex(iso3);
  return index < 0 ? iso3 : countries[index]!.name;
}

/** The name inside a sentence: "the United States", "China". */
export function nameInText(iso3: string): string {
  const name = countryName(iso3);
  return /^(United|Netherlands|Philippines|Bahamas|Gambia|Maldives|Comoros|Seychelles|.* (Islands|Republic))\b/.test(name)
    ? `the ${name}`
    : name;
}

export function output(id: string): OutputInfo {
  const found = outputsById.get(id);
  if (!found) throw new Error(`the model has no output ${id}`);
  return found;
}

export function lever(id: string): LeverInfo {
  const found = leversById.get(id);
  if (!found) throw new Error(`the model has no lever ${id}`);
  return found;
}

/** Whether a lever acts on chosen countries. */
export function takesTargets(id: string): boolean {
  return lever(id).targets === 'countries';
}

/** Row-major number of an entity over the output's dimensions. */
export function entityIndex(id: string, names: readonly string[]): number {
  const { dims } = output(id);
  if (names.length !== dims.length) throw new Error(`${id} takes ${dims.length} entities, not ${names.length}`);
  let index = 0;
  dims.forEach((dim, i) => {
    let numbers = entityNumbers.get(dim);
    if (!numbers) entityNumbers.set(dim, (numbers = new Map(dim.entities.map((e, n) => [e, n]))));
    const at = numbers.get(names[i]!);
    if (at === undefined) throw new Error(`${id} has no ${dim.id} ${names[i]}`);
    index = index * dim.entities.length + at;
  });
  return index;
}

/** Where a reader's shock starts unless the link or the card says otherwise: October 2026. */
const defaultStart = FIRST_SIMULATED + 9;
const defaultRamp = 3;

/** The shock that a lever makes when it is first pulled. */
export function defaultShock(info: LeverInfo, key: string): Shock {
  return {
    key,
    lever: info.id,
    actors: info.defaultActors,
    targets: [...info.defaultTargets].sort(),
    magnitude: 0,
    announced: Math.max(0, defaultStart - info.announceLead),
    start: defaultStart,
    ramp: defaultRamp,
    end: NO_END,
  };
}

/** The size that one press gives a lever: its default, else most of its range. */
export function pressedMagnitude(info: LeverInfo): number {
  if (info.default !== 0) return info.default;
  return info.max * 0.85;
}

/** A figure from the evidence tables, in the raw unit of the outputs that it is held against. */
export interface Observation {
  readonly id: string;
  readonly terms: readonly { readonly output: string; readonly pattern: string }[];
  /** Mean of the months first to last, value at the end of last, or sum since January 2022. */
  readonly measure: 'mean' | 'end' | 'cumulative';
  readonly first: number;
  readonly last: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export const observations: readonly Observation[] = gen.observations;
