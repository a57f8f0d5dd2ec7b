package sim

import (
	"sovereignstack/sim/num"
	"sovereignstack/sim/unit"
	"sovereignstack/sim/world"
)

// The second half of mechanism 7 (demand.go): who spends how much, and where.

// cloudBudget sets the budget of the US or China and spreads it over hosts that have
// room on their grids.
func (m *Model) cloudBudget(k clock, n world.Nation, home world.CountryID, cloud world.Owner, host *[world.Count]float64, owned [world.Makers]unit.H100e) {
	p, s, f, h := &m.Params.Demand, &m.State.Demand, &m.Flows.Demand, &m.data.History
	r := world.MarketOf(home)
	mood := float64(m.Policy.CapitalMood[home])
	budget := num.Exp(h.LnBudget[n].at(k.year) + mood)
	total := owned[world.USDesigned] + owned[world.Chinese]
	if k.month >= FirstSimulated {
		desired := float64(f.Desired[r] * float64(total))
		m.handOver(&s.Mood[n], desired, budget, mood)
		most := p.affordable(h.OtherCashFlow[n].at(k.year), float64(f.Profit[r]*float64(total)), h.OutsideFinance[n].at(k.year), mood)
		budget = min(float64(desired*num.Exp(float64(s.Mood[n])+mood)), most)
	}
	f.Budget[n] = unit.BnUSDPerYear(budget)

	weight := 0.0
	for c, share := range host {
		weight += float64(share * float64(m.Flows.Power.Room[c]))
	}
	if weight <= 0 {
		return
	}
	perWeight := budget / weight
	for c, share := range host {
		f.Money[c][cloud] = unit.BnUSDPerYear(float64(share*float64(m.Flows.Power.Room[c])) * perWeight)
	}
	f.Money[home][world.Domestic] = f.Money[home][cloud]
	f.Money[home][cloud] = 0
	if public := m.publicSpending(home); public > 0 {
		f.Budget[n] += public
		f.Money[home][world.Domestic] += unit.BnUSDPerYear(float64(public) * float64(m.Flows.Power.Room[home]))
	}
}

// restBudgets sets the budgets of domestic owners outside the US and China.
func (m *Model) restBudgets(k clock) {
	p, s, f, h := &m.Params.Demand, &m.State.Demand, &m.Flows.Demand, &m.data.History
	const r, n = world.WorldExChina, world.NationRest
	recorded := num.Exp(h.LnBudget[n].at(k.year))
	cash, outside := h.OtherCashFlow[n].at(k.year), h.OutsideFinance[n].at(k.year)
	f.Budget[n] = 0
	for c := range world.CountryID(world.Count) {
		if c == world.USA || c == world.CHN {
			continue
		}
		mood := float64(m.Policy.CapitalMood[c])
		budget := float64(float64(recorded*m.fixed.restWeight[c]) * moodFactor(mood))
		if k.month >= FirstSimulated {
			owned := float64(m.State.Installed[c].owned(world.Domestic))
			desired := float64(f.Desired[r] * owned)
			m.handOver(&s.RestMood[c], desired, budget, mood)
			share := m.fixed.gdpShare[c]
			most := p.affordable(float64(cash*share), float64(f.Profit[r]*owned), float64(outside*share), mood)
			if budget = float64(desired * num.Exp(float64(s.RestMood[c])+mood)); budget > most {
				budget = most
			}
		}
		gain := float64(m.Params.Installed.ConcessionGain * float64(m.Policy.FullStack[c]))
		budget = float64(budget*(1+gain)) + float64(m.publicSpending(c))
		f.Budget[n] += unit.BnUSDPerYear(budget)
		f.Money[c][world.Domestic] = unit.BnUSDPerYear(budget * float64(m.Flows.Power.Room[c]))
	}
}

// publicSpending is what a country's sovereign programme adds to domestic budgets, at
// its GDP of 2025.
func (m *Model) publicSpending(c world.CountryID) unit.BnUSDPerYear {
	return unit.BnUSDPerYear(m.data.Countries[c].GDP * float64(m.Policy.Sovereign[c]))
}

// maxGap bounds |z|, so that owners with next to no compute start finite.
const maxGap = 3.0

// handOver sets z once, at the first step after the record, such that the budget
// continues from what was observed.
func (m *Model) handOver(z *unit.Ratio, desired, observed, mood float64) {
	if m.handedOver {
		return
	}
	*z = unit.Ratio(num.Clamp(num.Log((observed+tinyBudget)/(desired+tinyBudget))-mood, -maxGap, maxGap))
}

// tinyBudget keeps logs finite where neither desire nor record spends anything [$bn/yr].
const tinyBudget = 1e-9
