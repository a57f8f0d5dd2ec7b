// Claims on the page: each has words, a place on the model page, and a scenario that the model takes.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import '../src/details/main';
import { charts } from '../src/charts/definitions';
import { bandOf } from '../src/charts/bands';
import { scenarioOfClaim } from '../src/controls/claims';
import { details } from '../src/details';
import { encode } from '../src/encode';
import { initialState } from '../src/store';
import { formatQuery, parseQuery } from '../src/url';

const { claims, claimsSummary, parameters } = details();

test('there are eleven claims, and their verdicts add up to the summary', () => {
  assert.equal(claims.length, 11);
  const holding = claims.filter(({ verdict }) => verdict === 'holds').length;
  assert.match(claimsSummary, new RegExp(`^${holding} of 11 hold`));
});

test('every claim has words, a parameter that exists and a place on the model page', () => {
  const page = readFileSync('web/model.html', 'utf8');
  for (const { id, title, statement, reason, why, failsIf, parameter, measures } of claims) {
    for (const text of [statement, reason, why, failsIf]) assert.match(text, /^\p{L}.+\.$/u, id);
    assert.ok(title.length < 100, id);
    assert.ok(parameters.some((p) => p.id === parameter), `${id} ${parameter}`);
    assert.ok(measures.length > 0, id);
    assert.ok(page.includes(`id="${id}"`), id);
  }
});

test('a claim’s scenario survives encoding and a link', () => {
  for (const claim of claims) {
    const scenario = scenarioOfClaim(claim);
    assert.equal(scenario.shocks.length, claim.shocks.length, claim.id);
    const query = formatQuery({ ...initialState, scenario });
    const { state, notices } = parseQuery(query);
    assert.deepEqual(notices, [], claim.id);
    if (state.scenario) assert.deepEqual(new Float64Array(encode(state.scenario)), new Float64Array(encode(scenario)), claim.id);
  }
});

test('lines carry the ensemble’s range where it keeps their sum', () => {
  const bands = charts.flatMap(({ lines }) => lines.map(bandOf)).filter((band) => band !== null);
  assert.ok(bands.length >= 10);
  for (const { months, low, high } of bands) {
    assert.deepEqual([low.length, high.length], [months.length, months.length]);
    low.forEach((value, i) => assert.ok(value <= high[i]!));
  }
});
