// The figures of the lens that is on: the first stand open, the others wait behind a fold; or those that the reader
// chose, all open. A figure is made when it is first seen, and only those that are seen follow a new run.

import { byId, setText } from '../dom';
import { reference, type State, type Store } from '../store';
import type { Figures, SomeFigures } from '../trajectory';
import { Chart } from './chart';
import { forgetColours } from './colours';
import { charts, chartsOf, countryOf, openOf, type ChartSpec } from './definitions';
import type { Figure, Surroundings } from './figure';
import { Payments } from './payments';
import { Quadrants } from './quadrants';

export class ChartPanel {
  readonly #surroundings: Surroundings;
  readonly #open = byId('charts');
  readonly #more = byId<HTMLDetailsElement>('more-charts');
  readonly #list = byId('more-list');
  readonly #made = new Map<string, Figure>();
  #shown: readonly Figure[] = [];

  constructor(store: Store, surroundings: Surroundings) {
    this.#surroundings = surroundings;
    this.#more.addEventListener('toggle', () => this.#show(store.state));
    this.#show(store.state);
  }

  update(now: State, before: State): void {
    if (now.lens !== before.lens || now.charts !== before.charts) this.#show(now);
    if (now.month !== before.month) for (const figure of this.#shown) figure.setMonth(now.month);
    const another = now.selected !== before.selected;
    if (another) for (const figure of this.#shown) figure.setCountry?.(countryOf(now));
    const anew = now.run !== before.run || now.baseline !== before.baseline || now.ownBaseline !== before.ownBaseline || reference(now) !== reference(before) || now.sketch !== before.sketch;
    if (another || anew) this.#fill(now);
  }

  /** After a change of theme. */
  repaint(): void {
    forgetColours();
    for (const figure of this.#made.values()) figure.repaint?.();
  }

  #show(state: State): void {
    const own = state.charts.map((id) => charts.find((spec) => spec.id === id)!);
    const open = own.length ? own : openOf(state.lens);
    const rest = own.length ? [] : chartsOf[state.lens].filter((spec) => !open.includes(spec));
    const shown = open.map((spec) => this.#figure(spec, state));
    const more = this.#more.open ? rest.map((spec) => this.#figure(spec, state)) : [];
    this.#open.replaceChildren(...shown.map(({ element }) => element));
    this.#list.replaceChildren(...more.map(({ element }) => element));
    this.#more.hidden = rest.length === 0;
    setText(byId('more-count'), String(rest.length));
    this.#shown = [...shown, ...more];
    for (const figure of this.#shown) {
      figure.setCountry?.(countryOf(state));
      figure.setMonth(state.month);
    }
    this.#fill(state);
  }

  #figure(spec: ChartSpec, state: State): Figure {
    let figure = this.#made.get(spec.id);
    if (!figure) this.#made.set(spec.id, (figure = this.#make(spec, countryOf(state))));
    return figure;
  }

  #make(spec: ChartSpec, country: string): Figure {
    switch (spec.kind) {
      case 'lines':
        return new Chart(spec, country, this.#surroundings);
      case 'quadrants':
        return new Quadrants(spec, this.#surroundings);
      case 'payments':
        return new Payments(spec, this.#surroundings);
    }
  }

  /** Ghosts are what is kept, or the baselines. */
  #fill({ run, baseline, ownBaseline, sketch, against, keptRun }: State): void {
    const kept = against === 'kept' ? keptRun : null;
    for (const figure of this.#shown) {
      const early = knownOf(figure, sketch?.run);
      if (run) figure.show(run, kept ?? baseline ?? knownOf(figure, sketch?.baseline), kept ? null : ownBaseline);
      else if (early) figure.show(early, knownOf(figure, sketch?.baseline));
    }
  }
}

/** A sketch, where it has every series of a figure. */
function knownOf(figure: Figure, sketch: SomeFigures | undefined): Figures | null {
  return sketch && figure.terms.every((term) => sketch.knows(term.output, term.pattern)) ? sketch : null;
}
