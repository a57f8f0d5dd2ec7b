// Draws a result card on a canvas: 1200 × 630, the size in which other sites show pictures of links. Everything is
// drawn here, so nothing is asked of the network and the canvas stays readable in a frame without an origin.

import { countryIndex } from '../catalogue';
import { monthText, yearOf } from '../format';
import { stillBox, stillShapes } from '../gen/still-map';
import { outlines } from '../outline';
import { direction } from '../phrases';
import { tintOf } from '../stillmap';
import type { State } from '../store';
import type { Trajectory } from '../trajectory';
import type { Facts } from './facts';
import { linesOf } from './lines';
import { phrase } from './phrases';

export const WIDTH = 1200;
export const HEIGHT = 630;
const PAD = 56;
/** Where the words end and the chart begins. */
const COLUMN = 640;
const CHART = { left: 752, top: 168, width: WIDTH - PAD - 752, height: 262 };
const FOOT = 566;
/** Lines of the scenario: how far apart, and how far behind their mark. */
const ROW = 28;
const INDENT = 18;

export type Look = 'night' | 'paper';
type Colour = (property: string) => string;

export function drawCard(canvas: HTMLCanvasElement, facts: Facts, state: State & { run: Trajectory }, look: Look): void {
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const c = canvas.getContext('2d')!;
  const probe = document.createElement('span');
  probe.style.colorScheme = look === 'night' ? 'dark' : 'light';
  document.body.append(probe);
  const colour: Colour = (property) => {
    probe.style.color = `var(--${property})`;
    return getComputedStyle(probe).color;
  };
  c.direction = direction;
  c.textBaseline = 'alphabetic';
  ground(c, facts, state, colour);
  words(c, facts, colour);
  chart(c, facts, colour);
  foot(c, facts, colour);
  probe.remove();
}

/** A place counted from where lines of text begin. */
const from = (x: number): number => (direction === 'rtl' ? WIDTH - x : x);

function font(c: CanvasRenderingContext2D, weight: number, size: number): void {
  c.font = `${weight} ${size}px ${getComputedStyle(document.body).fontFamily}`;
}

function write(c: CanvasRenderingContext2D, text: string, x: number, y: number, fill: string, align: CanvasTextAlign = 'start'): void {
  c.fillStyle = fill;
  c.textAlign = align;
  c.fillText(text, from(x), y);
}

/** Lines of text; answers where the next one stands. */
function paragraph(c: CanvasRenderingContext2D, text: string, y: number, step: number, most: number, fill: string): number {
  for (const line of linesOf(text, COLUMN, most, (part) => c.measureText(part).width)) {
    write(c, line, PAD, y, fill);
    y += step;
  }
  return y;
}

/** The still map of the lens behind everything, fading out under the words. */
function ground(c: CanvasRenderingContext2D, facts: Facts, { run, lens, family }: State & { run: Trajectory }, colour: Colour): void {
  c.fillStyle = colour('ground');
  c.fillRect(0, 0, WIDTH, HEIGHT);
  const [, , boxWidth, boxHeight] = stillBox.split(' ').map(Number) as [number, number, number, number];
  const scale = 1.02 * (WIDTH / boxWidth);
  c.save();
  c.translate(-0.01 * WIDTH, (HEIGHT - boxHeight * scale) / 2);
  c.scale(scale, scale);
  for (const { iso3, d } of outlines(stillShapes)) {
    const path = new Path2D(d);
    c.globalAlpha = 0.75;
    c.fillStyle = colour('land');
    c.fill(path);
    const tint = countryIndex(iso3) >= 0 ? tintOf(lens, run, iso3, facts.month, family) : null;
    if (!tint) continue;
    c.globalAlpha = 0.85 * tint.strength;
    c.fillStyle = colour(tint.hue);
    c.fill(path);
  }
  c.restore();
  const veil = c.createLinearGradient(from(0), 0, from(WIDTH), 0);
  const [solid, clear] = [colour('ground'), colour('ground').replace(/^rgb\((.*)\)$/, 'rgba($1, 0.1)')];
  veil.addColorStop(0, solid);
  veil.addColorStop(0.5, solid.replace(/^rgb\((.*)\)$/, 'rgba($1, 0.86)'));
  veil.addColorStop(1, clear);
  c.fillStyle = veil;
  c.fillRect(0, 0, WIDTH, HEIGHT);
}

function words(c: CanvasRenderingContext2D, facts: Facts, colour: Colour): void {
  font(c, 750, 30);
  const names: [name: string, colour: string][] = [['Sovereign', 'text'], ['Stack', 'brand']];
  if (direction === 'rtl') names.reverse(); // A name is not mirrored.
  write(c, names[0]![0], PAD, 82, colour(names[0]![1]));
  write(c, names[1]![0], PAD + c.measureText(names[0]![0]).width, 82, colour(names[1]![1]));
  font(c, 600, 28);
  write(c, monthText(facts.month), WIDTH - PAD, 82, colour('dim'), 'end');

  font(c, 750, 104);
  const fit = Math.min(104, (104 * COLUMN) / c.measureText(facts.number).width);
  font(c, 750, fit);
  write(c, facts.number, PAD, 206, colour(facts.tone === 'chn' ? 'chn-text' : 'usa-text'));
  font(c, 650, 30);
  let y = paragraph(c, facts.label, 256, 38, 2, colour('text'));
  font(c, 400, 24);
  y = paragraph(c, facts.sentence, y + 6, 33, 4, colour('dim'));
  changeRows(c, facts, y, colour);
}

/** The scenario in words, as much of it as there is room for; what is left is counted. */
function changeRows(c: CanvasRenderingContext2D, { changes }: Facts, top: number, colour: Colour): void {
  font(c, 500, 20);
  let y = top + 22;
  let left = Math.floor((FOOT - 40 - y) / ROW) + 1;
  for (const [i, { text, tone }] of changes.entries()) {
    const rows = linesOf(text, COLUMN - INDENT, 2, (part) => c.measureText(part).width);
    const more = changes.length - i - 1;
    const fits = rows.length + (more > 0 ? 1 : 0) <= left;
    c.fillStyle = colour(fits ? tone : 'line-idle');
    c.fillRect(from(PAD) - (direction === 'rtl' ? 5 : 0), y - 17, 5, fits ? ROW * rows.length - 6 : ROW - 6);
    if (!fits) return write(c, phrase('result-more-changes', { count: more + 1 }), PAD + INDENT, y, colour('dim'));
    for (const row of rows) {
      write(c, row, PAD + INDENT, y, colour('text'));
      y += ROW;
    }
    left -= rows.length;
  }
}

/** From so many months on, every fourth year is named, else every second. */
const LONG = 120;

/** The measure over the years: the run as a line, what it is held against dashed, the month as a dot. */
function chart(c: CanvasRenderingContext2D, { now, was, month, tone, against }: Facts, colour: Colour): void {
  const { left, top, width, height } = CHART;
  c.globalAlpha = 0.8;
  c.fillStyle = colour('panel');
  c.beginPath();
  c.roundRect(from(left - 24) - (direction === 'rtl' ? width + 48 : 0), top - 24, width + 48, height + 84, 16);
  c.fill();
  c.globalAlpha = 1;
  const most = Math.max(...now, ...was, Number.MIN_VALUE);
  const x0 = direction === 'rtl' ? WIDTH - left - width : left; // Time runs from left to right in every language.
  const x = (m: number): number => x0 + (width * m) / (now.length - 1);
  const y = (value: number): number => top + height * (1 - Math.max(0, value) / most);
  c.strokeStyle = colour('line');
  c.lineWidth = 1.5;
  c.beginPath();
  c.moveTo(x0, top + height);
  c.lineTo(x0 + width, top + height);
  c.stroke();
  font(c, 500, 18);
  c.fillStyle = colour('dim');
  c.textAlign = 'center';
  for (let m = 0; m < now.length; m += now.length > LONG ? 48 : 24) c.fillText(String(yearOf(m)), Math.min(x0 + width - 20, Math.max(x0 + 20, x(m))), top + height + 26);
  font(c, 500, 17);
  c.fillText(against, x0 + width / 2, top + height + 50);
  const trace = (values: readonly number[], dash: number[], stroke: string, thick: number): void => {
    c.setLineDash(dash);
    c.strokeStyle = stroke;
    c.lineWidth = thick;
    c.lineJoin = 'round';
    c.beginPath();
    values.forEach((value, m) => (m ? c.lineTo(x(m), y(value)) : c.moveTo(x(m), y(value))));
    c.stroke();
    c.setLineDash([]);
  };
  trace(was, [9, 7], colour('dim'), 3);
  trace(now, [], colour(`tone-${tone}`), 5);
  c.fillStyle = colour(`tone-${tone}`);
  c.strokeStyle = colour('panel');
  c.lineWidth = 4;
  c.beginPath();
  c.arc(x(month), y(now[month]!), 10, 0, 2 * Math.PI);
  c.fill();
  c.stroke();
}

function foot(c: CanvasRenderingContext2D, { hash, link }: Facts, colour: Colour): void {
  c.fillStyle = colour('line');
  c.fillRect(PAD, FOOT - 26, WIDTH - 2 * PAD, 1.5);
  font(c, 600, 19);
  write(c, hash, PAD, FOOT + 4, colour('text'));
  write(c, phrase('result-motto'), WIDTH - PAD, FOOT + 4, colour('dim'), 'end');
  font(c, 400, 18);
  const [shown] = linesOf(link.replace(/^https?:\/\//, ''), WIDTH - 2 * PAD, 1, (part) => c.measureText(part).width);
  c.direction = 'ltr';
  write(c, shown!, PAD, FOOT + 34, colour('dim'), direction === 'rtl' ? 'right' : 'left');
}
