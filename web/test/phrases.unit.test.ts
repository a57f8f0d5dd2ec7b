// Every message that the page asks for is there with its arguments, and every message that is there is asked for.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { FluentResource } from '@fluent/bundle';
import { accented, mirrored } from '../src/pseudo';
import { phrase } from '../src/phrases';

const filesUnder = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(ending)).map((name) => `${folder}/${name}`);

/** Names of the variables that a pattern uses. */
function variablesOf(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  const { type, name } = part as { type?: string; name?: string };
  return type === 'var' ? [name!] : Object.values(part).flatMap(variablesOf);
}

const files = filesUnder('web/strings/en', '.ftl');
const all = files.flatMap((file) => new FluentResource(readFileSync(file, 'utf8')).body);
const messages = new Map(all.map(({ id, value }) => [id, variablesOf(value)]));

test('every message stands once and says something', () => {
  for (const { id, value, attributes } of all) assert.ok(value ?? Object.keys(attributes).length, id);
  assert.equal(messages.size, all.length, `twice: ${all.map(({ id }) => id).filter((id, i, ids) => ids.indexOf(id) !== i).join(', ')}`);
});

/**
 * Calls of phrase in the page: the id, or its beginning where the rest is put together, and what stands up to the end of
 * the call. One that chooses between two ids is two calls.
 */
function* calls(): Generator<{ file: string; id: string; whole: boolean; args: string }> {
  for (const file of filesUnder('web/src', '.ts')) {
    const text = readFileSync(file, 'utf8');
    for (const match of text.matchAll(/\bphrase\(\s*(?:'([^']*)'|`([^`$]*)(\$?)[^`]*`|[^`,]*?\? '([^']*)' : '([^']*)')/g)) {
      const args = rest(text, match.index + match[0].length);
      const [, plain, template, open, yes, no] = match;
      for (const id of [plain ?? template, yes, no]) if (id !== undefined) yield { file, id, whole: !open, args };
    }
  }
}

/** What elements of the pages ask for, by web/src/translate: a message, or an attribute of one as "id.attribute". */
const standing = ['index.html', 'dist/model.html', 'web/claim.html', 'web/guide.html', ...filesUnder('web/guide', '.html')].flatMap((page) =>
  [...readFileSync(page, 'utf8').matchAll(/data-l10n-id="([^"{]+)"/g)].map((match) => match[1]!),
);

/** The text up to the bracket that closes a call. */
function rest(text: string, from: number): string {
  let depth = 1;
  let at = from;
  for (; depth > 0 && at < text.length; at++) depth += text[at] === '(' ? 1 : text[at] === ')' ? -1 : 0;
  return text.slice(from, at);
}

test('every message that the page asks for is there, with its arguments', () => {
  for (const { file, id, whole, args } of calls()) {
    const found = whole ? [id].filter((one) => messages.has(one)) : [...messages.keys()].filter((one) => one.startsWith(id));
    assert.ok(found.length > 0, `${file} asks for ${id}`);
    if (!whole) continue;
    for (const name of messages.get(id)!) assert.match(args, new RegExp(`\\b${name}\\b`), `${file}: ${id} wants ${name}`);
  }
});

test('every message that stands on a page is there', () => {
  const texts = new Set(all.flatMap(({ id, attributes }) => [id, ...Object.keys(attributes).map((name) => `${id}.${name}`)]));
  assert.deepEqual(standing.filter((id) => !texts.has(id)), []);
});

test('every message is asked for', () => {
  const asked = [...calls(), ...standing.map((id) => ({ id: id.split('.')[0], whole: true }))];
  for (const id of messages.keys()) {
    assert.ok(asked.some((call) => (call.whole ? call.id === id : id.startsWith(call.id))), `nothing asks for ${id}`);
  }
});

test('an attribute of a message is asked for by its name', () => {
  assert.equal(phrase('measure-us-tools.number'), 'many');
  assert.equal(phrase('measure-us-tools.gender'), 'measure-us-tools.gender');
});

test('a message takes its arguments', () => {
  assert.equal(phrase('theme', { name: 'auto' }), 'Theme: as the device');
  assert.equal(phrase('share'), 'Share');
});

test('pseudo-languages mark letters and leave the rest', () => {
  assert.equal(accented('<a>b</a>'), '<a>ƀ</a>');
  assert.equal(accented('a < b'), 'ȧȧ < ƀ', 'no tag');
  assert.equal(accented('Undo 2 of {3}!'), 'ŬŬƞḓǿǿ 2 ǿǿƒ {3}!');
  assert.equal(mirrored('Undo 2'), '\u202eUndo\u202c 2');
});
