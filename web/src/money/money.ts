// The flows of money at the playhead: a picture to look at, point at and walk through by keys.

import type { Paint } from '../charts/subject';
import { phrase } from '../charts/phrases';
import { setText, svg } from '../dom';
import type { Figures } from '../trajectory';
import { columns, Flows, paymentRows, type Node } from './flows';
import { pairs, ribbonId } from './layout';
import { neighbour, Picture } from './picture';
import { moneyTable } from './table';
import { nodeSentence, ribbonSentence, totalSentence } from './words';

/** Height of a picture in a file [px]. */
const FILE_HEIGHT = 420;

const nodes = Object.values(columns).flat();

/** What is pointed at. */
type Target = readonly [Node] | readonly [Node, Node];

export class Money {
  readonly #readout: HTMLElement;
  readonly #picture = new Picture((name) => `var(${name})`);
  readonly #root: SVGElement;
  #flows: Flows | null = null;
  #baseline: Flows | null = null;
  #target: Target | null = null;

  constructor(body: HTMLElement, readout: HTMLElement) {
    this.#readout = readout;
    this.#root = svg('svg', { class: 'money-picture', role: 'group', 'aria-label': phrase('money-name') }, ...this.#picture.elements);
    body.append(this.#root);
    nodes.forEach((node, i) => {
      const { group } = this.#picture.nodes.get(node.id)!;
      group.setAttribute('role', 'img');
      group.setAttribute('tabindex', i === 0 ? '0' : '-1');
      group.addEventListener('focus', () => this.#point([node]));
      group.addEventListener('blur', () => this.#point(null));
      group.addEventListener('pointerenter', () => this.#point([node]));
      group.addEventListener('keydown', (event) => this.#walk(event, node));
    });
    for (const { from, to } of pairs) this.#picture.ribbons.get(ribbonId({ from, to }))!.addEventListener('pointerenter', () => this.#point([from, to]));
    this.#root.addEventListener('pointerleave', () => this.#point(null));
  }

  show(run: Figures, baseline: Figures | null, month: number, { width, height }: { readonly width: number; readonly height: number }): void {
    this.#flows = Flows.at(run, month);
    this.#baseline = baseline && Flows.at(baseline, month);
    this.#root.setAttribute('viewBox', `0 0 ${width} ${height}`);
    this.#picture.show(this.#flows, this.#baseline, width, height);
    for (const node of nodes) this.#picture.nodes.get(node.id)!.group.setAttribute('aria-label', nodeSentence(this.#flows, this.#baseline, node));
    this.#tell();
  }

  table(run: Figures, baseline: Figures | null, month: number): HTMLElement {
    return moneyTable(Flows.at(run, month), baseline && Flows.at(baseline, month));
  }

  picture(run: Figures, baseline: Figures | null, month: number, paint: Paint, width: number): { elements: readonly SVGElement[]; height: number } {
    const picture = new Picture(paint);
    picture.show(Flows.at(run, month), baseline && Flows.at(baseline, month), width, FILE_HEIGHT);
    return { elements: picture.elements, height: FILE_HEIGHT };
  }

  readonly rows = paymentRows;

  /** Arrows walk from node to node; the page's own arrows would move the playhead. */
  #walk(event: KeyboardEvent, node: Node): void {
    const next = neighbour(node, event.key);
    if (!event.key.startsWith('Arrow') && !next) return;
    event.preventDefault();
    event.stopPropagation();
    if (!next) return;
    this.#picture.nodes.get(node.id)!.group.setAttribute('tabindex', '-1');
    const { group } = this.#picture.nodes.get(next.id)!;
    group.setAttribute('tabindex', '0');
    group.focus();
  }

  #point(target: Target | null): void {
    this.#target = target;
    this.#root.classList.toggle('pointing', target !== null);
    for (const { from, to } of pairs) {
      const lit = target?.every((node) => node === from || node === to) ?? false;
      this.#picture.ribbons.get(ribbonId({ from, to }))!.classList.toggle('lit', lit);
    }
    this.#tell();
  }

  #tell(): void {
    if (!this.#flows) return;
    const [from, to] = this.#target ?? [];
    if (from && to) setText(this.#readout, ribbonSentence(this.#flows, this.#baseline, from, to));
    else if (from) setText(this.#readout, nodeSentence(this.#flows, this.#baseline, from));
    else setText(this.#readout, totalSentence(this.#flows, this.#baseline));
  }
}
