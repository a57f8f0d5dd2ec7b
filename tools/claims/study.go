package claims

import (
	"slices"

	"sovereignstack/sim"
	"sovereignstack/tools/ensemble"
)

// Study is a measure as a number of runs that are known before any has run, for those
// who vary parameters beneath it.
type Study struct {
	Name      string // "c1:hardware_share"
	Unit      string
	Scenarios []sim.Scenario
	Months    sim.Month // How far runs must go.
	Value     func(runs []*sim.Trajectory) (float64, error)
}

// Study is the first main measure of the claim: its change. A distance would need a
// search in every run; in its place stands the cell's margin before any lever moves.
func (c *Claim) Study() (Study, error) {
	m := c.main()[0]
	specs := m.specs(With{})
	if m.Compare == distance {
		specs = []Spec{m.Lead.spec(nil, 0, With{})}
	}
	s := Study{Name: c.ID + ":" + m.ID, Unit: m.Unit}
	var keys []string
	for _, spec := range specs {
		if slices.Contains(keys, spec.key()) {
			continue
		}
		one, err := spec.scenario()
		if err != nil {
			return s, err
		}
		keys, s.Scenarios = append(keys, spec.key()), append(s.Scenarios, one)
	}
	for _, v := range m.values() {
		_, last, err := v.span()
		if err != nil {
			return s, err
		}
		s.Months = max(s.Months, last+1)
	}
	switch {
	case m.Compare == distance:
		s.Unit = "log of the lead"
	case m.Unit == "percentage points":
		s.Unit = "share" // As the numbers are; cards show a hundred times as many points.
	}
	reader, err := NewRunner([]Claim{{Measures: []Measure{*m}}}, ensemble.Plan{})
	if err != nil {
		return s, err
	}
	s.Value = func(runs []*sim.Trajectory) (float64, error) {
		r := &Runner{factors: reader.factors, results: map[string]*Result{}}
		for i, t := range runs {
			r.results[keys[i]] = r.reduce(t)
		}
		if m.Compare == distance {
			return m.Lead.margin(r.results[keys[0]]), nil
		}
		o, err := m.outcome(r, With{})
		return o.Change, err
	}
	return s, nil
}
