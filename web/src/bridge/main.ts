// Starts the model's client for the page: a later script, as the controls work before the model does.

import coreHost from 'sovereign:core-host';
import { provide } from '../later';
import { loadBytes, scriptURL } from '../loader';
import { Core, ModelError } from './core';
import type { ClientPort, FromHost, HostPort } from './core_messages';
import { phrase } from './phrases';

/** Resolves when the model can run. `reopened` is called whenever a worker had died and another one took its place. */
export type StartCore = (reopened?: () => void) => Promise<Core>;

/** How long a worker may take to say hello before the page runs the model itself [ms]. */
const HELLO_MS = 4000;

provide('core', async (reopened = () => undefined) => new Core(await open(), { open, opened: reopened }));

/** Opens a host and boots core.wasm in it. */
async function open(): Promise<ClientPort> {
  const [port, wasm] = await Promise.all([openHost(), loadBytes('core.wasm')]);
  await boot(port, wasm.buffer);
  return port;
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
      if (data.kind === 'unusable') reject(new ModelError(phrase('model-not-started'), data.message));
    };
    port.postMessage({ kind: 'boot', wasm }, [wasm]);
  });
}
