// The page's script with the charts (see ../later.ts). It shares its modules with scripts that are fetched later.

import './main.css';
import 'sovereign:shared';
import { byId, h } from '../dom';
import { later, provide } from '../later';
import { failureOf } from '../runner';
import type { State, Store } from '../store';
import { startExport } from './export';
import { settled } from './library';
import { ChartPanel } from './panel';
import { phrase } from './phrases';

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
  const fail = (cause: unknown): void => store.dispatch(failureOf(cause));
  startExport(store, say);
  const choose = h('button', { type: 'button', class: 'small', id: 'choose-charts' }, phrase('choose-charts'));
  choose.addEventListener('click', () => void later('choose').then((open) => open(store, say)).catch(fail));
  byId('charts').after(h('div', { class: 'charts-bar' }, choose));
  const panel = new ChartPanel(store, {
    seek: (month) => store.dispatch({ kind: 'month', month }),
    save: (subject) => void later('save').then((open) => open(store, say, subject)).catch(fail),
  });
  return { settled, update: (now, before) => panel.update(now, before), repaint: () => panel.repaint() };
});
