// The page's script with what a reader can do on the map itself: explore it, compare, ask what a mark means (see
// ../later.ts). Without it the map is only looked at.

import './main.css';
import type { Stage } from '../bridge/stage';
import { provide } from '../later';
import type { Store } from '../store';
import { CompareControl } from './compare';
import { ExploreBar } from './explore';
import { sayMarks } from './flow';
import { LeverLegend } from './levers';
import { noteScale } from './note';

/** What the tools work with. */
export interface MapTools {
  readonly store: Store;
  readonly stage: Stage;
  /** Speaks to readers of the screen. */
  readonly say: (text: string) => void;
}

export type StartMapTools = (tools: MapTools) => void;

provide('maptools', (tools) => {
  new ExploreBar(tools);
  new CompareControl(tools);
  new LeverLegend(tools);
  sayMarks(tools);
  noteScale(tools);
});
