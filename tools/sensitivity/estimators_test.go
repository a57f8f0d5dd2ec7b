package sensitivity

import (
	"errors"
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sovereignstack/tools/ensemble"
)

// each makes a model with one or more measures of a function of one point.
func each(functions ...func(x []float64) float64) Model {
	return func(points [][]float64) ([][]float64, error) {
		out := make([][]float64, len(points))
		for i, p := range points {
			for _, f := range functions {
				out[i] = append(out[i], f(p))
			}
		}
		return out, nil
	}
}

// ishigami is sin x₁ + a·sin² x₂ + b·x₃⁴·sin x₁ on [−π, π]³, whose indices are known.
func ishigami(u []float64) float64 {
	const a, b = 7, 0.1
	var x [3]float64
	for i := range x {
		x[i] = math.Pi * (2*u[i] - 1)
	}
	return math.Sin(x[0]) + a*math.Sin(x[1])*math.Sin(x[1]) + b*math.Pow(x[2], 4)*math.Sin(x[0])
}

func linear(x []float64) float64 { return 5 + 3*x[0] - 2*x[1] + 0*x[2] }

func TestSobolOnIshigami(t *testing.T) {
	indices, err := Sobol(each(ishigami, linear), 3, 4096, ensemble.Source(1, 0))
	require.NoError(t, err)
	for i, want := range []Index{{0.3139, 0.5576}, {0.4424, 0.4424}, {0, 0.2437}} {
		assert.InDelta(t, want.First, indices[0][i].First, 0.03, "first order of x%d", i+1)
		assert.InDelta(t, want.Total, indices[0][i].Total, 0.03, "total of x%d", i+1)
	}
	// A linear function has no interactions: shares are 9:4 of 13.
	for i, want := range []float64{9.0 / 13, 4.0 / 13, 0} {
		assert.InDelta(t, want, indices[1][i].First, 0.02)
		assert.InDelta(t, want, indices[1][i].Total, 0.02)
	}
}

// Points without a value are left out of all estimates.
func TestPointsWithoutValue(t *testing.T) {
	gaps := func(x []float64) float64 {
		if x[2] > 0.9 {
			return math.NaN()
		}
		return linear(x)
	}
	indices, err := Sobol(each(gaps), 3, 2048, ensemble.Source(1, 0))
	require.NoError(t, err)
	for i, want := range []float64{9.0 / 13, 4.0 / 13, 0} {
		assert.InDelta(t, want, indices[0][i].First, 0.05)
		assert.InDelta(t, want, indices[0][i].Total, 0.05)
	}
	effects, err := Morris(each(func(x []float64) float64 {
		if x[2] > 0.8 {
			return math.NaN()
		}
		return linear(x)
	}), 3, 30, ensemble.Source(1, 0))
	require.NoError(t, err)
	assert.InDelta(t, 3, effects[0][0].MuStar, 1e-12)
	assert.InDelta(t, 0, effects[0][2].MuStar, 1e-12)
}

func TestMorrisOnLinear(t *testing.T) {
	effects, err := Morris(each(linear, func(x []float64) float64 { return x[0] * x[2] }), 3, 20, ensemble.Source(1, 0))
	require.NoError(t, err)
	for i, want := range []float64{3, 2, 0} {
		assert.InDelta(t, want, effects[0][i].MuStar, 1e-12, "slope of x%d", i+1)
		assert.InDelta(t, 0, effects[0][i].Sigma, 1e-12, "a straight line bends nowhere")
	}
	assert.InDelta(t, 0.5, effects[1][0].MuStar, 0.15)
	assert.Positive(t, effects[1][0].Sigma, "what depends on another spreads")
	assert.InDelta(t, 0, effects[1][1].MuStar, 1e-12)
}

func TestPointsStayInTheCube(t *testing.T) {
	inside := func(points [][]float64) ([][]float64, error) {
		out := make([][]float64, len(points))
		for i, p := range points {
			require.Len(t, p, 5)
			for _, u := range p {
				assert.True(t, u > 0 && u < 1, "%g", u)
			}
			out[i] = []float64{1}
		}
		return out, nil
	}
	_, err := Morris(inside, 5, 4, ensemble.Source(2, 0))
	require.NoError(t, err)
	indices, err := Sobol(inside, 5, 8, ensemble.Source(2, 0))
	require.NoError(t, err)
	assert.Equal(t, make([]Index, 5), indices[0], "a constant has nothing to explain")
}

func TestSeeded(t *testing.T) {
	one, _ := Morris(each(ishigami), 3, 5, ensemble.Source(1, 0))
	again, _ := Morris(each(ishigami), 3, 5, ensemble.Source(1, 0))
	other, _ := Morris(each(ishigami), 3, 5, ensemble.Source(2, 0))
	assert.Equal(t, one, again)
	assert.NotEqual(t, one, other)
}

func TestErrorsOfTheModelComeThrough(t *testing.T) {
	wrong := errors.New("wrong")
	fails := func([][]float64) ([][]float64, error) { return nil, wrong }
	_, err := Morris(fails, 2, 2, ensemble.Source(1, 0))
	assert.ErrorIs(t, err, wrong)
	_, err = Sobol(fails, 2, 2, ensemble.Source(1, 0))
	assert.ErrorIs(t, err, wrong)
}
