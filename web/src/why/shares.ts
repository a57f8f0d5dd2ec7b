// The bar under "What changed": how the number of its first sentence splits over the reader's changes, without a
// press. All sets of changes are run once, in the background; after that the playhead only reads.

import { historyShocks } from '../catalogue';
import { nationClass } from '../controls/nation';
import { monthOfInterest, movedMeasures, type Measure, type Moved } from '../describe/changed';
import { h } from '../dom';
import { percent, quantity } from '../format';
import { whenIdle } from '../idle';
import { isActive, reference, referenceKind, type Scenario, type State, type Store } from '../store';
import { changesOf, type Change } from './changes';
import { phrase } from './phrases';
import type { Studies } from './study';
import { changeName } from './words';

/** More changes than these wait for a press on "Why?": their runs would take seconds. */
const MOST = 6;

/** A slider may still move [ms]. */
const REST_MS = 400;

/** What the bar is about. */
interface Subject {
  readonly scenario: Scenario;
  readonly measure: Measure;
}

/** What each change of a scenario adds to a measure in a month, in the measure's unit. */
type Parts = (month: number) => readonly number[];

export class SharesBar {
  readonly #store: Store;
  readonly #studies: Studies;
  readonly #bar = h('div', { class: 'shares-bar', 'aria-hidden': 'true' });
  readonly #key = h('ul', { class: 'shares-key', 'aria-label': phrase('why-shares') });
  readonly element = h('div', { class: 'shares', hidden: true }, this.#bar, this.#key);
  #known: (Subject & { readonly parts: Parts }) | undefined;
  #sought: Subject | undefined;
  #work: AbortController | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(store: Store, studies: Studies) {
    this.#store = store;
    this.#studies = studies;
    store.subscribe((now, before) => {
      const turned = Math.round(now.month) !== Math.round(before.month);
      if (turned || now.run !== before.run || reference(now) !== reference(before)) this.#update(now);
    });
    this.#update(store.state);
  }

  #update(state: State): void {
    const { scenario, run } = state;
    const baseline = reference(state);
    const changes = changesOf(scenario, isActive, historyShocks);
    const month = monthOfInterest(scenario, Math.round(state.month));
    // What separates two scenarios is not what the changes of one add to the baseline.
    const several = changes.length > 1 && changes.length <= MOST && referenceKind(state) !== 'kept';
    const [first] = several && run && baseline ? movedMeasures(scenario, run, baseline, month) : [];
    const subject = first && { scenario, measure: first.measure };
    this.element.hidden = !same(this.#known, subject);
    if (first && !this.element.hidden) this.#show(changes, this.#known!.parts(month), first);
    else if (subject && !same(this.#sought, subject)) this.#prepare(subject);
  }

  /** Runs the sets once the reader rests, in place of those of a subject that is no longer there. */
  #prepare(subject: Subject): void {
    this.#sought = subject;
    this.#work?.abort();
    const { signal } = (this.#work = new AbortController());
    const run = async (): Promise<void> => {
      const parts = await this.#studies.overTime(subject.scenario, subject.measure.read, signal);
      this.#known = { ...subject, parts };
      this.#update(this.#store.state);
    };
    clearTimeout(this.#rest);
    // The sentence stands without its bar, and "Why?" says what is wrong.
    this.#rest = setTimeout(() => whenIdle(() => void run().catch(() => (this.#sought = undefined))), REST_MS);
  }

  #show(changes: readonly Change[], parts: readonly number[], { measure, was, now }: Moved): void {
    const rows = changes
      .map((change, i) => ({ change, part: parts[i]!, tone: `${nationClass(change.shock?.actors ?? [])} shares-${i % 3}` }))
      .sort((a, b) => Math.abs(b.part) - Math.abs(a.part));
    this.#bar.replaceChildren(
      ...rows.map(({ part, tone }) => {
        const segment = h('span', { class: part * (now - was) < 0 ? `${tone} against` : tone });
        segment.style.setProperty('flex-grow', String(Math.abs(part)));
        return segment;
      }),
    );
    const amount = (part: number): string => `${part < 0 ? '−' : '+'}${was > 0 ? percent(Math.abs(part) / was) : quantity(Math.abs(part), measure.unit)}`;
    this.#key.replaceChildren(
      ...rows.map(({ change, part, tone }) => h('li', { class: tone }, h('span', { class: 'swatch' }), `${changeName(change)} `, h('b', {}, amount(part)))),
    );
  }
}

const same = (a: Subject | undefined, b: Subject | undefined): boolean => a !== undefined && a.scenario === b?.scenario && a.measure === b.measure;
