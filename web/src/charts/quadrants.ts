// Who answers the prompts at the playhead: US and China, closed and open, and the open models of all others. Each share
// stands in the colour that its family has on the map, above a bar with the baseline and its plausible range.

import { FIRST_SIMULATED, monthText, short } from '../format';
import { detailsLoaded } from '../details';
import { h, setText } from '../dom';
import type { Figures } from '../trajectory';
import { bandOf, rangeAt, type Band } from './bands';
import { seriesOf } from './csv';
import type { Figure, Surroundings } from './figure';
import { Frame, ghostName } from './frame';
import { lineOf, valuesOf, type Term } from './line';
import { useLines } from './models';
import { phrase } from './phrases';
import { drawQuadrants } from './quadrants_picture';
import { withGhosts, type Runs } from './runs';
import { movedText, quadrants, type Share } from './shares';
import type { ChartSpec } from './spec';

interface Tile {
  readonly cell: HTMLElement;
  readonly value: HTMLElement;
  readonly moved: HTMLElement;
  readonly bar: HTMLElement;
}

export class Quadrants implements Figure {
  readonly terms: readonly Term[] = useLines.flatMap(({ plus, of }) => [...plus, ...of]);
  readonly #lines = useLines.map((line) => lineOf(line, ''));
  readonly #frame: Frame;
  readonly #tiles = new Map<string, Tile>(useLines.map(({ id }) => [id, tile(id)]));
  #bands: (Band | null)[] = [];
  #runs: Runs | null = null;
  /** Shares over time of the run and of both baselines, by line. */
  #series: readonly (readonly Float32Array[] | null)[] = [];
  #month = 0;

  constructor(spec: ChartSpec, { save }: Surroundings) {
    const row = (name: string, ids: readonly string[]): HTMLElement =>
      h('tr', {}, h('th', { scope: 'row' }, phrase(`quadrant-${name}`)), ...ids.map((id) => this.#tiles.get(id)?.cell ?? h('td', { class: 'quadrant-none' }, h('span', { class: 'visually-hidden' }, phrase('quadrant-none')))));
    const head = h('tr', {}, h('td', {}), h('th', { scope: 'col' }, phrase('quadrant-closed')), h('th', { scope: 'col' }, phrase('quadrant-open')));
    const body = h(
      'table',
      { class: 'quadrants' },
      h('caption', { class: 'visually-hidden' }, spec.unit),
      h('thead', {}, head),
      h('tbody', {}, row('us', quadrants[0]), row('china', quadrants[1]), row('rest', quadrants[2])),
    );
    this.#frame = new Frame(
      spec,
      h('div', {}),
      body,
      () => this.#table(spec),
      () =>
        save({
          kind: 'moment',
          spec,
          title: spec.title(''),
          about: this.#frame.about,
          ...this.#runs!,
          month: this.#month,
          notes: this.#notes(),
          draw: (paint, width) => drawQuadrants(this.shares(), paint, width),
          rows: (run) => this.#lines.map((line) => ({ ...seriesOf(line), value: valuesOf(line, run)[this.#month]! })),
        }),
    );
    this.#frame.setTitle(spec.title(''));
    void detailsLoaded.then(() => {
      this.#bands = this.#lines.map(bandOf);
      this.#frame.setAbout(phrase('chart-haze-bar'));
      this.#tell();
    });
  }

  get element(): HTMLElement {
    return this.#frame.element;
  }

  show(run: Figures, baseline: Figures | null, own: Figures | null = null): void {
    this.#runs = withGhosts(run, baseline, own);
    this.#series = [run, this.#runs.baseline, this.#runs.own].map((of) => of && this.#lines.map((line) => valuesOf(line, of).map((value) => 100 * value)));
    this.#frame.setUnit(this.#notes());
    this.#tell();
  }

  setMonth(month: number): void {
    if (Math.round(month) === this.#month) return;
    this.#month = Math.round(month);
    this.#tell();
  }

  /** All shares at the playhead. */
  shares(): Share[] {
    const [now, baseline, own] = this.#series;
    return this.#lines.map((line, i) => ({
      line,
      now: now?.[i]?.[this.#month] ?? NaN,
      moved: now && this.#month >= FIRST_SIMULATED ? now[i]![this.#month]! - now[i]![FIRST_SIMULATED - 1]! : null,
      baseline: baseline?.[i]?.[this.#month] ?? null,
      own: own?.[i]?.[this.#month] ?? null,
      range: rangeAt(this.#bands[i] ?? null, this.#month, 0.01),
    }));
  }

  #notes(): string[] {
    const { baseline } = this.#runs!;
    return baseline ? [phrase('quadrant-mark', { of: ghostName(baseline) })] : [];
  }

  #tell(): void {
    if (!this.#runs) return;
    for (const { line, now, moved, baseline, range } of this.shares()) {
      const { cell, value, moved: change, bar } = this.#tiles.get(line.id)!;
      setText(value, phrase('quadrant-share', { share: short(now) }));
      setText(change, moved === null ? '' : movedText(moved));
      const notes = [line.label, phrase('quadrant-share', { share: short(now) })];
      if (baseline !== null) notes.push(phrase('quadrant-baseline', { share: short(baseline), of: ghostName(this.#runs.baseline!) }));
      cell.title = notes.join(', ');
      const { style } = bar;
      style.setProperty('--now', String(now));
      bar.classList.toggle('compared', baseline !== null);
      style.setProperty('--baseline', String(baseline ?? 0));
      style.setProperty('--low', String(range?.[0] ?? 0));
      style.setProperty('--high', String(range?.[1] ?? 0));
    }
    this.#frame.renew();
  }

  #table(spec: ChartSpec): HTMLTableElement {
    const shares = this.shares();
    const { baseline: ghost, own: dotted } = this.#runs!;
    const columns = [
      { head: monthText(this.#month), text: ({ now }: Share) => short(now) },
      { head: phrase('table-moved'), text: ({ moved }: Share) => (moved === null ? '' : movedText(moved)) },
      ...(ghost ? [{ head: phrase('table-baseline-only', { of: ghostName(ghost) }), text: ({ baseline }: Share) => short(baseline!) }] : []),
      ...(dotted ? [{ head: phrase('table-own-only'), text: ({ own }: Share) => short(own!) }] : []),
      { head: phrase('table-range'), text: ({ range }: Share) => (range ? `${short(range[0])}–${short(range[1])}` : '') },
    ];
    const row = (share: Share): HTMLElement => h('tr', {}, h('th', { scope: 'row' }, share.line.label), ...columns.map(({ text }) => h('td', {}, text(share))));
    const head = h('tr', {}, h('th', { scope: 'col' }, phrase('table-family')), ...columns.map((column) => h('th', { scope: 'col' }, column.head)));
    return h('table', {}, h('caption', {}, spec.unit), h('thead', {}, head), h('tbody', {}, ...shares.map(row)));
  }
}

function tile(id: string): Tile {
  const [value, moved, bar] = [h('b', {}), h('small', {}), h('span', { class: 'quadrant-bar', 'aria-hidden': 'true' })];
  return { cell: h('td', { class: `tile-${id.replaceAll('_', '-')}` }, h('div', {}, value, moved), bar), value, moved, bar };
}
