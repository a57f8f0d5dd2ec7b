// What stands on the timeline: shocks of the reader's, and while history is rewritten the events of it and the ghosts of
// those that were left out. Pure: a state in, items out; an item and a month in, a scenario out.

import { historyShocks, lever, type HistoryShock } from '../catalogue';
import { targetText } from '../describe/shock';
import { isRewriting } from '../rewriting';
import { hasEffect, type Scenario, type Shock, type State } from '../store';
import { freeKey } from '../url';
import { moved } from './dates';

export interface Item {
  /** Key of the reader's shock, id of the event. */
  readonly id: string;
  readonly kind: 'own' | 'event' | 'ghost';
  readonly name: string;
  readonly shock: Omit<Shock, 'key'>;
}

/** All items, the earliest first. */
export function itemsOf(state: State): Item[] {
  const { scenario } = state;
  const own = scenario.shocks.filter(hasEffect).map(itemOfShock);
  const events = isRewriting(state) ? historyShocks.map((event) => itemOfEvent(scenario, event)) : [];
  return [...own, ...events].sort((a, b) => a.shock.start - b.shock.start);
}

export function itemOfShock(shock: Shock): Item {
  return { id: shock.key, kind: 'own', name: lever(shock.lever).label, shock };
}

export function itemOfEvent(scenario: Scenario, event: HistoryShock): Item {
  return { id: event.id, kind: isLeftOut(scenario, event.id) ? 'ghost' : 'event', name: event.title, shock: event };
}

export function isLeftOut({ base, without }: Scenario, id: string): boolean {
  return base === 'none' || without.includes(id);
}

/** The scenario with an event of the history left out, or taken back. */
export function withEvent(scenario: Scenario, id: string, left: boolean): Scenario {
  const others = historyShocks.map((event) => event.id).filter((other) => other !== id && isLeftOut(scenario, other));
  return { ...scenario, base: 'history', without: (left ? [...others, id] : others).sort() };
}

/** An item where it was moved to, and the scenario with it. An event becomes a shock of the reader's with its values. */
export interface Move {
  readonly id: string;
  readonly scenario: Scenario;
}

export function move(scenario: Scenario, { id, kind, shock }: Item, to: number, first: number): Move {
  if (kind === 'own') {
    return { id, scenario: { ...scenario, shocks: scenario.shocks.map((other) => (other.key === id ? moved(other, to, first) : other)) } };
  }
  if (to === shock.start) return { id, scenario };
  const key = freeKey(lever(shock.lever), scenario.shocks);
  const { lever: name, actors, targets, magnitude, announced, start, ramp, end } = shock;
  const copy = moved({ key, lever: name, actors, targets, magnitude, announced, start, ramp, end }, to, first);
  const left = withEvent(scenario, id, true);
  return { id: key, scenario: { ...left, shocks: [...left.shocks, copy] } };
}

/** The scenario without an item. */
export function without(scenario: Scenario, { id, kind }: Item): Scenario {
  return kind === 'own' ? { ...scenario, shocks: scenario.shocks.filter(({ key }) => key !== id) } : withEvent(scenario, id, true);
}

/** The scenario with an item muted, or heard again; an event is muted by leaving it out. */
export function muted(scenario: Scenario, { id, kind, shock }: Item): Scenario {
  if (kind !== 'own') return withEvent(scenario, id, kind === 'event');
  return { ...scenario, shocks: scenario.shocks.map((other) => (other.key === id ? { ...other, muted: !shock.muted } : other)) };
}

/** What an item is called where it stands alone: "GPU export control, China". */
export function labelOf({ name, kind, shock }: Item): string {
  return kind === 'own' && lever(shock.lever).targets === 'countries' ? `${name}, ${targetText(shock.targets)}` : name;
}
