// The pointer over the map: which country is under it, and which one was chosen. Everything else that a pointer
// or a finger does belongs to the page: it scrolls, and it keeps the keyboard focus.

import type { FromFrame } from '../protocol';
import type { Guard } from './guard';
import type { StageCalls } from './program';

export function watchPointer(guard: Guard, stage: () => StageCalls | undefined, post: (message: FromFrame) => void): void {
  let at: { x: number; y: number } | undefined;
  let asked = false;
  let over = '';

  const tell = (iso3: string, x: number, y: number): void => {
    if (iso3 === '' && over === '') return;
    over = iso3;
    for (const canvas of document.querySelectorAll('canvas')) canvas.style.cursor = iso3 === '' ? 'default' : 'pointer';
    post({ kind: 'hover', iso3, x, y });
  };
  // Pointers report more often than the screen shows; one question per frame is enough.
  const ask = (): void => {
    asked = false;
    if (at !== undefined) tell(stage()?.pick(at.x, at.y) ?? '', at.x, at.y);
  };
  window.addEventListener('pointermove', (event) => {
    at = { x: event.clientX, y: event.clientY };
    if (asked) return;
    asked = true;
    guard.nextFrame(ask);
  });
  document.documentElement.addEventListener('pointerleave', (event) => {
    at = undefined;
    tell('', event.clientX, event.clientY);
  });
  window.addEventListener('click', (event) => {
    post({ kind: 'pick', iso3: stage()?.pick(event.clientX, event.clientY) ?? '' });
  });
  // Else a click would take the focus into the frame, where the page's keys are not heard.
  window.addEventListener('mousedown', (event) => event.preventDefault());
}
