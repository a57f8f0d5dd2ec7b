// A QR code as SVG: dark on light in every theme, as readers of codes expect.

import { encode } from 'uqr';
import { svg } from '../dom';

/** The code of a text, or nothing for one that is too long for any. */
export function qrOf(text: string, label: string): SVGElement | null {
  const code = modulesOf(text);
  if (!code) return null;
  const { size, data } = code;
  return svg(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${size} ${size}`, role: 'img', 'aria-label': label, 'shape-rendering': 'crispEdges' },
    svg('rect', { width: size, height: size, fill: '#fff' }),
    svg('path', { d: data.flatMap(runs).join(''), fill: '#000' }),
  );
}

function modulesOf(text: string): ReturnType<typeof encode> | null {
  try {
    return encode(text, { ecc: 'M', border: 4 }); // Four light modules around it are part of the standard.
  } catch (cause) {
    if (cause instanceof RangeError) return null;
    throw cause;
  }
}

/** The dark modules of a row, side by side as one rectangle. */
function runs(row: readonly boolean[], y: number): string[] {
  const found: string[] = [];
  for (let x = 0; x < row.length; x++) {
    const from = x;
    while (row[x]) x++;
    if (x > from) found.push(`M${from} ${y}h${x - from}v1h${from - x}z`);
  }
  return found;
}
