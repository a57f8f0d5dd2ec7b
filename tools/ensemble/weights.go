package ensemble

import (
	"math"
	"sort"
	"strconv"

	"gonum.org/v1/gonum/floats"
)

// Weights turns logs of weights into weights that sum to one.
//
//	w = e^(temper·log) / Σ e^(temper·log)
//
// With more than a hundred parameters a few draws fit so much better than the rest
// that they alone would carry the percentiles: those would then tell of the draw and
// not of the model. So temper is the largest number up to 1 that leaves an effective
// sample size of the least share of all runs. 1 is the posterior itself, 0 what was
// drawn; the caller reports it with the effective size.
func Weights(logs []float64, least float64) (weights []float64, temper float64) {
	wanted := least * float64(len(logs))
	if w := tempered(logs, 1); EffectiveSize(w) >= wanted {
		return w, 1
	}
	low, high := 0.0, 1.0
	const halvings = 40
	for range halvings {
		middle := (low + high) / 2
		if EffectiveSize(tempered(logs, middle)) >= wanted {
			low = middle
		} else {
			high = middle
		}
	}
	return tempered(logs, low), low
}

// tempered is the weights at one temper. The largest log is taken off first, so that
// no exponential overflows.
func tempered(logs []float64, temper float64) []float64 {
	most := floats.Max(logs)
	w := make([]float64, len(logs))
	for i, l := range logs {
		if !math.IsInf(l, -1) { // What is impossible stays so at any temper.
			w[i] = math.Exp(temper * (l - most))
		}
	}
	floats.Scale(1/floats.Sum(w), w)
	return w
}

// EffectiveSize is (Σw)²/Σw²: the number of equal weights that would be worth as much.
func EffectiveSize(w []float64) float64 {
	sum := floats.Sum(w)
	return sum * sum / floats.Dot(w, w)
}

// Percentiles returns weighted quantiles of values, at shares from 0 to 1. A value
// stands at the middle of its weight; between two of them the quantile is interpolated.
func Percentiles(values, weights []float64, shares ...float64) []float64 {
	order := make([]int, len(values))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(i, j int) bool { return values[order[i]] < values[order[j]] })
	total := floats.Sum(weights)
	at := make([]float64, len(order)) // Share of the weight below the middle of each.
	below := 0.0
	for i, from := range order {
		at[i] = (below + weights[from]/2) / total
		below += weights[from]
	}
	out := make([]float64, len(shares))
	for i, share := range shares {
		k := sort.SearchFloat64s(at, share)
		switch k {
		case 0:
			out[i] = values[order[0]]
		case len(at):
			out[i] = values[order[len(at)-1]]
		default:
			low, high := values[order[k-1]], values[order[k]]
			t := (share - at[k-1]) / (at[k] - at[k-1])
			out[i] = float64(low*(1-t)) + float64(high*t)
		}
	}
	return out
}

// Round keeps so many significant digits: results of other platforms differ in the
// last ones, because only the model itself promises the same bits everywhere.
func Round(x float64, digits int) float64 {
	y, _ := strconv.ParseFloat(strconv.FormatFloat(x, 'g', digits, 64), 64)
	return y
}
