// What the page says. Every text that readers see is a message of a Fluent file (web/strings/<language>/), asked for by
// its id. The first script brings page.ftl; a script that comes later has a phrases.ts of its own, which adds its file.
// See https://projectfluent.org for the syntax.

import { FluentBundle, FluentResource } from '@fluent/bundle';
import pageText from '../strings/en/page.ftl';
import { direction, language, locale } from './language';
import { accented, mirrored } from './pseudo';

export * from './language';

const transforms = { en: (text: string) => text, 'en-XA': accented, 'ar-XB': mirrored };
const bundle = new FluentBundle(locale, {
  transform: transforms[language],
  useIsolating: direction === 'rtl', // Marks around arguments would get into English texts that are copied and compared.
});

/** Adds the messages of a Fluent file. An id that is there already is an error. */
export function addPhrases(source: string): void {
  const errors = bundle.addResource(new FluentResource(source));
  if (errors[0]) throw errors[0];
}

addPhrases(pageText);

/**
 * The text of a message, or of its attribute ("id.attribute"), with its arguments put in; the id itself where there is
 * none (a test sees to it that there is).
 */
export function phrase(id: string, args?: Readonly<Record<string, string | number>>): string {
  const [name = '', attribute] = id.split('.');
  const message = bundle.getMessage(name);
  const pattern = attribute ? message?.attributes[attribute] : message?.value;
  return pattern ? bundle.formatPattern(pattern, args, []) : id;
}
