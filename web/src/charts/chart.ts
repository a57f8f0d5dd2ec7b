// One chart: uPlot draws lines, ghosts, evidence and the border of January 2026;
// the playhead is an element above it, so that playing redraws no canvas.

import type uPlot from 'uplot';
import { count, FIRST_SIMULATED, FIRST_YEAR, MONTHS, monthText, powerText, short } from '../format';
import { detailsLoaded } from '../details';
import { h, setText, uid } from '../dom';
import { chartSentence } from '../describe/chart';
import type { Figures } from '../trajectory';
import { bandOf, type Band } from './bands';
import type { ChartSpec } from './definitions';
import { lineOf, textOf, valuesOf, type Line } from './line';
import { colour, forgetColours } from './colours';
import { evidenceOf, type Dot } from './evidence';
import { library, type Library } from './library';
import { tableOf } from './table';

const months = Float64Array.from({ length: MONTHS }, (_, m) => m);
const yearTicks = Array.from({ length: 7 }, (_, i) => i * 36);
const sparseTicks = Array.from({ length: 4 }, (_, i) => i * 72);

const bandAlpha = 0.13;
const bandNote = ' The haze holds 80 % of baselines with other plausible parameters.';

export class Chart {
  readonly element: HTMLElement;
  readonly #spec: ChartSpec;
  readonly #frame = h('div', { class: 'plot', role: 'img' });
  readonly #playhead = h('div', { class: 'playhead' });
  readonly #table = h('div', { class: 'table-scroll', tabindex: 0, role: 'region', hidden: true });
  readonly #unit = h('p', { class: 'chart-unit' });
  readonly #toggle: HTMLButtonElement;
  readonly #title = h('h3', {});
  readonly #key = h('ul', { class: 'chart-key' });
  readonly #about = h('p', { class: 'chart-about' });
  readonly #values: HTMLElement[];
  #lines: readonly Line[];
  #country = '';
  #dots: readonly (readonly Dot[])[] = [];
  #bands: readonly (Band | null)[] = [];
  #plot: uPlot | null = null;
  #begun = false;
  /** What the plot shows: months, baseline, own baseline, lines. */
  #aligned: uPlot.AlignedData = [[]];
  #run: Figures | null = null;
  #baseline: Figures | null = null;
  /** The baseline under the reader's own assumptions. */
  #own: Figures | null = null;
  #data: Float32Array[] = [];
  #month = 0;
  #hover: number | null = null;
  #tableOf: Figures | null = null;

  constructor(spec: ChartSpec, country: string, seek: (month: number) => void) {
    this.#spec = spec;
    this.#lines = spec.lines;
    this.#title.id = uid('chart');
    setText(this.#unit, spec.unit);
    this.#values = spec.lines.map(() => h('b', {}));
    this.#toggle = h('button', { type: 'button', class: 'small', 'aria-pressed': 'false' }, 'Table');
    this.#toggle.addEventListener('click', () => this.#showTable(this.#table.hidden !== false));
    this.element = h(
      'section',
      { class: 'chart', 'aria-labelledby': this.#title.id, 'data-chart': spec.id },
      h('div', { class: 'chart-head' }, this.#title, this.#toggle),
      this.#unit,
      this.#key,
      this.#frame,
      this.#table,
      this.#about,
    );
    this.setCountry(country);
    this.#frame.addEventListener('click', (event) => {
      if (!this.#plot) return;
      const box = this.#plot.over.getBoundingClientRect();
      seek(Math.round(this.#plot.posToVal(event.clientX - box.left, 'x')));
    });
    new ResizeObserver(() => this.#resize()).observe(this.#frame);
    void detailsLoaded.then(() => {
      this.#readDetails();
      this.#plot?.redraw(false, true);
    });
  }

  /** The lines, with the country that was filled in. */
  get lines(): readonly Line[] {
    return this.#lines;
  }

  /** Fills in the country that titles, labels and lines speak of; figures are to be shown anew. */
  setCountry(iso3: string): void {
    if (iso3 === this.#country) return;
    this.#country = iso3;
    this.#lines = this.#spec.lines.map((line) => lineOf(line, iso3));
    const title = textOf(this.#spec.title, iso3);
    setText(this.#title, title);
    this.#toggle.setAttribute('aria-label', `${title} as a table`);
    this.#table.setAttribute('aria-label', `${title}, ${this.#spec.unit}: table`);
    this.#key.replaceChildren(...this.#lines.map((line, i) => keyEntry(line, this.#values[i]!)));
    this.#readDetails();
    this.#tableOf = null;
  }

  /** Evidence and plausible ranges of the lines; they come later than the page. */
  #readDetails(): void {
    this.#dots = this.#lines.map(evidenceOf);
    this.#bands = this.#lines.map(bandOf);
    setText(this.#about, this.#spec.about + (this.#bands.some((band) => band) ? bandNote : ''));
  }

  /**
   * Takes a finished run. Ghosts show what differs from it: the baseline, dashed, and the baseline under the reader's
   * own assumptions, dotted, so that an assumption is never taken for the work of a policy.
   */
  show(run: Figures, baseline: Figures | null, own: Figures | null = null): void {
    this.#run = run;
    this.#baseline = baseline && baseline.hash !== run.hash ? baseline : null;
    this.#own = own && own.hash !== run.hash && own.hash !== baseline?.hash ? own : null;
    const scaled = (source: Figures): Float32Array[] =>
      this.#lines.map((line) => valuesOf(line, source).map((value) => value / this.#spec.scale));
    this.#data = scaled(run);
    // A logarithm has no zero: there the line starts with the first amount.
    const drawn = (values: Float32Array): ArrayLike<number | null> => (this.#spec.log ? Array.from(values, (v) => (v > 0 ? v : null)) : values);
    const ghosts = (of: Figures | null): ArrayLike<number | null>[] => (of ? scaled(of).map(drawn) : this.#lines.map(() => new Array<null>(MONTHS).fill(null)));
    const data = [months, ...ghosts(this.#baseline), ...ghosts(this.#own), ...this.#data.map(drawn)];
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
      scales: { x: { time: false, range: () => [0, MONTHS - 1] }, y: { distr: this.#spec.log ? 3 : 1, range: (_, low, high) => this.#range(low, high) } },
      axes: [
        { ...axis, size: 1.375 * rem, gap: 4, grid: { show: false }, splits: (plot) => (plot.width < 280 ? sparseTicks : yearTicks), values: (_, at) => at.map((m) => String(FIRST_YEAR + m / 12)) },
        { ...axis, size: 2.2 * rem, gap: 4, grid, space: 1.5 * rem, values: (_, at) => at.map(this.#spec.log ? powerText : short), ...(this.#spec.log ? powerAxis : {}) },
      ],
      series: [
        {},
        ...this.#lines.map((line) => ({ stroke: tone(line), width: 1.25, dash: [4, 4], points: { show: false } })),
        ...this.#lines.map((line) => ({ stroke: tone(line), width: 1.5, dash: [0.5, 3.5], cap: 'round' as const, points: { show: false } })),
        ...this.#lines.map((line) => ({ stroke: tone(line), width: 2, points: { show: false } })),
      ],
      hooks: {
        drawClear: [
          (plot) => {
            this.#drawBorder(plot);
            this.#drawBands(plot);
          },
        ],
        draw: [(plot) => this.#drawDots(plot)],
        setCursor: [(plot) => this.#point(plot)],
        setSize: [() => this.#movePlayhead()],
      },
    };
    this.#plot = new drawing(options, this.#aligned, this.#frame);
    this.#plot.over.append(this.#playhead);
    this.#movePlayhead();
  }

  /** From zero, or what is below it, to a little above the highest line or dot. */
  #range(low: number | null, high: number | null): [number, number] {
    const { log, from = 0, scale } = this.#spec;
    if (log) return decades(low, high);
    const dots = this.#dots.flat().map(({ value, high: top }) => Math.max(value, top) / scale);
    return [Math.min(from, (low ?? 0) < 0 ? low! * 1.06 : from), Math.max(high ?? 0, ...dots, 1e-9) * 1.06];
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
    const ghost = `${this.#baseline ? ' · dashed = baseline' : ''}${this.#own ? ' · dotted = baseline under own assumptions' : ''}`;
    setText(this.#unit, `${unit}${this.#hover === null ? ghost : ` · ${monthText(month)}`}`);
    this.#lines.forEach((_, i) => setText(this.#values[i]!, this.#text(this.#data[i]![month] ?? NaN)));
    if (this.#hover === null) this.#describe(month);
  }

  /** What grows a thousandfold is written with its thousands. */
  #text(value: number): string {
    return this.#spec.log ? count(value) : short(value);
  }

  #describe(month: number): void {
    const values = this.#lines.map((line, i) => ({ label: line.label, value: this.#text(this.#data[i]![month] ?? NaN) }));
    this.#frame.setAttribute('aria-label', chartSentence(textOf(this.#spec.title, this.#country), this.#spec.unit, month, values));
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

  /** A haze over the middle of plausible baselines; what rises above the lines' axis is cut. */
  #drawBands(plot: uPlot): void {
    const { ctx, bbox } = plot;
    ctx.save();
    ctx.beginPath();
    ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
    ctx.clip();
    ctx.globalAlpha = bandAlpha;
    this.#bands.forEach((band, i) => {
      if (!band) return;
      const last = band.months.length - 1;
      const to = (at: number, value: number): void =>
        ctx.lineTo(plot.valToPos(band.months[at]!, 'x', true), plot.valToPos(value / this.#spec.scale, 'y', true));
      ctx.fillStyle = colour(`--tone-${this.#lines[i]!.tone}`);
      ctx.beginPath();
      for (let at = 0; at <= last; at++) to(at, band.high[at]!);
      for (let at = last; at >= 0; at--) to(at, band.low[at]!);
      ctx.fill();
    });
    ctx.restore();
  }

  #drawDots(plot: uPlot): void {
    const { ctx } = plot;
    ctx.save();
    this.#dots.forEach((dots, i) => {
      ctx.strokeStyle = colour(`--tone-${this.#lines[i]!.tone}`);
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
    this.#table.replaceChildren(tableOf(this.#spec, this.#lines, this.#run, this.#baseline, this.#own));
  }
}

/** Whole powers of ten around the values. */
function decades(low: number | null, high: number | null): [number, number] {
  const least = low && low > 0 ? low : 1;
  const most = high && high > 0 ? high : 10 * least;
  return [10 ** Math.floor(Math.log10(least)), 10 ** Math.max(Math.ceil(Math.log10(most)), Math.floor(Math.log10(least)) + 1)];
}

/** At most five powers of ten from low to high, evenly apart. */
function powers(low: number, high: number): number[] {
  const [first, last] = [Math.round(Math.log10(low)), Math.round(Math.log10(high))];
  const step = Math.max(1, Math.ceil((last - first) / 4));
  return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, i) => 10 ** (first + i * step));
}

/** An axis of powers of ten; without a filter of its own the library would blank most of them. */
const powerAxis: uPlot.Axis = { splits: (_, __, low, high) => powers(low, high), filter: (_, at) => at };

function keyEntry(line: Line, value: HTMLElement): HTMLElement {
  return h('li', { class: `tone-${line.tone}` }, h('span', { class: 'swatch' }), `${line.label} `, value);
}
