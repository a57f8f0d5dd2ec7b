// The embed's address: the grammar of the page's link (url.ts), and what only an embed knows.
//
//	&controls=lens,timeline,shocks,open,credit   the parts around the map; none: the map alone
//	&offer=open_release,api_cutoff.coverage      buttons for readers: ready-made scenarios, or levers at their usual size; none
//	&scenario=open_release                       a ready-made scenario to begin with
//	&autoplay=on                                 plays as soon as the map is there, unless readers want less motion
//	&start=click                                 a still map until the reader asks for the moving one

import { defaultShock, levers, pressedMagnitude, readyMade } from '../catalogue';
import { scenarioOf } from '../controls/ready';
import { phrase } from './phrases';
import { emptyScenario, type Notice, type Scenario, type State } from '../store';
import { parseQuery } from '../url';

/** The parts around the map. */
export const parts = ['lens', 'timeline', 'shocks', 'open', 'credit'] as const;
export type Part = (typeof parts)[number];

/** A button that readers may press. */
export interface Offer {
  readonly id: string;
  readonly label: string;
  /** What it adds to the reader's scenario. */
  readonly scenario: Scenario;
}

export interface Address {
  readonly state: Partial<State>;
  readonly notices: readonly Notice[];
  readonly controls: ReadonlySet<Part>;
  readonly offers: readonly Offer[];
  readonly autoplay: boolean;
  readonly waits: boolean;
}

/** More buttons would be a page. */
export const MOST_OFFERS = 6;
export const usualOffers: readonly string[] = ['gpu_export_control', 'open_release', 'api_cutoff.coverage'];

export function readAddress(search: string): Address {
  const { state, notices } = parseQuery(search);
  const wrong: Notice[] = [...notices];
  const asked = new URLSearchParams(search);
  const bad = (name: string, value: string, allowed: string): void => void wrong.push({ name, value: value.slice(0, 60), allowed });

  const named = asked.get('offer');
  const ids = named === 'none' ? [] : (named?.split(',') ?? usualOffers);
  const offers = ids.flatMap((id) => offerOf(id) ?? (bad('offer', id, phrase('embed-allowed-offers', { values: readyMade.map((ready) => ready.id).join(', '), example: usualOffers[2]! })), []));
  if (offers.length > MOST_OFFERS) bad('offer', phrase('embed-offers', { n: offers.length }), phrase('embed-most-offers', { most: MOST_OFFERS }));
  const scenario = asked.get('scenario');
  const begun = readyMade.find(({ id }) => id === scenario);
  if (scenario !== null && !begun) bad('scenario', scenario, readyMade.map(({ id }) => id).join(', '));
  return {
    state: begun && !state.scenario ? { ...state, scenario: scenarioOf(begun) } : state,
    notices: wrong,
    controls: controlsOf(asked.get('controls'), bad),
    offers: offers.slice(0, MOST_OFFERS),
    autoplay: isValue('autoplay', 'on', asked, bad),
    waits: isValue('start', 'click', asked, bad),
  };
}

type Complain = (name: string, value: string, allowed: string) => void;

function controlsOf(text: string | null, bad: Complain): ReadonlySet<Part> {
  if (text === null) return new Set(parts);
  if (text === 'none') return new Set();
  const names = text.split(',');
  for (const name of names) if (!(parts as readonly string[]).includes(name)) bad('controls', name, [...parts, 'none'].join(', '));
  return new Set(parts.filter((part) => names.includes(part)));
}

function isValue(name: string, only: string, asked: URLSearchParams, bad: Complain): boolean {
  const value = asked.get(name);
  if (value !== null && value !== only) bad(name, value, only);
  return value === only;
}

/** A scenario of one shock has the short name of its lever. */
function offerOf(id: string): Offer | undefined {
  const ready = readyMade.find((one) => one.id === id);
  if (ready) {
    const [first, ...more] = ready.shocks;
    const only = more.length === 0 ? levers.find((lever) => lever.id === first?.lever) : undefined;
    return { id, label: only?.label ?? ready.title, scenario: scenarioOf(ready) };
  }
  const lever = levers.find((one) => one.id === id);
  if (!lever) return undefined;
  const shock = { ...defaultShock(lever, `${id}/1`), magnitude: pressedMagnitude(lever) };
  return { id, label: lever.label, scenario: { ...emptyScenario, shocks: [shock] } };
}
