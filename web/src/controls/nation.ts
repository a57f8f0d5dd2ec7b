// The nations' colours as classes, and the words for who acts.

import { countryName } from '../catalogue';
import { phrase } from '../phrases';

/** Class that sets --nation and --nation-text in the style sheet. */
export function nationClass(actors: readonly string[]): string {
  if (actors.length > 1) return 'nation-allies';
  switch (actors[0]) {
    case 'USA':
      return 'nation-usa';
    case 'CHN':
      return 'nation-chn';
    case undefined:
      return 'nation-any';
    default:
      return 'nation-allies';
  }
}

/** "United States", "US + Japan + Netherlands", "Anyone". */
export function actorText(actors: readonly string[]): string {
  if (actors.length === 0) return phrase('actor-anyone');
  if (actors.length === 1) return countryName(actors[0]!);
  return actors.map((iso3) => (iso3 === 'USA' ? phrase('actor-us') : countryName(iso3))).join(' + ');
}
