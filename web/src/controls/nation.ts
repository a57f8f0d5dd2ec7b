// The nations' colours as classes, and the words for who acts.

import { countryName } from '../catalogue';

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

/** "United States", "US, Japan and the Netherlands", "Anyone". */
export function actorText(actors: readonly string[]): string {
  if (actors.length === 0) return 'Anyone';
  if (actors.length === 1) return countryName(actors[0]!);
  return actors.map(shortName).join(' + ');
}

const shortNames: Record<string, string> = { USA: 'US', JPN: 'Japan', NLD: 'Netherlands', CHN: 'China' };

export function shortName(iso3: string): string {
  return shortNames[iso3] ?? countryName(iso3);
}
