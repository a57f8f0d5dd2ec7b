// The element <sovereign-stack>: an embed (web/embed.html) in a sandboxed frame that loads when it comes near, has the
// height that it needs and the theme of the page. What an author puts into the element is shown until the frame is
// there, and where scripts do not run.
//
// Heights come by the embed's own messages: libraries that resize frames know them by their origin, and a sandboxed
// frame has none (web/src/embed/host.ts).

import { BadField, readTold, sealed, type Command, type EmbedState, type ExportFormat, type Told } from '../../src/embed/messages.js';
import { pageTheme, watchPage } from './theme.js';
import { Turns } from './turns.js';

export type { EmbedState } from '../../src/embed/messages.js';

const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads';

/** What changes the frame's address, and so loads it anew. */
const addressed = ['src', 'controls', 'offer', 'lang', 'autoplay', 'loading'] as const;
/** What the frame can be told while it is there. */
const told = ['scenario', 'lens', 'theme'] as const;

const styles = new CSSStyleSheet();
styles.replaceSync(`
  :host { display: block; position: relative; }
  :host([hidden]) { display: none; }
  iframe { display: block; width: 100%; border: 0; }
  .coming iframe { position: absolute; inset: 0; height: 100%; opacity: 0; pointer-events: none; }
  .coming { min-height: 12rem; }
  .there slot { display: none; }
  .there iframe { height: var(--sovereign-height, var(--wanted, 34rem)); }
`);

const turns = new Turns();

interface Waiting {
  resolve(file: Blob): void;
  reject(cause: Error): void;
}

/**
 * An interactive map of who owns AI.
 *
 * @tagname sovereign-stack
 *
 * @attr {string} src - Address of the embed; `embed.html` beside this script when not given.
 * @attr {string} scenario - The query of a link of the site ("shock=open_release.speed:1@2026-10&t=2029-01"), or the name of a ready-made scenario ("open_release").
 * @attr {"hardware"|"models"|"value"} lens - What the map is about.
 * @attr {string} controls - Parts around the map, joined by commas: lens, timeline, shocks, open, credit; `none` for the map alone.
 * @attr {string} offer - Buttons for readers: ready-made scenarios or levers, joined by commas.
 * @attr {"auto"|"night"|"paper"|"projector"} theme - The page's own when not given.
 * @attr {string} lang - Language of the embed.
 * @attr {boolean} autoplay - Plays as soon as the map is there, unless the reader wants less motion.
 * @attr {"lazy"|"eager"|"click"} loading - When the frame loads; `click` shows a still map until the reader starts it.
 *
 * @fires {CustomEvent<EmbedState>} ready - The first run is there.
 * @fires {CustomEvent<EmbedState>} change - The reader or the page changed what is shown.
 * @fires {CustomEvent<{time: string, playing: boolean}>} timechange - The playhead moved.
 * @fires {CustomEvent<{height: number}>} resize - The embed wants another height, and gets it.
 * @fires {CustomEvent<{message: string}>} error - Something was left out or did not work; a sentence says what.
 *
 * @slot - What is shown until the frame is there: a picture and a link.
 * @cssprop --sovereign-height - A height of your own instead of the one that fits.
 */
export class SovereignStack extends HTMLElement {
  static readonly observedAttributes = [...addressed, ...told];

  /** How many maps of a page run at once: 1, at most 4. */
  static get liveMaps(): number {
    return turns.most;
  }

  static set liveMaps(most: number) {
    turns.most = most;
  }

  readonly #box = document.createElement('div');
  readonly #player = { rest: () => this.#rest(), pause: () => this.pause() };
  #frame: HTMLIFrameElement | undefined;
  /** Commands until the frame listens; null once it does. */
  #queue: Command[] | null = [];
  #state: EmbedState | null = null;
  /** Where the frame was when it was loaded anew: it goes on there. */
  #resume: string | undefined;
  #theme = '';
  #unwatch: (() => void) | undefined;
  #renewing = false;
  #nextExport = 1;
  readonly #exports = new Map<number, Waiting>();

  constructor() {
    super();
    this.#box.append(document.createElement('slot'));
    const { adoptedStyleSheets } = this.attachShadow({ mode: 'open' });
    adoptedStyleSheets.push(styles);
    this.shadowRoot!.append(this.#box);
  }

  connectedCallback(): void {
    window.addEventListener('message', this.#hear);
    this.#unwatch = watchPage(() => this.#follow());
    const waits = this.getAttribute('loading') === 'click' || !turns.free;
    if (!waits) turns.take(this.#player);
    this.#load(waits);
  }

  disconnectedCallback(): void {
    window.removeEventListener('message', this.#hear);
    this.#unwatch?.();
    turns.leave(this.#player);
    this.#unload();
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (before === now || !this.#frame) return;
    if (name === 'theme') this.#follow();
    else if ((told as readonly string[]).includes(name)) this.set(this.#asked());
    else this.#renew();
  }

  /** What is shown: the query of its link, the hash of its run, the month, and whether it plays. Null before the first run. */
  get state(): EmbedState | null {
    return this.#state;
  }

  /** The month of the playhead, "2028-09"; empty before the first run. */
  get time(): string {
    return this.#state?.time ?? '';
  }

  set time(time: string) {
    this.#send({ kind: 'time', time });
  }

  /** Starts time, and the map if it is still. */
  play(): void {
    this.#send({ kind: 'play' });
  }

  pause(): void {
    this.#send({ kind: 'pause' });
  }

  /** Shows the state of a link of the site, given as its query: "lens=models&t=2029-01". */
  set(query: string): void {
    this.#send({ kind: 'set', query: query && !query.startsWith('?') ? `?${query}` : query });
  }

  /** The result as a picture of 1200 × 630. */
  exportPNG(): Promise<Blob> {
    return this.#export('png');
  }

  /** The run as CSV. */
  exportCSV(): Promise<Blob> {
    return this.#export('csv');
  }

  #export(format: ExportFormat): Promise<Blob> {
    if (!this.#state) return Promise.reject(new Error('There is no run yet: wait for the event "ready".'));
    const id = this.#nextExport++;
    return new Promise((resolve, reject) => {
      this.#exports.set(id, { resolve, reject });
      this.#send({ kind: 'export', id, format });
    });
  }

  /** What the author asked for, as a query. */
  #asked(): string {
    const scenario = (this.getAttribute('scenario') ?? '').replace(/^\?/, '');
    const lens = this.getAttribute('lens');
    return [scenario.includes('=') ? scenario : scenario && `scenario=${scenario}`, lens && `lens=${lens}`].filter(Boolean).join('&');
  }

  #address(waits: boolean): string {
    const src = this.getAttribute('src');
    const url = src === null ? new URL('embed.html', import.meta.url) : new URL(src, document.baseURI);
    const parts = [
      this.#resume?.replace(/^\?/, '') ?? this.#asked(),
      ...(['controls', 'offer', 'lang'] as const).map((name) => this.hasAttribute(name) && `${name}=${this.getAttribute(name)}`),
      this.hasAttribute('autoplay') && 'autoplay=on',
      waits && 'start=click',
      `theme=${(this.#theme = this.#wantedTheme())}`,
    ];
    url.search = parts.filter(Boolean).join('&');
    return url.href;
  }

  #wantedTheme(): string {
    return this.getAttribute('theme') ?? pageTheme(this);
  }

  #follow(): void {
    const theme = this.#wantedTheme();
    if (theme === this.#theme) return;
    this.#theme = theme;
    this.#send({ kind: 'theme', theme: theme as (Command & { kind: 'theme' })['theme'] });
  }

  /** A frame of its own for every address: one that is sent elsewhere would leave steps in the reader's history. */
  #load(waits: boolean): void {
    const frame = document.createElement('iframe');
    frame.title = this.title || 'Sovereign Stack: interactive map of who owns AI';
    frame.setAttribute('sandbox', SANDBOX);
    frame.loading = this.getAttribute('loading') === 'eager' ? 'eager' : 'lazy';
    frame.src = this.#address(waits);
    this.#frame = frame;
    if (this.#box.className !== 'there') this.#box.className = 'coming';
    this.#box.append(frame);
  }

  #unload(): void {
    this.#frame?.remove();
    this.#frame = undefined;
    this.#queue = [];
    for (const { reject } of this.#exports.values()) reject(new Error('The map was taken away before its file was done.'));
    this.#exports.clear();
  }

  /** Loads anew once, however many attributes change. */
  #renew(): void {
    if (this.#renewing) return;
    this.#renewing = true;
    queueMicrotask(() => {
      this.#renewing = false;
      if (!this.#frame) return;
      this.#unload();
      this.#load(this.getAttribute('loading') === 'click' || !(turns.free || turns.has(this.#player)));
    });
  }

  #rest(): void {
    this.#resume = this.#state?.query;
    this.#unload();
    this.#load(true);
  }

  #send(command: Command): void {
    if (this.#queue) this.#queue.push(command);
    else this.#frame?.contentWindow?.postMessage(sealed(command), '*'); // A sandboxed frame has no origin to name.
  }

  readonly #hear = ({ source, data }: MessageEvent): void => {
    if (!this.#frame || source !== this.#frame.contentWindow) return;
    const event = readTold(data);
    if (event === undefined || event instanceof BadField) return;
    this.#greet();
    this.#take(event);
  };

  /** The frame's first word: it is shown, told what it may do, and what waited for it. */
  #greet(): void {
    if (!this.#queue) return;
    const queue = this.#queue;
    this.#queue = null;
    this.#box.className = 'there';
    this.#send({ kind: 'host', popups: true });
    for (const command of queue) this.#send(command);
  }

  #take(event: Told): void {
    switch (event.kind) {
      case 'resize':
        this.#box.style.setProperty('--wanted', `${event.height}px`);
        return this.#fire('resize', { height: event.height });
      case 'started':
        return turns.take(this.#player);
      case 'ready':
      case 'change': {
        const { kind, ...state } = event;
        this.#state = state;
        return this.#fire(kind, state);
      }
      case 'timechange': {
        const { time, playing } = event;
        if (this.#state) this.#state = { ...this.#state, time, playing };
        if (playing) turns.plays(this.#player);
        return this.#fire('timechange', { time, playing });
      }
      case 'error':
        return this.#fire('error', { message: event.message });
      case 'exported':
        this.#exports.get(event.id)?.resolve(event.file);
        return void this.#exports.delete(event.id);
      case 'unexported':
        this.#exports.get(event.id)?.reject(new Error(event.message));
        return void this.#exports.delete(event.id);
    }
  }

  #fire(type: string, detail: object): void {
    /** @ignore The names stand above. */
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sovereign-stack': SovereignStack;
  }
}

if (!customElements.get('sovereign-stack')) customElements.define('sovereign-stack', SovereignStack);
