// Package calibrate fits a few parameters to the record up to December 2024 and says
// what the record tells of each.
//
//	J(z) = Σ over series of weight · mean ρ(residual/σ) + ½·Σ z²
//
//	z       normal scores of the fitted parameters in their priors [1]
//	ρ       pseudo-Huber loss
//	weight  root of the number of entities of the series
//
// The first term is minus the log of the likelihood, the second of the prior: in normal
// scores every prior is one standard normal, so it costs nothing at the median of the
// stated range, 1.35 at its 5 and 95 % points, and no step can leave the range. e^(−J)
// is the posterior up to a constant; its curvature at the minimum gives the errors.
package calibrate

import (
	"context"
	"math"
	"sync"

	"sovereignstack/sim"
	"sovereignstack/sim/scenario"
	"sovereignstack/tools/ensemble"
)

// Problem is what is fitted, and to what.
type Problem struct {
	IDs     []sim.ParamID
	Targets Targets
	Plan    ensemble.Plan

	base sim.Scenario // The history, with every parameter at the table's value.

	mu  sync.Mutex
	err error // The first error of an evaluation inside an optimiser.
}

// NewProblem sets up the fit of parameters to targets over the history.
func NewProblem(ids []sim.ParamID, targets Targets, plan ensemble.Plan) (*Problem, error) {
	base, err := scenario.Load(scenario.HistoryID)
	if err != nil {
		return nil, err
	}
	fitted := make([]bool, len(sim.Parameters()))
	for _, id := range ids {
		fitted[id] = true
	}
	// What an earlier fit moved and this one leaves alone starts from the table again.
	for i, p := range sim.Parameters() {
		if p.Default != p.Prior && !fitted[i] {
			base.Overrides = append(base.Overrides, sim.Override{Param: sim.ParamID(i), Value: p.Prior})
		}
	}
	return &Problem{IDs: ids, Targets: targets, Plan: plan, base: base}, nil
}

// Start is the scores of the table's values.
func (p *Problem) Start() []float64 {
	z := make([]float64, len(p.IDs))
	for i, id := range p.IDs {
		q := &sim.Parameters()[id]
		z[i] = ensemble.Score(q, q.Prior)
	}
	return z
}

// Values are the parameters at scores.
func (p *Problem) Values(z []float64) []float64 {
	values := make([]float64, len(p.IDs))
	for i, id := range p.IDs {
		values[i] = ensemble.FromScore(&sim.Parameters()[id], z[i])
	}
	return values
}

// Residuals runs the points, each as parameters and values, to the end of a month.
func (p *Problem) Residuals(ctx context.Context, last sim.Month, ids [][]sim.ParamID, values [][]float64) ([][]Residual, error) {
	scenarios := make([]sim.Scenario, len(values))
	for i := range scenarios {
		scenarios[i] = ensemble.With(p.base, ids[i], values[i])
	}
	plan := p.Plan
	plan.Months = last + 1
	return ensemble.Run(ctx, plan, scenarios, func(_ int, t *sim.Trajectory) ([]Residual, error) {
		all, err := p.Targets(t)
		within := all[:0]
		for _, r := range all {
			if r.Last <= last {
				within = append(within, r)
			}
		}
		return within, err
	})
}

// Objective returns J at each of the points, given as scores.
func (p *Problem) Objective(ctx context.Context, points ...[]float64) ([]float64, error) {
	ids, values := make([][]sim.ParamID, len(points)), make([][]float64, len(points))
	for i, z := range points {
		ids[i], values[i] = p.IDs, p.Values(z)
	}
	residuals, err := p.Residuals(ctx, FitEnd, ids, values)
	if err != nil {
		return nil, err
	}
	out := make([]float64, len(points))
	for i, r := range residuals {
		out[i] = Misfit(Losses(r, 0, FitEnd)) + penalty(points[i])
	}
	return out, nil
}

// penalty is minus the log of the prior, less its constant.
func penalty(z []float64) float64 {
	sum := 0.0
	for _, x := range z {
		sum += x * x
	}
	return sum / 2
}

// at is Objective for an optimiser, which takes no errors: the first one is kept.
func (p *Problem) at(ctx context.Context, points ...[]float64) []float64 {
	values, err := p.Objective(ctx, points...)
	if err == nil {
		return values
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.err == nil {
		p.err = err
	}
	values = make([]float64, len(points))
	for i := range values {
		values[i] = math.Inf(1)
	}
	return values
}
