package forecast

import (
	"context"

	"sovereignstack/sim"
	"sovereignstack/tools/ensemble"
)

// Band is the 10, 50 and 90 % values of a quantity.
type Band struct{ P10, P50, P90 float64 }

// digits of results: the model's bits are the same everywhere, those of the draws are not.
const digits = 6

// Bands runs the ensemble over a scenario and returns the band of each value that
// observe writes. It writes the same number of values for every run; only they are
// kept, so a few hundred runs fit into little memory.
func (e *Ensemble) Bands(ctx context.Context, plan ensemble.Plan, s sim.Scenario, count int, observe func(t *sim.Trajectory, into []float32)) (func(i int) Band, error) {
	runs, err := ensemble.Run(ctx, plan, e.Scenarios(s), func(_ int, t *sim.Trajectory) ([]float32, error) {
		values := make([]float32, count)
		observe(t, values)
		return values, nil
	})
	if err != nil {
		return nil, err
	}
	values, even := make([]float64, len(runs)), make([]float64, len(runs))
	for k := range even {
		even[k] = 1
	}
	return func(i int) Band {
		for k := range runs {
			values[k] = float64(runs[k][i])
		}
		p := ensemble.Percentiles(values, even, 0.1, 0.5, 0.9)
		return Band{ensemble.Round(p[0], digits), ensemble.Round(p[1], digits), ensemble.Round(p[2], digits)}
	}, nil
}
