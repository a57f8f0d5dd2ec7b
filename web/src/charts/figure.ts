// What the panel asks of every figure, be it lines over time or a picture of the playhead's month.

import type { Figures } from '../trajectory';
import type { Term } from './line';
import type { Subject } from './subject';

export interface Figure {
  readonly element: HTMLElement;
  /** The outputs that it shows: a sketch of a run may lack some. */
  readonly terms: readonly Term[];
  /** Takes a finished run, the baseline, and the baseline under the reader's own assumptions where they differ. */
  show(run: Figures, baseline: Figures | null, own?: Figures | null): void;
  /** The playhead, fractional while playing. */
  setMonth(month: number): void;
  /** The country that titles, labels and lines speak of, where they do. */
  setCountry?(iso3: string): void;
  /** After a change of theme, for what style sheets do not reach. */
  repaint?(): void;
}

/** What a figure asks of the page. */
export interface Surroundings {
  seek(month: number): void;
  save(subject: Subject): void;
}
