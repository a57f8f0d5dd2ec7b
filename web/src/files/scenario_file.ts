// Scenario files, the JSON of the command line (sim/scenario): what the reader changed, written and read back. A file
// is refused as a whole, with the field that is wrong and what it may be, as the command line does.

import { lever, readCountries, writeCountries, type LeverInfo } from '../catalogue';
import { monthISO, NO_END, parseMonth } from '../format';
import { checkScenario, type Problem, type ScenarioFile, type ScenarioShock } from '../gen/schema';
import { emptyScenario, isActive, type Override, type Scenario, type Shock } from '../store';
import { freeKey } from '../url';
import { phrase } from './phrases';

/** Longest file [bytes], as in sim/scenario. */
export const MOST_BYTES = 64 << 10;

/** The file of a scenario, to be read again here and by the command line. */
export function writeScenario(scenario: Scenario): string {
  const { base, without, overrides, shocks } = scenario;
  const file: ScenarioFile = { schema: 1, id: 'my_scenario', title: phrase('files-title') };
  if (base !== emptyScenario.base) file.base = base;
  if (without.length) file.without = [...without] as NonNullable<ScenarioFile['without']>;
  if (overrides.length) file.parameters = Object.fromEntries(overrides.map(({ param, value }) => [param, value]));
  const active = shocks.filter(isActive);
  if (active.length) file.shocks = active.map(writeShock);
  return `${JSON.stringify(file, null, 2)}\n`;
}

function writeShock(shock: Shock): ScenarioShock {
  const written: ScenarioShock = {
    lever: shock.lever as ScenarioShock['lever'],
    magnitude: shock.magnitude,
    announced: monthISO(shock.announced),
    start: monthISO(shock.start),
    ramp_months: shock.ramp,
  };
  if (shock.actors.length) written.actors = [...shock.actors];
  if (shock.targets.length) written.targets = writeCountries(shock.targets);
  if (shock.end !== NO_END) written.end = monthISO(shock.end);
  return written;
}

/** Reads a file. Answers what is wrong with it instead of throwing. */
export function readScenario(text: string): { readonly scenario: Scenario; readonly title: string } | Problem {
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > MOST_BYTES) return { field: 'file', value: phrase('files-value-bytes', { bytes }), allowed: phrase('files-expect-bytes', { most: MOST_BYTES }) };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    return { field: 'file', value: (cause as Error).message, allowed: phrase('files-expect-json') };
  }
  const problem = checkScenario(value);
  if (problem) return problem;
  const file = value as ScenarioFile;
  for (const field of ['substeps', 'free_from', 'seed'] as const) {
    if (file[field] !== undefined) return { field, value: String(file[field]), allowed: phrase('files-expect-absent') };
  }
  const shocks: Shock[] = [];
  for (const [i, written] of (file.shocks ?? []).entries()) {
    const info = lever(written.lever);
    const read = readShock(written, info, freeKey(info, shocks), `shocks[${i}]`);
    if ('allowed' in read) return read;
    shocks.push(read);
  }
  const without = [...new Set(file.without ?? [])].sort();
  const overrides: Override[] = Object.entries(file.parameters ?? {}).map(([param, number]) => ({ param, value: number }));
  return { scenario: { ...emptyScenario, base: file.base ?? emptyScenario.base, without, overrides, shocks }, title: file.title };
}

/** Fills what a written shock leaves out, as the command line does. */
function readShock(written: ScenarioShock, info: LeverInfo, key: string, field: string): Shock | Problem {
  const bad = (name: string, value: unknown, allowed: string): Problem => ({ field: `${field}.${name}`, value: String(value), allowed });
  const { magnitude, ramp_months: ramp = 0 } = written;
  if (magnitude < info.min || magnitude > info.max) return bad('magnitude', magnitude, phrase('files-expect-range', { min: info.min, max: info.max }));
  const start = parseMonth(written.start)!; // The schema has looked at the form of months.
  const announced = written.announced === undefined ? Math.max(0, start - info.announceLead) : parseMonth(written.announced)!;
  if (announced > start) return bad('announced', written.announced, phrase('files-expect-announced', { start: written.start }));
  const end = written.end === undefined ? NO_END : parseMonth(written.end)!;
  if (end !== NO_END && end <= start) return bad('end', written.end, phrase('files-expect-end', { start: written.start }));
  const acting = written.actors?.length ? readCountries(written.actors) : [...info.defaultActors];
  if (!acting) return bad('actors', written.actors, phrase('files-expect-countries'));
  if (info.actors.length && !acting.every((actor) => info.actors.includes(actor))) {
    return bad('actors', written.actors, phrase('files-expect-actors', { codes: info.actors.join(', ') }));
  }
  // In the lever's own order, in which the card names them.
  const actors = info.actors.length ? info.actors.filter((actor) => acting.includes(actor)) : acting;
  const named = written.targets?.length ? written.targets : undefined;
  if (info.targets === 'none' && named) return bad('targets', named, phrase('files-expect-no-targets', { lever: info.id }));
  const targets = named ? readCountries(named) : [...info.defaultTargets].sort();
  if (!targets) return bad('targets', named, phrase('files-expect-countries'));
  if (info.targets === 'countries' && targets.length === 0) return bad('targets', named ?? '', phrase('files-expect-target'));
  return { key, lever: info.id, actors, targets, magnitude, announced, start, ramp, end };
}
