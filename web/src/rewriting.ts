// History, which a scenario may change only behind a switch.

import { FIRST_SIMULATED } from './format';
import type { Scenario, State } from './store';

/** True when a scenario changes what happened: an event is left out, or a shock of the reader's starts before 2026. */
function rewritesHistory({ base, without, shocks }: Scenario): boolean {
  return base === 'none' || without.length > 0 || shocks.some(({ start }) => start < FIRST_SIMULATED);
}

/** The scenario with what really happened before 2026. */
export function withRealHistory(scenario: Scenario): Scenario {
  if (!rewritesHistory(scenario)) return scenario;
  return { ...scenario, base: 'history', without: [], shocks: scenario.shocks.filter(({ start }) => start >= FIRST_SIMULATED) };
}

/** Whether what happened before 2026 may be changed: the reader asked for it, or the scenario changes it already. */
export function isRewriting({ rewriting, scenario }: Pick<State, 'rewriting' | 'scenario'>): boolean {
  return rewriting || rewritesHistory(scenario);
}

/** The first month in which a shock of the reader's may start. */
export function firstMonth(state: Pick<State, 'rewriting' | 'scenario'>): number {
  return isRewriting(state) ? 0 : FIRST_SIMULATED;
}
