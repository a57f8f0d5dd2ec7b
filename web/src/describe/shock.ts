// A shock in a few words: whom it hits, from when to when, how strong.

import { countries, countryName, groups, nameInText, type LeverInfo } from '../catalogue';
import { listText, monthText, NO_END, sizeText } from '../format';
import { phrase } from '../phrases';
import type { Shock } from '../store';

/** "China · from Oct 2026 · 85 % of orders denied". */
export function shockText(info: LeverInfo, shock: Omit<Shock, 'key'>): string {
  const from = phrase('shock-from', { month: monthText(shock.start) });
  const to = shock.end === NO_END ? '' : phrase('shock-to', { month: monthText(shock.end) });
  const size = shock.magnitude === 0 ? '' : sizeText(shock.magnitude, info.unit);
  return [info.targets === 'countries' ? targetText(shock.targets) : '', from, to, size].filter((part) => part !== '').join(' · ');
}

/** What a card says while its lever is not pulled. */
export function idleText(info: LeverInfo, shock: Shock): string {
  const off = phrase('off');
  return info.targets === 'countries' && shock.targets.length > 0 ? `${off} · ${targetText(shock.targets)}` : off;
}

/** Names of a few countries are said, and of groups that are in as a whole: "EU27 and 3 more". */
const mostNamed = 3;

export function targetText(targets: readonly string[]): string {
  if (targets.length === 0) return phrase('targets-none');
  if (targets.length === countries.length) return phrase('targets-all');
  const missing = countries.length - targets.length;
  if (missing <= mostNamed) {
    const names = countries.filter(({ iso3 }) => !targets.includes(iso3)).map(({ iso3 }) => nameInText(iso3));
    return phrase('targets-but', { names: listText(names, mostNamed) });
  }
  const whole = largestWithin(targets);
  if (whole) {
    const others = targets.filter((code) => !groups.get(whole)!.includes(code)).map(countryName);
    return listText([groupName(whole), ...others], others.length > 1 ? 1 : 2);
  }
  return targets.length > mostNamed ? phrase('targets-count', { count: targets.length }) : listText(targets.map(countryName), mostNamed);
}

/** The largest group all of whose members are among the targets. */
function largestWithin(targets: readonly string[]): string | undefined {
  const within = [...groups].filter(([, members]) => members.every((code) => targets.includes(code)));
  return within.sort(([, a], [, b]) => b.length - a.length)[0]?.[0];
}

/** Name of a group of countries in few characters. */
export function groupName(id: string): string {
  return phrase(`countries-${id.toLowerCase().replace('_', '-')}`);
}
