// The runs that a figure shows.

import type { Figures } from '../trajectory';

/** A run with its ghosts. */
export interface Runs {
  readonly run: Figures;
  /** Null where it is the run itself. */
  readonly baseline: Figures | null;
  readonly own: Figures | null;
}

/**
 * Ghosts show what differs from the run: the baseline, dashed, and the baseline under the reader's own assumptions,
 * dotted, so that an assumption is never taken for the work of a policy.
 */
export function withGhosts(run: Figures, baseline: Figures | null, own: Figures | null): Runs {
  const other = (one: Figures | null, than: Figures | null): Figures | null => (one && one.hash !== than?.hash ? one : null);
  return { run, baseline: other(baseline, run), own: other(other(own, run), baseline) };
}
