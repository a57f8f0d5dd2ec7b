// The gate holds back animation callbacks.
//
// The engine asks for the next frame whether or not anything moves. That costs a tenth of the main thread while
// nothing is drawn, and browsers run frames of the same origin on even off-screen. So a callback is delivered only
// while the map is visible and something moves, or while frames are owed because something has changed.

/** Least time between frames where the machine is weak [ms]. */
const SLOW_MS = 100;

/** Frames owed after a change: the engine may spend the first on finding out how much time has passed. */
const OWED = 2;

type Request = (callback: FrameRequestCallback) => number;

export class Gate {
  /** Callbacks delivered to the engine. */
  delivered = 0;
  /** Callbacks kept back, each counted once. */
  withheld = 0;

  private waiting: FrameRequestCallback[] = [];
  private requested = false;
  private heldBack = false;
  private owed = OWED;
  private moving = false;
  private shown = true;
  private onScreen = true;
  /** Few frames a second. */
  slow = false;
  private last = -SLOW_MS;

  /** Called before callbacks are delivered, and after. */
  beforeFrame: () => void = () => undefined;
  afterFrame: () => void = () => undefined;

  /** request is the browser's own requestAnimationFrame. */
  constructor(private readonly request: Request) {}

  /** Takes the engine's requests. */
  readonly take: Request = (callback) => {
    this.waiting.push(callback);
    this.heldBack = false;
    this.schedule();
    return 0; // The engine never cancels a request.
  };

  /** Says whether something moves. The frame after the last movement is still drawn. */
  setMoving(moving: boolean): void {
    if (moving === this.moving) return;
    this.moving = moving;
    if (!moving) this.owed = Math.max(this.owed, 1);
    this.schedule();
  }

  /** Lets frames through because something has changed. */
  wake(): void {
    this.owed = OWED;
    this.schedule();
  }

  /** Says whether the document is shown and the map on the screen; both must hold. */
  setVisible(part: { shown?: boolean; onScreen?: boolean }): void {
    const before = this.visible;
    this.shown = part.shown ?? this.shown;
    this.onScreen = part.onScreen ?? this.onScreen;
    if (this.visible && !before) this.wake();
  }

  /** Whether a reader can see the map. */
  get visible(): boolean {
    return this.shown && this.onScreen;
  }

  /** Forgets what waits, when the engine that asked is gone. */
  clear(): void {
    this.waiting = [];
    this.moving = false;
    this.owed = OWED;
  }

  private get open(): boolean {
    return this.visible && (this.moving || this.owed > 0);
  }

  private schedule(): void {
    if (this.waiting.length === 0 || this.requested) return;
    if (!this.open) {
      if (!this.heldBack) this.withheld++;
      this.heldBack = true;
      return;
    }
    this.requested = true;
    this.request(this.deliver);
  }

  private readonly deliver = (now: number): void => {
    this.requested = false;
    if (!this.open) {
      this.schedule(); // The map went out of sight after the request; this counts the callback as withheld.
      return;
    }
    if (this.slow && now - this.last < SLOW_MS) {
      this.schedule(); // Too soon.
      return;
    }
    this.last = now;
    this.beforeFrame();
    this.owed = Math.max(0, this.owed - 1);
    const callbacks = this.waiting;
    this.waiting = [];
    for (const callback of callbacks) {
      this.delivered++;
      callback(now);
    }
    this.afterFrame();
  };
}
