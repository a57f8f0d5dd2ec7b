package main

import (
	"math"
	"sort"
	"strings"
)

// neighbours is the number of economies nearest in GDP per head that stand in for a
// missing value. The tables name no regions, so income is what is known of every one.
const neighbours = 5

// nearest returns the median of a value over the economies of known that are nearest
// to e in GDP per head.
func nearest(e *economy, known []*economy, value func(*economy) float64) float64 {
	near := append([]*economy(nil), known...)
	distance := func(x *economy) float64 {
		return math.Abs(math.Log(x.gdp/x.population) - math.Log(e.gdp/e.population))
	}
	sort.SliceStable(near, func(i, j int) bool { return distance(near[i]) < distance(near[j]) })
	var values []float64
	for _, x := range near[:neighbours] {
		values = append(values, value(x))
	}
	return median(values)
}

// fillAdoption takes both halves of 2025. Values that the source itself filled by
// region are marked; missing ones are the median of the economies nearest in GDP per
// head that have their own value, and are marked too.
func fillAdoption(list []*economy, cov covariates) {
	var own, missing []*economy
	for _, e := range list {
		second, ok := cov.in("ai_users_share_working_age", e.iso3, "2025H2")
		first, okFirst := cov.in("ai_users_share_working_age", e.iso3, "2025H1")
		e.adoption, e.adoptionFirst = second.value, first.value
		e.adoptionImputed = !ok || !okFirst || strings.Contains(second.note, "imputed")
		switch {
		case !ok || !okFirst:
			missing = append(missing, e)
		case !e.adoptionImputed:
			own = append(own, e)
		}
	}
	for _, e := range missing {
		e.adoption = nearest(e, own, func(x *economy) float64 { return x.adoption })
		e.adoptionFirst = nearest(e, own, func(x *economy) float64 { return x.adoptionFirst })
	}
}

// fillManufacturing applies the newest share of manufacturing in GDP to GDP of 2025.
func fillManufacturing(list []*economy, cov covariates) {
	share := map[*economy]float64{}
	var own, missing []*economy
	for _, e := range list {
		c, ok := cov.newest("manufacturing_share_gdp", e.iso3)
		if !ok {
			missing = append(missing, e)
			continue
		}
		share[e] = c.value
		own = append(own, e)
	}
	for _, e := range missing {
		share[e] = nearest(e, own, func(x *economy) float64 { return share[x] })
	}
	for _, e := range list {
		e.manufacturing = round(share[e]/100*e.gdp, 3)
	}
}

// maxPowerPrice is the highest credible price [$/kWh]. Venezuela's entry lies above it:
// its dollars follow an official exchange rate that nobody could trade at.
const maxPowerPrice = 1

// fillAccess takes the price of power and the US model interfaces that are offered.
func fillAccess(list []*economy, cov covariates) {
	const cents = 100
	var own, missing []*economy
	for _, e := range list {
		e.usAPI = offered(e, cov)
		c, ok := cov.newest("electricity_price_business", e.iso3)
		e.powerPrice = round(c.value/cents, 4)
		if !ok || e.powerPrice > maxPowerPrice {
			e.priceImputed = true
			missing = append(missing, e)
			continue
		}
		own = append(own, e)
	}
	for _, e := range missing {
		e.powerPrice = round(nearest(e, own, func(x *economy) float64 { return x.powerPrice }), 4)
	}
}

// offered is the share of US model interfaces that are offered in an economy: the mean
// of those known; 0 for economies of tier 3 of which nothing is known, else 1.
func offered(e *economy, cov covariates) float64 {
	sum, known := 0.0, 0.0
	for _, variable := range []string{"openai_api_offered", "anthropic_api_offered"} {
		if c, ok := cov.newest(variable, e.iso3); ok {
			sum, known = sum+c.value, known+1
		}
	}
	if known > 0 {
		return sum / known
	}
	if e.tier == 3 {
		return 0
	}
	return 1
}
