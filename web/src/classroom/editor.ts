// Makes an assignment out of what the page shows: the scenario is where it starts. Levers are ticked, goals are put
// together from lists; the link that comes of it says all of it.

import { groupName } from '../describe/shock';
import { countries, groups, levers } from '../catalogue';
import { h } from '../dom';
import { FIRST_SIMULATED, MONTHS, monthText } from '../format';
import { copyLink, linkOf } from '../share';
import { comparisons, formatGoal, parseGoal, type Goal } from './goals';
import { writeAssignment, type Assignment } from './link';
import type { Desk } from './main';
import { measure, measures } from './measures';
import { phrase } from './phrases';
import { goalSentence, measureName } from './words';

export class Editor {
  readonly #desk: Desk;
  #dialog: HTMLDialogElement | undefined;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** Opens with an assignment to change, or empty. */
  open(given: Assignment | null): void {
    this.#dialog?.remove();
    const { store, say } = this.#desk;
    const start = given?.start ?? store.state.scenario;
    let goals: readonly Goal[] = given?.goals ?? [];
    const list = h('ol', { class: 'edit-goals' });
    const link = h('input', { type: 'text', class: 'edit-link', id: 'edit-link', readonly: true, 'aria-label': phrase('edit-link') });
    const wrong = h('p', { class: 'task-refused', role: 'status' });
    const boxes = levers.map(({ id, label }) => h('input', { type: 'checkbox', value: id, 'aria-label': label, onchange: () => update() }));
    for (const box of boxes) box.checked = given?.allowed?.includes(box.value) ?? true;
    const assignment = (): Assignment => {
      const allowed = boxes.filter((box) => box.checked).map((box) => box.value);
      return { goals, allowed: allowed.length === boxes.length ? null : allowed, start };
    };
    const update = (): void => {
      list.replaceChildren(...goals.map((goal) => h('li', {}, goalSentence(goal), ' ', h('button', { type: 'button', class: 'small', 'aria-label': phrase('edit-remove-named', { goal: goalSentence(goal) }), onclick: () => { goals = goals.filter((one) => one !== goal); update(); } }, phrase('edit-remove')))));
      link.value = goals.length ? linkOf({ ...store.state, scenario: start, claim: '', lesson: writeAssignment(assignment()) }) : '';
      for (const button of [copy, go]) button.disabled = goals.length === 0;
    };
    const tick = (on: boolean): void => {
      for (const box of boxes) box.checked = on;
      update();
    };
    const copy = h('button', { type: 'button', class: 'button primary', id: 'edit-copy', onclick: () => void copyLink(link.value, link).then((done) => say(phrase(done ? 'share-copied-spoken' : 'share-by-hand'))) }, phrase('edit-copy'));
    const go = h('button', { type: 'button', class: 'button', id: 'edit-go', onclick: () => {
      dialog.close();
      store.dispatch({ kind: 'lesson', lesson: writeAssignment(assignment()), scenario: start });
    } }, phrase('edit-go'));
    const form = new GoalForm((text) => {
      const goal = parseGoal(text);
      wrong.textContent = typeof goal === 'string' ? phrase('edit-wrong', { allowed: goal }) : '';
      if (typeof goal === 'string') return;
      goals = [...goals.filter((one) => formatGoal(one) !== text), goal];
      update();
      say(phrase('edit-added', { goal: goalSentence(goal) }));
    });
    const dialog = (this.#dialog = h(
      'dialog',
      { class: 'dialog class-dialog edit', id: 'edit', 'aria-labelledby': 'edit-title' },
      h('div', { class: 'class-head' }, h('h2', { id: 'edit-title' }, phrase('edit-title')), h('button', { type: 'button', class: 'small', onclick: () => dialog.close() }, phrase('class-close'))),
      h('p', { class: 'class-note' }, phrase('edit-start', { count: start.shocks.length })),
      h('h3', {}, phrase('edit-goals')),
      list,
      form.element,
      wrong,
      h('details', {}, h('summary', {}, phrase('edit-levers')),
        h('p', { class: 'task-actions' }, h('button', { type: 'button', class: 'small', onclick: () => tick(true) }, phrase('edit-all')), h('button', { type: 'button', class: 'small', id: 'edit-none', onclick: () => tick(false) }, phrase('edit-none'))),
        h('ul', { class: 'edit-levers' }, ...levers.map(({ label }, i) => h('li', {}, h('label', {}, boxes[i]!, ` ${label}`)))),
      ),
      h('h3', {}, phrase('edit-link')),
      link,
      h('div', { class: 'task-actions' }, copy, go),
    ));
    update();
    document.body.append(dialog);
    dialog.showModal();
  }
}

/** The lists of which a goal is put together. */
class GoalForm {
  readonly element: HTMLElement;

  constructor(add: (text: string) => void) {
    const option = (value: string, text: string): HTMLElement => h('option', { value }, text);
    const field = (id: string, text: string, control: HTMLElement): HTMLElement => h('div', {}, h('label', { class: 'field-label', for: id }, text), control);
    const select = (id: string, ...options: HTMLElement[]): HTMLSelectElement => h('select', { id }, ...options);
    const what = select('edit-measure', ...measures.map((one) => option(one.id, measureName(one))));
    const place = select('edit-place');
    const how = select('edit-how', ...comparisons.map((one) => option(one, phrase('goal-how', { how: one }))));
    const than = select('edit-than', option('number', phrase('edit-number')), option('baseline', phrase('goal-baseline')));
    const value = h('input', { type: 'number', id: 'edit-value', step: 'any', value: 30 });
    const unit = h('span', { class: 'class-note' });
    const years = Array.from({ length: (MONTHS - FIRST_SIMULATED) / 12 }, (_, i) => 2026 + i);
    const when = select('edit-when', ...years.map((year) => option(`@${year}-12`, phrase('edit-in', { month: monthText((year - 2022) * 12 + 11) }))), ...years.slice(1).map((year) => option(`@2027-01..${year}-12`, phrase('edit-until', { month: monthText((year - 2022) * 12 + 11) }))));
    when.value = '@2032-12';
    const follow = (): void => {
      const chosen = measure(what.value)!;
      const before = place.value;
      const allowed = chosen.countries;
      place.replaceChildren(
        ...(allowed ? [] : [h('optgroup', { label: phrase('edit-groups') }, ...[...groups.keys()].map((id) => option(id, groupName(id))))]),
        h('optgroup', { label: phrase('edit-countries') }, ...countries.filter(({ iso3 }) => !allowed || allowed.includes(iso3)).map(({ iso3, name }) => option(iso3, name))),
      );
      place.value = before;
      if (!place.value) place.value = allowed ? allowed[0]! : 'WORLD';
      unit.textContent = phrase('edit-unit', { unit: chosen.unit });
      value.parentElement!.hidden = than.value !== 'number';
    };
    what.addEventListener('change', follow);
    than.addEventListener('change', follow);
    this.element = h(
      'div',
      { class: 'edit-form', role: 'group', 'aria-label': phrase('edit-goal') },
      field('edit-measure', phrase('edit-what'), what),
      field('edit-place', phrase('edit-where'), place),
      field('edit-how', phrase('edit-how'), how),
      field('edit-than', phrase('edit-than'), than),
      h('div', {}, h('label', { class: 'field-label', for: 'edit-value' }, phrase('edit-value'), ' ', unit), value),
      field('edit-when', phrase('edit-when'), when),
      h('button', { type: 'button', class: 'button', id: 'edit-add', onclick: () => add(`${what.value}~${place.value}:${how.value}:${than.value === 'baseline' ? 'baseline' : value.value || '?'}${when.value}`) }, phrase('edit-add')),
    );
    follow();
  }
}
