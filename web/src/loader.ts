// The one loader for all hosts: top level, sub-path, sandboxed frame, file on disk, page and map frame alike.
//
// `fetch` is the quick way. It fails where the document has no origin of its own (`file://`, or a frame with
// `sandbox="allow-scripts"` on a server without CORS headers), and there a classic script still loads: the build
// writes beside every asset `<name>.js`, which registers the base64 of its gzip under its logical name. The single file
// carries its assets in itself (single/main.ts).

import { gunzip } from './gunzip';

/** Logical names of the files that the build makes; their names in dist/ carry a content hash. */
export type AssetName =
  | 'core.wasm' | 'stage.wasm' | 'world.bin' | 'map.html'
  | 'dialog.css'
  | 'choose.js' | 'choose.css'
  | 'classroom.js' | 'classroom.css'
  | 'country.js' | 'country.css'
  | 'assumptions.js' | 'assumptions.css'
  | 'claims.js' | 'claims.css'
  | 'core.js'
  | 'export.js'
  | 'files.js'
  | 'glossary.js' | 'glossary.css'
  | 'prose-words.js'
  | 'maptable.js' | 'maptable.css'
  | 'print.js' | 'print.css'
  | 'mine.js' | 'mine.css'
  | 'money.js' | 'money.css' | 'save.js' | 'save.css'
  | 'result.js' | 'result.css'
  | 'offline.js' | 'offline.css'
  | 'translate.js'
  | 'versions.js' | 'versions.css'
  | 'why.js' | 'why.css';

interface Registry {
  sovereignAssets?: Record<string, string>;
  sovereignCarried?: Carried;
}

/** Files that the document carries in itself: undefined for those that lie beside it. */
export interface Carried {
  address(name: AssetName): string | undefined;
  bytes(name: AssetName): Promise<Uint8Array<ArrayBuffer>> | undefined;
}

const carried = (globalThis as Registry).sovereignCarried;

interface TrustedTypePolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): unknown };
}

/** A file did not load. The message says why, for a report; what readers are told is the page's affair. */
export class LoadError extends Error {
  override readonly name = 'LoadError';
  constructor(
    readonly file: string,
    readonly report: string,
  ) {
    super(`${file}: ${report}`);
  }
}

/** Whether the build made a file of this name. */
export const isBuilt = (name: string): boolean => name in SOVEREIGN_ASSETS;

/** Address of a built file, absolute, from where this document lies. */
export function assetURL(name: AssetName): string {
  const file = carried?.address(name) ?? SOVEREIGN_ASSETS[name];
  if (file === undefined) throw new LoadError(name, 'not part of this build');
  return new URL(file, document.baseURI).href;
}

/** Loads a built file. A document without an origin asks the script first, which saves it a refused fetch. */
export async function loadBytes(name: AssetName): Promise<Uint8Array<ArrayBuffer>> {
  const here = carried?.bytes(name);
  if (here) return here;
  const ways = self.origin === 'null' ? [loadByScript, loadByFetch] : [loadByFetch, loadByScript];
  const causes: string[] = [];
  for (const way of ways) {
    try {
      return await way(name);
    } catch (cause) {
      causes.push(cause instanceof Error ? cause.message : String(cause));
    }
  }
  throw new LoadError(name, causes.join('; '));
}

async function loadByFetch(name: AssetName): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(assetURL(name));
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

async function loadByScript(name: AssetName): Promise<Uint8Array<ArrayBuffer>> {
  const script = document.createElement('script');
  script.src = scriptURL(`${assetURL(name)}.js`);
  await new Promise<void>((resolve, reject) => {
    script.onload = () => resolve();
    script.onerror = () => reject(new Error('its script twin did not load'));
    document.head.append(script);
  });
  script.remove();
  const registry = (globalThis as Registry).sovereignAssets;
  const text = registry?.[name];
  if (registry === undefined || text === undefined) throw new Error('its script twin registered nothing');
  delete registry[name]; // The text is of no use once decoded, and holds megabytes.
  return gunzip(fromBase64(text));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

const policy = (globalThis as { trustedTypes?: TrustedTypePolicyFactory }).trustedTypes?.createPolicy('sovereign-loader', {
  createScriptURL(url) {
    const here = new URL('.', document.baseURI).href;
    if (url.startsWith('blob:') || url.startsWith(here)) return url;
    throw new TypeError(`not a script of this page: ${url}`);
  },
});

/**
 * Marks an address as a script for `script.src` and `new Worker`, which the policy
 * `require-trusted-types-for 'script'` demands. Only blobs and files beside the page pass.
 */
export function scriptURL(url: string): string {
  if (policy === undefined) return url;
  // The DOM types know only strings here; the sinks take the trusted object as it is.
  return policy.createScriptURL(url) as string;
}
