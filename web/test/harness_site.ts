// A static server for the tests: one directory, any sub-path, and never a CORS header.

import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The built site. Tests run from the project's top folder. */
export const dist = resolve('dist');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

export interface Site {
  /** Address of the directory, with a slash at its end. */
  readonly url: string;
  /** Paths asked for so far, in order. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

export interface SiteOptions {
  /** Directory to serve; dist/ when not given. */
  readonly dir?: string;
  /** Sub-path under which the directory lies, for example '/papers/2026/'. */
  readonly under?: string;
  /** Pages of the test's own, by path below `under`. */
  readonly pages?: Readonly<Record<string, string>>;
  /** Answers are compressed, as by every host that readers meet. */
  readonly gzip?: boolean;
  /** Added to every answer, for example a stricter policy. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Serves a directory on a free port of this machine. */
export async function serveSite(options: SiteOptions = {}): Promise<Site> {
  const dir = options.dir ?? dist;
  if (options.dir === undefined && !existsSync(join(dist, 'index.html'))) throw new Error('dist/ is empty: run `make build` first');
  const under = options.under ?? '/';
  const requests: string[] = [];
  const packed = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname;
    requests.push(path);
    const name = path.startsWith(under) ? path.slice(under.length).replace(/(^|\/)$/, '$1index.html') : undefined;
    const own = name === undefined ? undefined : options.pages?.[name];
    if (own !== undefined) {
      response.writeHead(200, { ...options.headers, 'Content-Type': 'text/html; charset=utf-8' }).end(own);
      return;
    }
    const file = name === undefined ? '' : join(dir, normalize(name));
    if (!file.startsWith(dir) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
      return;
    }
    const headers = { ...options.headers, 'Content-Type': types[extname(file)] ?? 'application/octet-stream' };
    if (options.gzip) {
      if (!packed.has(file)) packed.set(file, gzipSync(readFileSync(file)));
      response.writeHead(200, { ...headers, 'Content-Encoding': 'gzip' }).end(packed.get(file));
      return;
    }
    response.writeHead(200, headers);
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${under}`,
    requests,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
