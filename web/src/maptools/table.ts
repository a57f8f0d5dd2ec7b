// The button that shows what is on the map as a table. It stays where there is no moving map.

import { h, icon } from '../dom';
import { later } from '../later';
import { failureOf } from '../runner';
import type { MapTools } from './main';
import { phrase } from './phrases';

const rows = 'M2 3h12v10H2zM2 6.5h12M2 10h12M6 6.5V13';

export function tableButton({ store }: MapTools): HTMLElement {
  const open = (): void => void later('maptable').then((start) => start(store)).catch((cause: unknown) => store.dispatch(failureOf(cause)));
  const name = phrase('map-as-table');
  return h('button', { type: 'button', class: 'map-button map-as-table', 'aria-label': name, title: name, onclick: open }, icon(rows));
}
