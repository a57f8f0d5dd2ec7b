// A whole picture for a file: title, key, the figure, what one is looking at, and the citation, on a ground of its own,
// so that it can be read wherever it is shown.

import { colour } from '../charts/colours';
import { ghostNotes } from '../charts/frame';
import type { Subject } from '../charts/subject';
import { svg } from '../dom';
import { monthText } from '../format';
import { drawLines } from './lines';

const WIDTH = 960;
const MARGIN = 32;
const INNER = WIDTH - 2 * MARGIN;

interface Pen {
  readonly font: string;
  /** Where the next element begins [px from the top]. */
  top: number;
}

export function pictureOf(subject: Subject, cited: readonly string[]): SVGElement {
  const { title, about, spec } = subject;
  const pen: Pen = { font: getComputedStyle(document.body).fontFamily, top: MARGIN };
  const unit = [spec.unit, ...(subject.kind === 'moment' ? [monthText(subject.month), ...subject.notes] : ghostNotes(subject.baseline, subject.own !== null))];
  const head = [...lettering(pen, title, 22, '--text', 700), ...lettering(pen, unit.join(' · '), 14, '--dim')];
  const key = subject.kind === 'lines' ? keyOf(pen, subject.lines) : [];
  pen.top += 12;
  const { elements, height } = subject.kind === 'lines' ? drawLines(subject, colour, INNER) : subject.draw(colour, INNER);
  const figure = svg('g', { transform: `translate(${MARGIN} ${pen.top})` }, ...elements);
  pen.top += height + 14;
  const foot = lettering(pen, about, 13, '--text');
  pen.top += 6;
  foot.push(...cited.flatMap((text) => lettering(pen, text, 11.5, '--dim')));
  const bottom = pen.top + MARGIN / 2;
  return svg(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${WIDTH} ${bottom}`, width: WIDTH, height: bottom, 'font-family': pen.font, role: 'img' },
    svg('title', {}, title),
    svg('desc', {}, [about, ...cited].join('\n')),
    svg('rect', { width: WIDTH, height: bottom, fill: colour('--ground') }),
    ...head,
    ...key,
    figure,
    ...foot,
  );
}

/** Text in lines that fit. */
function lettering(pen: Pen, text: string, size: number, paint: string, weight = 400): SVGElement[] {
  return wrapped(text, `${weight} ${size}px ${pen.font}`).map((line) => {
    pen.top += size * 1.35;
    return svg('text', { x: MARGIN, y: (pen.top - size * 0.3).toFixed(1), 'font-size': size, 'font-weight': weight, fill: colour(paint) }, line);
  });
}

let ruler: CanvasRenderingContext2D | null = null;

function widthOf(text: string, font: string): number {
  ruler ??= document.createElement('canvas').getContext('2d');
  if (!ruler) return 0;
  ruler.font = font;
  return ruler.measureText(text).width;
}

/** Breaks a text between words, and words that are too long for a line (addresses are) anywhere. */
function wrapped(text: string, font: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<=[ &?])/)) {
    if (line && widthOf((line + word).trimEnd(), font) > INNER) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += word;
  }
  return [...lines, line.trimEnd()];
}

function keyOf(pen: Pen, lines: readonly { readonly label: string; readonly tone: string }[]): SVGElement[] {
  const size = 13;
  const font = `400 ${size}px ${pen.font}`;
  pen.top += 10;
  let x = MARGIN;
  const elements = lines.flatMap(({ label, tone }) => {
    const width = 30 + widthOf(label, font);
    if (x > MARGIN && x + width > WIDTH - MARGIN) {
      x = MARGIN;
      pen.top += size * 1.5;
    }
    const entry = [
      svg('rect', { x, y: pen.top + size * 0.55, width: 16, height: 4, rx: 2, fill: colour(`--tone-${tone}`) }),
      svg('text', { x: x + 22, y: pen.top + size, 'font-size': size, fill: colour('--text') }, label),
    ];
    x += width + 12;
    return entry;
  });
  pen.top += size * 1.5;
  return elements;
}
