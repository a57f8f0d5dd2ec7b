// The line on which a reader guesses and on which the result is shown: the baseline, the guess, the result, and where
// the claim holds. Numbers grow to the right in every language, as in charts.

import { h, setText, svg } from '../dom';
import type { Claim, Measure } from '../gen/claims';
import { phrase } from './phrases';
import { amount } from './words';

/** Steps of the slider over its range. */
const STEPS = 200;

export class Scale {
  readonly element: HTMLElement;
  readonly #low: number;
  readonly #high: number;
  readonly #measure: Measure;
  /** What the mark at 0 stands for. */
  readonly #zero: 'baseline' | 'zero';
  readonly #input: HTMLInputElement;
  readonly #zone = svg('g', {});
  readonly #marks = svg('g', {});
  readonly #said = h('output', { class: 'claim-said', for: 'claim-guess' });
  readonly #key = h('ul', { class: 'claim-key', 'aria-hidden': 'true' });

  constructor({ guess }: Claim, measure: Measure, describedBy: string, onguess: (change: number) => void) {
    [this.#low, this.#high] = [guess.low, guess.high];
    this.#measure = measure;
    this.#zero = guess.from ? 'baseline' : 'zero';
    const step = (this.#high - this.#low) / STEPS;
    const start = guess.from ? 0 : (this.#low + this.#high) / 2;
    this.#input = h('input', {
      type: 'range', id: 'claim-guess', class: 'size claim-slider', min: this.#low, max: this.#high, step, value: start,
      'aria-label': phrase('claim-your-guess'), 'aria-describedby': describedBy, oninput: () => onguess(this.guess),
    });
    const ends = h('div', { class: 'claim-ends', 'aria-hidden': 'true' }, h('span', {}, amount(this.#low, measure.unit)), h('span', {}, amount(this.#high, measure.unit)));
    const drawing = svg('svg', { class: 'claim-drawing', 'aria-hidden': 'true' }, this.#zone, svg('line', { class: 'claim-axis', x1: 0, x2: '100%', y1: '50%', y2: '50%' }), this.#zeroMark(), this.#marks);
    this.element = h('div', { class: 'claim-scale', dir: 'ltr' }, h('div', { class: 'claim-line' }, drawing, this.#input), ends, this.#said, this.#key);
  }

  get guess(): number {
    return Number(this.#input.value);
  }

  /** What the guess amounts to. */
  say(text: string): void {
    this.#input.setAttribute('aria-valuetext', text);
    setText(this.#said, text);
  }

  focus(): void {
    this.#input.focus();
  }

  /** Takes guesses again. */
  ask(): void {
    this.#input.hidden = this.#said.hidden = false;
    this.#zone.replaceChildren();
    this.#marks.replaceChildren();
    this.#key.replaceChildren();
  }

  /** Shows the result beside the guess, if there was one. */
  reveal(guess: number | null, change: number): void {
    this.#input.hidden = this.#said.hidden = true;
    const { low = -Infinity, high = Infinity } = this.#measure;
    const [from, to] = [this.#at(low), this.#at(high)];
    this.#zone.replaceChildren(svg('rect', { class: 'claim-zone', x: `${from}%`, width: `${to - from}%`, y: '15%', height: '70%', rx: 4 }));
    const bound = Number.isFinite(low) ? from : to;
    const guessed = guess === null ? [] : [svg('circle', { class: 'claim-guessed', cx: `${this.#at(guess)}%`, cy: '50%', r: 7 })];
    const result = Number.isFinite(change) ? [svg('circle', { class: 'claim-result', cx: `${this.#at(change)}%`, cy: '50%', r: 6 })] : [];
    this.#marks.replaceChildren(svg('line', { class: 'claim-bound', x1: `${bound}%`, x2: `${bound}%`, y1: '15%', y2: '85%' }), ...guessed, ...result);
    const item = (kind: string): HTMLElement => h('li', { class: `claim-key-${kind}` }, phrase(`claim-mark-${kind}`));
    this.#key.replaceChildren(...[this.#zero, ...(guess === null ? [] : ['guess']), 'result', 'needs'].map(item));
  }

  /** Where a change lies on the line, from 0 to 100; what is beyond an end lies at the end. */
  #at(change: number): number {
    return (100 * (Math.min(this.#high, Math.max(this.#low, change)) - this.#low)) / (this.#high - this.#low);
  }

  #zeroMark(): SVGElement {
    const at = `${this.#at(0)}%`;
    return svg('line', { class: 'claim-zero', x1: at, x2: at, y1: '10%', y2: '90%' });
  }
}
