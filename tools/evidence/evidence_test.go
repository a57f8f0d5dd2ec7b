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
	} {
		got, err := parsePeriod(text)
		require.NoError(t, err, text)
		assert.Equal(t, want, got, text)
	}
	for _, text := range []string{"", "long_run", "2025-13", "2025-02-30", "20255", "Q1"} {
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

const figureHeader = "id,layer,quantity,entity,period,value,low,high,unit,source_title,source_url,source_date,confidence,note\n"

func TestCombineAddsRowsAndConvertsToYears(t *testing.T) {
	r := func(id, value, confidence string) row {
		return row{"id": id, "value": value, "confidence": confidence}
	}
	o, err := combine(rule{scale: 1, perYear: true, band: 2}, "2025Q1", []row{r("A", "10", "low"), r("B", "90", "high")})
	require.NoError(t, err)
	assert.Equal(t, []string{"A", "B"}, o.ids)
	assert.Equal(t, 400.0, o.value, "a quarter is a fourth of a year")
	assert.Equal(t, 200.0, o.low)
	assert.Equal(t, 800.0, o.high)
	assert.Equal(t, "high", o.confidence, "the largest part decides")
}

func TestCitedRows(t *testing.T) {
	dir, root := t.TempDir(), t.TempDir()
	write(t, dir, "hardware.csv", figureHeader+"HW0001,l,q,e,2025,1,,,u,t,u,d,high,\nHW0002,l,q,e,2026,1,,,u,t,u,2026-02,high,\nHW0004,l,q,e,2030,1,,,u,t,u,2025-11 (page),high,\nHW0005,l,misread_ranking_warning,e,2025,1,,,u,t,u,2025,low,\n")
	write(t, dir, "models-value.csv", figureHeader+"price-001,l,q,e,2024,1,,,u,t,u,d,high,\n")
	write(t, root, "sim/params.go", "// Source: HW0001, price-001, x-999, forecast HW0004.")
	rows, err := citedRows(dir, root)
	require.NoError(t, err)
	assert.Len(t, rows, 3, "ids that exist, and a forecast made in time")

	write(t, root, "sim/params.go", "// Source: HW0002.")
	_, err = citedRows(dir, root)
	assert.ErrorContains(t, err, "params.go cites HW0002: dated after December 2025")
	write(t, root, "sim/params.go", "// Source: HW0005.")
	_, err = citedRows(dir, root)
	assert.ErrorContains(t, err, "misread_ranking_warning must not be used")
	write(t, root, "sim/params.go", "// Source: HW0003.")
	_, err = citedRows(dir, root)
	assert.ErrorContains(t, err, "params.go cites HW0003: no such row")
}

// The ranking that adds plans to existing sites feeds no output.
func TestRulesLeaveOutExcludedRows(t *testing.T) {
	for _, r := range rules {
		assert.False(t, excluded[r.quantity], r.quantity)
	}
}

func TestCitedIDsExpandsRanges(t *testing.T) {
	assert.ElementsMatch(t, []string{"HW0212", "HW0213", "HW0214", "price-001"}, citedIDs("HW0212 to HW0214, price-001"))
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
