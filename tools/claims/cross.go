package claims

import (
	"fmt"
	"math"
)

// gridPoints are tried for a change of sign before one is narrowed down.
const gridPoints = 9

// bisections narrow an interval to 1/256 of it.
const bisections = 8

// root is where f changes its sign between low and high: on a grid first, then by
// bisection; false if it does not. An end where f is exactly zero has no sign and does
// not count. It returns f at both ends too.
func root(low, high float64, f func(x float64) (float64, error)) (at float64, found bool, first, last float64, err error) {
	xs, ys := make([]float64, gridPoints), make([]float64, gridPoints)
	for i := range xs {
		xs[i] = low + (high-low)*float64(i)/(gridPoints-1)
		if ys[i], err = f(xs[i]); err != nil {
			return 0, false, 0, 0, err
		}
	}
	first, last = ys[0], ys[gridPoints-1]
	for i := 1; i < gridPoints; i++ {
		if !(ys[i-1]*ys[i] < 0) { // No change, or not measurable.
			continue
		}
		a, b, start := xs[i-1], xs[i], ys[i-1]
		for range bisections {
			middle := (a + b) / 2
			y, err := f(middle)
			if err != nil {
				return 0, false, 0, 0, err
			}
			if y*start > 0 {
				a = middle
			} else {
				b = middle
			}
		}
		return (a + b) / 2, true, first, last, nil
	}
	return math.NaN(), false, first, last, nil
}

// crossing is the strength of a factor, 0 to 1, at which baseline and scenario are worth
// the same. Baseline and scenario of the outcome are x(s) − x(b) without the factor and
// with all of it.
func (m *Measure) crossing(r *Runner, with With) (Outcome, error) {
	at, found, first, last, err := root(0, 1, func(strength float64) (float64, error) {
		world := fmt.Sprintf("%v*%s+", strength, m.Factors[0])
		results, err := r.run(Spec{Run: world + m.Baseline, With: with}, Spec{Run: world + m.Scenario, With: with})
		if err != nil {
			return 0, err
		}
		return m.Value.in(results[1]) - m.Value.in(results[0]), nil
	})
	if !found {
		at = math.Inf(1)
	}
	return Outcome{Baseline: first, Scenario: last, Change: at}, err
}
