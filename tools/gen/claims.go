package main

import (
	"bytes"
	"fmt"
	"math"
	"strings"

	"sovereignstack/sim"
	"sovereignstack/sim/world"
	"sovereignstack/tools/claims"
)

const claimType = `/** What a claim comes to; the model's own table of claims, in words. */
export type Verdict = 'holds' | 'holds if' | 'fails';

/** A measure of a claim: how much changes, what was expected, and what is left without the load-bearing assumption. */
export interface ClaimMeasure {
  readonly label: string;
  readonly change: string;
  /** Empty where nothing is expected. */
  readonly expected: string;
  readonly ablated: string;
  /** Which assumption is out of action, where the claim has several. */
  readonly ablation: string;
  readonly verdict: string;
}

/** A shock of the claim's runs; targets may be "WORLD" and codes with a minus. */
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

export interface Claim {
  readonly id: string;
  readonly title: string;
  readonly statement: string;
  /** The load-bearing parameter, and why it is. */
  readonly parameter: string;
  readonly why: string;
  readonly failsIf: string;
  readonly verdict: Verdict;
  readonly reason: string;
  readonly measures: readonly ClaimMeasure[];
  /** What is compared with history in the first measure: events of the history left out, and shocks. */
  readonly without: readonly string[];
  readonly shocks: readonly ClaimShock[];
}

type MeasureRow = readonly [label: string, change: string, expected: string, ablated: string, ablation: string, verdict: string];
type ShockRow = readonly [
  lever: string,
  actors: string,
  targets: string,
  magnitude: number,
  announced: number,
  start: number,
  ramp: number,
  end: number,
];
type ClaimRow = readonly [
  id: string,
  title: string,
  statement: string,
  parameter: string,
  why: string,
  failsIf: string,
  verdict: Verdict,
  reason: string,
  measures: readonly MeasureRow[],
  without: string,
  shocks: readonly ShockRow[],
];

const list = (text: string): readonly string[] => (text === '' ? [] : text.split(' '));

const rows: readonly ClaimRow[] = [
`

const claimList = `];

export const claims: readonly Claim[] = rows.map(
  ([id, title, statement, parameter, why, failsIf, verdict, reason, measures, without, shocks]) => ({
    id,
    title,
    statement,
    parameter,
    why,
    failsIf,
    verdict,
    reason,
    measures: measures.map(([label, change, expected, ablated, ablation, outcome]) => ({
      label,
      change,
      expected,
      ablated,
      ablation,
      verdict: outcome,
    })),
    without: list(without),
    shocks: shocks.map(([lever, actors, targets, magnitude, announced, start, ramp, end]) => ({
      lever,
      actors: list(actors),
      targets: list(targets),
      magnitude,
      announced,
      start,
      ramp,
      end,
    })),
  }),
);

`

// claimsFile is the claims with their verdicts, from the committed table: make claims
// runs them again.
func claimsFile(root string) ([]byte, error) {
	all, err := claims.All()
	if err != nil {
		return nil, err
	}
	rows, err := claims.Read(root)
	if err != nil {
		return nil, err
	}
	cards := claims.Cards(all, rows)
	var b bytes.Buffer
	b.WriteString(banner + claimType)
	for i := range cards {
		c := &cards[i]
		without, shocks, err := claimRun(c)
		if err != nil {
			return nil, err
		}
		fmt.Fprintf(&b, "  [%s, %s, %s, %s, %s, %s, %s, %s, [\n", quote(c.ID), quote(c.Title), quote(c.Statement),
			quote(c.Parameter), quote(c.Why), quote(c.FailsIf), quote(c.Verdict), quote(c.Reason))
		for j := range c.Rows {
			cells, err := claimMeasure(c, &c.Rows[j])
			if err != nil {
				return nil, err
			}
			fmt.Fprintf(&b, "    %s,\n", row(cells...))
		}
		fmt.Fprintf(&b, "  ], %s, [%s]],\n", quote(without), strings.Join(shocks, ", "))
	}
	fmt.Fprintf(&b, "%sexport const claimsSummary = %s;\n", claimList, quote(claims.Summary(cards)))
	return b.Bytes(), nil
}

// claimMeasure is the cells of a row, in words.
func claimMeasure(c *claims.Card, r *claims.Row) ([]string, error) {
	m, ablation := c.MeasureOf(r)
	if m == nil {
		return nil, fmt.Errorf("%s has no measure %s: run make claims", c.ID, r.Measure)
	}
	expected := ""
	if m.Judged() {
		expected = m.Bounds()
	}
	change := claims.Amount(r.Change, m.Unit)
	if math.IsInf(r.Change, 0) && !m.Judged() {
		change = claims.None
	}
	return []string{quote(m.Label), quote(change), quote(expected), quote(claims.Amount(r.Ablated, m.Unit)), quote(ablation), quote(r.Verdict)}, nil
}

// claimRun is what a reader runs to see a claim: the scenarios of its first main measure
// that are not in both of its runs.
func claimRun(c *claims.Card) (without string, shocks []string, err error) {
	for _, id := range c.Own() {
		f, err := claims.File(id)
		if err != nil {
			return "", nil, err
		}
		s, err := f.Resolve()
		if err != nil {
			return "", nil, err
		}
		without = strings.TrimSpace(without + " " + strings.Join(f.Without, " "))
		for _, shock := range s.Shocks[len(s.Shocks)-len(f.Shocks):] {
			shocks = append(shocks, claimShock(shock))
		}
	}
	return without, shocks, nil
}

func claimShock(s sim.Shock) string {
	return row(quote(sim.Levers()[s.Lever].ID), codes(s.Actors), most(s.Targets), number(s.Magnitude),
		fmt.Sprint(int(s.Announced)), fmt.Sprint(int(s.Start)), fmt.Sprint(int(s.Ramp)), fmt.Sprint(int(s.End)))
}

// most is codes, or where most economies are listed all of them less the others.
func most(list []world.CountryID) string {
	if 2*len(list) <= world.Count {
		return codes(list)
	}
	in := map[world.CountryID]bool{}
	for _, c := range list {
		in[c] = true
	}
	out := []string{"WORLD"}
	for c := range world.CountryID(world.Count) {
		if !in[c] {
			out = append(out, "-"+c.ISO3())
		}
	}
	return quote(strings.Join(out, " "))
}
