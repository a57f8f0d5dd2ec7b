package main

// groupType and groupList stand before and after the rows of the groups of countries.
const groupType = `/** Lists of codes are texts in the rows below; the page loads them before anything else. */
const list = (text: string): readonly string[] => (text === '' ? [] : text.split(' '));

/** Groups that a list of countries may name; WORLD is every economy. */
const groupRows: readonly (readonly [id: string, members: string])[] = [
`

const groupList = `];

export const groups: ReadonlyMap<string, readonly string[]> = new Map(
  groupRows.map(([id, members]) => [id, members === 'WORLD' ? countries.map(({ iso3 }) => iso3) : list(members)]),
);

`

// leverType and leverList stand before and after the rows of the levers.
const leverType = `export interface Lever {
  readonly index: number;
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly min: number;
  readonly default: number;
  readonly max: number;
  /** ISO3 of who may pull it; empty means anyone. */
  readonly actors: readonly string[];
  readonly defaultActors: readonly string[];
  readonly targets: 'none' | 'countries';
  readonly defaultTargets: readonly string[];
  /** Months from announcement to start unless a shock says otherwise. */
  readonly announceLead: number;
  /** A variant or a detail, offered after the others. */
  readonly finer: boolean;
}

type LeverRow = readonly [
  id: string,
  label: string,
  unit: string,
  min: number,
  usual: number,
  max: number,
  actors: string,
  defaultActors: string,
  targets: Lever['targets'],
  defaultTargets: string,
  announceLead: number,
  finer: boolean,
];

const leverRows: readonly LeverRow[] = [
`

const leverList = `];

export const levers: readonly Lever[] = leverRows.map(
  ([id, label, unit, min, usual, max, actors, defaultActors, targets, defaultTargets, announceLead, finer], index) => ({
    index,
    id,
    label,
    unit,
    min,
    default: usual,
    max,
    actors: list(actors),
    defaultActors: list(defaultActors),
    targets,
    defaultTargets: list(defaultTargets),
    announceLead,
    finer,
  }),
);

`

// dimType, outputType and outputList stand before the dimensions, between them and the
// rows of the outputs, and after those.
const dimType = `export interface Dim {
  readonly id: string;
  readonly entities: readonly string[];
}

const entities: Readonly<Record<string, readonly string[]>> = {
`

const outputType = `};

const dims = new Map<string, Dim>(Object.entries(entities).map(([id, members]) => [id, { id, entities: members }]));

export interface Output {
  readonly id: string;
  readonly unit: string;
  /** Position of its first value among those of a month; entities follow row by row. */
  readonly offset: number;
  readonly dims: readonly Dim[];
}

const outputRows: readonly (readonly [id: string, unit: string, dims: string])[] = [
`

const outputList = `];

let end = 0;

export const outputs: readonly Output[] = outputRows.map(([id, unit, names]) => {
  const own = list(names).map((name) => dims.get(name)!);
  const offset = end;
  end += own.reduce((size, dim) => size * dim.entities.length, 1);
  return { id, unit, offset, dims: own };
});

`

// shockType and shockList stand before and after the rows of the history.
const shockType = `/** A shock as the page holds it: lever and countries by id; end −1 is never. */
export interface HistoryShock {
  readonly id: string;
  readonly title: string;
  readonly lever: string;
  readonly actors: readonly string[];
  readonly targets: readonly string[];
  readonly magnitude: number;
  readonly announced: number;
  readonly start: number;
  readonly ramp: number;
  readonly end: number;
}

type ShockRow = readonly [
  id: string,
  title: string,
  lever: string,
  actors: string,
  targets: string,
  magnitude: number,
  announced: number,
  start: number,
  ramp: number,
  end: number,
];

const shockOf = ([id, title, lever, actors, targets, magnitude, announced, start, ramp, end]: ShockRow): HistoryShock => ({
  id,
  title,
  lever,
  actors: list(actors),
  targets: list(targets),
  magnitude,
  announced,
  start,
  ramp,
  end,
});

const historyRows: readonly ShockRow[] = [
`

const shockList = `];

export const historyShocks: readonly HistoryShock[] = historyRows.map(shockOf);

`

// scenarioType and scenarioList stand before and after the rows of the other scenarios.
const scenarioType = `/** A built-in scenario: the history without some of its shocks, and shocks of its own. */
export interface BuiltinScenario {
  readonly id: string;
  readonly title: string;
  readonly without: readonly string[];
  readonly shocks: readonly HistoryShock[];
}

const scenarioTable: readonly (readonly [id: string, title: string, without: string, ...shocks: ShockRow[]])[] = [
`

const scenarioList = `];

export const scenarios: readonly BuiltinScenario[] = scenarioTable.map(([id, title, without, ...shocks]) => ({
  id,
  title,
  without: list(without),
  shocks: shocks.map(shockOf),
}));

`
