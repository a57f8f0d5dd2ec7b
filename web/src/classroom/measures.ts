// The numbers that goals are about: each is read from a run for some countries together, from the model's indices and
// shares. Shares of several countries are weighted by how much they use models, so that a group is not ruled by its
// smallest member.

import { output } from '../catalogue';
import { families, type Family } from '../protocol';
import type { Trajectory } from '../trajectory';

export interface Measure {
  readonly id: string;
  /** What a goal's number is in, and how many of the model's units that is. */
  readonly unit: 'percent' | 'bn' | 'million';
  /** The model's unit, as format.ts writes it. */
  readonly quantity: string;
  /** Which countries it can be asked of; all, if there is no list. */
  readonly countries?: readonly string[];
  read(run: Trajectory, countries: readonly string[], month: number): number;
}

type Read = Measure['read'];

const scales: Readonly<Record<Measure['unit'], number>> = { percent: 0.01, bn: 1, million: 1e6 };

/** How many of the model's units one of a goal's is. */
export const scaleOf = ({ unit }: Measure): number => scales[unit];

const all = output('model_use').dims[0]!.entities;
const isWorld = (countries: readonly string[]): boolean => countries.length === all.length;

const total = (read: (run: Trajectory, country: string, month: number) => number): Read => (run, countries, month) =>
  countries.reduce((sum, country) => sum + read(run, country, month), 0);

const use = (run: Trajectory, country: string, month: number): number => run.at(month, 'model_use', country);

/** A share, weighted by use of models. */
function byUse(share: (run: Trajectory, country: string, month: number) => number): Read {
  return (run, countries, month) => {
    const weight = total(use)(run, countries, month);
    return weight > 0 ? total((r, country, m) => share(r, country, m) * use(r, country, m))(run, countries, month) / weight : 0;
  };
}

/** The share of use that goes to some families; the world's is an output of its own. */
function usage(id: string, members: readonly Family[]): Measure {
  const shares = byUse((run, country, month) => members.reduce((sum, family) => sum + run.at(month, 'model_share', country, family), 0));
  const world: Read = (run, _, month) => {
    const of = (family: Family): number => run.sumAt(month, 'model_use_family', family, '*');
    const whole = families.reduce((sum, family) => sum + of(family), 0);
    return whole > 0 ? members.reduce((sum, family) => sum + of(family), 0) / whole : 0;
  };
  return { id, unit: 'percent', quantity: 'share', read: (run, countries, month) => (isWorld(countries) ? world : shares)(run, countries, month) };
}

const dependency = (id: string, horizon: string): Measure => ({
  id,
  unit: 'percent',
  quantity: 'share',
  read: byUse((run, country, month) => run.at(month, 'dependency', horizon, country)),
});

const sum = (id: string, unit: 'bn' | 'million', quantity: string, series: string, ...more: string[]): Measure => ({
  id,
  unit,
  quantity,
  read: total((run, country, month) => run.sumAt(month, series, country, ...more)),
});

/** Nations of which the model keeps books by layer. */
const earners = output('operating_profit').dims[0]!.entities.filter((id) => id !== 'REST');

const booked = (id: string, series: string, ...layers: string[]): Measure => ({
  id,
  unit: 'bn',
  quantity: '$bn/yr',
  countries: earners,
  read: total((run, country, month) => (layers.length ? layers.reduce((sum, layer) => sum + run.at(month, series, country, layer), 0) : run.sumAt(month, series, country, '*'))),
});

/** What a country's own owners hold; its own clouds are at home. */
const owned: Read = (run, countries, month) => {
  const held = (country: string, owner: string): number => run.sumAt(month, 'installed_compute', country, owner, '*');
  const home: Readonly<Record<string, string>> = { USA: 'us_cloud', CHN: 'chinese_cloud' };
  const own = countries.reduce((sum, country) => sum + held(country, 'domestic') + (home[country] ? held(country, home[country]) : 0), 0);
  const whole = countries.reduce((sum, country) => sum + held(country, '*'), 0);
  return whole > 0 ? own / whole : 0;
};

export const measures: readonly Measure[] = [
  usage('use.open', ['us_open', 'china_open', 'rest_open']),
  usage('use.us', ['us_closed', 'us_open']),
  usage('use.china', ['china_closed', 'china_open']),
  usage('use.us_closed', ['us_closed']),
  usage('use.us_open', ['us_open']),
  usage('use.china_closed', ['china_closed']),
  usage('use.china_open', ['china_open']),
  dependency('dependency.now', 'now'),
  dependency('dependency.year', 'year'),
  dependency('dependency.years3', 'years3'),
  sum('capital', 'million', 'H100e at reference quality', 'intelligent_capital'),
  sum('capital.sovereign', 'million', 'H100e at reference quality', 'intelligent_capital_sovereign'),
  { id: 'owned', unit: 'percent', quantity: 'share', read: owned },
  sum('compute', 'million', 'H100e', 'installed_compute', '*', '*'),
  sum('net', 'bn', '$bn/yr', 'value_net'),
  sum('surplus', 'bn', '$bn/yr', 'consumer_surplus'),
  booked('profit', 'operating_profit'),
  booked('profit.models', 'operating_profit', 'models'),
  booked('profit.hardware', 'operating_profit', 'equipment', 'foundry', 'memory', 'chip_design', 'servers', 'facility'),
  booked('value_added', 'value_added'),
];

export function measure(id: string): Measure | undefined {
  return measures.find((one) => one.id === id);
}
