// A list in which entries are added, taken out and moved. Pure.

/** With an entry at its end, or without it. */
export function toggled<T>(list: readonly T[], entry: T, on: boolean): T[] {
  const others = list.filter((other) => other !== entry);
  return on ? [...others, entry] : others;
}

/** With an entry at another place; places beyond the ends are the ends. */
export function moved<T>(list: readonly T[], entry: T, to: number): T[] {
  const others = list.filter((other) => other !== entry);
  const at = Math.min(others.length, Math.max(0, to));
  return [...others.slice(0, at), entry, ...others.slice(at)];
}
