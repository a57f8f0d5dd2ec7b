// What is taken along: the code, the link to the full page, and its QR code.

import { download } from '../charts/download';
import { h, setText, uid } from '../dom';
import { copyLink } from '../share';
import { addresses, snippet } from './snippet';
import { forms, type Design, type Form } from './design';
import { radios, type Change } from './fields';
import { phrase } from './phrases';
import { qrOf } from './qr';

/** How long a copy button says that it did. */
const SAID_MS = 2000;

export class Outcome {
  readonly element: HTMLElement;
  readonly #site: string;
  readonly #form: ReturnType<typeof radios>;
  readonly #code = h('textarea', { id: 'build-code', class: 'build-code', readonly: true, rows: 8, spellcheck: 'false', translate: 'no', dir: 'ltr' });
  readonly #hint = h('p', { class: 'build-hint' }, phrase('build-element-hint'));
  readonly #link = h('input', { id: 'build-link', type: 'text', readonly: true, translate: 'no', dir: 'ltr' });
  readonly #open = h('a', { class: 'button', target: '_blank', rel: 'noopener' }, phrase('build-open'));
  readonly #qr = h('div', { class: 'build-qr' });
  readonly #saveQR = h('button', { type: 'button', class: 'button', onclick: () => this.#save() }, phrase('build-qr-save'));
  readonly #status = h('p', { class: 'build-status', role: 'status' });
  #hash = '';
  #design!: Design;

  constructor(site: string, change: Change) {
    this.#site = site;
    this.#form = radios(phrase('build-code-form'), forms.map((value) => ({ value, label: phrase('build-form-name', { form: value }) })), (value) => change({ form: value as Form }), 'build-short');
    const section = (title: string, ...inside: HTMLElement[]): HTMLElement => {
      const id = uid('build');
      return h('section', { 'aria-labelledby': id }, h('h2', { id }, title), ...inside);
    };
    this.element = h(
      'div',
      { class: 'build-outcome' },
      section(phrase('build-code'), this.#form.element, h('label', { class: 'visually-hidden', for: 'build-code' }, phrase('build-code')), this.#code, this.#hint, h('div', { class: 'build-row' }, this.#copier(phrase('build-copy-code'), this.#code, true))),
      section(
        phrase('build-link'),
        h('div', { class: 'build-link' }, this.#qr, h('div', { class: 'build-part' }, h('p', { class: 'build-hint' }, phrase('build-link-hint')), h('label', { class: 'visually-hidden', for: 'build-link' }, phrase('build-link')), this.#link, h('div', { class: 'build-row' }, this.#copier(phrase('build-copy-link'), this.#link), this.#open, this.#saveQR))),
      ),
      this.#status,
    );
  }

  /** The hash of the result goes with the link once it is known, so that who opens it later can tell whether it is the same. */
  update(design: Design, hash: string): void {
    this.#design = design;
    this.#hash = hash;
    this.#form.choose(design.form);
    this.#hint.hidden = design.form !== 'element';
    this.#code.value = snippet(design, this.#site);
    const link = this.#address();
    this.#link.value = link;
    this.#open.href = link;
    const code = qrOf(link, phrase('build-qr'));
    this.#qr.replaceChildren(code ?? phrase('build-qr-long'));
    this.#saveQR.hidden = code === null;
  }

  #address(): string {
    const { page } = addresses(this.#design, this.#site);
    return this.#hash && page.includes('?') ? `${page}&run=${this.#hash}` : page;
  }

  #copier(label: string, field: HTMLTextAreaElement | HTMLInputElement, main = false): HTMLElement {
    const button = h('button', { type: 'button', class: main ? 'button primary' : 'button' }, label);
    button.addEventListener('click', async () => {
      if (!(await copyLink(field.value, field))) return setText(this.#status, phrase('build-by-hand'));
      setText(this.#status, phrase('build-copied-spoken'));
      setText(button, phrase('build-copied'));
      setTimeout(() => {
        setText(button, label);
        setText(this.#status, '');
      }, SAID_MS);
    });
    return button;
  }

  #save(): void {
    const name = 'sovereign-stack-qr.svg';
    download(new Blob([new XMLSerializer().serializeToString(this.#qr.firstElementChild!)], { type: 'image/svg+xml' }), name);
    setText(this.#status, phrase('build-saved', { name }));
  }
}
