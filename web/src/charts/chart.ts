// One chart: uPlot draws lines, ghosts, evidence and the border of January 2026;
// the playhead is an element above it, so that playing redraws no canvas.

import type uPlot from 'uplot';
import { FIRST_SIMULATED, FIRST_YEAR, MONTHS, monthText, short } from '../format';
import { detailsLoaded } from '../details';
import { h, setText, uid } from '../dom';
import { chartSentence } from '../describe/chart';
import type { Trajectory } from '../trajectory';
import { valuesOf, type ChartSpec, type Line } from './definitions';
import { colour, forgetColours } from './colours';
import { evidenceOf, type Dot } from './evidence';
import { library, type Library } from './library';
import { tableOf } from './table';

const months = Float64Array.from({ length: MONTHS }, (_, m) => m);
const yearTicks = Array.from({ length: 7 }, (_, i) => i * 36);
const sparseTicks = Array.from({ length: 4 }, (_, i) => i * 72);

export class Chart {
  readonly element: HTMLElement;
  readonly #spec: ChartSpec;
  readonly #frame = h('div', { class: 'plot', role: 'img' });
  readonly #playhead = h('div', { class: 'playhead' });
  readonly #table = h('div', { class: 'table-scroll', tabindex: 0, role: 'region', hidden: true });
  readonly #unit = h('p', { class: 'chart-unit' });
  readonly #toggle: HTMLButtonElement;
  readonly #values: HTMLElement[];
  #dots: readonly (readonly Dot[])[] = [];
  #plot: uPlot | null = null;
  #begun = false;
  /** What the plot shows: months, ghosts, lines. */
  #aligned: uPlot.AlignedData = [[]];
  #run: Trajectory | null = null;
  #baseline: Trajectory | null = null;
  #data: Float32Array[] = [];
  #month = 0;
  #hover: number | null = null;
  #tableOf: Trajectory | null = null;

  constructor(spec: ChartSpec, seek: (month: number) => void) {
    this.#spec = spec;
    const titleId = uid('chart');
    this.#table.setAttribute('aria-label', `${spec.title}, ${spec.unit}: table`);
    setText(this.#unit, spec.unit);
    this.#values = spec.lines.map(() => h('b', {}));
    this.#toggle = h('button', { type: 'button', class: 'small', 'aria-pressed': 'false', 'aria-label': `${spec.title} as a table` }, 'Table');
    this.#toggle.addEventListener('click', () => this.#showTable(this.#table.hidden !== false));
    this.element = h(
      'section',
      { class: 'chart', 'aria-labelledby': titleId, 'data-chart': spec.id },
      h('div', { class: 'chart-head' }, h('h3', { id: titleId }, spec.title), this.#toggle),
      this.#unit,
      h('ul', { class: 'chart-key' }, ...spec.lines.map((line, i) => keyEntry(line, this.#values[i]!))),
      this.#frame,
      this.#table,
    );
    this.#frame.addEventListener('click', (event) => {
      if (!this.#plot) return;
      const box = this.#plot.over.getBoundingClientRect();
      seek(Math.round(this.#plot.posToVal(event.clientX - box.left, 'x')));
    });
    new ResizeObserver(() => this.#resize()).observe(this.#frame);
    void detailsLoaded.then(() => {
      this.#dots = spec.lines.map(evidenceOf);
      this.#plot?.redraw(false, true);
    });
  }

  /** Takes a finished run; the ghost shows where the baseline differs. */
  show(run: Trajectory, baseline: Trajectory | null): void {
    this.#run = run;
    this.#baseline = baseline && baseline.hash !== run.hash ? baseline : null;
    const scaled = (source: Trajectory): Float32Array[] =>
      this.#spec.lines.map((line) => valuesOf(line, source).map((value) => value / this.#spec.scale));
    this.#data = scaled(run);
    const ghosts = this.#baseline ? scaled(this.#baseline) : this.#data.map(() => new Float32Array(0));
    const data = [months, ...ghosts.map((g) => (g.length ? g : new Array<null>(MONTHS).fill(null))), ...this.#data];
    this.#aligned = data as uPlot.AlignedData;
    if (this.#plot) this.#plot.setData(this.#aligned);
    else this.#begin();
    this.#tell();
    if (!this.#table.hidden) this.#drawTable();
  }

  setMonth(month: number): void {
    const newMonth = Math.round(month) !== Math.round(this.#month);
    this.#month = month;
    this.#movePlayhead();
    if (newMonth && this.#hover === null) this.#tell();
  }

  /** After a change of theme: the colours are read again. */
  repaint(): void {
    forgetColours();
    this.#plot?.redraw(false, true);
  }

  /** Draws as soon as the library is there; without it the table stands in. */
  #begin(): void {
    if (this.#begun) return;
    this.#begun = true;
    library.then(
      (drawing) => this.#create(drawing),
      () => this.#showTable(true),
    );
  }

  #create(drawing: Library): void {
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
    const tone = (line: Line) => (): string => colour(`--tone-${line.tone}`);
    const axis = {
      stroke: (): string => colour('--dim'),
      font: `${0.6875 * rem}px ${getComputedStyle(this.#frame).fontFamily}`,
      ticks: { show: false },
    };
    const grid = { stroke: (): string => colour('--grid'), width: 1 };
    const { width, height } = this.#size();
    const options: uPlot.Options = {
      width,
      height,
      padding: [8, 14, 0, 0],
      legend: { show: false },
      cursor: { drag: { x: false, y: false }, points: { show: false }, y: false },
      scales: { x: { time: false, range: () => [0, MONTHS - 1] }, y: { range: (_, __, high) => this.#range(high) } },
      axes: [
        { ...axis, size: 1.375 * rem, gap: 4, grid: { show: false }, splits: (plot) => (plot.width < 280 ? sparseTicks : yearTicks), values: (_, at) => at.map((m) => String(FIRST_YEAR + m / 12)) },
        { ...axis, size: 2.2 * rem, gap: 4, grid, space: 1.75 * rem, values: (_, at) => at.map((value) => short(value)) },
      ],
      series: [
        {},
        ...this.#spec.lines.map((line) => ({ stroke: tone(line), width: 1.25, dash: [4, 4], points: { show: false } })),
        ...this.#spec.lines.map((line) => ({ stroke: tone(line), width: 2, points: { show: false } })),
      ],
      hooks: {
        drawClear: [(plot) => this.#drawBorder(plot)],
        draw: [(plot) => this.#drawDots(plot)],
        setCursor: [(plot) => this.#point(plot)],
        setSize: [() => this.#movePlayhead()],
      },
    };
    this.#plot = new drawing(options, this.#aligned, this.#frame);
    this.#plot.over.append(this.#playhead);
    this.#movePlayhead();
  }

  /** From zero to a little above the highest line or dot. */
  #range(high: number | null): [number, number] {
    const dots = this.#dots.flat().map(({ value, high: top }) => Math.max(value, top) / this.#spec.scale);
    return [0, Math.max(high ?? 0, ...dots, 1e-9) * 1.06];
  }

  #size(): { width: number; height: number } {
    return { width: Math.max(120, this.#frame.clientWidth), height: Math.max(80, this.#frame.clientHeight) };
  }

  #resize(): void {
    if (!this.#plot || this.#frame.clientWidth === 0) return;
    const { width, height } = this.#size();
    if (width !== this.#plot.width || height !== this.#plot.height) this.#plot.setSize({ width, height });
  }

  #movePlayhead(): void {
    if (!this.#plot) return;
    const x = this.#plot.valToPos(this.#month, 'x');
    this.#playhead.style.transform = `translateX(${x.toFixed(1)}px)`;
  }

  #point(plot: uPlot): void {
    const index = plot.cursor.idx ?? null;
    const left = plot.cursor.left ?? -1;
    this.#hover = left >= 0 && index !== null ? index : null;
    this.#tell();
  }

  /** Values at the pointer, else at the playhead. */
  #tell(): void {
    if (this.#data.length === 0) return;
    const month = this.#hover ?? Math.round(this.#month);
    const { unit } = this.#spec;
    const ghost = this.#baseline ? ' · dashed = baseline' : '';
    setText(this.#unit, `${unit}${this.#hover === null ? ghost : ` · ${monthText(month)}`}`);
    this.#spec.lines.forEach((_, i) => setText(this.#values[i]!, short(this.#data[i]![month] ?? NaN)));
    if (this.#hover === null) this.#describe(month);
  }

  #describe(month: number): void {
    const values = this.#spec.lines.map((line, i) => ({ label: line.label, value: this.#data[i]![month] ?? NaN }));
    this.#frame.setAttribute('aria-label', chartSentence(this.#spec.title, this.#spec.unit, month, values));
  }

  #drawBorder(plot: uPlot): void {
    const { ctx, bbox } = plot;
    const x = Math.round(plot.valToPos(FIRST_SIMULATED, 'x', true)) + 0.5;
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

  #drawDots(plot: uPlot): void {
    const { ctx } = plot;
    ctx.save();
    this.#dots.forEach((dots, i) => {
      ctx.strokeStyle = colour(`--tone-${this.#spec.lines[i]!.tone}`);
      ctx.fillStyle = colour('--ground');
      ctx.lineWidth = 1.5 * devicePixelRatio;
      for (const { month, value, low, high, bound } of dots) {
        ctx.globalAlpha = bound ? 0.6 : 1;
        const x = plot.valToPos(month, 'x', true);
        const y = (v: number): number => plot.valToPos(v / this.#spec.scale, 'y', true);
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

  #showTable(on: boolean): void {
    this.#toggle.setAttribute('aria-pressed', String(on));
    this.#table.hidden = !on;
    this.#frame.hidden = on;
    if (on) this.#drawTable();
    else this.#resize();
  }

  #drawTable(): void {
    if (!this.#run || this.#tableOf === this.#run) return;
    this.#tableOf = this.#run;
    this.#table.replaceChildren(tableOf(this.#spec, this.#run, this.#baseline));
  }
}

function keyEntry(line: Line, value: HTMLElement): HTMLElement {
  return h('li', { class: `tone-${line.tone}` }, h('span', { class: 'swatch' }), `${line.label} `, value);
}
