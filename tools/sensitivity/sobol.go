package sensitivity

import (
	"math"
	"math/rand/v2"

	"sovereignstack/tools/ensemble"
)

// Index is the part of a measure's variance that a parameter explains: by itself, and
// with all that depends on it. Sampling may bring a small one below zero.
type Index struct{ First, Total float64 }

// Sobol estimates indices by measure and coordinate from n·(dims + 2) values.
//
// A and B are two samples of n points, from one sequence of twice the dimensions;
// AB_i is A with coordinate i from B.
//
//	S_i = 1/n·Σ f(B)·(f(AB_i) − f(A)) / V     Saltelli et al. 2010
//	T_i = 1/2n·Σ (f(A) − f(AB_i))² / V        Jansen 1999
//
// V is the variance over A and B. f is taken from its mean, which changes nothing in
// the limit and steadies the first.
func Sobol(model Model, dims, n int, src rand.Source) ([][]Index, error) {
	var points [][]float64
	cube := ensemble.Sequence(n, 2*dims, src)
	for _, p := range cube {
		points = append(points, p[:dims:dims])
	}
	for _, p := range cube {
		points = append(points, p[dims:])
	}
	for i := range dims {
		for _, p := range cube {
			ab := append([]float64(nil), p[:dims]...)
			ab[i] = p[dims+i]
			points = append(points, ab)
		}
	}
	values, err := model(points)
	if err != nil {
		return nil, err
	}
	indices := make([][]Index, len(values[0]))
	column := make([]float64, len(points))
	for k := range indices {
		for j := range column {
			column[j] = values[j][k]
		}
		indices[k] = indicesOf(column, dims, n)
	}
	return indices, nil
}

// indicesOf estimates from the values at A, B, AB_1, AB_2, …
func indicesOf(f []float64, dims, n int) []Index {
	mean, variance := spread(f[:2*n])
	out := make([]Index, dims)
	if variance == 0 { // Nothing to explain.
		return out
	}
	a, b := f[:n], f[n:2*n]
	for i := range out {
		ab := f[(2+i)*n:][:n]
		first, total, firsts, totals := 0.0, 0.0, 0.0, 0.0
		for j := range ab {
			change := ab[j] - a[j]
			if math.IsNaN(change) {
				continue
			}
			total += change * change
			totals++
			if !math.IsNaN(b[j]) {
				first += (b[j] - mean) * change
				firsts++
			}
		}
		out[i] = Index{first / max(1, firsts) / variance, total / max(1, 2*totals) / variance}
	}
	return out
}

// spread is mean and variance of what has a value.
func spread(f []float64) (mean, variance float64) {
	sum, squares, n := 0.0, 0.0, 0.0
	for _, x := range f {
		if !math.IsNaN(x) {
			sum += x
			n++
		}
	}
	mean = sum / max(1, n)
	for _, x := range f {
		if !math.IsNaN(x) {
			squares += (x - mean) * (x - mean)
		}
	}
	return mean, squares / max(1, n)
}
