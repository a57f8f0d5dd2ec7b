// Draws still maps of the baseline, one for each lens: what an embed shows before a reader starts it, and where there
// are no scripts. Run by tools/build with core.wasm and a folder, it leaves poster-<lens>.svg there.
//
// The colours are the style sheet's; as a picture, it follows the theme of the element that shows it.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import coreHost from 'sovereign:core-host';
import type { ClientPort, FromHost, HostPort } from '../../web/src/bridge/core_messages';
import { countryIndex } from '../../web/src/catalogue';
import { encode } from '../../web/src/encode';
import { stillBox, stillShapes } from '../../web/src/gen/still-map';
import { outlines } from '../../web/src/outline';
import { lenses, type Lens } from '../../web/src/protocol';
import { tintOf } from '../../web/src/stillmap';
import { emptyScenario, openingMonth } from '../../web/src/store';
import { Trajectory } from '../../web/src/trajectory';

async function baseline(wasm: ArrayBuffer): Promise<Trajectory> {
  const { port1, port2 } = new MessageChannel();
  coreHost(port2 as unknown as HostPort);
  const client = port1 as unknown as ClientPort;
  try {
    return await new Promise((resolve, reject) => {
      client.onmessage = ({ data }: MessageEvent<FromHost>) => {
        if (data.kind === 'ready') client.postMessage({ kind: 'run', id: 1, input: encode(emptyScenario) });
        if (data.kind === 'trajectory') resolve(new Trajectory(data.buffer));
        if (data.kind === 'error' || data.kind === 'unusable') reject(new Error(data.message));
      };
      client.postMessage({ kind: 'boot', wasm });
    });
  } finally {
    port1.close();
  }
}

/** The colours of the style sheet by name, on paper and at night. */
function colours(): Map<string, readonly [paper: string, night: string]> {
  const tokens = readFileSync('web/src/styles/tokens.css', 'utf8');
  return new Map([...tokens.matchAll(/--([\w-]+): light-dark\((#\w+), (#\w+)\)/g)].map(([, name, paper, night]) => [name!, [paper!, night!]]));
}

function poster(lens: Lens, run: Trajectory): string {
  const palette = colours();
  const rules = (i: 0 | 1): string => {
    const land = palette.get('land')![i];
    return `path{fill:${land};stroke:${palette.get('land-line')![i]}}` + [...used].map((hue) => `.${hue}{fill:${palette.get(hue)![i]}}`).join('');
  };
  const used = new Set<string>();
  const shapes = outlines(stillShapes).flatMap(({ iso3, d }) => {
    const { hue, strength } = countryIndex(iso3) < 0 ? { hue: '', strength: 0 } : tintOf(lens, run, iso3, openingMonth);
    const land = `<path d="${d}"/>`;
    if (strength < 0.01) return land;
    used.add(hue);
    return `${land}<path class="${hue}" fill-opacity="${strength.toFixed(2)}" d="${d}"/>`;
  });
  const style = `path{stroke-width:1.8}${rules(0)}@media(prefers-color-scheme:dark){${rules(1)}}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${stillBox}"><style>${style}</style>${shapes.join('')}</svg>\n`;
}

const [wasm, folder] = process.argv.slice(2);
const run = await baseline(new Uint8Array(readFileSync(wasm!)).buffer);
for (const lens of lenses) writeFileSync(join(folder!, `poster-${lens}.svg`), poster(lens, run));
