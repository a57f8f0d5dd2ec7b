// The buttons of the embed: each adds a ready-made change to what is there, and takes it out again.

import { lever } from '../catalogue';
import { nationClass } from '../controls/nation';
import { h } from '../dom';
import { isActive, type Scenario, type Shock, type State, type Store } from '../store';
import { freeKey } from '../url';
import type { Offer } from './address';

export class Offers {
  readonly #buttons: readonly { readonly offer: Offer; readonly button: HTMLButtonElement }[];

  constructor(host: HTMLElement, store: Store, offers: readonly Offer[]) {
    this.#buttons = offers.map((offer) => {
      const actors = offer.scenario.shocks[0]?.actors ?? [];
      const toggle = (): void => store.dispatch({ kind: 'scenario', scenario: toggled(store.state.scenario, offer.scenario) });
      return { offer, button: h('button', { type: 'button', class: `offer ${nationClass(actors)}`, onclick: toggle }, offer.label) };
    });
    host.append(...this.#buttons.map(({ button }) => button));
    this.update(store.state, null);
  }

  update({ scenario }: State, before: State | null): void {
    if (scenario === before?.scenario) return;
    for (const { offer, button } of this.#buttons) button.setAttribute('aria-pressed', String(holds(scenario, offer.scenario)));
  }
}

/** Whether a scenario has all that another one changes. */
export function holds(scenario: Scenario, part: Scenario): boolean {
  return part.shocks.every((shock) => scenario.shocks.some((other) => isActive(other) && same(other, shock))) && part.without.every((id) => scenario.without.includes(id));
}

/** The scenario with a part of it added, or taken out where it is there. */
export function toggled(scenario: Scenario, part: Scenario): Scenario {
  if (holds(scenario, part)) {
    const shocks = scenario.shocks.filter((other) => !part.shocks.some((shock) => same(other, shock)));
    return { ...scenario, shocks, without: scenario.without.filter((id) => !part.without.includes(id)) };
  }
  const shocks = [...scenario.shocks];
  for (const shock of part.shocks) shocks.push({ ...shock, key: freeKey(lever(shock.lever), shocks) });
  return { ...scenario, shocks, without: [...new Set([...scenario.without, ...part.without])].sort() };
}

/** Equal but for the key, which is local, and the order of countries, which a link does not keep. */
const same = (a: Shock, b: Shock): boolean => fields(a) === fields(b);
const fields = ({ key: _, actors, targets, ...shock }: Shock): string =>
  JSON.stringify([[...actors].sort(), [...targets].sort(), Object.entries(shock).sort(([a], [b]) => (a < b ? -1 : 1))]);
