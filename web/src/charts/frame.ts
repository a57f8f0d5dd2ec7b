// What stands around every figure: its title, what one is looking at, its table twin, and the way to a file.

import { h, icon, setText, uid } from '../dom';
import { phrase } from './phrases';
import type { Figures } from '../trajectory';
import type { ChartSpec } from './spec';

export class Frame {
  readonly element: HTMLElement;
  readonly #spec: ChartSpec;
  readonly #body: HTMLElement;
  readonly #drawTable: () => HTMLElement;
  readonly #title = h('h3', {});
  readonly #unit = h('p', { class: 'chart-unit' });
  readonly #about = h('p', { class: 'chart-about' });
  readonly #table = h('div', { class: 'table-scroll', tabindex: 0, role: 'region', hidden: true });
  readonly #toggle = h('button', { type: 'button', class: 'small', 'aria-pressed': 'false', onclick: () => this.showTable(this.#table.hidden !== false) }, phrase('chart-table'));
  readonly #save: HTMLButtonElement;
  #stale = true;

  /** `above` stands between the unit and the body. */
  constructor(spec: ChartSpec, above: HTMLElement, body: HTMLElement, drawTable: () => HTMLElement, save: () => void) {
    this.#spec = spec;
    this.#body = body;
    this.#drawTable = drawTable;
    this.#title.id = uid('chart');
    this.#save = h('button', { type: 'button', class: 'small chart-save', disabled: true, onclick: save }, icon('M8 2.5v7M5 7l3 3 3-3M3 12.5h10'));
    this.element = h(
      'section',
      { class: `chart chart-${spec.kind}`, 'aria-labelledby': this.#title.id, 'data-chart': spec.id },
      h('div', { class: 'chart-head' }, this.#title, h('div', { class: 'chart-tools' }, this.#toggle, this.#save)),
      this.#unit,
      above,
      body,
      this.#table,
      this.#about,
    );
    this.setUnit([]);
    this.setAbout();
  }

  setTitle(title: string): void {
    setText(this.#title, title);
    this.#toggle.setAttribute('aria-label', phrase('chart-table-of', { title }));
    const save = phrase('chart-save-of', { title });
    this.#save.setAttribute('aria-label', save);
    this.#save.title = save;
    this.#table.setAttribute('aria-label', phrase('chart-table-name', { title, unit: this.#spec.unit }));
  }

  /** The unit, and what goes with it. */
  setUnit(notes: readonly string[]): void {
    setText(this.#unit, [this.#spec.unit, ...notes].join(' · '));
  }

  /** What one is looking at, and what else is in the picture. */
  setAbout(...notes: readonly string[]): void {
    setText(this.#about, [this.#spec.about, ...notes].join(' '));
  }

  get about(): string {
    return this.#about.textContent;
  }

  /** New numbers: the table is drawn anew when it is seen. */
  renew(): void {
    this.#save.disabled = false;
    this.#stale = true;
    this.#fill();
  }

  showTable(on: boolean): void {
    this.#toggle.setAttribute('aria-pressed', String(on));
    this.#table.hidden = !on;
    this.#body.hidden = on;
    this.#fill();
  }

  #fill(): void {
    if (this.#table.hidden || !this.#stale || this.#save.disabled) return;
    this.#stale = false;
    this.#table.replaceChildren(this.#drawTable());
  }
}

/** What the notes of a unit say of the runs beside the reader's own. */
export function ghostNotes(baseline: Figures | null, own: boolean): string[] {
  return [...(baseline ? [phrase('chart-dashed', { of: ghostName(baseline) })] : []), ...(own ? [phrase('chart-dotted')] : [])];
}

/** The run that stands beside the reader's own, as messages call it. */
export const ghostName = (of: Figures): string => of.as ?? 'baseline';
