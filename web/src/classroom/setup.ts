// Who plays, and how many years a turn covers.

import { h } from '../dom';
import { emptyScenario } from '../store';
import { nations } from './nations';
import { writeGame, yearChoices } from './game';
import type { Desk } from './main';
import { phrase } from './phrases';

/** Three are enough for a class of any size. */
const usual = ['us', 'china', 'eu'];

export function openSetup({ store }: Desk): void {
  const boxes = nations.map(({ id }) => h('input', { type: 'checkbox', value: id, onchange: () => check() }));
  for (const box of boxes) box.checked = usual.includes(box.value);
  const years = h('select', { id: 'game-years' }, ...yearChoices.map((n) => h('option', { value: n, selected: n === 3 }, phrase('game-years-each', { n }))));
  const chosen = (): typeof nations => nations.filter((_, i) => boxes[i]!.checked);
  const begin = h('button', { type: 'button', class: 'button primary', id: 'game-start', onclick: () => {
    dialog.close();
    store.dispatch({ kind: 'lesson', lesson: writeGame({ players: chosen(), years: Number(years.value), turns: [] }), scenario: emptyScenario });
  } }, phrase('game-start'));
  const check = (): void => void (begin.disabled = chosen().length < 2);
  const dialog = h(
    'dialog',
    { class: 'dialog class-dialog', id: 'game-setup', 'aria-labelledby': 'setup-title', onclose: () => dialog.remove() },
    h('div', { class: 'class-head' }, h('h2', { id: 'setup-title' }, phrase('game-setup')), h('button', { type: 'button', class: 'small', onclick: () => dialog.close() }, phrase('class-close'))),
    h('p', { class: 'class-note' }, phrase('game-setup-note')),
    h('ul', { class: 'edit-levers' }, ...nations.map(({ id }, i) => h('li', {}, h('label', {}, boxes[i]!, ` ${phrase(`nation-${id}`)}`)))),
    h('p', {}, h('label', { class: 'field-label', for: 'game-years' }, phrase('game-years')), years),
    h('div', { class: 'task-actions' }, begin),
  );
  document.body.append(dialog);
  dialog.showModal();
}
