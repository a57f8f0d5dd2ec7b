// What a result card says. Pure: state in, words and numbers out.

import { historyShocks, lever, parameterLabel } from '../catalogue';
import { nationClass } from '../controls/nation';
import { changesOf, measures, monthOfInterest, movedMeasures, type Measure, type Moved } from '../describe/changed';
import { shockText } from '../describe/shock';
import { difference, hashText, monthText, MONTHS, quantity, short } from '../format';
import { isActive, isBaseline, reference, referenceKind, type Scenario, type State } from '../store';
import type { Trajectory } from '../trajectory';
import { phrase } from './phrases';

/** A line of the scenario and the colour of who acts, as a property of the style sheet. */
export interface ChangeLine {
  readonly text: string;
  readonly tone: string;
}

export interface Facts {
  readonly month: number;
  readonly number: string;
  readonly label: string;
  readonly sentence: string;
  readonly changes: readonly ChangeLine[];
  readonly hash: string;
  readonly link: string;
  readonly tone: string;
  /** What the run is held against, where anything differs. */
  readonly against: string;
  /** The measure by month as far as the chart shows it, and as it is in the run that it is held against. */
  readonly now: readonly number[];
  readonly was: readonly number[];
}

/** Months after the one that the card is about that its chart shows. */
const AHEAD = 36;

export function factsOf(state: State & { run: Trajectory }, link: string): Facts {
  const { scenario, run } = state;
  const held = reference(state) ?? run;
  const month = monthOfInterest(scenario, Math.round(state.month));
  const moved = movedMeasures(scenario, run, held, month)[0];
  const measure: Measure = moved?.measure ?? measures.ownedUSA;
  const all = (of: Trajectory): number[] => Array.from({ length: Math.min(MONTHS, month + AHEAD + 1) }, (_, m) => measure.read(of, m));
  return {
    month,
    number: moved ? changeText(moved) : quantity(measure.read(run, month), measure.unit),
    label: moved ? phrase(`measure-${measure.id}`) : phrase('result-baseline-label'),
    sentence: moved ? changesOf(state, run, held)[0]! : isBaseline(scenario) ? phrase('result-baseline') : phrase('result-nothing-moves'),
    changes: changeLines(scenario),
    hash: phrase('result-run', { hash: hashText(run.hash) }),
    link,
    tone: /^(?!us-).*chin/.test(measure.id) ? 'chn' : 'usa',
    against: held === run ? '' : phrase('result-against', { kind: referenceKind(state) }),
    now: all(run),
    was: all(held),
  };
}

/** "38 % less", "× 3.2", or the amount where there was none before. */
function changeText({ measure, now, was }: Moved): string {
  const { how, size } = difference(now, was);
  switch (how) {
    case 'below':
      return phrase('result-less', { size });
    case 'above':
      return phrase('result-more', { size });
    case 'times':
      return phrase('result-times', { size });
    default:
      return quantity(now, measure.unit);
  }
}

function changeLines(scenario: Scenario): ChangeLine[] {
  const events = scenario.base === 'none' ? [phrase('result-no-history')] : scenario.without.map((id) => phrase('result-left-out', { name: historyShocks.find((event) => event.id === id)?.title ?? id }));
  return [
    ...scenario.shocks.filter(isActive).map((shock) => {
      const info = lever(shock.lever);
      return { text: phrase('result-change', { name: info.label, note: shockText(info, shock) }), tone: nationClass(shock.actors).replace('nation-', '') };
    }),
    ...events.map((text) => ({ text, tone: 'allies' })),
    ...scenario.overrides.map(({ param, value }) => ({ text: phrase('result-assumption', { name: parameterLabel(param), value: short(value) }), tone: 'tone-models' })),
  ];
}

/** The card in words: what is copied as text, and what stands for the picture where it cannot be seen. */
export function textOf({ number, label, sentence, changes, hash }: Facts): string {
  return phrase('result-alt', { number, label, sentence, changes: changes.map(({ text }) => `${text}.`).join(' '), run: hash }).replace(/ +/g, ' ');
}

export const fileName = (facts: Facts, hash: string): string => `sovereign-stack-${monthText(facts.month).replace(' ', '-').toLowerCase()}-${hash.slice(0, 8)}.png`;
