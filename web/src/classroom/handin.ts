// "My result": what a reader hands in, as text or as a table. Who and when are typed by the reader, and stay in this
// dialog: nothing is kept and nothing is sent.

import { download } from '../charts/download';
import { isActive } from '../store';
import { lever } from '../catalogue';
import { shockText } from '../describe/shock';
import { h } from '../dom';
import { hashText, monthISO, roundTo } from '../format';
import { linkOf } from '../share';
import { formatGoal, type Score } from './goals';
import type { Desk } from './main';
import { scaleOf } from './measures';
import { phrase } from './phrases';
import { goalSentence, scoreSentence } from './words';

export interface Signed {
  readonly who: string;
  readonly when: string;
}

export class Handin {
  readonly #desk: Desk;
  readonly #dialog: HTMLDialogElement;
  readonly #who = h('input', { type: 'text', id: 'handin-who', autocomplete: 'off' });
  readonly #when = h('input', { type: 'text', id: 'handin-when', autocomplete: 'off' });
  readonly #text = h('textarea', { id: 'handin-text', rows: 12, readonly: true });
  #scores: readonly Score[] = [];

  constructor(desk: Desk) {
    this.#desk = desk;
    const button = (id: string, text: string, press: () => void): HTMLElement => h('button', { type: 'button', class: 'button', id, onclick: press }, text);
    for (const field of [this.#who, this.#when]) field.addEventListener('input', () => this.#write());
    this.#dialog = h(
      'dialog',
      { class: 'dialog class-dialog', id: 'handin', 'aria-labelledby': 'handin-title', onclose: () => this.#dialog.remove() },
      h('div', { class: 'class-head' }, h('h2', { id: 'handin-title' }, phrase('handin-title')), h('button', { type: 'button', class: 'small', onclick: () => this.#dialog.close() }, phrase('class-close'))),
      h('p', { class: 'class-note' }, phrase('handin-note')),
      h('div', { class: 'handin-fields' }, h('label', {}, phrase('handin-who'), this.#who), h('label', {}, phrase('handin-when'), this.#when)),
      h('label', { class: 'field-label', for: 'handin-text' }, phrase('handin-text')),
      this.#text,
      h('div', { class: 'task-actions' },
        button('handin-copy', phrase('handin-copy'), () => void this.#copy(this.#text.value)),
        button('handin-copy-csv', phrase('handin-copy-csv'), () => void this.#copy(this.#csv())),
        button('handin-csv', phrase('handin-csv'), () => download(new Blob([this.#csv()], { type: 'text/csv' }), 'sovereign-stack-result.csv')),
      ),
    );
  }

  open(scores: readonly Score[]): void {
    this.#scores = scores;
    this.#write();
    document.body.append(this.#dialog);
    this.#dialog.showModal();
    this.#who.focus();
  }

  get #signed(): Signed {
    return { who: this.#who.value.trim(), when: this.#when.value.trim() };
  }

  #write(): void {
    const { state } = this.#desk.store;
    const { who, when } = this.#signed;
    const shocks = state.scenario.shocks.filter(isActive).map((shock) => `- ${lever(shock.lever).label}: ${shockText(lever(shock.lever), shock)}`);
    const met = this.#scores.filter((score) => score.met).length;
    this.#text.value = [
      phrase('handin-heading'),
      ...(who ? [phrase('handin-by', { who })] : []),
      ...(when ? [phrase('handin-on', { when })] : []),
      '',
      phrase('task-verdict', { met, count: this.#scores.length, all: met === this.#scores.length ? 'yes' : 'no' }),
      ...this.#scores.flatMap((score) => [`- ${goalSentence(score.goal)}`, `  ${phrase(score.met ? 'task-met' : 'task-missed')} ${scoreSentence(score)}`]),
      '',
      phrase('handin-did'),
      ...(shocks.length ? shocks : [`- ${phrase('handin-nothing')}`]),
      '',
      phrase('handin-run', { hash: hashText(state.run?.hash ?? '') }),
      linkOf(state),
    ].join('\n');
  }

  #csv(): string {
    const { state } = this.#desk.store;
    return csvOf(this.#scores, this.#signed, state.run?.hash ?? '', linkOf(state));
  }

  async #copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.#desk.say(phrase('handin-copied'));
    } catch {
      this.#text.value = text;
      this.#text.select();
      this.#desk.say(phrase('share-by-hand'));
    }
  }
}

const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A row per goal and month that counts; values are in the goal's own unit. */
export function csvOf(scores: readonly Score[], { who, when }: Signed, hash: string, link: string): string {
  const rows = scores.flatMap(({ goal, marks }) =>
    marks.map(({ month, value, wanted, met }) => [formatGoal(goal), monthISO(month), number(value / scaleOf(goal.measure)), number(wanted / scaleOf(goal.measure)), goal.measure.unit, met ? 'yes' : 'no']),
  );
  const head = ['who', 'when', 'goal', 'month', 'value', 'wanted', 'unit', 'met', 'run', 'link'];
  return `${[head, ...rows.map((row) => [who, when, ...row, hash, link])].map((row) => row.map(quoted).join(',')).join('\n')}\n`;
}

const number = (value: number): string => String(roundTo(value, 4));
