package claims

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"

	"sovereignstack/sim"
	"sovereignstack/tools/ensemble"
)

// Row is a line of the table: a measure with one of the claim's ablations.
type Row struct {
	Claim, Measure             string
	Baseline, Scenario, Change float64
	Expected                   string
	Ablated                    float64
	Verdict                    string
}

// Verdicts begin with one of these.
const (
	Holds    = "holds"
	HoldsIf  = "holds if"
	Fails    = "fails"
	Reported = "reported" // Nothing is expected of it.
)

// digits of a result that are worth keeping.
const resultDigits = 5

// Evaluate runs claims and returns their rows in order.
func (r *Runner) Evaluate(list []Claim) ([]Row, error) {
	var specs []Spec
	for i := range list {
		c := &list[i]
		for j := range c.Measures {
			specs = append(specs, c.Measures[j].specs(With{})...)
			for _, a := range c.ablations(&c.Measures[j]) {
				specs = append(specs, c.Measures[j].specs(With{Set: a.Set})...)
			}
		}
	}
	if _, err := r.run(specs...); err != nil { // All that is known runs at once.
		return nil, err
	}
	var rows []Row
	for i := range list {
		for j := range list[i].Measures {
			of, err := r.measure(&list[i], &list[i].Measures[j])
			if err != nil {
				return nil, fmt.Errorf("%s %s: %w", list[i].ID, list[i].Measures[j].ID, err)
			}
			rows = append(rows, of...)
		}
	}
	return rows, nil
}

// measure returns the rows of one measure, one per ablation.
func (r *Runner) measure(c *Claim, m *Measure) ([]Row, error) {
	o, err := m.outcome(r, With{})
	if err != nil {
		return nil, err
	}
	var rows []Row
	ablations := c.ablations(m)
	for _, a := range ablations {
		ablated, err := m.outcome(r, With{Set: a.Set})
		if err != nil {
			return nil, err
		}
		row := Row{
			Claim: c.ID, Measure: m.ID, Baseline: round(o.Baseline), Scenario: round(o.Scenario), Change: round(o.Change),
			Expected: m.expectation(), Ablated: round(ablated.Change), Verdict: m.verdict(o.Change, ablated.Change),
		}
		if len(ablations) > 1 {
			row.Measure += "/" + a.ID
		}
		if row.Verdict == HoldsIf {
			condition, err := r.condition(c, m, a)
			if err != nil {
				return nil, err
			}
			row.Verdict += " " + condition
		}
		rows = append(rows, row)
	}
	return rows, nil
}

// verdict judges a change and the ablated one.
func (m *Measure) verdict(change, ablated float64) string {
	switch {
	case !m.Judged():
		return Reported
	case math.IsNaN(change):
		return Fails + ": not measurable"
	case math.IsInf(change, 1):
		return Fails + ": out of reach"
	case !m.expected(change) && m.Compare == distance:
		return Fails + ": too far"
	case !m.expected(change) && m.opposite(change):
		return Fails + ": wrong sign"
	case !m.expected(change) && m.small(change):
		return Fails + ": too small"
	case !m.expected(change):
		return Fails + ": out of bounds"
	case !m.expected(ablated):
		return HoldsIf
	}
	return Holds
}

// opposite reports whether a change has the sign that was not expected.
func (m *Measure) opposite(change float64) bool {
	if m.Low != nil && *m.Low >= 0 {
		return change < min(0, *m.Low)
	}
	return m.High != nil && change > max(0, *m.High)
}

// small reports whether a change has the sign expected and less than the size.
func (m *Measure) small(change float64) bool {
	if m.Low != nil && *m.Low >= 0 {
		return change < *m.Low
	}
	return m.High != nil && change > *m.High
}

// expectation words the bounds.
func (m *Measure) expectation() string {
	switch {
	case m.Low != nil && m.High != nil:
		return fmt.Sprintf("%v to %v", *m.Low, *m.High)
	case m.Low != nil:
		return fmt.Sprintf("at least %v", *m.Low)
	case m.High != nil:
		return fmt.Sprintf("at most %v", *m.High)
	}
	return "-"
}

// condition finds how far the load-bearing parameter can go towards its ablated value
// before the change is no longer as expected.
func (r *Runner) condition(c *Claim, m *Measure, a *Ablation) (string, error) {
	lead := c.Parameter
	if _, ok := a.Set[lead]; !ok {
		lead = slices.Sorted(maps.Keys(a.Set))[0]
	}
	p, _ := sim.ParameterByID(lead)
	usual := sim.Parameters()[p].Default
	side := "above"
	if a.Set[lead] > usual {
		side = "below"
	}
	if m.Costly {
		return fmt.Sprintf("%s is not %v", lead, a.Set[lead]), nil
	}
	good, bad := 0.0, 1.0 // Of the way to the ablated values.
	for range bisections {
		middle := (good + bad) / 2
		o, err := m.outcome(r, With{Set: a.towards(middle)})
		if err != nil {
			return "", err
		}
		if m.expected(o.Change) {
			good = middle
		} else {
			bad = middle
		}
	}
	at := usual + (a.Set[lead]-usual)*(good+bad)/2
	text := fmt.Sprintf("%s is %s %v", lead, side, ensemble.Round(at, 2))
	if len(a.Set) > 1 {
		text += " and others with it"
	}
	return text, nil
}

// towards is a share of the way from the values in use to the ablated ones.
func (a *Ablation) towards(part float64) map[string]float64 {
	if part == 1 {
		return a.Set // As written: a sum may miss the end of a range by its last digit.
	}
	out := map[string]float64{}
	for id, value := range a.Set {
		p, _ := sim.ParameterByID(id)
		usual := sim.Parameters()[p].Default
		out[id] = usual + (value-usual)*part
	}
	return out
}

func round(x float64) float64 {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return x
	}
	return ensemble.Round(x, resultDigits)
}

// Worst is what a claim with such rows is worth: fails over holds if over holds.
func Worst(rows []Row) string {
	worst := Holds
	for _, row := range rows {
		switch {
		case strings.HasPrefix(row.Verdict, Fails):
			return Fails
		case strings.HasPrefix(row.Verdict, HoldsIf):
			worst = HoldsIf
		}
	}
	return worst
}
