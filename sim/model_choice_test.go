package sim

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sovereignstack/sim/num"
	"sovereignstack/sim/unit"
	"sovereignstack/sim/world"
)

// choose returns the shares for odds in the order US closed, US open, China closed,
// China open, rest open.
func choose(odds ...float64) [world.Families]float64 {
	m := &Model{}
	f := &m.Flows.Choice
	for g, x := range odds {
		f.base[world.WorldExChina][world.Cost][g], f.fit[world.IND][g] = x*x, 1
	}
	m.choose(clock{})
	return f.Target[world.IND][world.Cost]
}

func TestNestedShares(t *testing.T) {
	closed, open := num.Sqrt(2), num.Sqrt(3)
	for _, c := range []struct {
		claim string
		odds  []float64
		want  [world.Families]float64
	}{
		{"equal odds: nests by the roots of their numbers, equal within", []float64{1, 1, 1, 1, 1}, [world.Families]float64{
			closed / (closed + open) / 2, open / (closed + open) / 3, closed / (closed + open) / 2, open / (closed + open) / 3, open / (closed + open) / 3}},
		{"two that are alone in their nests share by their odds", []float64{3, 1, 0, 0, 0}, [world.Families]float64{0.75, 0.25}},
		{"two in a nest share by the squares of theirs", []float64{0, 2, 0, 1, 0}, [world.Families]float64{0, 0.8, 0, 0.2}},
		{"what is alone has all", []float64{0, 0, 0, 0.01, 0}, [world.Families]float64{0, 0, 0, 1}},
		{"the size of all odds together does not matter", []float64{30, 10, 0, 0, 0}, [world.Families]float64{0.75, 0.25}},
	} {
		t.Run(c.claim, func(t *testing.T) {
			sum := 0.0
			for g, x := range choose(c.odds...) {
				near(t, c.want[g], x, 1e-12, world.Family(g).ID())
				sum += x
			}
			near(t, 1.0, sum, 1e-12)
		})
	}
}

// TestIrrelevantAlternatives: whatever else is offered, two of one nest keep their
// ratio; two of different nests do not when one nest gets richer.
func TestIrrelevantAlternatives(t *testing.T) {
	before, after := choose(2, 1.5, 1, 0.8, 0.5), choose(2, 6, 1, 0.8, 0.5)
	near(t, before[world.USClosed]/before[world.ChinaClosed], after[world.USClosed]/after[world.ChinaClosed], 1e-12, "in the closed nest")
	near(t, before[world.ChinaOpen]/before[world.RestOpen], after[world.ChinaOpen]/after[world.RestOpen], 1e-12, "among the others in the open nest")
	across := func(s [world.Families]float64) float64 { return s[world.ChinaOpen] / s[world.ChinaClosed] }
	assert.Less(t, across(after), across(before), "a better open model takes more from open ones than from closed ones")
	for g := range before {
		if world.Family(g) != world.USOpen {
			assert.Less(t, after[g], before[g], "and from all others something")
		}
	}
}

func TestTrustIsBounded(t *testing.T) {
	p := ModelChoiceParams{Distrust: 2, SovereignPreference: 0.05}
	near(t, 1.0, p.trust(1, 0), 1e-12, "what nobody abroad can switch off is trusted")
	assert.Less(t, p.trust(1, 1), p.trust(0, 1), "memory lowers trust")
	near(t, 1/(1+2*1.05), p.trust(1, 1), 1e-12, "by no more than so much")
	p.Distrust = 0
	near(t, 1.0, p.trust(1, 2), 1e-12, "without distrust none")
}

func TestOddsByAttribute(t *testing.T) {
	p := DefaultParams().Choice
	for s := range world.Segment(world.Segments) {
		at := p.odds(s, 0, 0, 0, false)
		assert.Greater(t, p.odds(s, 10, 0, 0, false), at, "better")
		assert.Less(t, p.odds(s, 0, 1, 0, false), at, "dearer")
		assert.Less(t, p.odds(s, 0, 0, 0, true), at, "to run oneself takes an effort")
	}
	better := func(s world.Segment) float64 { return p.odds(s, 10, 0, 0, false) / p.odds(s, 0, 0, 0, false) }
	dearer := func(s world.Segment) float64 { return p.odds(s, 0, 1, 0, false) / p.odds(s, 0, 0, 0, false) }
	assert.Less(t, dearer(world.Cost), dearer(world.Frontier), "who seeks cost minds the price more")
	assert.GreaterOrEqual(t, better(world.Frontier), better(world.Cost), "who seeks the frontier minds quality no less")
}

// used is a country's use of a supplier's closed and open models, as shares of all.
func used(m *Model, c world.CountryID, g world.Family) float64 {
	total := 0.0
	for _, amount := range m.Flows.Use.ByUser[c] {
		total += amount
	}
	return m.Flows.Use.ByUser[c][g] / total
}

// TestBlockedAtOnceAndBack: what is blocked is not used from the first step on, others
// fill its place, and when it is allowed again its users come back by and by.
func TestBlockedAtOnceAndBack(t *testing.T) {
	m := launchedWorld(t)
	before := m.State.Choice
	elsewhere := used(m, world.BRA, world.USClosed)
	m.Policy.ModelsAllowed[world.IND][world.SupplierUSA] = 0
	steadyStep(m, 0)
	assert.Zero(t, used(m, world.IND, world.USClosed))
	assert.Zero(t, used(m, world.IND, world.USOpen))
	near(t, 1.0, used(m, world.IND, world.ChinaClosed)+used(m, world.IND, world.ChinaOpen)+used(m, world.IND, world.RestOpen), 1e-9)
	near(t, elsewhere, used(m, world.BRA, world.USClosed), 1e-6, "nobody else is touched")

	m.Policy.ModelsAllowed[world.IND][world.SupplierUSA] = 1
	steadyStep(m, 0)
	for s := range before[world.IND].Share {
		share := m.State.Choice[world.IND].Share[s][world.USClosed]
		assert.True(t, share > 0 && share < before[world.IND].Share[s][world.USClosed], "they come back, but not at once")
	}
	settle(m, 0, 30)
	for s := range before[world.IND].Share {
		for g, share := range before[world.IND].Share[s] {
			near(t, share, m.State.Choice[world.IND].Share[s][g], 1e-4, "and in the end all is as it was")
		}
	}
}

// TestSwitchingTakesItsTime: shares close the gap to what users would choose with the
// time constant that the parameter names.
func TestSwitchingTakesItsTime(t *testing.T) {
	m := launchedWorld(t)
	m.Params.Adoption.Missed = 0
	before := m.State.Choice[world.IND].Share[world.Cost][world.USClosed]
	m.Policy.OpenPreference[world.IND] = 1
	steadyStep(m, 0)
	target := m.Flows.Choice.Target[world.IND][world.Cost][world.USClosed]
	assert.Less(t, target, before)
	want := before + (target-before)*(1-num.Exp(-1/(12*m.Params.Choice.SwitchYears)))
	near(t, want, m.State.Choice[world.IND].Share[world.Cost][world.USClosed], 1e-9)
}

// TestEverythingBlocked: where all named suppliers are shut out the rest is taken, and
// shares still sum to one.
func TestEverythingBlocked(t *testing.T) {
	m := launchedWorld(t)
	m.Policy.ModelsAllowed[world.IND] = [world.Suppliers]unit.Share{}
	for range 24 {
		steadyStep(m, 0)
		near(t, 1.0, used(m, world.IND, world.RestOpen), 1e-9)
		for s := range m.State.Choice[world.IND].Share {
			near(t, 1.0, m.State.Choice[world.IND].Share[s][world.RestOpen], 1e-9)
		}
	}
}

// TestChoiceByShock: what each rule does to the share of open models.
func TestChoiceByShock(t *testing.T) {
	open := func(change func(*Model)) float64 {
		m := launchedWorld(t)
		change(m)
		settle(m, 0, 10)
		return used(m, world.IND, world.USOpen) + used(m, world.IND, world.ChinaOpen) + used(m, world.IND, world.RestOpen)
	}
	plain := open(func(*Model) {})
	require.True(t, plain > 0 && plain < 1)
	for claim, change := range map[string]func(*Model){
		"procurement that prefers open models":     func(m *Model) { m.Policy.OpenPreference[world.IND] = 0.7 },
		"data that must stay at home":              func(m *Model) { m.Policy.Localisation[world.IND] = 1 },
		"distrust of US services":                  func(m *Model) { m.State.Memory[world.IND][world.SupplierUSA] = 1 },
		"compute that domestic owners hold":        func(m *Model) { m.State.Installed[world.IND].Compute[world.Domestic][world.USDesigned] *= 100 },
		"open models that developers build on":     func(m *Model) { m.Params.Developers.Bonus = 3 },
		"a fall of the rent, which they cost most": func(m *Model) { m.Params.Pricing.OpenMargin = 0 },
	} {
		assert.Greater(t, open(change), plain, claim)
	}
	assert.Less(t, open(func(m *Model) { m.Policy.ModelDiscount[world.IND] = 0.8 }), plain, "cheap US services take from open models")
}

// TestCloserVotersUseMoreUSModels: alignment moves both ways and is the same rule for all.
func TestCloserVotersUseMoreUSModels(t *testing.T) {
	m := launchedWorld(t)
	m.fixed.closeness[world.IND] = closeness{2, 0.5}
	m.fixed.closeness[world.BRA] = closeness{0.5, 2}
	settle(m, 0, 10)
	assert.Greater(t, used(m, world.IND, world.USClosed), used(m, world.BRA, world.USClosed))
	assert.Less(t, used(m, world.IND, world.ChinaOpen), used(m, world.BRA, world.ChinaOpen))
}
