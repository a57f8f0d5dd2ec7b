// What the map writes on itself: its program draws labels, and is handed their texts where the language is not English.

import { FluentResource } from '@fluent/bundle';
import mapText from '../../strings/en/gen/map.ftl';
import { countries } from '../catalogue';
import { addPhrases, locale, phrase } from '../phrases';

addPhrases(mapText);

/** Marks in which the map's program puts what belongs there. */
const places = { a: '{0}', b: '{1}' };

/** Texts of labels in the order of the file, which is that of the program, the names of all countries, marks of numbers. */
export function mapTexts(): string[] {
  const labels = new FluentResource(mapText).body.map(({ id }) => phrase(`map-${id.slice('map-'.length)}`, places));
  return [...labels, ...countries.map(({ name }) => name), ...numberMarks(locale)];
}

/** What a language writes for the figures 0 to 9, the decimal mark, that of groups, plus and minus. */
export function numberMarks(language: string): string[] {
  const plain = new Intl.NumberFormat(language, { useGrouping: false });
  const figures = Array.from({ length: 10 }, (_, figure) => plain.format(figure));
  const written = new Intl.NumberFormat(language, { signDisplay: 'always', minimumFractionDigits: 1, useGrouping: 'always' });
  const mark = (type: Intl.NumberFormatPartTypes, value: number): string => written.formatToParts(value).find((part) => part.type === type)?.value ?? '';
  return [...figures, mark('decimal', 0.5), mark('group', 1000), mark('plusSign', 1), mark('minusSign', -1).replace('-', '−')];
}
