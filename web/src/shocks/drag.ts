// Dragging sideways by mouse, pen or finger. Fingers that move up or down scroll the page (touch-action in the style).

/** What a drag does, from when it begins. */
export interface Drag {
  /** The pointer is so far from where it went down [px]. */
  move(by: number): void;
  end(): void;
  /** Escape, or the system took the pointer. */
  cancel(): void;
}

/** Below this a press is not yet a drag [px]. */
const SLACK = 4;

export function draggable(element: HTMLElement, begin: () => Drag): void {
  element.addEventListener('pointerdown', (down) => {
    if (down.button !== 0 || !down.isPrimary) return;
    let drag: Drag | undefined;
    const over = new AbortController();
    const listen = { signal: over.signal };
    const clicked = new AbortController();
    const finish = (how: 'end' | 'cancel'): void => {
      over.abort();
      setTimeout(() => clicked.abort());
      drag?.[how]();
    };
    element.setPointerCapture(down.pointerId);
    element.addEventListener('pointermove', (event) => {
      const by = event.clientX - down.clientX;
      if (!drag && Math.abs(by) >= SLACK) drag = begin();
      drag?.move(by);
    }, listen);
    // The press that ends a drag is none.
    element.addEventListener('click', (event) => drag && event.stopImmediatePropagation(), { signal: clicked.signal, capture: true });
    element.addEventListener('pointerup', () => finish('end'), listen);
    element.addEventListener('pointercancel', () => finish('cancel'), listen);
    document.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !drag) return;
      event.stopPropagation();
      finish('cancel');
    }, { ...listen, capture: true });
  });
}
