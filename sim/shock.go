package sim

import (
	"sort"
	"strconv"

	"sovereignstack/sim/timing"
	"sovereignstack/sim/world"
)

// Shock is one use of a lever: who pulls it on whom, how far, and when.
type Shock struct {
	Lever     LeverID
	Actors    []world.CountryID // Who acts; empty stands for the lever's default.
	Targets   []world.CountryID // On whom; empty only for levers without targets.
	Magnitude float64           // In the lever's unit.
	Announced Month             // From here on buyers may act on the news.
	Start     Month             // From here on it acts.
	Ramp      int32             // Months over which it reaches its magnitude; 0 is at once.
	End       Month             // First month without it, or NoEnd.
}

// Override sets a parameter to a value.
type Override struct {
	Param ParamID
	Value float64
}

// Scenario is the complete input of a run.
type Scenario struct {
	ID, Title, Description string
	Overrides              []Override
	Shocks                 []Shock
	Substeps               int    // Steps a month; 0 and 1 are one.
	FreeFrom               Month  // Where the record of budgets ends and shocks announced later are left out; 0 is the whole record, to December 2025.
	Seed                   uint64 // For random draws; below 2^31. The model has none yet.
}

// Limits of an input, so that a hostile one cannot exhaust memory or time.
const (
	MaxShocks    = 256
	MaxOverrides = 512
	MaxSubsteps  = 4
	MaxSeed      = 1<<31 - 1
	MaxRamp      = 120
)

// FirstFree is the earliest end of the record that a scenario can ask for: before it
// there is too little to hand over from.
const FirstFree Month = 12

// met is the shocks that a run meets, in the order in which it adds them up.
func (s *Scenario) met() []Shock {
	shocks := sorted(s.Shocks)
	if s.FreeFrom > 0 {
		return knownBy(shocks, s.FreeFrom)
	}
	return shocks
}

// knownBy keeps the shocks announced before month m.
func knownBy(shocks []Shock, m Month) (known []Shock) {
	for _, s := range shocks {
		if s.Announced < m {
			known = append(known, s)
		}
	}
	return known
}

// strength is the part of the magnitude that acts in month m [1].
func (s *Shock) strength(m Month) float64 {
	return timing.Strength(int32(m), int32(s.Start), s.Ramp, int32(s.End))
}

// level is the magnitude that acts in month m, in the lever's unit.
func (s *Shock) level(m Month) float64 { return float64(s.Magnitude * s.strength(m)) }

// threat is the magnitude that is known in month m but does not act yet.
func (s *Shock) threat(m Month) float64 {
	if m < s.Announced || s.End != NoEnd && m >= s.End {
		return 0
	}
	return s.Magnitude - s.level(m)
}

// changes reports whether the shock may ask for something else in month m than in the
// month before.
func (s *Shock) changes(m Month) bool {
	if m < s.Announced {
		return false
	}
	return m == s.Announced || s.level(m) != s.level(m-1) || s.threat(m) != s.threat(m-1) || levers[s.Lever].fades && m >= s.Start
}

// Validate reports the first wrong field as a *FieldError, or nil.
func (s *Scenario) Validate() error {
	switch {
	case s.Substeps < 0 || s.Substeps > MaxSubsteps:
		return &FieldError{"substeps", strconv.Itoa(s.Substeps), "1 to " + strconv.Itoa(MaxSubsteps)}
	case s.FreeFrom != 0 && (s.FreeFrom < FirstFree || s.FreeFrom > FirstSimulated):
		return &FieldError{"free_from", s.FreeFrom.String(), FirstFree.String() + " to " + FirstSimulated.String()}
	case s.Seed > MaxSeed:
		return &FieldError{"seed", strconv.FormatUint(s.Seed, 10), "0 to " + strconv.FormatUint(MaxSeed, 10)}
	case len(s.Overrides) > MaxOverrides:
		return &FieldError{"parameters", strconv.Itoa(len(s.Overrides)) + " entries", "at most " + strconv.Itoa(MaxOverrides)}
	case len(s.Shocks) > MaxShocks:
		return &FieldError{"shocks", strconv.Itoa(len(s.Shocks)) + " entries", "at most " + strconv.Itoa(MaxShocks)}
	}
	for _, o := range s.Overrides {
		if o.Param < 0 || int(o.Param) >= len(parameters) {
			return &FieldError{"parameters", "number " + strconv.Itoa(int(o.Param)), "an id listed by the catalogue"}
		}
		if p := &parameters[o.Param]; !(o.Value >= p.Min && o.Value <= p.Max) {
			return &FieldError{p.ID, number(o.Value), rangeText(p.Min, p.Max, p.Unit)}
		}
	}
	for i := range s.Shocks {
		if err := s.Shocks[i].validate("shocks[" + strconv.Itoa(i) + "]."); err != nil {
			return err
		}
	}
	return nil
}

// validate checks one shock; at is the path of its fields in messages.
func (s *Shock) validate(at string) error {
	if s.Lever < 0 || int(s.Lever) >= len(levers) {
		return &FieldError{at + "lever", "number " + strconv.Itoa(int(s.Lever)), "an id listed by the catalogue"}
	}
	lever := &levers[s.Lever]
	switch {
	case !(s.Magnitude >= lever.Min && s.Magnitude <= lever.Max):
		return &FieldError{at + "magnitude", number(s.Magnitude), rangeText(lever.Min, lever.Max, lever.Unit)}
	case !s.Start.Valid():
		return &FieldError{at + "start", s.Start.String(), MonthRange}
	case !s.Announced.Valid() || s.Announced > s.Start:
		return &FieldError{at + "announced", s.Announced.String(), "2022-01 to the start, " + s.Start.String()}
	case s.Ramp < 0 || s.Ramp > MaxRamp:
		return &FieldError{at + "ramp_months", strconv.Itoa(int(s.Ramp)), "0 to " + strconv.Itoa(MaxRamp)}
	case s.End != NoEnd && (!s.End.Valid() || s.End <= s.Start):
		return &FieldError{at + "end", s.End.String(), "a month after the start, " + s.Start.String() + ", to 2040-12, or none"}
	case lever.Targets == TargetNone && len(s.Targets) > 0:
		return &FieldError{at + "targets", countryText(s.Targets[0]), "none: " + lever.ID + " has no targets"}
	case lever.Targets == TargetCountries && len(s.Targets) == 0:
		return &FieldError{at + "targets", "an empty list", "at least one country"}
	}
	if err := validCountries(at+"targets", s.Targets); err != nil {
		return err
	}
	for _, actor := range s.Actors {
		if len(lever.Actors) > 0 && !contains(lever.Actors, actor) {
			return &FieldError{at + "actors", countryText(actor), "any of " + codes(lever.Actors)}
		}
	}
	return validCountries(at+"actors", s.Actors)
}

// validCountries checks that every id is known and none is listed twice.
func validCountries(field string, list []world.CountryID) error {
	var seen [world.Count]bool
	for _, c := range list {
		if !c.Valid() {
			return &FieldError{field, "number " + strconv.Itoa(int(c)), "0 to " + strconv.Itoa(world.Count-1)}
		}
		if seen[c] {
			return &FieldError{field, c.ISO3() + " twice", "each country once"}
		}
		seen[c] = true
	}
	return nil
}

// sorted returns the shocks in an order that depends on what they say and not on
// where they stand in the file, so that sums over them have the same bits. Where
// nobody is named, the lever's default actors act.
func sorted(shocks []Shock) []Shock {
	out := make([]Shock, len(shocks))
	for i, s := range shocks {
		if len(s.Actors) == 0 {
			s.Actors = levers[s.Lever].DefaultActors
		}
		s.Actors, s.Targets = sortedIDs(s.Actors), sortedIDs(s.Targets)
		out[i] = s
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].less(&out[j]) })
	return out
}

func sortedIDs(ids []world.CountryID) []world.CountryID {
	out := append([]world.CountryID(nil), ids...)
	sort.SliceStable(out, func(i, j int) bool { return out[i] < out[j] })
	return out
}

// less orders by start and then by every other field in turn; shocks that tie are
// equal, so any order serves.
func (s *Shock) less(other *Shock) bool {
	for _, pair := range [...][2]float64{
		{float64(s.Start), float64(other.Start)},
		{float64(s.Lever), float64(other.Lever)},
		{float64(s.Announced), float64(other.Announced)},
		{s.Magnitude, other.Magnitude},
		{float64(s.Ramp), float64(other.Ramp)},
		{float64(s.End), float64(other.End)},
	} {
		if pair[0] != pair[1] {
			return pair[0] < pair[1]
		}
	}
	if order := compareIDs(s.Targets, other.Targets); order != 0 {
		return order < 0
	}
	return compareIDs(s.Actors, other.Actors) < 0
}

func compareIDs(a, b []world.CountryID) int {
	for i := range a {
		switch {
		case i == len(b):
			return 1
		case a[i] != b[i]:
			return int(a[i]) - int(b[i])
		}
	}
	return len(a) - len(b)
}

func contains(list []world.CountryID, c world.CountryID) bool {
	for _, x := range list {
		if x == c {
			return true
		}
	}
	return false
}

func codes(list []world.CountryID) string {
	text := ""
	for i, c := range list {
		if i > 0 {
			text += ", "
		}
		text += c.ISO3()
	}
	return text
}

func countryText(c world.CountryID) string {
	if c.Valid() {
		return c.ISO3()
	}
	return "number " + strconv.Itoa(int(c))
}

func number(x float64) string { return strconv.FormatFloat(x, 'g', -1, 64) }

func rangeText(low, high float64, unit string) string {
	return number(low) + " to " + number(high) + " " + unit
}
