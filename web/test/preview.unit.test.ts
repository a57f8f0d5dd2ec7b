// The pictures of links to claims: what they were taken of is still what the claims say.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { claims } from '../src/gen/claims';
import { previews, type Preview } from '../src/claims/preview';
import { samePolicy, scenarioOfClaim } from '../src/claims/runs';
import { parseQuery } from '../src/url';

test('the committed previews are those of the claims: else make previews', () => {
  assert.deepEqual(JSON.parse(readFileSync('web/previews/previews.json', 'utf8')) as Preview[], previews());
});

for (const claim of claims) {
  test(`the link to the run of ${claim.id} opens that run`, () => {
    const { run } = previews().find(({ id }) => id === claim.id)!;
    const { state, notices } = parseQuery(run);
    assert.deepEqual(notices, []);
    assert.ok(samePolicy({ base: 'history', without: [], overrides: [], shocks: [], ...state.scenario }, scenarioOfClaim(claim)));
    assert.equal(state.lens ?? 'hardware', claim.lens);
  });
}
