// Numbers and months as readers see them.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as f from '../src/format';

const plain = (text: string): string => text.replaceAll(f.THIN, ' ');

test('months count from January 2022', () => {
  assert.equal(f.monthText(0), 'Jan 2022');
  assert.equal(f.monthText(80), 'Sep 2028');
  assert.equal(f.monthISO(227), '2040-12');
  assert.equal(f.parseMonth('2028-09'), 80);
});

test('every month reads back', () => {
  for (let m = 0; m < f.MONTHS; m++) assert.equal(f.parseMonth(f.monthISO(m)), m);
});

for (const text of ['2021-12', '2041-01', '2028-13', '2028-00', '2028-9', '2028', '', 'x', '2028-09 ']) {
  test(`“${text}” is no month`, () => assert.equal(f.parseMonth(text), null));
}

const shorts: [number, string][] = [
  [0, '0'], [0.042, '0.042'], [0.5, '0.5'], [5.23, '5.2'], [9.97, '10'], [38.4, '38'], [240.4, '240'], [-1.5, '−1.5'], [NaN, '–'], [Infinity, '–'],
];
for (const [value, text] of shorts) test(`short(${value}) is ${text}`, () => assert.equal(f.short(value), text));

const quantities: [number, string, string][] = [
  [5.2e6, 'H100e', '5.2 M H100e'],
  [400, 'H100e/yr', '400 H100e a year'],
  [2.41e9, 'H100e', '2.4 bn H100e'],
  [14, '$bn/yr', '$14 bn a year'],
  [24500, '$/H100e', '$25 k per H100e'],
  [2.1, '$/H100e/hour', '$2.10 per H100e-hour'],
  [0.85, 'share', '85 %'],
  [120, 'GW', '120 GW'],
  [30000, 'wafers/month', '30 k wafers a month'],
];
for (const [value, unit, text] of quantities) {
  test(`${value} ${unit} reads “${text}”`, () => assert.equal(plain(f.quantity(value, unit)), text));
}

const sizes: [number, string, string][] = [
  [0.85, 'share of orders denied', '85 % of orders denied'],
  [0.6, 'scale', '60 %'],
  [30, '$bn/yr', '$30 bn a year'],
  [1, 'change of build-out rate', '+100 % of build-out rate'],
  [-0.5, 'change of build-out rate', '−50 % of build-out rate'],
  [-0.7, 'log change of budgets', '×0.50 of budgets'],
  [17, 'thousand H100e/yr', '17 k H100e a year'],
  [0.1, '% of GDP/yr', '0.1 % of GDP a year'],
  [3, '$bn/yr per country', '$3 bn per country a year'],
  [0.7, 'log odds', '×2.01 the odds'],
  [0.5, 'share more rivals', '50 % more rivals'],
  [3, 'percentage points', '+3 percentage points'],
];
for (const [value, unit, text] of sizes) {
  test(`a lever at ${value} (${unit}) reads “${text}”`, () => assert.equal(plain(f.sizeText(value, unit)), text));
}

const differences: [number, number, f.Difference][] = [
  [62, 100, { how: 'below', size: '38 %' }],
  [110, 100, { how: 'above', size: '10 %' }],
  [100.2, 100, { how: 'same', size: '' }],
  [450, 100, { how: 'times', size: '4.5' }],
  [3, 0, { how: 'new', size: '' }],
  [0, 0, { how: 'same', size: '' }],
  [0, 5, { how: 'below', size: '100 %' }],
];
for (const [now, was, answer] of differences) {
  test(`${now} against ${was} is ${answer.how} ${answer.size}`, () => {
    const { how, size } = f.difference(now, was);
    assert.deepEqual({ how, size: plain(size) }, answer);
  });
}

test('a hash is shown in groups of four and in short', () => {
  assert.equal(f.hashText('7f3a91c20b5de4a8'), '7f3a 91c2 0b5d e4a8');
  assert.equal(f.hashShort('7f3a91c20b5de4a8'), '7f3a·91c2');
});

test('lists name a few and count the rest', () => {
  assert.equal(f.listText([]), '');
  assert.equal(f.listText(['China']), 'China');
  assert.equal(f.listText(['China', 'India']), 'China and India');
  assert.equal(f.listText(['China', 'India', 'Kenya'], 3), 'China, India and Kenya');
  assert.equal(f.listText(['China', 'India', 'Kenya', 'Peru']), 'China, India and 2 more');
});

test('values to be typed again keep all their digits', () => {
  assert.deepEqual([0.107, 1.11, 16500, -0.3, 0.1 + 0.2].map(f.exactly), ['0.107', '1.11', '16,500', '−0.3', '0.3']);
});
