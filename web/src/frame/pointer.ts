// The pointer over the map: which country is under it, and which one was chosen. Everything else that a pointer
// or a finger does belongs to the page: it scrolls, and it keeps the keyboard focus.

import type { Flow, FromFrame, LeverUse } from '../protocol';
import type { Guard } from './guard';
import type { StageCalls } from './program';

export function watchPointer(guard: Guard, stage: () => StageCalls | undefined, post: (message: FromFrame) => void): void {
  let at: { x: number; y: number } | undefined;
  let asked = false;
  let over = false;

  const tell = (iso3: string, flow: Flow | null, use: LeverUse | null, x: number, y: number): void => {
    const nothing = iso3 === '' && flow === null && use === null;
    if (nothing && !over) return;
    over = !nothing;
    for (const canvas of document.querySelectorAll('canvas')) canvas.style.cursor = nothing ? '' : 'pointer';
    post({ kind: 'hover', iso3, x, y, flow, use });
  };
  const look = (x: number, y: number): void => {
    const arc = stage()?.flow(x, y) ?? null;
    const flow = arc && { kind: arc[0] as Flow['kind'], from: arc[1], to: arc[2], amount: arc[3] };
    const badge = stage()?.lever(x, y) ?? null;
    const use = badge && { lever: badge[0], level: badge[1], actor: badge[2] };
    tell(stage()?.pick(x, y) ?? '', flow, use, x, y);
  };
  // Pointers report more often than the screen shows; one question per frame is enough.
  const ask = (): void => {
    asked = false;
    if (at !== undefined) look(at.x, at.y);
  };
  window.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'touch' || event.buttons !== 0) return; // A finger or a drag moves the map.
    at = { x: event.clientX, y: event.clientY };
    if (asked) return;
    asked = true;
    guard.nextFrame(ask);
  });
  document.documentElement.addEventListener('pointerleave', (event) => {
    if (event.pointerType === 'touch') return; // What a tap said stays until the next.
    at = undefined;
    tell('', null, null, event.clientX, event.clientY);
  });
  window.addEventListener('click', (event) => {
    if ((event as PointerEvent).pointerType === 'touch') look(event.clientX, event.clientY);
    post({ kind: 'pick', iso3: stage()?.pick(event.clientX, event.clientY) ?? '' });
  });
  // Else a click would take the focus into the frame, where the page's keys are not heard.
  window.addEventListener('mousedown', (event) => event.preventDefault());
}
