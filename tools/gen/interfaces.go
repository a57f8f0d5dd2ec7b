package main

// interfaces are the types of the lists.
var interfaces = map[string]string{
	"Lever": `export interface Lever {
  readonly index: number;
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly min: number;
  readonly default: number;
  readonly max: number;
  /** ISO3 of who may pull it; empty means anyone. */
  readonly actors: readonly string[];
  readonly defaultActors: readonly string[];
  readonly targets: 'none' | 'countries';
  readonly defaultTargets: readonly string[];
  readonly description: string;
  /** Months from announcement to start unless a shock says otherwise. */
  readonly announceLead: number;
}
`,
	"HistoryShock": `/** A shock as the page holds it: lever and countries by id; end −1 is never. */
export interface HistoryShock {
  readonly id: string;
  readonly title: string;
  readonly lever: string;
  readonly actors: readonly string[];
  readonly targets: readonly string[];
  readonly magnitude: number;
  readonly announced: number;
  readonly start: number;
  readonly ramp: number;
  readonly end: number;
}
`,
	"BuiltinScenario": `/** A built-in scenario: the history without some of its shocks, and shocks of its own. */
export interface BuiltinScenario {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly without: readonly string[];
  readonly shocks: readonly HistoryShock[];
}
`,
}
