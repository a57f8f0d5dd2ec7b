// Links to what the page shows.

import { encode } from './encode';
import { version } from './made';
import type { State } from './store';
import { formatQuery } from './url';

/** The full address of a state, with the hash of its result once that is there. */
export function linkOf(state: State): string {
  const query = formatQuery(state);
  const { run, scenario } = state;
  const named = run && same(run.input, encode(scenario)) ? `${query || `?v=${version}`}&run=${run.hash}` : query;
  return location.href.replace(/[?#].*$/, '') + named;
}

/** Whether two inputs of the model are equal: the run on screen may be that of a moment ago. */
function same(a: ArrayBuffer, b: ArrayBuffer): boolean {
  const [left, right] = [new Uint8Array(a), new Uint8Array(b)];
  return left.length === right.length && left.every((byte, i) => byte === right[i]);
}

/** Copies a link, or another text; where the browser denies that, shows it selected in a field to be copied by hand, and answers false. */
export async function copyLink(link: string, field: HTMLInputElement | HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(link);
    return true;
  } catch {
    field.hidden = false;
    field.value = link;
    field.focus();
    field.select();
    return false;
  }
}
