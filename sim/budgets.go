package sim

import (
	"sovereignstack/sim/num"
	"sovereignstack/sim/unit"
	"sovereignstack/sim/world"
)

// The second half of mechanism 7 (demand.go): who spends how much, and where.

// cloudBudget is the budget of the US or China, public money aside [$bn/yr].
func (m *Model) cloudBudget(k clock, n world.Nation, home world.CountryID) float64 {
	p, s, f, h := &m.Params.Demand, &m.State.Demand, &m.Flows.Demand, &m.data.History
	mood := float64(m.Policy.CapitalMood[home])
	budget := num.Exp(h.LnBudget[n].at(k.year) + mood)
	if k.month >= m.freeFrom {
		total := float64(m.Flows.Owned[n])
		desired := float64(f.Desired[n] * total)
		if !m.handedOver {
			s.Mood[n] = handOver(desired, budget, mood)
		}
		most := p.affordable(h.OtherCashFlow[n].at(k.year), float64(f.Profit[n]*total), h.OutsideFinance[n].at(k.year), moodFactor(mood))
		budget = min(float64(desired*num.Exp(float64(s.Mood[n])+mood)), most)
	}
	f.Public[n] = m.publicSpending(home)
	f.Budget[n] = unit.BnUSDPerYear(budget) + f.Public[n]
	return budget
}

// hosts spreads the budgets of US and Chinese clouds over hosts that have room on
// their grids. At home clouds are domestic owners, whom a sovereign programme pays too.
func (m *Model) hosts(us, cn float64) {
	f, room := &m.Flows.Demand, &m.Flows.Power.Room
	weightUS, weightCN := 0.0, 0.0
	for c := range m.fixed.host {
		host, free, money := &m.fixed.host[c], m.drawn(world.CountryID(c), room[c]), &f.Money[c]
		forUS := float64(host.us * float64(free*m.custom(world.CountryID(c), world.SupplierUSA)))
		forCN := float64(host.chinese * float64(free*m.custom(world.CountryID(c), world.SupplierCHN)))
		weightUS, weightCN = weightUS+forUS, weightCN+forCN
		money[world.USCloud], money[world.ChineseCloud] = unit.BnUSDPerYear(forUS), unit.BnUSDPerYear(forCN)
	}
	perUS, perCN := 0.0, 0.0 // Nobody builds where no host has room.
	if weightUS > 0 {
		perUS = us / weightUS
	}
	if weightCN > 0 {
		perCN = cn / weightCN
	}
	for c := range f.Money {
		money := &f.Money[c]
		money[world.USCloud] = unit.BnUSDPerYear(float64(money[world.USCloud]) * perUS)
		money[world.ChineseCloud] = unit.BnUSDPerYear(float64(money[world.ChineseCloud]) * perCN)
	}
	m.atHome(world.USA, world.USCloud)
	m.atHome(world.CHN, world.ChineseCloud)
}

// atHome turns a cloud's money in its own country into a domestic owner's.
func (m *Model) atHome(home world.CountryID, cloud world.Owner) {
	money := &m.Flows.Demand.Money[home]
	public := unit.BnUSDPerYear(float64(m.publicSpending(home)) * float64(m.Flows.Power.Room[home]))
	money[world.Domestic], money[cloud] = money[cloud]+public, 0
}

// restBudgets sets the budgets of domestic owners outside the US and China.
func (m *Model) restBudgets(k clock) {
	p, s, f, h := &m.Params.Demand, &m.State.Demand, &m.Flows.Demand, &m.data.History
	const n = world.NationRest
	recorded := num.Exp(h.LnBudget[n].at(k.year))
	cash, outside := h.OtherCashFlow[n].at(k.year), h.OutsideFinance[n].at(k.year)
	total := 0.0
	f.Public[n], f.Conceded = 0, [world.Suppliers]float64{}
	for c := range world.CountryID(world.Count) {
		if c == world.USA || c == world.CHN {
			continue
		}
		plain := m.Policy.plain[c]
		mood := 0.0
		if !plain {
			mood = float64(m.Policy.CapitalMood[c])
		}
		boom := moodFactor(mood)
		budget := float64(float64(recorded*m.fixed.restWeight[c]) * boom)
		if k.month >= m.freeFrom {
			owned := float64(m.State.Installed[c].owned(world.Domestic))
			desired := float64(f.Desired[n] * owned)
			if !m.handedOver {
				s.RestMood[c] = handOver(desired, budget, mood)
			}
			share := m.fixed.gdpShare[c]
			most := p.affordable(float64(cash*share), float64(f.Profit[n]*owned), float64(outside*share), boom)
			if budget = float64(desired * num.Exp(float64(s.RestMood[c])+mood)); budget > most {
				budget = most
			}
		}
		if !plain {
			gain := float64(m.Params.Installed.ConcessionGain * float64(m.Policy.fullStack(c)))
			if extra := float64(budget * gain); extra > 0 {
				m.concede(c, extra)
				budget += extra
			}
			public := m.publicSpending(c)
			f.Public[n] += public
			budget += float64(public)
		}
		total += budget
		f.Money[c][world.Domestic] = unit.BnUSDPerYear(budget * float64(m.Flows.Power.Room[c]))
	}
	f.Budget[n] = unit.BnUSDPerYear(total)
}

// concede books what cheap finance for extra spending in country c costs the nations
// that export whole stacks there, by the scale of their programmes.
func (m *Model) concede(c world.CountryID, extra float64) {
	cost := float64(m.Params.Installed.ConcessionCost * extra)
	stacks := m.Policy.stackOf(c)
	both := float64(stacks[world.SupplierUSA] + stacks[world.SupplierCHN])
	for s, scale := range stacks {
		m.Flows.Demand.Conceded[s] += float64(cost*float64(scale)) / both
	}
}

// drawn is the weight of country c in the eyes of foreign clouds: as far as its grid has
// room, and more where data must stay in the country.
func (m *Model) drawn(c world.CountryID, room unit.Share) float64 {
	return float64(float64(room) * float64(1+m.Policy.Localisation[c]))
}

// custom is the part of a cloud's usual custom in country c that it keeps: who remembers
// that its government cut others off rents less from it, as it uses its models less.
func (m *Model) custom(c world.CountryID, s world.Supplier) float64 {
	memory := m.State.Memory[c][s]
	if memory == 0 {
		return 1
	}
	p := &m.Params.Choice
	return p.trust(memory, 1) / p.trust(0, 1)
}

// publicSpending is what a country's sovereign programme adds to domestic budgets, at
// its GDP of 2025.
func (m *Model) publicSpending(c world.CountryID) unit.BnUSDPerYear {
	return unit.BnUSDPerYear(m.data.Countries[c].GDP * float64(m.Policy.Sovereign[c]))
}

// maxGap bounds |z|, so that owners with next to no compute start finite.
const maxGap = 3.0

// handOver is z at the first step after the record, such that the budget continues
// from what was observed.
func handOver(desired, observed, mood float64) unit.Ratio {
	return unit.Ratio(num.Clamp(num.Log((observed+tinyBudget)/(desired+tinyBudget))-mood, -maxGap, maxGap))
}

// tinyBudget keeps logs finite where neither desire nor record spends anything [$bn/yr].
const tinyBudget = 1e-9
