// The page's script for a link that was made with another version, or that names another result: it says so, lists what
// changed since, and leads to the version of the link where the host keeps it (see ../later.ts).

import './main.css';
import { byId, h } from '../dom';
import { hashText } from '../format';
import { provide } from '../later';
import { version, type Made } from '../made';
import { phrase } from './phrases';
import { changesSince, isKept, type Changes } from './releases';

/** `run` is the hash of what the link gives here. */
export type TellVersion = (made: Made, run: string, query: string) => Promise<void>;

provide('versions', async (made, run, query) => {
  const differs = made.version !== '' && made.version !== version;
  const bar = h('div', { class: 'notices versions', role: 'status' });
  const close = h('button', { type: 'button', class: 'small', onclick: () => bar.remove() }, phrase('versions-close'));
  const said = h('div', {}, h('p', {}, sentence(made, run)));
  bar.append(said, close);
  byId('notices').after(bar);
  // A file on disk and a sandboxed frame can fetch nothing; what is said stands without it.
  if (!differs || self.origin === 'null') return;
  const [ours, kept] = await Promise.all([fetched('version.json'), fetched('versions.json')]);
  const changes = changesSince(ours, made.version);
  if (changes.length) said.append(list(changes, made.version));
  if (isKept(kept, made.version)) {
    const href = new URL(`v/${made.version}/${query}`, document.baseURI).href;
    said.append(h('p', {}, h('a', { href }, phrase('versions-open', { version: made.version }))));
  }
});

function sentence(made: Made, run: string): string {
  const [theirs, ours] = [hashText(made.run), hashText(run)];
  if (made.version === '' || made.version === version) return phrase('versions-other-result', { theirs, ours });
  if (made.run === '') return phrase('versions-other', { made: made.version, here: version });
  if (made.run === run) return phrase('versions-same-result', { made: made.version, here: version });
  return phrase('versions-other-both', { made: made.version, here: version, theirs, ours });
}

function list(changes: readonly Changes[], since: string): HTMLElement {
  const items = changes.flatMap(({ version: of, lines }) => [h('h3', {}, of), h('ul', {}, ...lines.map((line) => h('li', {}, line)))]);
  return h('details', {}, h('summary', {}, phrase('versions-changes', { since })), h('div', { class: 'versions-list', tabindex: 0, role: 'group', 'aria-label': phrase('versions-changes', { since }), translate: 'no' }, ...items));
}

/** A file beside the page; undefined where there is none. */
async function fetched(name: string): Promise<unknown> {
  try {
    const response = await fetch(new URL(name, document.baseURI));
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}
