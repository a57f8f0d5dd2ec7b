// Assignments: what a link says of them, what they allow, how they are scored, what is handed in.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultShock, lever } from '../src/catalogue';
import { csvOf } from '../src/classroom/handin';
import { readAssignment, refusal, writeAssignment } from '../src/classroom/link';
import { comparisons, formatGoal, meets, parseGoal, scoreOf, type Goal } from '../src/classroom/goals';
import { measure, measures } from '../src/classroom/measures';
import { goalSentence, scoreSentence } from '../src/classroom/words';
import { emptyScenario, initialState, type Scenario } from '../src/store';
import { formatQuery, parseQuery } from '../src/url';
import type { Trajectory } from '../src/trajectory';

const text = 'use.china_open~WORLD:under:30@2027-01..2032-12';

function read(source: string): Goal {
  const goal = parseGoal(source);
  assert.ok(typeof goal !== 'string', String(goal));
  return goal;
}

/** A run in which every measure is one number by month. */
const runOf = (value: (month: number) => number): Trajectory => ({ at: (month: number) => value(month), sumAt: (month: number) => value(month) }) as unknown as Trajectory;

test('a goal of every measure and comparison reads back as it was written', () => {
  for (const { id, countries } of measures) {
    for (const comparison of comparisons) {
      for (const rest of ['30@2032-12', 'baseline@2027-01..2032-12', '-2.5@2040-12']) {
        const source = `${id}~${countries ? 'USA,CHN' : 'ASEAN,JPN'}:${comparison}:${rest}`;
        assert.equal(formatGoal(read(source)), source);
      }
    }
  }
});

test('a wrong goal is answered with what is allowed', () => {
  for (const [source, allowed] of [
    ['', /MEASURE~PLACES/], ['use.china_open', /MEASURE~PLACES/], ['use.martian~WORLD:under:30@2032-12', /use\.china_open/], ['use.china_open~ATLANTIS:under:30@2032-12', /ASEAN/],
    ['profit~DEU:over:3@2032-12', /USA/], ['use.china_open~WORLD:below:30@2032-12', /at_most/], ['use.china_open~WORLD:under:1e999@2032-12', /baseline/],
    ['use.china_open~WORLD:under:many@2032-12', /baseline/], ['use.china_open~WORLD:under:30@2050-01', /2040-12/], ['use.china_open~WORLD:under:30@2032-12..2027-01', /2040-12/],
    [`${text}x`, /2040-12/], ['use.china_open~WORLD:under:30', /MEASURE~PLACES/],
  ] as const) {
    const answer = parseGoal(source);
    assert.ok(typeof answer === 'string', source);
    assert.match(answer, allowed, source);
  }
});

test('a link keeps an assignment while the reader changes the scenario', () => {
  const start: Scenario = { ...emptyScenario, shocks: [{ ...defaultShock(lever('open_release.speed'), 'open_release.speed/1'), magnitude: 1 }] };
  const lesson = writeAssignment({ goals: [read(text), read('dependency.now~ASEAN:at_most:baseline@2032-12')], allowed: ['model_ban.chinese'], start });
  const query = formatQuery({ ...initialState, lesson });
  const { state, notices } = parseQuery(query);
  assert.deepEqual(notices, []);
  assert.equal(state.scenario, undefined);
  const back = readAssignment(state.lesson!);
  assert.deepEqual(back.notices, []);
  assert.deepEqual(back.assignment!.start, start);
  assert.deepEqual(back.assignment!.allowed, ['model_ban.chinese']);
  assert.deepEqual(writeAssignment(back.assignment!), lesson);
});

test('what is wrong in an assignment is named, and the rest stays', () => {
  const { assignment, notices } = readAssignment([`goal=${text}`, 'goal=x', 'allow=open_release.speed,nothing', 'start.shock=y', 'start.t=2030-01']);
  assert.deepEqual(notices.map(({ name, value }) => [name, value]), [['goal', 'x'], ['allow', 'nothing'], ['start.t', '2030-01'], ['start.shock', 'y']]);
  assert.equal(assignment!.goals.length, 1);
  assert.deepEqual(assignment!.allowed, ['open_release.speed']);
  assert.equal(readAssignment([]).assignment, null);
});

test('only allowed levers may be pulled, and what is given stays', () => {
  const given = { ...defaultShock(lever('chip_fund.spending'), 'chip_fund.spending/1'), magnitude: 30 };
  const own = { ...defaultShock(lever('open_release.speed'), 'open_release.speed/1'), magnitude: 1 };
  const start: Scenario = { ...emptyScenario, shocks: [given] };
  const task = { goals: [read(text)], allowed: ['open_release.speed'], start };
  assert.equal(refusal(task, start), '');
  assert.equal(refusal(task, { ...start, shocks: [own, given] }), '');
  assert.equal(refusal(task, { ...start, shocks: [own] }), 'lever');
  assert.equal(refusal(task, { ...start, shocks: [{ ...given, magnitude: 31 }] }), 'lever');
  assert.equal(refusal(task, { ...start, base: 'none' }), 'given');
  assert.equal(refusal(task, { ...start, overrides: [{ param: 'x', value: 1 }] }), 'given');
  assert.equal(refusal({ ...task, allowed: null }, emptyScenario), '');
});

test('a goal is met in all its months or not at all, and its worst month is named', () => {
  const goal = read('profit~USA:under:60@2027-01..2027-12');
  const rising = runOf((month) => month - 10); // 50 in January 2027, 61 in December.
  const score = scoreOf(goal, rising, rising);
  assert.equal(score.met, false);
  assert.deepEqual(score.marks.map(({ met }) => met), [...Array(10).fill(true), false, false]);
  assert.equal(score.worst.month, 71);
  assert.match(scoreSentence(score), /2 of 12 months miss it/);
  assert.equal(scoreOf(read('profit~USA:under:60@2027-01'), rising, rising).met, true);
  const held = scoreOf(read('profit~USA:at_most:baseline@2027-01..2027-12'), rising, rising);
  assert.ok(held.met);
});

test('shares are weighted by use, and equals are equal', () => {
  const run = { at: (_: number, id: string, ...names: string[]) => (id === 'model_use' ? (names.includes('IDN') ? 9 : 1) : names.includes('IDN') ? 0.5 : 0) } as unknown as Trajectory;
  assert.ok(Math.abs(measure('dependency.now')!.read(run, ['IDN', 'VNM'], 0) - 0.45) < 1e-12);
  assert.ok(meets('at_most', 100.05, 100) && !meets('at_most', 100.2, 100));
  assert.ok(meets('at_least', 99.95, 100) && !meets('at_least', 99.8, 100));
  assert.ok(!meets('under', 100, 100) && !meets('over', 100, 100));
});

test('a goal reads as a sentence', () => {
  assert.equal(goalSentence(read(text)), 'Use of open Chinese models, World: under 30\u202f% in every month from Jan 2027 to Dec 2032');
  assert.equal(goalSentence(read('dependency.now~ASEAN:at_most:baseline@2032-12')), 'Service lost at once in a cut-off, ASEAN: no more than the baseline in Dec 2032');
  for (const one of measures) assert.doesNotMatch(goalSentence(read(`${one.id}~USA:over:1@2032-12`)), /goal-/);
});

test('the table to hand in has a row per goal and month, with the names as they were typed', () => {
  const run = runOf(() => 50);
  const csv = csvOf([scoreOf(read('profit~USA:under:60@2027-01..2027-02'), run, run)], { who: 'Ada, 7b', when: '1 "May"' }, '00ff', 'https://x/?v=1');
  assert.deepEqual(csv.split('\n'), [
    'who,when,goal,month,value,wanted,unit,met,run,link',
    '"Ada, 7b","1 ""May""",profit~USA:under:60@2027-01..2027-02,2027-01,50,60,bn,yes,00ff,https://x/?v=1',
    '"Ada, 7b","1 ""May""",profit~USA:under:60@2027-01..2027-02,2027-02,50,60,bn,yes,00ff,https://x/?v=1',
    '',
  ]);
});
