package sim

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sovereignstack/sim/num"
	"sovereignstack/sim/unit"
	"sovereignstack/sim/world"
)

func TestMemoryIsBoundedAndFades(t *testing.T) {
	for _, rate := range []float64{0.5, 3, 8} {
		p := IncidentMemoryParams{Rate: rate, HalfLife: 4}
		memory := 0.0
		for range 100 * monthsInYear {
			next := p.learned(memory, 1, steadyMonth)
			assert.GreaterOrEqual(t, next, memory)
			assert.Less(t, next, 1.0, "never all")
			memory = next
		}
		near(t, rate/(rate+num.Ln2/4), memory, 1e-6, "what is learned balances what is forgotten")
		near(t, memory/2, p.learned(memory, 0, 4), 1e-9, "half of it is left after the half-life")
		near(t, p.learned(0.2, 0.5, 2), p.learned(p.learned(0.2, 0.5, 0.7), 0.5, 1.3), 1e-12, "a step is as good as two")
		assert.Less(t, p.learned(0, 0.3, 1), p.learned(0, 1, 1), "half a cut is half an incident")
	}
	p := IncidentMemoryParams{HalfLife: 4}
	assert.Zero(t, p.learned(0, 1, 1), "who learns nothing remembers nothing")
}

// votes gives three countries votes at some distance from those of the victim, India.
func votes(m *Model) {
	for c, point := range map[world.CountryID]float64{world.IND: 0, world.BRA: 0.1, world.FRA: 1.5} {
		m.fixed.votes[c] = num.Exp(point / m.Params.Memory.Width)
	}
}

// TestLookAlikesRemember what was done to a country whose votes are near to theirs, and
// less of it the further they are; nobody remembers more than the victim.
func TestLookAlikesRemember(t *testing.T) {
	m := launchedWorld(t)
	votes(m)
	m.Policy.cut(world.IND, world.SupplierUSA, 1)
	for range 5 * monthsInYear {
		steadyStep(m, 0)
		of := func(c world.CountryID) float64 { return m.State.Memory[c][world.SupplierUSA] }
		assert.Greater(t, of(world.IND), of(world.BRA))
		assert.Greater(t, of(world.BRA), of(world.FRA))
		assert.Positive(t, of(world.FRA))
		assert.Less(t, of(world.IND), 1.0)
		assert.Zero(t, m.State.Memory[world.IND][world.SupplierCHN], "China has cut nobody off")
	}
	alone := launchedWorld(t)
	votes(alone)
	alone.Params.Memory.Others = 0
	alone.Policy.cut(world.IND, world.SupplierUSA, 1)
	settle(alone, 0, 5)
	assert.Zero(t, alone.State.Memory[world.BRA][world.SupplierUSA], "where others do not care only the victim remembers")
	near(t, m.State.Memory[world.IND][world.SupplierUSA], alone.State.Memory[world.IND][world.SupplierUSA], 1e-12)
}

// TestDistanceInVotes: a look-alike learns by how far its votes are, the same both ways.
func TestDistanceInVotes(t *testing.T) {
	m := steadyWorld(t)
	votes(m)
	m.Policy.cut(world.IND, world.SupplierUSA, 0.8)
	p := &m.Params.Memory
	near(t, 0.8, m.concern(world.IND, world.SupplierUSA), 1e-12)
	near(t, 0.8*p.Others*num.Exp(-0.1/p.Width), m.concern(world.BRA, world.SupplierUSA), 1e-9)
	near(t, 0.8*p.Others*num.Exp(-1.5/p.Width), m.concern(world.FRA, world.SupplierUSA), 1e-9)
	m.Policy.cut(world.FRA, world.SupplierUSA, 1)
	near(t, 0.8*p.Others*num.Exp(-0.1/p.Width), m.concern(world.BRA, world.SupplierUSA), 1e-9, "the case that concerns it most counts, not the sum of all")
}

// TestCutOffByShock: use of the supplier's closed models stays lower after the cut is
// over, fades with the memory, and without memory comes back.
func TestCutOffByShock(t *testing.T) {
	run := func(rate float64) (before, after, late float64, m *Model) {
		m = launchedWorld(t)
		m.Params.Memory.Rate = rate
		before = used(m, world.IND, world.USClosed)
		m.Policy.APIOpen[world.IND][world.SupplierUSA] = 0
		m.Policy.cut(world.IND, world.SupplierUSA, 1)
		settle(m, 0, 2)
		require.Zero(t, used(m, world.IND, world.USClosed))
		m.Policy.reset()
		m.Policy.Cuts, m.Policy.Cut = [world.Suppliers]bool{}, [world.Count][world.Suppliers]unit.Share{}
		settle(m, 0, 5)
		after = used(m, world.IND, world.USClosed)
		settle(m, 0, 100)
		return before, after, used(m, world.IND, world.USClosed), m
	}
	before, after, late, m := run(3)
	assert.Less(t, after, 0.99*before, "years later fewer use it")
	near(t, before, late, 1e-3, "in the end it is forgotten")
	assert.Less(t, m.State.Memory[world.IND][world.SupplierUSA], 1e-3)
	before, after, _, _ = run(0)
	near(t, before, after, 1e-3, "who remembers nothing comes back")
}
