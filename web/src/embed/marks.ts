// The marks on the embed's track: a line where each shock of the reader's begins, in the hue of who acts, and a grey one
// for each event of the history. They are there to be seen; the sentence and "Open full" say what they are.

import { historyShocks } from '../catalogue';
import { nationClass } from '../controls/nation';
import { fraction } from '../controls/timeline';
import { byId, h } from '../dom';
import { isActive, type State } from '../store';

export function markStarts({ scenario }: State): void {
  const mark = (kind: string, month: number): HTMLElement => {
    const line = h('span', { class: `mark ${kind}` });
    line.style.setProperty('--at', String(fraction(month)));
    return line;
  };
  const events = scenario.base === 'history' ? historyShocks.filter(({ id }) => !scenario.without.includes(id)) : [];
  byId('pins').replaceChildren(
    ...[...new Set(events.map(({ start }) => start))].map((start) => mark('mark-event', start)),
    ...scenario.shocks.filter(isActive).map(({ actors, start }) => mark(nationClass(actors), start)),
  );
}
