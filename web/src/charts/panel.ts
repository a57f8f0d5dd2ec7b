// The charts of the lens that is on: six stand open, the others wait behind a
// fold. A chart is made when it is first seen, and only those that are seen follow
// a new run.

import { byId, setText } from '../dom';
import type { State, Store } from '../store';
import type { SomeFigures } from '../trajectory';
import { Chart } from './chart';
import { chartsOf, countryOf, openCharts, type ChartSpec } from './definitions';

export class ChartPanel {
  readonly #store: Store;
  readonly #open = byId('charts');
  readonly #more = byId<HTMLDetailsElement>('more-charts');
  readonly #list = byId('more-list');
  readonly #made = new Map<string, Chart>();
  #shown: readonly Chart[] = [];

  constructor(store: Store) {
    this.#store = store;
    this.#more.addEventListener('toggle', () => this.#show(store.state));
    this.#show(store.state);
  }

  update(now: State, before: State): void {
    if (now.lens !== before.lens) this.#show(now);
    if (now.month !== before.month) for (const chart of this.#shown) chart.setMonth(now.month);
    const another = now.selected !== before.selected;
    if (another) for (const chart of this.#shown) chart.setCountry(countryOf(now));
    if (another || now.run !== before.run || now.baseline !== before.baseline || now.ownBaseline !== before.ownBaseline || now.sketch !== before.sketch) this.#fill(now);
  }

  /** After a change of theme. */
  repaint(): void {
    for (const chart of this.#made.values()) chart.repaint();
  }

  #show(state: State): void {
    const specs = chartsOf[state.lens];
    const open = specs.slice(0, openCharts).map((spec) => this.#chart(spec, state));
    const rest = specs.slice(openCharts);
    const more = this.#more.open ? rest.map((spec) => this.#chart(spec, state)) : [];
    this.#open.replaceChildren(...open.map((chart) => chart.element));
    this.#list.replaceChildren(...more.map((chart) => chart.element));
    this.#more.hidden = rest.length === 0;
    setText(byId('more-count'), String(rest.length));
    this.#shown = [...open, ...more];
    for (const chart of this.#shown) {
      chart.setCountry(countryOf(state));
      chart.setMonth(state.month);
    }
    this.#fill(state);
  }

  #chart(spec: ChartSpec, state: State): Chart {
    let chart = this.#made.get(spec.id);
    if (!chart) {
      chart = new Chart(spec, countryOf(state), (month) => this.#store.dispatch({ kind: 'month', month }));
      this.#made.set(spec.id, chart);
    }
    return chart;
  }

  #fill({ run, baseline, ownBaseline, sketch }: State): void {
    for (const chart of this.#shown) {
      if (run) chart.show(run, baseline ?? knownOf(chart, sketch?.baseline), ownBaseline);
      else if (knownOf(chart, sketch?.run)) chart.show(sketch!.run, sketch!.baseline);
    }
  }
}

/** A sketch, where it has every series of a chart. */
function knownOf(chart: Chart, sketch: SomeFigures | undefined): SomeFigures | null {
  const all = chart.lines.every(({ plus, minus, of }) => [...plus, ...minus, ...of].every((term) => sketch?.knows(term.output, term.pattern)));
  return sketch && all ? sketch : null;
}
