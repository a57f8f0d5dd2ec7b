// Several programs of the model side by side, each in a worker of its own.

/** What this needs of the model; bridge/core.ts has the real one. */
export interface Program {
  run(input: ArrayBuffer): Promise<{ readonly buffer: ArrayBuffer; readonly hash: string } | null>;
  giveBack(buffer: ArrayBuffer): void;
}

/** The reader gave up; whoever waits for runs is told so. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

/** The reader said that the machine is weak: one more worker is all that it gets. */
const isWeak = (): boolean => globalThis.document?.documentElement.dataset['power'] === 'low';

export class Pool {
  readonly #start: () => Promise<Program>;
  readonly #size: number;
  #programs: Promise<Program[]> | undefined;
  /** Resolves when the work asked for last has ended. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(start: () => Promise<Program>, size: number) {
    this.#start = start;
    this.#size = size;
  }

  /**
   * Runs all inputs, each program a stretch of neighbours, which share the state before their first difference.
   * `take` reads a result and may not keep its buffer. Throws {@link Cancelled} soon after `signal` is aborted. Work
   * that is asked for meanwhile waits its turn: a program has one run in flight.
   */
  runAll(inputs: readonly ArrayBuffer[], take: (i: number, buffer: ArrayBuffer) => void, signal: AbortSignal): Promise<void> {
    const work = this.#last.then(() => this.#runAll(inputs, take, signal));
    this.#last = work.catch(() => undefined);
    return work;
  }

  async #runAll(inputs: readonly ArrayBuffer[], take: (i: number, buffer: ArrayBuffer) => void, signal: AbortSignal): Promise<void> {
    if (signal.aborted) throw new Cancelled();
    // Programs that did not start are tried again next time.
    this.#programs ??= Promise.all(Array.from({ length: isWeak() ? 1 : this.#size }, this.#start)).catch((cause: unknown) => {
      this.#programs = undefined;
      throw cause;
    });
    const programs = await this.#programs;
    const stretch = Math.ceil(inputs.length / programs.length);
    await Promise.all(
      programs.map(async (program, p) => {
        for (let i = p * stretch; i < Math.min(inputs.length, (p + 1) * stretch); i++) {
          if (signal.aborted) throw new Cancelled();
          const result = await program.run(inputs[i]!);
          if (!result) continue; // Nobody else asks these programs for runs.
          take(i, result.buffer);
          program.giveBack(result.buffer);
        }
      }),
    );
    if (signal.aborted) throw new Cancelled();
  }
}
