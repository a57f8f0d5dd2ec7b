// What the reader made: entries for every kind of change, and each takes back itself alone.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultShock, historyShocks, lever } from '../src/catalogue';
import { changesOf } from '../src/mine/changes';
import { emptyScenario, type Scenario, type Shock } from '../src/store';

const plain = (text: string): string => text.replace(/\u202f/g, ' ');
const pull = (id: string, change: Partial<Shock>): Shock => ({ ...defaultShock(lever(id), `${id}/1`), ...change });
const event = historyShocks[0]!;
const mixed: Scenario = {
  base: 'history',
  without: [event.id],
  overrides: [{ param: 'indices.psi', value: 0.05 }],
  shocks: [
    pull('gpu_export_control.coverage', { magnitude: 0.85, start: 57 }),
    pull('open_release.speed', { magnitude: 0 }),
    pull('taiwan_loss.share', { magnitude: 0.8, start: 66, end: 90 }),
  ],
};

test('every change has its name, its size and its date; a shock without a size is none', () => {
  assert.deepEqual(
    changesOf(mixed).map(({ kind, name, note }) => [kind, name, plain(note)]),
    [
      ['event', event.title, 'left out'],
      ['assumption', 'indices.psi', '0.05 instead of –'],
      ['shock', 'GPU export control', '85 %, from Oct 2026'],
      ['shock', lever('taiwan_loss.share').label, '80 %, Jul 2027 to Jul 2029'],
    ],
  );
});

test('each takes back itself and nothing else', () => {
  for (const [i, { undone }] of changesOf(mixed).entries()) {
    const left = changesOf(undone).map(({ name }) => name);
    assert.deepEqual(left, changesOf(mixed).map(({ name }) => name).filter((_, j) => j !== i));
  }
});

test('without any history there is one entry for all of it', () => {
  const none: Scenario = { ...emptyScenario, base: 'none', without: [event.id] };
  const [change, ...others] = changesOf(none);
  assert.equal(change?.kind, 'history');
  assert.deepEqual(others, []);
  assert.equal(change.undone.base, 'history');
});

test('nothing is listed when nothing is changed', () => {
  assert.deepEqual(changesOf(emptyScenario), []);
});
