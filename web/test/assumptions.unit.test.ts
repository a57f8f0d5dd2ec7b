// The drawer of assumptions: order, search, and sliders that meet their ends and defaults.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import '../src/details/main';
import { found, groupsOf, rankOf } from '../src/assumptions/order';
import { phrase } from '../src/assumptions/phrases';
import { STEPS, stepOf, valueAt } from '../src/assumptions/slide';
import { details } from '../src/details';
import { logarithmic, ranked, sources, studied } from '../src/gen/assumptions';

const { parameters } = details();

test('every parameter is there once, by mechanism and by importance', () => {
  for (const order of ['mechanism', 'rank'] as const) {
    const ids = groupsOf(parameters, order, '').flatMap((group) => group.parameters.map(({ id }) => id));
    assert.equal(new Set(ids).size, parameters.length);
    assert.equal(ids.length, parameters.length);
  }
  const mechanisms = groupsOf(parameters, 'mechanism', '');
  assert.ok(mechanisms.length > 10);
  for (const { id } of mechanisms) assert.doesNotMatch(phrase(`assume-mechanism-${id.replaceAll('_', '-')}`), /^assume-/, id);
});

test('importance comes from the study: the first is among the ten of several numbers', () => {
  const [first] = groupsOf(parameters, 'rank', '')[0]!.parameters;
  assert.equal(rankOf(first!), 1);
  assert.ok(ranked[0]![1] > 1 && ranked[0]![1] <= studied);
  assert.ok(ranked.every(([id]) => parameters.some((p) => p.id === id)));
  assert.equal(sources.length, parameters.length);
});

test('all words of a search must be there, in any order', () => {
  const elasticity = parameters.find(({ id }) => id === 'demand.elasticity')!;
  assert.ok(found(elasticity, 'price ELASTICITY'));
  assert.ok(!found(elasticity, 'price of tea'));
  assert.equal(groupsOf(parameters, 'mechanism', 'no such words').length, 0);
});

test('a slider meets the ends and the default, and gives back what it was given', () => {
  for (const parameter of parameters) {
    const { id, min, max, default: usual } = parameter;
    assert.equal(valueAt(parameter, 0), min, id);
    assert.equal(valueAt(parameter, STEPS), max, id);
    assert.ok([min, max, usual].includes(valueAt(parameter, stepOf(parameter, usual))), id);
    for (let step = 1; step < STEPS; step += 13) {
      const value = valueAt(parameter, step);
      assert.ok(value >= min && value <= max, `${id} ${value}`);
      assert.ok(Math.abs(stepOf(parameter, value) - step) <= 1, `${id} step ${step}`);
    }
    assert.ok(!logarithmic.includes(id) || min > 0, id);
  }
});
