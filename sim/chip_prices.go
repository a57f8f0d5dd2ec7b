package sim

import (
	"sovereignstack/sim/num"
	"sovereignstack/sim/unit"
	"sovereignstack/sim/world"
)

// PriceFlows is the prices of the step.
type PriceFlows struct {
	UnitCost [world.Makers]unit.USD // Of one H100e.
	Price    [world.Makers]unit.USD // Chip only, before licence fees.
	AllIn    [world.Makers]unit.USD // With servers, network, building and power.
}

// unitCost is Wright's law: every doubling of what a maker has ever made takes the
// learning rate off the cost. Chinese dies cost more while few of them work.
func (p *ChipMarketParams) unitCost(o world.Maker, made unit.H100e, wright float64) unit.USD {
	learned := num.Pow(float64(made)/p.ExperienceStart[o], -wright)
	return unit.USD(p.CostStart[o] * learned)
}

// chipPrices computes unit cost, price and all-in price of both makers.
func (m *Model) chipPrices(clock) {
	p, s, f := &m.Params.Market, &m.State.Market, &m.Flows.Prices
	for o := range world.Maker(world.Makers) {
		f.UnitCost[o] = p.unitCost(o, s.Experience[o], m.fixed.wrightPower[o])
		f.Price[o] = unit.USD(float64(f.UnitCost[o]) * (1 + float64(s.Markup[o])))
		f.AllIn[o] = unit.USD(float64(f.Price[o]) * p.AllInFactor)
	}
}
