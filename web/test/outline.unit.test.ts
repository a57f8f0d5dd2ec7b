// The still map's text reads back as outlines inside its box.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countries } from '../src/gen/catalog';
import { stillBox, stillShapes } from '../src/gen/still-map';
import { numbers, outlines } from '../src/outline';

test('numbers of one, two and three digits', () => {
  // 0, −1, 1, −26, 25 end at once; 26 = 52/2 is digit 18 before digit 1; 884 = 1768/2 is digits 0, 18 before 1.
  assert.deepEqual(numbers('()*[Z'), [0, -1, 1, -26, 25]);
  assert.deepEqual(numbers('o)'), [26]);
  assert.deepEqual(numbers(']o)'), [884]);
  assert.deepEqual(numbers('^o)'), [-885]);
});

test('rings go on from the last point, also into the next shape', () => {
  assert.deepEqual(outlines('AAA**.(). ***(!BBB(.'), [
    { iso3: 'AAA', d: 'M1 1 4 1 3 4zM4 5 5 5z' },
    { iso3: 'BBB', d: 'M5 8z' },
  ]);
});

test('every shape lies in the box', () => {
  const [left = 0, top = 0, width = 0, height = 0] = stillBox.split(' ').map(Number);
  for (const { iso3, d } of outlines(stillShapes)) {
    assert.match(d, /^(M-?\d+ \d+( -?\d+ \d+){2,}z)+$/, iso3);
    const values = d.split(/[Mz ]+/).filter(Boolean).map(Number);
    values.forEach((value, i) => {
      const [low, size] = i % 2 ? [top, height] : [left, width];
      assert.ok(value >= low && value <= low + size, `${iso3} ${value}`);
    });
  }
});

test('the economies of the story are on the map, and nearly all others', () => {
  const drawn = new Set(outlines(stillShapes).map(({ iso3 }) => iso3));
  for (const code of ['USA', 'CHN', 'TWN', 'KOR', 'JPN', 'NLD', 'DEU', 'SGP', 'MYS', 'ARE', 'HKG', 'BHR']) assert.ok(drawn.has(code), code);
  assert.ok(countries.filter(({ iso3 }) => drawn.has(iso3)).length > 190);
});
