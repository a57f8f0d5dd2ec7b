// Why a number changed: the splits, the search, and what is said of them.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultShock, historyShocks, lever, levers } from '../src/catalogue';
import { THIN } from '../src/format';
import { emptyScenario, isActive, type Scenario } from '../src/store';
import { changesOf, withChanges } from '../src/why/changes';
import { Cancelled, Pool, type Program } from '../src/bridge/pool';
import { attribute, EXACT_UP_TO, setsFor } from '../src/why/shapley';
import { splitProduct, splitSum } from '../src/why/split';
import { whatUndoes } from '../src/why/undo';
import { causeSentence, changeSentence, methodSentence } from '../src/why/words';

const plain = (text: string): string => text.replaceAll(THIN, ' ');
const sum = (list: readonly number[]): number => list.reduce((total, x) => total + x, 0);
const near = (actual: number, expected: number, within = 1e-9): void =>
  assert.ok(Math.abs(actual - expected) <= within, `${actual} is not ${expected} ± ${within}`);

/** A game in which shocks add, hamper and need each other. */
const tangled = (set: number): number => {
  const on = (i: number): number => (set >> i) & 1;
  return 5 * on(0) - 2 * on(1) + 3 * on(0) * on(1) + 4 * on(2) * on(3) - 7 * on(0) * on(2) * on(4);
};

test('Shapley values add up to the change, whatever the shocks do to each other', () => {
  for (const n of [1, 2, 5, EXACT_UP_TO]) near(sum(attribute(n, 1, tangled).parts), tangled(2 ** n - 1) - tangled(0));
});

test('a glove game is split as the textbook says', () => {
  // One left glove (0), two right ones (1, 2): a pair is worth 1. Values 2/3, 1/6, 1/6.
  const parts = attribute(3, 1, (set) => (set & 1 && set & 6 ? 1 : 0)).parts;
  [2 / 3, 1 / 6, 1 / 6].forEach((value, i) => near(parts[i]!, value));
});

test('a shock that never matters gets nothing, and shocks that act alike get the same', () => {
  const { parts } = attribute(6, 1, tangled);
  assert.equal(parts[5], 0);
  near(parts[2]! - parts[3]!, attribute(6, 1, (set) => -7 * (set & 1) * ((set >> 2) & 1) * ((set >> 4) & 1)).parts[2]!);
});

test('beyond eight shocks orders are drawn: the same each time, adding up, and within their error', () => {
  const n = 10;
  const asked = new Set(setsFor(n, 1));
  assert.ok(asked.size < 2 ** n / 2, `${asked.size} runs`);
  const value = (set: number): number => {
    assert.ok(asked.has(set), `set ${set} was not asked for`);
    return tangled(set);
  };
  const drawn = attribute(n, 1, value);
  assert.deepEqual(attribute(n, 1, value), drawn);
  near(sum(drawn.parts), tangled(2 ** n - 1));
  const exact = [...attribute(5, 1, tangled).parts, 0, 0, 0, 0, 0];
  drawn.parts.forEach((part, i) => near(part, exact[i]!, 4 * drawn.errors[i]! + 1e-9));
});

test('all sets of few shocks are asked for once, neighbours sharing the shocks with high numbers', () => {
  assert.deepEqual(setsFor(3, 1), [0, 1, 2, 3, 4, 5, 6, 7]);
  assert.deepEqual(setsFor(0, 1), [0]);
});

test('a product splits into its factors exactly, also from and to nothing', () => {
  for (const [was, now] of [[[2, 3], [4, 1]], [[2, 3], [2, 3]], [[0, 3], [4, 5]], [[2, 3], [0, 9]]] as const) {
    near(sum(splitProduct(was, now)), now[0] * now[1] - was[0] * was[1]);
  }
  assert.deepEqual(splitProduct([2, 3], [2, 6])[0], 0);
  assert.ok(splitProduct([2, 3], [4, 2])[0] > 0 && splitProduct([2, 3], [4, 2])[1] < 0);
});

test('a sum keeps its largest changes and adds up the others', () => {
  const terms = [1, -9, 4, 0, 2, -3].map((amount) => ({ label: String(amount), amount }));
  const parts = splitSum(terms, 2, 'others');
  assert.deepEqual(parts, [{ label: '-9', amount: -9 }, { label: '4', amount: 4 }, { label: 'others', amount: 0 }]);
  assert.equal(splitSum(terms.slice(0, 3), 2, 'others').length, 3);
});

test('the search finds how far each lever must be pulled, the least pull first, and leaves out those that cannot', async () => {
  const rounds: number[] = [];
  const effect: Record<string, number> = { strong: 40, weak: 11, wrong: -5, feeble: 3 };
  const answers = await whatUndoes(Object.keys(effect).map((of) => ({ of, most: of === 'strong' ? -2 : 1 })), 20, 30, async (pulls) => {
    rounds.push(pulls.length);
    return pulls.map(({ of, magnitude }) => 20 + effect[of]! * Math.abs(magnitude));
  });
  assert.deepEqual(answers.map(({ of }) => of), ['strong', 'weak']);
  near(answers[0]!.magnitude, -9.5 / 40, 2 / 64);
  near(answers[1]!.magnitude, 9.5 / 11, 1 / 64);
  assert.ok(Math.abs(answers[0]!.magnitude) >= 9.5 / 40, 'what is found does it');
  assert.deepEqual(rounds, [4, 2, 2, 2, 2, 2, 2]);
});

function scenario(): Scenario {
  const shock = (id: string, announced: number) => ({ ...defaultShock(lever(id), `${id}/1`), magnitude: lever(id).default, announced, start: announced + 2 });
  const idle = { ...defaultShock(levers[5]!, `${levers[5]!.id}/1`), magnitude: 0 };
  return {
    ...emptyScenario,
    overrides: [{ param: 'algorithms.diminishing', value: 0.2 }],
    without: [historyShocks[0]!.id],
    shocks: [shock('api_cutoff.coverage', 60), idle, shock('gpu_export_control.coverage', 55)],
  };
}

test('changes are shocks that act and events that are left out, the first to act in the highest bit', () => {
  const changes = changesOf(scenario(), isActive, historyShocks);
  assert.deepEqual(changes.map(({ shock, event }) => shock?.lever ?? event?.id), ['api_cutoff.coverage', 'gpu_export_control.coverage', historyShocks[0]!.id]);
});

test('a set of changes keeps the assumptions: they are in every run', () => {
  const whole = scenario();
  const changes = changesOf(whole, isActive, historyShocks);
  const some = withChanges(whole, changes, 0b101);
  assert.deepEqual(some.shocks, [whole.shocks[0]]);
  assert.deepEqual(some.without, whole.without);
  assert.deepEqual(some.overrides, whole.overrides);
  assert.deepEqual(withChanges(whole, changes, 0), { ...whole, shocks: [], without: [] });
});

test('programs share the runs, and stop soon after the reader cancels', async () => {
  const done: number[] = [];
  const program = (): Program => ({
    run: async (input) => ({ buffer: input, hash: '' }),
    giveBack: () => undefined,
  });
  const inputs = Array.from({ length: 9 }, () => new ArrayBuffer(8));
  await new Pool(async () => program(), 2).runAll(inputs, (i) => done.push(i), new AbortController().signal);
  assert.deepEqual([...done].sort(), [0, 1, 2, 3, 4, 5, 6, 7, 8]);
  const cancel = new AbortController();
  let taken = 0;
  const cancelled = new Pool(async () => program(), 2).runAll(inputs, () => ++taken === 3 && cancel.abort(), cancel.signal);
  await assert.rejects(cancelled, Cancelled);
  assert.ok(taken <= 4, `${taken} results after the third`);
});

test('programs that did not start are started again at the next try', async () => {
  let tries = 0;
  const pool = new Pool(async () => {
    if (tries++ < 1) throw new Error('no memory');
    return { run: async (input: ArrayBuffer) => ({ buffer: input, hash: '' }), giveBack: () => undefined };
  }, 1);
  const run = (): Promise<void> => pool.runAll([new ArrayBuffer(8)], () => undefined, new AbortController().signal);
  await assert.rejects(run(), /no memory/);
  await run();
});

test('work asked for while other work runs waits its turn', async () => {
  let running = 0;
  const pool = new Pool(async () => ({
    async run(input: ArrayBuffer) {
      assert.equal(++running, 1, 'a program has one run in flight');
      await Promise.resolve();
      running--;
      return { buffer: input, hash: '' };
    },
    giveBack: () => undefined,
  }), 1);
  const done: string[] = [];
  const inputs = [new ArrayBuffer(8), new ArrayBuffer(8)];
  const { signal } = new AbortController();
  await Promise.all(['first', 'second'].map((name) => pool.runAll(inputs, () => done.push(name), signal)));
  assert.deepEqual(done, ['first', 'first', 'second', 'second']);
});

const number = { id: 'a/b', group: 'Profit by nation', label: 'US', unit: 'billion $ a year', read: () => 0 };

test('sentences tell size, cause and how sure it is', () => {
  assert.equal(changeSentence(number, 80, 430, 310), 'In Sep 2028, “Profit by nation: US” is 310 billion $ a year: 120 less than without your changes (430).');
  assert.equal(changeSentence(number, 80, 430, 430.001), 'In Sep 2028, “Profit by nation: US” is 430 billion $ a year, with your changes as without them.');
  const parts = (...amounts: number[]) => amounts.map((amount, i) => ({ label: `Shock ${'ABC'[i]}`, amount }));
  assert.equal(causeSentence(parts(-5)), 'All of it comes from Shock A.');
  assert.equal(plain(causeSentence(parts(-6, -4))), '60 % of it comes from Shock A.');
  assert.equal(causeSentence(parts(-10, 0.1)), 'Nearly all of it comes from Shock A.');
  assert.equal(causeSentence(parts(-12, 2)), 'Shock A alone would do more; Shock B pushes the other way.');
  assert.equal(causeSentence(parts(-6, 4, 4)), 'Shock A pushes hardest, but the others together outweigh it.');
  assert.equal(causeSentence(parts(0, 0)), '');
  assert.match(methodSentence(3, 8, [0, 0, 0]), /Exact, from 8 runs of 3 changes\.$/);
  assert.match(methodSentence(9, 300, [0.1, 0.2]), /300 runs, give or take 0\.4\.$/);
});
