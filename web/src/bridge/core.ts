// The page's client of the model: bytes in, trajectory out, never more than one run in flight.

import { phrase } from './phrases';
import type { ClientPort, FromHost } from './core_messages';

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

/** A host tells of a run's progress every few milliseconds; one that is silent for so long has died [ms]. */
export const SILENCE_MS = 10_000;

/** What starts another host in place of one that died. */
export interface Spare {
  open(): Promise<ClientPort>;
  /** Called when the new host can run. */
  opened(): void;
}

interface Request {
  readonly id: number;
  readonly input: ArrayBuffer;
  readonly onProgress: Progress | undefined;
  resolve(result: TrajectoryBuffer | null): void;
  reject(cause: Error): void;
  /** A host died while it ran this: the next one tries once more. */
  again?: boolean;
}

/**
 * The model, running beside the page.
 *
 * Runs coalesce: while one is in flight, only the newest request waits; every request that it replaces
 * resolves to `null`. A quick run is left to finish, so that a control that moves without pause still shows results;
 * one that takes longer than PATIENCE_MS is cancelled in favour of the newer.
 *
 * A host that dies is replaced, and the run in flight tried once more.
 */
export class Core {
  private nextId = 1;
  private flying: Request | undefined;
  private waiting: Request | undefined;
  private flyingSince = 0;
  private spare: ArrayBuffer | undefined;
  private patience: ReturnType<typeof setTimeout> | undefined;
  private silence: ReturnType<typeof setTimeout> | undefined;
  private port!: ClientPort;
  private reopening = false;

  /** Takes a port whose host has already said `ready`. */
  constructor(
    port: ClientPort,
    private readonly spareHost?: Spare,
  ) {
    this.listen(port);
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
      if (this.flying === undefined && !this.reopening) {
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

  private listen(port: ClientPort): void {
    this.port = port;
    port.onmessage = (event) => this.receive(event.data);
    port.onerror = () => void this.reopen();
  }

  private send(request: Request): void {
    clearTimeout(this.patience);
    this.patience = undefined;
    this.flying = request;
    this.flyingSince = performance.now();
    const spare = this.spare;
    this.spare = undefined;
    this.port.postMessage({ kind: 'run', id: request.id, input: request.input, spare }, spare === undefined ? [] : [spare]);
    this.expectWord();
  }

  private expectWord(): void {
    clearTimeout(this.silence);
    if (this.flying && this.spareHost) this.silence = setTimeout(() => void this.reopen(), SILENCE_MS);
  }

  /** Puts a new host in place of the dead one and goes on where that stopped. */
  private async reopen(): Promise<void> {
    if (!this.spareHost || this.reopening) return;
    this.reopening = true;
    clearTimeout(this.silence);
    this.port.onmessage = this.port.onerror = null;
    this.port.terminate?.();
    const died = this.flying;
    this.flying = undefined;
    if (died && this.waiting) died.resolve(null); // A newer run is wanted by now.
    else if (died?.again) died.reject(new ModelError(phrase('model-died-twice'), surroundings()));
    else if (died) this.waiting = { ...died, again: true };
    try {
      this.listen(await this.spareHost.open());
      this.spareHost.opened();
    } catch (cause) {
      this.waiting?.reject(cause instanceof Error ? cause : new Error(String(cause)));
      this.waiting = undefined;
    }
    this.reopening = false;
    this.sendWaiting();
  }

  /** Gives up the run in flight: the host answers `cancelled`, and the newest request follows. */
  private overtake(): void {
    this.patience = undefined;
    if (this.flying !== undefined) this.port.postMessage({ kind: 'cancel', id: this.flying.id });
  }

  private receive(message: FromHost): void {
    const request = this.flying;
    if (request === undefined || !('id' in message) || message.id !== request.id) return;
    this.expectWord();
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
            : new ModelError(phrase('model-stopped'), `${message.report}\n${surroundings()}`),
        );
        break;
    }
    this.flying = undefined;
    clearTimeout(this.silence);
    this.sendWaiting();
  }

  private sendWaiting(): void {
    const next = this.waiting;
    this.waiting = undefined;
    if (next !== undefined) this.send(next);
  }
}

/** Which program failed, and where. */
function surroundings(): string {
  return `program: ${SOVEREIGN_ASSETS['core.wasm'] ?? 'unknown'}\nbrowser: ${globalThis.navigator?.userAgent ?? 'none'}`;
}
