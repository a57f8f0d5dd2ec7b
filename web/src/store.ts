// One state object, one pure reducer, subscribers. Everything that the page
// shows follows from this state; nothing here knows the DOM, the worker or the
// map.

import type { ChartId } from './charts/ids';
import { FIRST_SIMULATED, MONTHS } from './format';
import type { Comparison, Family, Lens, MapTheme, Place } from './protocol';
import { withRealHistory } from './rewriting';
import type { SomeFigures, Trajectory } from './trajectory';

export { reference, referenceKind } from './reference';
export { hasEffect, isActive, isBaseline, isWithoutPolicy } from './scenario';

/** One policy shock of the reader. Countries are ISO 3166-1 alpha-3 codes, months count from January 2022. */
export interface Shock {
  /** Local identity: lever id, slash, running number; never leaves the page. */
  readonly key: string;
  readonly lever: string;
  readonly actors: readonly string[];
  readonly targets: readonly string[];
  readonly magnitude: number;
  readonly announced: number;
  readonly start: number;
  /** Months from start to full strength. */
  readonly ramp: number;
  readonly end: number;
  /** Kept, but left out of the run. */
  readonly muted?: boolean;
}

export interface Override {
  readonly param: string;
  readonly value: number;
}

/** What the reader changed: the part of the state that decides the run. */
export interface Scenario {
  readonly base: 'history' | 'none';
  /** Ids of history shocks that are left out. */
  readonly without: readonly string[];
  readonly overrides: readonly Override[];
  readonly shocks: readonly Shock[];
}

export interface Notice {
  readonly name: string;
  readonly value: string;
  readonly allowed: string;
  /** Name of the file that was not opened for this; else a part of the link was left out. */
  readonly file?: string;
}

/** The months between which play goes round. */
export interface Loop {
  readonly from: number;
  readonly to: number;
}

export type Theme = 'auto' | MapTheme;
export type Power = 'full' | 'low';
export type Center = 'pacific' | 'atlantic';
export const speeds = [1, 2, 4, 8] as const;
export type Speed = (typeof speeds)[number];

/** What the reader made, which undo brings back. */
type Made = Pick<State, 'scenario' | 'kept' | 'charts' | 'lesson'>;

export interface State {
  readonly scenario: Scenario;
  /** "A": a scenario that the reader kept to hold others against. */
  readonly kept: Scenario | null;
  readonly past: readonly Made[];
  readonly future: readonly Made[];
  /** What the last change touched; equal tags in a row are one step of undo. */
  readonly lastEdit: string;
  /** Playhead in months, fractional while playing. */
  readonly month: number;
  readonly playing: boolean;
  readonly speed: Speed;
  readonly loop: Loop | null;
  readonly theme: Theme;
  readonly center: Center;
  /** Low: a still map, few frames, no workers that nobody asked for. */
  readonly power: Power;
  /** Whether single letters are keys; null where the theme says: on a wall they are. */
  readonly keys: boolean | null;
  /** Parts of the link that the classroom's script reads, as they are: "goal=…". */
  readonly lesson: readonly string[];
  /** What the map and the charts are about. */
  readonly lens: Lens;
  /** The family whose share alone the model lens shows, or empty. */
  readonly family: Family | '';
  /** What the run is held against, where a scenario is kept. */
  readonly against: 'baseline' | 'kept';
  /** How the map compares with that, and where the divider of a split map stands [share of the width]. */
  readonly compare: Comparison;
  readonly divider: number;
  /** The value lens shows amounts per inhabitant. */
  readonly perHead: boolean;
  /** The charts that the reader chose, in order; empty for those of the lens. */
  readonly charts: readonly ChartId[];
  /** The part of the map that is shown, null for all of it. */
  readonly at: Place | null;
  /** The reader asked to change what happened before 2026 (see isRewriting). */
  readonly rewriting: boolean;
  /** The claim that is put to the test, "c9", or empty. */
  readonly claim: string;
  /** Country that the reader chose, ISO3 or empty. */
  readonly selected: string;
  /** Key of the shock whose targets are being picked on the map, or empty. */
  readonly picking: string;
  readonly notices: readonly Notice[];
  readonly run: Trajectory | null;
  readonly baseline: Trajectory | null;
  /** The baseline under the reader's own assumptions: no policy, parameters as in the scenario; null where none differ. */
  readonly ownBaseline: Trajectory | null;
  readonly keptRun: Trajectory | null;
  /** What is known of the scenario before its first run. */
  readonly sketch: { readonly run: SomeFigures; readonly baseline: SomeFigures } | null;
  readonly failure: string;
  /** The model's worker had died, and another one took its place. */
  readonly reopened: boolean;
  /** Details of a failure of the model itself, to be copied and sent. */
  readonly report: string;
}

export const emptyScenario: Scenario = { base: 'history', without: [], overrides: [], shocks: [] };

/** The page opens at the last observed month. */
export const openingMonth = FIRST_SIMULATED - 1;

export const initialState: State = {
  scenario: emptyScenario,
  kept: null,
  past: [],
  future: [],
  lastEdit: '',
  month: openingMonth,
  playing: false,
  speed: 1,
  loop: null,
  theme: 'auto',
  center: 'pacific',
  power: 'full',
  keys: null,
  lesson: [],
  lens: 'hardware',
  family: '',
  against: 'baseline',
  compare: 'off',
  divider: 0.5,
  perHead: false,
  charts: [],
  at: null,
  rewriting: false,
  claim: '',
  selected: '',
  picking: '',
  notices: [],
  run: null,
  baseline: null,
  ownBaseline: null,
  keptRun: null,
  sketch: null,
  failure: '',
  reopened: false,
  report: '',
};

export type Action =
  | { kind: 'shock'; shock: Shock; edit: string }
  | { kind: 'remove'; key: string }
  /** Assumptions of the model; null puts one back to its default. */
  | { kind: 'assume'; values: Readonly<Record<string, number | null>> }
  | { kind: 'assumeDefaults' }
  /** The claim that is put to the test, or none: empty. */
  | { kind: 'claim'; id: string }
  /** Another scenario; equal names of edits in a row are one step of undo, and no name is a step of its own. */
  | { kind: 'scenario'; scenario: Scenario; edit?: string }
  | { kind: 'reset' }
  /** Keeps a scenario as A, or none. */
  | { kind: 'keep'; scenario: Scenario | null }
  | { kind: 'swap' }
  | { kind: 'against'; against: State['against'] }
  | { kind: 'undo' }
  | { kind: 'redo' }
  | { kind: 'month'; month: number }
  | { kind: 'play'; playing: boolean }
  | { kind: 'speed'; speed: Speed }
  | { kind: 'loop'; loop: Loop | null }
  | { kind: 'theme'; theme: Theme }
  | { kind: 'center'; center: Center }
  | { kind: 'power'; power: Power }
  | { kind: 'keys'; keys: boolean | null }
  /** Another lesson, perhaps with the scenario that it starts from: one step of undo. */
  | { kind: 'lesson'; lesson: readonly string[]; scenario?: Scenario }
  | { kind: 'lens'; lens: Lens }
  | { kind: 'family'; family: Family | '' }
  | { kind: 'compare'; compare: Comparison }
  | { kind: 'divider'; at: number }
  | { kind: 'perHead'; on: boolean }
  | { kind: 'charts'; charts: readonly ChartId[]; edit?: string }
  | { kind: 'at'; at: Place | null }
  | { kind: 'rewriting'; on: boolean }
  | { kind: 'select'; iso3: string }
  | { kind: 'picking'; key: string }
  | { kind: 'dismiss' }
  | { kind: 'ran'; run: Trajectory; ownBaseline: Trajectory | null }
  | { kind: 'baseline'; run: Trajectory }
  | { kind: 'keptRan'; run: Trajectory }
  | { kind: 'sketch'; sketch: State['sketch'] }
  | { kind: 'refused'; notice: Notice }
  | { kind: 'reopened' }
  | { kind: 'failed'; message: string; report: string };

const undoDepth = 100;

export function reduce(state: State, action: Action): State {
  switch (action.kind) {
    case 'shock':
      return edit(state, action.edit, { ...state.scenario, shocks: withShock(state.scenario.shocks, action.shock) });
    case 'remove': {
      const shocks = state.scenario.shocks.filter((shock) => shock.key !== action.key);
      const next = edit(state, `remove ${action.key}`, { ...state.scenario, shocks });
      return state.picking === action.key ? { ...next, picking: '' } : next;
    }
    case 'assume': {
      const { overrides } = state.scenario;
      const params = Object.keys(action.values);
      const others = overrides.filter(({ param }) => !params.includes(param));
      const set = params.flatMap((param) => (action.values[param] === null ? [] : [{ param, value: action.values[param]! }]));
      if (set.length === 0 && others.length === overrides.length) return state;
      const next = [...others, ...set].sort((a, b) => (a.param < b.param ? -1 : 1));
      return edit(state, `assume ${params.join(' ')}`, { ...state.scenario, overrides: next });
    }
    case 'assumeDefaults':
      if (state.scenario.overrides.length === 0) return state;
      return edit(state, 'assume', { ...state.scenario, overrides: [] });
    case 'claim':
      return { ...state, claim: action.id };
    case 'scenario':
      return setScenario(state, action.scenario, action.edit);
    case 'reset':
      return { ...edit(state, 'reset', emptyScenario), picking: '', notices: [] };
    case 'keep':
      return { ...step(state, 'keep'), ...withKept(state, action.scenario), lastEdit: '' };
    case 'swap':
      return state.kept ? { ...setScenario(state, state.kept), ...withKept(state, state.scenario) } : state;
    case 'against':
      return { ...state, against: action.against };
    case 'undo': {
      const previous = state.past[state.past.length - 1];
      return previous ? restore(state, previous, state.past.slice(0, -1), [made(state), ...state.future]) : state;
    }
    case 'redo': {
      const next = state.future[0];
      return next ? restore(state, next, [...state.past, made(state)], state.future.slice(1)) : state;
    }
    case 'month': {
      const month = Math.min(MONTHS - 1, Math.max(0, action.month));
      const atEnd = month >= MONTHS - 1;
      return { ...state, month, playing: state.playing && !atEnd };
    }
    case 'play': {
      const { month, loop } = state;
      const [first, last] = loop ? [loop.from, loop.to] : [0, MONTHS - 1];
      const restart = month >= last || (loop !== null && month < first);
      return { ...state, playing: action.playing, month: !action.playing ? Math.round(month) : restart ? first : month };
    }
    case 'loop':
      return { ...state, loop: action.loop };
    case 'speed':
      return { ...state, speed: action.speed };
    case 'theme':
      return { ...state, theme: action.theme };
    case 'center':
      return { ...state, center: action.center };
    case 'power':
      return { ...state, power: action.power };
    case 'keys':
      return { ...state, keys: action.keys };
    case 'lesson':
      return { ...setScenario(step(state, 'lesson'), action.scenario ?? state.scenario, 'lesson'), lesson: action.lesson, lastEdit: '' };
    case 'lens':
      return { ...state, lens: action.lens };
    case 'family':
      return { ...state, family: action.family };
    case 'compare':
      return { ...state, compare: action.compare };
    case 'divider':
      return { ...state, divider: Math.min(1, Math.max(0, action.at)) };
    case 'perHead':
      return { ...state, perHead: action.on };
    case 'charts':
      return { ...step(state, action.edit ?? 'charts'), charts: action.charts, lastEdit: action.edit ?? '' };
    case 'at':
      return { ...state, at: action.at };
    case 'rewriting':
      // Off brings the real history back: else two different pasts would stand under the same word. Undo undoes it.
      return { ...(action.on ? state : setScenario(state, withRealHistory(state.scenario))), rewriting: action.on };
    case 'select':
      return { ...state, selected: action.iso3 };
    case 'picking':
      return { ...state, picking: action.key };
    case 'dismiss':
      return { ...state, notices: [], failure: '', reopened: false, report: '' };
    case 'ran':
      return { ...state, run: action.run, ownBaseline: action.ownBaseline, failure: '', report: '' };
    case 'baseline':
      return { ...state, baseline: action.run };
    case 'keptRan':
      return { ...state, keptRun: action.run };
    case 'sketch':
      return { ...state, sketch: action.sketch };
    case 'refused':
      return { ...state, notices: action.notice.file ? [action.notice] : [...state.notices, action.notice] };
    case 'reopened':
      return { ...state, reopened: true };
    case 'failed':
      return { ...state, failure: action.message, report: action.report };
  }
}

const made = ({ scenario, kept, charts, lesson }: State): Made => ({ scenario, kept, charts, lesson });

function restore(state: State, to: Made, past: readonly Made[], future: readonly Made[]): State {
  const sketch = to.scenario === state.scenario ? state.sketch : null;
  return { ...state, ...to, ...withKept(state, to.kept), sketch, past, future, lastEdit: '', picking: '' };
}

/** With another scenario kept; the first is at once what the run is held against. */
function withKept(state: State, kept: Scenario | null): Pick<State, 'kept' | 'against' | 'keptRun'> {
  const against = kept ? (state.kept ? state.against : 'kept') : 'baseline';
  return { kept, against, keptRun: kept === state.kept ? state.keptRun : null };
}

/** Remembers what is there before it is changed; equal tags in a row are one step. */
function step(state: State, tag: string): State {
  return { ...state, past: tag === state.lastEdit ? state.past : [...state.past, made(state)].slice(-undoDepth), future: [], lastEdit: tag };
}

function edit(state: State, tag: string, scenario: Scenario): State {
  return scenario === state.scenario ? state : { ...step(state, tag), scenario, sketch: null };
}

/** Without the name of an edit it is a step of undo by itself. */
function setScenario(state: State, scenario: Scenario, tag = ''): State {
  return { ...edit(state, tag || 'scenario', scenario), lastEdit: tag, picking: '' };
}

function withShock(shocks: readonly Shock[], shock: Shock): readonly Shock[] {
  const at = shocks.findIndex((other) => other.key === shock.key);
  if (at < 0) return [...shocks, shock];
  return shocks.map((other, i) => (i === at ? shock : other));
}

export type Listener = (state: State, before: State) => void;

/** Holds the state and tells listeners after every change, in the order they came. */
export class Store {
  #state: State;
  #listeners: Listener[] = [];
  /** Whether a change may be made: the rules of a lesson. */
  permits: (after: State, before: State) => boolean = () => true;

  constructor(state: State = initialState) {
    this.#state = state;
  }

  get state(): State {
    return this.#state;
  }

  dispatch(action: Action): void {
    const before = this.#state;
    const after = reduce(before, action);
    if (after === before || !this.permits(after, before)) return;
    this.#state = after;
    for (const listener of this.#listeners) listener(after, before);
  }

  /** Answers what ends it. */
  subscribe(listener: Listener): () => void {
    this.#listeners.push(listener);
    return () => {
      this.#listeners = this.#listeners.filter((other) => other !== listener);
    };
  }
}
