// The end of a role-play on one page that prints: each player's objectives from start to end, and how much of the change
// each player's moves brought. That is an exact Shapley value over the players: every set of them is run.

import { Cancelled, Pool } from '../bridge/pool';
import { lever, readCountries } from '../catalogue';
import { encode } from '../encode';
import { h } from '../dom';
import { FIRST_SIMULATED, monthText } from '../format';
import { later } from '../later';
import { linkOf } from '../share';
import { failureOf } from '../runner';
import { Trajectory } from '../trajectory';
import { attribute, setsFor } from '../why/shapley';
import { shocksOf, turnOf, withPlayers, type Game } from './game';
import { shockText } from '../describe/shock';
import type { Desk } from './main';
import type { Objective } from './nations';
import { phrase } from './phrases';
import { objectiveName, valueText } from './words';

/** Players are few enough for every set of them. */
const SEED = 1;
const PROGRAMS = 2;
let pool: Pool | undefined;

/** What became of an objective [the model's unit]. */
interface Outcome {
  readonly objective: Objective;
  readonly start: number;
  readonly alone: number;
  readonly end: number;
  /** What each player's moves added. */
  readonly parts: readonly number[];
}

export class Debrief {
  readonly #desk: Desk;
  readonly #game: Game;
  readonly #body = h('div', { class: 'debrief-body' });
  readonly #progress = h('progress', { 'aria-label': phrase('game-computing') });
  readonly #work = new AbortController();
  readonly #dialog: HTMLDialogElement;

  constructor(desk: Desk, game: Game) {
    this.#desk = desk;
    this.#game = game;
    const close = (): void => {
      this.#work.abort();
      document.documentElement.classList.remove('debriefing');
      this.#dialog.remove();
    };
    this.#dialog = h(
      'dialog',
      { class: 'dialog class-dialog debrief', id: 'debrief', 'aria-labelledby': 'debrief-title', onclose: close },
      h('div', { class: 'class-head' }, h('h2', { id: 'debrief-title' }, phrase('debrief-title')), h('button', { type: 'button', class: 'small', id: 'debrief-print', onclick: () => window.print() }, phrase('debrief-print')), h('button', { type: 'button', class: 'small', onclick: () => this.#dialog.close() }, phrase('class-close'))),
      this.#progress,
      this.#body,
    );
  }

  open(): void {
    document.body.append(this.#dialog);
    document.documentElement.classList.add('debriefing');
    this.#dialog.showModal();
    void this.#compute().catch((cause: unknown) => {
      if (cause instanceof Cancelled) return;
      this.#dialog.close();
      this.#desk.store.dispatch(failureOf(cause));
    });
  }

  async #compute(): Promise<void> {
    const { players, turns } = this.#game;
    const { scenario } = this.#desk.store.state;
    const to = turnOf(this.#game, turns.length - 1)!.to;
    const sets = setsFor(players.length, SEED);
    const objectives = players.flatMap((player) => player.objectives);
    const starts = new Map<Objective, number>();
    const values = new Map<number, readonly number[]>();
    this.#progress.max = sets.length;
    pool ??= new Pool(() => later('core').then((start) => start()), PROGRAMS);
    await pool.runAll(
      sets.map((set) => encode(withPlayers(this.#game, scenario, set))),
      (i, buffer) => {
        const run = new Trajectory(buffer);
        const read = ({ measure, places }: Objective, month: number): number => measure.read(run, readCountries(places)!, month);
        values.set(sets[i]!, objectives.map((objective) => read(objective, to)));
        if (sets[i] === 0) for (const objective of objectives) starts.set(objective, read(objective, FIRST_SIMULATED));
        this.#progress.value = values.size;
      },
      this.#work.signal,
    );
    const outcomes = objectives.map((objective, o): Outcome => {
      const value = (set: number): number => values.get(set)![o]!;
      return { objective, start: starts.get(objective)!, alone: value(0), end: value(2 ** players.length - 1), parts: attribute(players.length, SEED, value).parts };
    });
    this.#show(outcomes, to);
  }

  #show(outcomes: readonly Outcome[], to: number): void {
    const { players } = this.#game;
    const { state } = this.#desk.store;
    const moves = shocksOf(this.#game, state.scenario);
    this.#progress.hidden = true;
    this.#body.replaceChildren(
      h('p', {}, phrase('debrief-lead', { from: monthText(FIRST_SIMULATED), to: monthText(to), runs: 2 ** players.length })),
      ...players.map((player, i) =>
        h('section', {}, h('h3', {}, phrase(`nation-${player.id}`)),
          h('p', { class: 'class-note' }, moves[i]!.length ? moves[i]!.map((shock) => `${lever(shock.lever).label} (${shockText(lever(shock.lever), shock)})`).join('; ') : phrase('debrief-no-moves')),
          this.#table(outcomes.filter(({ objective }) => player.objectives.includes(objective)), to)),
      ),
      h('p', { class: 'class-note' }, phrase('debrief-method')),
      h('p', { class: 'class-note debrief-link' }, linkOf(state)),
    );
    this.#desk.say(phrase('debrief-ready'));
  }

  #table(outcomes: readonly Outcome[], to: number): HTMLElement {
    const head = (text: string): HTMLElement => h('th', { scope: 'col' }, text);
    const row = ({ objective, start, alone, end, parts }: Outcome): HTMLElement => {
      const better = Math.abs(end - alone) <= Math.abs(alone) * 0.001 ? 'same' : end > alone === (objective.better === 'more') ? 'yes' : 'no';
      const cell = (value: number): HTMLElement => h('td', {}, valueText(objective.measure, value));
      return h('tr', {}, h('th', { scope: 'row' }, objectiveName(objective)), cell(start), cell(alone), h('td', {}, h('b', {}, valueText(objective.measure, end)), ` ${phrase('debrief-better', { better })}`), ...parts.map((part) => h('td', {}, signed(objective, part))));
    };
    return h('div', { class: 'debrief-table', tabindex: 0, role: 'group', 'aria-label': phrase('game-objectives') },
      h('table', {}, h('thead', {}, h('tr', {}, head(phrase('game-objective')), head(monthText(FIRST_SIMULATED)), head(phrase('debrief-alone')), head(monthText(to)), ...this.#game.players.map(({ id }) => head(phrase('debrief-by', { name: phrase(`nation-${id}`) }))))), h('tbody', {}, ...outcomes.map(row))));
  }
}

/** What a player added: "+2.1 %" of a share is points, of an amount the amount. */
function signed({ measure }: Objective, part: number): string {
  const text = valueText(measure, Math.abs(part));
  return part === 0 || text === valueText(measure, 0) ? '0' : `${part < 0 ? '−' : '+'}${text}`;
}
