// The embed as readers will see it: the real one, in a frame of its real size, made smaller only where it does not fit.

import { BadField, readTold, sealed } from '../embed/messages';
import { h, setText } from '../dom';
import { shownTheme } from '../theme';
import { embedQuery, type Design } from './design';
import { phrase } from './phrases';
import { SANDBOX, titleOf } from './snippet';

/** Choices that follow each other quickly load the embed once [ms]. */
const WAIT_MS = 200;

export class Preview {
  readonly element: HTMLElement;
  readonly #room = h('div', { class: 'build-room' });
  readonly #status = h('p', { class: 'build-status', role: 'status' });
  readonly #site: string;
  /** The hash of the run on show, empty before it is there. */
  readonly #ran: (hash: string) => void;
  #frame: HTMLIFrameElement | undefined;
  #design!: Design;
  #shown = '';
  #height = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(site: string, ran: (hash: string) => void) {
    this.#site = site;
    this.#ran = ran;
    this.element = h('section', { class: 'build-preview', 'aria-labelledby': 'build-preview' }, h('h2', { id: 'build-preview' }, phrase('build-preview')), this.#room, this.#status);
    window.addEventListener('message', ({ source, data }) => {
      if (this.#frame && source === this.#frame.contentWindow) this.#hear(data);
    });
    new ResizeObserver(() => this.#fit()).observe(this.#room);
  }

  update(design: Design): void {
    this.#design = design;
    const address = new URL(`embed.html${embedQuery({ ...design, theme: this.#theme(design) })}`, this.#site).href;
    const shown = `${design.form} ${address}`;
    if (shown === this.#shown) return this.#fit();
    this.#shown = shown;
    this.#ran('');
    delete this.#room.dataset['hash'];
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#load(address), this.#frame ? WAIT_MS : 0);
  }

  /** An element follows the page around, which here is this one. */
  #theme({ theme, form, state }: Design): Design['theme'] {
    return theme === 'auto' && form === 'element' ? shownTheme(state.theme) : theme;
  }

  /** A frame of its own for every address: one that is sent elsewhere would leave steps in the reader's history. */
  #load(address: string): void {
    const { waits } = this.#design;
    this.#frame?.remove();
    this.#height = 0;
    this.#frame = h('iframe', { title: titleOf(this.#design), sandbox: SANDBOX, src: address });
    this.#room.append(this.#frame);
    this.#fit();
    this.#tell(waits ? phrase('build-waits') : phrase('build-loading'));
  }

  #hear(data: unknown): void {
    const told = readTold(data);
    if (!told || told instanceof BadField) return;
    if (told.kind === 'resize') {
      this.#height = told.height;
      this.#fit();
      // The element tells its embed that links work (web/element).
      if (this.#design.form === 'element') this.#frame!.contentWindow!.postMessage(sealed({ kind: 'host', popups: true }), '*');
    } else if (told.kind === 'ready') {
      this.#room.dataset['hash'] = told.hash;
      this.#ran(told.hash);
      this.#fit();
    } else if (told.kind === 'error') this.#tell(told.message);
  }

  #fit(): void {
    if (!this.#frame) return;
    const { size, form } = this.#design;
    const height = form === 'element' && this.#height ? this.#height : size.height;
    this.#room.style.maxWidth = `${size.width}px`;
    const scale = Math.min(1, this.#room.clientWidth / size.width);
    const { style } = this.#frame;
    style.width = `${size.width}px`;
    style.height = `${height}px`;
    style.transform = `scale(${scale})`;
    this.#room.style.height = `${Math.ceil(height * scale)}px`;
    if (this.#room.dataset['hash']) this.#tell(phrase('build-shown', { width: String(size.width), height: String(height), per: Math.round(100 * scale) }));
  }

  #tell(text: string): void {
    setText(this.#status, text);
  }
}
