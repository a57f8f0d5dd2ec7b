package calibrate

import (
	"context"
	"errors"
	"math"
	"slices"

	"gonum.org/v1/gonum/integrate"
	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/stat/distuv"

	"sovereignstack/sim"
	"sovereignstack/tools/ensemble"
)

// curvatureStep is the step of second differences [σ of the prior]: wide enough to see
// past kinks and the single precision of outputs.
const curvatureStep = 0.1

// Direction is one way in which the fitted parameters can move together. Its
// eigenvalue is how much better the data know it than the prior: the prior alone gives
// 1, stiff directions lie far above, sloppy ones near 1.
type Direction struct {
	Eigenvalue float64
	Parts      []float64 // Per fitted parameter; squares sum to one.
}

// Directions are the eigenvectors of the Hessian of J at scores z, stiffest first.
func (p *Problem) Directions(ctx context.Context, z []float64) ([]Direction, error) {
	hessian, err := p.hessian(ctx, z)
	if err != nil {
		return nil, err
	}
	var eigen mat.EigenSym
	if !eigen.Factorize(hessian, true) {
		return nil, errors.New("the Hessian has no eigenvectors: an entry is not finite")
	}
	values := eigen.Values(nil)
	var vectors mat.Dense
	eigen.VectorsTo(&vectors)
	n := len(values)
	directions := make([]Direction, n)
	for k := range directions {
		from := n - 1 - k // gonum sorts upwards.
		parts := mat.Col(nil, from, &vectors)
		directions[k] = Direction{values[from], oriented(parts)}
	}
	return directions, nil
}

// oriented turns a direction so that its largest part is positive: its sign means
// nothing, and tables should not change by it.
func oriented(parts []float64) []float64 {
	largest := 0.0
	for _, x := range parts {
		if math.Abs(x) > math.Abs(largest) {
			largest = x
		}
	}
	if largest < 0 {
		for i := range parts {
			parts[i] = -parts[i]
		}
	}
	return parts
}

// hessian is by second differences, all points at once.
func (p *Problem) hessian(ctx context.Context, z []float64) (*mat.SymDense, error) {
	const h = curvatureStep
	points := [][]float64{z}
	for i := range z {
		points = append(points, moved(z, i, h), moved(z, i, -h))
		for j := range i {
			points = append(points, moved(moved(z, i, h), j, h), moved(moved(z, i, h), j, -h),
				moved(moved(z, i, -h), j, h), moved(moved(z, i, -h), j, -h))
		}
	}
	f, err := p.Objective(ctx, points...)
	if err != nil {
		return nil, err
	}
	hessian := mat.NewSymDense(len(z), nil)
	at := 1
	for i := range z {
		hessian.SetSym(i, i, (f[at]-2*f[0]+f[at+1])/(h*h))
		at += 2
		for j := range i {
			hessian.SetSym(i, j, (f[at]-f[at+1]-f[at+2]+f[at+3])/(4*h*h))
			at += 4
		}
	}
	return hessian, nil
}

// Spread is the standard deviation of each score under the posterior, taken as normal
// about the minimum. No direction counts as wider than the prior: where the loss bends
// downwards it is not normal, and data never make one less sure on average.
func Spread(directions []Direction) []float64 {
	variance := make([]float64, len(directions))
	for _, d := range directions {
		for i, part := range d.Parts {
			variance[i] += part * part / max(1, d.Eigenvalue)
		}
	}
	for i, v := range variance {
		variance[i] = math.Sqrt(v)
	}
	return variance
}

// Overlap is the area that prior and posterior share, both taken as normal in scores:
// 1 where the data say nothing, near 0 where they pin the parameter or contradict its
// prior.
func Overlap(z, spread float64) float64 {
	const reach, points = 8.0, 4001
	posterior := distuv.Normal{Mu: z, Sigma: spread}
	x, y := make([]float64, points), make([]float64, points)
	for i := range x {
		x[i] = reach * (2*float64(i)/(points-1) - 1)
		y[i] = min(distuv.UnitNormal.Prob(x[i]), posterior.Prob(x[i]))
	}
	return integrate.Trapezoidal(x, y)
}

// Information is what the targets of the fit say of every parameter of the model by
// itself, fitted or not, around the scores z of the fitted ones:
//
//	I = Σ over series of weight · mean (∂residual/∂score)²
//
// A prior alone weighs 1: a parameter far below that is not identified by these data.
func (p *Problem) Information(ctx context.Context, z []float64) ([]float64, error) {
	all := ensemble.All()
	centre := make([]float64, len(all))
	for i, id := range all {
		centre[i] = ensemble.Score(&sim.Parameters()[id], sim.Parameters()[id].Prior)
	}
	for i, id := range p.IDs {
		centre[id] = z[i]
	}
	var ids [][]sim.ParamID
	var values [][]float64
	for i, id := range all {
		for _, step := range []float64{curvatureStep, -curvatureStep} {
			// The last value of a parameter counts, so the moved one comes after the fitted ones.
			ids = append(ids, append(slices.Clone(p.IDs), id))
			values = append(values, append(p.Values(z), ensemble.FromScore(&sim.Parameters()[id], centre[i]+step)))
		}
	}
	residuals, err := p.Residuals(ctx, FitEnd, ids, values)
	if err != nil {
		return nil, err
	}
	information := make([]float64, len(all))
	for i := range information {
		information[i] = Stiffness(residuals[2*i], residuals[2*i+1], 2*curvatureStep)
	}
	return information, nil
}

// Stiffness is what targets say of a coordinate between two runs that lie a step apart.
func Stiffness(up, down []Residual, step float64) float64 {
	total := 0.0
	for k, weight := range RowWeights(up) {
		slope := (up[k].Z - down[k].Z) / step
		if !math.IsNaN(slope) && !math.IsInf(slope, 0) {
			total += weight * slope * slope
		}
	}
	return total
}
