package main

import (
	"fmt"
	"math"
	"sort"
)

// Assumptions about GDP growth beyond the projection [% per year]. After 2030
// each economy moves in a straight line to a long-run rate in 2040: its own
// rate of 2030, limited to this range.
const (
	minLongRun    = 1.0
	maxLongRun    = 2.5
	lastProjected = 2030
	hoursPerYear  = 8.76 // thousand
	mostUse       = 0.9  // share of the year that all plants of an economy can run together
)

// sovereign gives the state whose UN votes stand in for a territory that has no vote.
var sovereign = map[string][]string{
	"ABW": {"NLD"}, "ASM": {"USA"}, "BMU": {"GBR"}, "CUW": {"NLD"}, "CYM": {"GBR"}, "FRO": {"DNK"}, "GRL": {"DNK"},
	"GUM": {"USA"}, "HKG": {"CHN"}, "IMN": {"GBR"}, "MAC": {"CHN"}, "MAF": {"FRA"}, "MNP": {"USA"}, "NCL": {"FRA"},
	"PRI": {"USA"}, "PYF": {"FRA"}, "SXM": {"NLD"}, "TCA": {"GBR"}, "VIR": {"USA"},
	// No vote and no sovereign elsewhere: the mean of near neighbours.
	"TWN": {"JPN", "KOR"}, "PSE": {"JOR", "EGY"}, "XKX": {"ALB", "MKD"},
}

// fill completes the data of all economies, with a stated rule for each gap.
func fill(list []*economy, cov covariates) error {
	fillGDP(list, cov)
	fillGrowth(list, cov)
	fillPower(list, cov)
	for _, e := range list {
		tier, ok := cov.newest("diffusion_tier", e.iso3)
		if !ok {
			return fmt.Errorf("%s: no tier", e.iso3)
		}
		e.tier = int(tier.value)
		if c, ok := cov.newest("github_developers", e.iso3); ok {
			e.developers = c.value
		}
		for _, variable := range []string{"member_eu27", "member_nato", "member_gcc", "member_asean", "member_oecd", "us_treaty_ally", "five_eyes"} {
			_, e.member[variable] = cov.newest(variable, e.iso3)
		}
		if c, ok := cov.newest("unga_ideal_point", e.iso3); ok {
			e.ideal, e.hasIdeal = round(c.value, 2), true
			continue
		}
		proxies := sovereign[e.iso3]
		if len(proxies) == 0 {
			return fmt.Errorf("%s: no ideal point and no stand-in", e.iso3)
		}
		for _, proxy := range proxies {
			c, ok := cov.newest("unga_ideal_point", proxy)
			if !ok {
				return fmt.Errorf("%s: stand-in %s has no ideal point", e.iso3, proxy)
			}
			e.ideal += c.value / float64(len(proxies))
		}
		e.ideal = round(e.ideal, 2)
	}
	fillAdoption(list, cov)
	fillManufacturing(list, cov)
	fillAccess(list, cov)
	return fillRobots(list, cov)
}

// fillGDP takes the IMF's 2025 value. Where there is none, the World Bank's
// value is carried to 2025 at the median yearly growth in current dollars of
// the economies that have both.
func fillGDP(list []*economy, cov covariates) {
	var ratios []float64
	for _, e := range list {
		if c, ok := cov.in("gdp_usd_bn", e.iso3, "2025"); ok && e.gdpYear < baseYear {
			ratios = append(ratios, math.Pow(c.value/e.gdpNominal, 1/float64(baseYear-e.gdpYear)))
		}
	}
	pace := median(ratios)
	for _, e := range list {
		if c, ok := cov.in("gdp_usd_bn", e.iso3, "2025"); ok {
			e.gdp = c.value
			continue
		}
		e.gdp = round(e.gdpNominal*math.Pow(pace, float64(baseYear-e.gdpYear)), 3)
		e.gdpNote = fmt.Sprintf("GDP carried from %d", e.gdpYear)
	}
}

// fillGrowth takes the projection for 2024–2030. 2022 and 2023 are an
// assumption: the economy's mean of 2024–2030, because single years swing too
// far to be carried back. Economies without a projection take the median of all.
func fillGrowth(list []*economy, cov covariates) {
	world := map[int]float64{}
	for year := 2024; year <= lastProjected; year++ {
		var all []float64
		for _, e := range list {
			if c, ok := cov.in("gdp_growth_real", e.iso3, fmt.Sprint(year)); ok {
				all = append(all, c.value)
			}
		}
		world[year] = median(all)
	}
	for _, e := range list {
		var sum float64
		for year := 2024; year <= lastProjected; year++ {
			g := world[year]
			if c, ok := cov.in("gdp_growth_real", e.iso3, fmt.Sprint(year)); ok {
				g = c.value
			}
			e.growth[year-firstYear] = g
			sum += g
		}
		mean := round(sum/float64(lastProjected-2024+1), 3)
		e.growth[2022-firstYear], e.growth[2023-firstYear] = mean, mean
		start := e.growth[lastProjected-firstYear]
		end := math.Min(math.Max(start, minLongRun), maxLongRun)
		for year := lastProjected + 1; year <= lastYear; year++ {
			part := float64(year-lastProjected) / float64(lastYear-lastProjected)
			e.growth[year-firstYear] = round(start+(end-start)*part, 3)
		}
	}
}

// fillPower takes the newest values. A missing one follows from the other
// through the median hours of use; if both are missing, from GDP at the median
// capacity per dollar. A capacity that could not generate what is generated
// counts as missing.
func fillPower(list []*economy, cov covariates) {
	var hours, perGDP []float64
	for _, e := range list {
		capacity, hasCapacity := cov.newest("electricity_capacity_gw", e.iso3)
		generation, hasGeneration := cov.newest("electricity_generation_twh", e.iso3)
		e.capacity, e.generation = capacity.value, generation.value
		if hasCapacity && hasGeneration && capacity.value > 0 {
			hours = append(hours, generation.value/capacity.value)
			perGDP = append(perGDP, capacity.value/e.gdp)
		}
	}
	for _, e := range list {
		if e.generation > mostUse*hoursPerYear*e.capacity {
			e.capacity = 0 // The two sources contradict each other; generation is the better known.
		}
		e.powerImputed = e.capacity <= 0 || e.generation <= 0
		if e.capacity <= 0 && e.generation <= 0 {
			e.capacity = round(e.gdp*median(perGDP), 4)
		}
		if e.capacity <= 0 {
			e.capacity = round(e.generation/median(hours), 4)
		}
		if e.generation <= 0 {
			e.generation = round(e.capacity*median(hours), 4)
		}
	}
}

// median returns the middle value, the mean of the middle two for an even count.
func median(values []float64) float64 {
	s := append([]float64(nil), values...)
	sort.Float64s(s)
	if len(s)%2 == 1 {
		return s[len(s)/2]
	}
	return (s[len(s)/2-1] + s[len(s)/2]) / 2
}

// round keeps the given number of decimals, so that no last digit of a
// platform's logarithm reaches a generated file.
func round(x float64, decimals int) float64 {
	scale := math.Pow10(decimals)
	return math.Round(x*scale) / scale
}
