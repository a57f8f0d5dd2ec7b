package calibrate

import (
	"math"
	"slices"

	"sovereignstack/sim"
)

// Residual is how far a run is from one target.
type Residual struct {
	Series string    // What is compared; targets of one series count as one.
	Last   sim.Month // Last month that the target covers.
	Z      float64   // ln(simulated ÷ observed) ÷ σ, or the difference ÷ σ [1].
}

// Targets says how far a run is from every target. It may look at months up to the
// last target only: calibration does not run further.
type Targets func(*sim.Trajectory) ([]Residual, error)

// The record is split here: what is fitted, and what the fit then predicts.
const (
	FitEnd        sim.Month = 35 // December 2024.
	PredictionEnd           = sim.FirstSimulated - 1
)

// huberWidth is where the loss turns from square to linear [σ]. A normal error passes
// it once in twenty times; beyond it a target is more likely wrong than telling.
const huberWidth = 2

// worst bounds a residual [σ], so that a series which a wild parameter brings to zero
// is very bad and not infinitely so.
const worst = 1e3

// pseudoHuber is ½z² near zero and linear far out, smooth between:
//
//	ρ(z) = w²·(√(1 + (z/w)²) − 1)
func pseudoHuber(z float64) float64 {
	if math.IsNaN(z) {
		z = worst
	}
	z = min(max(z, -worst), worst)
	return huberWidth * huberWidth * (math.Sqrt(1+z*z/(huberWidth*huberWidth)) - 1)
}

// SeriesLoss is the misfit of one series over a period.
type SeriesLoss struct {
	Series string
	Rows   int
	Mean   float64 // Mean pseudo-Huber loss of its targets.
	Median float64 // Median |z| of its targets; about 0.67 where only noise is left.
}

// Losses groups the targets that end within a period by series, in alphabetical order.
func Losses(residuals []Residual, from, to sim.Month) []SeriesLoss {
	bySeries := map[string][]float64{}
	var names []string
	for _, r := range residuals {
		if r.Last < from || r.Last > to {
			continue
		}
		if _, seen := bySeries[r.Series]; !seen {
			names = append(names, r.Series)
		}
		bySeries[r.Series] = append(bySeries[r.Series], r.Z)
	}
	slices.Sort(names)
	losses := make([]SeriesLoss, len(names))
	for i, name := range names {
		sum := 0.0
		var sizes []float64
		for _, z := range bySeries[name] {
			sum += pseudoHuber(z)
			sizes = append(sizes, math.Abs(z))
		}
		losses[i] = SeriesLoss{name, len(sizes), sum / float64(len(sizes)), median(sizes)}
	}
	return losses
}

// Misfit is the sum over series of their mean loss: minus the log of a likelihood in
// which a series carries as much as one independent observation.
//
// Targets of one series overlap (quarters in years, flows in sums) and share the
// model's error, so they are not independent; counting each would make the data look
// ten times as sure as they are and a series with many rows drown the others.
func Misfit(losses []SeriesLoss) float64 {
	sum := 0.0
	for _, l := range losses {
		sum += l.Mean
	}
	return sum
}

// MedianLoss is the median within series, then across them, of |z|.
func MedianLoss(losses []SeriesLoss) float64 {
	var medians []float64
	for _, l := range losses {
		medians = append(medians, l.Median)
	}
	return median(medians)
}

// median is NaN of nothing.
func median(x []float64) float64 {
	if len(x) == 0 {
		return math.NaN()
	}
	sorted := slices.Sorted(slices.Values(x))
	n := len(sorted)
	return (sorted[(n-1)/2] + sorted[n/2]) / 2
}
