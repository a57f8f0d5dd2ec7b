// The map frame: loads the stage, feeds it with what the page says, tells the page what happens on the map,
// and brings the map back after a lost context.

import { loadBytes } from '../loader';
import { type Failure, type FromFrame, isHandshake, PROTOCOL_VERSION, readToFrame, type ToFrame } from '../protocol';
import { Explorer } from './explore';
import { film } from './film';
import { type Guard, hasWebGL2 } from './guard';
import { watchPointer } from './pointer';
import { Program, type StageCalls } from './program';
import { Reporter } from './report';
import { watchSize } from './size';
import { FrameState } from './state';
import { type Label, Rasteriser } from './text';

/** Starts within a minute after which the map gives up: maps that take each other's contexts would go on for ever. */
const MAX_STARTS_PER_MINUTE = 4;

/** Wait before the first attempt to come back [ms]; each further one within a minute takes four times as long. */
const FIRST_WAIT_MS = 200;

/** What wasm/stage calls. */
interface FrameCalls {
  ready(): void;
  busy(moving: boolean): void;
  /** Figures of a drawn frame, in the order of figureNames. */
  drawn(...figures: number[]): void;
  /** Where the picture goes to. */
  camera(x: number, y: number, zoom: number, lon: number, lat: number): void;
  /** Levers with a picture on the map. */
  levers(shown: number[]): void;
  /** One line of text as pixels; pixelRatio is the screen's when not given. */
  text(text: string, cssPx: number, weight: number, pixelRatio?: number): Label;
}

export class MapFrame {
  private port: MessagePort | undefined;
  private program: Program | undefined;
  private world: Uint8Array | undefined;
  private readonly state = new FrameState();
  private readonly rasteriser = new Rasteriser();
  private readonly report = new Reporter((message) => this.post(message));
  private readonly explorer: Explorer;
  private starts = 0;
  /** Of starts and vain attempts in the last minute [ms]. */
  private attempts: number[] = [];
  private ended = false;
  /** A weak machine: few frames, and no more pixels than CSS has. */
  private lowPower = false;
  /** The context is lost; a restart waits until the map is visible. */
  private lost = false;

  constructor(private readonly guard: Guard) {
    const calls: FrameCalls = {
      ready: () => this.onReady(),
      busy: (moving) => guard.gate.setMoving(moving),
      drawn: (...figures) => this.report.drawn(figures, guard.gate, this.starts, this.state.size),
      camera: (x, y, zoom, lon, lat) => {
        this.state.camera = { x, y, zoom };
        this.state.place = undefined;
        this.explorer.enlarged(zoom > 1);
        this.post({ kind: 'camera', turn: this.state.turn, x, y, zoom, lon, lat });
      },
      levers: (shown) => this.post({ kind: 'levers', shown }),
      text: (text, cssPx, weight, ratio) => this.rasteriser.draw(text, cssPx, weight, ratio ?? this.state.size?.pixelRatio ?? 1),
    };
    (globalThis as { sovereignFrame?: FrameCalls }).sovereignFrame = calls;
    window.addEventListener('webglcontextlost', this.onLost, true);
    window.addEventListener('error', (event) => this.onError(event.error));
    window.addEventListener('unhandledrejection', (event) => this.onError(event.reason));
    this.watchVisibility();
    this.explorer = new Explorer(guard, () => this.stage);
    watchPointer(guard, () => this.stage, (message) => this.post(message));
    this.watchSize();
  }

  /** Asks the parent for a port. Without a parent there is nobody to draw for. */
  connect(): void {
    if (window.parent === window) return;
    const onConnect = (event: MessageEvent): void => {
      const port = event.ports[0];
      if (event.source !== window.parent || !isHandshake(event.data, 'sovereign-connect') || port === undefined) return;
      window.removeEventListener('message', onConnect);
      this.port = port;
      port.onmessage = ({ data }) => {
        const message = readToFrame(data);
        if (message !== undefined) this.receive(message);
      };
      void this.load();
    };
    window.addEventListener('message', onConnect);
    window.parent.postMessage({ kind: 'sovereign-hello', version: PROTOCOL_VERSION }, '*');
  }

  private async load(): Promise<void> {
    if (!hasWebGL2()) return this.fail('webgl2', 'this browser or device offers no WebGL2');
    try {
      const [wasm, world] = await Promise.all([loadBytes('stage.wasm'), loadBytes('world.bin')]);
      this.world = world;
      this.program = await Program.compile(wasm, this.guard, (code) => this.fail('crash', `the map ended with code ${code}`));
    } catch (cause) {
      return this.fail('load', messageOf(cause));
    }
    await this.start();
  }

  private async start(): Promise<void> {
    this.lost = false;
    this.starts++;
    this.attempts.push(performance.now());
    try {
      await this.program?.start();
    } catch (cause) {
      this.fail('crash', messageOf(cause));
    }
  }

  /** The program's calls are there: give it the world and the state. */
  private onReady(): void {
    const calls = this.stage;
    if (calls === undefined || this.world === undefined) return;
    const damaged = calls.world(this.world);
    if (damaged !== '') return this.fail('load', damaged);
    this.complain(this.state.applyAll(calls));
    document.body.style.backgroundColor = 'transparent'; // The engine's black would flash on a light page.
    this.guard.gate.wake();
    this.post({ kind: this.starts > 1 ? 'restored' : 'ready' });
  }

  private receive(message: ToFrame): void {
    // A frame whose scheme differs from the page's gets an opaque ground; at least it is then of the right colour.
    if (message.kind === 'view') {
      document.documentElement.style.colorScheme = message.theme === 'night' ? 'dark' : 'light';
      this.spare(message.lowPower);
    }
    if (message.kind === 'camera') this.explorer.set(message.exploring);
    if (message.kind === 'film') film(this.guard.gate, message.on, (bitmap) => this.port?.postMessage({ kind: 'picture', bitmap }, [bitmap]));
    if (!this.state.keep(message) || this.stage === undefined) return;
    this.complain(this.state.apply(message.kind, this.stage, message));
    this.guard.gate.wake();
  }

  private spare(on: boolean): void {
    if (on === this.lowPower) return;
    this.lowPower = this.guard.gate.slow = on;
    this.guard.onResize();
  }

  private watchVisibility(): void {
    const changed = (part: { shown?: boolean; onScreen?: boolean }): void => {
      this.guard.gate.setVisible(part);
      if (this.lost && this.guard.gate.visible) void this.comeBack();
    };
    const shown = (): void => changed({ shown: document.visibilityState === 'visible' });
    document.addEventListener('visibilitychange', shown);
    shown();
    new IntersectionObserver((entries) => {
      const last = entries[entries.length - 1];
      if (last !== undefined) changed({ onScreen: last.isIntersecting });
    }).observe(document.documentElement);
  }

  private watchSize(): void {
    const { guard, state } = this;
    const pixelRatio = (): number => (this.lowPower ? Math.min(1, guard.pixelRatio()) : guard.pixelRatio());
    guard.onResize = watchSize(pixelRatio, (size) => {
      state.size = size;
      this.stage?.resize(size.cssWidth, size.cssHeight, size.pixelRatio);
      guard.gate.wake();
      guard.resize(size);
    });
    // Not every browser tells of a new ratio; a moving map finds out by itself.
    let ratio = pixelRatio();
    guard.gate.beforeFrame = () => {
      if (pixelRatio() === ratio) return;
      ratio = pixelRatio();
      guard.onResize();
    };
  }

  private readonly onLost = (event: Event): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    if (this.ended || this.lost || !(event.target instanceof HTMLCanvasElement && event.target.isConnected)) return;
    this.lost = true;
    this.program?.end();
    if (this.guard.gate.visible) void this.comeBack();
  };

  /** Starts the program again, in its own time; gives up when contexts are lost again and again. */
  private async comeBack(): Promise<void> {
    this.lost = false;
    for (;;) {
      this.attempts = this.attempts.filter((at) => performance.now() - at < 60_000);
      const recent = this.attempts.length;
      if (recent >= MAX_STARTS_PER_MINUTE) return this.fail('context', 'the browser takes the map’s WebGL context away again and again');
      await new Promise((done) => setTimeout(done, FIRST_WAIT_MS * 4 ** Math.max(0, recent - 1)));
      if (!this.guard.gate.visible) {
        this.lost = true;
        return;
      }
      if (hasWebGL2()) return this.start();
      this.attempts.push(performance.now()); // A vain attempt counts like a start.
    }
  }

  private readonly onError = (cause: unknown): void => {
    if (cause instanceof WebAssembly.RuntimeError || cause instanceof RangeError) this.fail('crash', messageOf(cause));
  };

  /** No live map any more: the page shows the still one. */
  private fail(reason: Failure, cause: string): void {
    if (this.ended) return;
    this.ended = true;
    const written = this.program?.output ?? '';
    this.program?.end();
    this.post({ kind: 'failed', reason, detail: written === '' ? cause : `${cause}\n${written}` });
  }

  /** A message that the stage refused leaves the last good picture; the reason is for whoever looks. */
  private complain(error: string): void {
    if (error !== '') console.error(`map: ${error}`);
  }

  private get stage(): StageCalls | undefined {
    return this.program?.calls;
  }

  private post(message: FromFrame): void {
    this.port?.postMessage(message);
  }
}

const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));
