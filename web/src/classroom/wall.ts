// The page on a wall: a sentence that the back row can read, the shocks by number, and little else. A shock that is
// pressed waits, with what it does covered, until somebody has said what will happen: R reveals it.

import { byId, h, setText } from '../dom';
import type { State } from '../store';
import type { Desk } from './main';
import type { Offer, Offers } from './offers';
import { phrase } from './phrases';

/** What opens from the wall's header. */
export interface Openers {
  menu(): void;
  keys(): void;
  notes(): void;
}

export class Wall {
  readonly #desk: Desk;
  readonly #offers: Offers;
  readonly #sentence = h('p', { class: 'wall-sentence', id: 'wall-sentence' });
  readonly #reveal: HTMLButtonElement;
  readonly #buttons: HTMLButtonElement[];
  readonly #all: HTMLButtonElement;
  #covered = false;

  constructor(desk: Desk, offers: Offers) {
    this.#desk = desk;
    this.#offers = offers;
    this.#reveal = h('button', { type: 'button', class: 'button primary', id: 'wall-reveal', hidden: true, onclick: () => this.reveal() }, phrase('wall-reveal'));
    this.#buttons = offers.all.map((offer, i) =>
      h('button', { type: 'button', class: 'wall-offer', 'aria-pressed': 'false', onclick: () => this.press(offer) }, h('kbd', {}, String(i + 1)), ` ${offer.name}`),
    );
    this.#all = h('button', { type: 'button', class: 'button', id: 'wall-all', 'aria-pressed': 'false', onclick: () => this.#toggleAll() }, phrase('wall-all'));
    byId('rail').prepend(
      h('section', { class: 'wall-offers', 'aria-labelledby': 'wall-title' }, h('h2', { id: 'wall-title' }, phrase('wall-title')), h('ol', {}, ...this.#buttons.map((button) => h('li', {}, button))), this.#all),
    );
    document.querySelector('.timeline')!.after(h('div', { class: 'wall-line' }, this.#sentence, this.#reveal));
    new MutationObserver(() => this.#show()).observe(byId('changed'), { childList: true, subtree: true, characterData: true });
    desk.store.subscribe((now, before) => {
      if (now.scenario !== before.scenario) this.#mark(now);
    });
    this.#mark(desk.store.state);
    this.#show();
  }

  /** Puts what opens from here into the header. */
  offer(open: Openers): void {
    const button = (id: string, text: string, press: () => void): HTMLElement => h('button', { type: 'button', class: 'button wall-only', id, onclick: press }, text);
    document.querySelector('.actions')!.append(
      button('wall-keys', phrase('wall-keys'), open.keys),
      button('wall-notes', phrase('wall-notes'), open.notes),
      button('wall-menu', phrase('wall-menu'), open.menu),
    );
  }

  get offers(): readonly Offer[] {
    return this.#offers.all;
  }

  /** Takes a shock and stops before it acts. */
  press(offer: Offer): void {
    const { store, say } = this.#desk;
    const { scenario } = store.state;
    const month = this.#offers.press(offer);
    if (store.state.scenario === scenario) return; // Not in this assignment or game, which says so.
    this.#covered = month !== undefined && document.documentElement.dataset['theme'] === 'projector';
    if (month !== undefined) {
      store.dispatch({ kind: 'play', playing: false });
      store.dispatch({ kind: 'month', month });
    }
    this.#show();
    say(this.#covered ? phrase('wall-predict', { name: offer.name }) : month === undefined ? phrase('wall-baseline') : offer.name);
  }

  /** Shows what was covered: the claim's verdict, or what the shock did. Answers whether there was anything. */
  reveal(): void {
    const { store, say } = this.#desk;
    const run = document.getElementById('claim-run');
    if (run?.checkVisibility()) return run.click();
    const verdict = document.querySelector('.claim-verdict');
    if (verdict?.checkVisibility()) return verdict.scrollIntoView({ block: 'center' });
    if (!this.#covered) return say(this.#sentence.textContent ?? '');
    this.#covered = false;
    this.#show();
    store.dispatch({ kind: 'play', playing: true });
  }

  /** The run beside the baseline, or by itself. */
  compare(): void {
    const { store, say } = this.#desk;
    const on = store.state.compare === 'off';
    store.dispatch({ kind: 'compare', compare: on ? 'split' : 'off' });
    say(phrase('wall-compared', { on: on ? 'yes' : 'no' }));
  }

  #mark({ scenario }: State): void {
    this.#buttons.forEach((button, i) => button.setAttribute('aria-pressed', String(this.#offers.all[i]!.scenario === scenario)));
    if (!this.#offers.all.some((offer) => offer.scenario === scenario)) this.#covered = false;
  }

  #show(): void {
    const first = byId('changed').querySelector('p')?.textContent ?? '';
    const name = this.#offers.all.find((offer) => this.#offers.isOn(offer))?.name ?? '';
    setText(this.#sentence, this.#covered ? phrase('wall-predict', { name }) : first);
    this.#reveal.hidden = !this.#covered;
  }

  /** Everything that the page has, or the wall's few things. */
  #toggleAll(): void {
    const all = document.documentElement.classList.toggle('wall-everything');
    this.#all.setAttribute('aria-pressed', String(all));
  }
}
