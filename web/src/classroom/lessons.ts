// The lesson that a link brings: it is read when it comes, and taken up again when undo brings another.

import { byId } from '../dom';
import { detailsLoaded } from '../details';
import type { State } from '../store';
import { Editor } from './editor';
import { readAssignment, type Assignment } from './link';
import type { Desk } from './main';
import { Task } from './task';

export class Lessons {
  readonly #desk: Desk;
  readonly #editor: Editor;
  #task: Task | undefined;
  #assignment: Assignment | null = null;

  constructor(desk: Desk) {
    this.#desk = desk;
    this.#editor = new Editor(desk);
    desk.store.subscribe((now, before) => {
      if (now.lesson !== before.lesson) this.#take(now);
      else this.#task?.update(now, before);
    });
    // Assumptions that are given can be read only when the catalogue of them is there.
    void detailsLoaded.then(() => this.#take(desk.store.state));
  }

  /** Makes an assignment, or changes the one that is there. */
  edit(): void {
    this.#editor.open(this.#assignment);
  }

  #take({ lesson }: State): void {
    const { store } = this.#desk;
    this.#task?.stop();
    this.#task = undefined;
    const { assignment, notices } = readAssignment(lesson);
    this.#assignment = assignment;
    for (const notice of notices) store.dispatch({ kind: 'refused', notice });
    if (!assignment) return;
    this.#task = new Task(this.#desk, assignment, () => this.edit());
    byId('rail').prepend(this.#task.element);
  }
}
