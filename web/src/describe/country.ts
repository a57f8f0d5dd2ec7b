// One line about a country at a month, for the tooltip of the map: what the lens is about.

import { countryName, countryIndex, output } from '../catalogue';
import { commaText, count, dollars, percent, short, signedDollars } from '../format';
import { phrase } from '../phrases';
import type { Lens } from '../protocol';
import type { Readable } from './changed';
import { families, familyName, type Family } from './families';

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
  if (countryIndex(iso3) < 0) return phrase('tip-unknown', { name });
  const { total, domestic } = installedIn(run, iso3, month);
  if (total < 1) return phrase('tip-no-compute', { name });
  const arriving = makers.reduce((sum, maker) => sum + run.at(month, 'accelerators_shipped', maker, iso3), 0);
  return phrase('tip-hardware', { name, installed: count(total), owned: percent(domestic / total), arriving: count(arriving) });
}

/** The families of a country by their share of its use, largest first; empty where there is no use. */
export function shares(run: Readable, iso3: string, month: number): { family: Family; share: number }[] {
  return families
    .map((family) => ({ family, share: run.at(month, 'model_share', iso3, family) }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share);
}

/** "India: US closed 63 %, US open 21 %, China open 8 %; 7.1 % of working age use AI, 12 trillion tokens a year". */
export function modelSentence(run: Readable, iso3: string, month: number): string {
  const name = countryName(iso3);
  if (countryIndex(iso3) < 0) return phrase('tip-unknown', { name });
  const shown = shares(run, iso3, month).filter(({ share }) => share >= 0.005);
  if (shown.length === 0) return phrase('tip-no-use', { name });
  return phrase('tip-models', {
    name,
    shares: commaText(shown.map(({ family, share }) => `${familyName(family)} ${percent(share)}`)),
    users: percent(run.at(month, 'ai_users', iso3) / 100),
    tokens: short(run.at(month, 'model_use', iso3)),
  });
}

/** "Germany: −$15 bn a year; its owners earn $8.1 bn, it pays $23 bn". */
export function valueSentence(run: Readable, iso3: string, month: number): string {
  const name = countryName(iso3);
  if (countryIndex(iso3) < 0) return phrase('tip-unknown', { name });
  const net = run.at(month, 'value_net', iso3);
  const paid = layers().reduce((sum, layer) => sum + run.at(month, 'value_paid', iso3, layer), 0);
  return phrase('tip-value', { name, net: signedDollars(net), earned: dollars(Math.max(0, net + paid)), paid: dollars(paid) });
}

const layers = (): readonly string[] => output('value_paid').dims[1]!.entities;

const sentences: Record<Lens, (run: Readable, iso3: string, month: number) => string> = {
  hardware: hoverSentence,
  models: modelSentence,
  value: valueSentence,
};

export function countrySentence(lens: Lens, run: Readable, iso3: string, month: number): string {
  return sentences[lens](run, iso3, month);
}
