// Hands a file to the reader, which works from a disk and in a frame as well.

import { h } from '../dom';

/** How long the file's address stays good: browsers read it after the press [ms]. */
const KEPT_MS = 10_000;

export function download(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  h('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
