package claims

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"sovereignstack/sim"
	"sovereignstack/sim/scenario"
)

// check finds what is wrong with a claim before anything runs.
func (c *Claim) check() error {
	for field, text := range map[string]string{"title": c.Title, "statement": c.Statement, "measured": c.Measured, "why": c.Why, "fails_if": c.FailsIf, "guess.ask": c.Guess.Ask} {
		if text == "" {
			return &sim.FieldError{Field: field, Value: "nothing", Allowed: "a sentence for readers"}
		}
	}
	if err := c.checkGuess(); err != nil {
		return err
	}
	if _, ok := sim.ParameterByID(c.Parameter); !ok {
		return &sim.FieldError{Field: "parameter", Value: c.Parameter, Allowed: "a parameter of the model"}
	}
	if len(c.Ablations) == 0 {
		return &sim.FieldError{Field: "ablations", Value: "none", Allowed: "at least one"}
	}
	named := false
	for _, a := range c.Ablations {
		for _, id := range slices.Sorted(maps.Keys(a.Set)) {
			named = named || id == c.Parameter
			p, ok := sim.ParameterByID(id)
			if !ok {
				return &sim.FieldError{Field: "ablations." + a.ID, Value: id, Allowed: "a parameter of the model"}
			}
			row := sim.Parameters()[p]
			if x := a.Set[id]; x < row.Min || x > row.Max {
				return &sim.FieldError{Field: "ablations." + a.ID, Value: fmt.Sprint(x), Allowed: fmt.Sprintf("%v to %v", row.Min, row.Max)}
			}
		}
	}
	if !named {
		return &sim.FieldError{Field: "ablations", Value: "no " + c.Parameter, Allowed: "one that moves the load-bearing parameter"}
	}
	judged := false
	for i := range c.Measures {
		m := &c.Measures[i]
		if err := c.checkMeasure(m); err != nil {
			return fmt.Errorf("measure %s: %w", m.ID, err)
		}
		judged = judged || m.Judged()
	}
	if !judged {
		return &sim.FieldError{Field: "measures", Value: "nothing expected", Allowed: "at least one measure with a sign and bounds"}
	}
	return nil
}

// lenses are those of the map.
var lenses = []string{"hardware", "models", "value"}

// checkGuess checks what the page needs to ask a reader.
func (c *Claim) checkGuess() error {
	if c.Guess.Low > 0 || c.Guess.High < 0 || c.Guess.Low == c.Guess.High {
		return &sim.FieldError{Field: "guess", Value: fmt.Sprint(c.Guess.Low, " to ", c.Guess.High), Allowed: "a range with 0 in it"}
	}
	if (c.Guess.From == "") != (c.Guess.Unit == "") {
		return &sim.FieldError{Field: "guess.unit", Value: c.Guess.Unit, Allowed: "a unit where there is a start"}
	}
	if !slices.Contains(lenses, c.Lens) {
		return &sim.FieldError{Field: "lens", Value: c.Lens, Allowed: strings.Join(lenses, ", ")}
	}
	for _, id := range parts(c.Shown) {
		if _, err := File(id); err != nil {
			return err
		}
	}
	return nil
}

func (c *Claim) checkMeasure(m *Measure) error {
	if m.ID == "" || m.Label == "" || m.Unit == "" {
		return &sim.FieldError{Field: "id, label, unit", Value: "nothing", Allowed: "a text each"}
	}
	if !slices.Contains(comparisons, m.Compare) {
		return &sim.FieldError{Field: "compare", Value: m.Compare, Allowed: strings.Join(comparisons, ", ")}
	}
	if m.Low != nil && m.High != nil && *m.Low > *m.High {
		return &sim.FieldError{Field: "low", Value: fmt.Sprint(*m.Low), Allowed: "at most high"}
	}
	// What is expected has a sign: its bounds leave no room for the other.
	signed := m.Low != nil && *m.Low >= 0 || m.High != nil && *m.High <= 0
	if m.Judged() && !signed && m.Compare != distance {
		return &sim.FieldError{Field: "low, high", Value: "both signs", Allowed: "low from 0 on, or high up to 0"}
	}
	for _, id := range m.Ablations {
		if c.ablation(id) == nil {
			return &sim.FieldError{Field: "ablations", Value: id, Allowed: "ids of the claim's ablations"}
		}
	}
	for _, v := range m.values() {
		if err := v.check(); err != nil {
			return err
		}
	}
	for _, spec := range m.specs(With{}) {
		if _, err := spec.scenario(); err != nil {
			return err
		}
	}
	return m.checkForm()
}

// checkForm checks what a kind of comparison needs.
func (m *Measure) checkForm() error {
	need := func(field string, ok bool) error {
		if ok {
			return nil
		}
		return &sim.FieldError{Field: field, Value: "nothing", Allowed: "what compare " + m.Compare + " needs"}
	}
	switch m.Compare {
	case share, changes:
		return need("per", m.Per != nil)
	case kept:
		return need("also", m.Also != "")
	case split:
		return need("factors", len(m.Factors) >= 2)
	case crossing:
		return need("factors", len(m.Factors) == 1)
	case distance:
		if m.Lead == nil {
			return need("lead", false)
		}
		return m.Lead.check()
	}
	return nil
}

// values are all values that a measure reads.
func (m *Measure) values() []*Value {
	var out []*Value
	if m.Lead == nil {
		out = append(out, &m.Value)
	} else {
		cells := m.Lead.cells()
		for _, id := range slices.Sorted(maps.Keys(cells)) {
			cell := cells[id]
			out = append(out, &cell)
		}
	}
	if m.Per != nil {
		out = append(out, m.Per)
	}
	return out
}

// checkShocks resolves shocks on top of the history.
func checkShocks(shocks []scenario.Shock) error {
	_, err := Spec{Run: scenario.HistoryID, Shocks: shocks}.scenario()
	return err
}
