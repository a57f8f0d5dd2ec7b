// The claims in a list, each with a button that puts it to the test. Verdicts are hidden at first, so that nobody is
// told before the guess.

import { byId, h, setText } from '../dom';
import type { Claim } from '../gen/claims';
import type { Store } from '../store';
import { claimsToRead, summaryToRead } from './names';
import { phrase } from './phrases';
import { verdictClass, verdictText } from './words';

export function showList(store: Store): void {
  const section = byId('claims');
  const toggle = h('button', { type: 'button', class: 'small', id: 'claim-verdicts', 'aria-pressed': 'false' }, phrase('claim-show-verdicts'));
  toggle.addEventListener('click', () => {
    const shown = section.classList.toggle('told');
    toggle.setAttribute('aria-pressed', String(shown));
    setText(toggle, phrase(shown ? 'claim-hide-verdicts' : 'claim-show-verdicts'));
  });
  setText(byId('claims-lead'), phrase('claim-list-lead'));
  byId('claims-lead').append(' ', toggle, ' ', h('span', { class: 'claim-told' }, summaryToRead));
  byId('claim-list').replaceChildren(...claimsToRead.map((claim) => cardOf(claim, store)));
  section.hidden = false;
}

function cardOf({ id, title, statement, verdict }: Claim, store: Store): HTMLElement {
  const name = id.toUpperCase();
  const test = h('button', { type: 'button', class: 'button', id: `claim-${id}`, 'aria-label': phrase('claim-test-spoken', { id: name, title }) }, phrase('claim-test'));
  test.addEventListener('click', () => store.dispatch({ kind: 'claim', id }));
  return h(
    'li',
    { class: 'claim', 'data-claim': id },
    h('h3', {}, h('span', { class: 'claim-id' }, name), ` ${title} `, h('span', { class: `claim-told verdict verdict-${verdictClass(verdict)}` }, verdictText(verdict))),
    h('p', {}, statement),
    h('p', { class: 'claim-links' }, test, h('a', { href: `model.html#${id}`, 'aria-label': phrase('claim-every-measure-spoken', { id: name }) }, phrase('claim-every-measure'))),
  );
}
