// The shares of use as a picture for a file.

import { short } from '../format';
import { svg } from '../dom';
import { phrase } from './phrases';
import { movedText, quadrants, type Share } from './shares';
import type { Paint } from './subject';

const TILE_HEIGHT = 74;
const GAP = 8;
const HEAD = 26;
const NAMES = 80;
/** Room around the text of a tile. */
const INSET = 14;

/** Families whose fill is dark enough for white text. */
const onDark = ['us_closed', 'china_closed'];

export function drawQuadrants(shares: readonly Share[], paint: Paint, width: number): { elements: SVGElement[]; height: number } {
  const tileWidth = (width - NAMES - GAP) / 2;
  const dim = { fill: paint('--dim'), 'font-size': 13 };
  const elements: SVGElement[] = [
    svg('text', { ...dim, x: NAMES, y: 14 }, phrase('quadrant-closed')),
    svg('text', { ...dim, x: NAMES + tileWidth + GAP, y: 14 }, phrase('quadrant-open')),
  ];
  ['us', 'china', 'rest'].forEach((name, row) => {
    const top = HEAD + row * (TILE_HEIGHT + GAP);
    elements.push(svg('text', { ...dim, x: 0, y: top + TILE_HEIGHT / 2 + 4 }, phrase(`quadrant-${name}`)));
    quadrants[row]!.forEach((id, column) => {
      const share = shares.find(({ line }) => line.id === id);
      if (share) elements.push(tile(share, NAMES + column * (tileWidth + GAP), top, tileWidth, paint));
    });
  });
  return { elements, height: HEAD + 3 * TILE_HEIGHT + 2 * GAP };
}

function tile({ line, now, moved, baseline, range }: Share, x: number, y: number, width: number, paint: Paint): SVGElement {
  const text = onDark.includes(line.id) ? '#ffffff' : '#0a0f1e';
  const track = width - 2 * INSET;
  const at = (share: number): number => INSET + (share / 100) * track;
  const bar = (from: number, to: number, opacity: number): SVGElement =>
    svg('rect', { x: at(from), y: TILE_HEIGHT - 18, width: Math.max(0, at(to) - at(from)), height: 6, rx: 2, fill: text, opacity });
  const mark = (share: number): SVGElement => svg('line', { x1: at(share), x2: at(share), y1: TILE_HEIGHT - 23, y2: TILE_HEIGHT - 7, stroke: text, 'stroke-width': 2 });
  return svg(
    'g',
    { transform: `translate(${x} ${y})` },
    svg('rect', { width, height: TILE_HEIGHT, rx: 8, fill: paint(`--tile-${line.tone}`) }),
    svg('text', { x: INSET, y: 34, fill: text, 'font-size': 24, 'font-weight': 700 }, phrase('quadrant-share', { share: short(now) })),
    svg('text', { x: width - INSET, y: 32, fill: text, 'font-size': 13, 'text-anchor': 'end' }, moved === null ? '' : movedText(moved)),
    bar(0, 100, 0.2),
    ...(range ? [bar(range[0], range[1], 0.35)] : []),
    bar(0, now, 1),
    ...(baseline === null ? [] : [mark(baseline)]),
  );
}
