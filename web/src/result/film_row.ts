// The row of the result card that makes a video of the run.

import type { Stage } from '../bridge/stage';
import { download } from '../charts/download';
import { byId, h, setText } from '../dom';
import { monthISO, monthText } from '../format';
import type { State } from '../store';
import type { Trajectory } from '../trajectory';
import type { Facts } from './facts';
import { FILM_SECONDS, filmFormat, record, spanOfFilm } from './film';
import { phrase } from './phrases';

export class FilmRow {
  readonly #stage: Stage;
  readonly #record = h('button', { type: 'button', class: 'button', id: 'result-film', onclick: () => void this.#make() }, phrase('result-film'));
  readonly #cancel = h('button', { type: 'button', class: 'button', hidden: true, onclick: () => this.#work?.abort() }, phrase('result-film-cancel'));
  readonly #bar = h('progress', { max: 1, value: 0, hidden: true, 'aria-label': phrase('result-film-progress') });
  readonly #note = h('p', { class: 'result-film-note', role: 'status' });
  readonly element = h('div', { class: 'result-film' }, this.#record, this.#bar, this.#cancel, this.#note);
  #work: AbortController | undefined;
  #shown: (State & { run: Trajectory }) | undefined;
  #facts: Facts | undefined;

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  /** What a video would show, or why there can be none. */
  show(state: State & { run: Trajectory }, facts: Facts): void {
    [this.#shown, this.#facts] = [state, facts];
    const [from, to] = spanOfFilm(state);
    const live = document.documentElement.dataset['map'] === 'live';
    const able = filmFormat() !== undefined;
    this.#record.disabled = !able || !live;
    setText(this.#note, !able ? phrase('result-film-unable') : !live ? phrase('result-film-no-map') : phrase('result-film-note', { months: to - from, from: monthText(from), to: monthText(to), seconds: Math.round(FILM_SECONDS) }));
  }

  async #make(): Promise<void> {
    const [state, facts] = [this.#shown!, this.#facts!];
    const dialog = this.element.closest('dialog')!;
    this.#work = new AbortController();
    const { signal } = this.#work;
    dialog.addEventListener('close', () => this.#work?.abort(), { once: true, signal });
    byId('stage').scrollIntoView({ block: 'center' }); // A map out of sight does not draw.
    this.#busy(true);
    try {
      const file = await record({ facts, state, stage: this.#stage, signal, progress: (share) => (this.#bar.value = share) });
      const name = `sovereign-stack-${spanOfFilm(state).map(monthISO).join('-')}-${state.run.hash.slice(0, 8)}.webm`;
      if (file) download(file, name);
      setText(this.#note, file ? phrase('result-film-saved', { name }) : phrase('result-film-cancelled'));
    } catch (cause) {
      setText(this.#note, cause instanceof Error ? cause.message : String(cause));
    } finally {
      this.#busy(false);
    }
  }

  #busy(on: boolean): void {
    this.#record.disabled = on;
    this.#bar.hidden = this.#cancel.hidden = !on;
    this.#bar.value = 0;
    (on ? this.#cancel : this.#record).focus();
  }
}
