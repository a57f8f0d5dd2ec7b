// Role-play: what a link says of it, whose turn it is, what is a legal move, and who did what.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultShock, lever } from '../src/catalogue';
import { isLegal, moveOf, readGame, roundsOf, shocksOf, turnOf, withPlayers, writeGame, type Game } from '../src/classroom/game';
import { isHome, leversOf, nations } from '../src/classroom/nations';
import { emptyScenario, type Scenario, type Shock } from '../src/store';
import { formatShock, parseShock } from '../src/url';

const three = (turns: readonly number[]): Game => ({ players: ['us', 'china', 'eu'].map((id) => nations.find((nation) => nation.id === id)!), years: 3, turns });

function move(game: Game, id: string, targets: readonly string[], month = turnOf(game)!.from, n = 1): Shock {
  return moveOf(turnOf(game)!, defaultShock(lever(id), `${id}/${n}`), 0.5, month, targets);
}
const played = (...shocks: Shock[]): Scenario => ({ ...emptyScenario, shocks });

test('a role-play reads back as it was written', () => {
  const scenario = played(move(three([]), 'api_cutoff.coverage', ['IND']), move(three([1]), 'chip_fund.spending', []));
  for (const lesson of [['play=us,china,eu'], ['play=us,china,eu', 'turns=1,0,1'], ['play=india,gulf', 'years=5', 'turns=0']]) {
    const { game, notices } = readGame(lesson, scenario);
    assert.deepEqual(notices, []);
    assert.deepEqual(writeGame(game!), lesson);
  }
});

test('what is wrong in a role-play is named', () => {
  for (const part of ['play=us', 'play=us,us', 'play=us,mars', 'years=4', 'turns=-1', 'turns=1.5', 'turns=x', 'turns=9']) {
    assert.deepEqual(readGame([part], emptyScenario).notices.map(({ name, value }) => `${name}=${value}`), [part]);
  }
});

test('turns go round until the years are over', () => {
  const at = (...turns: number[]): string => {
    const turn = turnOf(three(turns));
    return turn ? `${turn.player.id} ${turn.from}..${turn.to}` : 'over';
  };
  assert.deepEqual([at(), at(0), at(0, 0), at(0, 0, 0)], ['us 48..83', 'china 48..83', 'eu 48..83', 'us 84..119']);
  assert.equal(roundsOf(three([])), 5);
  assert.equal(at(...Array<number>(15).fill(0)), 'over');
});

test('every nation has levers and objectives, and its moves are legal and survive a link', () => {
  for (const nation of nations) {
    assert.ok(leversOf(nation).length >= 6, nation.id);
    assert.equal(nation.objectives.length, 3);
    const others = nations.filter((one) => one !== nation);
    const game: Game = { players: [nation, ...others], years: 3, turns: [] };
    for (const info of leversOf(nation)) {
      const shock = moveOf(turnOf(game)!, defaultShock(info, `${info.id}/1`), info.max, 60, others[0]!.members);
      assert.ok(isLegal(game, played(shock), emptyScenario), `${nation.id}: ${info.id}`);
      const back = parseShock(formatShock(shock), []);
      assert.deepEqual(back, shock, `${nation.id}: ${info.id}`);
    }
  }
});

test('earlier turns stay, and nobody plays for others, at other times, or against the past', () => {
  const first = move(three([]), 'gpu_export_control.coverage', ['CHN']);
  const game = three([1]);
  const mine = move(game, 'chip_fund.spending', []);
  const before = played(first);
  assert.ok(isLegal(game, played(first, mine), before));
  assert.ok(!isLegal(game, played(mine), before), 'the first turn is gone');
  assert.ok(!isLegal(game, played({ ...first, magnitude: 0.1 }, mine), before), 'the first turn is changed');
  assert.ok(!isLegal(game, played(first, { ...mine, start: 90 }), before), 'after its years');
  assert.ok(!isLegal(game, played(first, { ...mine, announced: 40 }), before), 'announced before its years');
  assert.ok(!isLegal(game, played(first, { ...mine, magnitude: 0 }), before), 'no move');
  assert.ok(!isLegal(game, played(first, { ...first, key: 'gpu_export_control.coverage/2' }), before), 'a lever of another nation');
  assert.ok(!isLegal(game, { ...played(first, mine), without: ['us_chip_rule_2022'] }, before), 'another history');
  const ban = move(game, 'model_ban.us', []);
  assert.deepEqual([isHome(lever('model_ban.us')), ban.targets], [true, ['CHN']]);
  assert.ok(!isLegal(game, played(first, { ...ban, targets: ['IND'] }), before), 'a ban in another country');
});

test('shocks belong to who played them, and sets of players keep theirs', () => {
  const us = move(three([]), 'gpu_export_control.coverage', ['CHN']);
  const china = move(three([1]), 'chip_fund.spending', []);
  const again = move(three([1, 1, 0]), 'api_cutoff.coverage', ['CHN']);
  const game = three([1, 1, 0]);
  const scenario = played(us, china, again);
  assert.deepEqual(shocksOf(game, scenario), [[us, again], [china], []]);
  assert.deepEqual(withPlayers(game, scenario, 0b001).shocks, [us, again]);
  assert.deepEqual(withPlayers(game, scenario, 0b110).shocks, [china]);
  assert.deepEqual(withPlayers(game, scenario, 0b111).shocks, scenario.shocks);
});
