package claims

import "math/bits"

// split is Shapley's: the part of the first factor in the change from none to all of
// the factors, averaged over the orders in which they may come.
//
//	part = Σ over coalitions K without the factor of |K|!·(n−|K|−1)!/n!·(x(K + factor) − x(K))
//
// The parts of all factors add up to the change. With per, the result is the same part
// of another value's change: how much of an effect goes one way.
func (m *Measure) split(r *Runner, with With) (Outcome, error) {
	results, err := r.run(m.coalitions(with)...)
	if err != nil {
		return Outcome{}, err
	}
	values := func(v *Value) []float64 {
		out := make([]float64, len(results))
		for k, result := range results {
			out[k] = v.in(result)
		}
		return out
	}
	x := values(&m.Value)
	o := Outcome{Baseline: x[0], Scenario: x[len(x)-1], Change: Shapley(x)[0]}
	if m.Per != nil {
		o.Change = over(o.Change, Shapley(values(m.Per))[0])
	}
	return o, nil
}

// coalitions are the runs with each subset of the factors, by bits.
func (m *Measure) coalitions(with With) []Spec {
	var out []Spec
	for k := range 1 << len(m.Factors) {
		run := m.Baseline
		for f, factor := range m.Factors {
			if k>>f&1 == 1 {
				run += "+" + factor
			}
		}
		out = append(out, Spec{Run: run, With: with})
	}
	return out
}

// Shapley splits x[all] − x[none] between factors; x is indexed by bits of who is in.
func Shapley(x []float64) []float64 {
	n := bits.Len(uint(len(x))) - 1
	factorial := func(k int) float64 {
		out := 1.0
		for i := 2; i <= k; i++ {
			out *= float64(i)
		}
		return out
	}
	parts := make([]float64, n)
	for f := range parts {
		for k := range x {
			if k>>f&1 == 1 {
				continue
			}
			in := bits.OnesCount(uint(k))
			weight := factorial(in) * factorial(n-in-1) / factorial(n)
			parts[f] += weight * (x[k|1<<f] - x[k])
		}
	}
	return parts
}
