package sim

import (
	"sovereignstack/sim/num"
	"sovereignstack/sim/unit"
	"sovereignstack/sim/world"
)

// PricingParams is mechanism 11: what access to models costs.
//
//	h      = h_0·e^(heavier·(S_f − S_ref))·A^(−ι)               [H100e-hours/Mtok]
//	c      = R·h                                                [$/Mtok]
//	p_closed* = c·ε/(ε − 1),  ε = max(1.2, β·(1 − s/n)/(1 + lead/width) + ε_M·s/n)
//	p_open = c·(1 + thin margin)
//	d ln p/dt = (ln p* − ln p)/τ_p
//	dn/dt = (n* − n)/τ_n ,   n* = √(patience·surplus / training run), 1 to most
//	surplus = paid use·(p − c)
//
//	h     H100e-hours/Mtok  compute to serve a million tokens: larger models need more,
//	                        better methods less
//	R     $/H100e/hour      rent where the model is served
//	s     1                 share of the nation's closed models in all use
//	n     1                 effective number of rival labs in the family
//	lead  ECI points        over the best model of any other family
//
// Part of closed use is paid for: little at first, when people try it out, and more as
// firms and their agents come to use it, paid = most − (most − start)·e^(−t/years).
//
// Rivals in the same family are close substitutes (β), other families less so (ε_M). A
// quality lead makes demand less responsive; at parity the margin tends to 1/ε and not
// to zero. Labs enter while the surplus that investors are ready to wait for pays for one
// more training run of the largest size: with free entry and a fixed cost F a market
// worth V holds √(V/F) firms of equal size. Whoever
// hosts open weights earns the rent and a thin margin; their developer receives nothing.
type PricingParams struct {
	ComputePerUse   float64 // h_0 at S_ref and A = 1 [H100e-hours/Mtok]
	ReferencePoints float64 // S_ref [ECI points]
	Heavier         float64 // Growth of h per point [1/point].
	Inference       float64 // ι: how much of training efficiency also serves [1]
	RivalElasticity float64 // β [1]
	OuterElasticity float64 // ε_M [1]
	LeastElasticity float64 // [1]
	LeadWidth       float64 // width [ECI points]
	OpenMargin      float64 // thin margin [1]
	PriceYears      float64 // τ_p [yr]
	EntryYears      float64 // τ_n [yr]
	MostLabs        float64 // [1]
	LabsStart       float64 // n at the start [1]
	Patience        float64 // Years of surplus that investors advance [yr].
	PaidShare       float64 // Part of closed use that is paid for at the start [1].
	PaidMost        float64 // Part that is paid for in the end [1].
	PaidYears       float64 // Time in which it gets there [yr].
	AdShare         float64 // Part of the cost of free use that advertisers pay [1].
}

// PricingState is the stocks of mechanism 11.
type PricingState struct {
	LogPrice [world.Families]float64 // ln p of closed families [ln $/Mtok]; open ones follow cost.
	Labs     [world.Nations]float64  // n
}

// PricingFlows is the prices of the step.
type PricingFlows struct {
	ComputePerUse [world.Families]float64                // h [H100e-hours/Mtok]
	Cost          [world.Families]float64                // c at home [$/Mtok]
	Price         [world.Markets][world.Families]float64 // [$/Mtok] where the user is.
	Target        [world.Families]float64                // ln p* of closed families.
	Elasticity    [world.Families]float64                // ε
	LabsTarget    [world.Nations]float64
}

func (s *PricingState) start(m *Model) {
	for n := range s.Labs {
		s.Labs[n] = m.Params.Pricing.LabsStart
	}
	m.pricing(clock{})
	m.markups(clock{})
	s.LogPrice = m.Flows.Pricing.Target
}

// paid is the part of closed use that is paid for [1].
func (p *PricingParams) paid(year float64) float64 {
	return p.PaidMost - float64((p.PaidMost-p.PaidShare)*num.Exp(-year/p.PaidYears))
}

// computePerUse is h of a model of the given capability and efficiency.
func (p *PricingParams) computePerUse(capability, logEfficiency float64) float64 {
	size := float64(p.Heavier * (capability - p.ReferencePoints))
	return float64(p.ComputePerUse * num.Exp(size-float64(p.Inference*logEfficiency)))
}

// elasticity is ε of a family with share s of use, n labs and the given lead.
func (p *PricingParams) elasticity(share, labs, lead float64) float64 {
	inside := share / labs
	rivals := float64(p.RivalElasticity*(1-inside)) / (1 + num.Positive(lead)/p.LeadWidth)
	return max(p.LeastElasticity, rivals+float64(p.OuterElasticity*inside))
}

// labsTarget is n* for a yearly surplus and the cost of one training run.
func (p *PricingParams) labsTarget(surplus, run float64) float64 {
	if surplus <= 0 || run <= 0 {
		return 1
	}
	return num.Clamp(num.Sqrt(float64(p.Patience*surplus)/run), 1, p.MostLabs)
}

// pricing computes costs and prices of all families in both markets.
func (m *Model) pricing(clock) {
	p, f := &m.Params.Pricing, &m.Flows.Pricing
	released := &m.State.Release.Released
	var rents [world.Markets]float64
	for r := range rents {
		rents[r] = rent(m.State.Demand.LogRent[r])
	}
	for g := range world.Family(world.Families) {
		n := g.Nation()
		h := p.computePerUse(released[g], m.State.Algorithms.LogEfficiency[n])
		f.ComputePerUse[g] = h
		if g.Open() {
			for r := range rents {
				f.Price[r][g] = float64(float64(rents[r]*h) * (1 + p.OpenMargin))
			}
			f.Cost[g] = float64(rents[marketOfNation(n)] * h)
			continue
		}
		f.Cost[g] = float64(rents[marketOfNation(n)] * h)
		price := num.Exp(m.State.Pricing.LogPrice[g])
		f.Price[world.WorldExChina][g], f.Price[world.China][g] = price, price
	}
}

// markups computes what closed families would charge at their present shares of use, and
// how many labs each nation's market carries.
func (m *Model) markups(k clock) {
	p, f, released := &m.Params.Pricing, &m.Flows.Pricing, &m.State.Release.Released
	for g := range world.Family(world.Families) {
		if g.Open() {
			continue
		}
		n, rival := g.Nation(), num.Inf(-1)
		for other := range released {
			if world.Family(other) != g {
				rival = max(rival, released[other])
			}
		}
		labs := float64(m.State.Pricing.Labs[n] * (1 + float64(m.Policy.Antitrust[n])))
		share := 0.0
		if total := m.Flows.Use.Total; total > 0 {
			share = m.Flows.Use.Closed[n] / total
		}
		f.Elasticity[g] = p.elasticity(share, labs, released[g]-rival)
		f.Target[g] = num.Log(float64(f.Cost[g]*f.Elasticity[g]) / (f.Elasticity[g] - 1))
	}
	for n := range world.Nation(world.Nations) {
		surplus := 0.0
		if g, ok := world.ClosedOf(n); ok {
			markup := f.Price[marketOfNation(n)][g] - f.Cost[g]
			surplus = float64(float64(m.Flows.Use.Closed[n]*p.paid(k.year))*markup) / dollarsPerBn
		}
		run := float64(m.trainingCost(n) * m.Params.Frontier.LargestLab)
		f.LabsTarget[n] = p.labsTarget(surplus, run)
	}
}

// trainingCost is what a nation's labs pay for the compute that they train with, at the
// rent of their market [$bn/yr].
func (m *Model) trainingCost(n world.Nation) float64 {
	used := float64(float64(m.Flows.Owned[n]) * float64(m.Params.Demand.Utilisation*m.Params.Demand.TrainingShare))
	return float64(used * m.yearlyRent(n))
}

// margin is the gross margin of a closed family on what is paid for [1].
func (f *PricingFlows) margin(g world.Family) float64 {
	return 1 - f.Cost[g]/f.Price[marketOfNation(g.Nation())][g]
}

func (m *Model) integratePricing(k clock) {
	p, s, f := &m.Params.Pricing, &m.State.Pricing, &m.Flows.Pricing
	quick, slow := k.relax(unit.Years(p.PriceYears)), k.relax(unit.Years(p.EntryYears))
	for g := range world.Family(world.Families) {
		if !g.Open() {
			s.LogPrice[g] += float64((f.Target[g] - s.LogPrice[g]) * quick)
		}
	}
	for n := range s.Labs {
		s.Labs[n] += float64((f.LabsTarget[n] - s.Labs[n]) * slow)
	}
}
