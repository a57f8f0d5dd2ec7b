// core.wasm as a program: compile once, start, call, and start again after a crash.

/** What wasm/core sets on the global object. */
interface CoreCalls {
  months(): number;
  start(input: Uint8Array): string;
  advance(months: number): number;
  size(): number;
  finish(into: Uint8Array): number;
}

/** The part of Go's wasm_exec.js that we use. */
interface GoRuntime {
  readonly importObject: WebAssembly.Imports;
  exited?: boolean;
  exit: (code: number) => void;
  run(instance: WebAssembly.Instance): Promise<void>;
}

interface Scope {
  Go: new () => GoRuntime;
  fs: { writeSync(fd: number, bytes: Uint8Array): number };
  sovereignCore?: CoreCalls | undefined;
}

/** How much of what the program wrote a report keeps [characters]; a Go panic names its cause first. */
const OUTPUT_CHARACTERS = 6000;

/** The Go program ended or trapped. `output` is what it wrote before. */
export class Crash extends Error {
  override readonly name = 'Crash';
  constructor(
    message: string,
    readonly output: string,
  ) {
    super(message);
  }
}

/** One running instance of core.wasm, replaced on restart. */
export class Program {
  months = 0;
  private calls: CoreCalls | undefined;
  private go: GoRuntime | undefined;
  private output = '';

  private constructor(private readonly module: WebAssembly.Module) {
    const fs = (globalThis as unknown as Scope).fs;
    const write = fs.writeSync;
    const decoder = new TextDecoder();
    fs.writeSync = (fd, bytes) => {
      this.output = (this.output + decoder.decode(bytes)).slice(0, OUTPUT_CHARACTERS);
      return write.call(fs, fd, bytes);
    };
  }

  /** Compiles and starts the program. */
  static async compile(wasm: ArrayBuffer): Promise<Program> {
    const program = new Program(await WebAssembly.compile(wasm));
    await program.restart();
    return program;
  }

  /** Starts a fresh instance; the memory of the one before is dropped. */
  async restart(): Promise<void> {
    const scope = globalThis as unknown as Scope;
    this.output = '';
    this.go = new scope.Go();
    this.go.exit = () => undefined; // The default writes a warning; a crash is reported by its caller.
    delete scope.sovereignCore;
    const instance = await WebAssembly.instantiate(this.module, this.go.importObject);
    // Go's main registers the calls and then waits, so `run` comes back with them in place.
    void this.go.run(instance);
    if (scope.sovereignCore === undefined) throw new Crash('core.wasm registered no calls', this.output);
    this.calls = scope.sovereignCore;
    this.months = this.guard((calls) => calls.months());
  }

  start(input: Uint8Array): string {
    return this.guard((calls) => calls.start(input));
  }

  advance(months: number): number {
    return this.guard((calls) => calls.advance(months));
  }

  finish(spare?: ArrayBuffer): Uint8Array<ArrayBuffer> {
    const size = this.guard((calls) => calls.size());
    const bytes = spare?.byteLength === size ? new Uint8Array(spare) : new Uint8Array(size);
    this.guard((calls) => calls.finish(bytes));
    return bytes;
  }

  /** A panic ends the Go program and makes its call return nothing; a trap throws. Both become a Crash. */
  private guard<T>(call: (calls: CoreCalls) => T): T {
    if (this.calls === undefined || this.go === undefined) throw new Crash('core.wasm is not running', this.output);
    let result: T;
    try {
      result = call(this.calls);
    } catch (cause) {
      throw new Crash(cause instanceof Error ? cause.message : String(cause), this.output);
    }
    if (this.go.exited === true) throw new Crash('the Go program ended', this.output);
    return result;
  }
}
