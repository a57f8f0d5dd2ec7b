// What the reader's run is held against.

import type { State } from './store';
import type { Trajectory } from './trajectory';

/**
 * The run that the reader's is held against: the one that was kept, if the reader says so; else policies against the
 * baseline under the same assumptions, and assumptions alone against the default baseline, so that they never mix.
 */
export function reference(state: Pick<State, 'run' | 'baseline' | 'ownBaseline' | 'against' | 'keptRun'>): Trajectory | null {
  const { run, baseline, ownBaseline, keptRun } = state;
  if (state.against === 'kept' && keptRun) return keptRun;
  return ownBaseline && ownBaseline !== run ? ownBaseline : baseline;
}

/** Which run {@link reference} is. */
export function referenceKind(state: State): 'kept' | 'own' | 'baseline' {
  const run = reference(state);
  return run && run === state.keptRun ? 'kept' : run && run !== state.baseline ? 'own' : 'baseline';
}
