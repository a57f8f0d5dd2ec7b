package main

import (
	"fmt"
	"sort"
)

// used lists the covariates that the model reads. All others stay out.
var used = map[string]bool{
	"ai_users_share_working_age": true, "anthropic_api_offered": true, "electricity_price_business": true, "industrial_robot_stock": true,
	"manufacturing_share_gdp": true, "openai_api_offered": true, "robot_density_manufacturing": true,
	"diffusion_tier": true, "electricity_capacity_gw": true,
	"electricity_generation_twh": true, "five_eyes": true, "gdp_growth_real": true, "gdp_usd_bn": true,
	"github_developers": true, "member_asean": true, "member_eu27": true, "member_gcc": true, "member_nato": true,
	"member_oecd": true, "unga_ideal_point": true, "us_treaty_ally": true,
}

// cell is one covariate value.
type cell struct {
	period string
	last   int // month number of the end of the period
	value  float64
	note   string
}

// covariates holds cells by variable and ISO3, oldest first.
type covariates map[string]map[string][]cell

// loadCovariates reads the used variables. Values whose period ends after
// December 2025 are left out unless admit lets them in; the second check on
// the way in makes a slip of the filter an error.
func loadCovariates(dir string) (covariates, error) {
	table, err := readTable(dir, "country-covariates.csv")
	if err != nil {
		return nil, err
	}
	cov := covariates{}
	for _, r := range table {
		variable := r["variable"]
		if !used[variable] {
			continue
		}
		if leftOut(r) {
			continue
		}
		if err := admit(r); err != nil {
			return nil, err
		}
		value, err := r.number("value")
		if err != nil {
			return nil, err
		}
		p, err := parsePeriod(r["period"])
		if err != nil {
			return nil, err
		}
		if cov[variable] == nil {
			cov[variable] = map[string][]cell{}
		}
		cov[variable][r["iso3"]] = append(cov[variable][r["iso3"]], cell{r["period"], p.last, value, r["note"]})
	}
	for variable, byISO := range cov {
		for _, cells := range byISO {
			sort.SliceStable(cells, func(i, j int) bool { return cells[i].last < cells[j].last })
		}
		if fact, ok := standing[variable]; ok && len(byISO) != fact.members {
			return nil, fmt.Errorf("%s: %d members, expected %d (unchanged since %s)", variable, len(byISO), fact.members, fact.since)
		}
	}
	return cov, nil
}

// newest returns the newest value of a variable for one economy.
func (cov covariates) newest(variable, iso3 string) (cell, bool) {
	cells := cov[variable][iso3]
	if len(cells) == 0 {
		return cell{}, false
	}
	return cells[len(cells)-1], true
}

// in returns the value of a variable for one economy in one period.
func (cov covariates) in(variable, iso3, period string) (cell, bool) {
	for _, c := range cov[variable][iso3] {
		if c.period == period {
			return c, true
		}
	}
	return cell{}, false
}
