// What the map writes on itself: its program draws labels, and is handed their texts where the language is not English.

import { FluentResource } from '@fluent/bundle';
import mapText from '../../strings/en/gen/map.ftl';
import { countries } from '../catalogue';
import { addPhrases, phrase } from '../phrases';

addPhrases(mapText);

/** Marks in which the map's program puts what belongs there. */
const places = { a: '{0}', b: '{1}' };

/** Texts of labels in the order of the file, which is that of the program, then the names of all countries. */
export function mapTexts(): string[] {
  const labels = new FluentResource(mapText).body.map(({ id }) => phrase(`map-${id.slice('map-'.length)}`, places));
  return [...labels, ...countries.map(({ name }) => name)];
}
