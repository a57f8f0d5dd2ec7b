package backtest

import (
	"math"
	"sort"

	"sovereignstack/sim"
)

// Residual is a target with what a run has in its place.
type Residual struct {
	*Target
	Simulated float64 // [Unit]
	Error     float64 // ln(simulated / observed) [1], or simulated − observed [Unit] where points count.
	Z         float64 // Error in standard deviations.
	Inside    bool    // Whether the run lies in the 90 % range.
}

// worst bounds the log error: a run without any of what was observed is a factor e^10 off.
const worst = 10

// Residual compares one simulated value with the target.
func (t *Target) Residual(simulated float64) Residual {
	r := Residual{Target: t, Simulated: simulated, Inside: simulated >= t.Low90 && simulated <= t.High90}
	switch {
	case t.Points:
		r.Error = simulated - t.Value
	case !(simulated > 0):
		r.Error = -worst
	default:
		r.Error = min(max(math.Log(simulated/t.Value), -worst), worst)
	}
	r.Z = r.Error / t.Sigma
	return r
}

// Residuals compares a run with every target whose period ends from month from to month to.
func Residuals(run *sim.Trajectory, from, to sim.Month) []Residual {
	list := make([]Residual, 0, len(all))
	for _, t := range all {
		if t.Last >= from && t.Last <= to {
			list = append(list, t.Residual(t.Simulated(run)))
		}
	}
	return list
}

// Loss is the loss of a run over the targets whose period ends from month from to month to.
func Loss(run *sim.Trajectory, from, to sim.Month) float64 {
	return LossOf(Residuals(run, from, to))
}

// LossOf is the median over series of the median within each series of |z|.
func LossOf(list []Residual) float64 {
	var medians []float64
	for _, series := range bySeries(list) {
		medians = append(medians, medianZ(series))
	}
	return median(medians)
}

// bySeries groups residuals by series, in the order of their first target.
func bySeries(list []Residual) (groups [][]Residual) {
	at := map[string]int{}
	for _, r := range list {
		i, ok := at[r.Series]
		if !ok {
			i = len(groups)
			at[r.Series] = i
			groups = append(groups, nil)
		}
		groups[i] = append(groups[i], r)
	}
	return groups
}

func medianZ(list []Residual) float64 {
	var z []float64
	for _, r := range list {
		z = append(z, math.Abs(r.Z))
	}
	return median(z)
}

// median is the middle value, the mean of the middle two for an even count, and NaN of none.
func median(values []float64) float64 {
	if len(values) == 0 {
		return math.NaN()
	}
	sort.Float64s(values)
	n := len(values)
	return (values[(n-1)/2] + values[n/2]) / 2
}

// Coverage is the share of residuals inside their 90 % ranges.
func Coverage(list []Residual) float64 {
	inside := 0.0
	for _, r := range list {
		if r.Inside {
			inside++
		}
	}
	return inside / float64(len(list))
}
