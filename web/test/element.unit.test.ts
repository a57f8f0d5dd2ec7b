// The element's turns without a browser.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Turns } from '../element/src/turns';

const maps = (log: string[]): ((name: string) => { rest(): void; pause(): void }) => (name) => ({ rest: () => log.push(`${name} rests`), pause: () => log.push(`${name} pauses`) });

test('one map runs; the next sends it to rest', () => {
  const log: string[] = [];
  const [a, b] = ['a', 'b'].map(maps(log)) as [ReturnType<ReturnType<typeof maps>>, ReturnType<ReturnType<typeof maps>>];
  const turns = new Turns();
  assert.equal(turns.free, true);
  turns.take(a);
  assert.equal(turns.free, false);
  turns.take(a);
  assert.deepEqual(log, []);
  turns.take(b);
  assert.deepEqual(log, ['a rests']);
  assert.deepEqual([turns.has(a), turns.has(b)], [false, true]);
  turns.leave(b);
  assert.equal(turns.free, true);
});

test('two may run, and time runs in one of them', () => {
  const log: string[] = [];
  const [a, b, c] = ['a', 'b', 'c'].map(maps(log));
  const turns = new Turns();
  turns.most = 2;
  for (const map of [a!, b!]) turns.take(map);
  turns.plays(b!);
  turns.take(c!);
  assert.deepEqual(log, ['a pauses', 'a rests']);
  turns.most = 1;
  assert.deepEqual(log.slice(2), ['b rests']);
});

test('never fewer than one, never more than four', () => {
  const turns = new Turns();
  for (const [asked, most] of [[9, 4], [0, 1], [-3, 1], [NaN, 1], [2.7, 2]] as const) {
    turns.most = asked;
    assert.equal(turns.most, most);
  }
});
