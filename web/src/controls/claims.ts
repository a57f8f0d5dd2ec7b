// The claims about the model, each with what it comes to, what it rests on, and
// its scenario at a press. They come with the page's second script.

import { levers, parameterLabel, readCountries } from '../catalogue';
import { details, detailsLoaded } from '../details';
import { byId, h, setText } from '../dom';
import type { Claim } from '../gen/claims';
import { emptyScenario, type Scenario, type Shock, type Store } from '../store';
import { freeKey } from '../url';

export class ClaimList {
  readonly #store: Store;
  readonly #say: (text: string) => void;

  constructor(store: Store, say: (text: string) => void) {
    this.#store = store;
    this.#say = say;
    void detailsLoaded.then(() => this.#show());
  }

  #show(): void {
    const { claims, claimsSummary } = details();
    if (claims.length === 0) return;
    byId('claims').hidden = false;
    setText(byId('claims-lead'), `${claimsSummary}. Each is a run against the baseline, and again without the assumption that it rests on.`);
    byId('claim-list').append(...claims.map((claim) => this.#card(claim)));
  }

  #card(claim: Claim): HTMLElement {
    const scenario = scenarioOfClaim(claim);
    const id = claim.id.toUpperCase();
    const load = h('button', { type: 'button', class: 'small', 'aria-label': `Load its scenario: claim ${id}` }, 'Load its scenario');
    load.addEventListener('click', () => {
      this.#store.dispatch({ kind: 'scenario', scenario });
      this.#say(`Scenario of claim ${id} loaded.`);
    });
    return h(
      'li',
      { class: 'claim', 'data-claim': claim.id },
      h('h3', {}, h('span', { class: 'claim-id' }, id), ` ${claim.title} `, h('span', { class: `verdict verdict-${claim.verdict.replace(' ', '-')}` }, claim.verdict)),
      h('p', {}, claim.statement),
      h(
        'details',
        {},
        h('summary', {}, 'Why, and what would change it'),
        h('p', {}, claim.reason),
        h('p', {}, h('b', {}, 'It rests on '), `${parameterLabel(claim.parameter)}. ${claim.why}`),
        h('p', {}, h('b', {}, 'It fails if '), lowerFirst(claim.failsIf)),
      ),
      h(
        'p',
        { class: 'claim-links' },
        claim.shocks.length > 0 || claim.without.length > 0 ? load : null,
        h('a', { href: `model.html#${claim.id}`, 'aria-label': `Every measure of claim ${id}` }, 'Every measure'),
      ),
    );
  }
}

/** The page's form of a claim's scenario; a shock of a lever that the page does not know is left out. */
export function scenarioOfClaim({ without, shocks }: Claim): Scenario {
  const mine: Shock[] = [];
  for (const shock of shocks) {
    const info = levers.find(({ id }) => id === shock.lever);
    if (info) mine.push({ ...shock, targets: readCountries(shock.targets) ?? [], key: freeKey(info, mine) });
  }
  return { ...emptyScenario, without: [...without].sort(), shocks: mine };
}

const lowerFirst = (text: string): string => (/^\p{Lu}\p{Ll}/u.test(text) && !/^(US|China|American)/.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text);
