// Where the flows of money stand: d3-sankey with everything in a fixed order, so that nothing jumps while time passes.

import { sankey, sankeyLinkHorizontal, type SankeyLink, type SankeyNode } from 'd3-sankey';
import { columns, layers, type Flows, type Node } from './flows';

interface Ends {
  readonly from: Node;
  readonly to: Node;
}

export interface Box {
  readonly node: Node;
  readonly value: number;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

export interface Ribbon extends Ends {
  readonly value: number;
  readonly path: string;
  readonly width: number;
}

export interface Layout {
  readonly boxes: readonly Box[];
  readonly ribbons: readonly Ribbon[];
  /** Height of an amount [px per $bn/yr]. */
  readonly scale: number;
}

export interface Space {
  readonly width: number;
  readonly height: number;
  /** Room above the picture. */
  readonly head: number;
  /** Room for names left and right of the picture. */
  readonly margin: number;
}

export const NODE_WIDTH = 12;
/** Between nodes: the line of a label, so that names of the smallest do not overlap. */
const PADDING = 16;

const nodes = Object.values(columns).flat();

/** Everything that can flow: what each nation pays for each layer, and what each nation earns with it. */
export const pairs: readonly Ends[] = [
  ...columns.payer.flatMap((from) => layers.map((to) => ({ from, to }))),
  ...layers.flatMap((from) => columns.earner.map((to) => ({ from, to }))),
];

export const ribbonId = ({ from, to }: Ends): string => `${from.id} ${to.id}`;

/** Null where nothing flows. */
export function layoutOf(flows: Flows, { width, height, head, margin }: Space): Layout | null {
  const total = flows.sum();
  if (!(total > 0)) return null;
  const arrange = sankey<{ node: Node }, Ends>()
    .nodeId(({ node }) => node.id)
    .nodeAlign(({ node }) => ['payer', 'layer', 'earner'].indexOf(node.column))
    .nodeSort(null)
    .linkSort(null)
    .nodeWidth(NODE_WIDTH)
    .nodePadding(PADDING)
    .iterations(0)
    .extent([[margin, head], [width - margin, height]]);
  const links = pairs.map(({ from, to }) => ({ from, to, source: from.id, target: to.id, value: flows.sum(from, to) }));
  const graph = arrange({ nodes: nodes.map((node) => ({ node })), links });
  const boxes = graph.nodes.map((one: SankeyNode<{ node: Node }, Ends>) => ({ node: one.node, value: one.value!, x: one.x0!, y: one.y0!, height: one.y1! - one.y0! }));
  const curve = sankeyLinkHorizontal();
  const ribbons = graph.links.map((one: SankeyLink<{ node: Node }, Ends>) => ({ from: one.from, to: one.to, value: one.value, path: curve(one)!, width: one.width! }));
  const largest = boxes.reduce((a, b) => (b.value > a.value ? b : a));
  return { boxes, ribbons, scale: largest.height / largest.value };
}
