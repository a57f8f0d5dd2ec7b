package scenario

import (
	"fmt"
	"strings"

	"sovereignstack/sim"
	"sovereignstack/sim/world"
)

// resolveShocks turns written shocks into the model's, in the order of the file.
func resolveShocks(written []Shock) ([]sim.Shock, error) {
	var out []sim.Shock
	seen := map[string]bool{}
	for i, w := range written {
		field := fmt.Sprintf("shocks[%d]", i)
		if w.ID != "" {
			if !idPattern.MatchString(w.ID) {
				return nil, &sim.FieldError{Field: field + ".id", Value: w.ID, Allowed: "lower case letters, digits and underscores, at most 48"}
			}
			if seen[w.ID] {
				return nil, &sim.FieldError{Field: field + ".id", Value: w.ID, Allowed: "an id of its own"}
			}
			seen[w.ID] = true
		}
		shock, err := w.resolve(field)
		if err != nil {
			return nil, err
		}
		out = append(out, shock)
	}
	return out, nil
}

// resolve checks one written shock against its lever and fills what it leaves out.
func (w Shock) resolve(field string) (sim.Shock, error) {
	id, ok := sim.LeverByID(w.Lever)
	if !ok {
		return sim.Shock{}, &sim.FieldError{Field: field + ".lever", Value: w.Lever, Allowed: strings.Join(leverIDs(), ", ")}
	}
	lever := sim.Levers()[id]
	s := sim.Shock{Lever: id, Magnitude: w.Magnitude, Ramp: int32(w.RampMonths), End: sim.NoEnd}
	if !(w.Magnitude >= lever.Min && w.Magnitude <= lever.Max) {
		return s, &sim.FieldError{Field: field + ".magnitude", Value: fmt.Sprint(w.Magnitude), Allowed: fmt.Sprintf("%v to %v %s", lever.Min, lever.Max, lever.Unit)}
	}
	if w.RampMonths < 0 || w.RampMonths > sim.MaxRamp {
		return s, &sim.FieldError{Field: field + ".ramp_months", Value: fmt.Sprint(w.RampMonths), Allowed: fmt.Sprintf("0 to %d", sim.MaxRamp)}
	}
	var err error
	if s.Start, err = month(field+".start", w.Start); err != nil {
		return s, err
	}
	if w.Announced != "" {
		if s.Announced, err = month(field+".announced", w.Announced); err != nil {
			return s, err
		}
		if s.Announced > s.Start {
			return s, &sim.FieldError{Field: field + ".announced", Value: w.Announced, Allowed: "a month not after start " + w.Start}
		}
	} else {
		s.Announced = max(0, s.Start-sim.Month(lever.AnnounceLead))
	}
	if w.End != "" {
		if s.End, err = month(field+".end", w.End); err != nil {
			return s, err
		}
		if s.End <= s.Start {
			return s, &sim.FieldError{Field: field + ".end", Value: w.End, Allowed: "a month after start " + w.Start}
		}
	}
	if s.Actors, err = countriesOr(field+".actors", w.Actors, lever.DefaultActors); err != nil {
		return s, err
	}
	for _, actor := range s.Actors {
		if len(lever.Actors) > 0 && !has(lever.Actors, actor) {
			return s, &sim.FieldError{Field: field + ".actors", Value: actor.ISO3(), Allowed: codes(lever.Actors)}
		}
	}
	if lever.Targets == sim.TargetNone {
		if len(w.Targets) > 0 {
			return s, &sim.FieldError{Field: field + ".targets", Value: strings.Join(w.Targets, ", "), Allowed: "none: " + lever.ID + " has no targets"}
		}
		return s, nil
	}
	s.Targets, err = countriesOr(field+".targets", w.Targets, lever.DefaultTargets)
	if err == nil && len(s.Targets) == 0 {
		err = &sim.FieldError{Field: field + ".targets", Value: "none", Allowed: "at least one country"}
	}
	return s, err
}

// countriesOr expands names, or returns the fallback where there are none.
func countriesOr(field string, names []string, fallback []world.CountryID) ([]world.CountryID, error) {
	if len(names) == 0 {
		return append([]world.CountryID(nil), fallback...), nil
	}
	return Countries(field, names)
}

func month(field, text string) (sim.Month, error) {
	m, err := sim.ParseMonth(text)
	if err != nil {
		return 0, &sim.FieldError{Field: field, Value: text, Allowed: sim.MonthRange}
	}
	return m, nil
}

func leverIDs() []string {
	var ids []string
	for _, l := range sim.Levers() {
		ids = append(ids, l.ID)
	}
	return ids
}

func has(list []world.CountryID, c world.CountryID) bool {
	for _, x := range list {
		if x == c {
			return true
		}
	}
	return false
}

func codes(list []world.CountryID) string {
	var out []string
	for _, c := range list {
		out = append(out, c.ISO3())
	}
	return strings.Join(out, ", ")
}
