// What tools/build puts into every bundle. None of it exists as a file under web/.

/** File names in dist/ by logical name: 'core.wasm' → 'core-1a2b3c4d.wasm'. */
declare const SOVEREIGN_ASSETS: Readonly<Record<string, string>>;

/** The release that is built: sim.Version. */
declare const SOVEREIGN_VERSION: string;

/** What the service worker keeps: address, and the hash of the content where the address lacks it. */
declare const SOVEREIGN_PRECACHE: readonly { readonly url: string; readonly revision: string | null }[];

/** The parameter of the function around worker.ts: where the host listens and answers. */
declare const sovereignPort: import('./bridge/core_messages').HostPort;

declare module 'sovereign:core-host' {
  /**
   * The whole worker program as one self-contained function. `String(coreHost)` is the worker's
   * source; calling it runs the same program on the page when no worker starts.
   */
  const coreHost: (port: import('./bridge/core_messages').HostPort) => void;
  export default coreHost;
}

declare module 'sovereign:shared' {
  // Leaves the page's modules to the scripts that follow it (tools/build/shared.go).
}

declare module 'sovereign:wasm_exec' {
  // wasm_exec.js of the Go release that built the programs; it sets globalThis.Go.
}

declare module '*.css';

declare module '*.ftl' {
  /** The messages of a Fluent file, as they stand there. */
  const text: string;
  export default text;
}

declare module '*.svg' {
  /** Address of the hashed copy in dist/, relative to the page. */
  const url: string;
  export default url;
}
