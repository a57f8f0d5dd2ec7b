// A score month by month: a picture, and the table that says the same.

import { h, svg } from '../dom';
import { monthText } from '../format';
import type { Mark, Score } from './goals';
import { phrase } from './phrases';
import { valueText } from './words';

const [WIDTH, HEIGHT] = [300, 56];

export function months({ goal, marks }: Score): HTMLElement {
  const row = ({ month, value, wanted, met }: Mark): HTMLElement =>
    h('tr', { class: met ? 'met' : 'missed' }, h('th', { scope: 'row' }, monthText(month)), h('td', {}, valueText(goal.measure, value)), h('td', {}, valueText(goal.measure, wanted)), h('td', {}, phrase('task-mark', { met: met ? 'yes' : 'no' })));
  const head = (text: string): HTMLElement => h('th', { scope: 'col' }, text);
  return h(
    'div',
    {},
    marks.length > 1 && picture(marks),
    h('div', { class: 'task-table', tabindex: 0, role: 'group', 'aria-label': phrase('task-months') },
      h('table', {}, h('thead', {}, h('tr', {}, head(phrase('task-month')), head(phrase('task-value')), head(phrase('task-wanted')), head(phrase('task-how')))), h('tbody', {}, ...marks.map(row))),
    ),
  );
}

/** The value as a line, what is wanted dashed, and months that miss it on the ground. */
function picture(marks: readonly Mark[]): HTMLElement {
  const values = marks.flatMap(({ value, wanted }) => [value, wanted]);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const x = (i: number): number => (i / (marks.length - 1)) * WIDTH;
  const y = (value: number): number => 4 + (1 - (value - least) / (most - least || 1)) * (HEIGHT - 14);
  const line = (read: (mark: Mark) => number): string => marks.map((mark, i) => `${i ? 'L' : 'M'}${x(i).toFixed(1)} ${y(read(mark)).toFixed(1)}`).join('');
  const missed = marks.map(({ met }, i) => (met ? '' : `M${x(i).toFixed(1)} ${HEIGHT - 2}h${(WIDTH / marks.length).toFixed(2)}`)).join('');
  const drawing = svg('svg', { class: 'task-strip', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, 'aria-hidden': 'true', preserveAspectRatio: 'none' },
    svg('path', { class: 'strip-missed', d: missed }), svg('path', { class: 'strip-wanted', d: line(({ wanted }) => wanted) }), svg('path', { class: 'strip-value', d: line(({ value }) => value) }));
  return h('div', {}, drawing);
}
