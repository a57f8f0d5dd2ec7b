package calibrate

import (
	"math"

	"sovereignstack/sim"
	"sovereignstack/sim/data"
	"sovereignstack/tools/compare"
)

// Least and usual relative errors of an observation [log], where its range says less.
const (
	leastError = 0.05
	usualError = 0.15
	ninety     = 1.645 // A 90 % range reaches so many σ to each side.
)

// Observations are the targets of the evidence table: rows of low confidence are
// bounds and do not count.
func Observations(t *sim.Trajectory) ([]Residual, error) {
	var out []Residual
	for _, o := range data.Observations {
		if o.Confidence == data.Low {
			continue
		}
		simulated, err := compare.Simulated(o, t)
		if err != nil {
			return nil, err
		}
		sigma := usualError
		if o.High > o.Low {
			sigma = max(leastError, math.Log(o.High/o.Low)/(2*ninety))
		}
		series, entities := compare.Series(o)
		out = append(out, Residual{series + " " + entities, o.Last, math.Log(simulated/o.Value) / sigma})
	}
	return out, nil
}
