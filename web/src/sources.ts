// Links from a source's text into the page about the model.

import { h, type Child } from './dom';

/** Ids of evidence rows: "HW0106", "economics-003". */
const evidence = /\b(?:[A-Z]{2}\d{4}|[a-z]+(?:-[a-z]+)*-\d{3})\b/g;

/** The rows of evidence that a source names. */
export function evidenceIn(source: string): readonly string[] {
  return source.match(evidence) ?? [];
}

/** A source's text, with a link at each row of evidence that it names. */
export function linked(source: string): Child[] {
  const ids = evidenceIn(source);
  return source.split(evidence).flatMap((text, i) => [text, ids[i] ? h('a', { href: `model.html#source-${ids[i]}` }, ids[i]) : '']);
}
