// The payments of a month as a graph: nations that pay, layers of the stack that are paid for, nations whose owners earn.

import { output } from '../catalogue';
import type { Tone } from '../charts/line';
import { phrase } from '../charts/phrases';
import { MONTHS } from '../format';
import type { Figures } from '../trajectory';

export type Column = 'payer' | 'layer' | 'earner';

export interface Node {
  readonly id: string;
  readonly column: Column;
  readonly name: string;
  /** A name for little room. */
  readonly short: string;
  readonly tone: Tone;
  /** Entities of the model that it stands for. */
  readonly entities: readonly string[];
}

const nation = (iso3: string, label: string, tone: Tone) => (column: 'payer' | 'earner'): Node => ({
  id: `${column}-${iso3}`,
  column,
  name: phrase(`line-${label}`),
  short: phrase(`line-${label}`),
  tone,
  entities: [iso3],
});

const layer = (tone: Tone, label: string, ...entities: string[]): Node => ({
  id: `layer-${tone}`,
  column: 'layer',
  name: phrase(`line-${label}`),
  short: phrase(`money-layer-${tone}`),
  tone,
  entities,
});

const nations = [
  nation('USA', 'us', 'usa'),
  nation('CHN', 'china', 'chn'),
  nation('TWN', 'taiwan', 'taiwan'),
  nation('KOR', 'korea', 'korea'),
  nation('JPN', 'japan', 'japan'),
  nation('NLD', 'netherlands', 'dutch'),
  nation('REST', 'rest', 'rest'),
];

export const payers = nations.map((one) => one('payer'));
export const earners = nations.map((one) => one('earner'));

/** The stack, what people use on top. */
export const layers = [
  layer('apps', 'uses', 'applications', 'robotics'),
  layer('models', 'models', 'models'),
  layer('cloud', 'cloud', 'cloud'),
  layer('sites', 'sites', 'servers', 'facility'),
  layer('chips', 'chip-design', 'chip_design'),
  layer('making', 'making', 'foundry', 'memory'),
  layer('tools', 'tools', 'equipment'),
];

export const columns: Readonly<Record<Column, readonly Node[]>> = { payer: payers, layer: layers, earner: earners };

/** What a payer pays to an earner for a layer [$bn/yr], by their places in the lists. */
export class Flows {
  readonly #amounts: Float64Array;

  private constructor(
    amounts: Float64Array,
    readonly as: Figures['as'],
  ) {
    this.#amounts = amounts;
  }

  /** The payments of a run; between two months, a mix of both. */
  static at(run: Figures, month: number): Flows {
    const first = Math.min(MONTHS - 1, Math.floor(month));
    const part = month - first;
    const amounts = read(run, first);
    if (part > 0 && first + 1 < MONTHS) read(run, first + 1).forEach((next, i) => (amounts[i]! += (next - amounts[i]!) * part));
    return new Flows(amounts, run.as);
  }

  /** Sum over all that a node takes part in; two nodes of different columns: over what joins them. */
  sum(...nodes: readonly Node[]): number {
    const range = (column: Column): number[] => {
      const node = nodes.find((one) => one.column === column);
      return node ? [columns[column].indexOf(node)] : columns[column].map((_, i) => i);
    };
    let total = 0;
    for (const p of range('payer')) for (const l of range('layer')) for (const e of range('earner')) total += this.#amounts[index(p, l, e)]!;
    return total;
  }
}

const index = (payer: number, layerNumber: number, earner: number): number => (payer * layers.length + layerNumber) * earners.length + earner;

function read(run: Figures, month: number): Float64Array {
  const amounts = new Float64Array(payers.length * layers.length * earners.length);
  payers.forEach((payer, p) =>
    layers.forEach((one, l) =>
      earners.forEach((earner, e) => {
        for (const entity of one.entities) amounts[index(p, l, e)]! += run.at(month, 'payments', payer.entities[0]!, earner.entities[0]!, entity);
      }),
    ),
  );
  return amounts;
}

/** Every payment of a month in the long form of an export, nothing left together. */
export function paymentRows(run: Figures, month: number): { series: string; entity: string; value: number; unit: string }[] {
  const { dims, unit } = output('payments');
  const entities = dims.reduce<string[][]>((rows, dim) => rows.flatMap((row) => dim.entities.map((entity) => [...row, entity])), [[]]);
  return entities
    .map((entity) => ({ series: 'payments', entity: entity.join(':'), value: run.at(month, 'payments', ...entity), unit }))
    .filter(({ value }) => value > 0);
}
