package sim

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"

	"sovereignstack/sim/unit"
	"sovereignstack/sim/world"
)

// worth is the integral of mechanism 18 by Simpson's rule.
func worth(p *ValueParams, growth, r float64) (sum float64) {
	const n = 4000
	width := p.ValuationYears / n
	for i := range n + 1 {
		k := float64(i) * width
		weight := 2.0
		switch {
		case i == 0 || i == n:
			weight = 1
		case i%2 == 1:
			weight = 4
		}
		faded := p.GrowthFade * (1 - math.Exp(-k/p.GrowthFade))
		sum += weight * math.Exp(growth*faded-r*k)
	}
	return sum * width / 3
}

// TestTableIsTheIntegral: what is tabulated and interpolated is within half a per cent
// of the integral, at any growth and cost of capital, at both ends of the ranges.
func TestTableIsTheIntegral(t *testing.T) {
	p := DefaultParams().Value
	for _, years := range []float64{15, p.ValuationYears, 40} {
		for _, fade := range []float64{1, p.GrowthFade, 6} {
			p.ValuationYears, p.GrowthFade = years, fade
			for _, r := range []float64{0.02, 0.06, 0.1, 0.2} {
				var table valuationTable
				table.set(&p, r)
				for growth := leastGrowth; growth <= p.MostGrowth; growth += 0.0137 {
					near(t, worth(&p, growth, r), table.multiple(&p, growth), 5e-3, "growth %g at %g over %g years", growth, r, years)
				}
			}
		}
	}
}

func TestMultiple(t *testing.T) {
	p := DefaultParams().Value
	var cheap, dear valuationTable
	cheap.set(&p, 0.05)
	dear.set(&p, 0.12)
	near(t, (1-math.Exp(-0.05*p.ValuationYears))/0.05, cheap.multiple(&p, 0), 5e-3, "without growth it is an annuity")
	last := 0.0
	for growth := leastGrowth; growth < p.MostGrowth; growth += 0.05 {
		assert.Greater(t, cheap.multiple(&p, growth), last, "more growth is worth more")
		assert.Less(t, dear.multiple(&p, growth), cheap.multiple(&p, growth), "dearer money makes it worth less")
		last = cheap.multiple(&p, growth)
	}
	assert.Equal(t, cheap.multiple(&p, p.MostGrowth), cheap.multiple(&p, 9), "nobody expects more than the most")
	assert.Equal(t, cheap.multiple(&p, leastGrowth), cheap.multiple(&p, -9))
}

// investors is a model of which only expectations move.
func investors() *Model {
	m := &Model{Params: DefaultParams()}
	for n := range m.valuation {
		m.valuation[n].set(&m.Params.Value, m.Params.Demand.Interest)
	}
	return m
}

// watch lets investors see a profit for some months and returns what it is worth in each.
func (m *Model) watch(months int, profit func(month int) float64) (values []float64) {
	for i := range months {
		m.Flows.Value.Sustained[world.EarnerUSA][world.LayerModels] = profit(i)
		m.integrateValuation(clock{dt: unit.Years(1 / unit.MonthsPerYear)})
		values = append(values, m.marketValue(world.EarnerUSA, world.LayerModels))
	}
	return values
}

func TestSteadyGrowthIsExpected(t *testing.T) {
	m := investors()
	const growth = 0.2
	values := m.watch(240, func(i int) float64 { return math.Exp(growth * float64(i) / 12) })
	near(t, growth, m.State.Value.Growth[world.EarnerUSA][world.LayerModels], 0.1)
	near(t, math.Exp(growth), values[239]/values[227], 0.01, "and value grows with profit")
}

func TestNobodyPaysForLosses(t *testing.T) {
	m := investors()
	for i, value := range m.watch(60, func(int) float64 { return -5 }) {
		assert.Zero(t, value, "month %d", i)
	}
	assert.Positive(t, m.watch(60, func(int) float64 { return 5 })[59], "a loss is forgotten when profit comes")
}

func TestValueIsAfterTax(t *testing.T) {
	m := investors()
	value := m.watch(600, func(int) float64 { return 10 })[599]
	p := &m.Params.Value
	near(t, 10*(1-p.Tax)*m.valuation[world.NationUSA].multiple(p, 0), value, 1e-3)
	m.Policy.CapitalCost[world.NationUSA] = 0.03
	assert.Less(t, m.marketValue(world.EarnerUSA, world.LayerModels), value, "dearer money lowers it at once")
	m.Policy.CapitalCost[world.NationUSA] = 0
	near(t, value, m.marketValue(world.EarnerUSA, world.LayerModels), 1e-12, "and cheaper money raises it again")
}

// TestBadNewsIsACrashFirst: when profit falls once by a fifth and stays there, value
// falls by more than that at first, and part of it comes back.
func TestBadNewsIsACrashFirst(t *testing.T) {
	m := investors()
	before := m.watch(360, func(int) float64 { return 10 })[359]
	after := m.watch(120, func(int) float64 { return 8 })
	lowest, at := before, 0
	for i, value := range after {
		if value < lowest {
			lowest, at = value, i
		}
	}
	assert.Less(t, lowest, 0.8*before, "the crash is deeper than the loss")
	assert.Less(t, at, 12, "it comes within the year")
	near(t, 0.8*before, after[119], 0.01, "in the end value has fallen as profit has")
	assert.Less(t, after[2], 0.95*before, "it begins in the first months")
}
