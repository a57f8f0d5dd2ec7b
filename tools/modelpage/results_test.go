package modelpage

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sovereignstack/tools/backtest"
	"sovereignstack/tools/calibrate"
)

// Every target is in the table and in the picture of all errors, once for each run.
func TestNoTargetIsLeftOut(t *testing.T) {
	text := pageText(t)
	part := between(t, text, `<section id="backtests"`, `<section id="sensitivity"`)
	targets := len(backtest.Targets())
	picture := between(t, part, `<div class="scroll strip"`, `</svg>`)
	assert.Equal(t, targets, strings.Count(picture, `class="point conditional"`))
	assert.Equal(t, targets, strings.Count(picture, `class="point free"`))
	rows := between(t, part, `<table class="targets">`, `</table>`)
	assert.Equal(t, targets, strings.Count(rows, `<tr><th scope="row">`))
}

func TestScalesCoverWhatTheyShow(t *testing.T) {
	for _, values := range [][]float64{{1, 2, 3}, {130, 150}, {1e3, 1e6}, {-2, 5}, {0.1, 0.93}, {7, 7}} {
		s := scaleOf(values, 100, 0)
		for _, x := range values {
			assert.True(t, s.lo <= x && x <= s.hi, "%v in %+v", x, s)
			assert.InDelta(t, 50, s.at(x), 50)
		}
		assert.GreaterOrEqual(t, len(s.ticks()), 2, "%v", values)
		assert.LessOrEqual(t, len(s.ticks()), 6, "%v", values)
		assert.Greater(t, s.at(values[0]), s.at(values[len(values)-1])-1)
	}
}

func TestEntityLabels(t *testing.T) {
	for pattern, want := range map[string]string{
		"us_designed:*+*": "US-designed", "*:*": "world", "": "", "CHN": "China",
		"KOR:memory of revenue KOR:memory":    "South Korea, memory of revenue South Korea, memory",
		"china_open behind us_closed+us_open": "China-open behind US-closed + US-open",
		"*:ROW":                               "rest of the world",
	} {
		assert.Equal(t, want, entityLabel(pattern), pattern)
	}
}

// A made-up summary shows as it would: measures in order, with their parameters linked.
func TestSensitivityTable(t *testing.T) {
	p := pageWith(t, "sensitivity.csv", `schema,1
measure,scenario,unit,rank,parameter,mu_star,sigma,first_order,total,low,high
compute_owned:USA@2030-12,history,H100e,1,demand.elasticity,1000000,1,0.25,-0.01,1,2
compute_owned:USA@2030-12,history,H100e,2,demand.interest,5,1,,,1,2
chip_price:us_designed@2035-12,history,$,1,demand.elasticity,7,1,0.5,1.2,1,2
`)
	require.NoError(t, p.fillInfluence())
	require.Len(t, p.Influence.Measures, 2)
	first := p.Influence.Measures[0]
	assert.Equal(t, "Compute owned, United States, 2030-12", first.Name)
	assert.Equal(t, "baseline", first.Scenario)
	require.Len(t, first.Rows, 2)
	assert.Equal(t, "1 million", first.Rows[0].Effect)
	assert.Equal(t, "25 %", first.Rows[0].First)
	assert.Equal(t, "0 %", first.Rows[0].Total)
	assert.Equal(t, "–", first.Rows[1].Total)
	assert.Equal(t, "100 %", p.Influence.Measures[1].Rows[0].Total)

	p = pageWith(t, "sensitivity.csv", "measure,scenario\na,b\n")
	assert.ErrorContains(t, p.fillInfluence(), `sensitivity.csv has no column "unit"`)
}

func TestDirectionsNameTheirLargestParts(t *testing.T) {
	rows := []calibrate.Row{{ID: "a"}, {ID: "b"}, {ID: "c"}}
	d := direction(calibrate.Direction{Eigenvalue: 40, Parts: []float64{0.1, -0.9, 0.3}}, rows)
	assert.Equal(t, directionPart{"40", "stiff", []weightPart{{"−0.90", "b"}, {"+0.30", "c"}}}, d)
	assert.Equal(t, "sloppy", direction(calibrate.Direction{Eigenvalue: 1.1, Parts: []float64{1, 0, 0}}, rows).Kind)
}

func TestTables(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.csv")
	write := func(text string) { require.NoError(t, os.WriteFile(path, []byte(text), 0o644)) }
	write("schema,1\na,b\n1,x\n")
	got, err := readTable(path)
	require.NoError(t, err)
	assert.Equal(t, "x", got.text(got.rows[0], "b"))
	value, ok := got.value(got.rows[0], "a")
	assert.True(t, ok)
	assert.Equal(t, 1.0, value)
	write("a,b\n1\n")
	_, err = readTable(path)
	assert.ErrorContains(t, err, "row 1 has 1 columns")
	write("")
	_, err = readTable(path)
	assert.ErrorContains(t, err, "no header")
}

// pageWith is a page that has one table only.
func pageWith(t *testing.T, name, text string) *page {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	require.NoError(t, os.WriteFile(path, []byte(text), 0o644))
	file, err := readTable(path)
	require.NoError(t, err)
	in := &inputs{root: root, sources: &sources{}, tables: &tables{map[string]*table{name: file}}}
	return &page{inputs: in, prose: &prose{sources: in.sources}}
}

func between(t *testing.T, text, from, to string) string {
	t.Helper()
	_, text, found := strings.Cut(text, from)
	require.True(t, found, from)
	text, _, found = strings.Cut(text, to)
	require.True(t, found, to)
	return text
}
