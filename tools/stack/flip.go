package main

import (
	"math"

	"sovereignstack/tools/claims"
)

// flipCmd looks for the values at which claims turn.
type flipCmd struct {
	parallel
	Claim []string `placeholder:"ID,…" help:"Only these claims, c1 to c11 (default: all)."`
}

// noFlip stands for a sign that does not change.
const noFlip = "none in range"

// Help is shown by --help.
func (flipCmd) Help() string {
	return `Prints claim,measure,parameter,low,high,default,flips_at,change_low,change_high. The load-bearing parameters of a claim move over
their ranges, and the levers of its runs over theirs, one at a time; flips_at is where the main measure's change turns its sign, or "none in
range". A measure that is a level turns where it crosses the bound that is expected. A grid of nine points is searched first.

Example:
  stack flip --claim c3`
}

// Run prints one row per main measure and parameter or lever.
func (c flipCmd) Run(out *table, screen *console) error {
	list, err := chosenClaims(c.Claim)
	if err != nil {
		return err
	}
	runner, end, err := newRunner(list, c.parallel, screen)
	if err != nil {
		return err
	}
	defer end()
	out.header("claim", "measure", "parameter", "low", "high", "default", "flips_at", "change_low", "change_high")
	for i := range list {
		flips, err := runner.Flips(&list[i])
		if err != nil {
			return err
		}
		for _, f := range flips {
			var at any = f.FlipsAt
			if math.IsNaN(f.FlipsAt) {
				at = noFlip
			}
			if err := out.row(f.Claim, f.Measure, f.Moved, f.Low, f.High, f.Default, at, claims.Cell(f.ChangeLow), claims.Cell(f.ChangeHigh)); err != nil {
				return err
			}
		}
	}
	return nil
}
