// An assignment at the head of the rail: its goals, how far each is met month by month, the way back to the start, and
// the result to hand in. Only the levers that it allows can be pulled.

import { lever } from '../catalogue';
import { byId, h, setText } from '../dom';
import { listText } from '../format';
import type { State } from '../store';
import { scoreOf, type Score } from './goals';
import { Handin } from './handin';
import { refusal, type Assignment } from './link';
import { Locks } from './locks';
import type { Desk } from './main';
import { phrase } from './phrases';
import { months } from './strip';
import { goalSentence, scoreSentence } from './words';

export class Task {
  readonly element: HTMLElement;
  readonly #desk: Desk;
  readonly #assignment: Assignment;
  readonly #list = h('ol', { class: 'task-goals' });
  readonly #verdict = h('p', { class: 'task-verdict' });
  readonly #refused = h('p', { class: 'task-refused', role: 'status' });
  readonly #submit: HTMLButtonElement;
  readonly #locks: Locks;
  #scores: readonly Score[] = [];
  #folds = new Set<number>();

  constructor(desk: Desk, assignment: Assignment, edit: () => void) {
    this.#desk = desk;
    this.#assignment = assignment;
    const { store } = desk;
    this.#locks = new Locks(assignment.allowed);
    const handin = new Handin(desk);
    this.#submit = h('button', { type: 'button', class: 'button primary', id: 'task-result', disabled: true, onclick: () => handin.open(this.#scores) }, phrase('task-result'));
    this.element = h(
      'section',
      { class: 'task', id: 'task', 'aria-labelledby': 'task-title' },
      h('div', { class: 'class-head' }, h('h2', { id: 'task-title' }, phrase('task-title')), h('button', { type: 'button', class: 'small', id: 'task-edit', onclick: edit }, phrase('task-edit')), h('button', { type: 'button', class: 'small', id: 'task-leave', onclick: () => store.dispatch({ kind: 'lesson', lesson: [] }) }, phrase('task-leave'))),
      this.#list,
      this.#verdict,
      h('p', { class: 'class-note' }, assignment.allowed ? phrase('task-levers', { levers: listText(assignment.allowed.map((id) => lever(id).label), assignment.allowed.length) }) : phrase('task-any-lever')),
      this.#refused,
      h('div', { class: 'task-actions' }, this.#submit, h('button', { type: 'button', class: 'button', id: 'task-reset', onclick: () => this.#reset() }, phrase('task-reset'))),
    );
    store.permits = (after, before) => this.#permit(after, before);
    this.update(store.state, null);
    this.#locks.apply();
    this.#locks.show();
  }

  update(now: State, before: State | null): void {
    if (before && now.scenario !== before.scenario) this.#locks.apply();
    if (before && now.run === before.run && now.baseline === before.baseline) return;
    const { run, baseline } = now;
    if (!run || !baseline) return this.#list.replaceChildren(...this.#assignment.goals.map((goal) => h('li', {}, goalSentence(goal))));
    const done = this.#scores.length > 0 && this.#scores.every(({ met }) => met);
    this.#scores = this.#assignment.goals.map((goal) => scoreOf(goal, run, baseline));
    this.#list.replaceChildren(...this.#scores.map((score, i) => this.#row(score, i)));
    this.#submit.disabled = false;
    const met = this.#scores.filter((score) => score.met).length;
    const all = met === this.#scores.length;
    setText(this.#verdict, phrase('task-verdict', { met, count: this.#scores.length, all: all ? 'yes' : 'no' }));
    this.element.classList.toggle('met', all);
    if (all && !done) this.#desk.say(this.#verdict.textContent!);
  }

  stop(): void {
    this.#desk.store.permits = () => true;
    this.#locks.lift();
    this.element.remove();
  }

  #row(score: Score, i: number): HTMLElement {
    const fold = h('details', { class: 'task-months', ontoggle: () => void (fold.open ? this.#folds.add(i) : this.#folds.delete(i)) }, h('summary', {}, phrase('task-months')), months(score));
    fold.open = this.#folds.has(i);
    return h(
      'li',
      { class: score.met ? 'met' : 'missed' },
      h('p', { class: 'task-goal' }, goalSentence(score.goal)),
      h('p', { class: 'task-score' }, h('b', {}, phrase(score.met ? 'task-met' : 'task-missed')), ` ${scoreSentence(score)}`),
      fold,
    );
  }

  #permit(after: State, before: State): boolean {
    if (after.scenario === before.scenario || after.lesson !== before.lesson) return true;
    const why = refusal(this.#assignment, after.scenario);
    setText(this.#refused, why && phrase('task-refused', { why }));
    return why === '';
  }

  #reset(): void {
    const { store, say } = this.#desk;
    store.dispatch({ kind: 'scenario', scenario: this.#assignment.start });
    say(phrase('task-is-reset'));
    byId('task-reset').focus();
  }
}
