// The run as CSV, in the long form of the command line:
// month,series,entity,value,unit. Small outputs come whole; of outputs per
// country only the world's largest owners and the countries that the reader
// named, because all of them would be tens of megabytes.

import { output, outputs, type OutputInfo } from '../catalogue';
import { monthISO, MONTHS } from '../format';
import type { Trajectory } from '../trajectory';
import type { Scenario } from '../store';
import type { Line, Term } from './line';

export const csvHeader = 'month,series,entity,value,unit';
const always = ['USA', 'CHN', 'TWN'];

/** The countries of an export: the always-shown, the chosen one, and targets of at most a handful. */
export function exportCountries(scenario: Scenario, selected: string): string[] {
  const few = scenario.shocks.filter((shock) => shock.targets.length <= 12);
  const named = few.flatMap((shock) => [...shock.targets]);
  return [...new Set([...always, ...(selected ? [selected] : []), ...named])].sort();
}

export function csvOf(run: Trajectory, countries: readonly string[]): string {
  const lines = [csvHeader];
  for (const info of outputs) {
    for (const entity of entitiesOf(info, countries)) {
      const values = run.series(info.id, ...entity);
      for (let m = 0; m < MONTHS; m++) {
        lines.push(`${monthISO(m)},${info.id},${entity.join(':')},${decimal(values[m]!)},${info.unit}`);
      }
    }
  }
  return `${lines.join('\n')}\n`;
}

/**
 * The names of a line in the long form, as the table of plausible ranges has them: outputs and patterns of a sum are
 * joined by "+", what is taken off follows a "-", and what it is a share of a "/".
 */
export function seriesOf({ plus, minus, of }: Line): { series: string; entity: string; unit: string } {
  const joined = (part: (term: Term) => string): string => {
    const less = minus.map((term) => `-${part(term)}`).join('');
    const whole = of.map(part).join('+');
    return plus.map(part).join('+') + less + (whole && `/${whole}`);
  };
  return { series: joined((term) => term.output), entity: joined((term) => term.pattern), unit: of.length ? 'share' : output(plus[0]!.output).unit };
}

/** All combinations of the dimensions' entities, countries reduced to the named. */
function entitiesOf(info: OutputInfo, countries: readonly string[]): string[][] {
  return info.dims.reduce<string[][]>(
    (rows, dim) => {
      const members = dim.id === 'country' ? dim.entities.filter((iso3) => countries.includes(iso3)) : dim.entities;
      return rows.flatMap((row) => members.map((member) => [...row, member]));
    },
    [[]],
  );
}

/** Shortest decimal that reads back as the same 32-bit number. */
export function decimal(value: number): string {
  for (let digits = 1; digits < 9; digits++) {
    const text = value.toPrecision(digits);
    if (Math.fround(Number(text)) === value) return String(Number(text));
  }
  return String(value);
}
