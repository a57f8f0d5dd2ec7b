// The window in which play goes round: a band on the track between two handles, set by dragging, by keys, or by I and O
// at the playhead.

import { fraction } from '../controls/timeline';
import { byId, h, icon } from '../dom';
import { MONTHS, monthText } from '../format';
import type { Loop } from '../store';
import { draggable, type Drag } from './drag';
import type { ShockTools } from './main';
import { phrase } from './phrases';

/** Length of a window at first [months]. */
const usualLength = 24;
const LAST = MONTHS - 1;

type End = keyof Loop;

export class LoopWindow {
  readonly #tools: ShockTools;
  readonly #toggle: HTMLButtonElement;
  readonly #band = h('div', { class: 'loop-band', 'aria-hidden': 'true' });
  readonly #handles: Readonly<Record<End, HTMLElement>>;
  /** The last window, which comes back when it is switched on again. */
  #last: Loop | null = null;

  constructor(tools: ShockTools) {
    this.#tools = tools;
    const { store } = tools;
    const name = phrase('loop');
    this.#toggle = h(
      'button',
      { type: 'button', class: 'quiet', 'aria-label': name, title: phrase('with-key', { name, key: 'L' }), 'aria-keyshortcuts': 'L', onclick: () => this.toggle() },
      icon('M11 2l2.5 2.5L11 7M13.5 4.5H5a3 3 0 0 0-3 3M5 14l-2.5-2.5L5 9M2.5 11.5H11a3 3 0 0 0 3-3'),
    );
    byId('ends').prepend(this.#toggle);
    this.#handles = { from: this.#handle('from', phrase('loop-from')), to: this.#handle('to', phrase('loop-to')) };
    byId('pins').append(this.#band, this.#handles.from, this.#handles.to);
    store.subscribe((now, before) => {
      if (now.loop !== before.loop) this.#update(now.loop);
    });
    this.#update(store.state.loop);
  }

  toggle(): void {
    const { loop } = this.#tools.store.state;
    if (loop) this.#set(null);
    else this.#set(this.#last ?? this.#fresh());
  }

  /** Sets one end; the other gives way. */
  put(end: End, month: number): void {
    const { from, to } = this.#tools.store.state.loop ?? this.#fresh();
    if (end === 'from') {
      const first = Math.min(LAST - 1, Math.max(0, month));
      this.#set({ from: first, to: Math.max(to, first + 1) });
    } else {
      const last = Math.min(LAST, Math.max(1, month));
      this.#set({ from: Math.min(from, last - 1), to: last });
    }
  }

  #set(loop: Loop | null): void {
    this.#tools.store.dispatch({ kind: 'loop', loop });
    this.#tools.say(loop ? phrase('loop-is', { from: monthText(loop.from), to: monthText(loop.to) }) : phrase('loop-off'));
  }

  /** Two years from the playhead on. */
  #fresh(): Loop {
    const from = Math.min(LAST - usualLength, Math.round(this.#tools.store.state.month));
    return { from, to: from + usualLength };
  }

  #handle(end: End, name: string): HTMLElement {
    const element = h('div', { class: `loop-handle loop-${end}`, role: 'slider', tabindex: 0, 'aria-label': name, title: name, 'aria-valuemin': 0, 'aria-valuemax': LAST });
    draggable(element, () => this.#drag(end));
    element.addEventListener('keydown', (event) => {
      const step = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[event.key];
      const { loop } = this.#tools.store.state;
      if (step === undefined || !loop || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      this.put(end, loop[end] + step * (event.shiftKey ? 12 : 1));
    });
    return element;
  }

  #drag(end: End): Drag {
    const before = this.#tools.store.state.loop!;
    const perMonth = byId('pins').clientWidth / LAST;
    return {
      move: (by) => this.put(end, before[end] + Math.round(by / perMonth)),
      end: () => undefined,
      cancel: () => this.#set(before),
    };
  }

  #update(loop: Loop | null): void {
    this.#last = loop ?? this.#last;
    this.#toggle.setAttribute('aria-pressed', String(loop !== null));
    for (const element of [this.#band, this.#handles.from, this.#handles.to]) element.hidden = loop === null;
    if (!loop) return;
    this.#band.style.setProperty('--at', String(fraction(loop.from)));
    this.#band.style.setProperty('--to', String(fraction(loop.to)));
    for (const end of ['from', 'to'] as const) {
      const handle = this.#handles[end];
      handle.style.setProperty('--at', String(fraction(loop[end])));
      handle.setAttribute('aria-valuenow', String(loop[end]));
      handle.setAttribute('aria-valuetext', monthText(loop[end]));
    }
  }
}
