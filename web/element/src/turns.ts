// Takes turns: so many maps of a page run at once, the others are still. Each map is megabytes of program and a WebGL
// context, of which browsers take the oldest away.

/** What takes part. */
export interface Player {
  /** Goes back to a still map. */
  rest(): void;
  pause(): void;
}

/** More contexts than these are a risk on small devices. */
const MOST = 4;

export class Turns {
  readonly #running: Player[] = [];
  #most = 1;

  get most(): number {
    return this.#most;
  }

  set most(most: number) {
    this.#most = Math.min(MOST, Math.max(1, Math.floor(most) || 1));
    this.#makeRoom();
  }

  /** Whether another map may run without one going to rest. */
  get free(): boolean {
    return this.#running.length < this.#most;
  }

  has(player: Player): boolean {
    return this.#running.includes(player);
  }

  /** A map runs now; the one that has run longest rests if there are too many. */
  take(player: Player): void {
    this.leave(player);
    this.#running.push(player);
    this.#makeRoom();
  }

  leave(player: Player): void {
    const at = this.#running.indexOf(player);
    if (at >= 0) this.#running.splice(at, 1);
  }

  /** Time runs in one map only. */
  plays(player: Player): void {
    for (const other of this.#running) if (other !== player) other.pause();
  }

  #makeRoom(): void {
    while (this.#running.length > this.#most) this.#running.shift()!.rest();
  }
}
