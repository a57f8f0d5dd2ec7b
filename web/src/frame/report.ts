// Tells the page what was drawn: the first frame at once, then a few times a second, and the last one.

import type { FromFrame } from '../protocol';
import type { Gate } from './gate';
import type { Size } from './size';

/** Shortest time between two reports [ms]. */
const INTERVAL_MS = 250;

/** updateMs, drawMs, triangles, drawCalls, particles. */
export type Figures = readonly [number, number, number, number, number];

export class Reporter {
  private frames = 0;
  private sentAt = -Infinity;
  private newest: (() => FromFrame) | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly post: (message: FromFrame) => void) {}

  drawn([updateMs, drawMs, triangles, drawCalls, particles]: Figures, gate: Gate, starts: number, size: Size | undefined): void {
    const frames = ++this.frames;
    this.newest = () => ({
      kind: 'drawn',
      frames,
      updateMs,
      drawMs,
      triangles,
      drawCalls,
      particles,
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
