// What a link says of an assignment.
//
//	goal=…             repeatable: all must be met (goals.ts)
//	allow=LEVER,LEVER  the levers that may be pulled; all of them where it is missing
//	start.shock=… start.muted=… start.base=… start.without=… start.set=…   what is given; the baseline where it is missing

import { levers } from '../catalogue';
import { emptyScenario, type Notice, type Scenario } from '../store';
import { partsOf, parseQuery } from '../url';
import { formatGoal, parseGoal, type Goal } from './goals';
import { phrase } from './phrases';

export interface Assignment {
  readonly goals: readonly Goal[];
  /** Ids of levers; null for all of them. */
  readonly allowed: readonly string[] | null;
  readonly start: Scenario;
}

const startPart = /^start\.(shock|muted|base|without|set)=/;

/** Reads the parts of a link that make an assignment; null where there is none. */
export function readAssignment(lesson: readonly string[]): { readonly assignment: Assignment | null; readonly notices: readonly Notice[] } {
  const notices: Notice[] = [];
  const goals: Goal[] = [];
  let allowed: readonly string[] | null = null;
  const start: string[] = [];
  for (const part of lesson) {
    const at = part.indexOf('=');
    const [name, value] = [part.slice(0, at), part.slice(at + 1)];
    if (name === 'goal') {
      const goal = parseGoal(value);
      if (typeof goal === 'string') notices.push({ name, value, allowed: goal });
      else goals.push(goal);
    } else if (name === 'allow') {
      const known = value.split(',').filter((id) => levers.some((lever) => lever.id === id));
      for (const id of value.split(',')) if (!known.includes(id)) notices.push({ name, value: id, allowed: phrase('allowed-one-of', { values: levers.map((lever) => lever.id).join(', ') }) });
      allowed = known;
    } else if (startPart.test(part)) start.push(part.slice('start.'.length));
    else if (name.startsWith('start.')) notices.push({ name, value, allowed: 'start.shock, start.muted, start.base, start.without, start.set' });
  }
  const read = parseQuery(`?${start.join('&')}`);
  notices.push(...read.notices.map((notice) => ({ ...notice, name: `start.${notice.name}` })));
  const assignment = goals.length ? { goals, allowed, start: read.state.scenario ?? emptyScenario } : null;
  return { assignment, notices };
}

/** The parts of a link that say an assignment. */
export function writeAssignment({ goals, allowed, start }: Assignment): string[] {
  return [...(allowed ? [`allow=${allowed.join(',')}`] : []), ...goals.map((goal) => `goal=${formatGoal(goal)}`), ...partsOf(start).map((part) => `start.${part}`)];
}

/** Why a scenario is none that the assignment allows; empty where it is. */
export function refusal({ allowed, start }: Assignment, scenario: Scenario): '' | 'given' | 'lever' {
  const given = (one: Scenario): string => JSON.stringify([one.base, one.without, one.overrides]);
  if (given(scenario) !== given(start)) return 'given';
  if (allowed === null) return '';
  const locked = (one: Scenario): string => JSON.stringify(one.shocks.filter(({ lever }) => !allowed.includes(lever)).map((shock) => ({ ...shock, key: '' })));
  return locked(scenario) === locked(start) ? '' : 'lever';
}
