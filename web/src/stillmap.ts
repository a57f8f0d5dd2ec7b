// The still map: real borders as SVG, each country tinted by its installed
// compute at the playhead. It is there before the moving map, and instead of it
// where there is no WebGL2.

import { countryIndex, countryName } from './catalogue';
import { installedIn } from './describe/country';
import { svg } from './dom';
import { stillBox, stillShapes } from './gen/still-map';
import { outlines } from './outline';
import type { State } from './store';

export class StillMap {
  readonly #shapes: { iso3: string; path: SVGElement }[] = [];

  constructor(host: HTMLElement, pick: (iso3: string) => void) {
    const root = svg('svg', { viewBox: stillBox, class: 'still-map', role: 'img', 'aria-label': 'Map of the world, tinted by installed compute' });
    for (const { iso3, d } of outlines(stillShapes)) {
      const path = svg('path', { class: 'land', d });
      if (countryIndex(iso3) >= 0) {
        path.append(svg('title', {}, countryName(iso3)));
        path.addEventListener('click', () => pick(iso3));
        this.#shapes.push({ iso3, path });
      }
      root.append(path);
    }
    host.append(root);
  }

  /** Tints by the order of magnitude, 1,000 to 30 million H100e; unseen work is left out. */
  update(state: State): void {
    const { run } = state;
    if (!run || document.documentElement.dataset['map'] === 'live') return;
    const month = Math.round(state.month);
    for (const { iso3, path } of this.#shapes) {
      path.style.setProperty('--tint', tint(installedIn(run, iso3, month).total).toFixed(2));
    }
  }
}

/** 0 below a thousand H100e, 1 from thirty million. */
export function tint(amount: number): number {
  if (amount < 1e3) return 0;
  return Math.min(1, Math.log10(amount / 1e3) / Math.log10(3e4));
}
