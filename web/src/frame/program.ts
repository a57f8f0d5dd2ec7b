// stage.wasm as a program: compile once, start, and start again in the same frame after a lost context.

import 'sovereign:wasm_exec';
import type { Guard } from './guard';

/** What wasm/stage sets on the global object. Strings that it answers are error messages, '' is none. */
export interface StageCalls {
  world(bytes: Uint8Array): string;
  trajectory(bytes: Uint8Array, input: Uint8Array, role: number): string;
  words(texts: readonly string[]): void;
  view(lens: string, theme: string, center: string, reducedMotion: boolean, selected: string, family: string, perHead: boolean): string;
  compare(mode: string, divider: number): void;
  clock(month: number, monthsPerSecond: number): void;
  resize(cssWidth: number, cssHeight: number, pixelRatio: number): void;
  pick(x: number, y: number): string;
  flow(x: number, y: number): [kind: string, from: string, to: string, amount: number] | null;
  lever(x: number, y: number): [lever: number, level: number, actor: string] | null;
  camera(x: number, y: number, zoom: number): void;
  place(lon: number, lat: number, zoom: number): void;
  drag(dx: number, dy: number): void;
  zoom(factor: number, x: number, y: number, atOnce: boolean): void;
  /** Only measurements call it: tools/bench. */
  particles(times: number, fixed: boolean): void;
}

/** The part of Go's wasm_exec.js that we use. The underscored ones are its own; we need them to end a program. */
interface GoRuntime {
  readonly importObject: WebAssembly.Imports;
  exit: (code: number) => void;
  run(instance: WebAssembly.Instance): Promise<void>;
  _resume: () => void;
  readonly _scheduledTimeouts: Map<number, ReturnType<typeof setTimeout>>;
}

interface Scope {
  Go: new () => GoRuntime;
  fs: { writeSync(fd: number, bytes: Uint8Array): number };
  sovereignStage?: StageCalls | undefined;
}

const scope = globalThis as unknown as Scope;

/** How much of what the program wrote a report keeps [characters]; a Go panic names its cause first. */
const OUTPUT_CHARACTERS = 6000;

/** The stage, started and ended at will. */
export class Program {
  /** What the running program has written. */
  output = '';
  private go: GoRuntime | undefined;

  private constructor(
    private readonly module: WebAssembly.Module,
    private readonly guard: Guard,
    private readonly onExit: (code: number) => void,
  ) {
    const decoder = new TextDecoder();
    scope.fs.writeSync = (_fd, bytes) => {
      const text = decoder.decode(bytes);
      this.output = (this.output + text).slice(0, OUTPUT_CHARACTERS);
      console.log(text.trimEnd());
      return bytes.length;
    };
  }

  /** Compiles the program. onExit hears of an end that nobody asked for. */
  static async compile(wasm: Uint8Array<ArrayBuffer>, guard: Guard, onExit: (code: number) => void): Promise<Program> {
    return new Program(await WebAssembly.compile(wasm), guard, onExit);
  }

  /** The calls of the running program; undefined before it has said that it is ready. */
  get calls(): StageCalls | undefined {
    return this.go === undefined ? undefined : scope.sovereignStage;
  }

  /** Starts a fresh instance. The program calls sovereignFrame.ready() when its calls are there. */
  async start(): Promise<void> {
    this.output = '';
    const go = new scope.Go();
    this.go = go;
    go.exit = (code) => {
      if (this.go === go) this.onExit(code);
    };
    const instance = await WebAssembly.instantiate(this.module, go.importObject);
    if (this.go !== go) return; // Ended while it was made.
    this.guard.watch(() => void go.run(instance));
    for (const canvas of document.querySelectorAll('canvas')) {
      canvas.tabIndex = -1; // The engine puts it first in the tab order.
      canvas.setAttribute('aria-hidden', 'true'); // The page says in text all that the canvas shows.
    }
  }

  /** Ends the program from outside. Go offers no way to, so its timers and callbacks are cut off; its memory then goes. */
  end(): void {
    const go = this.go;
    if (go === undefined) return;
    this.go = undefined;
    go._resume = () => undefined;
    for (const timer of go._scheduledTimeouts.values()) clearTimeout(timer);
    go._scheduledTimeouts.clear();
    delete scope.sovereignStage;
    this.guard.clear();
  }
}
