package sim

import (
	"sovereignstack/sim/num"
	"sovereignstack/sim/unit"
	"sovereignstack/sim/world"
)

// Model is one run in progress. It allocates in New only.
type Model struct {
	Params Params
	State  State
	Flows  Flows  // Of the last step.
	Policy Policy // Of the last month.

	data       *Data
	shocks     []Shock
	substeps   int
	before     State // Of the start of the last step.
	month      Month // Months done.
	freeFrom   Month // From here on budgets follow returns and no longer the record.
	handedOver bool  // That has begun.
	valuation  [world.Nations]valuationTable
	fixed      constants
	hash       hash64
	result     Trajectory
	scratch    []float32 // Outputs of one step.
}

// New checks the scenario and sets up a run at the start of January 2022. A wrong
// field is a *FieldError.
func New(d *Data, s Scenario) (*Model, error) {
	return NewInto(make([]float32, ValueCount()), d, s)
}

// NewInto is New with memory for the trajectory, which must hold ValueCount numbers. A
// whole run overwrites all of them.
func NewInto(values []float32, d *Data, s Scenario) (*Model, error) {
	if err := s.Validate(); err != nil {
		return nil, err
	}
	m := &Model{Params: DefaultParams(), data: d, shocks: s.met(), substeps: max(1, s.Substeps), hash: newHash64()}
	for _, o := range s.Overrides {
		*parameters[o.Param].at(&m.Params) = o.Value
	}
	m.result.Values = values
	largest := 0
	for i := range outputs {
		largest = max(largest, OutputID(i).size())
	}
	m.scratch = make([]float32, largest)
	m.Policy.moodYears = unit.Years(m.Params.Demand.MoodYears)
	m.freeFrom = FirstSimulated
	if s.FreeFrom > 0 {
		m.freeFrom = s.FreeFrom
	}
	m.valuation[0].set(&m.Params.Value, m.Params.Demand.Interest)
	for n := range m.valuation {
		m.valuation[n] = m.valuation[0]
	}
	m.fixed.set(d, &m.Params)
	m.Policy.update(m.shocks, 0)
	m.State.start(m)
	return m, nil
}

// Month is the number of months done.
func (m *Model) Month() Month { return m.month }

// Done reports whether the run has reached the end of 2040.
func (m *Model) Done() bool { return m.month >= Months }

// Run makes a whole run.
func Run(d *Data, s Scenario) (*Trajectory, error) {
	m, err := New(d, s)
	if err != nil {
		return nil, err
	}
	for !m.Done() {
		m.Step()
	}
	return m.Result(), nil
}

// Result is the trajectory so far; complete once Done. It shares the model's memory.
func (m *Model) Result() *Trajectory {
	hash := m.hash
	if m.month%hashedMonths != 0 {
		hash.floats(num.View(&m.State))
	}
	m.result.Hash = uint64(hash)
	return &m.result
}

// collect adds the outputs of a step to the month: flows on average over its steps,
// stocks at the end of the last. A trajectory is written month by month, as the model
// makes it: entity by entity, every value would touch a cache line of its own.
func (m *Model) collect(sub int) {
	share := float32(1) / float32(m.substeps)
	at := int(m.month) * PerMonth()
	for o := range outputs {
		out := &outputs[o]
		size := OutputID(o).size()
		values := m.result.Values[at : at+size]
		at += size
		switch {
		case m.substeps == 1:
			out.collect(m, values)
		case out.mean:
			if sub == 0 {
				clear(values)
			}
			step := m.scratch[:size]
			out.collect(m, step)
			for e, v := range step {
				values[e] += float32(v * share)
			}
		case sub == m.substeps-1:
			out.collect(m, values)
		}
	}
}

// hashedMonths is the time between states that the hash of a run counts. A state follows
// from the one before, so that no month is missed.
const hashedMonths = 12

// record adds the state at the end of a year to the hash of the run.
func (m *Model) record() {
	if (m.month+1)%hashedMonths == 0 {
		m.hash.floats(num.View(&m.State))
	}
}

// at reads a dated table at a time in years since January 2022.
func (t *Table) at(year float64) float64 { return num.Interp(t.Years, t.Values, year) }

// clock is the time that a step covers.
type clock struct {
	month Month
	year  float64    // Of the flows, since January 2022 [yr].
	dt    unit.Years // Length of the step.
	ahead unit.Years // How far the flows are ahead of the shares of models in use.
}

// relax is the share of a gap that closes in one step at time constant tau.
func (k clock) relax(tau unit.Years) float64 { return 1 - num.Exp(-float64(k.dt)/float64(tau)) }

// hostShare is how much of the compute of US and Chinese owners stands in a country,
// power aside [1].
type hostShare struct{ us, chinese float64 }

// closeness is e^(alignment·ideal point), the odds for US models, and its inverse for
// Chinese ones [1].
type closeness struct{ us, chinese float64 }

// constants are computed once per run from data and parameters.
type constants struct {
	earner        [world.Count]world.Earner
	owner         [world.Count][world.Owners]world.Nation // Who owns what an owner runs in a country.
	restWeight    [world.Count]float64                    // Share of the rest of the world's budget [1].
	host          [world.Count]hostShare
	affinity      [world.Count]float64 // Odds for US-designed chips at equal prices [1].
	gdpShare      [world.Count]float64 // Share of the rest of the world's GDP [1].
	wrightPower   [world.Makers]float64
	powerCapacity [world.Count]float64 // [GW]

	income        [world.Count][GrowthYears]float64 // GDP by year from 2022 [$bn of 2025].
	closeness     [world.Count]closeness
	votes         [world.Count]float64                  // e^(ideal point/width), for how alike two countries vote [1].
	offered       [world.Count][world.Suppliers]float64 // Closed models that are offered without any shock [1].
	marketAccess  [world.Suppliers]float64              // Foreign income where they are [1].
	ceiling       [world.Count]float64                  // Of users, where all is offered [1].
	usePerUser    [world.Count]float64                  // At the reference [Mtok/yr per share of users].
	segment       [world.Count][world.Segments]float64  // Parts of use by segment [1].
	manufacturing [world.Nations]float64                // Shares of the world's manufacturing [1].
	robotBase     [world.Count]float64                  // Manufacturing by robot density [$bn/yr].
	robotMakers   [world.Earners]float64                // Who makes the robots [1].
	restMaking    [world.Count]float64                  // Share of the rest of the world's manufacturing; 0 for earners of their own [1].
	powerBill     [world.Count]float64                  // [$bn/yr per GW]
	developers    [world.Nations]float64                // Shares of developers at the start [1].
	outside       [world.Segments]float64               // Odds of doing without, at the reference price [1].
	otherUse      [world.Nations]float64                // Compute in other use at the start [H100e].
	logRentStart  [world.Markets]float64                // [ln $/H100e/hour]
	researchStart float64                               // Compute for research in the US at the start [H100e].
}
