// Lines over time as SVG, drawn from the same data as the chart on the page: text stays text.

import { bandOf } from '../charts/bands';
import { evidenceOf } from '../charts/evidence';
import { valuesOf } from '../charts/line';
import { bandAlpha } from '../charts/plot';
import { powers, rangeOf, roundTicks } from '../charts/scale';
import type { LinesSubject, Paint } from '../charts/subject';
import { svg } from '../dom';
import { FIRST_SIMULATED, FIRST_YEAR, MONTHS, powerText, short } from '../format';
import type { Figures } from '../trajectory';

const HEIGHT = 380;
/** Room for the marks of the axes. */
const LEFT = 62;
const BOTTOM = 26;
const TOP = 8;
const YEARS_APART = 3;
const CLIP = 'plot';

export function drawLines(subject: LinesSubject, paint: Paint, width: number): { elements: SVGElement[]; height: number } {
  const { spec, lines } = subject;
  const all = (run: Figures | null): number[][] => (run ? lines.map((line) => Array.from(valuesOf(line, run), (value) => value / spec.scale)) : []);
  const [now, baseline, own] = [all(subject.run), all(subject.baseline), all(subject.own)];
  const dots = lines.map(evidenceOf);
  const bands = lines.map(bandOf);
  const known = [...now, ...baseline, ...own].flat().filter((value) => (spec.log ? value > 0 : Number.isFinite(value)));
  const tops = spec.log ? [] : dots.flat().map((dot) => Math.max(dot.value, dot.high) / spec.scale);
  const [low, high] = rangeOf(spec, Math.min(...known), Math.max(...known, ...tops));

  const floor = HEIGHT - BOTTOM;
  const x = (month: number): number => LEFT + (month / (MONTHS - 1)) * (width - LEFT);
  const size = spec.log ? Math.log10 : (value: number): number => value;
  const y = (value: number): number => floor - ((size(value) - size(low)) / (size(high) - size(low))) * (floor - TOP);
  const tone = (i: number): string => paint(`--tone-${lines[i]!.tone}`);

  const mark = { fill: paint('--dim'), 'font-size': 12 };
  const border = x(FIRST_SIMULATED);
  const ground = [
    svg('clipPath', { id: CLIP }, svg('rect', { x: LEFT, y: TOP, width: width - LEFT, height: floor - TOP })),
    svg('rect', { x: LEFT, y: TOP, width: border - LEFT, height: floor - TOP, fill: paint('--observed') }),
    svg('line', { x1: border, x2: border, y1: TOP, y2: floor, stroke: paint('--border-line'), 'stroke-dasharray': '2 3' }),
  ];
  const ticks = (spec.log ? powers(low, high) : roundTicks(low, high, 5)).flatMap((value) => [
    svg('line', { x1: LEFT, x2: width, y1: y(value), y2: y(value), stroke: paint('--grid') }),
    svg('text', { ...mark, x: LEFT - 8, y: y(value) + 4, 'text-anchor': 'end' }, spec.log ? powerText(value) : short(value)),
  ]);
  const years = Array.from({ length: Math.ceil(MONTHS / 12 / YEARS_APART) }, (_, i) => i * YEARS_APART);
  const dates = years.map((year) => svg('text', { ...mark, x: x(12 * year), y: HEIGHT - 6, 'text-anchor': year === 0 ? 'start' : 'middle' }, String(FIRST_YEAR + year)));

  const path = (values: readonly number[]): string => {
    // A logarithm has no zero: there a line starts with the first amount.
    const points = values.map((value, month) => (spec.log && value <= 0 ? '' : `${x(month).toFixed(1)} ${y(value).toFixed(1)}`));
    return points.map((point, i) => point && `${points[i - 1] ? 'L' : 'M'}${point}`).join('');
  };
  const curves = (of: number[][], style: Record<string, string | number>): SVGElement[] =>
    of.map((values, i) => svg('path', { d: path(values), fill: 'none', stroke: tone(i), 'stroke-linejoin': 'round', ...style }));
  const haze = bands.map((band, i) => {
    const at = (values: readonly number[], k: number): string => `${x(band!.months[k]!).toFixed(1)} ${y(values[k]! / spec.scale).toFixed(1)}`;
    const around = band && [...band.months.map((_, k) => at(band.high, k)), ...band.months.map((_, k) => at(band.low, band.months.length - 1 - k))];
    return around && svg('path', { d: `M${around.join('L')}Z`, fill: tone(i), opacity: bandAlpha });
  });
  const inside = svg(
    'g',
    { 'clip-path': `url(#${CLIP})` },
    ...haze,
    ...curves(baseline, { 'stroke-width': 1.5, 'stroke-dasharray': '6 5' }),
    ...curves(own, { 'stroke-width': 2, 'stroke-dasharray': '0.5 5', 'stroke-linecap': 'round' }),
    ...curves(now, { 'stroke-width': 2.5 }),
  );
  const evidence = dots.flatMap((some, i) =>
    some.map(({ month, value, low: from, high: to, bound }) =>
      svg(
        'g',
        { stroke: tone(i), fill: paint('--ground'), 'stroke-width': 1.75, opacity: bound ? 0.6 : 1 },
        svg('line', { x1: x(month), x2: x(month), y1: y(from / spec.scale), y2: y(to / spec.scale) }),
        svg('circle', { cx: x(month), cy: y(value / spec.scale), r: 3.5 }),
      ),
    ),
  );
  return { elements: [...ground, ...ticks, ...dates, inside, ...evidence], height: HEIGHT };
}
