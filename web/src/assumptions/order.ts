// The assumptions in the order of the drawer. Pure: parameters and what was studied in, groups out.

import { ranked } from '../gen/assumptions';
import type { Parameter } from '../gen/details';

export type Order = 'mechanism' | 'rank';

export interface Group {
  /** First part of the ids: "chip_market"; empty for a group of everything. */
  readonly id: string;
  readonly parameters: readonly Parameter[];
}

const ranks = new Map(ranked.map(([id], i) => [id, i + 1]));

/** Place in the sensitivity study, 1 for the most important; undefined for what is among the ten of none of its numbers. */
export function rankOf({ id }: Parameter): number | undefined {
  return ranks.get(id);
}

/** What the words of a search are in: label, id or unit; all of them must be. */
export function found({ id, label, unit }: Parameter, search: string): boolean {
  const text = `${label} ${id} ${unit}`.toLowerCase();
  return search.toLowerCase().split(/\s+/).every((word) => text.includes(word));
}

/** Groups by mechanism in the model's order, or all in one by importance; those that were not ranked come last. */
export function groupsOf(parameters: readonly Parameter[], order: Order, search: string): Group[] {
  const chosen = parameters.filter((parameter) => found(parameter, search));
  if (order === 'rank') {
    const last = ranked.length + 1;
    return [{ id: '', parameters: [...chosen].sort((a, b) => (rankOf(a) ?? last) - (rankOf(b) ?? last)) }];
  }
  const groups = new Map<string, Parameter[]>();
  for (const parameter of chosen) {
    const id = parameter.id.split('.')[0]!;
    groups.set(id, [...(groups.get(id) ?? []), parameter]);
  }
  return [...groups].map(([id, list]) => ({ id, parameters: list }));
}
