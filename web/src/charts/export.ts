// The button that saves the run as a file.

import { byId, h } from '../dom';
import type { Store } from '../store';
import { csvOf, exportCountries } from './csv';

/** How long the file's address stays good: browsers read it after the press [ms]. */
const KEPT_MS = 10_000;

export function startExport(store: Store, say: (text: string) => void): void {
  const button = byId<HTMLButtonElement>('csv');
  const allow = (): boolean => (button.disabled = !store.state.run);
  store.subscribe(allow);
  allow();
  button.addEventListener('click', () => {
    const { run, scenario, selected } = store.state;
    if (!run) return;
    const text = csvOf(run, exportCountries(scenario, selected));
    const address = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
    const link = h('a', { href: address, download: `sovereign-stack-${run.hash.slice(0, 8)}.csv` });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
    say('CSV exported.');
  });
}
