// The parts of the sheet: what is different, what changed by it, the map and three charts, and how to come back.

import { charts, countryOf, openOf, type ChartSpec } from '../charts/definitions';
import { ghostNotes } from '../charts/frame';
import { lineOf } from '../charts/line';
import { withGhosts } from '../charts/runs';
import type { LinesSubject } from '../charts/subject';
import { linkOf } from '../share';
import { whatChanged } from '../describe/changed';
import { h, svg } from '../dom';
import { monthText } from '../format';
import { citation, scenarioText } from '../save/citation';
import { drawLines } from '../save/lines';
import { StillMap } from '../stillmap';
import type { State } from '../store';
import type { Trajectory } from '../trajectory';
import { phrase } from './phrases';

/** Charts in a row, and the width of each [px of its drawing]. */
const chartCount = 3;
const chartWidth = 340;

/** Colours are resolved on the sheet, which is paper in every theme. */
const paint = (name: string): string => `var(${name})`;

/** Nothing before the first run: the page is then printed as it is. */
export function partsOf(state: State): HTMLElement[] {
  const { run, baseline, scenario, lens } = state;
  if (!run || !baseline) return [];
  const month = Math.round(state.month);
  const map = h('div', { class: 'sheet-map' });
  new StillMap(map, () => undefined).paint(state);
  const title = phrase('print-title');
  // Title and scenario stand above.
  const [, , ...source] = citation({ title, scenario, hash: run.hash, link: linkOf(state), program: SOVEREIGN_ASSETS['core.wasm'] ?? '' });
  return [
    h('header', {}, h('h1', {}, title), h('p', {}, phrase('print-moment', { lens, month: monthText(month) }))),
    h('h2', {}, phrase('print-scenario')),
    h('p', { class: 'sheet-scenario' }, scenarioText(scenario)),
    h('h2', {}, phrase('print-changed')),
    ...whatChanged(scenario, run, baseline, month).map((text) => h('p', {}, text)),
    map,
    h('p', { class: 'sheet-note' }, phrase('print-map', { lens })),
    h('div', { class: 'sheet-charts' }, ...chosen(state).map((spec) => chartOf(spec, state, run))),
    h('footer', {}, ...source.map((text) => h('p', {}, text))),
  ];
}

/** The charts that the reader chose, else those of the lens; only lines tell of all months. */
function chosen({ charts: own, lens }: State): readonly ChartSpec[] {
  const all = own.length ? own.flatMap((id) => charts.find((spec) => spec.id === id) ?? []) : openOf(lens);
  return all.filter(({ kind }) => kind === 'lines').slice(0, chartCount);
}

function chartOf(spec: ChartSpec, state: State, run: Trajectory): HTMLElement {
  const country = countryOf(state);
  const lines = spec.lines.map((line) => lineOf(line, country));
  const subject: LinesSubject = { kind: 'lines', spec, title: spec.title(country), about: spec.about, lines, ...withGhosts(run, state.baseline, state.ownBaseline) };
  const { elements, height } = drawLines(subject, paint, chartWidth);
  const key = lines.map(({ label, tone }) => {
    const swatch = h('span', { class: 'swatch' });
    swatch.style.background = paint(`--tone-${tone}`);
    return h('li', {}, swatch, label);
  });
  return h(
    'div',
    {},
    h('h3', {}, subject.title),
    h('p', { class: 'sheet-note' }, [spec.unit, ...ghostNotes(subject.baseline, subject.own !== null)].join(' · ')),
    h('ul', {}, ...key),
    svg('svg', { viewBox: `0 0 ${chartWidth} ${height}`, role: 'img', 'aria-label': subject.title }, ...elements),
  );
}
