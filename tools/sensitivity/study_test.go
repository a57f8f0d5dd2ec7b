package sensitivity

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sovereignstack/sim"
	"sovereignstack/sim/scenario"
	"sovereignstack/tools/ensemble"
)

func load(t *testing.T, id string) sim.Scenario {
	t.Helper()
	s, err := scenario.Load(id)
	require.NoError(t, err)
	return s
}

func place(t *testing.T, text string) Place {
	t.Helper()
	p, err := ParsePlace(text)
	require.NoError(t, err)
	return p
}

// small is a study of a few seconds.
func small(workers int) Options {
	return Options{Trajectories: 2, Samples: 16, Top: 3, Seed: 1, Plan: ensemble.Plan{Workers: workers}}
}

// What sets the level of cost comes first for the price of 2022, and what acts on
// Chinese chips alone does nothing.
func TestStudyFindsWhatMatters(t *testing.T) {
	measures := []Measure{Level(place(t, "chip_price:us_designed@2022-06"), load(t, scenario.HistoryID))}
	tables, err := Study(context.Background(), measures, small(0))
	require.NoError(t, err)
	rows := tables[0]
	require.Len(t, rows, len(sim.Parameters()))
	var first []string
	for i, r := range rows {
		assert.Equal(t, i < 3, r.Indexed, r.Parameter.ID)
		if r.Indexed {
			first = append(first, r.Parameter.ID)
		}
		if r.Parameter.ID == "chip_market.learning_rate_cn" {
			assert.Less(t, r.MuStar, rows[0].MuStar/100)
		}
	}
	assert.Contains(t, first, "chip_market.cost_start_us")
	for _, r := range rows[:3] {
		if r.Parameter.ID == "chip_market.cost_start_us" {
			assert.Less(t, r.Low, r.High, "dearer chips cost more")
			assert.Greater(t, r.Total, 0.1)
		}
	}
}

func TestStudyDoesNotDependOnWorkers(t *testing.T) {
	history := load(t, scenario.HistoryID)
	measures := []Measure{
		Level(place(t, "chip_price:us_designed@2022-06"), history),
		Change(place(t, "accelerators_shipped:us_designed:CHN@2023-06"), history, load(t, "open_trade")),
	}
	one, err := Study(context.Background(), measures, small(1))
	require.NoError(t, err)
	three, err := Study(context.Background(), measures, small(3))
	require.NoError(t, err)
	assert.Equal(t, one, three)
	runs := 0
	counted := small(2)
	counted.Plan.Workers, counted.Plan.Done = 1, func() { runs++ }
	_, err = Study(context.Background(), measures, counted)
	require.NoError(t, err)
	assert.Equal(t, counted.Runs(measures), runs)
}

func TestScenariosOfSeveralMeasuresRunOnce(t *testing.T) {
	history, open := load(t, scenario.HistoryID), load(t, "open_trade")
	p := place(t, "licence_fees@2025-12")
	scenarios, places := together([]Measure{Level(p, history), Change(p, history, open), Level(p, open)})
	assert.Len(t, scenarios, 2)
	assert.Equal(t, [][]int{{0}, {0, 1}, {1}}, places)
}

func TestRunsGoAsFarAsMeasuresNeed(t *testing.T) {
	history := load(t, scenario.HistoryID)
	early, late := Level(place(t, "licence_fees@2022-02"), history), Level(place(t, "licence_fees@2023-01"), history)
	assert.Equal(t, sim.Month(13), longest([]Measure{early, late}))
	whole := Pair("x", "1", history, history, func(_, _ *sim.Trajectory) float64 { return 0 })
	assert.Zero(t, longest([]Measure{early, whole}))
}

func TestPlaces(t *testing.T) {
	assert.Len(t, place(t, "accelerators_shipped:*:CHN@2030-12").entities, 2)
	assert.Len(t, place(t, "licence_fees@2030-12").entities, 1)
	for text, says := range map[string]string{
		"chip_price:us_designed":         "ID[:entity]@MONTH",
		"chip_price:us_designed@2041-01": sim.MonthRange,
		"no_such@2030-01":                "no_such",
		"chip_price@2030-01":             "chip_price:us_designed|chinese@MONTH",
		"chip_price:XXX@2030-01":         "us_designed",
		"licence_fees:USA@2030-01":       "without an entity",
		"compute_owned:USA:CHN@2030-01":  "USA|CHN",
	} {
		_, err := ParsePlace(text)
		var wrong *sim.FieldError
		require.ErrorAs(t, err, &wrong, text)
		assert.Contains(t, wrong.Error(), says)
	}
}

func TestSummaryMeasures(t *testing.T) {
	measures, err := Summary()
	require.NoError(t, err)
	seen := map[string]bool{}
	for _, m := range measures {
		key := m.Name + " " + m.Scenario()
		assert.False(t, seen[key], "%s twice", key)
		seen[key] = true
	}
}

// The committed summary has ten parameters of each measure, all of which still exist.
func TestCommittedSummary(t *testing.T) {
	lines, err := ReadSummary("../..")
	require.NoError(t, err)
	measures, err := Summary()
	require.NoError(t, err)
	require.Equal(t, len(measures)*listed, len(lines), "run make sensitivity")
	for i, l := range lines {
		m := measures[i/listed]
		assert.Equal(t, []string{m.Name, m.Scenario(), m.Unit}, []string{l.Measure, l.Scenario, l.Unit}, "run make sensitivity")
		assert.Equal(t, i%listed+1, l.Rank)
	}
}

func TestSummaryFilesComeBackAndAreReadStrictly(t *testing.T) {
	m := Level(place(t, "licence_fees@2030-12"), load(t, scenario.HistoryID))
	p := &sim.Parameters()[0]
	var file bytes.Buffer
	require.NoError(t, WriteSummary(&file, small(0), []Measure{m}, [][]Row{{{p, Effect{1, 2.5}, true, Index{0.25, 0.5}, -3, 4e9}}}))
	text := file.String()
	lines, err := readSummary(&file)
	require.NoError(t, err)
	assert.Equal(t, []Line{{m.Name, "history", "$bn/yr", 1, p.ID, Effect{1, 2.5}, Index{0.25, 0.5}, -3, 4e9}}, lines)
	for field, change := range map[string][2]string{
		"schema":           {"schema,1,", "schema,2,"},
		"columns":          {"mu_star", "mean"},
		"line 3 sigma":     {",2.5,", ",?,"},
		"line 3 parameter": {p.ID, "no.such"},
		"line 3 scenario":  {"history", "other"},
	} {
		_, err := readSummary(strings.NewReader(strings.Replace(text, change[0], change[1], 1)))
		var wrong *sim.FieldError
		require.ErrorAs(t, err, &wrong, field)
		assert.Equal(t, field, wrong.Field)
	}
}
