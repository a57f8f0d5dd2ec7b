package backtest

import (
	"math"
	"slices"

	"gonum.org/v1/gonum/stat/distuv"

	"sovereignstack/sim"
)

// PredictiveName is the summary of the share of targets inside their predictive ranges.
const PredictiveName = "predictive_coverage"

// Aim of predictive coverage, and the range that it is about.
const (
	leastPredicted = 0.9
	tail           = 0.05 // On each side of the range.
	noises         = 64   // Errors of the observation for each run, at even steps of their distribution.
)

// Predictive makes the summaries of an ensemble: by series first, then overall.
//
//	y = simulated_k · e^(σ·ξ)      or simulated_k + σ·ξ where points count
//	covered: the observed value lies between the 5 % and the 95 % value of y
//
//	k  a run with plausible parameters
//	σ  standard deviation of the observation's own error
//	ξ  standard normal
//
// The summary "coverage" asks more: that one run lies in the range of the evidence. It
// holds the run for the truth. What a calibrated model promises is this range: its
// parameters are known so well and no better, and the evidence errs. Runs holds what
// each run has in place of every target, in the order of Targets.
func Predictive(runs [][]float64) []Summary {
	list := make([]Residual, 0, len(all))
	drawn := make([]float64, 0, len(runs)*noises)
	for i, t := range all {
		drawn = drawn[:0]
		for _, run := range runs {
			for k := range noises {
				drawn = append(drawn, t.disturbed(run[i], distuv.UnitNormal.Quantile((float64(k)+0.5)/noises)))
			}
		}
		slices.Sort(drawn)
		last := float64(len(drawn) - 1)
		low, high := drawn[int(math.Floor(tail*last))], drawn[int(math.Ceil((1-tail)*last))]
		list = append(list, Residual{Target: t, Inside: t.Value >= low && t.Value <= high})
	}
	var out []Summary
	for _, series := range bySeries(list) {
		out = append(out, predicted(series[0].Series, series))
	}
	return append(out, predicted(Overall, list))
}

func predicted(series string, list []Residual) Summary {
	return Predicted(series, len(list), Coverage(list))
}

// Predicted is the summary of a series whose predictive coverage is known.
func Predicted(series string, targets int, covered float64) Summary {
	return Summary{series, PredictiveName, 0, LastTarget, targets, covered, leastPredicted, 1}
}

// AllSimulated is what a run has in place of every target.
func AllSimulated(run *sim.Trajectory) []float64 {
	values := make([]float64, len(all))
	for i, t := range all {
		values[i] = t.Simulated(run)
	}
	return values
}

// disturbed is what the source might report if the world were as simulated.
func (t *Target) disturbed(simulated, noise float64) float64 {
	if t.Points {
		return simulated + t.Sigma*noise
	}
	return simulated * math.Exp(t.Sigma*noise)
}
