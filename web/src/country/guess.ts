// A first guess of the reader's country, from what the browser says anyway. Nothing is asked of a server, and a guess
// never gets into a link.

import { countryIndex } from '../catalogue';
import { zoneRows } from '../gen/zones';

export interface Guess {
  readonly iso3: string;
  /** What it rests on. */
  readonly by: 'zone' | 'language';
}

/** The country of the clock's time zone; where that tells nothing, the region of the first language that has one. */
export function guessCountry(zone: string, languages: readonly string[]): Guess | null {
  const rows = zoneRows.split('|').map((row) => row.split(' '));
  const here = rows.find(([, , ...zones]) => zones.includes(zone))?.[0];
  if (here && countryIndex(here) >= 0) return { iso3: here, by: 'zone' };
  for (const language of languages) {
    const two = regionOf(language);
    const spoken = rows.find((row) => row[1] === two)?.[0];
    if (spoken && countryIndex(spoken) >= 0) return { iso3: spoken, by: 'language' };
  }
  return null;
}

/** "pt-BR" is spoken in Brazil; "pt" alone tells no country. A tag that is none tells nothing. */
function regionOf(language: string): string | undefined {
  try {
    return new Intl.Locale(language).region;
  } catch {
    return undefined;
  }
}
