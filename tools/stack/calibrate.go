package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"

	"sovereignstack/tools/calibrate"
	"sovereignstack/tools/ensemble"
)

// calibrateCmd fits the parameters of tools/calibrate/fitted.go.
type calibrateCmd struct {
	parallel
	Evaluations int    `default:"6000" placeholder:"N" help:"Runs of the model that the search may take, about (default 6000: a minute or two on two cores)."`
	Seed        uint64 `default:"1" help:"Seed of the global search (default 1)."`
	Report      string `placeholder:"FILE" help:"Write what the record says of every parameter: .md for readers, .csv for tables."`
	Dir         string `default:"." placeholder:"DIR" help:"Root of the module whose parameter file is written (default: here)."`
	DryRun      bool   `help:"Fit and print, but leave the parameter file alone."`
}

// Help is shown by --help.
func (calibrateCmd) Help() string {
	return `Prints series,period,targets,before,after,median_before,median_after. Period is fit (to 2024) or prediction (2025); before is at
the parameter table's values. Loss is the mean pseudo-Huber of a series' errors, median that of |z|. Series "all" is the sum of losses and the
median of medians, "priors" the penalty of the parameters, "objective" what the search makes small.
It writes ` + calibrate.Path + ` and the directions beside it; then make gen brings them into the model, and make golden-results into its tests.

Example:
  stack calibrate --report calibration.md`
}

// Most runs that a search may take.
const mostEvaluations = 1_000_000

// Run fits, prints and writes.
func (c calibrateCmd) Run(out *table, screen *console) error {
	if err := between("--evaluations", c.Evaluations, 100, mostEvaluations); err != nil {
		return err
	}
	workers, err := c.workers()
	if err != nil {
		return err
	}
	format := filepath.Ext(c.Report)
	if c.Report != "" && format != ".md" && format != ".csv" {
		return &usageError{"--report", c.Report, "a file that ends in .md or .csv"}
	}
	ids, err := calibrate.Chosen()
	if err != nil {
		return err
	}
	step, end := screen.bar("fitting", c.Evaluations)
	problem, err := calibrate.NewProblem(ids, calibrate.Observations, ensemble.Plan{Workers: workers, Done: step})
	if err != nil {
		return err
	}
	fit, err := problem.Do(context.Background(), calibrate.Search{Evaluations: c.Evaluations, Seed: c.Seed})
	end()
	if err != nil {
		return err
	}
	if err := c.write(fit, format); err != nil {
		return err
	}
	return losses(out, fit)
}

// write writes the parameter file, the directions and the report.
func (c calibrateCmd) write(fit *calibrate.Fit, format string) error {
	var rows, directions, report bytes.Buffer
	if err := calibrate.WriteRows(&rows, fit.Rows); err != nil {
		return err
	}
	if err := calibrate.WriteDirections(&directions, fit.Rows, fit.Directions); err != nil {
		return err
	}
	if !c.DryRun {
		for path, text := range map[string][]byte{calibrate.Path: rows.Bytes(), calibrate.DirectionsPath: directions.Bytes()} {
			if err := os.WriteFile(filepath.Join(c.Dir, filepath.FromSlash(path)), text, 0o644); err != nil {
				return fmt.Errorf("--dir: %w", err)
			}
		}
	}
	if c.Report == "" {
		return nil
	}
	write := fit.CSV
	if format == ".md" {
		write = fit.Markdown
	}
	if err := write(&report); err != nil {
		return err
	}
	return os.WriteFile(c.Report, report.Bytes(), 0o644)
}

// losses prints the misfit by series, before and after.
func losses(out *table, fit *calibrate.Fit) error {
	out.header("series", "period", "targets", "before", "after", "median_before", "median_after")
	for _, part := range []struct {
		period        string
		before, after []calibrate.SeriesLoss
	}{{"fit", fit.Before.Fit, fit.After.Fit}, {"prediction", fit.Before.Prediction, fit.After.Prediction}} {
		targets := 0
		for i, l := range part.before {
			targets += l.Rows
			if err := out.row(l.Series, part.period, l.Rows, short(l.Mean), short(part.after[i].Mean), short(l.Median), short(part.after[i].Median)); err != nil {
				return err
			}
		}
		if err := out.row("all", part.period, targets, short(calibrate.Misfit(part.before)), short(calibrate.Misfit(part.after)),
			short(calibrate.MedianLoss(part.before)), short(calibrate.MedianLoss(part.after))); err != nil {
			return err
		}
	}
	if err := out.row("priors", "fit", len(fit.Rows), short(fit.Before.Penalty), short(fit.After.Penalty), "", ""); err != nil {
		return err
	}
	return out.row("objective", "fit", "", short(fit.Before.Objective()), short(fit.After.Objective()), "", "")
}

// short keeps the digits that a loss has.
func short(x float64) float64 { return ensemble.Round(x, 5) }
