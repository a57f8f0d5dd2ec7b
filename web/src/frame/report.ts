// Tells the page what was drawn: the first frame at once, then a few times a second, and the last one.

import { figureNames, type FromFrame, type Stats } from '../protocol';
import type { Gate } from './gate';
import type { Size } from './size';

/** Shortest time between two reports [ms]. */
const INTERVAL_MS = 250;

type Figures = Pick<Stats, (typeof figureNames)[number]>;

export class Reporter {
  private frames = 0;
  private sentAt = -Infinity;
  private newest: (() => FromFrame) | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly post: (message: FromFrame) => void) {}

  /** figures are what the stage says, in the order of figureNames. */
  drawn(figures: readonly number[], gate: Gate, starts: number, size: Size | undefined): void {
    const frames = ++this.frames;
    this.newest = () => ({
      kind: 'drawn',
      ...(Object.fromEntries(figureNames.map((name, i) => [name, figures[i] ?? 0])) as Figures),
      frames,
      delivered: gate.delivered,
      withheld: gate.withheld,
      starts,
      width: size?.width ?? 0,
      height: size?.height ?? 0,
      pixelRatio: size?.pixelRatio ?? 0,
    });
    const wait = INTERVAL_MS - (performance.now() - this.sentAt);
    if (wait <= 0) this.send();
    else this.timer ??= setTimeout(() => this.send(), wait);
  }

  private send(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.newest === undefined) return;
    this.post(this.newest());
    this.newest = undefined;
    this.sentAt = performance.now();
  }
}
