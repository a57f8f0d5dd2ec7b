// The legend of the levers: an entry for each whose picture is on the map now, the reader's own first.

import { glyphs } from '../gen/glyphs';
import { levers } from '../catalogue';
import { byId, h, icon } from '../dom';
import type { MapTools } from './main';

/** Levers that put a gate on an arc, which the legend of the lens explains. */
const gates: ReadonlySet<string> = new Set(['gpu_export_control.coverage', 'gpu_export_control.frontier', 'country_cap.limit', 'equipment_control.coverage']);

export class LeverLegend {
  readonly #tools: MapTools;
  readonly #list: HTMLElement;

  constructor(tools: MapTools) {
    this.#tools = tools;
    const { store, stage } = tools;
    this.#list = byId('lever-key');
    stage.on('levers', () => this.#update());
    store.subscribe((now, before) => {
      if (now.scenario !== before.scenario) this.#update();
    });
    this.#update();
  }

  #update(): void {
    const { store, stage } = this.#tools;
    const size = new Map(store.state.scenario.shocks.map((shock) => [shock.lever, shock.magnitude]));
    const entries = (stage.last('levers')?.shown ?? []).flatMap((number) => levers[number] ?? []).sort((a, b) => Number(size.has(b.id)) - Number(size.has(a.id)));
    document.querySelector('.legend-gate')?.classList.toggle('absent', !entries.some(({ id }) => gates.has(id)));
    this.#list.replaceChildren(
      ...entries.map(({ id, index, label }) => {
        const [usual = '', negative = usual] = (glyphs[index] ?? '').split('|');
        const own = size.get(id);
        return h(
          'li',
          { class: own === undefined ? 'lever-past' : '', title: label },
          icon((own ?? 0) < 0 ? negative : usual),
          h('span', {}, label),
        );
      }),
    );
  }
}
