package sim

import (
	"sovereignstack/sim/num"
	"sovereignstack/sim/unit"
	"sovereignstack/sim/world"
)

// start sets every stock at the beginning of January 2022.
func (s *State) start(m *Model) {
	p, h := &m.Params, &m.data.History
	s.Equipment.start(&p.Equipment)
	s.Fabs.start(&p.Fabs)
	s.Market.start(&p.Market)
	s.Demand.start(&p.Demand)
	intensity := float64(p.Power.intensity(0)) / unit.KWPerGW
	for c := range world.CountryID(world.Count) {
		compute := &s.Installed[c].Compute
		place := func(n world.Nation, j world.Owner, share float64) {
			compute[j][world.USDesigned] += unit.H100e(h.InitialCompute[n] * share)
		}
		us, cn := world.USCloud, world.ChineseCloud
		if c == world.USA {
			us = world.Domestic
		}
		if c == world.CHN {
			cn = world.Domestic
		}
		place(world.NationUSA, us, m.fixed.host[c].us)
		place(world.NationCHN, cn, m.fixed.host[c].chinese)
		place(world.NationRest, world.Domestic, m.fixed.restWeight[c])
		used := float64(float64(s.Installed[c].total()) * intensity)
		limit := float64(p.Power.ShareStart * m.fixed.powerCapacity[c])
		s.Grid[c] = GridState{Used: unit.GW(used), Limit: unit.GW(max(limit, float64(used*spareStart)))}
	}
}

// spareStart is the least power that a country has at the start, over what it uses [1].
// Source: assumption; it only matters for the smallest grids.
const spareStart = 1.5

// set computes what a run keeps fixed from data and parameters. Weights follow data:
// GDP, income, the tier of the US rule of 2025, votes in the UN.
func (x *constants) set(d *Data, p *Params) {
	for o := range world.Makers {
		x.wrightPower[o] = -num.Log(1-p.Market.LearningRate[o]) / num.Log(2)
	}
	var rest, gdp, usHosts, chineseHosts float64
	for c := range world.CountryID(world.Count) {
		for j := range world.Owner(world.Owners) {
			x.owner[c][j] = world.OwnerNation(c, j)
		}
		e := &d.Countries[c]
		x.powerCapacity[c] = e.PowerCapacity
		x.affinity[c] = num.Exp(p.Market.Ecosystem + float64(p.Market.Alignment*e.IdealPoint))
		if c != world.USA && c != world.CHN {
			head := e.GDP / e.Population // [$ thousand]
			x.restWeight[c] = float64(e.GDP * num.Pow(head, p.Demand.IncomeWeight))
			x.gdpShare[c] = e.GDP
			rest += x.restWeight[c]
			gdp += e.GDP
		}
		if c != world.USA && e.Tier < embargoed {
			x.host[c].us = e.GDP
			if e.Tier > 1 {
				x.host[c].us = float64(e.GDP * p.Demand.MarginalHost)
			}
			usHosts += x.host[c].us
		}
		if c != world.CHN && e.Tier > 1 {
			x.host[c].chinese = e.GDP
			chineseHosts += e.GDP
		}
	}
	homeUS, homeCN := p.Demand.HomeShare[world.NationUSA], p.Demand.HomeShare[world.NationCHN]
	for c := range world.CountryID(world.Count) {
		x.restWeight[c] /= rest
		x.gdpShare[c] /= gdp
		x.host[c].us = float64(x.host[c].us*(1-homeUS)) / usHosts
		x.host[c].chinese = float64(x.host[c].chinese*(1-homeCN)) / chineseHosts
	}
	x.host[world.USA].us, x.host[world.CHN].chinese = homeUS, homeCN
}

// embargoed is the tier to which US clouds sell nothing.
const embargoed = 3
