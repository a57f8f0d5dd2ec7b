package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"

	"sovereignstack/sim"
	"sovereignstack/sim/scenario"
	"sovereignstack/sim/world"
	"sovereignstack/tools/claims"
	"sovereignstack/tools/sensitivity"
)

const claimTypes = `/** What a claim comes to; the model's own table of claims, in words. */
export type Verdict = 'holds' | 'holds if' | 'fails';

/** One number of a run; see tools/claims/value.go. */
export interface Value {
  readonly of: readonly string[];
  readonly over?: readonly string[];
  readonly months: string;
  readonly as?: 'mean' | 'total' | 'pv';
  readonly rate?: number;
  readonly mean?: boolean;
  readonly floor?: boolean;
  readonly log?: boolean;
}

/** A number of several runs of which something is expected; see tools/claims/measure.go. */
export interface Measure {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly baseline?: string;
  readonly scenario?: string;
  readonly also?: string;
  readonly value?: Value;
  readonly per?: Value;
  readonly compare: 'ratio' | 'difference' | 'share' | 'changes' | 'level' | 'kept' | 'split' | 'distance';
  readonly factors?: readonly string[];
  readonly lead?: { readonly cell: string; readonly by: string };
  readonly low?: number;
  readonly high?: number;
  /** Those that it is judged with, all of the claim's if absent. */
  readonly ablations?: readonly string[];
}

/** A setting of assumptions that takes one out of action. */
export interface Ablation {
  readonly id: string;
  readonly set: Readonly<Record<string, number>>;
}

/** What a reader is asked before the run: the change of the headline measure, and where its value starts. */
export interface Guess {
  readonly ask: string;
  readonly from?: string;
  readonly unit?: string;
  readonly low: number;
  readonly high: number;
}

/** A shock of the claims' runs; targets may be "WORLD" and codes with a minus. */
export interface ClaimShock {
  readonly lever: string;
  readonly actors: readonly string[];
  readonly targets: readonly string[];
  readonly magnitude: number;
  readonly announced: number;
  readonly start: number;
  readonly ramp: number;
  readonly end: number;
}

/** A part of a run: events of the history left out, and shocks. */
export interface Part {
  readonly without: readonly string[];
  readonly shocks: readonly ClaimShock[];
}

/** What measures of distance share; see tools/claims/lead.go. */
export interface Contest {
  readonly run: string;
  readonly most: number;
  readonly levers: readonly ClaimShock[];
  readonly scores: Readonly<Record<string, Readonly<Record<string, Value>>>>;
}

export interface Claim {
  readonly id: string;
  readonly title: string;
  readonly statement: string;
  readonly measured: string;
  /** The load-bearing parameter, and why it is. */
  readonly parameter: string;
  readonly why: string;
  readonly failsIf: string;
  readonly verdict: Verdict;
  readonly guess: Guess;
  readonly lens: 'hardware' | 'models' | 'value';
  /** Parts of the run that a reader looks at. */
  readonly own: readonly string[];
  /** The measure that a reader guesses. */
  readonly headline: string;
  readonly measures: readonly Measure[];
  readonly ablations: readonly Ablation[];
  readonly contest?: Contest;
  /** The nearest assumptions at which it turns, and whether it fails there. */
  readonly turn?: { readonly set: Readonly<Record<string, number>>; readonly fails: boolean };
  /** Where the assumptions that it rests on come from. */
  readonly sources: Readonly<Record<string, string>>;
  /** The assumptions that move the headline measure most, by the sensitivity study. */
  readonly moves: readonly string[];
}

`

// pageClaim is what the page needs to show a claim and to judge it again under other assumptions.
type pageClaim struct {
	ID        string            `json:"id"`
	Title     string            `json:"title"`
	Statement string            `json:"statement"`
	Measured  string            `json:"measured"`
	Parameter string            `json:"parameter"`
	Why       string            `json:"why"`
	FailsIf   string            `json:"failsIf"`
	Verdict   string            `json:"verdict"`
	Guess     claims.Guess      `json:"guess"`
	Lens      string            `json:"lens"`
	Own       []string          `json:"own"`
	Headline  string            `json:"headline"`
	Measures  []claims.Measure  `json:"measures"`
	Ablations []claims.Ablation `json:"ablations"`
	Contest   *pageContest      `json:"contest,omitempty"`
	Turn      *pageTurn         `json:"turn,omitempty"`
	Sources   map[string]string `json:"sources"`
	Moves     []string          `json:"moves"`
}

type pageTurn struct {
	Set   map[string]float64 `json:"set"`
	Fails bool               `json:"fails"`
}

type pageContest struct {
	Run    string                             `json:"run"`
	Most   int                                `json:"most"`
	Levers []pageShock                        `json:"levers"`
	Scores map[string]map[string]claims.Value `json:"scores"`
}

type pageShock struct {
	Lever     string    `json:"lever"`
	Actors    []string  `json:"actors"`
	Targets   []string  `json:"targets"`
	Magnitude float64   `json:"magnitude"`
	Announced sim.Month `json:"announced"`
	Start     sim.Month `json:"start"`
	Ramp      int32     `json:"ramp"`
	End       sim.Month `json:"end"`
}

type pagePart struct {
	Without []string    `json:"without"`
	Shocks  []pageShock `json:"shocks"`
}

// claimsFile is the claims with their verdicts, from the committed tables: make claims
// runs them again.
func claimsFile(root string) ([]byte, error) {
	cards, err := claims.ReadCards(root)
	if err != nil {
		return nil, err
	}
	turns, err := claims.ReadTurns(root)
	if err != nil {
		return nil, err
	}
	study, err := sensitivity.ReadSummary(root)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	b.WriteString(banner + claimTypes + "export const claims: readonly Claim[] = [\n")
	used := map[string]pagePart{}
	for i := range cards {
		one, err := claimForPage(&cards[i], turns, study)
		if err != nil {
			return nil, err
		}
		if err := writeJSON(&b, "  ", one); err != nil {
			return nil, err
		}
		b.WriteString(",\n")
		for _, id := range cards[i].Parts() {
			if used[id], err = partForPage(id); err != nil {
				return nil, err
			}
		}
	}
	b.WriteString("];\n\n/** The parts of runs that the claims name. */\nexport const parts: Readonly<Record<string, Part>> = ")
	if err := writeJSON(&b, "", used); err != nil {
		return nil, err
	}
	fmt.Fprintf(&b, ";\n\nexport const claimsSummary = %s;\n", quote(claims.Summary(cards)))
	return b.Bytes(), nil
}

// writeJSON appends a value on one line: JSON is TypeScript too.
func writeJSON(b *bytes.Buffer, indent string, value any) error {
	b.WriteString(indent)
	e := json.NewEncoder(b)
	e.SetEscapeHTML(false)
	err := e.Encode(value)
	b.Truncate(b.Len() - 1) // The encoder ends the line.
	return err
}

// moves is how many assumptions of the study a card names.
const moves = 3

func claimForPage(c *claims.Card, turns []claims.Turn, study []sensitivity.Line) (pageClaim, error) {
	one := pageClaim{
		ID: c.ID, Title: c.Title, Statement: c.Statement, Measured: c.Measured, Parameter: c.Parameter, Why: c.Why, FailsIf: c.FailsIf,
		Verdict: c.Verdict, Guess: c.Guess, Lens: c.Lens, Own: c.Own(), Headline: c.Headline().ID, Ablations: c.Ablations,
		Sources: map[string]string{}, Moves: []string{},
	}
	for _, m := range c.Measures {
		if m.Judged() {
			one.Measures = append(one.Measures, m.Plain())
		}
	}
	for _, t := range turns {
		if t.Claim == c.ID {
			one.Turn = &pageTurn{t.Set, t.Fails}
		}
	}
	for _, a := range c.Ablations {
		for id := range a.Set {
			p, _ := sim.ParameterByID(id)
			one.Sources[id] = sim.Parameters()[p].Source
		}
	}
	for _, line := range study {
		if line.Scenario == c.ID && line.Rank <= moves {
			one.Moves = append(one.Moves, line.Parameter)
		}
	}
	if c.Contest == nil {
		return one, nil
	}
	levers, err := shocksForPage(scenario.File{Shocks: c.Contest.Levers})
	one.Contest = &pageContest{c.Contest.Run, c.Contest.Most, levers, c.Contest.Scores}
	return one, err
}

func partForPage(id string) (pagePart, error) {
	f, err := claims.File(id)
	if err != nil {
		return pagePart{}, err
	}
	if len(f.Parameters) > 0 { // On the page assumptions are the reader's.
		return pagePart{}, fmt.Errorf("scenarios/%s.json sets parameters, and a claim is judged by it", id)
	}
	shocks, err := shocksForPage(f)
	return pagePart{append([]string{}, f.Without...), shocks}, err
}

// shocksForPage resolves the shocks that a file has itself.
func shocksForPage(f scenario.File) ([]pageShock, error) {
	f.Schema, f.ID, f.Title, f.Base = scenario.Schema, "claim", "A run of a claim", scenario.HistoryID
	f.Shocks = slices.Clone(f.Shocks)
	for i := range f.Shocks {
		f.Shocks[i].ID = fmt.Sprintf("shock_%d", i)
	}
	s, err := f.Resolve()
	if err != nil {
		return nil, err
	}
	out := []pageShock{}
	for _, shock := range s.Shocks[len(s.Shocks)-len(f.Shocks):] {
		out = append(out, pageShock{
			sim.Levers()[shock.Lever].ID, iso3s(shock.Actors), mostOf(shock.Targets), shock.Magnitude, shock.Announced, shock.Start, shock.Ramp, shock.End,
		})
	}
	return out, nil
}

func iso3s(list []world.CountryID) []string {
	out := []string{}
	for _, c := range list {
		out = append(out, c.ISO3())
	}
	return out
}

// mostOf is codes, or where most economies are listed all of them less the others.
func mostOf(list []world.CountryID) []string {
	if 2*len(list) <= world.Count {
		return iso3s(list)
	}
	out := []string{"WORLD"}
	for c := range world.CountryID(world.Count) {
		if !slices.Contains(list, c) {
			out = append(out, "-"+c.ISO3())
		}
	}
	return out
}
