// Messages with tags, as web/src/translate reads them.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { partsOf } from '../src/translate/markup';

const tag = (name: string, nth: number, ...inside: ReturnType<typeof partsOf>) => ({ name, nth, inside });

test('a message without tags is one part', () => {
  assert.deepEqual(partsOf('Share'), ['Share']);
  assert.deepEqual(partsOf(''), []);
});

test('tags name children, the second of two that are alike by its number', () => {
  assert.deepEqual(partsOf('More <small>12</small> of <small-2></small-2>!'), ['More ', tag('small', 0, '12'), ' of ', tag('small', 1), '!']);
});

test('tags stand in tags, and may have the same name', () => {
  assert.deepEqual(partsOf('<em>a <em>b</em><code>c</code></em> d'), [tag('em', 0, 'a ', tag('em', 0, 'b'), tag('code', 0, 'c')), ' d']);
});

test('a translator may turn children round', () => {
  assert.deepEqual(partsOf('<a-2>then</a-2> <a>first</a>'), [tag('a', 1, 'then'), ' ', tag('a', 0, 'first')]);
});

test('a sign that begins no tag is text', () => {
  assert.deepEqual(partsOf('a < b > c, 1 <2'), ['a < b > c, 1 <2']);
});
