// What a run says of one country at one month. Pure: a run in, numbers out.

import { countries, output } from '../catalogue';
import { families, type Family } from '../protocol';
import type { Trajectory } from '../trajectory';

/** A part of a whole: what share of it, and in which colour it is drawn. */
export interface Part {
  readonly id: string;
  readonly amount: number;
}

const owners = output('installed_compute').dims[1]!.entities;
const makers = output('installed_compute').dims[2]!.entities;
const layers = output('value_paid').dims[1]!.entities;

/** Whose clouds are at home where. */
const homeOf: Readonly<Record<string, string>> = { us_cloud: 'USA', chinese_cloud: 'CHN' };

/** Nations of which the model keeps books by layer; all others are one book together. */
const booked = output('operating_profit').dims[0]!.entities;

export function hasBooks(iso3: string): boolean {
  return booked.includes(iso3);
}

/** Shares of a country's use by family of models. */
export function useByFamily(run: Trajectory, iso3: string, month: number): (Part & { id: Family })[] {
  return families.map((id) => ({ id, amount: run.at(month, 'model_share', iso3, id) }));
}

export type ChipsId = `${'owned' | 'rented'}-${string}`;

/** Compute in a country [H100e] by who made its chips, owned at home or rented from foreign clouds: "owned-us_designed". */
export function computeByMaker(run: Trajectory, iso3: string, month: number): Part[] {
  return ['owned', 'rented'].flatMap((held) =>
    makers.map((maker) => ({
      id: `${held}-${maker}`,
      amount: owners
        .filter((owner) => (held === 'owned') === (owner === 'domestic' || homeOf[owner] === iso3))
        .reduce((sum, owner) => sum + run.at(month, 'installed_compute', iso3, owner, maker), 0),
    })),
  );
}

/** The layers of the stack as charts draw them together, each with the colour of the same name. */
export const layerGroups: Readonly<Record<string, readonly string[]>> = {
  tools: ['equipment'],
  making: ['foundry', 'memory'],
  chips: ['chip_design'],
  sites: ['servers', 'facility'],
  cloud: ['cloud'],
  models: ['models'],
  apps: ['applications', 'robotics'],
};

/** What a country pays into each group of layers [$bn/yr]. */
export function paidByLayer(run: Trajectory, iso3: string, month: number): Part[] {
  return byLayer((layer) => run.at(month, 'value_paid', iso3, layer));
}

/** What firms of a nation with books keep in each group of layers [$bn/yr]. */
export function profitByLayer(run: Trajectory, iso3: string, month: number): Part[] {
  return byLayer((layer) => run.at(month, 'operating_profit', iso3, layer));
}

function byLayer(read: (layer: string) => number): Part[] {
  return Object.entries(layerGroups).map(([id, members]) => ({ id, amount: members.reduce((sum, layer) => sum + read(layer), 0) }));
}

export function total(parts: readonly Part[]): number {
  return parts.reduce((sum, { amount }) => sum + amount, 0);
}

/** The headline figures of a country. */
export interface Summary {
  /** The leading family and its share of use; null where nobody uses models yet. */
  readonly leader: { readonly family: Family; readonly share: number } | null;
  readonly compute: number;
  readonly rentedShare: number;
  readonly paid: number;
  readonly earned: number;
  readonly net: number;
  /** Share of service lost at once if the one foreign government that can cut most does. */
  readonly dependency: number;
}

export function summaryOf(run: Trajectory, iso3: string, month: number): Summary {
  const use = useByFamily(run, iso3, month);
  const most = use.reduce((best, part) => (part.amount > best.amount ? part : best));
  const chips = computeByMaker(run, iso3, month);
  const compute = total(chips);
  const rented = total(chips.filter(({ id }) => id.startsWith('rented')));
  const paid = layers.reduce((sum, layer) => sum + run.at(month, 'value_paid', iso3, layer), 0);
  const net = run.at(month, 'value_net', iso3);
  return {
    leader: most.amount > 0 ? { family: most.id, share: most.amount } : null,
    compute,
    rentedShare: compute > 0 ? rented / compute : 0,
    paid,
    earned: Math.max(0, net + paid),
    net,
    dependency: run.at(month, 'dependency', 'now', iso3),
  };
}

/** What countries are ranked by, the largest first. */
export const rankings = ['compute', 'users', 'capital', 'net', 'dependency'] as const;
export type Ranking = (typeof rankings)[number];

const reads: Readonly<Record<Ranking, (run: Trajectory, iso3: string, month: number) => number>> = {
  compute: (run, iso3, month) => run.sumAt(month, 'installed_compute', iso3, '*', '*'),
  users: (run, iso3, month) => run.at(month, 'ai_users', iso3),
  capital: (run, iso3, month) => run.at(month, 'intelligent_capital', iso3),
  net: (run, iso3, month) => run.at(month, 'value_net', iso3),
  dependency: (run, iso3, month) => run.at(month, 'dependency', 'now', iso3),
};

export interface Rank {
  readonly value: number;
  /** 1 is the largest; equals share a rank. */
  readonly rank: number;
  /** The value in the middle of all economies. */
  readonly median: number;
}

export function rankOf(ranking: Ranking, run: Trajectory, iso3: string, month: number): Rank {
  const read = reads[ranking];
  const value = read(run, iso3, month);
  const all = countries.map((country) => read(run, country.iso3, month)).sort((a, b) => b - a);
  return { value, rank: all.findIndex((other) => other <= value) + 1, median: all[Math.floor(all.length / 2)]! };
}
