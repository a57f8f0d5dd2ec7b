// The dialog of the result card: its picture as it will be, what it says in words, and ways to take both along.

import type { Stage } from '../bridge/stage';
import { download } from '../charts/download';
import { linkOf } from '../share';
import { dialogOf } from '../dialog';
import { h, setText } from '../dom';
import type { State, Store } from '../store';
import { shownTheme } from '../theme';
import type { Trajectory } from '../trajectory';
import { drawCard, HEIGHT, WIDTH, type Look } from './draw';
import { factsOf, fileName, textOf, type Facts } from './facts';
import { FilmRow } from './film_row';
import { phrase } from './phrases';

export class ResultDialog {
  readonly #store: Store;
  readonly #film: FilmRow;
  readonly #canvas = h('canvas', { class: 'result-picture', role: 'img', width: WIDTH, height: HEIGHT });
  readonly #text = h('textarea', { id: 'result-text', rows: 4, readonly: true });
  readonly #status = h('p', { class: 'result-status', role: 'status' });
  readonly #looks: HTMLInputElement[];
  readonly #dialog: HTMLDialogElement;
  #shown: (State & { run: Trajectory }) | undefined;
  #facts: Facts | undefined;

  constructor(store: Store, stage: Stage) {
    this.#store = store;
    this.#film = new FilmRow(stage);
    this.#looks = (['night', 'paper'] as const).map((look) => h('input', { type: 'radio', name: 'result-look', value: look, onchange: () => this.#draw() }));
    const names = [phrase('result-night'), phrase('result-paper')];
    const choice = h('fieldset', { class: 'result-looks' }, h('legend', {}, phrase('result-theme')), ...this.#looks.map((input, i) => h('label', {}, input, ` ${names[i]!}`)));
    const press = (text: string, act: () => unknown): HTMLElement => h('button', { type: 'button', class: 'button', onclick: () => void act() }, text);
    this.#dialog = dialogOf(
      'result',
      phrase('result-title'),
      this.#canvas,
      h(
        'div',
        { class: 'result-actions' },
        choice,
        press(phrase('result-save'), () => this.#save()),
        copiesPictures() ? press(phrase('result-copy-picture'), () => this.#copy(() => navigator.clipboard.write([new ClipboardItem({ 'image/png': this.#png() })]))) : null,
        press(phrase('result-copy-text'), () => this.#copy(() => navigator.clipboard.writeText(this.#text.value))),
      ),
      this.#film.element,
      h('label', { class: 'field-label', for: 'result-text' }, phrase('result-text')),
      this.#text,
      this.#status,
    );
  }

  /** Opens for what the page shows now; nothing is to be seen before the first run. */
  open(): void {
    const { state } = this.#store;
    const { run, theme } = state;
    if (!run) return;
    this.#shown = { ...state, run };
    this.#facts = factsOf(this.#shown, linkOf(state));
    const look = shownTheme(theme) === 'night' ? 'night' : 'paper';
    for (const input of this.#looks) input.checked = input.value === look;
    const text = textOf(this.#facts);
    this.#canvas.setAttribute('aria-label', text);
    this.#text.value = `${text}\n${this.#facts.link}`;
    setText(this.#status, '');
    this.#film.show(this.#shown, this.#facts);
    this.#draw();
    this.#dialog.showModal();
  }

  #draw(): void {
    const look = this.#looks.find(({ checked }) => checked)!.value as Look;
    drawCard(this.#canvas, this.#facts!, this.#shown!, look);
  }

  #png(): Promise<Blob> {
    return new Promise((resolve, reject) => this.#canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'));
  }

  async #save(): Promise<void> {
    const name = fileName(this.#facts!, this.#shown!.run.hash);
    download(await this.#png(), name);
    setText(this.#status, phrase('result-saved', { name }));
  }

  /** Where the browser denies copying, the words can be taken from their field. */
  async #copy(write: () => Promise<void>): Promise<void> {
    try {
      await write();
      setText(this.#status, phrase('result-copied'));
    } catch {
      this.#text.focus();
      this.#text.select();
      setText(this.#status, phrase('result-by-hand'));
    }
  }
}

/** Not every browser can put a picture into the clipboard. */
function copiesPictures(): boolean {
  return typeof ClipboardItem === 'function' && typeof navigator.clipboard?.write === 'function';
}
