// Where pins stand so that none covers another: in rows, and those that find no room in any row share one place.

export interface Placed<T> {
  /** One pin, or several that share the place. */
  readonly members: readonly [T, ...T[]];
  /** Distance from the left [px]. */
  readonly at: number;
  /** Row, counted from the one next to the track. */
  readonly row: number;
}

/**
 * Places pins from left to right, each in the lowest row that has room. A held pin is never shared: it stands in the
 * lowest row, where the others leave it room if there is more than one row.
 */
export function stack<T>(pins: readonly T[], place: (pin: T) => number, width: number, rows: number, held?: T): Placed<T>[] {
  const placed: { members: [T, ...T[]]; at: number; row: number }[] = [];
  const near = (row: number, at: number): typeof placed => placed.filter((other) => other.row === row && Math.abs(other.at - at) < width);
  if (held !== undefined) placed.push({ members: [held], at: place(held), row: 0 });
  for (const pin of [...pins].filter((one) => one !== held).sort((a, b) => place(a) - place(b))) {
    const at = place(pin);
    const row = [...Array(rows).keys()].find((one) => near(one, at).length === 0);
    const shared = placed.findLast((other) => other.members[0] !== held && Math.abs(other.at - at) < width && other.row === rows - 1);
    if (row !== undefined) placed.push({ members: [pin], at, row });
    else if (shared) shared.members.push(pin);
    else placed.push({ members: [pin], at, row: rows - 1 });
  }
  return placed;
}
