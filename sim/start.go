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
	s.startModels(m)
}

// startModels sets the stocks of mechanisms 8 to 16. Nobody uses generative AI yet:
// shares and prices start where their targets are.
func (s *State) startModels(m *Model) {
	p, x, k := &m.Params, &m.fixed, clock{}
	s.Algorithms.start(&p.Algorithms)
	m.tally(k)
	m.chipPrices(k)
	m.userCosts(k)
	for r, price := range m.Flows.Demand.AllIn {
		s.Demand.Prices[r] = num.Log(float64(price)) + float64(p.Demand.PriceFall*p.Demand.ExpectationYears)
	}
	m.userCosts(k)
	x.researchStart = float64(float64(m.Flows.Owned[world.NationUSA])*p.Demand.TrainingShare) + tinyCompute
	for n, owned := range m.Flows.Owned {
		x.otherUse[n] = float64(float64(owned) * float64(p.Demand.Utilisation*(1-p.Demand.TrainingShare)))
		value := float64(float64(owned)*float64(m.Flows.Demand.AllIn[marketOfNation(world.Nation(n))])) / unit.USDPerBn
		s.Value.Book[n] = unit.BnUSD(value)
	}
	m.frontier(k)
	s.Release.start(m)
	s.Pricing.start(m)
	s.Developers.start(m)
	for n := range world.Nation(world.Nations) {
		x.developers[n] = m.developersOf(n)
	}
	m.adoption(k)
	m.modelChoice(k)
	for c := range s.Choice {
		s.Choice[c].Share = m.Flows.Choice.Target[c]
	}
	m.need(k)
	for r := range s.Demand.Followed {
		lag := float64(p.Demand.ExpectationStart * p.Demand.ExpectationYears)
		s.Demand.Followed[r] = num.Log(float64(m.Flows.Demand.Need[r])+tinyCompute) - lag
	}
}

// start sets the developers' shares where they would go if nobody used any model.
func (s *DevelopersState) start(m *Model) {
	m.developers(clock{})
	for g, share := range m.Flows.Developers {
		s.Share[g] = unit.Share(share)
	}
}

// spareStart is the least power that a country has at the start, over what it uses [1].
// Source: assumption; it only matters for the smallest grids.
const spareStart = 1.5

// tinyPower keeps the weight of a country without known power plants above zero [TWh/yr per
// million people].
const tinyPower = 0.05

// set computes what a run keeps fixed from data and parameters. Weights follow data:
// GDP, income, the tier of the US rule of 2025, votes in the UN.
func (x *constants) set(d *Data, p *Params) {
	for o := range world.Makers {
		x.wrightPower[o] = -num.Log(1-p.Market.LearningRate[o]) / num.Log(2)
	}
	var rest, gdp, usHosts, chineseHosts float64
	for c := range world.CountryID(world.Count) {
		x.earner[c] = world.EarnerOf(c)
		for j := range world.Owner(world.Owners) {
			x.owner[c][j] = world.OwnerNation(c, j)
		}
		e := &d.Countries[c]
		x.powerCapacity[c] = e.PowerCapacity
		x.affinity[c] = num.Exp(p.Market.Ecosystem + float64(p.Market.Alignment*e.IdealPoint))
		perHead := e.Generation/e.Population + tinyPower
		weight := float64(e.GDP * num.Pow(perHead, p.Demand.PowerWeight))
		if c != world.USA && c != world.CHN {
			head := e.GDP / e.Population // [$ thousand]
			x.restWeight[c] = float64(weight * num.Pow(head, p.Demand.IncomeWeight))
			x.gdpShare[c] = e.GDP
			rest += x.restWeight[c]
			gdp += e.GDP
		}
		if c != world.USA && e.Tier < embargoed {
			x.host[c].us = weight
			if e.Tier > 1 {
				x.host[c].us = float64(weight * p.Demand.MarginalHost)
			}
			usHosts += x.host[c].us
		}
		if c != world.CHN && e.Tier > 1 {
			x.host[c].chinese = weight
			chineseHosts += weight
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
	x.setModels(d, p)
}

// setModels computes what mechanisms 8 to 17 keep fixed.
func (x *constants) setModels(d *Data, p *Params) {
	us := &d.Countries[world.USA]
	head, skill := us.GDP/us.Population, us.Developers/us.Population
	densest, manufacturing, access := 0.0, 0.0, 0.0
	for c := range d.Countries {
		densest = max(densest, d.Countries[c].RobotDensity)
		manufacturing += d.Countries[c].Manufacturing
	}
	robots, restMaking := 0.0, 0.0
	x.setIncome(d)
	for c := range world.CountryID(world.Count) {
		e := &d.Countries[c]
		income := e.GDP / e.Population / head
		logIncome := num.Log(income)
		like := num.Exp(float64(p.Choice.Alignment * e.IdealPoint))
		x.closeness[c] = closeness{like, 1 / like}
		x.votes[c] = num.Exp(e.IdealPoint / p.Memory.Width)
		x.offered[c] = [world.Suppliers]float64{e.USModelAPI, 1}
		if c != world.USA {
			access += e.GDP
			x.marketAccess[world.SupplierUSA] += float64(e.GDP * e.USModelAPI)
		}
		industry := e.Manufacturing/e.GDP - us.Manufacturing/us.GDP
		x.ceiling[c] = p.Adoption.ceiling(logIncome, num.Log((e.Developers/e.Population+tinySkill)/skill), industry)
		distance := float64(float64(e.Tier-1) / (embargoed - 1))
		if c == world.CHN {
			distance = 0 // Its own vendors are near.
		}
		x.ceiling[c] = float64(x.ceiling[c] * (1 - float64(p.Adoption.Far*distance)))
		people := float64(float64(e.Population*unit.UnitsPerMillion) * p.Adoption.WorkingAge)
		x.usePerUser[c] = float64(float64(people*p.Adoption.PerUser) * num.Exp(float64(p.Adoption.IncomePower*logIncome)))
		frontier := min(1, float64(p.Choice.FrontierShare*num.Exp(float64(p.Choice.FrontierIncome*logIncome))))
		x.segment[c] = [world.Segments]float64{frontier, 1 - frontier}
		x.manufacturing[world.NationOf(c)] += e.Manufacturing / manufacturing
		x.robotBase[c] = float64(e.Manufacturing*e.RobotDensity) / densest
		x.robotMakers[world.EarnerOf(c)] += x.robotBase[c]
		if world.EarnerOf(c) == world.EarnerRest {
			x.restMaking[c] = e.Manufacturing
			restMaking += e.Manufacturing
		}
		robots += x.robotBase[c]
		x.powerBill[c] = float64(unit.HoursPerYear*e.PowerPrice) / millionsPerBn
	}
	x.offered[world.USA][world.SupplierUSA] = 1
	x.marketAccess[world.SupplierUSA] /= access
	x.marketAccess[world.SupplierCHN] = 1
	for e := range x.robotMakers {
		x.robotMakers[e] /= robots
	}
	for c := range x.restMaking {
		x.restMaking[c] /= restMaking
	}
	points, logPrice := p.Choice.OutsidePoints-p.Pricing.ReferencePoints, num.Log(p.Adoption.ReferencePrice)
	for s := range x.outside {
		x.outside[s] = p.Choice.odds(world.Segment(s), points, logPrice, 0, false)
	}
	for r, start := range p.Demand.RentStart {
		x.logRentStart[r] = num.Log(start)
	}
}

// setIncome computes GDP by year from that of 2025 and its growth.
func (x *constants) setIncome(d *Data) {
	const known = 2025 - FirstYear
	for c := range d.Countries {
		e := &d.Countries[c]
		x.income[c][known] = e.GDP
		for y := known - 1; y >= 0; y-- {
			x.income[c][y] = x.income[c][y+1] / (1 + e.GDPGrowth[y+1]/unit.PercentPerShare)
		}
		for y := known + 1; y < GrowthYears; y++ {
			x.income[c][y] = float64(x.income[c][y-1] * (1 + e.GDPGrowth[y]/unit.PercentPerShare))
		}
	}
}

// gdp is a country's income in a year counted from 2022 [$bn of 2025].
func (m *Model) gdp(c world.CountryID, year int32) float64 { return m.fixed.income[c][year] }

// tinySkill keeps the log of a country without known developers finite [accounts/million].
const tinySkill = 10.0

// embargoed is the tier to which US clouds sell nothing.
const embargoed = 3
