// Who plays in a role-play: nations and groups that have levers in the model, with objectives in its indices.

import { levers, readCountries, type LeverInfo } from '../catalogue';
import { measure, type Measure } from './measures';

/** What a player wants more of, or less. */
export interface Objective {
  readonly measure: Measure;
  readonly places: readonly string[];
  readonly better: 'more' | 'less';
}

export interface Nation {
  readonly id: string;
  readonly members: readonly string[];
  /** Those of its members that levers name as who pulls them. */
  readonly actors: readonly string[];
  readonly objectives: readonly Objective[];
}

type Row = readonly [id: string, places: string, actors: string, ...objectives: (readonly [better: Objective['better'], measure: string, places?: string])[]];

const rows: readonly Row[] = [
  ['us', 'USA', 'USA', ['more', 'profit'], ['more', 'use.us', 'WORLD'], ['less', 'capital.sovereign', 'CHN']],
  ['china', 'CHN', 'CHN', ['more', 'capital.sovereign'], ['more', 'use.china', 'WORLD'], ['more', 'value_added']],
  ['eu', 'EU27', 'FRA DEU', ['less', 'dependency.year'], ['more', 'capital.sovereign'], ['more', 'net']],
  ['gulf', 'GCC', '', ['less', 'dependency.now'], ['more', 'capital.sovereign'], ['more', 'net']],
  ['makers', 'JPN,KOR,NLD,TWN', 'JPN KOR NLD', ['more', 'value_added'], ['less', 'dependency.year'], ['more', 'capital']],
  ['india', 'IND', '', ['less', 'dependency.year'], ['more', 'capital.sovereign'], ['more', 'surplus']],
];

export const nations: readonly Nation[] = rows.map(([id, places, actors, ...objectives]) => ({
  id,
  members: readCountries(places.split(','))!,
  actors: actors.split(' ').filter(Boolean),
  objectives: objectives.map(([better, name, at = places]) => ({ measure: measure(name)!, places: at.split(','), better })),
}));

/** Chance pulls these; nobody plays them. */
const chance = ['taiwan_loss.share', 'capital_shock.size', 'cost_of_capital.change', 'algorithmic_breakthrough.size', 'retaliation.strength'];

/** Nobody shuts itself out. */
const against: Readonly<Record<string, string>> = { us: 'model_ban.us', china: 'model_ban.chinese' };

/** Whether a lever is pulled at home: nobody is named as who pulls it, and its targets are where it acts. */
export const isHome = ({ actors }: LeverInfo): boolean => actors.length === 0;

/** What a player can pull. */
export function leversOf({ id, actors }: Nation): readonly LeverInfo[] {
  return levers.filter((lever) => !chance.includes(lever.id) && against[id] !== lever.id && (isHome(lever) || lever.actors.some((actor) => actors.includes(actor))));
}

/** Who of a player's members pulls a lever. */
export const pullersOf = ({ actors }: Nation, lever: LeverInfo): readonly string[] => lever.actors.filter((actor) => actors.includes(actor));
