package sim

import "slices"

// Session runs one scenario after another in the same memory. What a run has in common
// with the one before it, up to the month in which they learn of different shocks, it
// takes from there: a reader who moves a control of 2027 does not wait for the years
// before. The results are those of New, bit for bit.
type Session struct {
	data   *Data
	values []float32
	model  *Model   // In progress, or nil.
	like   Scenario // Of the run in progress, with its shocks as the model sorts them.
	kept   []Model  // The run in progress at earlier months, the first month first.
}

// mostKept bounds the memory of a session: a model takes as much as nine months of results.
const mostKept = 8

// NewSession prepares runs that write their trajectories into values, which must hold
// ValueCount numbers that nobody else changes.
func NewSession(values []float32, d *Data) *Session {
	return &Session{data: d, values: values, kept: make([]Model, 0, mostKept)}
}

// Drop leaves no run in progress.
func (s *Session) Drop() { s.model = nil }

// Start begins a run. A wrong field is a *FieldError; no run is in progress then.
func (s *Session) Start(scenario Scenario) error {
	if err := scenario.Validate(); err != nil {
		s.Drop()
		return err
	}
	shocks := scenario.met()
	s.kept = s.kept[:s.shared(&scenario, shocks)]
	if last := len(s.kept) - 1; last >= 0 {
		s.model = new(Model)
		*s.model = s.kept[last]
		s.model.shocks = shocks
	} else {
		model, err := NewInto(s.values, s.data, scenario)
		if err != nil {
			return err
		}
		s.model = model
	}
	scenario.Overrides, scenario.Shocks = slices.Clone(scenario.Overrides), shocks
	s.like = scenario
	return nil
}

// shared is how many of the kept models also belong to a run of this scenario.
func (s *Session) shared(scenario *Scenario, shocks []Shock) (n int) {
	if max(1, s.like.Substeps) != max(1, scenario.Substeps) || s.like.FreeFrom != scenario.FreeFrom || !slices.Equal(s.like.Overrides, scenario.Overrides) {
		return 0
	}
	for n < len(s.kept) && slices.EqualFunc(knownBy(s.like.Shocks, s.kept[n].month), knownBy(shocks, s.kept[n].month), Shock.equal) {
		n++
	}
	return n
}

func (s Shock) equal(other Shock) bool { return !s.less(&other) && !other.less(&s) }

// Step runs one month. Models are kept at the end of the record, and where a shock is
// announced after it: that is where a run that follows most likely differs.
func (s *Session) Step() {
	month := s.model.month
	if len(s.kept) < mostKept && (len(s.kept) == 0 || s.kept[len(s.kept)-1].month < month) && s.worthKeeping(month) {
		s.kept = append(s.kept, *s.model)
	}
	s.model.Step()
}

func (s *Session) worthKeeping(month Month) bool {
	return month == FirstSimulated || month > FirstSimulated && slices.ContainsFunc(s.model.shocks, func(shock Shock) bool { return shock.Announced == month })
}

// Month is the number of months done; Done reports whether that is all.
func (s *Session) Month() Month { return s.model.Month() }
func (s *Session) Done() bool   { return s.model.Done() }

// Result is that of Model.
func (s *Session) Result() *Trajectory { return s.model.Result() }
