// The buttons of the header: undo, redo, theme, share.

import { byId, setText } from '../dom';
import { phrase } from '../phrases';
import { copyLink, linkOf } from '../share';
import type { State, Store, Theme } from '../store';

const nextTheme: Record<Theme, Theme> = { auto: 'night', night: 'paper', paper: 'projector', projector: 'auto' };

export class Header {
  readonly #undo = byId<HTMLButtonElement>('undo');
  readonly #redo = byId<HTMLButtonElement>('redo');
  readonly #theme = byId<HTMLButtonElement>('theme');
  readonly #share = byId<HTMLButtonElement>('share');
  readonly #link = byId<HTMLInputElement>('link');

  constructor(store: Store, say: (text: string) => void) {
    this.#undo.addEventListener('click', () => store.dispatch({ kind: 'undo' }));
    this.#redo.addEventListener('click', () => store.dispatch({ kind: 'redo' }));
    this.#theme.addEventListener('click', () => store.dispatch({ kind: 'theme', theme: nextTheme[store.state.theme] }));
    this.#share.addEventListener('click', () => void this.#copy(store.state, say));
    document.addEventListener('keydown', (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'z') return;
      if ((event.target as HTMLElement).matches('input[type=search], input[type=text], input[type=number]')) return;
      event.preventDefault();
      store.dispatch({ kind: event.shiftKey ? 'redo' : 'undo' });
    });
    this.update(store.state, null);
  }

  update(state: State, before: State | null): void {
    if (before && state.past === before.past && state.future === before.future && state.theme === before.theme) return;
    this.#undo.disabled = state.past.length === 0;
    this.#redo.disabled = state.future.length === 0;
    const theme = phrase('theme', { name: state.theme });
    this.#theme.setAttribute('aria-label', theme);
    this.#theme.title = theme;
    this.#theme.dataset['theme'] = state.theme;
  }

  async #copy(state: State, say: (text: string) => void): Promise<void> {
    if (!(await copyLink(linkOf(state), this.#link))) return say(phrase('share-by-hand'));
    say(phrase('share-copied-spoken'));
    setText(this.#share, phrase('share-copied'));
    setTimeout(() => setText(this.#share, phrase('share')), 2000);
  }
}
