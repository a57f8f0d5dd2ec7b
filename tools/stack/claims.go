package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"

	"sovereignstack/tools/claims"
	"sovereignstack/tools/ensemble"
)

// claimsCmd runs the claims and judges them.
type claimsCmd struct {
	parallel
	Claim []string `placeholder:"ID,…" help:"Only these claims, c1 to c11 (default: all)."`
	Write bool     `help:"Write the table of all claims to sim/data/claims.csv too, and where they turn to sim/data/turns.csv."`
	Dir   string   `default:"." placeholder:"DIR" help:"Root of the module whose table is written (default: here)."`
}

// Help is shown by --help.
func (claimsCmd) Help() string {
	return `Prints claim,measure,baseline,scenario,change,expected,ablated_change,verdict for every measure, and for each of the claim's
ablations where it has several (measure/ablation), then a line with how many claims hold. Change is what expected speaks of;
ablated_change is the same with the load-bearing parameter out of action. "-" has no value, "none" is out of reach.

Verdicts: holds (the change is as expected, ablated or not); holds if … (it is, but not when ablated: assumption-driven); fails, with the
reason; reported (nothing is expected). A claim is worth its weakest measure; one that is assumption-driven does not count as holding.

Example:
  stack claims --claim c3`
}

// Run prints one row per measure and ablation.
func (c claimsCmd) Run(out *table, screen *console) error {
	list, err := chosenClaims(c.Claim)
	if err != nil {
		return err
	}
	if c.Write && len(c.Claim) > 0 {
		return &usageError{"--write", "with --claim", "it for all claims only"}
	}
	runner, end, err := newRunner(list, c.parallel, screen)
	if err != nil {
		return err
	}
	defer end()
	rows, err := runner.Evaluate(list)
	if err != nil {
		return err
	}
	if c.Write {
		var text bytes.Buffer
		file := newTable(&text, "csv")
		if err := printClaims(file, rows); err != nil {
			return err
		}
		if err := file.close(); err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(c.Dir, filepath.FromSlash(claims.Path)), text.Bytes(), 0o644); err != nil {
			return err
		}
		if err := c.writeTurns(runner, list); err != nil {
			return err
		}
	}
	if err := printClaims(out, rows); err != nil {
		return err
	}
	out.last("summary", claims.Summary(claims.Cards(list, rows)))
	return nil
}

func (c claimsCmd) writeTurns(runner *claims.Runner, list []claims.Claim) error {
	turns, err := runner.Turns(list)
	if err != nil {
		return err
	}
	var text bytes.Buffer
	if err := claims.WriteTurns(&text, turns); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(c.Dir, filepath.FromSlash(claims.TurnsPath)), text.Bytes(), 0o644)
}

func printClaims(out *table, rows []claims.Row) error {
	out.header(claims.Header...)
	for i := range rows {
		if err := out.row(rows[i].Cells()...); err != nil {
			return err
		}
	}
	return nil
}

// chosenClaims reads the named claims, or all, in reading order.
func chosenClaims(ids []string) ([]claims.Claim, error) {
	for _, id := range ids {
		if _, err := claims.Load(strings.ToLower(id)); err != nil {
			return nil, &usageError{"--claim", id, strings.Join(claims.IDs, ", ")}
		}
	}
	all, err := claims.All()
	if err != nil || len(ids) == 0 {
		return all, err
	}
	var list []claims.Claim
	for _, c := range all {
		for _, id := range ids {
			if strings.EqualFold(id, c.ID) {
				list = append(list, c)
				break
			}
		}
	}
	return list, nil
}

// newRunner prepares a runner with a bar; how many runs it takes is a guess.
func newRunner(list []claims.Claim, p parallel, screen *console) (*claims.Runner, func(), error) {
	const runsPerClaim = 60
	workers, err := p.workers()
	if err != nil {
		return nil, nil, err
	}
	step, end := screen.bar("claims", runsPerClaim*len(list))
	runner, err := claims.NewRunner(list, ensemble.Plan{Workers: workers, Done: step})
	return runner, end, err
}
