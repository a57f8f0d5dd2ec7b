// Package forecast runs the ensemble of plausible parameters and states what it says of
// each series: weighted 10, 50 and 90 % values.
package forecast

import (
	"context"
	"fmt"
	"math"
	"math/rand/v2"

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

// candidates are drawn for each run: running one over the record alone takes a fifth of
// the time, and of ten a few fit.
const candidates = 10

// leastEffective is the least effective sample size of the candidates, as a share of
// them: enough that most runs differ.
const leastEffective = 1.0 / candidates

// Purposes of random numbers; see ensemble.Source.
const (
	purposeDraw = 2
	purposePick = 3
)

// Ensemble is draws of all parameters, picked by how well they fit the record.
//
// Fitted parameters are drawn from their posterior, taken as normal in scores: from the
// fitted values along the directions of the Hessian, each as wide as the data leave it.
// All others are drawn from their priors. Each candidate is then weighed by how well it
// fits the whole record to December 2025, against the density that it was drawn from:
//
//	ln w = −misfit − ½·Σ z² + ½·Σ s²
//
//	z  scores of the fitted parameters; ½·Σ z² is their prior
//	s  standard normals that the draw was made of; ½·Σ s² is the density of the draw
//
// For what is drawn from its prior, prior and density cancel. So this is importance
// sampling of the posterior of calibration, extended by 2025; ensemble.Weights bounds
// how uneven the weights may get. Runs are picked from the candidates in proportion to
// the weights, so that no whole run is made of a draw that hardly counts.
type Ensemble struct {
	Weights   []float64 // Of the draws that were picked: how often, as a share. They sum to one.
	Effective float64   // Candidates of equal weight that would be worth as much as all.
	Temper    float64   // 1 is the posterior; below it the weights were evened out.

	ids    []sim.ParamID
	values [][]float64
}

// Plausible draws, weighs and picks. Parameters that overrides set stay as they are. A
// fit that does not belong to the parameter table is an error that names the field.
func Plausible(ctx context.Context, o Options, overrides []sim.Override) (*Ensemble, error) {
	fit := calibrate.Committed()
	if err := calibrate.Check(fit.Rows); err != nil {
		return nil, err
	}
	all := &Ensemble{ids: ensemble.All()}
	logs := make([]float64, candidates*o.Runs)
	for i, point := range ensemble.Cube(len(logs), len(all.ids), ensemble.Source(o.Seed, purposeDraw)) {
		values, log := draw(fit, point)
		all.values = append(all.values, values)
		logs[i] = log
	}
	history, err := scenario.Load(scenario.HistoryID)
	if err != nil {
		return nil, err
	}
	history.Overrides = overrides
	plan := o.Plan
	plan.Months = calibrate.PredictionEnd + 1
	misfits, err := ensemble.Run(ctx, plan, all.Scenarios(history), func(_ int, t *sim.Trajectory) (float64, error) {
		residuals, err := calibrate.Observations(t)
		return calibrate.Misfit(calibrate.Losses(residuals, 0, calibrate.PredictionEnd)), err
	})
	if err != nil {
		return nil, err
	}
	for i, misfit := range misfits {
		logs[i] -= misfit
		if math.IsNaN(logs[i]) {
			return nil, fmt.Errorf("draw %d of seed %d: its fit is not a number", i, o.Seed)
		}
	}
	weights, temper := ensemble.Weights(logs, leastEffective)
	picked := &Ensemble{ids: all.ids, Effective: ensemble.EffectiveSize(weights), Temper: temper}
	start := rand.New(ensemble.Source(o.Seed, purposePick)).Float64()
	for i, times := range pick(weights, o.Runs, start) {
		if times > 0 {
			picked.values = append(picked.values, all.values[i])
			picked.Weights = append(picked.Weights, float64(times)/float64(o.Runs))
		}
	}
	return picked, nil
}

// pick says how often each candidate is taken, n in all: systematic resampling, which
// takes each the whole part of n·weight times or once more. Start is from 0 to 1.
func pick(weights []float64, n int, start float64) []int {
	times := make([]int, len(weights))
	below, next := 0.0, 0
	for i, w := range weights {
		below += w
		for next < n && (float64(next)+start)/float64(n) < below {
			times[i]++
			next++
		}
	}
	times[len(times)-1] += n - next // Rounding may leave the last step undone.
	return times
}

// draw turns a point of the unit cube into values of all parameters, and returns the
// log of prior over density of the draw.
func draw(fit calibrate.Posterior, point []float64) (values []float64, log float64) {
	values = ensemble.Quantiles(ensemble.All(), point)
	scores := make([]float64, len(fit.Rows))
	for i, row := range fit.Rows {
		id, _ := sim.ParameterByID(row.ID)
		scores[i] = ensemble.Score(&sim.Parameters()[id], row.Value)
	}
	for k, direction := range fit.Directions {
		id, _ := sim.ParameterByID(fit.Rows[k].ID)
		s := ensemble.Normal(point[id])
		log += s * s / 2
		for i, part := range direction.Parts {
			scores[i] += s * part / math.Sqrt(max(1, direction.Eigenvalue))
		}
	}
	for i, row := range fit.Rows {
		id, _ := sim.ParameterByID(row.ID)
		values[id] = ensemble.FromScore(&sim.Parameters()[id], scores[i])
		log -= scores[i] * scores[i] / 2
	}
	return values, log
}

// Scenarios are the draws on top of a scenario.
func (e *Ensemble) Scenarios(s sim.Scenario) []sim.Scenario {
	out := make([]sim.Scenario, len(e.values))
	for i, values := range e.values {
		out[i] = ensemble.With(s, e.ids, values)
	}
	return out
}

// Count is how many times the model runs for so many runs, at most.
func Count(runs int) int { return (candidates + 1) * runs }
