// Links to what the page shows.

import type { State } from './store';
import { formatQuery } from './url';

/** The full address of a state. */
export function linkOf(state: State): string {
  return location.href.replace(/[?#].*$/, '') + formatQuery(state);
}

/** Copies a link; where the browser denies that, shows it selected in a field to be copied by hand, and answers false. */
export async function copyLink(link: string, field: HTMLInputElement): Promise<boolean> {
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
