// Drags entries of a list by their handles, with mouse, pen or finger.

export class Sorter {
  readonly #list: HTMLElement;
  readonly #move: (id: string, to: number) => void;

  /** `move` is told the id of an entry and its new place, while it is dragged. */
  constructor(list: HTMLElement, move: (id: string, to: number) => void) {
    this.#list = list;
    this.#move = move;
    list.addEventListener('pointerdown', (event) => this.#begin(event));
  }

  #begin(event: PointerEvent): void {
    const handle = (event.target as Element).closest('[data-part="handle"]');
    const id = handle?.closest('li')?.dataset['id'];
    if (!id || event.button !== 0) return;
    event.preventDefault(); // No text is selected meanwhile.
    // Entries are made anew while they move, so it is the list that holds on to the pointer.
    this.#list.setPointerCapture(event.pointerId);
    const mark = (): void => this.#rows().forEach((row) => row.classList.toggle('dragged', row.dataset['id'] === id));
    mark();
    const drag = ({ clientY }: PointerEvent): void => {
      const rows = this.#rows();
      const from = rows.findIndex((row) => row.dataset['id'] === id);
      const to = rows.filter((row, i) => i !== from && clientY > middle(row)).length;
      if (to === from) return;
      this.#move(id, to);
      mark();
    };
    const end = (): void => {
      this.#list.removeEventListener('pointermove', drag);
      this.#rows().forEach((row) => row.classList.remove('dragged'));
    };
    this.#list.addEventListener('pointermove', drag);
    this.#list.addEventListener('lostpointercapture', end, { once: true });
  }

  #rows(): HTMLElement[] {
    return [...this.#list.querySelectorAll('li')];
  }
}

function middle(element: Element): number {
  const { top, height } = element.getBoundingClientRect();
  return top + height / 2;
}
