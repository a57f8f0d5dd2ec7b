package sim

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sovereignstack/sim/num"
	"sovereignstack/sim/unit"
	"sovereignstack/sim/world"
)

func TestOwnProgress(t *testing.T) {
	p := AlgorithmsParams{Rate: 1, ComputeElasticity: 0.5, Diminishing: 0.25}
	for _, c := range []struct {
		claim                          string
		productivity, research, levels float64
		want                           float64
	}{
		{"the reference makes the reference rate", 1, 1, 0, 1},
		{"four times the compute, twice the progress", 1, 4, 0, 2},
		{"what is known makes the next step harder", 1, 1, 4 * num.Ln2, 0.5},
		{"better researchers make more of both", 1.5, 4, 4 * num.Ln2, 1.5},
	} {
		t.Run(c.claim, func(t *testing.T) { near(t, c.want, p.own(c.productivity, c.research, c.levels), 1e-12) })
	}
	p.ComputeElasticity, p.Diminishing = 0, 0
	near(t, 1.0, p.own(1, 1e6, 20), 1e-12, "without a response, progress is steady whatever happens")
}

// TestProgressSlowsWithComputeGrowth at the default and the ends of both ranges: where
// compute stops to grow, progress falls; where it does not, progress is faster.
func TestProgressSlowsWithComputeGrowth(t *testing.T) {
	const years, steps = 10, 120
	for _, response := range []float64{0.12, 0.3, 0.7} {
		for _, diminishing := range []float64{0.02, 0.15, 0.5} {
			p := AlgorithmsParams{Rate: 1, ComputeElasticity: response, Diminishing: diminishing}
			grows, stops, known, last := 0.0, 0.0, [2]float64{}, num.Inf(1)
			for i := range years * steps {
				year := float64(i) / steps
				grows = p.own(1, num.Exp(year), known[0])
				stops = p.own(1, num.Exp(min(year, 3)), known[1])
				known[0] += grows / steps
				known[1] += stops / steps
				if year > 3 {
					assert.Less(t, stops, last, "progress falls when compute stands still")
					assert.Less(t, stops, grows, "and lags behind where compute grows")
				}
				last = stops
			}
			assert.Greater(t, known[0]-known[1], 0.1*response*diminishing, "λ %g, φ %g", response, diminishing)
		}
	}
}

// TestProgressTendsToComputeGrowth: with diminishing returns efficiency grows in the end
// by λ/φ of the growth of compute, so that a bounded economy has bounded progress.
func TestProgressTendsToComputeGrowth(t *testing.T) {
	p := AlgorithmsParams{Rate: 1, ComputeElasticity: 0.2, Diminishing: 0.4}
	const growth, dt = 0.5, 0.01
	known, rate := 0.0, 0.0
	for i := range 20_000 {
		rate = p.own(1, num.Exp(growth*dt*float64(i)), known)
		known += rate * dt
	}
	near(t, growth*p.ComputeElasticity/p.Diminishing, rate, 0.01)
}

func TestScarcityInduces(t *testing.T) {
	p := AlgorithmsParams{Scarcity: 0.4, ScarcityScale: 0.7}
	assert.Zero(t, p.induced(0), "without scarcity nothing")
	assert.Zero(t, p.induced(-3), "nor in a glut")
	last := 0.0
	for gap := 0.1; gap < 20; gap += 0.1 {
		now := p.induced(gap)
		assert.Greater(t, now, last, "more scarcity, more progress")
		assert.LessOrEqual(t, now, p.Scarcity, "within its bound")
		last = now
	}
	p.Scarcity = 0
	assert.Zero(t, p.induced(5), "the range includes none")
}

// TestScarcityByShock: at a rent that pays for compute nothing is induced; a dear market
// induces its own nations and no others.
func TestScarcityByShock(t *testing.T) {
	m := steadyWorld(t)
	m.Params.Algorithms.Scarcity = 1
	for r, cost := range m.Flows.Demand.UserCost {
		m.State.Demand.LogRent[r] = num.Log(cost)
	}
	k := clock{year: 0.5, dt: steadyMonth}
	m.flows(k)
	for n, induced := range m.Flows.Algorithms.Induced {
		near(t, 0.0, induced, 1e-9, world.Nation(n).ID())
	}
	m.State.Demand.LogRent[world.China] += num.Ln2
	m.flows(k)
	induced := m.Flows.Algorithms.Induced
	assert.Greater(t, induced[world.NationCHN], 0.1)
	near(t, 0.0, induced[world.NationUSA], 1e-9)
	near(t, 0.0, induced[world.NationRest], 1e-9)
}

// TestSpillOverNeverOvertakes: whoever only learns from others comes up to the leader and
// not past, the faster the more is published; the leader learns nothing.
func TestSpillOverNeverOvertakes(t *testing.T) {
	for _, spillover := range []float64{0.5, 2, 4} {
		for _, hidden := range []float64{0, 0.3, 1} {
			m := steadyWorld(t)
			p, s := &m.Params.Algorithms, &m.State.Algorithms
			p.Spillover, p.Hidden = spillover, hidden
			s.LogEfficiency = [world.Nations]float64{3, 1, 0}
			for range 40 * monthsInYear {
				before := s.LogEfficiency
				steadyStep(m, 0)
				for n, known := range s.LogEfficiency {
					assert.LessOrEqual(t, known, 3+1e-12, world.Nation(n).ID())
					assert.GreaterOrEqual(t, known, before[n], "nobody forgets")
				}
				assert.Equal(t, 3.0, s.LogEfficiency[world.NationUSA], "the leader learns nothing")
			}
			near(t, 3.0, s.LogEfficiency[world.NationCHN], 1e-3, "once open models show all, all is learned: χ %g, hidden %g", spillover, hidden)
		}
	}
}

// TestHiddenMethodsStayHidden as long as the leader's open models lag.
func TestHiddenMethodsStayHidden(t *testing.T) {
	published := func(hidden float64) float64 {
		m := steadyWorld(t)
		m.Params.Algorithms.Hidden = hidden
		m.State.Algorithms.LogEfficiency = [world.Nations]float64{3, 0, 0}
		m.State.Release.Released[world.USOpen] -= 12
		m.flows(clock{year: 0.5, dt: steadyMonth})
		return m.Flows.Algorithms.Published
	}
	near(t, 3.0, published(0), 1e-12, "papers and people carry all that is not hidden")
	assert.Less(t, published(0.5), published(0.2), "the more is hidden, the less is out")
}

func TestProductivity(t *testing.T) {
	p := DefaultParams().Algorithms
	p.TalentPower, p.DeveloperPower = 0.2, 0.1
	us := p.Talent[world.NationUSA]
	near(t, 1.0, p.productivity(us, 0.4, 0.4), 1e-12, "the US of 2022 is the measure")
	assert.Greater(t, p.productivity(2*us, 0.4, 0.4), 1.0, "more talent helps")
	assert.Less(t, p.productivity(2*us, 0.4, 0.4), 2.0, "with diminishing returns")
	assert.Greater(t, p.productivity(us, 0.5, 0.4), 1.0, "so do more developers")
	p.TalentPower, p.DeveloperPower = 0, 0
	near(t, 1.0, p.productivity(0.01, 0.9, 0.1), 1e-12, "the ranges include no response")
}

// TestTalentIsDrawnNotMade: visas move researchers in proportion to where they are, and
// the sum of all stays.
func TestTalentIsDrawnNotMade(t *testing.T) {
	m := steadyWorld(t)
	before := m.State.Algorithms.Talent
	m.Policy.TalentInflow[world.NationUSA] = 0.1
	settle(m, 0, 5)
	now := m.State.Algorithms.Talent
	kept := unit.Share(num.Exp(-0.5))
	near(t, before[world.NationCHN]*kept, now[world.NationCHN], 1e-9)
	near(t, before[world.NationRest]*kept, now[world.NationRest], 1e-9)
	near(t, before[0]+before[1]+before[2], now[0]+now[1]+now[2], 1e-12, "nobody is made or lost")
}

// TestBreakthroughByShock: the jump is as large as asked for, whatever its ramp, and what
// is found stays found.
func TestBreakthroughByShock(t *testing.T) {
	for _, ramp := range []int32{0, 6, 30} {
		m := steadyWorld(t)
		p, s := &m.Params, &m.State.Algorithms
		p.Algorithms.Spillover = 1
		before := s.LogEfficiency
		found := Shock{Lever: mustLever(t, "algorithmic_breakthrough.size"), Magnitude: 1.1, Actors: []world.CountryID{world.CHN}, Start: 12, Ramp: ramp, End: 60}
		for month := range Month(80) {
			m.Policy.update([]Shock{found}, month)
			p.Algorithms.Spillover = 0
			steadyStep(m, 0)
		}
		near(t, before[world.NationCHN]+1.1, s.LogEfficiency[world.NationCHN], 1e-9, "ramp of %d months", ramp)
		assert.Equal(t, before[world.NationUSA], s.LogEfficiency[world.NationUSA], "others have to learn it")
	}
}

// TestModelProgramme: public money speeds progress, with diminishing returns, and most
// where there is little compute of one's own.
func TestModelProgramme(t *testing.T) {
	m := steadyWorld(t)
	progress := func(n world.Nation, spending float64) float64 {
		m.Policy.ModelProgramme[n] = unit.BnUSDPerYear(spending)
		return m.programme(n)
	}
	assert.Zero(t, progress(world.NationRest, 0))
	one, two := progress(world.NationRest, 5), progress(world.NationRest, 10)
	require.Positive(t, one)
	assert.Greater(t, two, one)
	assert.Less(t, two, 2*one)
	m.Flows.Algorithms.Research[world.NationRest] *= 10
	assert.Less(t, progress(world.NationRest, 5), one, "who has much of his own gains less")
}

// mustLever finds a lever by its id.
func mustLever(t *testing.T, id string) LeverID {
	t.Helper()
	lever, ok := LeverByID(id)
	require.True(t, ok, id)
	return lever
}
