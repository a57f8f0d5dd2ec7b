// The guard stands between Ebitengine and the browser. It is in place before the program starts.
//
// The engine is made for games that own their page (its internal/ui/ui_js.go). Here it owns a frame in an article,
// so the guard takes from it what would harm the page around:
//
//	its input listeners on the canvas     never registered: wheel, touch and keys reach the page
//	location.reload() on a lost context   never registered; the frame restores the map (program.ts)
//	navigator.getGamepads                 answers null, so a policy that denies gamepads is never asked
//	requestAnimationFrame                 goes through the gate (gate.ts)
//	devicePixelRatio, body.clientWidth    answer in drawing-buffer pixels, so that a new ratio needs no new program
//	window and document listeners         are remembered, so that an ended program leaves none behind

import { Gate } from './gate';

/** Size of the drawing buffer [px]. */
export interface BufferSize {
  readonly width: number;
  readonly height: number;
}

type Remembered = [target: EventTarget, type: string, listener: EventListenerOrEventListenerObject | null, options: unknown];

export class Guard {
  readonly gate: Gate;
  /** The browser's own requestAnimationFrame, for what is not the engine's. */
  readonly nextFrame: (callback: FrameRequestCallback) => number;
  /** The browser's own pixel ratio; the engine sees 1. */
  readonly pixelRatio: () => number;

  /** Called on the browser's own resize events. */
  onResize: () => void = () => undefined;

  private size: BufferSize = { width: 1, height: 1 };
  private remembered: Remembered[] = [];
  private remembering = false;

  constructor() {
    this.nextFrame = window.requestAnimationFrame.bind(window);
    this.gate = new Gate(this.nextFrame);
    window.requestAnimationFrame = this.gate.take;
    this.pixelRatio = ownGetter(window, 'devicePixelRatio');

    const answer = (target: object, name: string, get: () => unknown): void => {
      Object.defineProperty(target, name, { configurable: true, get });
    };
    answer(window, 'devicePixelRatio', () => 1);
    // The engine multiplies these by its ratio of 1 and makes the canvas so large. Its Layout panics on 0.
    answer(document.body, 'clientWidth', () => this.size.width);
    answer(document.body, 'clientHeight', () => this.size.height);
    Object.defineProperty(Navigator.prototype, 'getGamepads', { configurable: true, value: () => null });

    // Only the engine listens on the canvas. Not registering beats stopping the events: a wheel listener that might
    // cancel makes the browser wait for the script before it scrolls.
    HTMLCanvasElement.prototype.addEventListener = () => undefined;
    this.remember(window);
    this.remember(document);
    // The engine hears of a new size only from resize(), once the frame has measured it.
    window.addEventListener(
      'resize',
      (event) => {
        if (!event.isTrusted) return;
        event.stopImmediatePropagation();
        this.onResize();
      },
      true,
    );
  }

  /** Gives the canvas a new size; a running engine draws it at once. Nothing changes for an empty frame. */
  resize(size: BufferSize): void {
    this.size = { width: Math.max(1, size.width), height: Math.max(1, size.height) };
    window.dispatchEvent(new Event('resize'));
  }

  /** Runs the start of a program, and remembers the listeners that it registers. */
  watch<T>(start: () => T): T {
    this.remembering = true;
    try {
      return start();
    } finally {
      this.remembering = false;
    }
  }

  /** Takes an ended program's listeners, callbacks and elements away. */
  clear(): void {
    for (const [target, type, listener, options] of this.remembered) {
      target.removeEventListener(type, listener, options as EventListenerOptions | undefined);
    }
    this.remembered = [];
    this.gate.clear();
    for (const element of document.querySelectorAll('canvas, meta[name="viewport"]')) element.remove();
  }

  private remember(target: EventTarget): void {
    const add = target.addEventListener.bind(target);
    target.addEventListener = (type: string, listener: EventListenerOrEventListenerObject | null, options?: unknown) => {
      if (this.remembering) this.remembered.push([target, type, listener, options]);
      add(type, listener, options as AddEventListenerOptions | undefined);
    };
  }
}

/** The getter of a property that an object has itself. */
function ownGetter(target: object, name: string): () => number {
  const get = Object.getOwnPropertyDescriptor(target, name)?.get;
  return get === undefined ? () => 1 : (get.bind(target) as () => number);
}

/** Whether this browser draws with WebGL2. The trial context is given back: browsers keep only a few. */
export function hasWebGL2(): boolean {
  try {
    const context = document.createElement('canvas').getContext('webgl2');
    context?.getExtension('WEBGL_lose_context')?.loseContext();
    return context !== null;
  } catch {
    return false;
  }
}
