// One line about a country at a month, for the tooltip of the map.

import { countryName, countryIndex } from '../catalogue';
import { count, percent } from '../format';
import type { Readable } from './changed';

const owners = ['us_cloud', 'chinese_cloud', 'domestic'] as const;
const makers = ['us_designed', 'chinese'] as const;

/** Installed compute of a country [H100e] and the share that it owns itself. */
export function installedIn(run: Readable, iso3: string, month: number): { total: number; domestic: number } {
  let total = 0;
  let domestic = 0;
  for (const owner of owners) {
    for (const maker of makers) {
      const amount = run.at(month, 'installed_compute', iso3, owner, maker);
      total += amount;
      if (owner === 'domestic') domestic += amount;
    }
  }
  return { total, domestic };
}

/** "Germany: 0.52 M H100e installed, 23 % owned at home, 0.11 M H100e a year arriving." */
export function hoverSentence(run: Readable, iso3: string, month: number): string {
  const name = countryName(iso3);
  if (countryIndex(iso3) < 0) return `${name}: not in the model`;
  const { total, domestic } = installedIn(run, iso3, month);
  if (total < 1) return `${name}: no compute worth showing`;
  const arriving = makers.reduce((sum, maker) => sum + run.at(month, 'accelerators_shipped', maker, iso3), 0);
  return `${name}: ${count(total)} H100e installed, ${percent(domestic / total)} owned at home, ${count(arriving)} H100e a year arriving`;
}
