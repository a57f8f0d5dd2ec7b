package main

import (
	"context"
	"math"

	"sovereignstack/sim"
	"sovereignstack/sim/data"
	"sovereignstack/tools/backtest"
	"sovereignstack/tools/forecast"
)

// backtestCmd holds a run against every target.
type backtestCmd struct {
	input
	parallel
	Mode  backtest.Mode `enum:"conditional,free" default:"conditional" help:"conditional (default): spending to December 2025 and dated policy are given. free: nothing later than December 2023 is."`
	Quick bool          `help:"Leave out predictive_coverage, which takes about a minute."`
}

// Help is shown by --help.
func (backtestCmd) Help() string {
	return `Prints series,entity,period,observed,low,high,simulated,log_error,z,inside_range for every target, none left out, and
then summaries in the same columns.

Targets: log_error is ln(simulated ÷ observed); for ECI points, months and margins it is simulated − observed. z is the error in
standard deviations of the evidence. low and high are the 90 % range of the source, or what the standard deviation makes of it.

Summaries: entity is summary:NAME, simulated is its value, low and high are what it should lie between, inside_range whether it
does, observed how many targets it rests on. Per series and overall: loss (median of |z| within a series, then over series; 0.67
is a perfect model), coverage (share of targets in whose 90 % range this one run lies), predictive_coverage (share of targets that lie in the 5 to 95 %
range of plausible parameters and the errors of the evidence together: the 200 draws of the bands, not with --quick), skill (1 − loss ÷ loss of a log-linear trend through the years to
2024, on what begins in 2025). Overall also: loss_fitted (to 2024), loss_predicted (2025), loss_independent (targets whose figures set no
input), ranks of economies (adoption_rank_after_income is after GDP per head), owner_ratio (simulated ÷ observed stock), and
skill_…_gap against a straight line.

Example:
  stack backtest --mode conditional`
}

// Run prints one row per target, then the summaries.
func (c backtestCmd) Run(out *table, screen *console) error {
	s, err := c.load()
	if err != nil {
		return err
	}
	run, err := sim.Run(data.Tables(), c.Mode.Given(s))
	if err != nil {
		return err
	}
	out.header("series", "entity", "period", "observed", "low", "high", "simulated", "log_error", "z", "inside_range")
	for _, r := range backtest.Residuals(run, 0, backtest.LastTarget) {
		if err := out.row(r.Series, r.Entity, r.Period, r.Value, float32(r.Low90), float32(r.High90), float32(r.Simulated), float32(r.Error), float32(r.Z), r.Inside); err != nil {
			return err
		}
	}
	summaries := backtest.Summarise(run)
	if !c.Quick {
		predictive, err := c.predictive(s, screen)
		if err != nil {
			return err
		}
		summaries = append(summaries, predictive...)
	}
	for _, s := range summaries {
		if err := out.row(s.Series, "summary:"+s.Name, s.From.String()+"/"+s.To.String(), s.Targets, bound(s.Low), bound(s.High), float32(s.Value), "", "", s.Met()); err != nil {
			return err
		}
	}
	return nil
}

// predictive draws plausible parameters and holds their runs against the targets.
func (c backtestCmd) predictive(s sim.Scenario, screen *console) ([]backtest.Summary, error) {
	const runs, seed = forecast.BandRuns, forecast.BandSeed // The draws of the committed table, so that both say the same.
	options, end, err := draws{c.parallel, runs, seed}.options(screen, "predictive coverage")
	if err != nil {
		return nil, err
	}
	defer end()
	plausible, err := forecast.Plausible(context.Background(), options, s.Overrides)
	if err != nil {
		return nil, err
	}
	return plausible.Predictive(context.Background(), options.Plan, s, c.Mode)
}

// bound is empty where there is none.
func bound(x float64) any {
	if math.IsInf(x, 0) {
		return ""
	}
	return float32(x)
}
