package sensitivity

import (
	"fmt"
	"slices"
	"strings"

	"sovereignstack/sim"
	"sovereignstack/sim/data"
	"sovereignstack/sim/scenario"
	"sovereignstack/tools/backtest"
	"sovereignstack/tools/claims"
)

// Measure is a number that a set of runs under the same parameters gives; NaN where it
// has no value, such as growth of a loss.
type Measure struct {
	Name      string // As on the command line: "compute_owned:USA@2030-12", or of a claim.
	Unit      string
	Scenarios []sim.Scenario // What is run,
	Months    sim.Month      // and how far; 0 is to the end.
	Value     func(runs []*sim.Trajectory) (float64, error)
}

// Pair is a measure of a scenario against its baseline, such as a claim's.
func Pair(name, unit string, base, changed sim.Scenario, value func(base, changed *sim.Trajectory) float64) Measure {
	return Measure{name, unit, []sim.Scenario{base, changed}, 0, func(runs []*sim.Trajectory) (float64, error) { return value(runs[0], runs[1]), nil }}
}

// Place is a series and a month, written ID[:entity]@MONTH: "chip_price:us_designed@2030-12".
// A star in the entity adds all of that dimension.
type Place struct {
	Text     string
	Output   *sim.Output
	out      sim.OutputID
	entities []int
	month    sim.Month
}

// ParsePlace reads a place. What is wrong is a *sim.FieldError with field "measure".
func ParsePlace(text string) (Place, error) {
	wrong := func(value, allowed string) (Place, error) {
		return Place{}, &sim.FieldError{Field: "measure", Value: value, Allowed: allowed}
	}
	series, date, ok := strings.Cut(text, "@")
	if !ok {
		return wrong(text, "ID[:entity]@MONTH, as in chip_price:us_designed@2030-12")
	}
	month, err := sim.ParseMonth(date)
	if err != nil {
		return wrong(date, sim.MonthRange)
	}
	id, pattern, _ := strings.Cut(series, ":")
	out, ok := sim.OutputByID(id)
	if !ok {
		return wrong(id, "a series (stack series lists them)")
	}
	_, entities, err := backtest.Match(data.Term{Output: id, Pattern: pattern})
	if err != nil {
		return wrong(text, entityText(&sim.Outputs()[out]))
	}
	return Place{text, &sim.Outputs()[out], out, entities, month}, nil
}

// entityText says what the entity of an output looks like.
func entityText(o *sim.Output) string {
	if len(o.Dims) == 0 {
		return o.ID + "@MONTH, without an entity"
	}
	var dims []string
	for _, d := range o.Dims {
		const few = 8
		text := strings.Join(d.Entities[:min(few, len(d.Entities))], "|")
		if len(d.Entities) > few {
			text += "|…"
		}
		dims = append(dims, text)
	}
	return fmt.Sprintf("%s:%s@MONTH, or a star for all of a dimension", o.ID, strings.Join(dims, ":"))
}

// at is the value in a run.
func (p Place) at(t *sim.Trajectory) float64 {
	sum := 0.0
	for _, e := range p.entities {
		sum += t.At(p.out, e, p.month)
	}
	return sum
}

// Level measures a place in a scenario.
func Level(p Place, s sim.Scenario) Measure {
	return Measure{p.Text, p.Output.Unit, []sim.Scenario{s}, p.month + 1, func(runs []*sim.Trajectory) (float64, error) { return p.at(runs[0]), nil }}
}

// Change measures how much higher a place is in a scenario than in the history.
func Change(p Place, history, s sim.Scenario) Measure {
	m := Pair(p.Text, p.Output.Unit, history, s, func(base, changed *sim.Trajectory) float64 { return p.at(changed) - p.at(base) })
	m.Months = p.month + 1
	return m
}

// headlines are the measures of the committed summary: a place and the scenario whose
// effect on it counts, or none for its level in the baseline.
var headlines = []struct{ place, scenario string }{
	{"compute_owned:USA@2030-12", ""},
	{"compute_owned:CHN@2030-12", ""},
	{"chip_price:us_designed@2030-12", ""},
	{"accelerators_shipped:chinese:*@2030-12", ""},
	{"compute_owned:CHN@2030-12", "gpu_export_control"},
	{"accelerators_shipped:chinese:CHN@2030-12", "equipment_allied"},
	{"compute_owned:CHN@2030-12", "open_trade"},
}

// Scenario names what a measure is a change of: the scenario besides the history, or
// the history itself. A claim joins several, so it stands for them.
func (m *Measure) Scenario() string {
	if of, _, ok := strings.Cut(m.Name, ":"); ok && slices.Contains(claims.IDs, of) {
		return of
	}
	return m.Scenarios[len(m.Scenarios)-1].ID
}

// OfClaim is the main measure of a claim.
func OfClaim(id string) (Measure, error) {
	c, err := claims.Load(id)
	if err != nil {
		return Measure{}, err
	}
	s, err := c.Study()
	return Measure{s.Name, s.Unit, s.Scenarios, s.Months, s.Value}, err
}

// Summary is the measures of the committed summary: every claim, then the headlines.
func Summary() ([]Measure, error) {
	history, err := scenario.Load(scenario.HistoryID)
	if err != nil {
		return nil, err
	}
	var out []Measure
	for _, id := range claims.IDs {
		m, err := OfClaim(id)
		if err != nil {
			return nil, err
		}
		out = append(out, m)
	}
	for _, h := range headlines {
		p, err := ParsePlace(h.place)
		if err != nil {
			return nil, err
		}
		if h.scenario == "" {
			out = append(out, Level(p, history))
			continue
		}
		s, err := scenario.Load(h.scenario)
		if err != nil {
			return nil, err
		}
		out = append(out, Change(p, history, s))
	}
	return out, nil
}
