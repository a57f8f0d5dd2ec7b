// Reads the trajectory buffer that the worker sends. Layout (little endian):
// u32 magic, layout version, layout hash, months, hash low, hash high, number of
// values, 0, then float32 values[month · values of a month + offset(output) + entity].

import { MONTHS } from './format';
import { phrase } from './phrases';
import { layoutHash, output, entityIndex } from './catalogue';

const headerBytes = 32;
const magic = 0x31545353;

/** What charts and sentences read of a run: a trajectory, or a sketch of one before the model runs. */
export interface Figures {
  readonly hash: string;
  /** What it is held against the reader's run as, where that is no baseline. */
  readonly as?: 'kept' | undefined;
  at(month: number, id: string, ...entity: string[]): number;
  /** Monthly sum over the dimensions named by '*'. */
  sum(id: string, ...entity: string[]): Float32Array;
}

/** Figures of only some series. */
export interface SomeFigures extends Figures {
  /** Whether a sum is among them; the pattern joins entities and '*' by ':'. */
  knows(id: string, pattern: string): boolean;
}

export class Trajectory implements Figures {
  readonly buffer: ArrayBuffer;
  /** What the run was made from (encode.ts). */
  readonly input: ArrayBuffer;
  /** Run hash, 16 hex digits. */
  readonly hash: string;
  readonly #values: Float32Array;
  readonly #perMonth: number;

  /** Throws when the buffer was laid out by another model. */
  constructor(buffer: ArrayBuffer, input = new ArrayBuffer(0), readonly as?: 'kept') {
    const head = new DataView(buffer);
    if (buffer.byteLength < headerBytes || head.getUint32(0, true) !== magic) {
      throw new Error(phrase('model-broken-result'));
    }
    if (head.getUint32(8, true) !== layoutHash || head.getUint32(12, true) !== MONTHS) {
      throw new Error(phrase('model-other-version'));
    }
    const length = head.getUint32(24, true);
    if (buffer.byteLength < headerBytes + 4 * length) throw new Error(phrase('model-broken-result'));
    const hex = (at: number): string => head.getUint32(at, true).toString(16).padStart(8, '0');
    this.buffer = buffer;
    this.input = input;
    this.hash = hex(20) + hex(16);
    this.#values = new Float32Array(buffer, headerBytes, length);
    this.#perMonth = length / MONTHS;
  }

  /** Monthly values of one entity: a copy, since months lie apart. */
  series(id: string, ...entity: string[]): Float32Array {
    const series = new Float32Array(MONTHS);
    this.#add(series, id, entity);
    return series;
  }

  at(month: number, id: string, ...entity: string[]): number {
    return this.#values[month * this.#perMonth + output(id).offset + entityIndex(id, entity)] ?? NaN;
  }

  /** Value of one month, summed over the dimensions named by '*'. */
  sumAt(month: number, id: string, ...entity: string[]): number {
    let total = 0;
    this.#visit(id, entity, (names) => (total += this.at(month, id, ...names)));
    return total;
  }

  #add(total: Float32Array, id: string, entity: string[]): void {
    let at = output(id).offset + entityIndex(id, entity);
    for (let month = 0; month < MONTHS; month++, at += this.#perMonth) total[month]! += this.#values[at]!;
  }

  /** Sum over the dimensions (named by '*') of an output. */
  sum(id: string, ...entity: string[]): Float32Array {
    const total = new Float32Array(MONTHS);
    this.#visit(id, entity, (names) => this.#add(total, id, names));
    return total;
  }

  /** Calls `take` with every entity that a pattern stands for. */
  #visit(id: string, pattern: string[], take: (entity: string[]) => void): void {
    const open = pattern.indexOf('*');
    if (open < 0) return take(pattern);
    for (const name of output(id).dims[open]!.entities) this.#visit(id, pattern.map((n, i) => (i === open ? name : n)), take);
  }
}
