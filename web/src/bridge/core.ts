// The page's client of the model: bytes in, trajectory out, never more than one run in flight.

import coreHost from 'sovereign:core-host';
import { loadBytes, scriptURL } from '../loader';
import type { ClientPort, FromHost, HostPort } from './core_messages';

/** A finished run: the trajectory buffer (layout in sim) and its hash. */
export interface TrajectoryBuffer {
  readonly buffer: ArrayBuffer;
  /** 16 hexadecimal digits. */
  readonly hash: string;
}

/** The model refused an input. `field` names what, as the model calls it. */
export class InputError extends Error {
  override readonly name = 'InputError';
  constructor(
    readonly field: string,
    message: string,
  ) {
    super(message);
  }
}

/** The model itself failed. `report` is text that a reader can copy and send; the next run starts afresh. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
  constructor(
    message: string,
    readonly report: string,
  ) {
    super(message);
  }
}

export type Progress = (done: number, total: number) => void;

/** How long a run in flight is left alone while a newer one waits [ms]. */
export const PATIENCE_MS = 150;

/** How long a worker may take to say hello before the page runs the model itself [ms]. */
const HELLO_MS = 4000;

interface Request {
  readonly id: number;
  readonly input: ArrayBuffer;
  readonly onProgress: Progress | undefined;
  resolve(result: TrajectoryBuffer | null): void;
  reject(cause: Error): void;
}

/**
 * The model, running beside the page.
 *
 * Runs coalesce: while one is in flight, only the newest request waits; every request that it replaces
 * resolves to `null`. A quick run is left to finish, so that a control that moves without pause still shows results;
 * one that takes longer than PATIENCE_MS is cancelled in favour of the newer.
 */
export class Core {
  private nextId = 1;
  private flying: Request | undefined;
  private waiting: Request | undefined;
  private flyingSince = 0;
  private spare: ArrayBuffer | undefined;
  private patience: ReturnType<typeof setTimeout> | undefined;

  /** Takes a port whose host has already said `ready`. The page uses {@link Core.start}. */
  constructor(private readonly port: ClientPort) {
    port.onmessage = (event) => this.receive(event.data);
  }

  /** Starts the worker, loads core.wasm and resolves when the model can run. */
  static async start(): Promise<Core> {
    const [port, wasm] = await Promise.all([openHost(), loadBytes('core.wasm')]);
    await boot(port, wasm.buffer);
    return new Core(port);
  }

  /**
   * Runs one scenario, given as the flat input buffer.
   *
   * Resolves to `null` when a newer request replaced this one. Rejects with {@link InputError}
   * or {@link ModelError}; neither disturbs later runs.
   */
  run(input: ArrayBuffer, onProgress?: Progress): Promise<TrajectoryBuffer | null> {
    return new Promise((resolve, reject) => {
      const request: Request = { id: this.nextId++, input, onProgress, resolve, reject };
      if (this.flying === undefined) {
        this.send(request);
        return;
      }
      this.waiting?.resolve(null);
      this.waiting = request;
      this.patience ??= setTimeout(() => this.overtake(), Math.max(0, this.flyingSince + PATIENCE_MS - performance.now()));
    });
  }

  /** Takes the buffer of a run that nobody reads any more; a later run fills it instead of fresh memory. */
  giveBack(buffer: ArrayBuffer): void {
    this.spare = buffer;
  }

  private send(request: Request): void {
    clearTimeout(this.patience);
    this.patience = undefined;
    this.flying = request;
    this.flyingSince = performance.now();
    const spare = this.spare;
    this.spare = undefined;
    this.port.postMessage({ kind: 'run', id: request.id, input: request.input, spare }, spare === undefined ? [] : [spare]);
  }

  /** Gives up the run in flight: the host answers `cancelled`, and the newest request follows. */
  private overtake(): void {
    this.patience = undefined;
    if (this.flying !== undefined) this.port.postMessage({ kind: 'cancel', id: this.flying.id });
  }

  private receive(message: FromHost): void {
    const request = this.flying;
    if (request === undefined || !('id' in message) || message.id !== request.id) return;
    switch (message.kind) {
      case 'progress':
        request.onProgress?.(message.done, message.total);
        return;
      case 'trajectory':
        request.resolve({ buffer: message.buffer, hash: message.hash });
        break;
      case 'cancelled':
        request.resolve(null);
        break;
      case 'error':
        request.reject(
          message.report === ''
            ? new InputError(message.field, message.message)
            : new ModelError(message.message, `${message.report}\n${surroundings()}`),
        );
        break;
    }
    this.flying = undefined;
    const next = this.waiting;
    this.waiting = undefined;
    if (next !== undefined) this.send(next);
  }
}

/** Which program failed, and where. */
function surroundings(): string {
  return `program: ${SOVEREIGN_ASSETS['core.wasm'] ?? 'unknown'}\nbrowser: ${globalThis.navigator?.userAgent ?? 'none'}`;
}

/** Opens the host in a worker, or on the page where no worker starts. */
async function openHost(): Promise<ClientPort> {
  try {
    return await openWorker();
  } catch {
    const { port1, port2 } = new MessageChannel();
    coreHost(port2 as HostPort);
    return port1 as ClientPort;
  }
}

async function openWorker(): Promise<ClientPort> {
  const url = URL.createObjectURL(new Blob([`(${String(coreHost)})(self)`], { type: 'text/javascript' }));
  try {
    const worker = new Worker(scriptURL(url));
    try {
      await new Promise<void>((resolve, reject) => {
        const late = setTimeout(() => reject(new Error('the worker stays silent')), HELLO_MS);
        worker.onerror = () => reject(new Error('the worker did not start'));
        worker.onmessage = () => {
          clearTimeout(late);
          resolve();
        };
      });
    } catch (cause) {
      worker.terminate();
      throw cause;
    }
    return worker as ClientPort;
  } finally {
    URL.revokeObjectURL(url);
  }
}

async function boot(port: ClientPort, wasm: ArrayBuffer): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    port.onmessage = ({ data }: MessageEvent<FromHost>) => {
      if (data.kind === 'ready') resolve();
      if (data.kind === 'unusable') reject(new ModelError(data.message, data.message));
    };
    port.postMessage({ kind: 'boot', wasm }, [wasm]);
  });
}
