package scenario

import (
	"cmp"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"

	"sovereignstack/sim"
)

// HistoryID is the scenario whose shocks lie beneath all others.
const HistoryID = "history"

// Bounds on texts, so that a file cannot flood a page.
const (
	MaxTitle       = 120
	MaxDescription = 2000
)

// IDPattern is what ids of scenarios and shocks look like.
const IDPattern = `^[a-z][a-z0-9_]{0,47}$`

var idPattern = regexp.MustCompile(IDPattern)

// Resolve turns a file into a scenario that a run takes: ids become indices,
// groups become countries, and the history lies beneath. The result has passed
// sim.Scenario.Validate. Errors are *sim.FieldError with the field of the file.
func (f File) Resolve() (sim.Scenario, error) {
	if !idPattern.MatchString(f.ID) {
		return sim.Scenario{}, &sim.FieldError{Field: "id", Value: f.ID, Allowed: "a lower case letter, then lower case letters, digits and underscores, at most 48"}
	}
	if n := len(f.Title); n == 0 || n > MaxTitle {
		return sim.Scenario{}, &sim.FieldError{Field: "title", Value: fmt.Sprintf("%d bytes", n), Allowed: fmt.Sprintf("1 to %d bytes", MaxTitle)}
	}
	if n := len(f.Description); n > MaxDescription {
		return sim.Scenario{}, &sim.FieldError{Field: "description", Value: fmt.Sprintf("%d bytes", n), Allowed: fmt.Sprintf("at most %d bytes", MaxDescription)}
	}
	if len(f.Shocks) > MaxShocks {
		return sim.Scenario{}, &sim.FieldError{Field: "shocks", Value: fmt.Sprintf("%d", len(f.Shocks)), Allowed: fmt.Sprintf("at most %d", MaxShocks)}
	}
	s := sim.Scenario{ID: f.ID, Title: f.Title, Description: f.Description, Substeps: f.Substeps, Seed: f.Seed}
	if f.FreeFrom != "" {
		month, err := sim.ParseMonth(f.FreeFrom)
		if err != nil {
			return sim.Scenario{}, &sim.FieldError{Field: "free_from", Value: f.FreeFrom, Allowed: sim.FirstFree.String() + " to " + sim.FirstSimulated.String()}
		}
		s.FreeFrom = month
	}
	if s.Substeps == 0 {
		s.Substeps = 1
	}
	if s.Seed == 0 {
		s.Seed = 1
	}
	base, err := f.base()
	if err != nil {
		return sim.Scenario{}, err
	}
	own, err := resolveShocks(f.Shocks)
	if err != nil {
		return sim.Scenario{}, err
	}
	s.Shocks = append(base, own...)
	if s.Overrides, err = f.overrides(); err != nil {
		return sim.Scenario{}, err
	}
	if err := s.Validate(); err != nil {
		return sim.Scenario{}, err
	}
	return s, nil
}

// base returns the history shocks that the file keeps.
func (f File) base() ([]sim.Shock, error) {
	history := f.Base == "" || f.Base == HistoryID
	if !history && f.Base != "none" {
		return nil, &sim.FieldError{Field: "base", Value: f.Base, Allowed: "history, none"}
	}
	if f.ID == HistoryID || !history {
		if len(f.Without) > 0 {
			return nil, &sim.FieldError{Field: "without", Value: strings.Join(f.Without, ", "), Allowed: "nothing, because no history lies beneath"}
		}
		return nil, nil
	}
	past := History()
	var ids []string
	for _, shock := range past.Shocks {
		ids = append(ids, shock.ID)
	}
	for i, id := range f.Without {
		if !contains(ids, id) {
			return nil, &sim.FieldError{Field: fmt.Sprintf("without[%d]", i), Value: id, Allowed: strings.Join(ids, ", ")}
		}
	}
	var kept []Shock
	for _, shock := range past.Shocks {
		if !contains(f.Without, shock.ID) {
			kept = append(kept, shock)
		}
	}
	return resolveShocks(kept)
}

// overrides returns the parameter values in catalogue order.
func (f File) overrides() ([]sim.Override, error) {
	var out []sim.Override
	// Sorted, so that of two errors the same one is reported each time.
	for _, id := range slices.Sorted(maps.Keys(f.Parameters)) {
		param, ok := sim.ParameterByID(id)
		if !ok {
			return nil, &sim.FieldError{Field: "parameters." + id, Value: "unknown parameter", Allowed: strings.Join(parameterIDs(), ", ")}
		}
		p, value := sim.Parameters()[param], f.Parameters[id]
		if !(value >= p.Min && value <= p.Max) {
			return nil, &sim.FieldError{Field: "parameters." + id, Value: fmt.Sprint(value), Allowed: fmt.Sprintf("%v to %v %s", p.Min, p.Max, p.Unit)}
		}
		out = append(out, sim.Override{Param: param, Value: value})
	}
	slices.SortStableFunc(out, func(a, b sim.Override) int { return cmp.Compare(a.Param, b.Param) })
	return out, nil
}

func parameterIDs() []string {
	var ids []string
	for _, p := range sim.Parameters() {
		ids = append(ids, p.ID)
	}
	return ids
}
