// A figure as it is saved to a file: the same data that the page shows.

import type { Figures } from '../trajectory';
import type { Line } from './line';
import type { Runs } from './runs';
import type { ChartSpec } from './spec';

/** Colour of a custom property of the style sheet: `--tone-usa`, `--text`. */
export type Paint = (name: string) => string;

interface Shown extends Runs {
  readonly spec: ChartSpec;
  readonly title: string;
  /** What one is looking at, as it stands below the figure. */
  readonly about: string;
}

/** Lines over all months. */
export interface LinesSubject extends Shown {
  readonly kind: 'lines';
  readonly lines: readonly Line[];
}

/** A picture of one month, which draws itself. */
export interface MomentSubject extends Shown {
  readonly kind: 'moment';
  readonly month: number;
  /** What marks in the picture mean. */
  readonly notes: readonly string[];
  /** Elements below a width, in pixels from the top left, and how high they stand. */
  draw(paint: Paint, width: number): { readonly elements: readonly SVGElement[]; readonly height: number };
  /** What the picture shows of a run: rows of the long form. */
  rows(run: Figures): readonly { readonly series: string; readonly entity: string; readonly value: number; readonly unit: string }[];
}

export type Subject = LinesSubject | MomentSubject;
