package backtest

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
)

// A world that is as the runs say is inside nine times of ten, one that is far off never,
// and draws that differ count as well as the errors of the evidence.
func TestPredictiveCoverage(t *testing.T) {
	overall := func(runs ...[]float64) float64 {
		list := Predictive(runs)
		last := list[len(list)-1]
		assert.Equal(t, Overall, last.Series)
		assert.Equal(t, len(Targets()), last.Targets)
		return last.Value
	}
	off := func(by float64) []float64 { // By so many standard deviations.
		values := make([]float64, len(all))
		for i, target := range all {
			values[i] = target.Value + by*target.Sigma
			if !target.Points {
				values[i] = target.Value * math.Exp(by*target.Sigma)
			}
		}
		return values
	}
	assert.Equal(t, 1.0, overall(off(0)), "what is observed is inside")
	assert.Equal(t, 1.0, overall(off(1.5), off(1.5)), "and so is what is one and a half standard deviations away")
	assert.Zero(t, overall(off(2), off(2)), "but not two")
	assert.Equal(t, 1.0, overall(off(2), off(-2)), "unless draws lie on both sides")
	assert.Equal(t, Predictive([][]float64{off(1)}), Predictive([][]float64{off(1)}), "the errors are the same each time")
}
