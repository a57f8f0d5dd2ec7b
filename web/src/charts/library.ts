// uPlot comes as a script of its own, after the page's: controls and the model
// start before it is there. It is the library's own classic bundle, so it loads
// in every host that the page loads in.

import type uPlot from 'uplot';

export type Library = typeof uPlot;

const scope = globalThis as unknown as { uPlot?: Library };

/** The library once its script has run; rejects where it cannot be loaded. */
export const library: Promise<Library> = new Promise((resolve, reject) => {
  const found = (): void => {
    if (scope.uPlot) resolve(scope.uPlot);
    else reject(new Error('the chart library did not start'));
  };
  const script = document.getElementById('uplot');
  if (scope.uPlot || !script) return found();
  script.addEventListener('load', found);
  script.addEventListener('error', () => reject(new Error('the chart library could not be loaded')));
});

/** Resolves when charts are drawn, or are shown as tables instead. */
export const settled: Promise<void> = library.then(
  () => undefined,
  () => undefined,
);
