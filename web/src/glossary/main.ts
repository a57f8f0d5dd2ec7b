// The page's script that explains its terms (see ../later.ts): tips on the words, and all of them in a dialog.

import './main.css';
import { h } from '../dom';
import { provide } from '../later';
import type { Store } from '../store';
import { GlossaryDialog } from './dialog';
import { Finder } from './find';
import { Marks } from './marks';
import { phrase } from './phrases';
import { terms } from './terms';
import { Tip } from './tip';

export type StartGlossary = (store: Store, say: (text: string) => void) => void;

provide('glossary', (_store, say) => {
  let dialog: GlossaryDialog | undefined;
  const showAll = (): void => (dialog ??= new GlossaryDialog()).open();
  const tip = new Tip(showAll, say);
  new Marks(new Finder(terms), (term, button) => tip.toggle(term, button));
  const open = h('button', { type: 'button', class: 'button', id: 'glossary', onclick: showAll }, phrase('glossary-title'));
  document.querySelector('.footer')?.append(h('p', {}, open));
});
