// Colours of the style sheet as the canvas needs them. They are pairs of a light
// and a dark colour, so an element has to resolve them.

import { h } from '../dom';

const known = new Map<string, string>();
let probe: HTMLElement | null = null;

/** The colour of a custom property in the theme that is shown. */
export function colour(name: string): string {
  const cached = known.get(name);
  if (cached) return cached;
  if (!probe) {
    probe = h('span', { class: 'probe', 'aria-hidden': 'true' });
    document.body.append(probe);
  }
  probe.style.color = `var(${name})`;
  const resolved = getComputedStyle(probe).color;
  known.set(name, resolved);
  return resolved;
}

/** After a change of theme. */
export function forgetColours(): void {
  known.clear();
}
