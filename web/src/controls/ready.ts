// Ready-made scenarios: one choice pulls several levers at their dates.

import { lever, readCountries, readyMade, type ReadyMade } from '../catalogue';
import { byId, h } from '../dom';
import { phrase } from '../phrases';
import { emptyScenario, type Scenario, type Shock, type State, type Store } from '../store';
import { freeKey } from '../url';

export class ReadyMadeField {
  readonly #select = byId<HTMLSelectElement>('ready');
  readonly #scenarios = readyMade.map((ready) => ({ id: ready.id, scenario: scenarioOf(ready) }));

  constructor(store: Store) {
    this.#select.append(h('option', { value: '' }, phrase('scenarios')));
    this.#select.append(...readyMade.map(({ id, title }) => h('option', { value: id }, title)));
    this.#select.addEventListener('change', () => {
      const found = this.#scenarios.find(({ id }) => id === this.#select.value);
      store.dispatch({ kind: 'scenario', scenario: found?.scenario ?? emptyScenario });
    });
    this.update(store.state, null);
  }

  /** As soon as the reader changes something, it is no longer the ready-made one. */
  update(state: State, before: State | null): void {
    if (before && state.scenario === before.scenario) return;
    this.#select.value = this.#scenarios.find(({ scenario }) => scenario === state.scenario)?.id ?? '';
  }
}

/** The page's form of a ready-made scenario. */
export function scenarioOf({ without, shocks }: ReadyMade): Scenario {
  const mine: Shock[] = [];
  for (const { id: _, title: __, ...shock } of shocks) {
    const targets = readCountries(shock.targets) ?? [];
    mine.push({ ...shock, targets, key: freeKey(lever(shock.lever), mine) });
  }
  return { ...emptyScenario, without: [...without].sort(), shocks: mine };
}
