package demo

import (
	"math"

	"sovereignstack/sim"
	"sovereignstack/sim/world"
)

// Pulls of each family where nothing draws a country to one side, at the start and at the end [log odds].
var (
	firstPull = [world.Families]float64{world.USClosed: 2, world.USOpen: 0.2, world.ChinaClosed: -1.5, world.ChinaOpen: 0.1, world.RestOpen: -0.6}
	lastPull  = [world.Families]float64{world.USClosed: 1.1, world.USOpen: 0.9, world.ChinaClosed: -1, world.ChinaOpen: 1, world.RestOpen: 0.2}
)

// leaning is how far a country leans to China, −1 … 1. What is not named is spread by its number.
func leaning(c int) float64 {
	switch world.CountryID(c).ISO3() {
	case "USA", "GBR", "JPN", "KOR", "AUS", "CAN", "TWN":
		return -1
	case "CHN":
		return 3
	case "RUS", "IRN", "PRK", "CUB", "VEN", "BLR":
		return 1.6
	}
	return float64(c*2654435761%1000)/1000*1.6 - 0.7
}

// models fills how much a country uses and whose models answer.
func (r *run) models(c, m int) {
	grown := float64(m) / (sim.Months - 1)
	r.set(sim.OutModelUse, c, m, (1+float64(c*97%50))*math.Exp(5*grown))
	lean := leaning(c)
	odds, sum := [world.Families]float64{}, 0.0
	for f := range odds {
		pull := firstPull[f] + (lastPull[f]-firstPull[f])*grown
		switch world.Family(f).Nation() {
		case world.NationCHN:
			pull += lean
		case world.NationUSA:
			pull -= lean
		case world.NationRest:
			if id := world.CountryID(c).ISO3(); id == "FRA" || id == "CHE" || id == "DEU" {
				pull += 1.6 * grown
			}
		}
		odds[f] = math.Exp(pull)
		sum += odds[f]
	}
	for f, v := range odds {
		r.set(sim.OutModelShare, c*world.Families+f, m, v/sum)
	}
}

// earning is the part of each layer's sales that each earner has.
var earning = [world.Layers][world.Earners]float64{
	world.LayerEquipment:    {0.4, 0.06, 0, 0.02, 0.22, 0.25, 0.05},
	world.LayerFoundry:      {0.1, 0.08, 0.7, 0.1, 0.01, 0, 0.01},
	world.LayerMemory:       {0.25, 0.05, 0, 0.68, 0.02, 0, 0},
	world.LayerChipDesign:   {0.88, 0.1, 0.01, 0, 0, 0, 0.01},
	world.LayerServers:      {0.3, 0.25, 0.3, 0.02, 0.03, 0, 0.1},
	world.LayerFacility:     {0.1, 0.1, 0, 0.02, 0.05, 0.03, 0.7},
	world.LayerCloud:        {0.75, 0.12, 0, 0.01, 0.02, 0, 0.1},
	world.LayerModels:       {0.84, 0.1, 0, 0.01, 0, 0, 0.05},
	world.LayerApplications: {0.5, 0.1, 0.01, 0.02, 0.05, 0.02, 0.3},
	world.LayerRobotics:     {0.15, 0.45, 0.02, 0.05, 0.2, 0.01, 0.12},
}

// layerSales are the sales of each layer at the start [$bn/yr], and payerShares who buys them.
var (
	layerSales  = [world.Layers]float64{40, 30, 12, 45, 25, 20, 30, 6, 10, 2}
	payerShares = [world.Earners]float64{0.55, 0.14, 0.02, 0.02, 0.04, 0.01, 0.22}
)

// money fills who pays whom for what, and what each country keeps and gains.
func (r *run) money(m int, years float64) {
	growth := math.Pow(1.24, years)
	var earned [world.Earners]float64
	for p := range world.Earners {
		for e := range world.Earners {
			for l := range world.Layers {
				v := layerSales[l] * growth * payerShares[p] * earning[l][e]
				r.set(sim.OutPayments, (p*world.Earners+e)*world.Layers+l, m, v)
				r.set(sim.OutValueAdded, e*world.Layers+l, m, r.at(sim.OutValueAdded, e*world.Layers+l, m)+0.6*v)
				earned[e] += v
			}
		}
	}
	rest := 0.0
	for c := range world.Count {
		rest += restWeight(c)
	}
	for c := range world.Count {
		e := world.EarnerOf(world.CountryID(c))
		part := 1.0
		if e == world.EarnerRest {
			part = restWeight(c) / rest
		}
		paid := 0.0
		for l := range world.Layers {
			v := layerSales[l] * growth * payerShares[e] * part
			paid += v
			r.set(sim.OutValuePaid, c*world.Layers+l, m, v)
		}
		r.set(sim.OutValueNet, c, m, earned[e]*part-paid)
		r.set(sim.OutConsumerSurplus, c, m, 0.5*paid)
	}
	for f := range world.Families {
		r.set(sim.OutCapability, f, m, 100+10*years-4*float64(f))
	}
}

func (r *run) at(out sim.OutputID, entity, month int) float64 {
	return r.tr.At(out, entity, sim.Month(month))
}

// restWeight is the size of a country among those without accounts of their own.
func restWeight(c int) float64 {
	if world.EarnerOf(world.CountryID(c)) != world.EarnerRest {
		return 0
	}
	return 0.02 + salesUS[world.CountryID(c).ISO3()]
}
