package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"

	"sovereignstack/sim"
	"sovereignstack/tools/ensemble"
	"sovereignstack/tools/forecast"
)

// draws are the flags of commands that run the ensemble.
type draws struct {
	parallel
	Runs int    `default:"200" placeholder:"N" help:"Runs of the ensemble (default 200)."`
	Seed uint64 `default:"1" help:"Seed of the draws (default 1)."`
}

// Fewest and most draws: below, a 10 % value is the lowest run; above, memory runs short.
const fewestRuns, mostRuns = 10, 20_000

// options checks the flags. Progress counts the runs over the record, which look for
// draws that fit it, and the whole runs.
func (d draws) options(screen *console, what string) (o forecast.Options, end func(), err error) {
	if err := between("--runs", d.Runs, fewestRuns, mostRuns); err != nil {
		return o, nil, err
	}
	workers, err := d.workers()
	if err != nil {
		return o, nil, err
	}
	step, end := screen.bar(what, forecast.Count(d.Runs))
	return forecast.Options{Runs: d.Runs, Seed: d.Seed, Plan: ensemble.Plan{Workers: workers, Done: step}}, end, nil
}

// forecastCmd prints bands of every series in one month.
type forecastCmd struct {
	input
	draws
	At     string   `default:"2026-06" placeholder:"MONTH" help:"Month (default 2026-06)."`
	Series []string `placeholder:"ID,…" help:"Only these series (default: all)."`
	Entity []string `placeholder:"ID,…" help:"Only these entities, as with run."`
}

// Help is shown by --help.
func (forecastCmd) Help() string {
	return `Prints series,entity,unit,p10,p50,p90. All parameters are drawn from what their ranges and the record to
December 2025 leave plausible together: draws of the ranges are picked and moved by how well they fit (annealing). What --set or a scenario fixes stays fixed. The same seed gives the same draws.

Example:
  stack forecast --at 2026-06 --series chip_price,compute_owned`
}

// Run draws, runs and prints.
func (c forecastCmd) Run(out *table, screen *console) error {
	at, err := month("--at", c.At)
	if err != nil {
		return err
	}
	chosen, err := choose(c.Series, c.Entity)
	if err != nil {
		return err
	}
	s, err := c.load()
	if err != nil {
		return err
	}
	options, end, err := c.options(screen, "forecast")
	if err != nil {
		return err
	}
	defer end()
	plausible, err := forecast.Plausible(context.Background(), options, s.Overrides)
	if err != nil {
		return err
	}
	count := 0
	for _, pick := range chosen {
		count += len(pick.entities)
	}
	options.Plan.Months = at + 1
	band, err := plausible.Bands(context.Background(), options.Plan, s, count, func(t *sim.Trajectory, into []float32) {
		i := 0
		for _, pick := range chosen {
			for _, e := range pick.entities {
				into[i] = float32(t.At(pick.out, e, at))
				i++
			}
		}
	})
	if err != nil {
		return err
	}
	end()
	sampled(screen, plausible.Origins, plausible.Accepted)
	out.header("series", "entity", "unit", "p10", "p50", "p90")
	i := 0
	for _, pick := range chosen {
		output := &sim.Outputs()[pick.out]
		for _, e := range pick.entities {
			b := band(i)
			i++
			if err := out.row(output.ID, output.Entity(e), output.Unit, b.P10, b.P50, b.P90); err != nil {
				return err
			}
		}
	}
	return nil
}

// sampled says how well the draws moved.
func sampled(screen *console, origins int, accepted float64) {
	screen.note("%d draws of the start have descendants; %.0f %% of the last moves were accepted", origins, 100*accepted)
}

// bandsCmd prints or writes the bands that the page shows.
type bandsCmd struct {
	draws
	Write bool   `help:"Write sim/data/bands.csv instead of printing; make gen then brings it to the page."`
	Dir   string `default:"." placeholder:"DIR" help:"Root of the module to write to (default: here)."`
}

// Help is shown by --help.
func (bandsCmd) Help() string {
	return `Prints series,entity,unit,month,p10,p50,p90 of the headline series, each December, over the history. The list is in
tools/forecast/headlines.go. The committed table is ` + forecast.BandsPath + `, from the default runs and seed; with it goes
` + forecast.CoveragePath + `, the predictive coverage of both backtests by the same draws.

Example:
  stack bands --write`
}

// Run computes the table.
func (c bandsCmd) Run(out *table, screen *console) error {
	options, end, err := c.options(screen, "bands")
	if err != nil {
		return err
	}
	defer end()
	bands, err := forecast.Baseline(context.Background(), options, forecast.Headlines)
	if err != nil {
		return err
	}
	end()
	sampled(screen, bands.Origins, bands.Accepted)
	if c.Write {
		var text bytes.Buffer
		if err := bands.Write(&text); err != nil {
			return err
		}
		var covered bytes.Buffer
		if err := bands.WriteCoverage(&covered); err != nil {
			return err
		}
		out.raw = true
		if err := os.WriteFile(filepath.Join(c.Dir, filepath.FromSlash(forecast.CoveragePath)), covered.Bytes(), 0o644); err != nil {
			return err
		}
		return os.WriteFile(filepath.Join(c.Dir, filepath.FromSlash(forecast.BandsPath)), text.Bytes(), 0o644)
	}
	out.header("series", "entity", "unit", "month", "p10", "p50", "p90")
	for _, r := range bands.Rows {
		if err := out.row(r.Series, r.Entity, r.Unit, r.Month, r.P10, r.P50, r.P90); err != nil {
			return err
		}
	}
	return nil
}
