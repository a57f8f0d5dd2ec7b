// Work that can wait for a moment in which nobody waits for the page.

/** A page that is never idle does the work all the same after this time [ms]. */
const LATEST_MS = 1500;

/** Browsers without idle callbacks wait as long as a frame and an answer to a press take [ms]. */
const PAUSE_MS = 100;

export function whenIdle(task: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(task, { timeout: LATEST_MS });
  else setTimeout(task, PAUSE_MS);
}
