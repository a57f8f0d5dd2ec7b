// Lines over time, as uPlot draws them, with the border of January 2026, plausible ranges and evidence; the playhead is
// an element above them, so that playing redraws no canvas.

import type uPlot from 'uplot';
import { FIRST_SIMULATED, FIRST_YEAR, MONTHS, powerText, short } from '../format';
import { h } from '../dom';
import type { Band } from './bands';
import { colour } from './colours';
import type { Dot } from './evidence';
import type { Library } from './library';
import type { Line } from './line';
import { powers, rangeOf } from './scale';
import type { ChartSpec } from './spec';

const yearTicks = Array.from({ length: 7 }, (_, i) => i * 36);
const sparseTicks = Array.from({ length: 4 }, (_, i) => i * 72);

export const bandAlpha = 0.13;

/** What is drawn besides the values. */
export interface Surface {
  readonly spec: ChartSpec;
  readonly lines: readonly Line[];
  readonly dots: readonly (readonly Dot[])[];
  readonly bands: readonly (Band | null)[];
}

/** An axis of powers of ten; without a filter of its own the library would blank most of them. */
const powerAxis: uPlot.Axis = { splits: (_, __, low, high) => powers(low, high), filter: (_, at) => at };

export class Plot {
  readonly #frame: HTMLElement;
  readonly #surface: () => Surface;
  readonly #playhead = h('div', { class: 'playhead' });
  readonly #plot: uPlot;
  #month = 0;

  /** `data` is months, baseline, own baseline, lines; `point` gets the month below the pointer. */
  constructor(drawing: Library, frame: HTMLElement, surface: () => Surface, data: uPlot.AlignedData, point: (month: number | null) => void) {
    this.#frame = frame;
    this.#surface = surface;
    this.#plot = new drawing(this.#options(point), data, frame);
    this.#plot.over.append(this.#playhead);
    this.setMonth(this.#month);
  }

  setData(data: uPlot.AlignedData): void {
    this.#plot.setData(data);
  }

  setMonth(month: number): void {
    this.#month = month;
    this.#playhead.style.transform = `translateX(${this.#plot.valToPos(month, 'x').toFixed(1)}px)`;
  }

  /** The month at a point of the screen. */
  monthAt(clientX: number): number {
    return Math.round(this.#plot.posToVal(clientX - this.#plot.over.getBoundingClientRect().left, 'x'));
  }

  redraw(): void {
    this.#plot.redraw(false, true);
  }

  resize(): void {
    if (this.#frame.clientWidth === 0) return;
    const { width, height } = this.#size();
    if (width !== this.#plot.width || height !== this.#plot.height) this.#plot.setSize({ width, height });
  }

  #size(): { width: number; height: number } {
    return { width: Math.max(120, this.#frame.clientWidth), height: Math.max(80, this.#frame.clientHeight) };
  }

  #options(point: (month: number | null) => void): uPlot.Options {
    const { spec, lines } = this.#surface();
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
    const axis = {
      stroke: (): string => colour('--dim'),
      font: `${0.6875 * rem}px ${getComputedStyle(this.#frame).fontFamily}`,
      ticks: { show: false },
    };
    const grid = { stroke: (): string => colour('--grid'), width: 1 };
    const stroke = ({ tone }: Line) => (): string => colour(`--tone-${tone}`);
    return {
      ...this.#size(),
      padding: [8, 14, 0, 0],
      legend: { show: false },
      cursor: { drag: { x: false, y: false }, points: { show: false }, y: false },
      scales: { x: { time: false, range: () => [0, MONTHS - 1] }, y: { distr: spec.log ? 3 : 1, range: (_, low, high) => this.#range(low, high) } },
      axes: [
        { ...axis, size: 1.375 * rem, gap: 4, grid: { show: false }, splits: (plot) => (plot.width < 280 ? sparseTicks : yearTicks), values: (_, at) => at.map((m) => String(FIRST_YEAR + m / 12)) },
        { ...axis, size: 2.2 * rem, gap: 4, grid, space: 1.5 * rem, values: (_, at) => at.map(spec.log ? powerText : short), ...(spec.log ? powerAxis : {}) },
      ],
      series: [
        {},
        ...lines.map((line) => ({ stroke: stroke(line), width: 1.25, dash: [4, 4], points: { show: false } })),
        ...lines.map((line) => ({ stroke: stroke(line), width: 1.5, dash: [0.5, 3.5], cap: 'round' as const, points: { show: false } })),
        ...lines.map((line) => ({ stroke: stroke(line), width: 2, points: { show: false } })),
      ],
      hooks: {
        drawClear: [
          (plot) => {
            this.#drawBorder(plot);
            this.#drawBands(plot);
          },
        ],
        draw: [(plot) => this.#drawDots(plot)],
        setCursor: [({ cursor }) => point((cursor.left ?? -1) >= 0 ? (cursor.idx ?? null) : null)],
        setSize: [() => this.setMonth(this.#month)],
      },
    };
  }

  /** Dots count among the values. */
  #range(low: number | null, high: number | null): [number, number] {
    const { spec, dots } = this.#surface();
    if (spec.log) return rangeOf(spec, low, high);
    return rangeOf(spec, low, Math.max(high ?? 0, ...dots.flat().map((dot) => Math.max(dot.value, dot.high) / spec.scale)));
  }

  #drawBorder({ ctx, bbox, valToPos }: uPlot): void {
    const x = Math.round(valToPos(FIRST_SIMULATED, 'x', true)) + 0.5;
    ctx.save();
    ctx.fillStyle = colour('--observed');
    ctx.fillRect(bbox.left, bbox.top, x - bbox.left, bbox.height);
    ctx.strokeStyle = colour('--border-line');
    ctx.setLineDash([2 * devicePixelRatio, 3 * devicePixelRatio]);
    ctx.beginPath();
    ctx.moveTo(x, bbox.top);
    ctx.lineTo(x, bbox.top + bbox.height);
    ctx.stroke();
    ctx.restore();
  }

  /** A haze over the middle of plausible baselines; what rises above the lines' axis is cut. */
  #drawBands({ ctx, bbox, valToPos }: uPlot): void {
    const { spec, lines, bands } = this.#surface();
    ctx.save();
    ctx.beginPath();
    ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
    ctx.clip();
    ctx.globalAlpha = bandAlpha;
    bands.forEach((band, i) => {
      if (!band) return;
      const last = band.months.length - 1;
      const to = (at: number, value: number): void => ctx.lineTo(valToPos(band.months[at]!, 'x', true), valToPos(value / spec.scale, 'y', true));
      ctx.fillStyle = colour(`--tone-${lines[i]!.tone}`);
      ctx.beginPath();
      for (let at = 0; at <= last; at++) to(at, band.high[at]!);
      for (let at = last; at >= 0; at--) to(at, band.low[at]!);
      ctx.fill();
    });
    ctx.restore();
  }

  #drawDots({ ctx, valToPos }: uPlot): void {
    const { spec, lines, dots } = this.#surface();
    const y = (value: number): number => valToPos(value / spec.scale, 'y', true);
    ctx.save();
    dots.forEach((some, i) => {
      ctx.strokeStyle = colour(`--tone-${lines[i]!.tone}`);
      ctx.fillStyle = colour('--ground');
      ctx.lineWidth = 1.5 * devicePixelRatio;
      for (const { month, value, low, high, bound } of some) {
        ctx.globalAlpha = bound ? 0.6 : 1;
        const x = valToPos(month, 'x', true);
        ctx.beginPath();
        ctx.moveTo(x, y(low));
        ctx.lineTo(x, y(high));
        ctx.stroke();
        ctx.beginPath();
        ctx.arc(x, y(value), 3 * devicePixelRatio, 0, 2 * Math.PI);
        ctx.fill();
        ctx.stroke();
      }
    });
    ctx.restore();
  }
}
