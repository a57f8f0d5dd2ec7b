// Explore mode: wheel, fingers and a dragging mouse move the map. Outside the mode all of that is the page's, so nothing
// is listened to. Within it, too, the page scrolls where the map has nowhere to go: while it is whole, one finger and a
// wheel that would make it smaller still are the page's.

import type { Guard } from './guard';
import type { StageCalls } from './program';

/** Zoom by a turn of the wheel [per px], and by a pinch on a track pad, which comes in smaller steps. */
const WHEEL = 0.0022;
const TRACK_PAD = 0.012;

/** Lengths of the other units of a wheel [px]. */
const LINE = 20;
const PAGE = 400;

/** A press that went no farther is no drag [CSS px]. */
const DRAG_FROM = 5;

interface At {
  readonly x: number;
  readonly y: number;
}

export class Explorer {
  private on = false;
  private large = false;
  private readonly down = new Map<number, At>();
  private travelled = 0;

  constructor(
    private readonly guard: Guard,
    private readonly stage: () => StageCalls | undefined,
  ) {
    window.addEventListener('click', this.onClick, true);
  }

  /** Enters or leaves the mode. */
  set(on: boolean): void {
    if (on === this.on) return;
    this.on = on;
    this.down.clear();
    const change = on ? window.addEventListener.bind(window) : window.removeEventListener.bind(window);
    change('wheel', this.onWheel as EventListener, { passive: false });
    change('pointerdown', this.onDown as EventListener);
    change('pointermove', this.onMove as EventListener);
    change('pointerup', this.onUp as EventListener);
    change('pointercancel', this.onUp as EventListener);
    this.style();
  }

  /** Says whether only a part of the map is shown. */
  enlarged(large: boolean): void {
    if (large === this.large) return;
    this.large = large;
    this.style();
  }

  private style(): void {
    const { style } = document.documentElement;
    style.touchAction = this.on ? (this.large ? 'none' : 'pan-x pan-y') : '';
    style.cursor = this.on && this.large ? 'grab' : '';
  }

  private readonly onWheel = (event: WheelEvent): void => {
    if (!this.large && event.deltaY > 0 && !event.ctrlKey) return;
    event.preventDefault();
    const unit = event.deltaMode === 1 ? LINE : event.deltaMode === 2 ? PAGE : 1;
    const factor = Math.exp(-event.deltaY * unit * (event.ctrlKey ? TRACK_PAD : WHEEL));
    this.move((stage) => stage.zoom(factor, event.clientX, event.clientY, false));
  };

  private readonly onDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    if (this.down.size === 0) this.travelled = 0;
    this.down.set(event.pointerId, { x: event.clientX, y: event.clientY });
    (event.target as Element).setPointerCapture?.(event.pointerId);
  };

  private readonly onMove = (event: PointerEvent): void => {
    const before = this.down.get(event.pointerId);
    if (before === undefined) return;
    const now = { x: event.clientX, y: event.clientY };
    const other = [...this.down].find(([id]) => id !== event.pointerId)?.[1];
    this.down.set(event.pointerId, now);
    const [dx, dy] = [now.x - before.x, now.y - before.y];
    this.travelled += Math.hypot(dx, dy);
    if (other !== undefined) {
      const factor = distance(now, other) / Math.max(1, distance(before, other));
      this.move((stage) => {
        stage.drag(dx / 2, dy / 2);
        stage.zoom(factor, (now.x + other.x) / 2, (now.y + other.y) / 2, true);
      });
    } else if (this.travelled >= DRAG_FROM) this.move((stage) => stage.drag(dx, dy));
  };

  private readonly onUp = (event: PointerEvent): void => {
    this.down.delete(event.pointerId);
  };

  /** The end of a drag is no press on a country. */
  private readonly onClick = (event: Event): void => {
    if (this.on && this.travelled >= DRAG_FROM) event.stopImmediatePropagation();
    this.travelled = 0;
  };

  private move(change: (stage: StageCalls) => void): void {
    const stage = this.stage();
    if (stage === undefined) return;
    change(stage);
    this.guard.gate.wake();
  }
}

const distance = (a: At, b: At): number => Math.hypot(a.x - b.x, a.y - b.y);
