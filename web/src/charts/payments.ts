// Payments at the playhead: the frame of the flows. What draws them is a script of its own, fetched when a reader first
// sees the frame (money/).

import { h } from '../dom';
import { later } from '../later';
import type { Money } from '../money/money';
import type { Figures } from '../trajectory';
import type { Figure, Surroundings } from './figure';
import { Frame, ghostName } from './frame';
import type { Term } from './line';
import { phrase } from './phrases';
import { withGhosts, type Runs } from './runs';
import type { ChartSpec } from './spec';

/** The flows are drawn anew at most this often while playing [ms]. */
const DRAW_MS = 80;
/** The lines of a new run are drawn first; the flows follow after their frame [ms]. */
const AFTER_MS = 20;

export class Payments implements Figure {
  readonly terms: readonly Term[] = [{ output: 'payments', pattern: '*:*:*' }];
  readonly #frame: Frame;
  readonly #readout = h('p', { class: 'money-readout' });
  readonly #body = h('div', { class: 'money' });
  #money: Money | null = null;
  #seen = false;
  /** Known without asking, which would hold up the page for its layout. */
  #size: { readonly width: number; readonly height: number } = { width: 0, height: 0 };
  #runs: Runs | null = null;
  #month = 0;
  #drawn = 0;
  #waiting = false;

  constructor(spec: ChartSpec, { save }: Surroundings) {
    const month = (): number => Math.round(this.#month);
    this.#frame = new Frame(
      spec,
      this.#readout,
      this.#body,
      () => this.#money!.table(this.#runs!.run, this.#runs!.baseline, month()),
      () =>
        save({
          kind: 'moment',
          spec,
          title: spec.title(''),
          about: this.#frame.about,
          ...this.#runs!,
          month: month(),
          notes: this.#notes(),
          draw: (paint, width) => this.#money!.picture(this.#runs!.run, this.#runs!.baseline, month(), paint, width),
          rows: (run) => this.#money!.rows(run, month()),
        }),
    );
    this.#frame.setTitle(spec.title(''));
    new IntersectionObserver((entries) => this.#see(entries.some(({ isIntersecting }) => isIntersecting)), { rootMargin: '200px' }).observe(this.#body);
    new ResizeObserver(([entry]) => {
      this.#size = entry!.contentRect;
      this.#draw();
    }).observe(this.#body);
  }

  get element(): HTMLElement {
    return this.#frame.element;
  }

  show(run: Figures, baseline: Figures | null, own: Figures | null = null): void {
    this.#runs = withGhosts(run, baseline, own);
    this.#frame.setUnit(this.#notes());
    this.#draw();
  }

  setMonth(month: number): void {
    this.#month = month;
    this.#draw();
  }

  #notes(): string[] {
    const { baseline } = this.#runs!;
    return baseline ? [phrase('money-outline', { of: ghostName(baseline) })] : [];
  }

  #see(seen: boolean): void {
    this.#seen = seen;
    if (!seen) return;
    if (this.#money) this.#draw();
    else void this.#fetch();
  }

  async #fetch(): Promise<void> {
    try {
      const start = await later('money');
      this.#money ??= start(this.#body, this.#readout);
      this.#draw();
    } catch {
      this.#readout.textContent = phrase('money-missing'); // Every other figure is there.
    }
  }

  /** Draws soon; what comes meanwhile is drawn with it. */
  #draw(): void {
    if (this.#waiting || !this.#money || !this.#runs || !this.#seen || this.#size.width === 0) return;
    this.#waiting = true;
    setTimeout(() => {
      this.#waiting = false;
      this.#drawn = performance.now();
      this.#money!.show(this.#runs!.run, this.#runs!.baseline, this.#month, this.#size);
      this.#frame.renew();
    }, Math.max(AFTER_MS, this.#drawn + DRAW_MS - performance.now()));
  }
}
