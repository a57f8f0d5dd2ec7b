// The dialog that saves a figure: as a picture to scale, as one in pixels, as numbers; each with what to cite.

import { download } from '../charts/download';
import { phrase } from '../charts/phrases';
import type { Subject } from '../charts/subject';
import { linkOf } from '../share';
import { dialogOf } from '../dialog';
import { h, setText } from '../dom';
import { failureOf } from '../runner';
import type { Store } from '../store';
import { citation } from './citation';
import { numbersOf } from './numbers';
import { pictureOf } from './picture';
import { rasterOf } from './raster';

type Format = 'svg' | 'png' | 'csv';

export class SaveDialog {
  readonly #store: Store;
  readonly #say: (text: string) => void;
  readonly #title = h('h2', {});
  readonly #preview = h('div', { class: 'save-preview', 'aria-hidden': 'true', translate: 'no' });
  readonly #cite = h('div', { class: 'save-cite' });
  readonly #dialog: HTMLDialogElement;
  #subject: Subject | undefined;

  constructor(store: Store, say: (text: string) => void) {
    this.#store = store;
    this.#say = say;
    const button = (format: Format): HTMLButtonElement =>
      h('button', { type: 'button', class: 'button', 'data-format': format, onclick: () => void this.#save(format) }, phrase(`save-${format}`));
    this.#dialog = dialogOf(
      'save',
      this.#title,
      this.#preview,
      h('div', { class: 'save-formats' }, button('svg'), button('png'), button('csv')),
      h('h3', {}, phrase('save-cite')),
      this.#cite,
    );
    this.#dialog.addEventListener('close', () => this.#preview.replaceChildren());
  }

  open(subject: Subject): void {
    this.#subject = subject;
    const cited = this.#cited(subject);
    setText(this.#title, phrase('save-title', { title: subject.title }));
    this.#cite.replaceChildren(...cited.map((text) => h('p', /^http|^file|( [0-9a-f]{4}){4}/.test(text) ? { translate: 'no' } : {}, text)));
    this.#preview.replaceChildren(pictureOf(subject, cited));
    this.#dialog.showModal();
  }

  #cited({ title, run }: Subject): string[] {
    const { state } = this.#store;
    return citation({ title, scenario: state.scenario, hash: run.hash, link: linkOf(state), program: SOVEREIGN_ASSETS['core.wasm'] ?? '' });
  }

  async #save(format: Format): Promise<void> {
    const subject = this.#subject!;
    const name = `sovereign-stack-${subject.spec.id}-${subject.run.hash.slice(0, 8)}.${format}`;
    try {
      download(await this.#file(format, subject), name);
      this.#say(phrase('save-done', { name }));
      this.#dialog.close();
    } catch (cause) {
      this.#dialog.close();
      this.#store.dispatch(failureOf(cause));
    }
  }

  async #file(format: Format, subject: Subject): Promise<Blob> {
    const cited = this.#cited(subject);
    if (format === 'csv') return new Blob([numbersOf(subject, cited)], { type: 'text/csv' });
    const picture = pictureOf(subject, cited);
    const text = new XMLSerializer().serializeToString(picture);
    if (format === 'svg') return new Blob([text], { type: 'image/svg+xml' });
    return rasterOf(text, Number(picture.getAttribute('width')), Number(picture.getAttribute('height')));
  }
}
