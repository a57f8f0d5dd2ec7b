package main

import (
	"bytes"
	"context"
	"errors"
	"math"
	"os"
	"path/filepath"
	"strings"

	"sovereignstack/sim"
	"sovereignstack/sim/scenario"
	"sovereignstack/tools/ensemble"
	"sovereignstack/tools/sensitivity"
)

// sensitivityCmd ranks the parameters by what they do to a measure.
type sensitivityCmd struct {
	input
	parallel
	Measure      string `placeholder:"ID[:ENTITY]@MONTH" help:"Series, entity and month whose value counts; with --scenario or --set, its change against the history."`
	Claim        string `placeholder:"ID" help:"A claim, c1 to c11, whose main measure counts."`
	Write        bool   `help:"Study every measure of the summary and write sim/data/sensitivity.csv instead of printing."`
	Dir          string `default:"." placeholder:"DIR" help:"Root of the module to write to (default: here)."`
	Trajectories int    `default:"10" placeholder:"N" help:"Trajectories of the screening (default 10)."`
	Samples      int    `default:"128" placeholder:"N" help:"Samples of the indices (default 128)."`
	Top          int    `default:"10" placeholder:"N" help:"Parameters that get indices (default 10)."`
	Seed         uint64 `default:"1" help:"Seed of the samples (default 1)."`
}

// Help is shown by --help.
func (sensitivityCmd) Help() string {
	return `Prints rank,parameter,mu_star,sigma,first_order,total,low,high. mu_star is the mean size of the change of the measure as a parameter
moves, per whole width of its prior (Morris), sigma the standard deviation of that change. The first ones get the share of variance that
they explain alone (first_order) and with all that depends on them (total; Sobol), and the measure with them alone at 5 and 95 % of their
prior (low, high), the others at their defaults. A star as entity adds all of a dimension.
With --write it prints nothing and writes the ten most important parameters of each claim and headline measure.

Example:
  stack sensitivity --measure compute_owned:CHN@2030-12 --scenario gpu_export_control
  stack sensitivity --claim c3`
}

// Run studies and prints.
func (c sensitivityCmd) Run(out *table, screen *console) error {
	options, err := c.options()
	if err != nil {
		return err
	}
	measures, err := c.measures()
	if err != nil {
		return err
	}
	step, end := screen.bar("sensitivity", options.Runs(measures))
	defer end()
	options.Plan.Done = step
	tables, err := sensitivity.Study(context.Background(), measures, options)
	if err != nil {
		return err
	}
	if c.Write {
		var text bytes.Buffer
		if err := sensitivity.WriteSummary(&text, options, measures, tables); err != nil {
			return err
		}
		out.raw = true
		return os.WriteFile(filepath.Join(c.Dir, filepath.FromSlash(sensitivity.Path)), text.Bytes(), 0o644)
	}
	out.header("rank", "parameter", "mu_star", "sigma", "first_order", "total", "low", "high")
	for i, r := range tables[0] {
		var first, total, low, high any = "", "", "", ""
		if r.Indexed {
			first, total, low, high = short(r.First), short(r.Total), known(r.Low), known(r.High)
		}
		if err := out.row(i+1, r.Parameter.ID, short(r.MuStar), short(r.Sigma), first, total, low, high); err != nil {
			return err
		}
	}
	return nil
}

// known is empty where a measure has no value.
func known(x float64) any {
	if math.IsNaN(x) {
		return ""
	}
	return short(x)
}

// options checks the flags.
func (c sensitivityCmd) options() (sensitivity.Options, error) {
	workers, err := c.workers()
	for _, flag := range []struct {
		name             string
		value, low, high int
	}{
		{"--trajectories", c.Trajectories, 2, 1000}, {"--samples", c.Samples, 8, 100_000}, {"--top", c.Top, 1, len(sim.Parameters())},
	} {
		if err == nil {
			err = between(flag.name, flag.value, flag.low, flag.high)
		}
	}
	return sensitivity.Options{Trajectories: c.Trajectories, Samples: c.Samples, Top: c.Top, Seed: c.Seed, Plan: ensemble.Plan{Workers: workers}}, err
}

// measures is what is studied: one place, or all of the summary.
func (c sensitivityCmd) measures() ([]sensitivity.Measure, error) {
	switch {
	case c.Write && c.Measure != "":
		return nil, &usageError{"--measure", c.Measure, "either it or --write"}
	case c.Claim != "" && (c.Write || c.Measure != ""):
		return nil, &usageError{"--claim", c.Claim, "either it, --measure or --write"}
	case c.Claim != "" && (len(c.Set) > 0 || c.Scenario != scenario.HistoryID):
		return nil, &usageError{"--claim", c.Claim, "it without --scenario and --set: a claim brings its own runs"}
	case c.Write:
		return sensitivity.Summary()
	case c.Claim != "":
		m, err := sensitivity.OfClaim(strings.ToLower(c.Claim))
		var field *sim.FieldError
		if errors.As(err, &field) && field.Field == "claim" {
			return nil, &usageError{"--claim", c.Claim, field.Allowed}
		}
		return []sensitivity.Measure{m}, err
	case c.Measure == "":
		return nil, &usageError{"--measure", "none", "ID[:entity]@MONTH, as in chip_price:us_designed@2030-12, or --claim or --write"}
	}
	place, err := sensitivity.ParsePlace(c.Measure)
	var field *sim.FieldError
	if errors.As(err, &field) {
		return nil, &usageError{"--measure", field.Value, field.Allowed}
	}
	if err != nil {
		return nil, err
	}
	s, err := c.load()
	if err != nil {
		return nil, err
	}
	history, err := scenario.Load(scenario.HistoryID)
	if err != nil {
		return nil, err
	}
	if len(c.Set) == 0 && c.Scenario == scenario.HistoryID {
		return []sensitivity.Measure{sensitivity.Level(place, s)}, nil
	}
	history.Overrides = s.Overrides // What --set fixes is fixed on both sides.
	return []sensitivity.Measure{sensitivity.Change(place, history, s)}, nil
}
