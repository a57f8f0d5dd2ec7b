// What a class can press: up to nine shocks, each with a number that is its key.

import { readyMade } from '../catalogue';
import { scenarioOf } from '../controls/ready';
import { emptyScenario, type Scenario, type Store } from '../store';

export interface Offer {
  readonly name: string;
  readonly scenario: Scenario;
}

const MOST = 9;

export class Offers {
  readonly #store: Store;
  readonly all: readonly Offer[] = readyMade.slice(0, MOST).map((ready) => ({ name: ready.title, scenario: scenarioOf(ready) }));

  constructor(store: Store) {
    this.#store = store;
  }

  isOn(offer: Offer): boolean {
    return this.#store.state.scenario === offer.scenario;
  }

  /** Takes an offer, or gives it back; answers the month before it acts. */
  press(offer: Offer): number | undefined {
    const on = this.isOn(offer);
    this.#store.dispatch({ kind: 'scenario', scenario: on ? emptyScenario : offer.scenario });
    const starts = offer.scenario.shocks.map(({ start }) => start);
    return on || starts.length === 0 ? undefined : Math.min(...starts) - 1;
  }
}
