// The embed's side of the talk with the article around it (messages.ts): takes commands of its parent and of nobody
// else, and tells what happens. The parent's origin is not known, and nothing that is told is secret, so no narrower
// target than '*' is named; that is how a frame without an origin of its own is heard too.
//
// @open-iframe-resizer/core would carry heights, but it takes messages by their origin, which is "null" for a sandboxed
// frame, and it measures the whole document, whose height follows the frame's here. So heights are one more message.

import { monthISO, parseMonth } from '../format';
import { later } from '../later';
import type { State, Store } from '../store';
import { formatQuery } from '../url';
import { readAddress } from './address';
import { BadField, readCommand, sealed, type Command, type EmbedState, type Told } from './messages';
import { opened } from './open';
import { phrase } from './phrases';

/** The time is told at most so often while it runs [ms]. */
const TIME_MS = 100;

export class Host {
  readonly #store: Store;
  readonly #start: () => void;
  /** The host lets its frame open windows. */
  readonly #allowed: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #ready = false;

  constructor(store: Store, start: () => void, allowed: () => void) {
    this.#store = store;
    this.#start = start;
    this.#allowed = allowed;
    if (window.parent === window) return;
    window.addEventListener('message', ({ source, data }) => {
      if (source !== window.parent) return;
      const command = readCommand(data);
      if (command instanceof BadField) this.tell({ kind: 'error', message: phrase('embed-message', { field: command.field }) });
      else if (command) this.#obey(command);
    });
    for (const { name, value, allowed: right } of store.state.notices) this.#complain(phrase('notice-link', { name, value, allowed: right }));
  }

  tell(event: Told): void {
    if (window.parent !== window) window.parent.postMessage(sealed(event), '*');
  }

  update(now: State, before: State): void {
    if (now.failure && now.failure !== before.failure) this.#complain(now.failure);
    if (now.run && now.run !== before.run && !this.#ready) {
      this.#ready = true;
      this.tell({ kind: 'ready', ...stateOf(now) });
      return;
    }
    if (now.playing !== before.playing || Math.round(now.month) !== Math.round(before.month)) this.#tellTime();
    if (now.run !== before.run || (!now.playing && formatQuery(now) !== formatQuery(before))) this.tell({ kind: 'change', ...stateOf(now) });
  }

  #tellTime(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      const { time, playing } = stateOf(this.#store.state);
      this.tell({ kind: 'timechange', time, playing });
    }, TIME_MS);
  }

  #complain(message: string): void {
    this.tell({ kind: 'error', message });
  }

  #obey(command: Command): void {
    const { dispatch, state } = { dispatch: this.#store.dispatch.bind(this.#store), state: this.#store.state };
    switch (command.kind) {
      case 'set': {
        const { state: wanted, notices } = readAddress(command.query);
        for (const action of opened(state, wanted)) dispatch(action);
        for (const { name, value, allowed } of notices) this.#complain(phrase('notice-link', { name, value, allowed }));
        break;
      }
      case 'play':
        this.#start();
        if (!state.playing) dispatch({ kind: 'play', playing: true });
        break;
      case 'pause':
        if (state.playing) dispatch({ kind: 'play', playing: false });
        break;
      case 'time':
        dispatch({ kind: 'month', month: parseMonth(command.time) ?? state.month });
        break;
      case 'theme':
        dispatch({ kind: 'theme', theme: command.theme });
        break;
      case 'state':
        this.tell({ kind: 'change', ...stateOf(state) });
        break;
      case 'host':
        if (command.popups) this.#allowed();
        break;
      case 'export':
        void this.#export(command);
        break;
    }
  }

  /** Files go to the host: a sandboxed frame may not be let save any. */
  async #export({ id, format }: Command & { kind: 'export' }): Promise<void> {
    const { state } = this.#store;
    try {
      if (!state.run) throw new Error(phrase('embed-not-yet'));
      const write = await later('export');
      const { file, name } = await write({ ...state, run: state.run }, format);
      this.tell({ kind: 'exported', id, name, file });
    } catch (cause) {
      this.tell({ kind: 'unexported', id, message: cause instanceof Error ? cause.message : String(cause) });
    }
  }
}

export function stateOf(state: State): EmbedState {
  return { query: formatQuery(state), hash: state.run?.hash ?? '', time: monthISO(Math.round(state.month)), playing: state.playing };
}
