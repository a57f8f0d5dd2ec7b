// The two links of a claim: to its card, and to the run on screen.

import { h, setText } from '../dom';
import { copyLink, linkOf } from '../share';
import { initialState, type Store } from '../store';
import { phrase } from './phrases';

/** How long a button says that it copied [ms]. */
const SAID_MS = 2000;

export function links(id: string, store: Store, say: (text: string) => void): HTMLElement {
  const field = h('input', { class: 'claim-field', type: 'text', readonly: true, hidden: true, 'aria-label': phrase('claim-link-field') });
  const copy = (name: string, text: string, link: () => string): HTMLElement => {
    const button = h('button', { type: 'button', class: 'button', id: name }, text);
    button.addEventListener('click', () => void copied(button, text, link()));
    return button;
  };
  const copied = async (button: HTMLElement, text: string, link: string): Promise<void> => {
    if (!(await copyLink(link, field))) return say(phrase('claim-link-by-hand'));
    say(phrase('claim-link-copied-spoken'));
    setText(button, phrase('claim-link-copied'));
    setTimeout(() => setText(button, text), SAID_MS);
  };
  return h(
    'div',
    { class: 'claim-share' },
    copy('claim-link', phrase('claim-link'), () => linkOf({ ...initialState, claim: id })),
    copy('claim-run-link', phrase('claim-run-link'), () => linkOf(store.state)),
    field,
  );
}
