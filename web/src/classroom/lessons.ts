// The lesson that a link brings, an assignment or a role-play: it is read when it comes, and taken up again when undo brings another.

import { byId } from '../dom';
import { detailsLoaded } from '../details';
import type { State } from '../store';
import { Board } from './board';
import { Editor } from './editor';
import { readGame } from './game';
import { readAssignment, type Assignment } from './link';
import type { Desk } from './main';
import { Task } from './task';

export class Lessons {
  readonly #desk: Desk;
  readonly #editor: Editor;
  #shown: Task | Board | undefined;
  #assignment: Assignment | null = null;

  constructor(desk: Desk) {
    this.#desk = desk;
    this.#editor = new Editor(desk);
    desk.store.subscribe((now, before) => {
      if (now.lesson !== before.lesson) this.#take(now);
      else this.#shown?.update(now, before);
    });
    // Assumptions that are given can be read only when the catalogue of them is there.
    void detailsLoaded.then(() => this.#take(desk.store.state));
  }

  /** Makes an assignment, or changes the one that is there. */
  edit(): void {
    this.#editor.open(this.#assignment);
  }

  #take({ lesson, scenario }: State): void {
    const { store } = this.#desk;
    this.#shown?.stop();
    this.#shown = undefined;
    const { assignment, notices } = readAssignment(lesson);
    this.#assignment = assignment;
    const { game, notices: more } = readGame(lesson, scenario);
    for (const notice of [...notices, ...more]) store.dispatch({ kind: 'refused', notice });
    if (game) this.#shown = new Board(this.#desk, game);
    else if (assignment) this.#shown = new Task(this.#desk, assignment, () => this.edit());
    if (this.#shown) byId('rail').prepend(this.#shown.element);
  }
}
