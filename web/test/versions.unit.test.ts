// Versions in links, and the files that say what changed.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isMaking, isOther, madeOf, version } from '../src/made';
import { parseQuery } from '../src/url';
import { changesSince, isKept, order } from '../src/versions/releases';

const hash = '4e2e6b02ce06fd8e';

test('a link says its version and its result; a damaged one says nothing', () => {
  assert.deepEqual(madeOf(`?v=0.5.0&t=2030-01&run=${hash}`), { version: '0.5.0', run: hash });
  assert.deepEqual(madeOf(`?v=1&run=${hash}`), { version: '', run: hash });
  assert.deepEqual(madeOf('?v=<b>&run=12'), { version: '', run: '' });
  assert.deepEqual(madeOf(''), { version: '', run: '' });
});

test('links of this version, of others and of before versions are read without a word; what is no version is named', () => {
  for (const v of ['1', version, '0.5.0', '12.0.3']) assert.deepEqual(parseQuery(`?v=${v}&run=${hash}`).notices, [], v);
  assert.deepEqual(parseQuery('?v=2').notices, [{ name: 'v', value: '2', allowed: version }]);
  assert.deepEqual(parseQuery('?run=xyz').notices.map(({ name }) => name), ['run']);
  assert.equal(isMaking('v', '1.2'), false);
});

test('another version, or another result, differs; a link that does not say does not', () => {
  assert.equal(isOther({ version, run: hash }, hash), false);
  assert.equal(isOther({ version: '', run: '' }, hash), false);
  assert.equal(isOther({ version: '0.5.0', run: hash }, hash), true);
  assert.equal(isOther({ version, run: '0000000000000000' }, hash), true);
});

test('versions are ordered by number', () => {
  assert.deepEqual(['0.10.0', '1.0.0', '0.9.1', '0.9.0'].sort(order), ['0.9.0', '0.9.1', '0.10.0', '1.0.0']);
});

test('changes since a version; files of another form say nothing', () => {
  const file = { changes: [{ version: '0.6.0', lines: ['new', 7] }, { version: '0.5.1', lines: ['fix'] }, { version: '0.5.0', lines: ['old'] }, { version: 'x', lines: ['odd'] }] };
  assert.deepEqual(changesSince(file, '0.5.0'), [{ version: '0.6.0', lines: ['new'] }, { version: '0.5.1', lines: ['fix'] }]);
  assert.deepEqual(changesSince(file, '0.7.0'), []);
  for (const odd of [undefined, null, 7, [], { changes: 'x' }, { changes: [null, 3] }]) assert.deepEqual(changesSince(odd, '0.5.0'), []);
  assert.equal(isKept({ releases: [{ version: '0.5.0' }] }, '0.5.0'), true);
  assert.equal(isKept({ releases: [{ version: '0.5.0' }] }, '0.5.1'), false);
  assert.equal(isKept(null, '0.5.0'), false);
});
