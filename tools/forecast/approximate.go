package forecast

import (
	"context"
	"errors"
	"math"
	"slices"

	"gonum.org/v1/gonum/mat"

	"sovereignstack/sim"
	"sovereignstack/tools/calibrate"
	"sovereignstack/tools/ensemble"
)

// record is the history to December 2025, which runs are held against.
type record struct {
	history sim.Scenario
	plan    ensemble.Plan
}

// residuals runs points, given as scores, over the record.
func (r record) residuals(ctx context.Context, points [][]float64) ([][]calibrate.Residual, error) {
	scenarios := make([]sim.Scenario, len(points))
	for i, z := range points {
		scenarios[i] = ensemble.With(r.history, ensemble.All(), values(z))
	}
	return ensemble.Run(ctx, r.plan, scenarios, func(_ int, t *sim.Trajectory) ([]calibrate.Residual, error) { return calibrate.Observations(t) })
}

// potential is Φ at points.
func (r record) potential(ctx context.Context, points [][]float64) ([]float64, error) {
	residuals, err := r.residuals(ctx, points)
	out := make([]float64, len(residuals))
	for i := range residuals {
		out[i] = phi(residuals[i], points[i])
	}
	return out, err
}

func phi(residuals []calibrate.Residual, z []float64) float64 {
	return calibrate.Misfit(calibrate.Losses(residuals, 0, calibrate.PredictionEnd)) + halfSquares(z)
}

// approximation is a normal in scores: the minimum of Φ, and the eigenvectors of
//
//	H = 1 + Σ over targets of weight·(∂residual/∂z)·(∂residual/∂z)ᵀ
//
// which is how fast Φ rises around it where residuals are about linear (Gauss–Newton).
type approximation struct {
	centre      []float64
	eigenvalues []float64   // At least 1, the prior's.
	directions  [][]float64 // By eigenvalue.
}

// scores turns standard normals into a draw of the approximation.
func (a *approximation) scores(s []float64) []float64 {
	z := slices.Clone(a.centre)
	for k, direction := range a.directions {
		along := s[k] / math.Sqrt(a.eigenvalues[k])
		for i, part := range direction {
			z[i] += along * part
		}
	}
	return z
}

// stiffness is what the data say along each direction, once it is measured in its own
// width: near 1 where they say most, 0 where they say nothing.
func (a *approximation) stiffness() []float64 {
	out := make([]float64, len(a.eigenvalues))
	for k, e := range a.eigenvalues {
		out[k] = 1 - 1/e
	}
	return out
}

// Of the search for the minimum.
const (
	newtonSteps = 8
	slopeStep   = 0.1 // Of differences [σ of the prior].
	enough      = 0.3 // Fall of Φ below which the search ends; draws are half a unit and more above the minimum.
)

// shorter are the parts of a Newton step that are tried.
var shorter = []float64{1, 0.6, 0.3, 0.1, 0.03}

// approximate finds the minimum from the parameters in use, by Gauss–Newton steps with
// slopes from differences, and the curvature there.
func (r record) approximate(ctx context.Context) (*approximation, error) {
	z := make([]float64, len(sim.Parameters()))
	for i := range z {
		p := &sim.Parameters()[i]
		z[i] = ensemble.Score(p, p.Default)
	}
	var h *mat.SymDense
	for range newtonSteps {
		at, gradient, here, err := r.curvature(ctx, z)
		if err != nil {
			return nil, err
		}
		h = here // The last step is short, so its curvature is that of the minimum.
		var chol mat.Cholesky
		var step mat.VecDense
		if !chol.Factorize(h) {
			return nil, errors.New("the record gives no curvature: a slope is not finite")
		}
		if err := chol.SolveVecTo(&step, gradient); err != nil {
			return nil, err
		}
		var tries [][]float64
		for _, part := range shorter {
			next := slices.Clone(z)
			for i := range next {
				next[i] -= part * step.AtVec(i)
			}
			tries = append(tries, next)
		}
		found, err := r.potential(ctx, tries)
		if err != nil {
			return nil, err
		}
		best := slices.Index(found, slices.Min(found))
		if found[best] < at {
			z = tries[best]
		}
		if !(found[best] < at-enough) {
			break
		}
	}
	return decomposed(z, h)
}

// curvature is Φ, its gradient and H at a point.
func (r record) curvature(ctx context.Context, z []float64) (at float64, gradient *mat.VecDense, h *mat.SymDense, err error) {
	points := [][]float64{z}
	for k := range z {
		next := slices.Clone(z)
		next[k] += slopeStep
		points = append(points, next)
	}
	residuals, err := r.residuals(ctx, points)
	if err != nil {
		return 0, nil, nil, err
	}
	here := residuals[0]
	weights := calibrate.RowWeights(here)
	slopes := mat.NewDense(len(here), len(z), nil)
	gradient = mat.NewVecDense(len(z), slices.Clone(z))
	for i := range here {
		weights[i] *= calibrate.Robust(here[i].Z)
		root := math.Sqrt(weights[i])
		for k := range z {
			slope := (residuals[k+1][i].Z - here[i].Z) / slopeStep
			slopes.Set(i, k, root*slope)
			gradient.SetVec(k, gradient.AtVec(k)+weights[i]*slope*here[i].Z)
		}
	}
	h = mat.NewSymDense(len(z), nil)
	h.SymOuterK(1, slopes.T())
	for k := range z {
		h.SetSym(k, k, h.At(k, k)+1)
	}
	return phi(here, z), gradient, h, nil
}

// decomposed finds the eigenvectors.
func decomposed(z []float64, h *mat.SymDense) (*approximation, error) {
	var eigen mat.EigenSym
	if !eigen.Factorize(h, true) {
		return nil, errors.New("the curvature has no eigenvectors: a slope is not finite")
	}
	a := &approximation{centre: z, eigenvalues: eigen.Values(nil)}
	var vectors mat.Dense
	eigen.VectorsTo(&vectors)
	for k := range a.eigenvalues {
		a.eigenvalues[k] = max(1, a.eigenvalues[k])
		a.directions = append(a.directions, mat.Col(nil, k, &vectors))
	}
	return a, nil
}
