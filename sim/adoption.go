package sim

import (
	"sovereignstack/sim/num"
	"sovereignstack/sim/unit"
	"sovereignstack/sim/world"
)

// AdoptionParams is mechanism 12: who uses AI, and how much.
//
//	da/dt = (p + q·a/K)·(K − a)                        from the launch on
//	K     = most·logistic(k_0 + k_1·ln income + k_2·ln developers − k_3·industry)·reach·cheapness
//	reach = (1 − (1 − closed models that may be used)·missed)·(1 − far·distance)
//	cheapness = (p_ref/cheapest price)^κ, at most 1
//	use_f = a·people·u_0·income^w·share_f·v_f·b
//	v_f   = e^(γ·(S_f − S_ref))·(p_f/p_ref)^(−ε)
//	b     = limit·GDP/(limit·GDP + Σ paid·p_f·use_f)
//
//	a          1        users, share of people of working age
//	K          1        ceiling that income, skills, access and price set
//	income     1        GDP per head over that of the US
//	developers 1        developers per head over the US: digital skill, and a stand-in for
//	                    how much of the web and of models is in a language people use
//	industry   1        manufacturing over GDP, less that of the US: AI is used at desks first
//	distance   1        of a country from US vendors, by the tier of the US rule of 2025: 0 for
//	                    allies, ½, 1 for the embargoed, 0 where vendors are its own; stands for payment, support and
//	                    how soon products come
//	u_0        Mtok/yr  use per user at S_ref, p_ref and US income
//	v_f        1        how much more a better or cheaper model is used
//	b          1        bound: paid use takes at most the limit of GDP
//
// Bass diffusion with the ceiling of each country. Use counts tokens of people, firms
// and their agents alike. Prices act on use through ε, which evidence puts between
// −0.29 and −1.11.
type AdoptionParams struct {
	Innovation      float64 // p [1/yr]
	Imitation       float64 // q [1/yr]
	LaunchYear      float64 // Years after 2021 at which public use begins [yr since 2022].
	Most            float64 // Highest ceiling [1].
	CeilingBase     float64 // k_0 [1]
	CeilingIncome   float64 // k_1 [1]
	CeilingSkill    float64 // k_2 [1]
	CeilingIndustry float64 // k_3 [1]
	Missed          float64 // Use lost where foreign closed models are not offered [1].
	Far             float64 // far [1]
	Cheapness       float64 // κ [1]
	WorkingAge      float64 // People of working age, share of population [1].
	PerUser         float64 // u_0 [Mtok/yr]
	UseGrowth       float64 // γ [1/point]
	IncomePower     float64 // w [1]
	ReferencePrice  float64 // p_ref [$/Mtok]
	MostOfGDP       float64 // limit [1]
}

// AdoptionState is the stock of mechanism 12 in one country.
type AdoptionState struct {
	Users unit.Share // a
}

// UseFlows is the use of models.
type UseFlows struct {
	Ceiling [world.Count]unit.Share
	Begun   unit.Share                             // Part of the step after the launch.
	ByUser  [world.Count][world.Families]float64   // [Mtok/yr]
	Spent   [world.Count]unit.BnUSDPerYear         // Paid for closed and open models.
	Worth   [world.Count]float64                   // All use at its price, paid or not [$bn/yr].
	Mean    [world.Count]float64                   // v_f on average of the shares in use [1].
	Family  [world.Families][world.Nations]float64 // [Mtok/yr] by the user's nation.
	Segment [world.Segments][world.Families]float64
	Closed  [world.Nations]float64 // Use of each nation's closed models [Mtok/yr].
	Total   float64                // [Mtok/yr]
	Abroad  [world.Families]float64
	Served  [world.Markets]unit.H100e // Compute that models take, in use.
	value   [world.Markets][world.Families]float64
}

// ceiling is K where all models are offered at the reference price.
func (p *AdoptionParams) ceiling(logIncome, logSkill, industry float64) float64 {
	odds := p.CeilingBase + float64(p.CeilingIncome*logIncome) + float64(p.CeilingSkill*logSkill) - float64(p.CeilingIndustry*industry)
	return float64(p.Most * num.Logistic(odds))
}

// adopted is a after a step, exact for a constant ceiling: the quotient
// (K − a)/(p·K + q·a) falls as e^(−(p+q)·dt); fade is that factor.
func (p *AdoptionParams) adopted(users, ceiling, fade float64) float64 {
	pull := float64(p.Innovation*ceiling) + float64(p.Imitation*users)
	if pull <= 0 {
		return users // Nobody starts, and there is nobody to follow.
	}
	left := float64((ceiling - users) * fade)
	return float64(ceiling*(pull-float64(p.Innovation*left))) / (pull + float64(p.Imitation*left))
}

// worth is v_f.
func (p *AdoptionParams) worth(elasticity, points, logPrice float64) float64 {
	return num.Exp(float64(p.UseGrowth*points) - float64(elasticity*logPrice))
}

// cheapness bounds how far a dear world keeps people out [1].
func (p *AdoptionParams) cheapness(cheapest float64) float64 {
	if cheapest <= p.ReferencePrice {
		return 1
	}
	return num.Pow(p.ReferencePrice/cheapest, p.Cheapness)
}

// begun is the part of a step that lies after the launch [1].
func (p *AdoptionParams) begun(k clock) float64 {
	half := float64(float64(k.dt) * 0.5)
	return num.Clamp((k.year+half-p.LaunchYear)/float64(k.dt), 0, 1)
}

// adoption computes the ceilings of all countries.
func (m *Model) adoption(k clock) {
	p, f := &m.Params.Adoption, &m.Flows.Use
	f.Begun = unit.Share(p.begun(k))
	var cheap [world.Markets]float64
	for r := range cheap {
		cheapest := num.Inf(1)
		for g := range world.Family(world.Families) {
			cheapest = num.Smaller(cheapest, m.Flows.Pricing.Price[r][g])
			points := m.State.Release.Released[g] - m.Params.Pricing.ReferencePoints
			logPrice := num.Log(m.Flows.Pricing.Price[r][g] / p.ReferencePrice)
			f.value[r][g] = p.worth(m.Params.Demand.Elasticity, points, logPrice)
		}
		cheap[r] = p.cheapness(cheapest)
	}
	for c := range world.CountryID(world.Count) {
		reach := 1 - float64(p.Missed*(1-m.available(c, world.SupplierUSA)))
		ceiling := float64(float64(m.fixed.ceiling[c]*reach) * cheap[world.MarketOf(c)])
		f.Ceiling[c] = unit.Share(ceiling)
	}
}

// use computes what every country uses of every family, and what that takes.
func (m *Model) use(k clock) {
	p, f := &m.Params.Adoption, &m.Flows.Use
	f.Family, f.Segment, f.Abroad = [world.Families][world.Nations]float64{}, [world.Segments][world.Families]float64{}, [world.Families]float64{}
	paid := m.Params.Pricing.paid(k.year)
	year := num.ToInt(k.year, 0, GrowthYears-1)
	var frontier, cost [world.Families]float64 // Use of both segments in one country.
	var inChina [world.Segments][world.Families]float64
	for c := range world.CountryID(world.Count) {
		r, n, segments := world.WorldExChina, world.NationRest, &f.Segment
		switch c {
		case world.USA:
			n = world.NationUSA
		case world.CHN:
			r, n, segments = world.China, world.NationCHN, &inChina
		}
		worth, price, available := &f.value[r], &m.Flows.Pricing.Price[r], &m.Flows.Choice.Available[c]
		ofFrontier, ofCost := m.fixed.segment[c][world.Frontier], m.fixed.segment[c][world.Cost]
		mean := 0.0
		// want is the use of a family at its price, per use at the reference.
		want := func(g world.Family) float64 {
			frontier[g] = float64(float64(worth[g]*ofFrontier) * available[world.Frontier][g])
			cost[g] = float64(float64(worth[g]*ofCost) * available[world.Cost][g])
			mean += frontier[g] + cost[g]
			return float64((frontier[g] + cost[g]) * price[g])
		}
		closedUS, closedCN := want(world.USClosed), want(world.ChinaClosed)
		open := want(world.USOpen) + want(world.ChinaOpen) + want(world.RestOpen)
		f.Mean[c] = mean
		relieved := 0.0 // The US pays that.
		if m.Policy.ModelDiscount[c] > 0 {
			push := m.pushed(c)
			frontier[world.USClosed] = float64(frontier[world.USClosed] * push)
			cost[world.USClosed] = float64(cost[world.USClosed] * push)
			closedUS = float64(closedUS * push)
			relieved = float64(closedUS * float64(m.Policy.ModelDiscount[c]))
		}
		scale := float64(float64(m.State.Adoption[c].Users) * m.fixed.usePerUser[c])
		spent := float64(float64((open+float64((closedUS-relieved+closedCN)*paid))*scale) * bnPerDollar)
		most := float64(p.MostOfGDP * m.gdp(c, year))
		bound := most / (most + spent)
		f.Spent[c] = unit.BnUSDPerYear(spent * bound)
		scale = float64(scale * bound)
		f.Worth[c] = float64(float64((closedUS+closedCN+open)*scale) * bnPerDollar)
		by := &f.ByUser[c]
		take := func(g world.Family) {
			ofFrontier, ofCost := float64(frontier[g]*scale), float64(cost[g]*scale)
			by[g] = ofFrontier + ofCost
			f.Family[g][n] += by[g]
			segments[world.Frontier][g] += ofFrontier
			segments[world.Cost][g] += ofCost
		}
		take(world.USClosed)
		take(world.USOpen)
		take(world.ChinaClosed)
		take(world.ChinaOpen)
		take(world.RestOpen)
	}
	m.sumUse()
}

// dollarsPerBn turns $ into $bn where use is in Mtok and prices in $/Mtok.
const (
	dollarsPerBn = unit.USDPerBn
	bnPerDollar  = 1 / dollarsPerBn
)

// sumUse adds up use over countries and asks what compute it takes. A closed model is
// served in the market of its labs, an open one where its user is.
func (m *Model) sumUse() {
	f := &m.Flows.Use
	f.Total, f.Closed, f.Served = 0, [world.Nations]float64{}, [world.Markets]unit.H100e{}
	for g := range world.Family(world.Families) {
		h := m.Flows.Pricing.ComputePerUse[g] / unit.HoursPerYear
		for n := range world.Nation(world.Nations) {
			amount := f.Family[g][n]
			f.Total += amount
			r := marketOfNation(n)
			if !g.Open() {
				f.Closed[g.Nation()] += amount
				r = marketOfNation(g.Nation())
			}
			if n != g.Nation() {
				f.Abroad[g] += amount
			}
			f.Served[r] += unit.H100e(amount * h)
		}
	}
}

// thirdShare is a family's share of use outside the US and China [1].
func (f *UseFlows) thirdShare(g world.Family) float64 {
	total := 0.0
	for other := range f.Family {
		total += f.Family[other][world.NationRest]
	}
	if total <= 0 {
		return 0
	}
	return f.Family[g][world.NationRest] / total
}

// pushed is how much more a discount makes the buyers of country c use US models [1].
func (m *Model) pushed(c world.CountryID) float64 {
	discount := m.Policy.ModelDiscount[c]
	if discount == 0 {
		return 1
	}
	return num.Pow(1-float64(discount), -m.Params.Demand.Elasticity)
}

func (m *Model) integrateAdoption(k clock) {
	p, f := &m.Params.Adoption, &m.Flows.Use
	if f.Begun == 0 {
		return
	}
	fade := num.Exp(-float64((p.Innovation + p.Imitation) * float64(float64(k.dt)*float64(f.Begun))))
	for c := range m.State.Adoption {
		a := &m.State.Adoption[c].Users
		*a = unit.Share(p.adopted(float64(*a), float64(f.Ceiling[c]), fade))
	}
}
