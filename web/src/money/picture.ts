// The picture of the flows: its elements are made once and moved with time. Colours come from a paint, so that the same
// picture stands in the page, where a colour follows the theme, and in a file.

import type { Paint } from '../charts/subject';
import { phrase } from '../charts/phrases';
import { svg } from '../dom';
import { short } from '../format';
import { columns, type Column, type Flows, type Node } from './flows';
import { layoutOf, NODE_WIDTH, pairs, ribbonId, type Box, type Layout, type Space } from './layout';

/** From this width on, names stand beside the picture [px]. */
const WIDE = 560;
const MARGIN = 132;
/** A ribbon that is thinner is left out [px]. */
const HAIR = 0.25;
/** A difference from the baseline that is smaller goes without saying [share]. */
const SAME = 0.01;
/** Room for the heads of the columns. */
const HEAD = 24;
/** How far the outline of the baseline stands off. */
const GHOST = 3;
/** How far around a bar it can be pointed at. */
const REACH = 7;
/** Between a bar and its label. */
const LABEL = 7;

interface Parts {
  readonly group: SVGElement;
  readonly touch: SVGElement;
  readonly bar: SVGElement;
  readonly ghost: SVGElement;
  readonly name: SVGElement;
  readonly amount: SVGElement;
  readonly change: SVGElement;
}

export class Picture {
  readonly ribbons = new Map<string, SVGElement>();
  readonly nodes = new Map<string, Parts>();
  readonly #heads: readonly SVGElement[];

  constructor(paint: Paint) {
    this.#heads = (['payer', 'layer', 'earner'] as const).map((column) => svg('text', { y: 10, 'font-size': 11, fill: paint('--dim') }, phrase(`money-head-${column}`)));
    for (const { from, to } of pairs) {
      const layer = from.column === 'layer' ? from : to;
      const id = ribbonId({ from, to });
      this.ribbons.set(id, svg('path', { class: 'money-ribbon', 'data-flow': id, fill: 'none', stroke: paint(`--tone-${layer.tone}`), opacity: 0.42 }));
    }
    for (const node of Object.values(columns).flat()) this.nodes.set(node.id, parts(node, paint));
  }

  get elements(): SVGElement[] {
    return [...this.#heads, ...this.ribbons.values(), ...[...this.nodes.values()].map(({ group }) => group)];
  }

  /** Moves everything; answers where, or null where nothing flows. */
  show(flows: Flows, baseline: Flows | null, width: number, height: number): Layout | null {
    const space: Space = { width, height, head: HEAD, margin: width >= WIDE ? MARGIN : 0 };
    this.#heads.forEach((head, i) => {
      head.setAttribute('x', String([space.margin, width / 2, width - space.margin][i]));
      head.setAttribute('text-anchor', ['start', 'middle', 'end'][i]!);
    });
    const layout = layoutOf(flows, space);
    for (const element of this.elements) see(element, layout !== null);
    for (const ribbon of layout?.ribbons ?? []) {
      const element = this.ribbons.get(ribbonId(ribbon))!;
      see(element, ribbon.width >= HAIR);
      element.setAttribute('d', ribbon.path);
      element.setAttribute('stroke-width', ribbon.width.toFixed(2));
    }
    for (const box of layout?.boxes ?? []) this.#place(box, baseline?.sum(box.node) ?? null, layout!.scale, space);
    return layout;
  }

  #place({ node, value, x, y, height }: Box, was: number | null, scale: number, { margin }: Space): void {
    const { group, touch, bar, ghost, name, amount, change } = this.nodes.get(node.id)!;
    group.setAttribute('transform', `translate(${x.toFixed(1)} ${y.toFixed(1)})`);
    bar.setAttribute('height', Math.max(1, height).toFixed(1));
    touch.setAttribute('height', (height + 2 * REACH).toFixed(1));
    const differs = was !== null && Math.abs(value - was) > SAME * Math.max(value, was);
    const outlined = differs && Math.abs(was * scale - height) >= 1;
    see(ghost, outlined);
    if (outlined) {
      ghost.setAttribute('y', ((height - was * scale) / 2).toFixed(1));
      ghost.setAttribute('height', (was * scale).toFixed(1));
    }
    const label = name.parentNode as SVGElement;
    const before = node.column === 'earner' ? margin === 0 : node.column === 'payer' && margin > 0;
    const x0 = String(before ? -LABEL : NODE_WIDTH + LABEL);
    // Where names stand on the picture, those in its middle take two lines, so as not to meet those at its end.
    const two = margin === 0 && node.column === 'layer';
    name.textContent = margin === 0 ? node.short : node.name;
    amount.textContent = `${two ? '' : ' '}${short(value)}`;
    for (const [attribute, text] of [['x', x0], ['dy', '1.1em']] as const) {
      if (two) amount.setAttribute(attribute, text);
      else amount.removeAttribute(attribute);
    }
    change.textContent = differs ? ` ${changeText(value, was)}` : '';
    label.setAttribute('text-anchor', before ? 'end' : 'start');
    label.setAttribute('x', x0);
    label.setAttribute('y', (height / 2 + (two ? -2 : 4)).toFixed(1));
  }
}

/** Hides in a page and in a file alike. */
function see(element: SVGElement, seen: boolean): void {
  if (seen) element.removeAttribute('display');
  else element.setAttribute('display', 'none');
}

/** "+12 %"; what grew more than tenfold, or from nothing, as an amount. */
export function changeText(now: number, was: number): string {
  const share = was > 0 ? (100 * (now - was)) / was : Infinity;
  const text = Math.abs(share) < 1000 ? `${Math.round(Math.abs(share))} %` : short(Math.abs(now - was));
  return `${now < was ? '−' : '+'}${text}`;
}

function parts(node: Node, paint: Paint): Parts {
  const colour = paint(`--tone-${node.tone}`);
  const bar = svg('rect', { width: NODE_WIDTH, rx: 2, fill: colour });
  const ghost = svg('rect', { class: 'money-ghost', x: -GHOST, width: NODE_WIDTH + 2 * GHOST, rx: 3, fill: 'none', stroke: paint('--text'), 'stroke-width': 1, 'stroke-dasharray': '3 3', opacity: 0.8 });
  const [name, amount, change] = [svg('tspan', {}), svg('tspan', { 'font-weight': 700, fill: paint('--text') }), svg('tspan', { 'font-size': 10.5 })];
  // Names stand on ribbons where there is no room beside them; a rim keeps them legible.
  const label = svg('text', { 'font-size': 11.5, fill: paint('--dim'), stroke: paint('--ground'), 'stroke-width': 3, 'stroke-linejoin': 'round', 'paint-order': 'stroke' }, name, amount, change);
  const touch = svg('rect', { class: 'money-touch', x: -REACH, y: -REACH, width: NODE_WIDTH + 2 * REACH, rx: 4, fill: 'none', 'pointer-events': 'all' });
  const group = svg('g', { class: 'money-node', 'data-node': node.id }, touch, bar, ghost, label);
  return { group, touch, bar, ghost, name, amount, change };
}

/** The nodes around one: the next in its column, or the same place in a neighbouring column. */
export function neighbour(node: Node, key: string): Node | null {
  const order: Column[] = ['payer', 'layer', 'earner'];
  const column = columns[node.column];
  const at = column.indexOf(node);
  const across = (step: number): Node | null => {
    const next = order[order.indexOf(node.column) + step];
    return next ? (columns[next][at] ?? null) : null;
  };
  switch (key) {
    case 'ArrowUp':
      return column[at - 1] ?? null;
    case 'ArrowDown':
      return column[at + 1] ?? null;
    case 'ArrowLeft':
      return across(-1);
    case 'ArrowRight':
      return across(1);
    case 'Home':
      return column[0]!;
    case 'End':
      return column[column.length - 1]!;
    default:
      return null;
  }
}
