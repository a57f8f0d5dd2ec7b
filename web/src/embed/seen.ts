// Time stands still while nobody sees the embed: below the screen, or in a hidden tab. It goes on when it is seen again.

import type { Store } from '../store';

export function pauseUnseen(store: Store): void {
  let inView = true;
  let paused = false;
  const update = (): void => {
    const seen = inView && document.visibilityState === 'visible';
    if (!seen && store.state.playing) {
      paused = true;
      store.dispatch({ kind: 'play', playing: false });
    } else if (seen && paused) {
      paused = false;
      store.dispatch({ kind: 'play', playing: true });
    }
  };
  document.addEventListener('visibilitychange', update);
  // Without a root it watches the reader's window, whichever frames are in between.
  new IntersectionObserver((entries) => {
    inView = entries[entries.length - 1]!.isIntersecting;
    update();
  }).observe(document.body);
  store.subscribe((now, before) => {
    if (now.playing && !before.playing) paused = false;
  });
}
