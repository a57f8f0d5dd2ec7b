// Notes for who presents a claim: what to ask, what to show, what classes often get wrong. They stand in a drawer, or in
// a window of their own for a screen that the class does not see.

import { detailsLoaded } from '../details';
import { byId, h, setText } from '../dom';
import { monthText } from '../format';
import { later } from '../later';
import type { State } from '../store';
import type { Keys } from './keys';
import type { Desk } from './main';
import { phrase } from './phrases';

const parts = ['ask', 'show', 'wrong'] as const;

export class Notes {
  readonly #desk: Desk;
  readonly #keys: Keys;
  readonly #now = h('p', { class: 'notes-now' });
  readonly #choice = h('select', { id: 'notes-claim', onchange: () => this.#show() });
  readonly #body = h('div', { class: 'notes-body' });
  readonly #panel: HTMLElement;
  readonly #apart: HTMLButtonElement;
  #window: Window | null = null;

  constructor(desk: Desk, keys: Keys) {
    this.#desk = desk;
    this.#keys = keys;
    this.#apart = h('button', { type: 'button', class: 'small', id: 'notes-apart', onclick: () => this.#setApart() }, phrase('notes-apart'));
    this.#panel = h(
      'section',
      { class: 'notes', id: 'notes', 'aria-labelledby': 'notes-title', hidden: true, tabindex: -1 },
      h('div', { class: 'class-head' }, h('h2', { id: 'notes-title' }, phrase('notes-title')), this.#apart, h('button', { type: 'button', class: 'small', id: 'notes-close', onclick: () => this.#close() }, phrase('class-close'))),
      this.#now,
      h('label', { class: 'field-label', for: 'notes-claim' }, phrase('notes-claim')),
      this.#choice,
      this.#body,
    );
    this.#panel.addEventListener('keydown', ({ key }) => key === 'Escape' && this.#close());
    document.body.append(this.#panel);
    desk.store.subscribe((now, before) => {
      if (this.#panel.hidden) return;
      if (now.claim && now.claim !== before.claim) this.#choose(now.claim);
      this.#tell(now);
    });
  }

  open(): void {
    void later('claims').then(() => detailsLoaded).then(() => this.#fill(), () => undefined);
    this.#panel.hidden = false;
    this.#tell(this.#desk.store.state);
    this.#panel.focus();
  }

  #close(): void {
    this.#window?.close();
    this.#panel.hidden = true;
    byId('classroom').focus({ preventScroll: true });
  }

  /** Into a window of its own; where the browser opens none, the drawer stays. */
  #setApart(): void {
    const other = window.open('', 'sovereign-notes', 'popup,width=560,height=780');
    if (!other) return this.#desk.say(phrase('notes-no-window'));
    this.#window = other;
    const { document: paper } = other;
    const { lang, dir, dataset } = document.documentElement;
    Object.assign(paper.documentElement, { lang, dir, className: 'notes-window' });
    paper.documentElement.dataset['theme'] = dataset['theme'] === 'night' ? 'night' : 'paper';
    paper.title = phrase('notes-title');
    paper.head.replaceChildren(...[...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].map(({ href }) => h('link', { rel: 'stylesheet', href })));
    paper.body.replaceChildren(this.#panel);
    this.#keys.listen(paper);
    this.#apart.hidden = true;
    other.addEventListener('pagehide', () => this.#comeBack());
    this.#panel.focus();
  }

  #comeBack(): void {
    this.#window = null;
    this.#apart.hidden = false;
    document.body.append(this.#panel);
    this.#panel.hidden = true;
  }

  /** The claims as the page lists them. */
  #fill(): void {
    if (this.#choice.options.length > 0) return;
    const cards = [...document.querySelectorAll<HTMLElement>('#claim-list [data-claim]')];
    this.#choice.append(...cards.map((card) => h('option', { value: card.dataset['claim']! }, titleOf(card))));
    this.#choose(this.#desk.store.state.claim || 'c1');
  }

  #choose(claim: string): void {
    this.#choice.value = claim;
    this.#show();
  }

  #show(): void {
    const id = this.#choice.value;
    const card = document.querySelector(`#claim-list [data-claim=${id}]`);
    const test = (): void => this.#desk.store.dispatch({ kind: 'claim', id });
    this.#body.replaceChildren(
      h('p', { class: 'notes-verdict' }, phrase('notes-verdict', { verdict: card?.querySelector('.verdict')?.textContent ?? '' })),
      h('dl', {}, ...parts.flatMap((part) => [h('dt', {}, phrase(`notes-${part}`)), h('dd', {}, phrase(`note-${id}.${part}`))])),
      h('button', { type: 'button', class: 'button', id: 'notes-test', onclick: test }, phrase('notes-test')),
    );
  }

  #tell({ month }: State): void {
    setText(this.#now, phrase('notes-now', { month: monthText(Math.round(month)), sentence: byId('changed').querySelector('p')?.textContent ?? '' }));
  }
}

/** "C9 Free models plus free chips …", without its verdict. */
function titleOf(card: HTMLElement): string {
  const title = card.querySelector('h3')!.cloneNode(true) as HTMLElement;
  title.querySelector('.verdict')?.remove();
  return title.textContent!.trim();
}
