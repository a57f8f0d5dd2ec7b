package ensemble

import (
	"fmt"
	"math"

	"gonum.org/v1/gonum/stat/distuv"

	"sovereignstack/sim"
)

// A parameter's range and distribution are its prior. Draws, calibration and screening
// all move in its quantiles u, or in their normal scores z = Φ⁻¹(u): there every
// parameter is one standard normal, whatever its unit and shape, and no step can leave
// the range.

// Quantile is the value below which the share u of the prior lies.
func Quantile(p *sim.Parameter, u float64) float64 {
	u = min(max(u, 0), 1)
	var x float64
	switch p.Distribution {
	case "uniform":
		x = p.Min + float64(u*(p.Max-p.Min))
	case "log-uniform":
		x = p.Min * math.Exp(u*math.Log(p.Max/p.Min))
	case "triangular":
		x = distuv.NewTriangle(p.Min, p.Max, p.Prior, nil).Quantile(u)
	default:
		panic(fmt.Sprintf("%s: no distribution %q", p.ID, p.Distribution))
	}
	return min(max(x, p.Min), p.Max) // Rounding must not leave the range.
}

// Share is the share of the prior below a value.
func Share(p *sim.Parameter, x float64) float64 {
	x = min(max(x, p.Min), p.Max)
	switch p.Distribution {
	case "uniform":
		return (x - p.Min) / (p.Max - p.Min)
	case "log-uniform":
		return math.Log(x/p.Min) / math.Log(p.Max/p.Min)
	case "triangular":
		return distuv.NewTriangle(p.Min, p.Max, p.Prior, nil).CDF(x)
	}
	panic(fmt.Sprintf("%s: no distribution %q", p.ID, p.Distribution))
}

// edge is the share of the prior that scores leave out at each end: a score there would
// be infinite.
const edge = 1e-4

// Score is the normal score of a value.
func Score(p *sim.Parameter, x float64) float64 {
	return Normal(Share(p, x))
}

// FromScore is the value with a normal score.
func FromScore(p *sim.Parameter, z float64) float64 {
	return Quantile(p, distuv.UnitNormal.CDF(z))
}

// Normal is the standard normal with a share u below it.
func Normal(u float64) float64 { return distuv.UnitNormal.Quantile(min(max(u, edge), 1-edge)) }
