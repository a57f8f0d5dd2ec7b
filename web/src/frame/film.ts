// Hands out pictures of the map while the page films it.

import type { Gate } from './gate';

/** Takes a picture after each frame, while what is drawn is still there; one at a time, so that a slow reader is not flooded. */
export function film(gate: Gate, on: boolean, hand: (bitmap: ImageBitmap) => void): void {
  let busy = false;
  gate.afterFrame = (): void => {
    const canvas = document.querySelector('canvas');
    if (!on || busy || !canvas || canvas.width === 0) return;
    busy = true;
    createImageBitmap(canvas).then(hand, () => undefined).finally(() => (busy = false));
  };
  if (on) gate.wake();
}
