package forecast

import (
	"bytes"
	"context"
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"gonum.org/v1/gonum/floats"

	"sovereignstack/sim"
	"sovereignstack/sim/scenario"
	"sovereignstack/tools/calibrate"
	"sovereignstack/tools/ensemble"
)

func TestPick(t *testing.T) {
	assert.Equal(t, []int{2, 0, 2}, pick([]float64{0.5, 0, 0.5}, 4, 0.5))
	for _, start := range []float64{0, 0.3, 0.999} {
		weights := []float64{0.05, 0.15, 0.333, 0.467}
		const n = 20
		sum := 0
		for i, times := range pick(weights, n, start) {
			assert.InDelta(t, n*weights[i], float64(times), 1)
			sum += times
		}
		assert.Equal(t, n, sum)
	}
}

// A draw of fitted parameters has the spread of the posterior; the others that of the prior.
func TestDrawFollowsThePosterior(t *testing.T) {
	p, q := &sim.Parameters()[0], &sim.Parameters()[1]
	fit := calibrate.Posterior{
		Rows:       []calibrate.Row{{ID: p.ID, Prior: p.Prior, Value: ensemble.FromScore(p, 0.7)}, {ID: q.ID, Prior: q.Prior, Value: ensemble.FromScore(q, -0.4)}},
		Directions: []calibrate.Direction{{Eigenvalue: 25, Parts: []float64{0.6, 0.8}}, {Eigenvalue: 0.5, Parts: []float64{0.8, -0.6}}},
	}
	const n = 4000
	along, across, third := make([]float64, n), make([]float64, n), make([]float64, n)
	for i, point := range ensemble.Cube(n, len(sim.Parameters()), ensemble.Source(1, 0)) {
		values, log := draw(fit, point)
		x, y := ensemble.Score(p, values[0])-0.7, ensemble.Score(q, values[1])+0.4
		along[i], across[i] = 0.6*x+0.8*y, 0.8*x-0.6*y
		third[i] = ensemble.Score(&sim.Parameters()[2], values[2])
		if i == 0 {
			z := []float64{x + 0.7, y - 0.4}
			s := []float64{along[0] * 5, across[0]}
			assert.InDelta(t, (floats.Dot(s, s)-floats.Dot(z, z))/2, log, 1e-3, "prior over density of the draw")
		}
	}
	spread := func(x []float64) float64 { return floats.Norm(x, 2) / math.Sqrt(n) }
	assert.InDelta(t, 0.2, spread(along), 0.01, "1/√25")
	assert.InDelta(t, 1, spread(across), 0.03, "never wider than the prior")
	assert.InDelta(t, 1, spread(third), 0.03)
}

// options of a small ensemble.
func options(workers int) Options {
	return Options{Runs: 20, Seed: 3, Plan: ensemble.Plan{Workers: workers}}
}

func TestEnsembleIsSeededAndHoldsWhatIsSet(t *testing.T) {
	fixed := []sim.Override{{Param: 4, Value: sim.Parameters()[4].Max}}
	one, err := Plausible(context.Background(), options(1), fixed)
	require.NoError(t, err)
	three, err := Plausible(context.Background(), options(3), fixed)
	require.NoError(t, err)
	assert.Equal(t, one, three, "workers change nothing")
	assert.InDelta(t, 1, floats.Sum(one.Weights), 1e-12)
	assert.GreaterOrEqual(t, one.Effective, 20-1e-6)
	assert.True(t, one.Temper > 0 && one.Temper <= 1)
	for _, s := range one.Scenarios(sim.Scenario{Overrides: fixed}) {
		assert.Equal(t, fixed[0], s.Overrides[0])
		assert.Len(t, s.Overrides, len(sim.Parameters()))
		require.NoError(t, s.Validate())
	}
}

// Draws that fit the record are preferred: the ensemble is nearer to it than the priors.
func TestPickedDrawsFitBetter(t *testing.T) {
	e, err := Plausible(context.Background(), options(0), nil)
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
	assert.Less(t, mean(e.Scenarios(history)), 0.8*mean(priors))
}

func TestBandsAreInOrder(t *testing.T) {
	e, err := Plausible(context.Background(), options(0), nil)
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

// The committed table is what this model makes of this list: run make bands.
func TestCommittedBandsAreFresh(t *testing.T) {
	committed, err := ReadBands("../..")
	require.NoError(t, err)
	require.Equal(t, BandRuns, committed.Runs)
	require.Equal(t, uint64(BandSeed), committed.Seed)
	all, err := lines(Headlines)
	require.NoError(t, err)
	require.Len(t, committed.Rows, len(all)*len(bandMonths()), "run make bands")
	for i, l := range all {
		row := committed.Rows[i*len(bandMonths())]
		require.Equal(t, []string{l.series, l.entity, l.unit}, []string{row.Series, row.Entity, row.Unit}, "run make bands")
	}
	if testing.Short() {
		t.Skip("the whole ensemble")
	}
	fresh, err := Baseline(context.Background(), Options{Runs: BandRuns, Seed: BandSeed}, Headlines)
	require.NoError(t, err)
	const tolerance = 1e-3 // Other platforms differ in the last digits of the draws.
	for i, want := range fresh.Rows {
		have := committed.Rows[i]
		for k, x := range []float64{want.P10, want.P50, want.P90} {
			y := []float64{have.P10, have.P50, have.P90}[k]
			require.InDelta(t, x, y, tolerance*math.Abs(x), "%s %s %s: run make bands", have.Series, have.Entity, have.Month)
		}
	}
}

func TestBandFilesComeBackAndAreReadStrictly(t *testing.T) {
	table := &BandTable{Runs: 20, Seed: 7, Effective: 12.5, Temper: 0.25,
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
