package ensemble

import (
	"context"
	"errors"
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"gonum.org/v1/gonum/stat"
)

// normals are n points of the prior.
func normals(n, dims int, seed uint64) [][]float64 {
	points := Cube(n, dims, Source(seed, 0))
	for _, p := range points {
		for k := range p {
			p[k] = Normal(p[k])
		}
	}
	return points
}

// One coordinate is measured, y = 2 with error 0.2, out of forty: its posterior has mean
// y/(1 + σ²) and variance σ²/(1 + σ²), the others keep their prior.
func TestAnnealFindsThePosterior(t *testing.T) {
	const n, dims, y, sigma = 400, 40, 2.0, 0.2
	stiffness := make([]float64, dims)
	stiffness[0] = 1 / (sigma * sigma)
	found, err := Anneal(context.Background(), normals(n, dims, 1), stiffness, func(_ context.Context, points [][]float64) ([]float64, error) {
		out := make([]float64, len(points))
		for i, p := range points {
			out[i] = (p[0] - y) * (p[0] - y) / (2 * sigma * sigma)
		}
		return out, nil
	}, Source(1, 1))
	require.NoError(t, err)
	column := func(k int) []float64 {
		x := make([]float64, n)
		for i, p := range found.Points {
			x[i] = p[k]
		}
		return x
	}
	mean, sd := stat.MeanStdDev(column(0), nil)
	assert.InDelta(t, y/(1+sigma*sigma), mean, 0.05)
	assert.InDelta(t, sigma/math.Sqrt(1+sigma*sigma), sd, 0.05)
	for k := 1; k < dims; k++ {
		mean, sd := stat.MeanStdDev(column(k), nil)
		assert.InDelta(t, 0, mean, 0.2, "coordinate %d", k)
		assert.InDelta(t, 1, sd, 0.15, "coordinate %d", k)
	}
	assert.Greater(t, found.Stages, 1)
	assert.Greater(t, found.Accepted, 0.05)
	assert.Greater(t, found.Origins, n/20)
}

// Data that know the sum of two coordinates well and their difference not at all leave
// them tied: each as wide as its prior allows, the sum narrow.
func TestAnnealFindsTies(t *testing.T) {
	const n, dims, sigma = 400, 20, 0.05
	stiffness := make([]float64, dims)
	stiffness[3], stiffness[4] = 1/(sigma*sigma), 1/(sigma*sigma)
	found, err := Anneal(context.Background(), normals(n, dims, 2), stiffness, func(_ context.Context, points [][]float64) ([]float64, error) {
		out := make([]float64, len(points))
		for i, p := range points {
			out[i] = (p[3] + p[4] - 1) * (p[3] + p[4] - 1) / (2 * sigma * sigma)
		}
		return out, nil
	}, Source(2, 1))
	require.NoError(t, err)
	var sum, difference []float64
	for _, p := range found.Points {
		sum, difference = append(sum, p[3]+p[4]), append(difference, p[3]-p[4])
	}
	mean, sd := stat.MeanStdDev(sum, nil)
	assert.InDelta(t, 1, mean, 0.03)
	assert.InDelta(t, sigma, sd, 0.015)
	mean, sd = stat.MeanStdDev(difference, nil)
	assert.InDelta(t, 0, mean, 0.35)
	assert.InDelta(t, math.Sqrt2, sd, 0.25)
}

func TestAnnealWithoutDataKeepsThePrior(t *testing.T) {
	flat := func(_ context.Context, points [][]float64) ([]float64, error) {
		return make([]float64, len(points)), nil
	}
	found, err := Anneal(context.Background(), normals(50, 3, 1), make([]float64, 3), flat, Source(1, 1))
	require.NoError(t, err)
	assert.Equal(t, 1, found.Stages)
	assert.Equal(t, 1.0, found.Accepted)
	assert.Equal(t, 50, found.Origins)
}

// A run that cannot be judged is never taken, and an error ends the search.
func TestAnnealPassesOverWhatIsInfinite(t *testing.T) {
	found, err := Anneal(context.Background(), normals(100, 2, 1), []float64{1, 0}, func(_ context.Context, points [][]float64) ([]float64, error) {
		out := make([]float64, len(points))
		for i, p := range points {
			if p[0] < 0 {
				out[i] = math.Inf(1)
			}
		}
		return out, nil
	}, Source(1, 1))
	require.NoError(t, err)
	for _, p := range found.Points {
		assert.GreaterOrEqual(t, p[0], 0.0)
	}
	wrong := errors.New("wrong")
	_, err = Anneal(context.Background(), normals(10, 2, 1), []float64{1, 1}, func(context.Context, [][]float64) ([]float64, error) { return nil, wrong }, Source(1, 1))
	assert.ErrorIs(t, err, wrong)
}

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
