// The order of chosen charts.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { moved, toggled } from '../src/choose/order';

test('an entry is added at the end and taken out anywhere', () => {
  assert.deepEqual(toggled(['a', 'b'], 'c', true), ['a', 'b', 'c']);
  assert.deepEqual(toggled(['a', 'b', 'c'], 'b', false), ['a', 'c']);
  assert.deepEqual(toggled(['a', 'b'], 'b', true), ['a', 'b']);
});

test('an entry moves to its new place, and no further than the ends', () => {
  assert.deepEqual(moved(['a', 'b', 'c'], 'a', 1), ['b', 'a', 'c']);
  assert.deepEqual(moved(['a', 'b', 'c'], 'c', 0), ['c', 'a', 'b']);
  assert.deepEqual(moved(['a', 'b', 'c'], 'a', 9), ['b', 'c', 'a']);
  assert.deepEqual(moved(['a', 'b', 'c'], 'b', -1), ['b', 'a', 'c']);
});
