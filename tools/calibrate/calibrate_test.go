package calibrate

import (
	"bytes"
	"context"
	"errors"
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sovereignstack/sim"
	"sovereignstack/sim/data"
	"sovereignstack/tools/ensemble"
)

func TestTheListOfFittedParameters(t *testing.T) {
	ids, err := Chosen()
	require.NoError(t, err)
	assert.LessOrEqual(t, len(ids), MostFitted)
	seen := map[sim.ParamID]bool{}
	for i, id := range ids {
		assert.False(t, seen[id], "%s twice", Choices[i].ID)
		seen[id] = true
		assert.Greater(t, len(Choices[i].Why), 10, Choices[i].ID)
	}
}

func TestLossIsSquareNearAndLinearFar(t *testing.T) {
	assert.InEpsilon(t, 0.5*0.01, pseudoHuber(0.1), 1e-2)
	assert.InDelta(t, huberWidth, pseudoHuber(101)-pseudoHuber(100), 1e-2)
	assert.Equal(t, pseudoHuber(3), pseudoHuber(-3))
	assert.Equal(t, pseudoHuber(worst), pseudoHuber(math.NaN()), "what is no number is as bad as it gets")
	assert.Equal(t, pseudoHuber(worst), pseudoHuber(math.Inf(-1)))
	for _, z := range []float64{-3, 0.1, 1, 7} {
		slope := (pseudoHuber(z+1e-6) - pseudoHuber(z-1e-6)) / 2e-6
		assert.InEpsilon(t, slope/z, Robust(z), 1e-6)
	}
}

func TestRowsOfAnEntityCountAsOneAndEntitiesAsTheirRoot(t *testing.T) {
	rows := []Residual{{"b", "y", 3, 1}, {"a", "", 5, -2}, {"b", "x", 7, 2}, {"b", "y", 9, 3}, {"a", "", 40, 9}}
	losses := Losses(rows, 0, 10)
	require.Len(t, losses, 2)
	assert.Equal(t, SeriesLoss{"a", 1, 1, pseudoHuber(2), 2}, losses[0])
	y := (pseudoHuber(1) + pseudoHuber(3)) / 2
	assert.Equal(t, SeriesLoss{"b", 3, 2, (pseudoHuber(2) + y) / 2, 2}, losses[1])
	assert.InDelta(t, pseudoHuber(2)+math.Sqrt2*(pseudoHuber(2)+y)/2, Misfit(losses), 1e-12)
	assert.Equal(t, 2.0, MedianLoss(losses))
	assert.True(t, math.IsNaN(MedianLoss(nil)))
	sum := 0.0
	for i, weight := range RowWeights(rows[:4]) {
		sum += weight * pseudoHuber(rows[i].Z)
	}
	assert.InDelta(t, Misfit(losses), sum, 1e-12, "weights of rows say the same")
	assert.InDelta(t, 4+math.Sqrt2*(4+5.0)/2, Stiffness(rows[:4], []Residual{{}, {}, {}, {}}, 1), 1e-12, "information counts in the same way")
}

// pretend are targets that the model itself made with other values of two parameters.
func pretend(t *testing.T, ids []sim.ParamID, truth []float64) Targets {
	t.Helper()
	problem, err := NewProblem(ids, nil, ensemble.Plan{}) // Its base has all others at the table's values.
	require.NoError(t, err)
	made, err := sim.Run(data.Tables(), ensemble.With(problem.base, ids, truth))
	require.NoError(t, err)
	const sigma = 0.004 // So sure that the priors hardly matter.
	return func(run *sim.Trajectory) (out []Residual, err error) {
		for _, at := range []struct {
			name string
			out  sim.OutputID
		}{{"price", sim.OutChipPrice}, {"margin", sim.OutChipGrossMargin}} {
			for m := sim.Month(5); m <= PredictionEnd; m += 6 {
				out = append(out, Residual{at.name, "us_designed", m, math.Log(run.At(at.out, 0, m)/made.At(at.out, 0, m)) / sigma})
			}
		}
		return out, nil
	}
}

func ids(t *testing.T, names ...string) (out []sim.ParamID) {
	t.Helper()
	for _, name := range names {
		id, ok := sim.ParameterByID(name)
		require.True(t, ok, name)
		out = append(out, id)
	}
	return out
}

// A fit to data that the model made finds the values that made them, says that the data
// know them, and that they know nothing of a parameter without effect.
func TestFitRecoversWhatMadeTheData(t *testing.T) {
	two := ids(t, "chip_market.cost_start_us", "chip_market.markup_start_us")
	truth := []float64{14500, 1.7}
	problem, err := NewProblem(append(two, ids(t, "fabs.memory_ready_year")...), pretend(t, two, truth), ensemble.Plan{})
	require.NoError(t, err)
	fit, err := problem.Do(context.Background(), Search{Evaluations: 1500, Seed: 1})
	require.NoError(t, err)
	for i, want := range truth {
		assert.InEpsilon(t, want, fit.Rows[i].Value, 0.02, fit.Rows[i].ID)
		assert.Less(t, fit.Rows[i].Overlap, 0.5, fit.Rows[i].ID)
		assert.Less(t, math.Abs(fit.Rows[i].Value-want), 4*fit.Rows[i].SD, fit.Rows[i].ID)
	}
	assert.Greater(t, fit.Rows[2].Overlap, Unidentified)
	assert.Less(t, fit.After.Objective(), fit.Before.Objective())
	assert.Less(t, Misfit(fit.After.Prediction), Misfit(fit.Before.Prediction), "what made 2024 made 2025")
	assert.Greater(t, fit.Directions[0].Eigenvalue, 10.0)
	assert.InDelta(t, 1, fit.Directions[2].Eigenvalue, 0.1, "the prior alone")

	for _, k := range fit.Knowledge() {
		known := k.Row != nil && k.Row.ID != "fabs.memory_ready_year"
		assert.Equal(t, known, k.Identified, k.Parameter.ID)
	}
	assert.Greater(t, fit.Information[two[0]], fit.Information[problem.IDs[2]])

	var text bytes.Buffer
	require.NoError(t, fit.Markdown(&text))
	for _, words := range []string{"## Fit", "## Prediction", "## Directions", "no data identify", "fabs.memory_ready_year"} {
		assert.Contains(t, text.String(), words)
	}
	text.Reset()
	require.NoError(t, fit.CSV(&text))
	assert.Equal(t, len(sim.Parameters())+1, strings.Count(text.String(), "\n"))
}

func TestFitDoesNotDependOnWorkers(t *testing.T) {
	two := ids(t, "chip_market.cost_start_us", "chip_market.markup_start_us")
	targets := pretend(t, two, []float64{14500, 1.7})
	var found [][]float64
	for _, workers := range []int{1, 3} {
		problem, err := NewProblem(two, targets, ensemble.Plan{Workers: workers})
		require.NoError(t, err)
		best, err := problem.Minimise(context.Background(), Search{Evaluations: 200, Seed: 5})
		require.NoError(t, err)
		found = append(found, best)
	}
	assert.Equal(t, found[0], found[1])
}

func TestErrorsOfTargetsEndTheSearch(t *testing.T) {
	wrong := errors.New("no such target")
	problem, err := NewProblem(ids(t, "chip_market.priority"), func(*sim.Trajectory) ([]Residual, error) { return nil, wrong }, ensemble.Plan{})
	require.NoError(t, err)
	_, err = problem.Do(context.Background(), Search{Evaluations: 100, Seed: 1})
	assert.ErrorIs(t, err, wrong)
}

func TestOverlap(t *testing.T) {
	assert.InDelta(t, 1, Overlap(0, 1), 1e-6)
	assert.InDelta(t, 2*0.158655, Overlap(2, 1), 1e-4)
	assert.Less(t, Overlap(0, 0.1), 0.25)
	assert.Equal(t, []float64{1, 1}, Spread([]Direction{{0.2, []float64{1, 0}}, {1, []float64{0, 1}}}), "never wider than the prior")
	assert.InDelta(t, 0.1, Spread([]Direction{{100, []float64{1}}})[0], 1e-12)
	assert.Equal(t, []float64{0.8, -0.6}, oriented([]float64{-0.8, 0.6}))
}

// The committed fit belongs to the parameter table, and the model uses it.
func TestCommittedFit(t *testing.T) {
	file, err := Load("../..")
	require.NoError(t, err)
	require.NoError(t, Check(file.Rows))
	for _, row := range file.Rows {
		id, _ := sim.ParameterByID(row.ID)
		assert.Equal(t, row.Value, sim.Parameters()[id].Default, "%s: run go run ./tools/gen", row.ID)
	}
	assert.LessOrEqual(t, len(file.Rows), MostFitted)
}
