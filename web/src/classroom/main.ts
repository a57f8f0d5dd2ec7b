// The script for classes, fetched when it is asked for (see ../later.ts): the page on a wall, large keys, notes for who
// presents.

import './main.css';
import './task.css';
import './wall.css';
import { provide } from '../later';
import type { Store } from '../store';
import { Keys } from './keys';
import { Lessons } from './lessons';
import { Menu } from './menu';
import { Notes } from './notes';
import { Offers } from './offers';
import { openSetup } from './setup';
import { Wall } from './wall';

/** What the parts of this script work with. */
export interface Desk {
  readonly store: Store;
  /** Speaks to readers of the screen. */
  readonly say: (text: string) => void;
}

export interface Classroom {
  /** Shows what there is for classes. */
  open(): void;
}

/** A second call answers what the first did. */
export type StartClassroom = (store: Store, say: (text: string) => void) => Classroom;

let classroom: Classroom | undefined;

provide('classroom', (store, say) => {
  if (classroom) return classroom;
  const desk: Desk = { store, say };
  const wall = new Wall(desk, new Offers(store));
  const keys = new Keys(desk, wall);
  const notes = new Notes(desk, keys);
  const lessons = new Lessons(desk);
  const menu = new Menu(desk, { keys: () => keys.list(), notes: () => notes.open(), edit: () => lessons.edit(), play: () => openSetup(desk) });
  wall.offer({ menu: () => menu.open(), keys: () => keys.list(), notes: () => notes.open() });
  return (classroom = { open: () => menu.open() });
});
