// What the reader changed, one entry per change. Pure: a scenario in, entries out.

import { historyShocks, lever } from '../catalogue';
import { nationClass } from '../controls/nation';
import { details } from '../details';
import { exactly, magnitude, monthText, NO_END } from '../format';
import { isActive, type Override, type Scenario, type Shock } from '../store';
import { phrase } from './phrases';

export interface Change {
  readonly kind: 'history' | 'event' | 'shock' | 'assumption';
  readonly name: string;
  /** Size and date, or what became of it. */
  readonly note: string;
  /** Class of the colour that it has. */
  readonly tone: string;
  /** The scenario without this change. */
  readonly undone: Scenario;
}

/** All changes in the order of a link: the history, then assumptions, then shocks. */
export function changesOf(scenario: Scenario): Change[] {
  return [
    ...(scenario.base === 'none' ? [noHistory(scenario)] : scenario.without.map((id) => leftOut(scenario, id))),
    ...scenario.overrides.map((override) => assumption(scenario, override)),
    ...scenario.shocks.filter(isActive).map((shock) => pulled(scenario, shock)),
  ];
}

function noHistory(scenario: Scenario): Change {
  return {
    kind: 'history',
    name: phrase('mine-history'),
    note: phrase('mine-history-note'),
    tone: 'nation-allies',
    undone: { ...scenario, base: 'history' },
  };
}

function leftOut(scenario: Scenario, id: string): Change {
  return {
    kind: 'event',
    name: historyShocks.find((event) => event.id === id)?.title ?? id,
    note: phrase('mine-event'),
    tone: 'nation-allies',
    undone: { ...scenario, without: scenario.without.filter((other) => other !== id) },
  };
}

function assumption(scenario: Scenario, override: Override): Change {
  const parameter = details().parameters.find(({ id }) => id === override.param);
  return {
    kind: 'assumption',
    name: parameter?.label ?? override.param,
    note: phrase('mine-assumption', { value: exactly(override.value), usual: parameter ? exactly(parameter.default) : '–' }),
    tone: 'mine-assumption',
    undone: { ...scenario, overrides: scenario.overrides.filter((other) => other !== override) },
  };
}

function pulled(scenario: Scenario, shock: Shock): Change {
  const { label, unit } = lever(shock.lever);
  const [size, start] = [magnitude(shock.magnitude, unit), monthText(shock.start)];
  return {
    kind: 'shock',
    name: label,
    note: shock.end === NO_END ? phrase('mine-shock', { size, start }) : phrase('mine-shock-until', { size, start, end: monthText(shock.end) }),
    tone: nationClass(shock.actors),
    undone: { ...scenario, shocks: scenario.shocks.filter((other) => other !== shock) },
  };
}
