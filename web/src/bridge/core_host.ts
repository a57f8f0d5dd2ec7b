// The host of core.wasm: answers `run` messages, in slices short enough to notice a cancellation.

import { Crash } from './core_program';
import type { FromHost, HostPort, ToHost } from './core_messages';

/** What the host needs of the model's program; core_program.ts has the real one. */
export interface Runnable {
  /** Months of a full run. */
  readonly months: number;
  /** Takes the input; answers '' or 'field\nmessage'. */
  start(input: Uint8Array): string;
  /** Computes up to `months` more; answers how many are done in all. */
  advance(months: number): number;
  /** The trajectory buffer of the finished run, in `spare` where that has the right size. */
  finish(spare?: ArrayBuffer): Uint8Array<ArrayBuffer>;
  /** Replaces a crashed program by a fresh one. */
  restart(): Promise<void>;
}

/** Months between two looks at the clock. */
const MONTHS_PER_CALL = 6;

/** Work between two looks at the mailbox [ms]: long enough that its cost vanishes, short enough to cancel soon. */
const SLICE_MS = 12;

/** Position of the run's hash in the trajectory buffer, as two little-endian words [bytes]. */
const HASH_AT = 16;

/** Serves `port` until it is closed. `compile` makes the program out of the bytes of core.wasm. */
export function serve(port: HostPort, compile: (wasm: ArrayBuffer) => Promise<Runnable>): void {
  let program: Runnable | undefined;
  let wanted = 0; // The newest run asked for; 0 after its cancellation.
  let spare: ArrayBuffer | undefined; // A buffer that the page gave back.
  let work: Promise<void> = Promise.resolve(); // Runs follow each other, also across a restart.

  port.onmessage = ({ data }: MessageEvent<ToHost>) => {
    switch (data.kind) {
      case 'boot':
        work = compile(data.wasm).then(
          (booted) => {
            program = booted;
            port.postMessage({ kind: 'ready' });
          },
          (cause: unknown) => port.postMessage({ kind: 'unusable', message: text(cause) }),
        );
        return;
      case 'cancel':
        if (wanted === data.id) wanted = 0;
        return;
      case 'run':
        wanted = data.id;
        work = work.then(() => {
          if (data.spare !== undefined) spare = data.spare;
          return run(data.id, new Uint8Array(data.input));
        });
        return;
    }
  };
  port.postMessage({ kind: 'hello' });

  async function run(id: number, input: Uint8Array): Promise<void> {
    if (program === undefined) {
      send({ kind: 'error', id, field: '', message: '', report: 'run before boot' });
      return;
    }
    try {
      await compute(program, id, input);
    } catch (cause) {
      send({ kind: 'error', id, field: '', message: '', report: report(cause, input) });
      await program.restart().catch(() => (program = undefined));
    }
  }

  async function compute(program: Runnable, id: number, input: Uint8Array): Promise<void> {
    if (wanted !== id) return send({ kind: 'cancelled', id });
    const refusal = program.start(input);
    if (refusal !== '') {
      const [field = '', ...rest] = refusal.split('\n');
      return send({ kind: 'error', id, field, message: rest.join('\n'), report: '' });
    }
    for (let done = 0; done < program.months; ) {
      const until = performance.now() + SLICE_MS;
      while (done < program.months && performance.now() < until) done = program.advance(MONTHS_PER_CALL);
      if (done >= program.months) break;
      send({ kind: 'progress', id, done, total: program.months });
      await mail();
      if (wanted !== id) return send({ kind: 'cancelled', id });
    }
    const { buffer } = program.finish(spare);
    spare = undefined;
    send({ kind: 'trajectory', id, buffer, hash: hashOf(buffer) }, [buffer]);
  }

  function send(message: FromHost, transfer: Transferable[] = []): void {
    port.postMessage(message, transfer);
  }
}

/** The run's hash as 16 hexadecimal digits. */
function hashOf(buffer: ArrayBuffer): string {
  const header = new DataView(buffer);
  const low = header.getUint32(HASH_AT, true);
  const high = header.getUint32(HASH_AT + 4, true);
  return [high, low].map((word) => word.toString(16).padStart(8, '0')).join('');
}

/** Lets messages that have arrived be handled. A timer would wait 4 ms after a few turns; a port does not. */
function mail(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** All that is needed to see a crash again: the program, what it wrote, and the input as numbers. */
function report(cause: unknown, input: Uint8Array): string {
  const copy = input.slice(0, input.byteLength - (input.byteLength % 8));
  return [text(cause), cause instanceof Crash ? cause.output : '', `input: ${new Float64Array(copy.buffer).join(' ')}`]
    .filter((line) => line !== '')
    .join('\n');
}

function text(cause: unknown): string {
  return cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
}
