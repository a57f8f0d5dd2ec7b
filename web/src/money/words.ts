// What the flows say. Pure: amounts in, sentences out.

import { phrase } from '../charts/phrases';
import { commaText, quantity } from '../format';
import { columns, type Column, type Flows, type Node } from './flows';

/** Partners that a sentence names. */
const NAMED = 3;

const amount = (bn: number): string => quantity(bn, '$bn/yr');

/** The largest partners of a node in a column, with what flows. */
function most(flows: Flows, node: Node, column: Column): string {
  const partners = columns[column].map((other) => ({ other, value: flows.sum(node, other) })).filter(({ value }) => value > 0);
  const first = partners.sort((a, b) => b.value - a.value).slice(0, NAMED);
  return commaText(first.map(({ other, value }) => phrase('money-part', { name: other.name, amount: amount(value) })));
}

/** "US pays $1,240 bn a year: cloud $400 bn a year, …" */
export function nodeSentence(flows: Flows, baseline: Flows | null, node: Node): string {
  const { name } = node;
  const sum = amount(flows.sum(node));
  const sentences: Record<Column, () => string> = {
    payer: () => phrase('money-payer', { name, amount: sum, parts: most(flows, node, 'layer') }),
    layer: () => phrase('money-layer', { name, amount: sum, payers: most(flows, node, 'payer'), earners: most(flows, node, 'earner') }),
    earner: () => phrase('money-earner', { name, amount: sum, parts: most(flows, node, 'layer') }),
  };
  return sentences[node.column]() + instead(baseline, node);
}

/** "US pays for Cloud: $400 bn a year." or "US earns with Cloud: $300 bn a year." */
export function ribbonSentence(flows: Flows, baseline: Flows | null, from: Node, to: Node): string {
  const sum = amount(flows.sum(from, to));
  const sentence =
    from.column === 'payer'
      ? phrase('money-pays-for', { from: from.name, to: to.name, amount: sum })
      : phrase('money-earned-with', { from: from.name, to: to.name, amount: sum });
  return sentence + instead(baseline, from, to);
}

export function totalSentence(flows: Flows, baseline: Flows | null): string {
  return phrase('money-total', { amount: amount(flows.sum()) }) + instead(baseline);
}

function instead(beside: Flows | null, ...nodes: Node[]): string {
  return beside ? ` ${phrase('money-baseline', { of: beside.as ?? 'baseline', amount: amount(beside.sum(...nodes)) })}` : '';
}
