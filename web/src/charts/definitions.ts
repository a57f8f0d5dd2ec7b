// What each chart shows, as data. Every lens has its charts: the first six stand
// open below the map, the others behind a fold.

import type { Lens } from '../protocol';
import type { State } from '../store';
import { hardwareCharts } from './hardware';
import type { Line } from './line';
import { modelCharts } from './models';
import { valueCharts } from './value';

export interface ChartSpec {
  readonly id: string;
  /** May hold "$" for the chosen country, as labels of lines may. */
  readonly title: string;
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
  readonly lines: readonly Line[];
}

/** Charts that stand open. */
export const openCharts = 6;

export const chartsOf: Readonly<Record<Lens, readonly ChartSpec[]>> = {
  hardware: hardwareCharts,
  models: modelCharts,
  value: valueCharts,
};

export const charts: readonly ChartSpec[] = [...hardwareCharts, ...modelCharts, ...valueCharts];

/** Stands for the chosen country until one is chosen: the largest country outside the two. */
const exampleCountry = 'IND';

/** The country that charts with a line of a chosen country show. */
export function countryOf(state: State): string {
  return state.selected || exampleCountry;
}
