// Cards of levers that an assignment does not allow: they stay to be seen, say why, and take no press.

import { h } from '../dom';
import { phrase } from './phrases';

export class Locks {
  readonly #allowed: readonly string[] | null;

  constructor(allowed: readonly string[] | null) {
    this.#allowed = allowed;
  }

  /** Opens the folds that allowed levers are behind. */
  show(): void {
    for (const id of this.#allowed ?? []) {
      for (let fold = document.querySelector(`.card[data-lever="${id}"]`)?.closest('details'); fold; fold = fold.parentElement?.closest('details')) fold.open = true;
    }
  }

  /** Locks the cards that are there now: further ones come with further shocks. */
  apply(): void {
    document.documentElement.dataset['lesson'] = 'task';
    for (const card of document.querySelectorAll<HTMLElement>('.card[data-lever]:not(.locked)')) {
      if (this.#allowed?.includes(card.dataset['lever']!) ?? true) continue;
      card.classList.add('locked');
      for (const control of card.querySelectorAll<HTMLButtonElement | HTMLInputElement>('button, input, select')) control.disabled = true;
      card.querySelector('.card-head')!.after(h('p', { class: 'card-lock' }, phrase('task-locked')));
    }
  }

  lift(): void {
    delete document.documentElement.dataset['lesson'];
    for (const card of document.querySelectorAll<HTMLElement>('.card.locked')) {
      card.classList.remove('locked');
      for (const control of card.querySelectorAll<HTMLButtonElement | HTMLInputElement>('button, input, select')) control.disabled = false;
      card.querySelector('.card-lock')?.remove();
    }
  }
}
