// The package of the element, as npm would take it.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

const folder = join('.build', 'package');
const manifest = (name: string): any => JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown;

before(() => execFileSync('go', ['run', './tools/build', '-package', folder], { stdio: 'inherit' }));

test('publint finds nothing', async () => {
  const { messages } = await publint({ pkgDir: folder, strict: true });
  assert.deepEqual(messages.map((message) => formatMessage(message, manifest('package.json') as Record<string, unknown>)), []);
});

test('has the version of the model', () => {
  const [, version] = /Version = "(.*)"/.exec(readFileSync('sim/version.go', 'utf8'))!;
  assert.equal(manifest('package.json').version, version);
});

test('depends on nothing, and every file that it names is there', () => {
  const { dependencies, peerDependencies, files, license, exports } = manifest('package.json');
  assert.deepEqual([dependencies, peerDependencies, license], [undefined, undefined, 'Apache-2.0']);
  for (const file of [...files, exports['.'].types, exports['./steps'].types]) assert.ok(existsSync(join(folder, file)), file);
  for (const script of ['sovereign-stack.js', 'steps.js']) assert.doesNotMatch(readFileSync(join(folder, script), 'utf8'), /\bfrom\s*["']/, script);
});

test('the manifest of elements says what the element takes, offers and tells', () => {
  const { modules } = manifest('custom-elements.json');
  assert.deepEqual(modules.map(({ path }: { path: string }) => path), ['sovereign-stack.js', 'steps.js']);
  const element = modules[0].declarations.find(({ tagName }: { tagName?: string }) => tagName === 'sovereign-stack');
  const names = (list: { name: string; description?: string }[]): string => list.map(({ name, description }) => (assert.ok(description, name), name)).join(' ');
  assert.equal(names(element.attributes), 'src scenario lens controls offer theme lang autoplay loading');
  assert.equal(names(element.events), 'ready change timechange resize error');
  assert.equal(names(element.cssProperties), '--sovereign-height');
  const open = element.members.filter(({ privacy }: { privacy?: string }) => privacy !== 'private').map(({ name }: { name: string }) => name);
  assert.deepEqual([...new Set(open)], ['liveMaps', 'state', 'time', 'play', 'pause', 'set', 'exportPNG', 'exportCSV']);
});

test('the README names every attribute, event and method', () => {
  const readme = readFileSync(join(folder, 'README.md'), 'utf8');
  for (const name of ['src', 'scenario', 'lens', 'controls', 'offer', 'theme', 'lang', 'autoplay', 'loading', 'state', 'time', 'play()', 'pause()', 'set(query)', 'exportPNG()', 'exportCSV()', 'ready', 'change', 'timechange', 'resize', 'error']) {
    assert.ok(readme.includes(`\`${name}\``), name);
  }
});
