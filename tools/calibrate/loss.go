package calibrate

import (
	"cmp"
	"math"
	"slices"

	"sovereignstack/sim"
	"sovereignstack/tools/backtest"
)

// Residual is how far a run is from one target.
type Residual struct {
	Series string    // What is compared,
	Entity string    // and of whom.
	Last   sim.Month // Last month that the target covers.
	Z      float64   // ln(simulated ÷ observed) ÷ σ, or the difference ÷ σ [1].
}

// Targets says how far a run is from every target. It may look at months up to the
// last target only: calibration does not run further.
type Targets func(*sim.Trajectory) ([]Residual, error)

// The record is split here: what is fitted, and what the fit then predicts.
const (
	FitEnd        = backtest.LastFitted // December 2024.
	PredictionEnd = backtest.LastTarget // December 2025.
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
	z = bounded(z)
	return huberWidth * huberWidth * (math.Sqrt(1+z*z/(huberWidth*huberWidth)) - 1)
}

// bounded is a residual as the loss takes it; what is no number is as bad as it gets.
func bounded(z float64) float64 {
	if math.IsNaN(z) {
		return worst
	}
	return min(max(z, -worst), worst)
}

// SeriesLoss is the misfit of one series over a period.
type SeriesLoss struct {
	Series   string
	Rows     int
	Entities int
	Mean     float64 // Mean over entities of the mean pseudo-Huber loss of their targets.
	Median   float64 // Median |z| of its targets; about 0.67 where only noise is left.
}

// Weight is how many independent observations a series counts as: the root of the
// number of its entities.
//
// Targets of one entity overlap (quarters in years, flows in sums) and share the model's
// error: together they count as one. Entities are neither the same nor independent, so
// their root lies between counting them as one and counting each; counting each would
// let adoption in a hundred countries drown the price of a chip.
func (l SeriesLoss) Weight() float64 { return math.Sqrt(float64(l.Entities)) }

// Losses groups the targets that end within a period by series, in alphabetical order.
func Losses(residuals []Residual, from, to sim.Month) []SeriesLoss {
	rows := grouped(residuals, from, to)
	var losses []SeriesLoss
	for len(rows) > 0 {
		l := SeriesLoss{Series: rows[0].Series}
		var sizes []float64
		for len(rows) > 0 && rows[0].Series == l.Series {
			entity, sum, n := rows[0].Entity, 0.0, 0
			for ; n < len(rows) && rows[n].Series == l.Series && rows[n].Entity == entity; n++ {
				sum += pseudoHuber(rows[n].Z)
				sizes = append(sizes, math.Abs(rows[n].Z))
			}
			l.Mean += sum / float64(n)
			l.Rows += n
			l.Entities++
			rows = rows[n:]
		}
		l.Mean /= float64(l.Entities)
		l.Median = median(sizes)
		losses = append(losses, l)
	}
	return losses
}

// grouped is the targets of a period, by series and entity.
func grouped(residuals []Residual, from, to sim.Month) []Residual {
	var rows []Residual
	for _, r := range residuals {
		if r.Last >= from && r.Last <= to {
			rows = append(rows, r)
		}
	}
	slices.SortStableFunc(rows, func(a, b Residual) int {
		return cmp.Or(cmp.Compare(a.Series, b.Series), cmp.Compare(a.Entity, b.Entity))
	})
	return rows
}

// Misfit is the sum over series of their weighted loss: minus the log of the likelihood.
func Misfit(losses []SeriesLoss) float64 {
	sum := 0.0
	for _, l := range losses {
		sum += float64(l.Weight() * l.Mean)
	}
	return sum
}

// RowWeights are the weights of single targets with which Misfit is the sum of their
// losses.
func RowWeights(rows []Residual) []float64 {
	type entity struct{ series, entity string }
	targets, entities := map[entity]float64{}, map[string]float64{}
	for _, r := range rows {
		e := entity{r.Series, r.Entity}
		if targets[e] == 0 {
			entities[r.Series]++
		}
		targets[e]++
	}
	weights := make([]float64, len(rows))
	for i, r := range rows {
		weights[i] = 1 / (targets[entity{r.Series, r.Entity}] * math.Sqrt(entities[r.Series]))
	}
	return weights
}

// Robust is how much less than its square a residual counts: ρ'(z)/z.
func Robust(z float64) float64 {
	z = bounded(z)
	return 1 / math.Sqrt(1+z*z/(huberWidth*huberWidth))
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
