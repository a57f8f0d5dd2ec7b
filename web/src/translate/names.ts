// Over the English names of the model: the catalogue and the details are the page's own tables, so whoever reads them
// later reads the page's language.

import { countries, historyShocks, levers, readyMade } from '../catalogue';
import { details } from '../details';
import { measured } from '../format';
import { phrase } from './phrases';

type Writable<T> = { -readonly [K in keyof T]: T[K] };
const writable = <T extends object>(table: readonly T[]): readonly Writable<T>[] => table;

/** An id of the model as one of Fluent, which knows no dots. */
const identifier = (id: string): string => id.replaceAll('.', '-');

/** The message of a name, or the name itself where there is none. */
function named(id: string, english: string): string {
  const text = phrase(id);
  return text === id ? english : text;
}

export function translateNames(): void {
  for (const country of writable(countries)) country.name = phrase(`country-${country.iso3}`);
  for (const lever of writable(levers)) {
    const id = `lever-${identifier(lever.id)}`;
    const [, kind, words, yearly = ''] = measured.exec(lever.unit) ?? [];
    if (kind && words) lever.unit = `${kind} ${named(`${id}.measures`, words)}${yearly}`;
    lever.label = phrase(id);
  }
  for (const event of writable(historyShocks)) event.title = phrase(`event-${event.id}`);
  for (const scenario of writable(readyMade)) scenario.title = phrase(`scenario-${scenario.id}`);
  translateDetails();
}

/** They may not have come; then there is nothing to translate. */
function translateDetails(): void {
  const texts = details() as Writable<ReturnType<typeof details>>;
  if (texts.parameters.length === 0) return;
  texts.leverTexts = levers.map(({ id }) => phrase(`lever-text-${identifier(id)}`));
  for (const parameter of writable(texts.parameters)) parameter.label = phrase(`parameter-${identifier(parameter.id)}`);
}
