package ensemble

import (
	"context"
	"errors"
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"gonum.org/v1/gonum/floats"

	"sovereignstack/sim"
	"sovereignstack/sim/scenario"
)

// For every parameter of the table, quantiles stay in the range, rise, and are undone
// by shares and scores.
func TestPriorsOfTheTable(t *testing.T) {
	for i := range sim.Parameters() {
		p := &sim.Parameters()[i]
		assert.InDelta(t, p.Min, Quantile(p, 0), 1e-12*math.Abs(p.Min), p.ID)
		assert.InEpsilon(t, p.Max, Quantile(p, 1), 1e-12, p.ID)
		previous := math.Inf(-1)
		for u := 0.05; u < 1; u += 0.05 {
			x := Quantile(p, u)
			assert.True(t, x >= p.Min && x <= p.Max && x > previous, "%s at %g: %g", p.ID, u, x)
			previous = x
			assert.InDelta(t, u, Share(p, x), 1e-9, p.ID)
			assert.InEpsilon(t, x, FromScore(p, Score(p, x)), 1e-9, p.ID)
		}
	}
}

func TestShapes(t *testing.T) {
	uniform := &sim.Parameter{ID: "u", Min: 2, Max: 6, Prior: 2, Distribution: "uniform"}
	logs := &sim.Parameter{ID: "l", Min: 1, Max: 100, Prior: 3, Distribution: "log-uniform"}
	triangle := &sim.Parameter{ID: "t", Min: 0, Max: 4, Prior: 1, Default: 3, Distribution: "triangular"}
	assert.InDelta(t, 4, Quantile(uniform, 0.5), 1e-12)
	assert.InDelta(t, 10, Quantile(logs, 0.5), 1e-12)
	assert.InDelta(t, 0.25, Share(triangle, 1), 1e-12, "the mode is the prior's, not the fitted default")
	assert.Panics(t, func() { Quantile(&sim.Parameter{Distribution: "normal"}, 0.5) })
}

func TestCubeCoversEachAxisAndIsSeeded(t *testing.T) {
	const n, dims = 50, 7
	points := Cube(n, dims, Source(3, 0))
	for d := range dims {
		seen := make([]bool, n)
		for _, p := range points {
			seen[int(p[d]*n)] = true
		}
		assert.NotContains(t, seen, false, "axis %d misses a stratum", d)
	}
	assert.Equal(t, points, Cube(n, dims, Source(3, 0)))
	assert.NotEqual(t, points, Cube(n, dims, Source(4, 0)))
	assert.NotEqual(t, points, Cube(n, dims, Source(3, 1)), "another purpose, another stream")
}

func TestWhatTheScenarioSetsStays(t *testing.T) {
	s := sim.Scenario{Overrides: []sim.Override{{Param: 1, Value: 5}}}
	got := With(s, []sim.ParamID{0, 1, 2}, []float64{7, 8, 9})
	assert.Equal(t, []sim.Override{{Param: 1, Value: 5}, {Param: 0, Value: 7}, {Param: 2, Value: 9}}, got.Overrides)
	assert.Len(t, s.Overrides, 1, "the argument is not changed")
}

// draws are runs that differ in every parameter.
func draws(t *testing.T, n int) []sim.Scenario {
	t.Helper()
	history, err := scenario.Load(scenario.HistoryID)
	require.NoError(t, err)
	out := make([]sim.Scenario, n)
	for i, point := range Cube(n, len(All()), Source(1, 0)) {
		out[i] = With(history, All(), Quantiles(All(), point))
		require.NoError(t, out[i].Validate())
	}
	return out
}

func TestResultsDoNotDependOnWorkers(t *testing.T) {
	scenarios := draws(t, 6)
	hash := func(_ int, t *sim.Trajectory) (uint64, error) { return t.Hash, nil }
	const months = 30
	one, err := Run(context.Background(), Plan{Workers: 1, Months: months}, scenarios, hash)
	require.NoError(t, err)
	three, err := Run(context.Background(), Plan{Workers: 3, Months: months}, scenarios, hash)
	require.NoError(t, err)
	assert.Equal(t, one, three)
	assert.NotEqual(t, one[0], one[1])
}

func TestRunStopsEarly(t *testing.T) {
	got, err := Run(context.Background(), Plan{Months: 5}, draws(t, 1), func(_ int, t *sim.Trajectory) ([]float32, error) {
		return t.Series(sim.OutChipPrice, 0), nil
	})
	require.NoError(t, err)
	assert.Positive(t, got[0][4])
	assert.Zero(t, got[0][5])
}

func TestGroupsRunTogether(t *testing.T) {
	scenarios := draws(t, 4)
	alone, err := Run(context.Background(), Plan{Months: 12}, scenarios, func(_ int, t *sim.Trajectory) (uint64, error) { return t.Hash, nil })
	require.NoError(t, err)
	pairs, err := RunGroups(context.Background(), Plan{Months: 12}, 2, func(i int) []sim.Scenario { return scenarios[2*i : 2*i+2] },
		func(_ int, runs []*sim.Trajectory) ([2]uint64, error) {
			return [2]uint64{runs[0].Hash, runs[1].Hash}, nil
		})
	require.NoError(t, err)
	assert.Equal(t, [][2]uint64{{alone[0], alone[1]}, {alone[2], alone[3]}}, pairs)
}

func TestErrorsEndTheRun(t *testing.T) {
	wrong := errors.New("wrong")
	done := 0
	_, err := Run(context.Background(), Plan{Workers: 1, Months: 1, Done: func() { done++ }}, draws(t, 4), func(i int, _ *sim.Trajectory) (int, error) {
		if i == 2 {
			return 0, wrong
		}
		return i, nil
	})
	assert.ErrorIs(t, err, wrong)
	assert.ErrorContains(t, err, "run 2")
	assert.Equal(t, 3, done)

	stopped, cancel := context.WithCancel(context.Background())
	cancel()
	_, err = Run(stopped, Plan{}, draws(t, 2), func(int, *sim.Trajectory) (int, error) { return 0, nil })
	assert.ErrorIs(t, err, context.Canceled)
}

func TestWeights(t *testing.T) {
	w, temper := Weights([]float64{0, 0, 0, 0}, 0.5)
	assert.Equal(t, 1.0, temper)
	assert.InDeltaSlice(t, []float64{0.25, 0.25, 0.25, 0.25}, w, 1e-12)
	assert.InDelta(t, 4, EffectiveSize(w), 1e-12)

	w, temper = Weights([]float64{0, -1000, -2000, -3000}, 0.5)
	assert.Less(t, temper, 1.0, "one run alone would carry all")
	assert.InDelta(t, 2, EffectiveSize(w), 1e-3)
	assert.InDelta(t, 1, floats.Sum(w), 1e-12)
	assert.Greater(t, w[0], w[1], "better runs still weigh more")

	w, _ = Weights([]float64{math.Log(3), 0}, 0.1)
	assert.InDeltaSlice(t, []float64{0.75, 0.25}, w, 1e-12, "logs are of the weights themselves")
}

func TestPercentiles(t *testing.T) {
	even := []float64{1, 1, 1, 1, 1}
	assert.Equal(t, []float64{3}, Percentiles([]float64{5, 1, 4, 2, 3}, even, 0.5))
	assert.InDeltaSlice(t, []float64{1, 1.5, 5, 5}, Percentiles([]float64{1, 2, 3, 4, 5}, even, 0, 0.2, 0.9, 1), 1e-12)
	assert.InDelta(t, 1, Percentiles([]float64{1, 2}, []float64{1, 0}, 0.5)[0], 1e-12, "what has no weight is not seen")
	heavy := Percentiles([]float64{1, 2, 3}, []float64{1, 1, 8}, 0.5)[0]
	assert.True(t, heavy > 2 && heavy <= 3, "%g", heavy)
}
