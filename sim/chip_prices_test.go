package sim

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"sovereignstack/sim/num"
	"sovereignstack/sim/unit"
	"sovereignstack/sim/world"
)

func TestUnitCost(t *testing.T) {
	p := ChipMarketParams{}
	p.CostStart = [world.Makers]float64{16000, 30000}
	p.ExperienceStart = [world.Makers]float64{1000, 500}
	wright := func(rate float64) float64 { return -num.Log(1-rate) / num.Log(2) }
	for _, c := range []struct {
		claim string
		maker world.Maker
		made  unit.H100e
		rate  float64
		want  float64
	}{
		{"cost starts at its start", world.USDesigned, 1000, 0.25, 16000},
		{"one doubling takes the learning rate off", world.USDesigned, 2000, 0.25, 12000},
		{"three doublings take it three times", world.USDesigned, 8000, 0.25, 6750},
		{"each maker learns from its own output", world.Chinese, 1000, 0.25, 22500},
		{"without learning cost stands", world.Chinese, 64000, 0, 30000},
	} {
		t.Run(c.claim, func(t *testing.T) { near(t, c.want, p.unitCost(c.maker, c.made, wright(c.rate)), 1e-12) })
	}
}

func TestChipPrices(t *testing.T) {
	m := steadyWorld(t)
	m.State.Market.Markup = [world.Makers]unit.Ratio{1.5, 0}
	m.chipPrices(clock{})
	f := &m.Flows.Prices
	near(t, 2.5*float64(f.UnitCost[world.USDesigned]), f.Price[world.USDesigned], 1e-12, "price is cost times one plus mark-up")
	near(t, float64(f.UnitCost[world.Chinese]), f.Price[world.Chinese], 1e-12, "without mark-up price is cost")
	for o := range f.Price {
		near(t, float64(f.Price[o])*m.Params.Market.AllInFactor, f.AllIn[o], 1e-12)
	}
}

// TestMarkupByShock moves orders against capacity and looks at one year of mark-up.
func TestMarkupByShock(t *testing.T) {
	const us = world.USDesigned
	for _, c := range []struct {
		claim    string
		scarcity float64 // Orders over capacity.
		check    func(t *testing.T, before, after unit.Ratio, p *ChipMarketParams)
	}{
		{"orders at capacity leave it at normal", 1, func(t *testing.T, before, after unit.Ratio, _ *ChipMarketParams) {
			near(t, before, after, 1e-6)
		}},
		{"it rises when orders exceed capacity", 2, func(t *testing.T, before, after unit.Ratio, _ *ChipMarketParams) {
			assert.Greater(t, after, before)
		}},
		{"it falls when capacity exceeds orders", 0.8, func(t *testing.T, before, after unit.Ratio, _ *ChipMarketParams) {
			assert.Less(t, after, before)
		}},
		{"nobody sells below the least", 0.001, func(t *testing.T, before, after unit.Ratio, p *ChipMarketParams) {
			assert.Less(t, after, before)
			assert.GreaterOrEqual(t, float64(after), p.MarkupLeast)
		}},
	} {
		t.Run(c.claim, func(t *testing.T) {
			m := steadyWorld(t)
			before := m.State.Market.Markup[us]
			m.Flows.Market.Wanted[us] = unit.H100ePerYear(c.scarcity * float64(m.Flows.Fabs.Capacity[us]))
			for range monthsInYear {
				m.integrateChipMarket(clock{dt: steadyMonth})
			}
			c.check(t, before, m.State.Market.Markup[us], &m.Params.Market)
		})
	}
}

// TestMarkupIsExact: the equation is linear, so a year in one step is a year in twelve.
func TestMarkupIsExact(t *testing.T) {
	year := func(steps int) unit.Ratio {
		m := steadyWorld(t)
		m.Flows.Market.Wanted[0] = 3 * m.Flows.Fabs.Capacity[0]
		for range steps {
			m.integrateChipMarket(clock{dt: unit.Years(1 / float64(steps))})
		}
		return m.State.Market.Markup[0]
	}
	near(t, year(1), year(12), 1e-12)
}
