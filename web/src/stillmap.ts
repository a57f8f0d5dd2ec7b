// The still map: real borders as SVG, each country tinted by what the lens is
// about at the playhead. It is there before the moving map, and instead of it
// where there is no WebGL2.

import { countryIndex, countryName } from './catalogue';
import type { Readable } from './describe/changed';
import { installedIn, shares } from './describe/country';
import { svg } from './dom';
import { stillBox, stillShapes } from './gen/still-map';
import { outlines } from './outline';
import { phrase } from './phrases';
import type { Family, Lens } from './protocol';
import type { State } from './store';

export class StillMap {
  readonly #shapes: { iso3: string; path: SVGElement }[] = [];

  constructor(host: HTMLElement, pick: (iso3: string) => void) {
    const root = svg('svg', { viewBox: stillBox, class: 'still-map', role: 'img', 'aria-label': phrase('map-still') });
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

  /** Tints every country, unless the moving map hides them. */
  update(state: State): void {
    if (document.documentElement.dataset['map'] !== 'live') this.paint(state);
  }

  paint(state: State): void {
    const { run } = state;
    if (!run) return;
    const month = Math.round(state.month);
    for (const { iso3, path } of this.#shapes) {
      const { hue, strength } = tintOf(state.lens, run, iso3, month, state.family);
      path.style.setProperty('--hue', `var(--${hue})`);
      path.style.setProperty('--tint', strength.toFixed(2));
    }
  }
}

/** The colour of a country and how strong it is, 0 … 1; as on the moving map. */
export function tintOf(lens: Lens, run: Readable, iso3: string, month: number, family: Family | '' = ''): { hue: string; strength: number } {
  switch (lens) {
    case 'hardware': // From a thousand to thirty million H100e.
      return { hue: 'usa', strength: 0.7 * scaled(installedIn(run, iso3, month).total, 1e3, 3e7) };
    case 'models': {
      if (family) return { hue: family.replace('_', '-'), strength: Math.sqrt(run.at(month, 'model_share', iso3, family)) };
      const [first, second] = shares(run, iso3, month);
      if (!first) return { hue: 'land', strength: 0 };
      const lead = first.share - (second?.share ?? 0);
      return { hue: first.family.replace('_', '-'), strength: 0.3 + 0.7 * Math.min(1, lead / 0.85) };
    }
    case 'value': {
      const net = run.at(month, 'value_net', iso3);
      return { hue: net < 0 ? 'pays' : 'earns', strength: scaled(Math.abs(net), 0.03, 300) };
    }
  }
}

/** 0 up to least, 1 from most, by the order of magnitude between. */
function scaled(amount: number, least: number, most: number): number {
  return amount > least ? Math.min(1, Math.log(amount / least) / Math.log(most / least)) : 0;
}
