// Package sensitivity says which assumptions matter for a result: Morris screening over
// all parameters, then Sobol indices for those that screening puts first.
//
// Both move parameters through the quantiles of their priors, so that a step means the
// same plausible change for each; fitted parameters too, as their ranges are what one
// may assume before looking at the record.
package sensitivity

import (
	"math"
	"math/rand/v2"
	"slices"
)

// Model returns the values of all measures at each point of the unit cube:
// [point][measure]. NaN is no value; estimates leave such points out.
type Model func(points [][]float64) ([][]float64, error)

// Effect is what screening says of one parameter: the mean size of its effects on a
// measure over the range, and their standard deviation, which is large where the effect
// depends on where one stands: on the parameter itself or on others.
type Effect struct{ MuStar, Sigma float64 }

// Levels of a coordinate and the step between them. Levels stand in the middle of
// quarters of the prior, not at its ends, where hardly anything is.
const (
	levels = 4
	step   = 0.5
)

// Morris screens with r trajectories: from a random point each coordinate is moved once,
// in random order, by half of the prior.
//
//	d_i = (f(x with i moved) − f(x)) / step
//	μ*  = mean |d_i|,  σ = standard deviation of d_i
//
// It returns effects by measure and coordinate, from r·(dims + 1) values.
func Morris(model Model, dims, r int, src rand.Source) ([][]Effect, error) {
	random := rand.New(src)
	var points [][]float64
	type move struct {
		dim  int
		sign float64
	}
	var moves []move
	for range r {
		x := make([]float64, dims)
		for i := range x {
			x[i] = (float64(random.IntN(levels)) + 0.5) / levels
		}
		points = append(points, x)
		for _, i := range random.Perm(dims) {
			sign := 1.0
			if x[i] > step {
				sign = -1
			}
			x = append([]float64(nil), x...)
			x[i] += sign * step
			points, moves = append(points, x), append(moves, move{i, sign})
		}
	}
	values, err := model(points)
	if err != nil {
		return nil, err
	}
	measures := len(values[0])
	effects := make([][]Effect, measures)
	for k := range effects {
		changes := make([][]float64, dims)
		for j, m := range moves {
			at := j/dims*(dims+1) + j%dims // Each trajectory has one point more than moves.
			changes[m.dim] = append(changes[m.dim], (values[at+1][k]-values[at][k])/(m.sign*step))
		}
		effects[k] = make([]Effect, dims)
		for i, d := range changes {
			effects[k][i] = effect(d)
		}
	}
	return effects, nil
}

// effect sums up the changes of one coordinate; a change from or to no value is none.
func effect(d []float64) Effect {
	d = slices.DeleteFunc(d, math.IsNaN)
	n := max(1, float64(len(d)))
	size, sum, squares := 0.0, 0.0, 0.0
	for _, x := range d {
		size += math.Abs(x)
		sum += x
	}
	for _, x := range d {
		squares += (x - sum/n) * (x - sum/n)
	}
	return Effect{size / n, math.Sqrt(squares / max(1, n-1))}
}
