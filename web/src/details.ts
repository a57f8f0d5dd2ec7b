// What the page reads after its controls work: what each lever does, the
// parameters, the evidence. It is a script of its own (details/),
// behind the page's, so that the first view stays small. Where it does not load,
// sentences and dots are missing, and no more.

import type { Observation, Parameter } from './gen/details';

export interface Details {
  /** What each lever does, in the order of the catalogue. */
  readonly leverTexts: readonly string[];
  readonly parameters: readonly Parameter[];
  readonly observations: readonly Observation[];
  /** Values of the ensemble (10 and 90 %) at months, by sum of outputs. */
  readonly bandMonths: readonly number[];
  readonly bands: Readonly<Record<string, readonly number[]>>;
}

const scope = globalThis as { sovereignDetails?: Details };
const none: Details = { leverTexts: [], parameters: [], observations: [], bandMonths: [], bands: {} };

/** What has been loaded by now. */
export function details(): Details {
  return scope.sovereignDetails ?? none;
}

/** Resolves once the script has run, or has failed to load. */
export const detailsLoaded: Promise<void> = new Promise((resolve) => {
  const script = globalThis.document?.getElementById('details');
  if (scope.sovereignDetails || !script) return resolve();
  script.addEventListener('load', () => resolve());
  script.addEventListener('error', () => resolve());
});
