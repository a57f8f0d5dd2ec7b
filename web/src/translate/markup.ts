// Messages with tags: "More charts <small>12</small>". A tag names a child of the element that the message is for; of two
// that are alike, the second is "<small-2>".

export interface Tag {
  readonly name: string;
  /** Which of the children of that name, from 0. */
  readonly nth: number;
  readonly inside: readonly Part[];
}

export type Part = string | Tag;

const tags = /(<\/?[a-z]\w*(?:-\d+)?>)/;

/** The parts of a message, tags with what they hold. A "<" that begins no tag is text. */
export function partsOf(message: string): Part[] {
  return upToEnd(message.split(tags).filter(Boolean).values());
}

/** Parts up to the tag that ends the one they are in. */
function upToEnd(tokens: Iterator<string>): Part[] {
  const parts: Part[] = [];
  for (let next = tokens.next(); !next.done && !next.value.startsWith('</'); next = tokens.next()) {
    const [, name, nth = '1'] = /^<(\w+)(?:-(\d+))?>$/.exec(next.value) ?? [];
    parts.push(name ? { name, nth: Number(nth) - 1, inside: upToEnd(tokens) } : next.value);
  }
  return parts;
}
