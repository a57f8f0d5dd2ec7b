package main

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const figureHeader = "id,layer,quantity,entity,period,value,low,high,unit,source_title,source_url,source_date,confidence,note\n"

func figure(id, entity, value, confidence string) row {
	return row{"id": id, "entity": entity, "value": value, "confidence": confidence}
}

// one makes the only observation of a group.
func one(t *testing.T, rule rule, period string, rows ...row) observation {
	t.Helper()
	p, err := parsePeriod(period)
	require.NoError(t, err)
	out, err := rule.make(&group{period: period, span: p, rows: rows})
	require.NoError(t, err)
	require.Len(t, out, 1)
	return out[0]
}

func TestCombineAddsRowsAndConvertsToYears(t *testing.T) {
	o := one(t, rule{entities: []string{"a", "b"}, scale: 1, perYear: true, band: 2}, "2025Q1", figure("A", "a", "10", "low"), figure("B", "b", "90", "high"))
	assert.Equal(t, []string{"A", "B"}, o.ids)
	assert.Equal(t, 400.0, o.value, "a quarter is a fourth of a year")
	assert.Equal(t, 200.0, o.low)
	assert.Equal(t, 800.0, o.high)
	assert.Equal(t, "high", o.confidence, "the largest part decides")
	assert.InDelta(t, math.Log(4)/3.29, o.sigma, 1e-3, "a range is 90 % of the mass")
}

func TestCombineTakesTheBestTheMeanOrTheGeometricMean(t *testing.T) {
	rows := []row{figure("A", "a", "2", "high"), figure("B", "b", "8", "medium")}
	of := func(c combine) observation {
		return one(t, rule{entities: []string{"a", "b"}, scale: 1, combine: c, sigma: 1, points: c == best}, "2025", rows...)
	}
	assert.Equal(t, 10.0, of(add).value)
	assert.Equal(t, 5.0, of(mean).value)
	assert.Equal(t, 4.0, of(geomean).value)
	assert.Equal(t, 8.0, of(best).value)
	assert.InDelta(t, math.Ln2, of(geomean).sigma, 1e-3, "the spread of the logs over the root of their number")
}

// A share of rows: the rows that it is a share of are named with it.
func TestCombineTakesSharesOfRows(t *testing.T) {
	o := one(t, rule{entities: []string{"a"}, over: []string{"a", "b"}, scale: 1, form: "Share"}, "2025", figure("A", "a", "30", "high"), figure("B", "b", "70", "high"))
	assert.Equal(t, 0.3, o.value)
	assert.Equal(t, []string{"A", "B"}, o.ids)

	p, _ := parsePeriod("2025")
	rule := rule{each: true, overEach: true, scale: 1, band: 3, terms: []string{"x @:*"}}
	out, err := rule.make(&group{period: "2025", span: p, rows: []row{figure("A", "FRA", "1", "low"), figure("B", "DEU", "3", "low")}})
	require.NoError(t, err)
	require.Len(t, out, 2)
	assert.Equal(t, 0.25, out[0].value)
	assert.Equal(t, []string{"x FRA:*"}, out[0].terms)
	assert.Equal(t, []string{"x FRA:*", "x DEU:*"}, out[0].of)
}

func TestSigmaFollowsTheRangeThenTheClass(t *testing.T) {
	r := figure("A", "a", "10", "high")
	r["low"], r["high"] = "5", "20"
	assert.InDelta(t, math.Log(4)/3.29, one(t, rule{entities: []string{"a"}, scale: 1}, "2025", r).sigma, 1e-3)
	assert.Equal(t, classSigma["high"], one(t, rule{entities: []string{"a"}, scale: 1, spread: true}, "2025", r).sigma, "a spread over time is no range of the value")
	assert.Equal(t, classSigma["low"], one(t, rule{entities: []string{"a"}, scale: 1}, "2025", figure("A", "a", "10", "low")).sigma)
	assert.InDelta(t, 15/3.29, one(t, rule{entities: []string{"a"}, scale: 1, points: true}, "2025", r).sigma, 1e-3, "points have no log")
	r["low"], r["high"] = "9.99", "10.01"
	assert.Equal(t, minSigma, one(t, rule{entities: []string{"a"}, scale: 1}, "2025", r).sigma)
	_, err := rule{entities: []string{"a"}, scale: 1, points: true}.make(&group{rows: []row{figure("A", "a", "10", "high")}})
	assert.ErrorContains(t, err, "no standard deviation")
}

func TestGroupsThatLackARowAreDropped(t *testing.T) {
	g := &group{period: "2025", rows: []row{figure("A", "a", "1", "high")}}
	out, err := rule{entities: []string{"a", "b"}, scale: 1}.make(g)
	require.NoError(t, err)
	assert.Empty(t, out)
	out, err = rule{entities: []string{"a", "b"}, scale: 1, partial: true}.make(g)
	require.NoError(t, err)
	assert.Len(t, out, 1)
}

// Stocks of one month belong together however their period is written; flows do not.
func TestKey(t *testing.T) {
	year, _ := parsePeriod("2024")
	december, _ := parsePeriod("2024-12")
	a, _ := rule{measure: "End"}.key("2024", year)
	b, _ := rule{measure: "End"}.key("2024-12", december)
	assert.Equal(t, a, b)
	a, _ = rule{measure: "Mean"}.key("2024", year)
	b, _ = rule{measure: "Mean"}.key("2024-12", december)
	assert.NotEqual(t, a, b)
	a, _ = rule{measure: "Mean", yearly: true}.key("2024-12", december)
	assert.Equal(t, "2024", a)
}

func TestLoadCitations(t *testing.T) {
	dir, root := t.TempDir(), t.TempDir()
	write(t, dir, "hardware.csv", figureHeader+"HW0001,l,q,e,2025,1,,,u,t,u,d,high,\nHW0002,l,q,e,2026,1,,,u,t,u,2026-02,high,\nHW0004,l,q,e,2030,1,,,u,t,u,2025-11 (page),high,\nHW0005,l,misread_ranking_warning,e,2025,1,,,u,t,u,2025,low,\n")
	write(t, dir, "models-value.csv", figureHeader+"open-price-001,l,long_name_of_it,e,2024,1,,,u,t,u,d,high,\nprice-001,l,q,e,2024,1,,,u,t,u,d,high,\n")
	write(t, root, "sim/params.go", "// Source: HW0001, open-price-001, x-999, forecast HW0004, EV-2025-04-USA.")
	write(t, root, "sim/other_test.go", "// price-001")
	cited, rows, err := loadCitations(dir, root)
	require.NoError(t, err)
	assert.Len(t, rows, 3, "ids that exist, and a forecast made in time")
	assert.Equal(t, "params.go", cited["HW0001"])
	assert.Equal(t, "params.go", cited["EV-2025-04-USA"])
	assert.Empty(t, cited["price-001"], "what a test compares is no input, and the end of an id is no id")

	write(t, root, "sim/params.go", "// Source: long_name_of_it.")
	cited, _, err = loadCitations(dir, root)
	require.NoError(t, err)
	assert.Equal(t, "params.go", cited["open-price-001"], "a quantity stands for its rows")

	for id, says := range map[string]string{"HW0002": "dated after December 2025", "HW0005": "must not be used", "HW0003": "no such row"} {
		write(t, root, "sim/params.go", "// Source: "+id+".")
		_, _, err = loadCitations(dir, root)
		assert.ErrorContains(t, err, "params.go cites "+id)
		assert.ErrorContains(t, err, says)
	}
}

func TestCitedIDsExpandsRanges(t *testing.T) {
	assert.ElementsMatch(t, []string{"HW0212", "HW0213", "HW0214", "open-price-001"}, citedIDs("HW0212 to HW0214, open-price-001"))
	assert.ElementsMatch(t, []string{"compute-001", "compute-002", "compute-003"}, citedIDs("compute-001 to compute-003"))
}

func TestEveryRowNeedsARule(t *testing.T) {
	_, err := unusedReason(row{"id": "HW9999", "quantity": "unheard_of", "period": "2024"})
	assert.ErrorContains(t, err, "no rule says what unheard_of")
	reason, err := unusedReason(row{"id": "HW9999", "quantity": "unheard_of", "period": "2026"})
	require.NoError(t, err)
	assert.Contains(t, reason, "later than December 2025")
	reason, err = unusedReason(row{"id": "HW9999", "quantity": "unheard_of", "period": "2019"})
	require.NoError(t, err)
	assert.Contains(t, reason, "earlier than the run")
}

// A row later than 2025 cannot enter, whoever cites it.
func TestAssignmentsRefuseLateRows(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "hardware.csv", figureHeader+"HW0001,l,q,e,2026,1,,,u,t,u,2026-02,high,\n")
	write(t, dir, "models-value.csv", figureHeader+"price-001,l,capex,e,2024,1,,,u,t,u,d,high,\n")
	_, err := assignments(dir, targets{}, citations{"HW0001": "params.go"})
	assert.ErrorContains(t, err, "HW0001 is input and dated after December 2025")
}

// A rule for an output that the model does not have would compare nothing, unseen.
func TestEveryRuleHasItsOutput(t *testing.T) {
	for _, r := range rules {
		assert.Empty(t, absent(r), r.quantity)
	}
	assert.Equal(t, "wishes", absent(rule{terms: []string{"chip_price us_designed"}, of: []string{"wishes *"}}))
}
