package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestParsePeriod(t *testing.T) {
	for text, want := range map[string]span{
		"2024":       {month(2024, 1), month(2024, 12)},
		"2025H2":     {month(2025, 7), month(2025, 12)},
		"2025Q3":     {month(2025, 7), month(2025, 9)},
		"2025-01":    {month(2025, 1), month(2025, 1)},
		"2026-07-23": {month(2026, 7), month(2026, 7)},
		"2015-2020":  {month(2015, 1), month(2020, 12)},
		"FY2025":     {month(2024, 2), month(2025, 1)},
		"FY2026Q1":   {month(2025, 2), month(2025, 4)},
		"FY2026Q4":   {month(2025, 11), month(2026, 1)},
		" 2025-10 ":  {month(2025, 10), month(2025, 10)},
		"2024-2025":  {month(2024, 1), month(2025, 12)},
		"2022Q1":     {month(2022, 1), month(2022, 3)},
		"2025-12-31": {month(2025, 12), month(2025, 12)},
		"2026H1":     {month(2026, 1), month(2026, 6)},
		"FY2023":     {month(2022, 2), month(2023, 1)},
		"2022-10-07": {month(2022, 10), month(2022, 10)},
		"2025":       {month(2025, 1), month(2025, 12)},
		"2019":       {month(2019, 1), month(2019, 12)},
		"2021H1":     {month(2021, 1), month(2021, 6)},
		"FY2024Q4":   {month(2023, 11), month(2024, 1)},

		"2024-08/2025-08": {month(2024, 8), month(2025, 8)},
	} {
		got, err := parsePeriod(text)
		require.NoError(t, err, text)
		assert.Equal(t, want, got, text)
	}
	for _, text := range []string{"", "long_run", "2024-08/2025-13", "2025-13", "2025-02-30", "20255", "Q1"} {
		_, err := parsePeriod(text)
		assert.ErrorContains(t, err, "period", "%q must be refused", text)
	}
}

func TestLate(t *testing.T) {
	for _, text := range []string{"2025", "FY25", "FY2026Q3", "long_run", "910C", "2024-08/2025-08", "2024-10_to_2025-05", "to_2024-12", "as_of_2025-08", "2010s-2025"} {
		assert.False(t, late(text), text)
	}
	for _, text := range []string{"2026", "FY26", "FY27Q1", "FY2026Q4", "2026-01/2026-07", "2026-02-09/15", "to_2030", "next decade", "soon"} {
		assert.True(t, late(text), text)
	}
}

// Nothing dated after December 2025 may enter, and a slip is an error.
func TestAdmit(t *testing.T) {
	covariate := func(variable, period, title string) row {
		return row{"iso3": "XXX", "variable": variable, "period": period, "source_title": title, "value": "1"}
	}
	for name, r := range map[string]row{
		"last month":             covariate("github_developers", "2025-12", ""),
		"projection of Oct 2025": covariate("gdp_growth_real", "2030", projection),
		"standing membership":    covariate("member_nato", "2026", ""),
	} {
		assert.NoError(t, admit(r), name)
	}
	for name, r := range map[string]row{
		"January 2026":               covariate("github_developers", "2026-01", ""),
		"half-year 2026":             covariate("ai_users_share_working_age", "2026H1", ""),
		"later projection":           covariate("gdp_growth_real", "2030", "IMF World Economic Outlook, April 2026"),
		"projection of other things": covariate("gdp_usd_bn", "2026", projection),
		"country groups of 2026":     covariate("bis_group_D5", "2026-07-23", ""),
		"unknown period":             covariate("github_developers", "soon", ""),
	} {
		assert.Error(t, admit(r), name)
	}
}

const covariateHeader = "iso3,variable,period,value,unit,source_title,source_repo_or_url,licence,note\n"

func TestLoadCovariatesRefusesLateRow(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "country-covariates.csv", covariateHeader+"USA,github_developers,2026Q1,5,accounts,t,u,l,\n")
	_, err := loadCovariates(dir)
	assert.ErrorContains(t, err, "USA github_developers 2026Q1: dated after December 2025")
}

// A list of 2026 adds some economies to one of 2025; what it adds is a gap here.
func TestLoadCovariatesLeavesOutNewerLists(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "country-covariates.csv", covariateHeader+"USA,openai_api_offered,2025,1,flag,t,u,l,\nABW,openai_api_offered,2026,0,flag,t,u,l,\n")
	cov, err := loadCovariates(dir)
	require.NoError(t, err)
	_, known := cov.newest("openai_api_offered", "ABW")
	assert.False(t, known)
	assert.EqualValues(t, 1, offered(&economy{iso3: "ABW", tier: 2}, cov), "unknown and not embargoed")
	assert.Zero(t, offered(&economy{iso3: "ABW", tier: 3}, cov), "unknown and embargoed")
}

// The five nearest in GDP per head stand in for a gap, however many others there are.
func TestNearestGoesByIncome(t *testing.T) {
	var known []*economy
	for income := 1; income <= 20; income++ {
		known = append(known, &economy{gdp: float64(income), population: 1, adoption: float64(income)})
	}
	gap := &economy{gdp: 10.1, population: 1}
	assert.Equal(t, 10.0, nearest(gap, known, func(x *economy) float64 { return x.adoption }))
}

func TestLineGoesThroughItsPoints(t *testing.T) {
	intercept, slope := line([]float64{1, 2, 4}, []float64{5, 7, 11})
	assert.InDelta(t, 3, intercept, 1e-12)
	assert.InDelta(t, 2, slope, 1e-12)
}

func TestLoadCovariatesPinsStandingFacts(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "country-covariates.csv", covariateHeader+"SAU,member_gcc,2026,1,member,t,u,l,\n")
	_, err := loadCovariates(dir)
	assert.ErrorContains(t, err, "member_gcc: 1 members, expected 6")
}

// The ranking that adds plans to existing sites feeds no output.
func TestRulesLeaveOutExcludedRows(t *testing.T) {
	for _, r := range rules {
		assert.False(t, excluded[r.quantity], r.quantity)
	}
}

func TestReadTableRefusesRaggedRows(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "t.csv", "a,b\n1\n")
	_, err := readTable(dir, "t.csv")
	assert.ErrorContains(t, err, "t.csv")
	write(t, dir, "t.csv", "a,b\n")
	_, err = readTable(dir, "t.csv")
	assert.ErrorContains(t, err, "no rows")
}

func TestMedianAndRound(t *testing.T) {
	assert.Equal(t, 2.0, median([]float64{3, 1, 2}))
	assert.Equal(t, 2.5, median([]float64{4, 1, 2, 3}))
	assert.Equal(t, 1.235, round(1.23456, 3))
	assert.Equal(t, 123457.0, significant(123456.7))
	assert.Equal(t, 0.0, significant(0))
}

func write(t *testing.T, dir, name, text string) {
	t.Helper()
	path := filepath.Join(dir, filepath.FromSlash(name))
	require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
	require.NoError(t, os.WriteFile(path, []byte(strings.TrimPrefix(text, "\n")), 0o644))
}
