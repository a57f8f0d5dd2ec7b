// "Why it changed": a script of its own (why/) that is fetched when a reader first asks, so that the first view stays
// small. What the page has already is handed over, so that the script does not carry it again.

import { countryName, defaultShock, historyShocks, lever, levers, output, type LeverInfo } from './catalogue';
import { Core } from './bridge/core';
import { charts, chartsOf, openCharts } from './charts/definitions';
import { lineOf, textOf } from './charts/line';
import { countryOf } from './charts/panel';
import { monthOfInterest } from './describe/changed';
import { byId, h, icon, setText } from './dom';
import { encode } from './encode';
import { monthText, short, sizeText } from './format';
import { assetURL, scriptURL } from './loader';
import { emptyScenario, isActive, type Store } from './store';
import { Trajectory } from './trajectory';
import { freeKey } from './url';

/** What the script takes from the page. */
export interface WhyContext {
  readonly store: Store;
  /** Speaks to readers of the screen. */
  readonly say: (text: string) => void;
  readonly dom: { h: typeof h; icon: typeof icon; setText: typeof setText };
  readonly words: { countryName: typeof countryName; monthText: typeof monthText; short: typeof short; sizeText: typeof sizeText };
  readonly model: { start: () => Promise<Core>; encode: typeof encode; Trajectory: typeof Trajectory; output: typeof output };
  readonly scenarios: {
    lever: typeof lever;
    levers: readonly LeverInfo[];
    history: typeof historyShocks;
    defaultShock: typeof defaultShock;
    freeKey: typeof freeKey;
    isActive: typeof isActive;
    empty: typeof emptyScenario;
    monthOfInterest: typeof monthOfInterest;
  };
  readonly figures: { charts: typeof charts; chartsOf: typeof chartsOf; openCharts: number; lineOf: typeof lineOf; textOf: typeof textOf; countryOf: typeof countryOf };
}

/** Left on the global object by the script; opens the dialog. */
export type StartWhy = (context: WhyContext) => () => void;

const scope = globalThis as { sovereignWhy?: StartWhy };

/** Wires the button; its script comes with the first press. */
export function startWhy(store: Store, say: (text: string) => void): void {
  const button = byId<HTMLButtonElement>('why');
  let open: (() => void) | undefined;
  button.addEventListener('click', () => {
    if (open) return open();
    button.disabled = true;
    loaded()
      .then((start) => {
        open = start(contextOf(store, say));
        open();
      })
      .catch((cause: unknown) => store.dispatch({ kind: 'failed', message: cause instanceof Error ? cause.message : String(cause), report: '' }))
      .finally(() => (button.disabled = false));
  });
}

async function loaded(): Promise<StartWhy> {
  const script = h('script');
  script.src = scriptURL(assetURL('why.js'));
  const style = h('link', { rel: 'stylesheet', href: assetURL('why.css') });
  await Promise.all(
    [script, style].map(
      (element) =>
        new Promise<void>((resolve, reject) => {
          element.addEventListener('load', () => resolve());
          element.addEventListener('error', () => reject(new Error('What explains a change did not load. Try again.')));
          document.head.append(element);
        }),
    ),
  );
  if (!scope.sovereignWhy) throw new Error('What explains a change did not start. Reload the page.');
  return scope.sovereignWhy;
}

function contextOf(store: Store, say: (text: string) => void): WhyContext {
  return {
    store,
    say,
    dom: { h, icon, setText },
    words: { countryName, monthText, short, sizeText },
    model: { start: () => Core.start(), encode, Trajectory, output },
    scenarios: { lever, levers, history: historyShocks, defaultShock, freeKey, isActive, empty: emptyScenario, monthOfInterest },
    figures: { charts, chartsOf, openCharts, lineOf, textOf, countryOf },
  };
}
