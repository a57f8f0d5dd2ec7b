// Ascii85, as Go's encoding/ascii85 writes it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromAscii85 } from '../src/single/ascii85';

const decoded = (text: string): number[] => [...fromAscii85(text)];

test('groups, parts of groups, zeros and the largest number', () => {
  assert.equal(String.fromCharCode(...fromAscii85('87cURD_*#4DfTZ)')), 'Hello, World');
  assert.equal(String.fromCharCode(...fromAscii85('87cURD]i,"Ebo80')), 'Hello World!');
  assert.deepEqual(decoded(''), []);
  for (const [text, bytes] of [['5l', [65]], ['5sb', [65, 66]], ['5sdp', [65, 66, 67]]] as const) assert.deepEqual(decoded(text), bytes);
  assert.deepEqual(decoded('z5l'), [0, 0, 0, 0, 65]);
  assert.deepEqual(decoded('s8W-!'), [255, 255, 255, 255]);
});

test("'v' stands for '<'", () => {
  assert.deepEqual(decoded('vvvvv'), decoded('<<<<<'));
});
