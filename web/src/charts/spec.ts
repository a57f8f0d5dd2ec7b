// The form of a chart's data.

import { countryName } from '../catalogue';
import type { ChartId } from './ids';
import type { LinePattern } from './line';
import { phrase } from './phrases';

/** Lines over time; shares of use at the playhead; payments at the playhead. */
export type ChartKind = 'lines' | 'quadrants' | 'payments';

export interface ChartSpec {
  readonly id: ChartId;
  readonly kind: ChartKind;
  /** The title; some name the chosen country. */
  readonly title: (iso3: string) => string;
  /** One sentence: what the figures are. */
  readonly about: string;
  /** Unit of the axis, spelled out. */
  readonly unit: string;
  /** Raw units in one unit of the axis. */
  readonly scale: number;
  /** Where the axis starts, when that is not at zero or below. */
  readonly from?: number;
  /** Each step up the axis multiplies: for what grows a thousandfold. */
  readonly log?: boolean;
  readonly lines: readonly LinePattern[];
}

/** A chart with its texts, which are messages named after it. */
export function chart(id: ChartId, rest: Omit<ChartSpec, 'id' | 'kind' | 'title' | 'about' | 'unit'> & { kind?: ChartKind }): ChartSpec {
  const name = id.replaceAll('_', '-');
  return {
    id,
    kind: 'lines',
    title: (iso3) => phrase(`figure-${name}`, { country: countryName(iso3) }),
    about: phrase(`about-${name}`),
    unit: phrase(`unit-${name}`),
    ...rest,
  };
}
