// The map's tools: explore mode, what an arc says, comparing. They are a script of their own (maptools/) behind the
// page's, so that the first view stays small; without it the map is only looked at. What the page has already is
// handed over, so that the script does not carry it again.

import { countryName, levers } from './catalogue';
import type { Stage } from './bridge/stage';
import { byId, h, icon, setText } from './dom';
import { count, quantity, sizeText } from './format';
import type { Store } from './store';

/** What the tools take from the page. */
export interface MapToolsContext {
  readonly store: Store;
  readonly stage: Stage;
  /** Speaks to readers of the screen. */
  readonly say: (text: string) => void;
  readonly dom: { byId: typeof byId; h: typeof h; icon: typeof icon; setText: typeof setText };
  readonly words: { count: typeof count; quantity: typeof quantity; sizeText: typeof sizeText; countryName: typeof countryName };
  readonly levers: typeof levers;
}

/** Left on the global object by the script. */
export type StartMapTools = (context: MapToolsContext) => void;

const scope = globalThis as { sovereignMapTools?: StartMapTools };

/** Starts the tools once their script is there. */
export function startMapTools(store: Store, stage: Stage, say: (text: string) => void): void {
  const start = (): void => {
    scope.sovereignMapTools?.({ store, stage, say, dom: { byId, h, icon, setText }, words: { count, quantity, sizeText, countryName }, levers });
  };
  if (scope.sovereignMapTools) start();
  else document.getElementById('maptools')?.addEventListener('load', start);
}
