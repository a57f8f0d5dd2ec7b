package main

import (
	"fmt"
	"sort"
	"strings"
)

// The model's years.
const (
	firstYear = 2022
	lastYear  = 2040
	baseYear  = 2025 // GDP is in dollars of this year.
)

// economy is one row of the world table with its data.
type economy struct {
	iso3, name      string
	gdp             float64 // bn 2025 USD per year, level of 2025
	gdpNote         string
	growth          [lastYear - firstYear + 1]float64 // % per year, real
	population      float64                           // million, 2024
	capacity        float64                           // GW
	generation      float64                           // TWh per year
	powerImputed    bool
	ideal           float64 // UN ideal point, higher = nearer the United States
	hasIdeal        bool
	adoption        float64 // % of working-age people, second half of 2025
	adoptionImputed bool
	adoptionFirst   float64 // the same, first half of 2025
	developers      float64 // accounts, third quarter of 2025
	manufacturing   float64 // bn 2025 USD per year
	robots          float64 // robots per million USD a year of manufacturing
	robotsImputed   bool
	usAPI           float64 // share of US model interfaces offered
	powerPrice      float64 // USD per kWh
	priceImputed    bool
	tier            int
	member          map[string]bool
	gdpYear         int
	gdpNominal      float64 // bn USD of gdpYear
}

// shortNames are the names that a reader expects where the source is formal.
var shortNames = map[string]string{
	"BHS": "Bahamas", "BIH": "Bosnia and Herzegovina", "BRN": "Brunei", "CIV": "Ivory Coast", "COD": "DR Congo",
	"COG": "Congo Republic", "CPV": "Cape Verde", "CUW": "Curaçao", "CZE": "Czechia", "FSM": "Micronesia",
	"HKG": "Hong Kong", "KNA": "Saint Kitts and Nevis", "LCA": "Saint Lucia", "MAC": "Macao", "MAF": "Saint Martin",
	"PRI": "Puerto Rico", "PSE": "Palestine", "STP": "São Tomé and Príncipe", "SXM": "Sint Maarten", "TUR": "Turkey",
	"VCT": "Saint Vincent and the Grenadines", "VIR": "US Virgin Islands", "YEM": "Yemen", "TWN": "Taiwan",
}

// loadEconomies returns all economies with GDP and population in ISO3 order,
// and the ISO3 codes of those that lack either.
func loadEconomies(dir string) ([]*economy, []string, error) {
	table, err := readTable(dir, "countries.csv")
	if err != nil {
		return nil, nil, err
	}
	var list []*economy
	var gaps []string
	for _, r := range table {
		if r["gdp_usd_bn"] == "" || r["population_m"] == "" {
			gaps = append(gaps, r["iso3"])
			continue
		}
		e := &economy{iso3: r["iso3"], name: r["name"], member: map[string]bool{}}
		if short, ok := shortNames[e.iso3]; ok {
			e.name = short
		}
		if strings.ContainsAny(e.name, ",()") || strings.Contains(e.name, "Rep.") {
			return nil, nil, fmt.Errorf("%s: %q needs a short name", e.iso3, e.name)
		}
		if e.gdpNominal, err = r.number("gdp_usd_bn"); err != nil {
			return nil, nil, err
		}
		if e.population, err = r.number("population_m"); err != nil {
			return nil, nil, err
		}
		if _, err = fmt.Sscan(r["gdp_year"], &e.gdpYear); err != nil {
			return nil, nil, fmt.Errorf("%s: gdp_year: %w", e.iso3, err)
		}
		list = append(list, e)
	}
	sort.Slice(list, func(i, j int) bool { return list[i].iso3 < list[j].iso3 })
	sort.Strings(gaps)
	cov, err := loadCovariates(dir)
	if err != nil {
		return nil, nil, err
	}
	if err := fill(list, cov); err != nil {
		return nil, nil, err
	}
	return list, gaps, nil
}
