// The glossary: where terms stand in a text, and that each says something.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Finder } from '../src/glossary/find';
import { terms, type Term } from '../src/glossary/terms';

const finder = new Finder(terms);
const found = (text: string, known = new Set<Term>()): string[] => finder.find(text, known).map(({ at, length, term }) => `${term.id}: ${text.slice(at, at + length)}`);

test('terms are found as whole words in any case, the longest first', () => {
  assert.deepEqual(found('Use of open models per H100e, by operating profit.'), ['open-weights: open models', 'h100e: H100e', 'operating-profit: operating profit']);
  assert.deepEqual(found('Operating profit'), ['operating-profit: Operating profit']);
  assert.deepEqual(found('capital, yielding rapid tokenised H100exact'), []);
  assert.deepEqual(found('ECI points'), ['eci: ECI points']);
});

test('each is found once, also over several texts of a block', () => {
  const known = new Set<Term>();
  assert.deepEqual(found('H100e and H100e', known), ['h100e: H100e']);
  assert.deepEqual(found('H100e, HBM', known), ['hbm: HBM']);
});

test('every term has a name and a definition of a sentence or two, and no form belongs to two', () => {
  assert.ok(terms.length >= 40);
  const forms = terms.flatMap((term) => term.forms.map((form) => form.toLowerCase()));
  assert.equal(new Set(forms).size, forms.length);
  for (const { id, name, text } of terms) {
    assert.match(text, /^\p{Lu}.{20,240}\.$/u, id);
    assert.doesNotMatch(name, /^term-/);
  }
});
