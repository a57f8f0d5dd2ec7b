// One chart of lines over time: its frame, its key with the values at the playhead, and what it says.

import type uPlot from 'uplot';
import { count, MONTHS, monthText, short } from '../format';
import { details, detailsLoaded } from '../details';
import { h, setText } from '../dom';
import { chartSentence } from '../describe/chart';
import type { Figures } from '../trajectory';
import { bandOf } from './bands';
import { evidenceOf } from './evidence';
import type { Figure, Surroundings } from './figure';
import { Frame, ghostNotes } from './frame';
import { library } from './library';
import { lineOf, valuesOf, type Line, type Term } from './line';
import { phrase } from './phrases';
import { Plot, type Surface } from './plot';
import { withGhosts, type Runs } from './runs';
import type { ChartSpec } from './spec';
import { tableOf } from './table';

const months = Float64Array.from({ length: MONTHS }, (_, m) => m);
const nothing = new Array<null>(MONTHS).fill(null);

export class Chart implements Figure {
  readonly #spec: ChartSpec;
  readonly #frame: Frame;
  readonly #body = h('div', { class: 'plot', role: 'img' });
  readonly #key = h('ul', { class: 'chart-key' });
  readonly #values: HTMLElement[];
  #surface: Surface;
  #country = '';
  #plot: Plot | null = null;
  #begun = false;
  #aligned: uPlot.AlignedData = [[]];
  #runs: Runs | null = null;
  #data: Float32Array[] = [];
  #month = 0;
  #hover: number | null = null;

  constructor(spec: ChartSpec, country: string, { seek, save }: Surroundings) {
    this.#spec = spec;
    this.#values = spec.lines.map(() => h('b', {}));
    this.#surface = { spec, lines: spec.lines, dots: [], bands: [] };
    this.#frame = new Frame(
      spec,
      this.#key,
      this.#body,
      () => tableOf(spec, this.#lines, this.#runs!),
      () => save({ kind: 'lines', spec, title: spec.title(this.#country), about: this.#frame.about, lines: this.#lines, ...this.#runs! }),
    );
    this.setCountry(country);
    this.#body.addEventListener('click', (event) => {
      if (this.#plot) seek(this.#plot.monthAt(event.clientX));
    });
    new ResizeObserver(() => this.#plot?.resize()).observe(this.#body);
    void detailsLoaded.then(() => {
      this.#readDetails();
      this.#plot?.redraw();
    });
  }

  get element(): HTMLElement {
    return this.#frame.element;
  }

  get terms(): readonly Term[] {
    return this.#lines.flatMap(({ plus, minus, of }) => [...plus, ...minus, ...of]);
  }

  get #lines(): readonly Line[] {
    return this.#surface.lines;
  }

  setCountry(iso3: string): void {
    if (iso3 === this.#country) return;
    this.#country = iso3;
    this.#surface = { ...this.#surface, lines: this.#spec.lines.map((line) => lineOf(line, iso3)) };
    this.#frame.setTitle(this.#spec.title(iso3));
    this.#key.replaceChildren(...this.#lines.map((line, i) => keyEntry(line, this.#values[i]!)));
    this.#readDetails();
  }

  /** Evidence and plausible ranges of the lines; they come later than the page. */
  #readDetails(): void {
    this.#surface = { ...this.#surface, bands: this.#lines.map(bandOf), dots: this.#lines.map(evidenceOf) };
    this.#explain();
  }

  /** What the haze and the dotted line are, where there are any. */
  #explain(): void {
    const own = this.#runs?.own ? [phrase('chart-own')] : [];
    const range = this.#surface.bands.some((band) => band) ? [phrase('chart-haze')] : details().bandMonths.length ? [phrase('chart-no-haze')] : [];
    this.#frame.setAbout(...own, ...range);
  }

  show(run: Figures, baseline: Figures | null, own: Figures | null = null): void {
    this.#runs = withGhosts(run, baseline, own);
    const scaled = (source: Figures): Float32Array[] => this.#lines.map((line) => valuesOf(line, source).map((value) => value / this.#spec.scale));
    this.#data = scaled(run);
    // A logarithm has no zero: there the line starts with the first amount.
    const drawn = (values: Float32Array): ArrayLike<number | null> => (this.#spec.log ? Array.from(values, (v) => (v > 0 ? v : null)) : values);
    const ghosts = (of: Figures | null): ArrayLike<number | null>[] => (of ? scaled(of).map(drawn) : this.#lines.map(() => nothing));
    this.#aligned = [months, ...ghosts(this.#runs.baseline), ...ghosts(this.#runs.own), ...this.#data.map(drawn)] as uPlot.AlignedData;
    if (this.#plot) this.#plot.setData(this.#aligned);
    else this.#begin();
    this.#explain();
    this.#tell();
    this.#frame.renew();
  }

  setMonth(month: number): void {
    const newMonth = Math.round(month) !== Math.round(this.#month);
    this.#month = month;
    this.#plot?.setMonth(month);
    if (newMonth && this.#hover === null) this.#tell();
  }

  repaint(): void {
    this.#plot?.redraw();
  }

  /** Draws as soon as the library is there; without it the table stands in. */
  #begin(): void {
    if (this.#begun) return;
    this.#begun = true;
    library.then(
      (drawing) => {
        this.#plot = new Plot(drawing, this.#body, () => this.#surface, this.#aligned, (month) => this.#point(month));
        this.#plot.setMonth(this.#month);
      },
      () => this.#frame.showTable(true),
    );
  }

  #point(month: number | null): void {
    this.#hover = month;
    this.#tell();
  }

  /** Values at the pointer, else at the playhead. */
  #tell(): void {
    if (!this.#runs) return;
    const month = this.#hover ?? Math.round(this.#month);
    this.#frame.setUnit(this.#hover === null ? ghostNotes(this.#runs.baseline, this.#runs.own !== null) : [monthText(month)]);
    this.#lines.forEach((_, i) => setText(this.#values[i]!, this.#text(this.#data[i]![month] ?? NaN)));
    if (this.#hover === null) this.#describe(month);
  }

  /** What grows a thousandfold is written with its thousands. */
  #text(value: number): string {
    return this.#spec.log ? count(value) : short(value);
  }

  #describe(month: number): void {
    const values = this.#lines.map((line, i) => ({ label: line.label, value: this.#text(this.#data[i]![month] ?? NaN) }));
    this.#body.setAttribute('aria-label', chartSentence(this.#spec.title(this.#country), this.#spec.unit, month, values));
  }
}

function keyEntry(line: Line, value: HTMLElement): HTMLElement {
  return h('li', { class: `tone-${line.tone}` }, h('span', { class: 'swatch' }), `${line.label} `, value);
}
