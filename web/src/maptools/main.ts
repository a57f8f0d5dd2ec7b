// The third script of the page: what a reader can do on the map itself (see ../maptools.ts).

import './maptools.css';
import type { StartMapTools } from '../maptools';
import { CompareControl } from './compare';
import { ExploreBar } from './explore';
import { sayMarks } from './flow';
import { LeverLegend } from './levers';
import { noteScale } from './note';

const start: StartMapTools = (context) => {
  new ExploreBar(context);
  new CompareControl(context);
  new LeverLegend(context);
  sayMarks(context);
  noteScale(context);
};

(globalThis as { sovereignMapTools?: StartMapTools }).sovereignMapTools = start;
