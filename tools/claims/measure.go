package claims

import "math"

// Kinds of comparison of a value x between the runs baseline b and scenario s:
//
//	ratio       x(s)/x(b) − 1
//	difference  x(s) − x(b)
//	share       (x(s) − x(b))/per(b)                        the denominator is fixed in the baseline
//	changes     (x(s) − x(b))/(per(s) − per(b))             what one change brings per unit of another
//	level       x(s)
//	kept        (x(also) − x(b))/(x(s) − x(b))              what is left of a change in a third run, if there is one
//	split       the first factor's part of x(all factors) − x(baseline)   (split.go)
//	crossing    the strength of a factor at which x(s) = x(b)             (cross.go)
//	distance    how far levers must move for a cell to lead               (lead.go)
const (
	ratio      = "ratio"
	difference = "difference"
	share      = "share"
	changes    = "changes"
	level      = "level"
	kept       = "kept"
	split      = "split"
	crossing   = "crossing"
	distance   = "distance"
)

var comparisons = []string{ratio, difference, share, changes, level, kept, split, crossing, distance}

// Outcome is what a measure comes to. NaN stands for what cannot be measured, an
// infinite change for what no setting reaches.
type Outcome struct{ Baseline, Scenario, Change float64 }

// specs are the runs that are known before any has run.
func (m *Measure) specs(with With) []Spec {
	var out []Spec
	for _, run := range []string{m.Baseline, m.Scenario, m.Also} {
		if run != "" {
			out = append(out, Spec{Run: run, With: with})
		}
	}
	if m.Compare == split {
		out = append(out, m.coalitions(with)...)
	}
	return out
}

// outcome runs what the measure needs and compares.
func (m *Measure) outcome(r *Runner, with With) (Outcome, error) {
	switch m.Compare {
	case split:
		return m.split(r, with)
	case crossing:
		return m.crossing(r, with)
	case distance:
		return m.Lead.distance(r, with)
	}
	spec := func(run string) Spec {
		if run == "" {
			run = m.Scenario
		}
		return Spec{Run: run, With: with}
	}
	results, err := r.run(spec(m.Baseline), spec(m.Scenario), spec(m.Also))
	if err != nil {
		return Outcome{}, err
	}
	o := m.compare(results[0], results[1], results[2])
	if m.Baseline == "" {
		o.Baseline = math.NaN()
	}
	return o, nil
}

// compare is the pure part: from the results of runs to the change.
func (m *Measure) compare(b, s, also *Result) Outcome {
	o := Outcome{Baseline: m.Value.in(b), Scenario: m.Value.in(s)}
	change := o.Scenario - o.Baseline
	switch m.Compare {
	case ratio:
		o.Change = math.NaN() // Growth of a loss says nothing.
		if o.Baseline > 0 {
			o.Change = o.Scenario/o.Baseline - 1
		}
	case difference:
		o.Change = change
	case share:
		o.Change = over(change, m.Per.in(b))
	case changes:
		o.Change = over(change, m.Per.in(s)-m.Per.in(b))
	case level:
		o.Change = o.Scenario
	case kept:
		if math.Abs(change) >= noChange*math.Abs(o.Baseline) {
			o.Change = over(m.Value.in(also)-o.Baseline, change)
		} else {
			o.Change = math.NaN()
		}
	}
	return o
}

// noChange is the size, over the baseline, below which there is nothing of which a part
// could be kept.
const noChange = 0.01

// over divides; NaN by nothing.
func over(x, y float64) float64 {
	if y == 0 {
		return math.NaN()
	}
	return x / y
}

// expected reports whether a change is what the claim says.
func (m *Measure) expected(change float64) bool {
	switch {
	case math.IsNaN(change):
		return false
	case m.Low != nil && change < *m.Low, m.High != nil && change > *m.High:
		return false
	}
	return true
}

// reference is the change at which the claim's sign turns: none for a difference; for a
// level the bound itself, because there is no change to speak of.
func (m *Measure) reference() float64 {
	switch m.Compare {
	case level, kept, distance:
		if m.Low != nil {
			return *m.Low
		}
		if m.High != nil {
			return *m.High
		}
	}
	return 0
}
