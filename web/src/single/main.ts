// The script of the single file, which tools/build/single.go makes of the site. Every file of the site stands in that
// document as a data block, packed: `<script type="text/plain" data-file="core.wasm">…`. This script comes last. It
// says to the loader what the document carries, makes the document of the map's frame, where this script runs again,
// and then runs the page's scripts in their order.
//
// The policy of the document names the hash of every script and every style sheet, so nothing else can run.

import { gunzip } from '../gunzip';
import type { Carried } from '../loader';
import { fromAscii85 } from './ascii85';

interface Scope {
  sovereignCarried?: Carried;
  trustedTypes?: { createPolicy(name: string, rules: { createScript(text: string): string }): { createScript(text: string): string } };
}

const scope = globalThis as unknown as Scope;
const blocks = new Map([...document.querySelectorAll<HTMLScriptElement>('script[data-file]')].map((block) => [block.dataset['file'] ?? '', block]));
const ownTag = document.currentScript?.outerHTML ?? '';
const addresses = new Map<string, string>();

scope.sovereignCarried = {
  address: (name) => addresses.get(name),
  bytes: (name) => (blocks.has(name) ? unpacked(name) : undefined),
};
if (blocks.has('page.js')) void start();

async function start(): Promise<void> {
  addresses.set('map.html', await mapAddress());
  const style = document.createElement('style');
  style.textContent = await textOf('later.css');
  document.head.append(style);
  const policy = scope.trustedTypes?.createPolicy('sovereign-single', { createScript: (text) => text }); // Hashes decide.
  for (const [name, block] of blocks) {
    if (!name.endsWith('.js')) continue;
    const script = document.createElement('script');
    const text = await textOf(name);
    script.text = policy ? policy.createScript(text) : text;
    document.head.append(script);
    block.dispatchEvent(new Event('load')); // What waits for the script waits for the element that it came in.
  }
  for (const name of blocks.keys()) {
    if (/\.(html|txt)$/.test(name) && !addresses.has(name)) addresses.set(name, addressOf(name, [await textOf(name)]));
  }
  for (const kind of ['click', 'auxclick'] as const) document.addEventListener(kind, leadInside, true);
}

/** The map's document with the files that it asks for and this script, in the place that is marked there. */
async function mapAddress(): Promise<string> {
  const [head = '', rest = ''] = (await textOf('map.html')).split('<!--files-->');
  const files = ['stage.wasm', 'world.bin'].flatMap((name) => blocks.get(name)?.outerHTML ?? []);
  return addressOf('map.html', [head, ...files, ownTag, rest]);
}

/** A link to another page of the site leads to the copy that is carried, beside this page: nothing here goes away. */
function leadInside(event: Event): void {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  const [, name = '', anchor = ''] = /^([^?#]*)[^#]*(#.*)?$/.exec(link?.getAttribute('href') ?? '') ?? [];
  const address = addresses.get(name);
  if (!(link instanceof HTMLAnchorElement) || address === undefined) return;
  link.href = address + anchor;
  link.target = '_blank';
}

function addressOf(name: string, parts: string[]): string {
  return URL.createObjectURL(new Blob(parts, { type: `text/${name.endsWith('.txt') ? 'plain' : 'html'};charset=utf-8` }));
}

async function textOf(name: string): Promise<string> {
  return new TextDecoder().decode(await unpacked(name));
}

function unpacked(name: string): ReturnType<Carried['bytes'] & {}> {
  return gunzip(fromAscii85(blocks.get(name)?.text ?? ''));
}
