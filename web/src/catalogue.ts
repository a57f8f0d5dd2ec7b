// The page's one reading of the generated catalogue: look-ups by id, and the
// defaults of a shock. Nothing else imports the generated lists; parameters and
// evidence come later, from details.ts.

import * as gen from './gen/catalog';
import { details } from './details';
import { FIRST_SIMULATED, NO_END } from './format';
import type { Shock } from './store';

export type Dim = gen.Dim;
export type OutputInfo = gen.Output;
export type LeverInfo = gen.Lever;

/** A dated event of the real history, as a shock. */
export type HistoryShock = gen.HistoryShock;

export const layoutHash: number = gen.layoutHash;
export const inputHash: number = gen.inputHash;
export const levers: readonly LeverInfo[] = gen.levers;
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

/** A parameter's name for reading; its id until the catalogue of parameters is there. */
export function parameterLabel(id: string): string {
  return details().parameters.find((p) => p.id === id)?.label ?? id;
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
    announced: Math.max(FIRST_SIMULATED, defaultStart - info.announceLead),
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

/** A ready-made scenario: the history, less some events, plus shocks. */
export type ReadyMade = gen.BuiltinScenario;
export const readyMade: readonly ReadyMade[] = gen.scenarios;

/** Groups of countries that lists of targets may name, by id. */
export const groups: ReadonlyMap<string, readonly string[]> = gen.groups;

/** Countries of a list of codes and groups; what has a minus is taken out again. Null when a name is unknown. */
export function readCountries(names: readonly string[]): string[] | null {
  const chosen = new Set<string>();
  for (const name of names) {
    const bare = name.replace(/^-/, '');
    const members = groups.get(bare) ?? (countryIndex(bare) >= 0 ? [bare] : null);
    if (!members) return null;
    for (const code of members) {
      if (bare === name) chosen.add(code);
      else chosen.delete(code);
    }
  }
  return [...chosen].sort();
}

/** A short list that readCountries reads back. It spells members out: a link hits the same countries when a group grows. */
export function writeCountries(codes: readonly string[]): string[] {
  if (codes.length * 2 <= countries.length) return [...codes];
  const missing = countries.filter(({ iso3 }) => !codes.includes(iso3));
  return ['WORLD', ...missing.map(({ iso3 }) => `-${iso3}`)];
}
