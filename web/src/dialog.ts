// Windows over the page. Their look is styles/dialog.css, which comes with the first script that is fetched.

import { h, type Child } from './dom';
import { phrase } from './phrases';

/** A closed window with its title and the way out. Its class is `name`, and the title's id begins with it. */
export function dialogOf(name: string, title: string | HTMLElement, ...children: Child[]): HTMLDialogElement {
  const heading = typeof title === 'string' ? h('h2', {}, title) : title;
  heading.id = `${name}-title`;
  const close = h('button', { type: 'button', class: 'small', onclick: () => dialog.close() }, phrase('dialog-close'));
  const dialog = h('dialog', { class: `dialog ${name}`, 'aria-labelledby': heading.id }, h('div', { class: 'dialog-head' }, heading, close), ...children);
  document.body.append(dialog);
  return dialog;
}
