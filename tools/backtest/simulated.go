package backtest

import (
	"math"

	"sovereignstack/sim"
	"sovereignstack/sim/data"
)

// one is a series of a run: an output and the number of one of its entities.
type one struct {
	out    sim.OutputID
	entity int
}

// Simulated is what a run has in place of the observation.
func (t *Target) Simulated(run *sim.Trajectory) float64 {
	switch t.Form {
	case data.Share:
		return t.sum(run, t.terms) / t.sum(run, t.of)
	case data.Average:
		return t.average(run)
	case data.Growth:
		return t.growth(run)
	case data.Lag:
		return t.lag(run)
	}
	return t.sum(run, t.terms)
}

// sum adds series, each reduced to the observation's measure.
func (t *Target) sum(run *sim.Trajectory, terms []one) (total float64) {
	for _, s := range terms {
		total += t.reduced(run.Series(s.out, s.entity))
	}
	return total
}

// reduced makes one number of the months of one series.
func (t *Target) reduced(series []float32) (total float64) {
	first, months := t.First, float64(t.Last-t.First+1)
	switch t.Measure {
	case data.End:
		return float64(series[t.Last])
	case data.Cumulative:
		first, months = 0, 12 // The series is a rate a year.
	}
	for _, x := range series[first : t.Last+1] {
		total += float64(x)
	}
	return total / months
}

// average weighs countries by population.
func (t *Target) average(run *sim.Trajectory) float64 {
	total, people := 0.0, 0.0
	for _, s := range t.terms {
		weight := data.Countries[s.entity].Population
		total += weight * t.reduced(run.Series(s.out, s.entity))
		people += weight
	}
	return total / people
}

// growth is the factor a year between the month before First and Last.
func (t *Target) growth(run *sim.Trajectory) float64 {
	at := func(m sim.Month) (total float64) {
		for _, s := range t.terms {
			total += run.At(s.out, s.entity, m)
		}
		return total
	}
	before := max(t.First-1, 0)
	return math.Pow(at(t.Last)/at(before), 12/float64(t.Last-before))
}

// lag is the number of months since the best of the leaders first stood where the best
// of the followers stands, on average over the period or at its end. A stand that the
// leaders had before the run counts from its start.
func (t *Target) lag(run *sim.Trajectory) float64 {
	first := t.First
	if t.Measure == data.End {
		first = t.Last
	}
	total := 0.0
	for m := first; m <= t.Last; m++ {
		total += t.lagAt(run, m)
	}
	return total / float64(t.Last-first+1)
}

func (t *Target) lagAt(run *sim.Trajectory, at sim.Month) float64 {
	stand := highest(run, t.terms, at)
	previous := highest(run, t.of, 0)
	if previous >= stand {
		return float64(at)
	}
	for m := sim.Month(1); m <= at; m++ {
		now := highest(run, t.of, m)
		if now >= stand {
			return float64(at-m) + (now-stand)/(now-previous)
		}
		previous = now
	}
	return 0 // The followers lead.
}

// highest is the largest of several series in a month.
func highest(run *sim.Trajectory, terms []one, m sim.Month) float64 {
	top := math.Inf(-1)
	for _, s := range terms {
		top = max(top, run.At(s.out, s.entity, m))
	}
	return top
}
