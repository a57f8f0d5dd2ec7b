// A role-play at the head of the rail: whose turn it is, its objectives and moves, and the way to the next player. What a
// player sees waits behind a press, so that a screen can be passed on.

import { readCountries } from '../catalogue';
import { h, setText } from '../dom';
import { monthText } from '../format';
import { copyLink, linkOf } from '../share';
import { emptyScenario, type Scenario, type State } from '../store';
import type { Trajectory } from '../trajectory';
import { Debrief } from './debrief';
import { isLegal, roundsOf, settled, turnOf, writeGame, type Game, type Turn } from './game';
import type { Desk } from './main';
import { Moves } from './moves';
import type { Objective } from './nations';
import { phrase } from './phrases';
import { objectiveName, valueText } from './words';

export class Board {
  readonly element = h('section', { class: 'game', id: 'game', 'aria-labelledby': 'game-title', tabindex: -1 });
  readonly #desk: Desk;
  readonly #game: Game;
  readonly #turn: Turn | null;
  readonly #table = h('div', { class: 'task-table game-table', tabindex: 0, role: 'group', 'aria-label': phrase('game-objectives') });
  readonly #refused = h('p', { class: 'task-refused', role: 'status' });
  readonly #moves: Moves | undefined;

  constructor(desk: Desk, game: Game) {
    this.#desk = desk;
    this.#game = game;
    this.#turn = turnOf(game);
    if (this.#turn) {
      this.#moves = new Moves(game, this.#turn, {
        shocks: () => desk.store.state.scenario.shocks,
        add: (shock) => this.#change([...desk.store.state.scenario.shocks, shock]),
        remove: (shock) => this.#change(desk.store.state.scenario.shocks.filter((other) => other !== shock)),
      });
    }
    document.documentElement.dataset['lesson'] = 'game';
    desk.store.permits = (after, before) => this.#permit(after, before);
    this.#wait();
    this.update(desk.store.state, null);
  }

  stop(): void {
    delete document.documentElement.dataset['lesson'];
    this.#desk.store.permits = () => true;
    this.element.remove();
  }

  update(now: State, before: State | null): void {
    if (before && now.scenario !== before.scenario) setText(this.#refused, '');
    if (!before || now.scenario !== before.scenario) this.#moves?.show(now.scenario.shocks.slice(settled(this.#game)));
    if (this.#turn && now.run && now.baseline && (!before || now.run !== before.run || now.baseline !== before.baseline)) {
      this.#table.replaceChildren(objectivesTable(this.#turn.player.objectives, now.run, now.baseline, this.#turn.from, this.#turn.to));
    }
  }

  /** Between two turns the screen goes from hand to hand. */
  #wait(): void {
    const turn = this.#turn;
    const { turns, players } = this.#game;
    const name = turn ? phrase(`nation-${turn.player.id}`) : '';
    this.element.replaceChildren(
      this.#head(phrase('game-title')),
      h('p', { class: 'task-verdict' }, turn ? phrase('game-pass', { name }) : phrase('game-over')),
      h('p', { class: 'class-note' }, turn ? phrase('game-round', { round: turn.round + 1, rounds: roundsOf(this.#game), from: monthText(turn.from), to: monthText(turn.to) }) : ''),
      h('div', { class: 'task-actions' },
        turn && h('button', { type: 'button', class: 'button primary', id: 'game-begin', onclick: () => this.#begin() }, phrase('game-begin', { name })),
        turn && turns.length > 0 && this.#linkButton(),
        turns.length >= players.length && this.#debriefButton(),
      ),
    );
  }

  #begin(): void {
    const turn = this.#turn!;
    const { store } = this.#desk;
    store.dispatch({ kind: 'month', month: turn.from });
    store.dispatch({ kind: 'select', iso3: turn.player.members.length === 1 ? turn.player.members[0]! : '' });
    this.element.replaceChildren(
      this.#head(phrase(`nation-${turn.player.id}`)),
      h('p', { class: 'class-note' }, phrase('game-round', { round: turn.round + 1, rounds: roundsOf(this.#game), from: monthText(turn.from), to: monthText(turn.to) })),
      h('h3', {}, phrase('game-objectives')),
      this.#table,
      h('h3', {}, phrase('game-moves')),
      this.#moves!.element,
      this.#refused,
      h('div', { class: 'task-actions' }, h('button', { type: 'button', class: 'button primary', id: 'game-end', onclick: () => this.#end() }, phrase('game-end'))),
    );
    this.element.focus();
  }

  #end(): void {
    const { store, say } = this.#desk;
    const count = store.state.scenario.shocks.length - settled(this.#game);
    const next: Game = { ...this.#game, turns: [...this.#game.turns, count] };
    store.dispatch({ kind: 'lesson', lesson: writeGame(next) });
    const turn = turnOf(next);
    say(turn ? phrase('game-pass', { name: phrase(`nation-${turn.player.id}`) }) : phrase('game-over'));
    document.getElementById('game')?.focus();
  }

  #head(title: string): HTMLElement {
    const leave = (): void => this.#desk.store.dispatch({ kind: 'lesson', lesson: [], scenario: emptyScenario });
    return h('div', { class: 'class-head' }, h('h2', { id: 'game-title' }, title), h('button', { type: 'button', class: 'small', id: 'game-leave', onclick: leave }, phrase('task-leave')));
  }

  #linkButton(): HTMLElement {
    const { store, say } = this.#desk;
    const field = h('input', { type: 'text', class: 'edit-link', readonly: true, hidden: true, 'aria-label': phrase('edit-link') });
    const copy = (): void => void copyLink(linkOf(store.state), field).then((done) => say(phrase(done ? 'share-copied-spoken' : 'share-by-hand')));
    return h('span', {}, h('button', { type: 'button', class: 'button', id: 'game-link', onclick: copy }, phrase('game-link')), field);
  }

  #debriefButton(): HTMLElement {
    return h('button', { type: 'button', class: 'button', id: 'game-debrief', onclick: () => new Debrief(this.#desk, this.#game).open() }, phrase('game-debrief'));
  }

  #change(shocks: Scenario['shocks']): void {
    const { store } = this.#desk;
    store.dispatch({ kind: 'scenario', scenario: { ...store.state.scenario, shocks } });
  }

  #permit(after: State, before: State): boolean {
    if (after.scenario === before.scenario || after.lesson !== before.lesson) return true;
    const legal = isLegal(this.#game, after.scenario, before.scenario);
    if (!legal) setText(this.#refused, phrase('game-refused'));
    return legal;
  }
}

/** What a player wants, where it stands, and where it would stand had nobody moved. */
function objectivesTable(objectives: readonly Objective[], run: Trajectory, baseline: Trajectory, from: number, to: number): HTMLElement {
  const head = (text: string): HTMLElement => h('th', { scope: 'col' }, text);
  const row = (objective: Objective): HTMLElement => {
    const { measure } = objective;
    const countries = readCountries(objective.places)!;
    const cell = (of: Trajectory, month: number): HTMLElement => h('td', {}, valueText(measure, measure.read(of, countries, month)));
    return h('tr', {}, h('th', { scope: 'row' }, objectiveName(objective)), cell(run, from), cell(run, to), cell(baseline, to));
  };
  return h('table', {}, h('thead', {}, h('tr', {}, head(phrase('game-objective')), head(monthText(from)), head(monthText(to)), head(phrase('game-unmoved')))), h('tbody', {}, ...objectives.map(row)));
}
