package forecast

import (
	"bytes"
	"context"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"gonum.org/v1/gonum/floats"

	"sovereignstack/sim"
	"sovereignstack/sim/data"
	"sovereignstack/sim/scenario"
	"sovereignstack/tools/calibrate"
	"sovereignstack/tools/ensemble"
)

// Draws of an approximation have its centre and, along its directions, its widths.
func TestApproximationDraws(t *testing.T) {
	a := &approximation{centre: []float64{1, -2}, eigenvalues: []float64{25, 1}, directions: [][]float64{{0.6, 0.8}, {0.8, -0.6}}}
	assert.InDeltaSlice(t, []float64{1, -2}, a.scores([]float64{0, 0}), 1e-12)
	assert.InDeltaSlice(t, []float64{1 + 0.6/5, -2 + 0.8/5}, a.scores([]float64{1, 0}), 1e-12)
	assert.InDeltaSlice(t, []float64{1 + 0.8, -2 - 0.6}, a.scores([]float64{0, 1}), 1e-12)
	assert.InDeltaSlice(t, []float64{0.96, 0}, a.stiffness(), 1e-12)
}

// options of a small ensemble.
func options(workers int) Options {
	return Options{Runs: 12, Seed: 3, Plan: ensemble.Plan{Workers: workers}}
}

// fixed is what the small ensemble must leave alone.
var fixed = []sim.Override{{Param: 4, Value: sim.Parameters()[4].Max}}

// small is an ensemble that several tests look at.
var small = sync.OnceValues(func() (*Ensemble, error) { return Plausible(context.Background(), options(0), fixed) })

func TestEnsembleIsSeededAndHoldsWhatIsSet(t *testing.T) {
	e, err := small()
	require.NoError(t, err)
	one, err := Plausible(context.Background(), options(1), fixed)
	require.NoError(t, err)
	assert.Equal(t, one, e, "workers change nothing")
	assert.Len(t, e.values, 12)
	for _, s := range e.Scenarios(sim.Scenario{Overrides: fixed}) {
		assert.Equal(t, fixed[0], s.Overrides[0])
		assert.Len(t, s.Overrides, len(sim.Parameters()))
		require.NoError(t, s.Validate())
	}
}

// Draws fit the record: the ensemble is nearer to it than the priors.
func TestDrawsFitTheRecord(t *testing.T) {
	e, err := small()
	require.NoError(t, err)
	history, err := scenario.Load(scenario.HistoryID)
	require.NoError(t, err)
	mean := func(scenarios []sim.Scenario) float64 {
		misfits, err := ensemble.Run(context.Background(), ensemble.Plan{Months: sim.FirstSimulated}, scenarios, func(_ int, t *sim.Trajectory) (float64, error) {
			residuals, err := calibrate.Observations(t)
			return calibrate.Misfit(calibrate.Losses(residuals, 0, calibrate.PredictionEnd)), err
		})
		require.NoError(t, err)
		return floats.Sum(misfits) / float64(len(misfits))
	}
	var priors []sim.Scenario
	for _, point := range ensemble.Cube(20, len(e.ids), ensemble.Source(9, 9)) {
		priors = append(priors, ensemble.With(history, e.ids, ensemble.Quantiles(e.ids, point)))
	}
	assert.Less(t, mean(e.Scenarios(history)), 0.5*mean(priors))
}

func TestBandsAreInOrder(t *testing.T) {
	e, err := small()
	require.NoError(t, err)
	history, err := scenario.Load(scenario.HistoryID)
	require.NoError(t, err)
	count := sim.Outputs()[sim.OutComputeOwned].Size()
	band, err := e.Bands(context.Background(), ensemble.Plan{Months: 60}, history, count, func(t *sim.Trajectory, into []float32) {
		for i := range into {
			into[i] = float32(t.At(sim.OutComputeOwned, i, 59))
		}
	})
	require.NoError(t, err)
	for i := range count {
		b := band(i)
		assert.True(t, b.P10 > 0 && b.P10 < b.P50 && b.P50 < b.P90, "%+v", b)
	}
}

func TestHeadlinesNameSeries(t *testing.T) {
	all, err := lines(Headlines)
	require.NoError(t, err)
	seen := map[string]bool{}
	for i, l := range all {
		assert.NotEmpty(t, l.unit, Headlines[i])
		assert.False(t, seen[Headlines[i]], "%s twice", Headlines[i])
		seen[Headlines[i]] = true
	}
	_, err = lines([]string{"no_such *"})
	assert.ErrorContains(t, err, "no_such")
}

func TestHeadlineMayBeAShare(t *testing.T) {
	const whole = "model_use_family *:*"
	all, err := lines([]string{"model_use_family us_closed:*/" + whole, whole + "/" + whole, whole + "/accelerators_diverted *"})
	require.NoError(t, err)
	history, err := scenario.Load(scenario.HistoryID)
	require.NoError(t, err)
	run, err := sim.Run(data.Tables(), history)
	require.NoError(t, err)
	assert.Equal(t, []string{"model_use_family/model_use_family", "us_closed:*/*:*", "share"}, []string{all[0].series, all[0].entity, all[0].unit})
	assert.InDelta(t, 0.7, all[0].at(run, sim.FirstSimulated), 0.2)
	assert.Equal(t, float32(1), all[1].at(run, sim.FirstSimulated))
	assert.Zero(t, all[2].at(run, 0), "a share of nothing is nothing")
	_, err = lines([]string{whole + "/no_such *"})
	assert.ErrorContains(t, err, "no_such")
}

// The committed table was made with this model, these parameters and targets, and this
// list: run make bands.
func TestCommittedBandsAreFresh(t *testing.T) {
	committed, err := ReadBands("../..")
	require.NoError(t, err)
	assert.Equal(t, BandRuns, committed.Runs)
	assert.Equal(t, uint64(BandSeed), committed.Seed)
	all, err := lines(Headlines)
	require.NoError(t, err)
	require.Equal(t, len(all)*len(bandMonths()), len(committed.Rows), "run make bands")
	for i, l := range all {
		row := committed.Rows[i*len(bandMonths())]
		assert.Equal(t, []string{l.series, l.entity, l.unit}, []string{row.Series, row.Entity, row.Unit}, "run make bands")
	}
	fresh, err := Fingerprint(context.Background(), ensemble.Plan{}, Headlines)
	require.NoError(t, err)
	assert.Equal(t, fresh, committed.Model, "run make bands")
}

func TestFingerprintSeesTheModelAndTheList(t *testing.T) {
	one, err := Fingerprint(context.Background(), ensemble.Plan{Workers: 1}, Headlines[:2])
	require.NoError(t, err)
	again, err := Fingerprint(context.Background(), ensemble.Plan{Workers: 3}, Headlines[:2])
	require.NoError(t, err)
	assert.Equal(t, one, again)
	assert.Regexp(t, `^[0-9a-f]{16}$`, one)
	other, err := Fingerprint(context.Background(), ensemble.Plan{}, Headlines[:1])
	require.NoError(t, err)
	assert.NotEqual(t, one, other)
}

func TestBandFilesComeBackAndAreReadStrictly(t *testing.T) {
	table := &BandTable{Runs: 20, Seed: 7, Origins: 12, Accepted: 0.25, Model: "0123456789abcdef",
		Rows: []BandRow{{"chip_price", "us_designed", "$/H100e", 11, Band{1, 2.5, 3e9}}}}
	var file bytes.Buffer
	require.NoError(t, table.Write(&file))
	text := file.String()
	have, err := readBands(&file)
	require.NoError(t, err)
	assert.Equal(t, table, have)
	for old, broken := range map[string][2]string{
		"schema":     {"schema,1", "schema,2"},
		"columns":    {"p50", "median"},
		"line 3 p50": {",2.5,", ",x,"},
		"month":      {"2022-12", "1999-01"},
	} {
		_, err := readBands(strings.NewReader(strings.Replace(text, broken[0], broken[1], 1)))
		var wrong *sim.FieldError
		require.ErrorAs(t, err, &wrong, old)
		assert.Contains(t, wrong.Field, old)
	}
}
