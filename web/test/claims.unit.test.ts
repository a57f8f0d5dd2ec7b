// Claims on the page: each has words, places on the model page, and a run that the model takes. What the page says of
// a result is tested as the reader gets it.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import '../src/details/main';
import { charts } from '../src/charts/definitions';
import { bandOf } from '../src/charts/bands';
import { expected, firstPart, type Row } from '../src/claims/measure';
import { monthsOf } from '../src/claims/play';
import { samePolicy, scenarioOfClaim } from '../src/claims/runs';
import { parseTerm } from '../src/claims/value';
import { amount, assumedSentence, boundText, guessText, revealSentence, valueText, verdictSentence } from '../src/claims/words';
import { details } from '../src/details';
import { encode } from '../src/encode';
import { MONTHS, THIN } from '../src/format';
import { sources as parameterSources } from '../src/gen/assumptions';
import { claims, claimsSummary, type Claim, type Measure } from '../src/gen/claims';
import { evidenceIn } from '../src/sources';
import { initialState } from '../src/store';
import { formatQuery, parseQuery } from '../src/url';

const { parameters } = details();
const plain = (text: string): string => text.replaceAll(THIN, ' ');
const claim = (id: string): Claim => claims.find((one) => one.id === id)!;
const headline = (one: Claim): Measure => one.measures.find(({ id }) => id === one.headline)!;

test('there are eleven claims, and their verdicts add up to the summary', () => {
  assert.equal(claims.length, 11);
  const holding = claims.filter(({ verdict }) => verdict === 'holds').length;
  assert.match(claimsSummary, new RegExp(`^${holding} of 11 hold`));
});

test('every claim has words, parameters that exist and places on the model page', () => {
  const page = readFileSync('dist/model.html', 'utf8');
  for (const one of claims) {
    for (const text of [one.statement, one.measured, one.why, one.failsIf]) assert.match(text, /^\p{L}.+\.$/u, one.id);
    assert.match(one.guess.ask, /\?$/);
    assert.ok(one.title.length < 100, one.id);
    assert.ok(headline(one), one.id);
    for (const id of [one.parameter, ...one.moves, ...Object.keys(one.sources), ...Object.keys(one.turn?.set ?? {})]) {
      assert.ok(parameters.some((p) => p.id === id), `${one.id} ${id}`);
      assert.ok(page.includes(`id="${id}"`), id);
    }
    assert.ok(page.includes(`id="${one.id}"`), one.id);
  }
});

test('every row of evidence that a source names has its place on the model page', () => {
  const page = readFileSync('dist/model.html', 'utf8');
  const named = new Set(parameterSources.flatMap(evidenceIn));
  assert.ok(named.size > 50);
  for (const id of named) assert.ok(page.includes(`id="source-${id}"`), id);
});

test('a claim’s run survives encoding and a link, and is told from another', () => {
  for (const one of claims) {
    const scenario = scenarioOfClaim(one);
    const { state, notices } = parseQuery(formatQuery({ ...initialState, scenario, claim: one.id }));
    assert.deepEqual(notices, [], one.id);
    assert.equal(state.claim, one.id);
    assert.deepEqual(new Float64Array(encode(state.scenario!)), new Float64Array(encode(scenario)), one.id);
    assert.ok(samePolicy({ ...scenario, overrides: [{ param: one.parameter, value: 0.1 }] }, scenario));
    assert.ok(!samePolicy(initialState.scenario, scenario), one.id);
    const [from, to] = monthsOf(one, scenario);
    assert.ok(from >= 0 && from < to && to < MONTHS, one.id);
  }
});

test('a claim that there is not becomes a notice', () => {
  const { state, notices } = parseQuery('?v=1&claim=c12');
  assert.equal(state.claim, undefined);
  assert.deepEqual(notices.map(({ name, value }) => [name, value]), [['claim', 'c12']]);
});

test('terms are products, and the first factor’s part is Shapley’s', () => {
  assert.deepEqual(parseTerm('0.5 * a USA * -2 * b'), { scale: -1, factors: ['a USA', 'b'] });
  assert.equal(firstPart([0, 3, 5, 12]), 5); // Alone it adds 3, after the other one 7.
});

test('amounts are for readers', () => {
  const cases: [number, string, string][] = [
    [-0.25, 'ratio', '−25 %'], [0.0858, 'percentage points', '+8.6 percentage points'], [6.378, '$ per $', '$6.4 per $'], [-5, '$ per $', '−$5 per $'],
    [1, 'levers at full range', '1 lever at full range'], [0.89, 'levers at full range', '0.89 levers at full range'], [0.5, 'share', '50 %'],
    [NaN, 'ratio', 'not measurable'], [Infinity, 'levers at full range', 'out of reach'], [-0.58, 'log points', '−0.58 log points'], [1e-9, 'ratio', '0 %'],
  ];
  for (const [x, unit, text] of cases) assert.equal(plain(amount(x, unit)), text);
  assert.equal(plain(valueText(-614.04, '$bn')), '−$614 bn');
  assert.equal(plain(valueText(0.79241, 'share')), '79 %');
});

const c9 = claim('c9');
const profit = headline(c9);
const outcome = (change: number): { baseline: number; scenario: number; change: number } => ({ baseline: 709.19, scenario: 709.19 * (1 + change), change });

test('a guess says what it amounts to', () => {
  assert.equal(plain(guessText(c9, profit, -0.3, 709.19)), '−30 %: $496 bn instead of $709 bn');
  assert.equal(plain(guessText(c9, profit, -0.3, undefined)), '−30 %');
  const c11 = claim('c11');
  assert.equal(plain(guessText(c11, headline(c11), 0.1, 0.266)), '+10 percentage points: 37 % instead of 27 %');
});

test('the result is held against the guess and against what the claim needs', () => {
  const say = (guess: number | null, change: number): string => plain(revealSentence(c9, profit, guess, outcome(change)));
  assert.equal(say(-0.3, -0.0006), 'You guessed −30 %; the model says −0.06 %. The claim expects at most −25 %: this is too little.');
  assert.equal(say(-0.3, -0.31), 'You guessed −30 %; the model says −31 %: close. The claim expects at most −25 %: this number is as it says.');
  assert.match(say(null, -0.2499), /at most −25 %: this falls just short/);
  assert.equal(say(null, 0.02), 'The model says +2 %. The claim expects at most −25 %: this goes the other way.');
  assert.equal(say(null, NaN), 'The model says not measurable. The claim expects at most −25 %, which this run cannot show.');
  const c10 = claim('c10');
  assert.match(revealSentence(c10, headline(c10), null, outcome(2.5)), /this is too much/);
  assert.equal(plain(boundText(profit)), 'at most −25 %');
});

test('bounds are what they say', () => {
  const c1 = headline(claim('c1'));
  assert.deepEqual([expected(c1, 0.01), expected(c1, 0.009), expected(c1, NaN), expected(profit, -0.25), expected(profit, -0.24)], [true, false, false, true, false]);
});

test('the verdict is about all numbers, and says when the reader’s assumptions turned it', () => {
  const row = (verdict: Row['verdict']): Row => ({ measure: profit, outcome: outcome(0), ablated: [], verdict });
  assert.equal(verdictSentence([row('fails'), row('holds')], 'fails', 'A'), 'The claim fails: one of 2 numbers that it speaks of is not as it says.');
  assert.match(verdictSentence([row('holds if'), row('holds')], 'holds if', 'A'), /but not without “A”/);
  assert.match(verdictSentence([row('holds')], 'holds', 'A'), /^The claim holds: the number that it speaks of is as it says/);
  assert.equal(assumedSentence('fails', 'fails', 0), '');
  assert.equal(assumedSentence('holds', 'fails', 1), 'Your own assumption turns it: under the model’s own, the verdict is “holds”.');
  assert.equal(assumedSentence('fails', 'fails', 2), 'Your 2 own assumptions leave the verdict as it is: fails.');
});

test('lines carry the ensemble’s range where it keeps their sum', () => {
  const bands = charts.flatMap(({ lines }) => lines.map(bandOf)).filter((band) => band !== null);
  assert.ok(bands.length >= 10);
  for (const { months, low, high } of bands) {
    assert.deepEqual([low.length, high.length], [months.length, months.length]);
    low.forEach((value, i) => assert.ok(value <= high[i]!));
  }
});
