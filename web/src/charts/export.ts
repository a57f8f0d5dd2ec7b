// The button that saves the run as a file.

import { byId } from '../dom';
import type { Store } from '../store';
import { csvOf, exportCountries } from './csv';
import { download } from './download';
import { phrase } from './phrases';

export function startExport(store: Store, say: (text: string) => void): void {
  const button = byId<HTMLButtonElement>('csv');
  const allow = (): boolean => (button.disabled = !store.state.run);
  store.subscribe(allow);
  allow();
  button.addEventListener('click', () => {
    const { run, scenario, selected } = store.state;
    if (!run) return;
    const text = csvOf(run, exportCountries(scenario, selected));
    download(new Blob([text], { type: 'text/csv' }), `sovereign-stack-${run.hash.slice(0, 8)}.csv`);
    say(phrase('csv-saved'));
  });
}
