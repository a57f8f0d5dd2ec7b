// The page's script for scenario files, fetched when a reader first saves, opens or drops one (see ../later.ts).

import { h } from '../dom';
import { provide } from '../later';
import type { Store } from '../store';
import { phrase } from './phrases';
import { MOST_BYTES, readScenario, writeScenario } from './scenario_file';

export interface ScenarioFiles {
  /** Saves what the reader changed. */
  save(store: Store, say: (text: string) => void): void;
  /** Opens a file in place of what is there; a bad one becomes a notice, and the run on the screen stays. */
  open(store: Store, say: (text: string) => void, file: File): Promise<void>;
}

/** How long the file's address stays good: browsers read it after the press [ms]. */
const KEPT_MS = 10_000;

provide('files', {
  save(store, say) {
    const address = URL.createObjectURL(new Blob([writeScenario(store.state.scenario)], { type: 'application/json' }));
    h('a', { href: address, download: 'my_scenario.json' }).click();
    setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
    say(phrase('files-saved'));
  },

  async open(store, say, file) {
    // Of a file that is too long, one byte more than may be is enough to refuse it.
    const read = readScenario(await file.slice(0, MOST_BYTES + 1).text());
    if ('allowed' in read) {
      store.dispatch({ kind: 'refused', notice: { name: read.field, value: read.value, allowed: read.allowed, file: file.name } });
      return;
    }
    store.dispatch({ kind: 'scenario', scenario: read.scenario });
    store.dispatch({ kind: 'dismiss' });
    say(phrase('files-opened', { title: read.title }));
  },
});
