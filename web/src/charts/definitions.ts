// What each chart shows, as data: which outputs make its lines, in which unit.

import { MONTHS } from '../format';
import type { Trajectory } from '../trajectory';

/** Tone of a line; the style sheet holds a colour per theme for each. */
export type Tone = 'usa' | 'chn' | 'rest' | 'route' | 'cost' | 'japan' | 'dutch';

/** Outputs that are added: an output id and its entities joined by ":", "*" for all of one dimension. */
export interface Term {
  readonly output: string;
  readonly pattern: string;
}

export interface Line {
  readonly id: string;
  readonly label: string;
  readonly tone: Tone;
  readonly plus: readonly Term[];
  /** Taken off the sum, for "the rest of the world". */
  readonly minus: readonly Term[];
}

export interface ChartSpec {
  readonly id: string;
  readonly title: string;
  /** Unit of the axis, spelled out. */
  readonly unit: string;
  /** Raw units in one unit of the axis. */
  readonly scale: number;
  readonly lines: readonly Line[];
}

/** "accelerators_shipped us_designed:*" as a term. */
function term(text: string): Term {
  const [output = '', pattern = ''] = text.split(' ');
  return { output, pattern };
}

function line(id: string, label: string, tone: Tone, plus: string[], minus: string[] = []): Line {
  return { id, label, tone, plus: plus.map(term), minus: minus.map(term) };
}

export const charts: readonly ChartSpec[] = [
  {
    id: 'shipped',
    title: 'Accelerators shipped',
    unit: 'million H100e a year',
    scale: 1e6,
    lines: [
      line('us_designed', 'US-designed', 'usa', ['accelerators_shipped us_designed:*', 'accelerators_diverted *']),
      line('chinese', 'Chinese', 'chn', ['accelerators_shipped chinese:*']),
    ],
  },
  {
    id: 'owned',
    title: 'Installed compute',
    unit: 'million H100e by owner',
    scale: 1e6,
    lines: [
      line('usa', 'US', 'usa', ['compute_owned USA']),
      line('chn', 'China', 'chn', ['compute_owned CHN']),
      line('rest', 'Rest of world', 'rest', ['compute_owned REST']),
    ],
  },
  {
    id: 'to_china',
    title: 'Shipments to China',
    unit: 'million H100e a year',
    scale: 1e6,
    lines: [
      line('us_designed', 'US-designed', 'usa', ['accelerators_shipped us_designed:CHN']),
      line('diverted', 'Diverted', 'route', ['accelerators_diverted *']),
      line('chinese', 'Chinese', 'chn', ['accelerators_shipped chinese:CHN']),
    ],
  },
  {
    id: 'price',
    title: 'Price of a chip',
    unit: 'thousand $ per H100e',
    scale: 1e3,
    lines: [
      line('us_designed', 'US-designed', 'usa', ['chip_price us_designed']),
      line('cost', 'its unit cost', 'cost', ['chip_unit_cost us_designed']),
      line('chinese', 'Chinese', 'chn', ['chip_price chinese']),
    ],
  },
  {
    id: 'tools',
    title: 'Chip-making tools sold to China',
    unit: 'billion $ a year',
    scale: 1,
    lines: [
      line('all', 'All', 'rest', ['tool_sales *:CHN']),
      line('usa', 'US', 'usa', ['tool_sales USA:CHN']),
      line('jpn', 'Japan', 'japan', ['tool_sales JPN:CHN']),
      line('nld', 'Netherlands', 'dutch', ['tool_sales NLD:CHN']),
      line('chn', 'China', 'chn', ['tool_sales CHN:CHN']),
    ],
  },
  {
    id: 'power',
    title: 'Power drawn by AI compute',
    unit: 'GW',
    scale: 1,
    lines: [
      line('usa', 'US', 'usa', ['power_used USA']),
      line('chn', 'China', 'chn', ['power_used CHN']),
      line('rest', 'Rest of world', 'rest', ['power_used *'], ['power_used USA', 'power_used CHN']),
    ],
  },
];

/** Monthly values of a line in raw units. */
export function valuesOf(line: Line, run: Trajectory): Float32Array {
  const sum = new Float32Array(MONTHS);
  const add = (sign: number) => ({ output, pattern }: Term): void => {
    const values = run.sum(output, ...pattern.split(':').filter((part) => part !== ''));
    for (let m = 0; m < MONTHS; m++) sum[m]! += sign * values[m]!;
  };
  line.plus.forEach(add(1));
  line.minus.forEach(add(-1));
  // Rounding of 32-bit sums must not leave a hair below zero.
  return line.minus.length ? sum.map((value) => Math.max(0, value)) : sum;
}
