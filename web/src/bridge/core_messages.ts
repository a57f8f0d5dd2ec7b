// Messages between the page and the program that runs core.wasm, and the ports that carry them.

/**
 * Page → host. A `run` cancels the run before it. `spare` is the buffer of a run that nobody reads any more: filling
 * it takes half a millisecond, filling fresh memory of its size up to twenty.
 */
export type ToHost =
  | { readonly kind: 'boot'; readonly wasm: ArrayBuffer }
  | { readonly kind: 'run'; readonly id: number; readonly input: ArrayBuffer; readonly spare?: ArrayBuffer | undefined }
  | { readonly kind: 'cancel'; readonly id: number };

/** Host → page. `hello` proves that the worker's script runs at all; `ready` that core.wasm does. */
export type FromHost =
  | { readonly kind: 'hello' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'unusable'; readonly message: string }
  | { readonly kind: 'progress'; readonly id: number; readonly done: number; readonly total: number }
  | { readonly kind: 'trajectory'; readonly id: number; readonly buffer: ArrayBuffer; readonly hash: string }
  | { readonly kind: 'cancelled'; readonly id: number }
  | {
      readonly kind: 'error';
      readonly id: number;
      /** The field of the input that was refused; empty when the model itself failed. */
      readonly field: string;
      /** Why the input was refused. */
      readonly message: string;
      /** Text worth sending to us when the model itself failed; empty for a refused input. */
      readonly report: string;
    };

/** The host's side: a worker's global scope, or one end of a MessageChannel on the page. */
export interface HostPort {
  onmessage: ((event: MessageEvent<ToHost>) => void) | null;
  postMessage(message: FromHost, transfer?: Transferable[]): void;
}

/** The page's side: a Worker, or the other end of that MessageChannel. */
export interface ClientPort {
  onmessage: ((event: MessageEvent<FromHost>) => void) | null;
  /** What a worker has and a channel has not: word of an error that nothing caught, and an end. */
  onerror?: ((event: ErrorEvent) => void) | null;
  terminate?(): void;
  postMessage(message: ToHost, transfer?: Transferable[]): void;
}
