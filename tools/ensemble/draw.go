package ensemble

import (
	"math/rand/v2"

	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/stat/distmv"
	"gonum.org/v1/gonum/stat/samplemv"

	"sovereignstack/sim"
)

// stream keeps the generators of different purposes apart that share a seed.
const stream = 0x50f7e1657

// Source is a generator for a seed and a purpose.
func Source(seed, purpose uint64) rand.Source { return rand.NewPCG(seed, stream+purpose) }

// Cube returns n points of the unit cube as a Latin hypercube: each coordinate visits
// each n-th of its range once, so that a few hundred points cover every prior evenly.
func Cube(n, dims int, src rand.Source) [][]float64 {
	return sample(n, dims, samplemv.LatinHypercube{Q: distmv.NewUnitUniform(dims, src), Src: src})
}

// Sequence returns n points of the unit cube as a Halton sequence with Owen's scrambling,
// which fills pairs of coordinates more evenly than a hypercube. It is for averages in
// some twenty dimensions; in a hundred it would leave gaps.
func Sequence(n, dims int, src rand.Source) [][]float64 {
	return sample(n, dims, samplemv.Halton{Kind: samplemv.Owen, Q: distmv.NewUnitUniform(dims, src), Src: src})
}

// sample takes the rows of a sampler.
func sample(n, dims int, from samplemv.Sampler) [][]float64 {
	batch := mat.NewDense(n, dims, nil)
	from.Sample(batch)
	points := make([][]float64, n)
	for i := range points {
		points[i] = batch.RawRowView(i)
	}
	return points
}

// All is every parameter.
func All() []sim.ParamID {
	ids := make([]sim.ParamID, len(sim.Parameters()))
	for i := range ids {
		ids[i] = sim.ParamID(i)
	}
	return ids
}

// With returns the scenario with parameters set to values. What the scenario itself
// sets stays: a reader who asks about one value wants that value in every run. Of a
// parameter that is listed twice the last value counts.
func With(s sim.Scenario, ids []sim.ParamID, values []float64) sim.Scenario {
	set := make([]bool, len(sim.Parameters()))
	for _, o := range s.Overrides {
		set[o.Param] = true
	}
	overrides := make([]sim.Override, 0, len(s.Overrides)+len(ids))
	overrides = append(overrides, s.Overrides...)
	for i, id := range ids {
		if !set[id] {
			overrides = append(overrides, sim.Override{Param: id, Value: values[i]})
		}
	}
	s.Overrides = overrides
	return s
}

// Quantiles turns a point of the unit cube into values of parameters.
func Quantiles(ids []sim.ParamID, point []float64) []float64 {
	values := make([]float64, len(ids))
	for i, id := range ids {
		values[i] = Quantile(&sim.Parameters()[id], point[i])
	}
	return values
}
