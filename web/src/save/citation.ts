// What goes with every file of a figure, so that it can be cited and made again. Pure: state in, sentences out.

import { countries, countryName, historyShocks, lever, parameterLabel, takesTargets } from '../catalogue';
import { phrase } from '../charts/phrases';
import { hashText, listText, monthText, NO_END, short, sizeText } from '../format';
import { isActive, isBaseline, type Scenario, type Shock } from '../store';
import { version } from '../made';

export interface Cited {
  readonly title: string;
  readonly scenario: Scenario;
  readonly hash: string;
  /** Address that opens the run. */
  readonly link: string;
  /** File name of the model's program, which a build names after its content. */
  readonly program: string;
}

/** One sentence or figure per line. */
export function citation({ title, scenario, hash, link, program }: Cited): string[] {
  return [
    phrase('cite-title', { title }),
    phrase('cite-scenario', { scenario: scenarioText(scenario) }),
    phrase('cite-run', { hash: hashText(hash), version, program: /-([0-9a-f]+)\./.exec(program)?.[1] ?? program }),
    phrase('cite-link', { link }),
    phrase('cite-data'),
    phrase('cite-licence'),
  ];
}

/** Everything that differs from the baseline, in words. */
export function scenarioText(scenario: Scenario): string {
  if (isBaseline(scenario)) return phrase('cite-baseline');
  return [
    ...(scenario.base === 'none' ? [phrase('cite-no-history')] : scenario.without.map((id) => phrase('cite-without', { event: historyShocks.find((one) => one.id === id)?.title ?? id }))),
    ...scenario.overrides.map(({ param, value }) => phrase('cite-assumption', { name: parameterLabel(param), value: short(value) })),
    ...scenario.shocks.filter(isActive).map(shockText),
  ].join('; ');
}

/** "GPU export control by United States on China: 85 % of orders denied, from Oct 2026" */
function shockText(shock: Shock): string {
  const { label, unit } = lever(shock.lever);
  const whom = shock.targets.length === countries.length ? phrase('cite-all') : listText(shock.targets.map(countryName), 5);
  return phrase('cite-shock', {
    name: label,
    size: sizeText(shock.magnitude, unit),
    who: shock.actors.length ? listText(shock.actors.map(countryName)) : 'none',
    whom: takesTargets(shock.lever) ? whom : 'none',
    start: monthText(shock.start),
    end: shock.end === NO_END ? 'none' : monthText(shock.end),
  });
}
