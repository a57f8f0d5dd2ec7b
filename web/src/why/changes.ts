// The changes of a scenario that a reader can be asked about one by one: shocks, and events of the real history
// that are left out. Assumptions are none of them: both runs of a comparison share those.

import type { HistoryShock } from '../catalogue';
import type { Scenario, Shock } from '../store';

export interface Change {
  /** The reader's shock, or the event that is left out. */
  readonly shock?: Shock;
  readonly event?: HistoryShock;
  /** The first month in which it can matter. */
  readonly from: number;
}

/** All changes, the first to act coming last: its bit is the highest, and runs that share it are neighbours. */
export function changesOf(scenario: Scenario, isActive: (shock: Shock) => boolean, history: readonly HistoryShock[]): Change[] {
  const shocks = scenario.shocks.filter(isActive).map((shock): Change => ({ shock, from: Math.min(shock.announced, shock.start) }));
  const left = scenario.base === 'history' ? history.filter(({ id }) => scenario.without.includes(id)) : [];
  const events = left.map((event): Change => ({ event, from: Math.min(event.announced, event.start) }));
  return [...shocks, ...events].sort((a, b) => b.from - a.from);
}

/** The scenario with some of its changes: bit i of the set stands for change i. */
export function withChanges(scenario: Scenario, changes: readonly Change[], set: number): Scenario {
  const kept = changes.filter((_, i) => set & (1 << i));
  return {
    ...scenario,
    shocks: scenario.shocks.filter((shock) => kept.some((change) => change.shock === shock)),
    without: scenario.without.filter((id) => kept.some((change) => change.event?.id === id)),
  };
}
