// Shocks in words and dates: whom they hit, how moves keep them whole, what a search finds.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countries, defaultShock, groups, lever, levers, readCountries, writeCountries } from '../src/catalogue';
import { groupName, shockText, targetText } from '../src/describe/shock';
import { FIRST_SIMULATED, MONTHS, NO_END } from '../src/format';
import { moved, withAnnounced, withEnd, withoutEnd, withStart } from '../src/shocks/dates';
import { fold, holds } from '../src/shocks/find';
import { presetsOf } from '../src/shocks/presets';
import type { Shock } from '../src/store';

const gpu = lever('gpu_export_control.coverage');
const shock = (change: Partial<Shock> = {}): Shock => ({ ...defaultShock(gpu, `${gpu.id}/1`), magnitude: 0.5, announced: 56, start: 57, ...change });
const members = (id: string): readonly string[] => groups.get(id)!;

test('groups have members that the model knows, and a name', () => {
  assert.ok(groups.size > 8);
  for (const [id, codes] of groups) {
    assert.deepEqual(readCountries([id]), [...codes].sort(), id);
    assert.doesNotMatch(groupName(id), /^countries-/);
  }
  assert.equal(members('WORLD').length, countries.length);
});

test('a list of countries takes groups, and takes members out again', () => {
  assert.deepEqual(readCountries(['GCC', 'USA', '-SAU']), ['ARE', 'BHR', 'KWT', 'OMN', 'QAT', 'USA']);
  assert.equal(readCountries(['EU']), null);
  assert.deepEqual(writeCountries(members('GCC')), members('GCC'));
  assert.deepEqual(writeCountries(readCountries(['WORLD', '-CHN'])!), ['WORLD', '-CHN']);
});

const targets: [string, readonly string[], string][] = [
  ['nobody', [], 'no country chosen'],
  ['one', ['CHN'], 'China'],
  ['three', ['CHN', 'IND', 'RUS'], 'China, India and Russia'],
  ['many', ['CHN', 'IND', 'RUS', 'TUR'], '4 countries'],
  ['a group', members('EU27'), 'EU27'],
  ['a group and one', [...members('EU27'), 'JPN'], 'EU27 and Japan'],
  ['a group and more', [...members('EU27'), 'JPN', 'KOR', 'USA'], 'EU27 and 3 more'],
  ['the larger of two groups', readCountries(['NATO', 'EU27'])!, 'NATO and 4 more'],
  ['all', members('WORLD'), 'all countries'],
  ['all but one', readCountries(['WORLD', '-USA'])!, 'all but the United States'],
];
for (const [name, codes, text] of targets) test(`targets in words: ${name}`, () => assert.equal(targetText(codes), text));

test('a shock in words names whom, when and how much', () => {
  assert.equal(shockText(gpu, shock()), 'China · from Oct 2026 · 50\u202f% of orders denied');
  assert.equal(shockText(gpu, shock({ end: 81, magnitude: 0 })), 'China · from Oct 2026 · to Oct 2028');
});

test('a move takes announcement and end along', () => {
  const { announced, start, end } = moved(shock({ end: 69 }), 70, FIRST_SIMULATED);
  assert.deepEqual([announced, start, end], [69, 70, 82]);
  assert.equal(moved(shock(), 70, FIRST_SIMULATED).end, NO_END);
});

test('a move stops at the ends of the years, and nothing is announced before the first', () => {
  const early = moved(shock({ end: 69 }), 3, FIRST_SIMULATED);
  assert.deepEqual([early.announced, early.start, early.end], [48, 48, 60]);
  const late = moved(shock({ end: 69 }), 500, FIRST_SIMULATED);
  assert.deepEqual([late.start, late.end], [MONTHS - 13, MONTHS - 1]);
  assert.equal(moved(shock({ announced: 50 }), 49, FIRST_SIMULATED).announced, 48);
});

test('a new start leaves a later end, and takes an earlier one along', () => {
  assert.deepEqual(withStart(shock({ end: 90 }), 60, FIRST_SIMULATED), { announced: 59, start: 60, end: 90 });
  assert.deepEqual(withStart(shock({ end: 60 }), 70, FIRST_SIMULATED), { announced: 69, start: 70, end: 73 });
});

test('announcement, start and end stay in order', () => {
  assert.deepEqual(withAnnounced(shock(), 60), { announced: 60, start: 60, end: NO_END });
  assert.deepEqual(withAnnounced(shock(), 50), { announced: 50, start: 57, end: NO_END });
  assert.deepEqual(withEnd(shock(), 20), { end: 58 });
  assert.deepEqual(withoutEnd(shock(), false), { end: 81 });
  assert.deepEqual(withoutEnd(shock({ end: 81 }), true), { end: NO_END });
});

test('a search takes the beginnings of words in any order, without accents', () => {
  assert.ok(holds('Subsidised chips abroad', 'abroad chip'));
  assert.ok(holds('Chip fund', 'chips'));
  assert.ok(holds('Türkiye', 'turk'));
  assert.ok(holds('GPU export control', ''));
  assert.ok(!holds('GPU export control', 'port'));
  assert.equal(fold('Curaçao'), 'curacao');
});

test('every lever has ready sizes within its range, each once', () => {
  for (const one of levers) {
    const presets = presetsOf(one);
    assert.ok(presets.length > 0, one.id);
    for (const { name, change } of presets) assert.ok(change.magnitude! >= one.min && change.magnitude! <= one.max && change.magnitude !== 0, `${one.id}: ${name}`);
    const sizes = presets.filter(({ title }) => title === '').map(({ change }) => change.magnitude);
    assert.equal(new Set(sizes).size, sizes.length, one.id);
  }
});

test('what governments really did is a ready size, with whom it hit', () => {
  const real = presetsOf(gpu).filter(({ title }) => title !== '');
  assert.ok(real.length > 1);
  assert.match(real[0]!.name, /^As in Oct 2022: \d+\s% \(China.*\)$/);
  assert.ok(real[0]!.change.targets!.includes('CHN'));
});
