// Package forecast runs the ensemble of plausible parameters and states what it says of
// each series: weighted 10, 50 and 90 % values.
package forecast

import (
	"context"
	"fmt"

	"gonum.org/v1/gonum/floats"

	"sovereignstack/sim"
	"sovereignstack/sim/scenario"
	"sovereignstack/tools/calibrate"
	"sovereignstack/tools/ensemble"
)

// Options of an ensemble.
type Options struct {
	Runs int
	Seed uint64
	Plan ensemble.Plan
}

// Purposes of random numbers; see ensemble.Source.
const (
	purposeDraw  = 2
	purposeMove  = 3
	purposePrint = 6
)

// Ensemble is draws of all parameters from what remains plausible once the record to
// December 2025 is seen: the posterior of calibration, over all parameters and with 2025.
// Each draw counts the same.
//
//	Φ(z) = misfit + ½·Σ z²,  draws ∝ e^(−Φ)
//
// z are scores: standard normals before the data. Draws start from the normal that fits
// Φ best around its minimum (approximation) and are then annealed to Φ itself.
type Ensemble struct {
	Stages, Origins int     // Of the annealing; see ensemble.Annealed.
	Accepted        float64 // The same.

	ids    []sim.ParamID
	values [][]float64
}

// Plausible draws. Parameters that overrides set stay as they are. A fit that does not
// belong to the parameter table is an error that names the field.
func Plausible(ctx context.Context, o Options, overrides []sim.Override) (*Ensemble, error) {
	if err := sim.StaleFit(); err != nil {
		return nil, fmt.Errorf("%w; run stack calibrate again", err)
	}
	history, err := scenario.Load(scenario.HistoryID)
	if err != nil {
		return nil, err
	}
	history.Overrides = overrides
	r := record{history, o.Plan}
	r.plan.Months = calibrate.PredictionEnd + 1
	about, err := r.approximate(ctx)
	if err != nil {
		return nil, err
	}
	start := ensemble.Cube(o.Runs, len(sim.Parameters()), ensemble.Source(o.Seed, purposeDraw))
	for _, point := range start {
		for k, u := range point {
			point[k] = ensemble.Normal(u)
		}
	}
	// What the start has over Φ is taken off again: it is Σ s²/2 of what it is made of.
	potential := func(ctx context.Context, points [][]float64) ([]float64, error) {
		scores := make([][]float64, len(points))
		for i, s := range points {
			scores[i] = about.scores(s)
		}
		values, err := r.potential(ctx, scores)
		for i := range values {
			values[i] -= halfSquares(points[i])
		}
		return values, err
	}
	found, err := ensemble.Anneal(ctx, start, about.stiffness(), potential, ensemble.Source(o.Seed, purposeMove))
	if err != nil {
		return nil, err
	}
	e := &Ensemble{Stages: found.Stages, Origins: found.Origins, Accepted: found.Accepted, ids: ensemble.All()}
	for _, s := range found.Points {
		e.values = append(e.values, values(about.scores(s)))
	}
	return e, nil
}

// values are the parameters at scores.
func values(scores []float64) []float64 {
	out := make([]float64, len(scores))
	for i, z := range scores {
		out[i] = ensemble.FromScore(&sim.Parameters()[i], z)
	}
	return out
}

func halfSquares(x []float64) float64 { return floats.Dot(x, x) / 2 }

// Count is about how many times the model runs for so many runs.
func Count(runs int) int {
	const sweeps = 2 * 24
	return newtonSteps*(len(sim.Parameters())+1) + (sweeps+1)*runs
}

// Scenarios are the draws on top of a scenario.
func (e *Ensemble) Scenarios(s sim.Scenario) []sim.Scenario {
	out := make([]sim.Scenario, len(e.values))
	for i, values := range e.values {
		out[i] = ensemble.With(s, e.ids, values)
	}
	return out
}
