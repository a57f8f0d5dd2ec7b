// The sentence below the legend: what sizes mean at this moment.

import { differenceSentence, legendSentence } from '../describe/legend';
import { byId, setText } from '../dom';
import type { MapTools } from './main';
import type { Stats } from '../protocol';
import { reference, referenceKind } from '../store';

/** Writes it with every report of a drawn frame. */
export function noteScale({ store, stage }: MapTools): void {
  const write = (drawn: Stats): void => {
    if (drawn.months === 0) return; // There is land, but no run on it yet.
    const { lens, compare, family, run } = store.state;
    const against = reference(store.state);
    const { matches: still } = matchMedia('(prefers-reduced-motion: reduce)');
    setText(byId('legend-note'), compare === 'difference' ? differenceSentence(lens, run !== against, referenceKind(store.state)) : legendSentence(lens, drawn, still, family));
  };
  stage.on('drawn', write);
  const drawn = stage.last('drawn');
  if (drawn) write(drawn);
}
