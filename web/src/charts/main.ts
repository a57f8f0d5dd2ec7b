// The page's script with the charts (see ../later.ts).

import './main.css';
import { provide } from '../later';
import type { State, Store } from '../store';
import { startExport } from './export';
import { settled } from './library';
import { ChartPanel } from './panel';

/** What the page asks of the charts. */
export interface Charts {
  update(now: State, before: State): void;
  /** After a change of theme. */
  repaint(): void;
  /** Resolves when charts are drawn, or are shown as tables instead. */
  readonly settled: Promise<void>;
}

export type StartCharts = (store: Store, say: (text: string) => void) => Charts;

provide('charts', (store, say) => {
  startExport(store, say);
  const panel = new ChartPanel(store);
  return { settled, update: (now, before) => panel.update(now, before), repaint: () => panel.repaint() };
});
