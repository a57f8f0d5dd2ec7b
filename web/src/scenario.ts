// What a scenario amounts to.

import { takesTargets } from './catalogue';
import type { Scenario, Shock } from './store';

/** A shock of size zero, or on nobody, is kept while the reader edits it, but it is no change. */
export function hasEffect(shock: Shock): boolean {
  return shock.magnitude !== 0 && (shock.targets.length > 0 || !takesTargets(shock.lever));
}

/** Whether a shock is part of the run. */
export function isActive(shock: Shock): boolean {
  return !shock.muted && hasEffect(shock);
}

/** True when policies are as in the real history; assumptions may differ. */
export function isWithoutPolicy({ base, without, shocks }: Scenario): boolean {
  return base === 'history' && without.length === 0 && !shocks.some(isActive);
}

/** True when the scenario is the real history and nothing else. */
export function isBaseline(scenario: Scenario): boolean {
  return isWithoutPolicy(scenario) && scenario.overrides.length === 0;
}
