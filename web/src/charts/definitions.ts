// What each chart shows, as data. Every lens has its charts: the first stand open below the map, the others behind a
// fold, unless the reader chose their own.

import type { Lens } from '../protocol';
import type { State } from '../store';
import { hardwareCharts } from './hardware';
import type { ChartSpec } from './spec';
import { modelCharts } from './models';
import { valueCharts } from './value';

export type { ChartSpec } from './spec';

/** How many charts of a lens stand open: whole rows of three, payments being a row of their own. */
const openCount: Readonly<Record<Lens, number>> = { hardware: 6, models: 6, value: 7 };

export const chartsOf: Readonly<Record<Lens, readonly ChartSpec[]>> = {
  hardware: hardwareCharts,
  models: modelCharts,
  value: valueCharts,
};

/** The charts of a lens that stand open. */
export const openOf = (lens: Lens): readonly ChartSpec[] => chartsOf[lens].slice(0, openCount[lens]);

export const charts: readonly ChartSpec[] = [...hardwareCharts, ...modelCharts, ...valueCharts];

/** Stands for the chosen country until one is chosen: the largest country outside the two. */
const exampleCountry = 'IND';

/** The country that charts with a line of a chosen country show. */
export function countryOf(state: State): string {
  return state.selected || exampleCountry;
}
