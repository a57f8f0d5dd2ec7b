// Scripts that follow the page's, so that the first view stays small. Each leaves one function under its name; it
// shares the page's modules (tools/build/shared.go). Some stand in index.html, behind the page's script; others are
// fetched when a reader first asks for what they do.

import type { StartCore } from './bridge/main';
import type { OpenAssumptions } from './assumptions/main';
import type { StartCharts } from './charts/main';
import type { StartChoose } from './choose/main';
import type { StartClassroom } from './classroom/main';
import type { StartCountry } from './country/main';
import type { StartClaims } from './claims/main';
import { h } from './dom';
import type { WriteExport } from './export/main';
import type { ScenarioFiles } from './files/main';
import { assetURL, isBuilt, scriptURL, type AssetName } from './loader';
import type { StartGlossary } from './glossary/main';
import type { StartMapTable } from './maptable/main';
import type { StartMapTools } from './maptools/main';
import type { StartMine } from './mine/main';
import type { StartMoney } from './money/main';
import type { StartOffline } from './offline/main';
import type { StartOpening } from './opening/main';
import { phrase } from './phrases';
import type { StartPrint } from './print/main';
import type { StartResult } from './result/main';
import type { StartSave } from './save/main';
import type { StartShocks } from './shocks/main';
import type { Translate } from './translate/main';
import type { TellVersion } from './versions/main';
import type { Why } from './why/main';

/** What each script leaves. */
interface Scripts {
  core: StartCore;
  assumptions: OpenAssumptions;
  charts: StartCharts;
  choose: StartChoose;
  classroom: StartClassroom;
  country: StartCountry;
  claims: StartClaims;
  export: WriteExport;
  files: ScenarioFiles;
  glossary: StartGlossary;
  maptable: StartMapTable;
  maptools: StartMapTools;
  mine: StartMine;
  money: StartMoney;
  offline: StartOffline;
  opening: StartOpening;
  print: StartPrint;
  result: StartResult;
  save: StartSave;
  shocks: StartShocks;
  translate: Translate;
  versions: TellVersion;
  why: Why;
}

const scope = globalThis as { sovereignScripts?: Partial<Scripts> };

/** Called by a script when it has run. */
export function provide<K extends keyof Scripts>(name: K, start: Scripts[K]): void {
  (scope.sovereignScripts ??= {})[name] = start;
}

/** What a script leaves, once it is there. Rejects with a sentence for readers; asking again tries again. */
export async function later<K extends keyof Scripts>(name: K): Promise<Scripts[K]> {
  if (!scope.sovereignScripts?.[name]) {
    if (!coming.has(name)) coming.set(name, arrival(name).finally(() => coming.delete(name)));
    await coming.get(name);
  }
  const start = scope.sovereignScripts?.[name];
  if (!start) throw new Error(phrase('part-not-started', { name }));
  return start;
}

/** What is on its way: a script runs once, however often it is asked for. */
const coming = new Map<string, Promise<unknown>>();

function arrival(name: string): Promise<unknown> {
  const standing = document.getElementById(`${name}-script`);
  if (standing) return loaded(standing);
  // What is fetched may use modules of the charts; what does not, works without them, as in an embed, which has none.
  const charts = document.getElementById('charts-script') ? later('charts').catch(() => undefined) : Promise.resolve();
  return charts.then(() => Promise.all([styled('dialog'), fetched(name), styled(name)]));
}

function fetched(name: string): Promise<void> {
  const script = h('script');
  script.src = scriptURL(assetURL(`${name}.js` as AssetName));
  return loaded(script);
}

/** Not every script has styles of its own, and those of windows come once. */
async function styled(name: string): Promise<void> {
  if (!isBuilt(`${name}.css`)) return;
  const href = assetURL(`${name}.css` as AssetName);
  if (!document.querySelector(`link[href="${href}"]`)) await loaded(h('link', { rel: 'stylesheet', href }));
}

/** Resolves when an element has loaded, which begins when it is in the document. */
function loaded(element: HTMLElement): Promise<void> {
  const done = new Promise<void>((resolve, reject) => {
    element.addEventListener('load', () => resolve());
    element.addEventListener('error', () => reject(new Error(phrase('part-not-loaded'))));
  });
  if (!element.isConnected) document.head.append(element);
  return done;
}
