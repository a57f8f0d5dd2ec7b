// What another language writes numbers with, as the map's labels need it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countries } from '../src/catalogue';
import { mapTexts, numberMarks } from '../src/translate/map';

test('the marks of numbers are those of the language', () => {
  assert.equal(numberMarks('en').join(' '), '0 1 2 3 4 5 6 7 8 9 . , + −');
  assert.equal(numberMarks('de').slice(10).join(' '), ', . + −');
  assert.equal(numberMarks('es').slice(10, 12).join(' '), ', .', 'though Spanish groups only from five figures on');
  assert.equal(numberMarks('ar-EG').slice(0, 12).join(' '), '٠ ١ ٢ ٣ ٤ ٥ ٦ ٧ ٨ ٩ ٫ ٬');
});

test('the map gets its labels, then names, then marks', () => {
  const texts = mapTexts();
  assert.equal(texts.at(-1), '−');
  assert.equal(texts.at(-15), countries.at(-1)!.name);
  assert.ok(texts.every((text) => text !== ''));
});
