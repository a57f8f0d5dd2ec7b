// A role-play as a link says it, and its rules.
//
//	play=us,china,eu     who plays, in the order of their turns (nations.ts)
//	years=3              how many years a turn covers; 3 where it is missing
//	turns=2,0,1          turns that are over: how many shocks each brought
//
// The shocks themselves are the link's, in the order in which they were made: those of turns that are over stay as they
// are, the others belong to whoever's turn it is. So a link that is passed on carries all turns so far.

import { lever } from '../catalogue';
import { FIRST_SIMULATED, MONTHS } from '../format';
import { emptyScenario, hasEffect, type Notice, type Scenario, type Shock } from '../store';
import { readNumber } from '../url_values';
import { isHome, leversOf, nations, pullersOf, type Nation } from './nations';
import { phrase } from './phrases';

export interface Game {
  readonly players: readonly Nation[];
  readonly years: number;
  readonly turns: readonly number[];
}

export const yearChoices = [2, 3, 5] as const;
const usualYears = 3;

/** Reads the parts of a link that make a role-play; null where there is none. */
export function readGame(lesson: readonly string[], { shocks }: Scenario): { readonly game: Game | null; readonly notices: readonly Notice[] } {
  const notices: Notice[] = [];
  let players: readonly Nation[] | null = null;
  let years = usualYears;
  let turns: readonly number[] = [];
  for (const part of lesson) {
    const at = part.indexOf('=');
    const [name, value] = [part.slice(0, at), part.slice(at + 1)];
    const bad = (allowed: string): unknown => notices.push({ name, value, allowed });
    if (name === 'play') {
      const ids = value.split(',');
      const found = ids.flatMap((id) => nations.find((nation) => nation.id === id) ?? []);
      if (found.length === ids.length && new Set(ids).size === ids.length && ids.length > 1) players = found;
      else bad(phrase('game-allowed-players', { ids: nations.map(({ id }) => id).join(', ') }));
    } else if (name === 'years') {
      const choice = yearChoices.find((one) => String(one) === value);
      if (choice) years = choice;
      else bad(yearChoices.join(', '));
    } else if (name === 'turns') {
      const counts = value === '' ? [] : value.split(',').map(readNumber);
      const whole = counts.every((count) => count !== null && Number.isInteger(count) && count >= 0);
      if (whole && counts.reduce<number>((sum, count) => sum + count!, 0) <= shocks.length) turns = counts as number[];
      else bad(phrase('game-allowed-turns'));
    }
  }
  return { game: players && { players, years, turns }, notices };
}

export function writeGame({ players, years, turns }: Game): string[] {
  return [`play=${players.map(({ id }) => id).join(',')}`, ...(years === usualYears ? [] : [`years=${years}`]), ...(turns.length ? [`turns=${turns.join(',')}`] : [])];
}

/** A turn: whose it is, and the months that it covers. */
export interface Turn {
  readonly player: Nation;
  readonly round: number;
  readonly from: number;
  readonly to: number;
}

export const roundsOf = ({ years }: Game): number => Math.floor((MONTHS - FIRST_SIMULATED) / (12 * years));

/** The turn of a number, or null when the years are over. */
export function turnOf(game: Game, number = game.turns.length): Turn | null {
  const round = Math.floor(number / game.players.length);
  const from = FIRST_SIMULATED + 12 * game.years * round;
  return round < roundsOf(game) ? { player: game.players[number % game.players.length]!, round, from, to: from + 12 * game.years - 1 } : null;
}

/** How many shocks belong to turns that are over. */
export const settled = ({ turns }: Game): number => turns.reduce((sum, count) => sum + count, 0);

/** The shocks of each player, by the order of players: what was played, and what the one whose turn it is has so far. */
export function shocksOf(game: Game, { shocks }: Scenario): readonly (readonly Shock[])[] {
  const own: Shock[][] = game.players.map(() => []);
  let at = 0;
  [...game.turns, shocks.length - settled(game)].forEach((count, turn) => {
    own[turn % game.players.length]!.push(...shocks.slice(at, at + count));
    at += count;
  });
  return own;
}

/** Whether a scenario keeps the rules of the game, given the one before: the past stays, the rest is the player's. */
export function isLegal(game: Game, after: Scenario, before: Scenario): boolean {
  const { base, without, overrides } = after;
  if (base !== 'history' || without.length > 0 || overrides.length > 0) return false;
  const past = settled(game);
  if (after.shocks.length < past || JSON.stringify(after.shocks.slice(0, past)) !== JSON.stringify(before.shocks.slice(0, past))) return false;
  const turn = turnOf(game);
  return after.shocks.slice(past).every((shock) => turn !== null && isMove(turn, shock));
}

function isMove({ player, from, to }: Turn, shock: Shock): boolean {
  const info = lever(shock.lever);
  if (!hasEffect(shock) || !leversOf(player).includes(info) || shock.announced < from || shock.start > to) return false;
  if (isHome(info)) return info.targets === 'none' || shock.targets.every((code) => player.members.includes(code));
  return shock.actors.every((code) => player.actors.includes(code)) && !shock.targets.some((code) => player.members.includes(code));
}

/** A move of whose turn it is. */
export function moveOf({ player, from }: Turn, plain: Shock, magnitude: number, start: number, targets: readonly string[]): Shock {
  const info = lever(plain.lever);
  return {
    ...plain,
    magnitude,
    start,
    announced: Math.max(from, start - info.announceLead),
    actors: isHome(info) ? [] : pullersOf(player, info),
    targets: info.targets === 'none' ? [] : isHome(info) ? [...player.members] : [...targets].sort(),
  };
}

/** The scenario with the moves of some players only: bit i stands for player i. */
export function withPlayers(game: Game, scenario: Scenario, set: number): Scenario {
  const kept = new Set(shocksOf(game, scenario).flatMap((shocks, i) => (set & (1 << i) ? shocks : [])));
  return { ...emptyScenario, shocks: scenario.shocks.filter((shock) => kept.has(shock)) };
}
