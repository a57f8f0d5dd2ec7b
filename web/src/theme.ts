// Resolves the theme and tells the page when the colours change.

import type { MapTheme } from './protocol';
import type { State, Store, Theme } from './store';

const dark = (): MediaQueryList => matchMedia('(prefers-color-scheme: dark)');

/** The theme that is really shown. */
export function shownTheme(theme: Theme): MapTheme {
  if (theme !== 'auto') return theme;
  return dark().matches ? 'night' : 'paper';
}

export function followTheme(store: Store, changed: () => void): void {
  const apply = (): void => {
    document.documentElement.dataset['theme'] = shownTheme(store.state.theme);
    changed();
  };
  dark().addEventListener('change', apply);
  store.subscribe((state: State, before: State) => {
    if (state.theme !== before.theme) apply();
  });
  apply();
}
