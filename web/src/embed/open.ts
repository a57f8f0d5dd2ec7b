// Opens another link in an embed that is already there: what the link leaves out is as at the opening, but for the theme
// and the speed, which are the reader's and the host's. Pure: two states in, actions out.

import { initialState, type Action, type State } from '../store';
import { formatQuery } from '../url';

export function opened(now: State, wanted: Partial<State>): Action[] {
  const to = { ...initialState, ...wanted };
  const theme: Action[] = wanted.theme ? [{ kind: 'theme', theme: wanted.theme }] : [];
  const same = query(now) === query(to);
  return [
    ...(now.playing ? [{ kind: 'play', playing: false } as const] : []),
    ...(same ? [] : [{ kind: 'scenario', scenario: to.scenario } as const]),
    { kind: 'claim', id: to.claim },
    { kind: 'lens', lens: to.lens },
    { kind: 'family', family: to.family },
    { kind: 'perHead', on: to.perHead },
    { kind: 'compare', compare: to.compare },
    { kind: 'divider', at: to.divider },
    { kind: 'select', iso3: to.selected },
    { kind: 'month', month: to.month },
    ...theme,
  ];
}

/** A scenario as a link writes it: equal ones are not run anew. */
const query = ({ scenario }: State): string => formatQuery({ ...initialState, scenario });
