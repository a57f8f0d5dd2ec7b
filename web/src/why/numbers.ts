// The numbers that a reader can ask about: every line of every chart, and products of a price and a volume. Each
// knows how it is read from a run and along which identities of the model its change splits.

import { countryName, output } from '../catalogue';
import { charts } from '../charts/definitions';
import { lineOf, type Line, type Term } from '../charts/line';
import { phrase } from './phrases';
import type { Trajectory } from '../trajectory';

/** A month's value out of a run. */
export type Read = (run: Trajectory, month: number) => number;

export interface Reading {
  readonly label: string;
  readonly read: Read;
}

/** A number with its unit. */
export interface Headline {
  /** Chart and line, "capital/usa". */
  readonly id: string;
  readonly group: string;
  readonly label: string;
  /** Unit of what `read` returns, spelled out. */
  readonly unit: string;
  readonly read: Read;
  /** Two factors of which the number is the product. */
  readonly factors?: readonly [Reading, Reading];
  /** Terms of which the number is the sum. */
  readonly terms?: readonly Reading[];
}

/** All numbers, with the lines of the chosen country. */
export function headlines(country: string): Headline[] {
  const drawn = charts.flatMap((chart) =>
    chart.lines.map((pattern): Headline => {
      const line = lineOf(pattern, country);
      const term = line.plus[0]!;
      const capital = term.output === 'intelligent_capital' ? term.pattern : '';
      return {
        id: `${chart.id}/${line.id}`,
        group: chart.title(country),
        label: line.label,
        unit: chart.unit,
        read: (run, month) => valueAt(line, run, month) / chart.scale,
        ...(capital ? { factors: capitalFactors(capital) } : {}),
        ...termsOf(line, chart.scale),
      };
    }),
  );
  return [...drawn, ...sales()];
}

/** A line at one month, as charts/line.ts reads all months. */
function valueAt(line: Line, run: Trajectory, month: number): number {
  const sum = (terms: readonly Term[]): number => terms.reduce((total, { output, pattern }) => total + run.sumAt(month, output, ...partsOf(pattern)), 0);
  const value = line.minus.length ? Math.max(0, sum(line.plus) - sum(line.minus)) : sum(line.plus);
  if (line.of.length === 0) return value;
  const whole = sum(line.of);
  return whole > 0 ? value / whole : 0;
}

const partsOf = (pattern: string): string[] => pattern.split(':').filter((part) => part !== '');

/** Intelligent capital is compute in a country times the quality that this compute may run. */
function capitalFactors(country: string): [Reading, Reading] {
  const compute: Read = (run, month) => run.sumAt(month, 'installed_compute', country, '*', '*');
  const quality: Read = (run, month) => run.at(month, 'intelligent_capital', country) / compute(run, month);
  return [
    { label: phrase('why-compute'), read: compute },
    { label: phrase('why-quality'), read: quality },
  ];
}

/** The sum that a line is: over what its star stands for, or over its outputs. Shares are no sums. */
function termsOf(line: Line, scale: number): { terms?: readonly Reading[] } {
  if (line.of.length) return {};
  const reading = (term: Term, label: string): Reading => ({
    label,
    read: (run, month) => run.sumAt(month, term.output, ...partsOf(term.pattern)) / scale,
  });
  const taken = new Set(line.minus.map(({ pattern }) => pattern));
  const terms = line.plus.flatMap((term) => {
    const names = partsOf(term.pattern);
    const star = names.indexOf('*');
    if (star < 0) return [reading(term, named(names[names.length - 1] ?? term.output))];
    return output(term.output)
      .dims[star]!.entities.map((entity) => ({ ...term, pattern: names.map((name, i) => (i === star ? entity : name)).join(':'), entity }))
      .filter(({ pattern }) => !taken.has(pattern))
      .map((one) => reading(one, named(one.entity)));
  });
  return terms.length > 1 ? { terms } : {};
}

/** "chip_design" as "chip design", "TWN" as "Taiwan". */
function named(entity: string): string {
  return entity === 'REST' ? phrase('why-rest') : countryName(entity).replaceAll('_', ' ');
}

/** What is sold, as price times volume. */
const sales = (): Headline[] => [sale('us_designed'), sale('chinese')];

function sale(maker: string): Headline {
  const revenue: Read = (run, month) => run.at(month, 'chip_revenue', maker);
  const price: Read = (run, month) => run.at(month, 'chip_price', maker);
  return {
    id: `sales/${maker}`,
    group: phrase('why-sales'),
    label: phrase('why-sales-of', { maker }),
    unit: phrase('why-sales-unit'),
    read: revenue,
    factors: [
      { label: phrase('why-price'), read: price },
      { label: phrase('why-volume'), read: (run, month) => revenue(run, month) / price(run, month) },
    ],
  };
}
