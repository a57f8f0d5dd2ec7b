package calibrate

import (
	"context"
	"fmt"
	"runtime"

	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/optimize"

	"sovereignstack/tools/ensemble"
)

// Purposes of random numbers, so that streams of one seed differ.
const purposeSearch = 1

// Search is how hard to look.
type Search struct {
	Evaluations int    // Runs of the model, about; derivatives of the report come on top.
	Seed        uint64 // Of the global search.
}

const (
	globalShare  = 0.6 // Part of the evaluations that look everywhere.
	population   = 32  // Points per generation: twice the usual, as the loss has flat parts and kinks.
	startSpread  = 0.4 // Of the first generation [σ of the prior].
	gradientStep = 0.02
	flat         = 1e-3 // Gradient below which the local search ends.
)

// Minimise looks for the scores with the least J: CMA-ES first, which needs no
// derivatives and is not held up by kinks, then BFGS from the best point, with
// derivatives by differences. The search starts from the table's values, never ends
// with worse ones, and gives the same result on any number of cores.
func (p *Problem) Minimise(ctx context.Context, s Search) ([]float64, error) {
	p.err = nil
	best := p.Start()
	at, err := p.Objective(ctx, best)
	if err != nil {
		return nil, err
	}
	lowest := at[0]
	keep := func(result *optimize.Result, err error) error {
		if p.err != nil {
			return p.err
		}
		if result == nil {
			return err
		}
		// A line search that fails at a kink has still come some way.
		if result.F < lowest {
			best, lowest = append([]float64(nil), result.X...), result.F
		}
		return nil
	}
	if err := keep(p.global(ctx, s, best)); err != nil {
		return nil, fmt.Errorf("global search: %w", err)
	}
	if err := keep(p.local(ctx, s, best)); err != nil {
		return nil, fmt.Errorf("local search: %w", err)
	}
	return best, nil
}

func (p *Problem) global(ctx context.Context, s Search, start []float64) (*optimize.Result, error) {
	spread := mat.NewSymDense(len(start), nil)
	for i := range start {
		spread.SetSym(i, i, startSpread*startSpread)
	}
	var chol mat.Cholesky
	chol.Factorize(spread)
	method := &optimize.CmaEsChol{InitStepSize: 1, InitCholesky: &chol, Population: population, Src: ensemble.Source(s.Seed, purposeSearch)}
	workers := p.Plan.Workers
	if workers <= 0 {
		workers = runtime.NumCPU()
	}
	return optimize.Minimize(optimize.Problem{
		Func:   func(z []float64) float64 { return p.at(ctx, z)[0] },
		Status: p.status,
	}, start, &optimize.Settings{
		MajorIterations: max(1, int(globalShare*float64(s.Evaluations))/population), // Whole generations, so that the end does not depend on the cores.
		Converger:       optimize.NeverTerminate{},
		Concurrent:      min(workers, population),
	}, method)
}

func (p *Problem) local(ctx context.Context, s Search, start []float64) (*optimize.Result, error) {
	perGradient := 2*len(start) + 1
	return optimize.Minimize(optimize.Problem{
		Func:   func(z []float64) float64 { return p.at(ctx, z)[0] },
		Grad:   func(gradient, z []float64) { p.gradient(ctx, gradient, z) },
		Status: p.status,
	}, start, &optimize.Settings{
		GradEvaluations:   max(1, int((1-globalShare)*float64(s.Evaluations))/perGradient),
		GradientThreshold: flat,
	}, &optimize.BFGS{})
}

// gradient is by central differences, all points at once.
func (p *Problem) gradient(ctx context.Context, gradient, z []float64) {
	var points [][]float64
	for i := range z {
		points = append(points, moved(z, i, gradientStep), moved(z, i, -gradientStep))
	}
	values := p.at(ctx, points...)
	for i := range z {
		gradient[i] = (values[2*i] - values[2*i+1]) / (2 * gradientStep)
	}
}

// moved is a copy with one coordinate moved.
func moved(z []float64, i int, by float64) []float64 {
	out := append([]float64(nil), z...)
	out[i] += by
	return out
}

// status ends an optimiser after an error.
func (p *Problem) status() (optimize.Status, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.err != nil {
		return optimize.Failure, p.err
	}
	return optimize.NotTerminated, nil
}
