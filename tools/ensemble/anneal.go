package ensemble

import (
	"context"
	"errors"
	"math"
	"math/rand/v2"
	"sort"
)

// Potential is minus the log of a likelihood, up to a constant, at points that are
// standard normal before the data are seen: all at once.
type Potential func(ctx context.Context, points [][]float64) ([]float64, error)

// Annealed says how a sample was brought from prior to posterior.
type Annealed struct {
	Points   [][]float64
	Stages   int     // In which the likelihood was let in.
	Accepted float64 // Share of moves accepted at the end.
	Origins  int     // Points of the first sample that still have descendants.
}

// Of the annealing.
const (
	keepEffective = 0.4  // Effective share of the sample that a stage must leave.
	moves         = 3    // Of each kind, for each point per stage.
	lastMoves     = 15   // Once all of the likelihood counts.
	firstStep     = 0.3  // Change of the potential along a coordinate that a move may make; adapted.
	wantAccepted  = 0.3  // About best for moves in many dimensions.
	leastStep     = 0.02 // So that points move at all.
	mostStages    = 60
)

// Anneal turns a sample of standard normals into one of the posterior.
//
//	w ∝ e^(−Δτ·Φ), resample; then τ moves on and each point a few times:
//	x' = √(1 − β²)·x + β·ξ, taken with probability min(1, e^(−τ·(Φ(x') − Φ(x))))
//	β = min(1, step/√stiffness)
//
//	Φ          potential
//	τ          part of the likelihood that counts, from 0 to 1 in steps that leave enough effective points
//	ξ          standard normals; the move keeps the prior, so its acceptance does not sink with the dimensions
//	stiffness  what the data say of each coordinate, about: its mean squared slope of residuals
//
// Coordinates of which the data say nothing are so drawn anew in each move, and stay
// independent although few points of the start have descendants. The stiff ones, which
// data tie to each other, also move along differences of other points, which have
// learnt those ties. Stiffness need not be exact: it changes how soon the sample mixes
// and not what it converges to.
//
// (Sequential Monte Carlo, Del Moral et al. 2006; moves by preconditioned Crank–Nicolson,
// Cotter et al. 2013, and differential evolution, ter Braak 2006.) Weighing draws of the prior alone would not do: with some two
// hundred parameters a handful of thousands of draws would carry all the weight.
func Anneal(ctx context.Context, points [][]float64, stiffness []float64, potential Potential, src rand.Source) (*Annealed, error) {
	random := rand.New(src)
	values, err := potential(ctx, points)
	if err != nil {
		return nil, err
	}
	a := &Annealed{Points: points}
	origin := make([]int, len(points))
	for i := range origin {
		origin[i] = i
	}
	step, stiff := firstStep, stiffest(stiffness)
	for tau := 0.0; tau < 1; a.Stages++ {
		if a.Stages == mostStages {
			return nil, errors.New("the likelihood is too sharp for the sample")
		}
		logs := make([]float64, len(values))
		for i, v := range values {
			logs[i] = -v * (1 - tau)
		}
		weights, part := Weights(logs, keepEffective)
		tau += part * (1 - tau)
		if 1-tau < 1e-9 {
			tau = 1
		}
		a.Points, values, origin = resampled(a.Points, values, origin, pick(weights, len(points), random.Float64()))
		sweeps := moves
		if tau == 1 {
			sweeps = lastMoves
		}
		for range sweeps {
			if a.Accepted, err = a.move(ctx, values, potential, tau, lengths(stiffness, step), random); err != nil {
				return nil, err
			}
			step = max(leastStep, step*math.Exp(a.Accepted-wantAccepted))
			if err := a.cross(ctx, values, potential, tau, stiff, random); err != nil {
				return nil, err
			}
		}
	}
	seen := map[int]bool{}
	for _, o := range origin {
		seen[o] = true
	}
	a.Origins = len(seen)
	return a, nil
}

// lengths are β for each coordinate.
func lengths(stiffness []float64, step float64) []float64 {
	out := make([]float64, len(stiffness))
	for k, s := range stiffness {
		out[k] = 1
		if step*step < s {
			out[k] = step / math.Sqrt(s)
		}
	}
	return out
}

// move proposes one step for every point and returns the share accepted.
func (a *Annealed) move(ctx context.Context, values []float64, potential Potential, tau float64, beta []float64, random *rand.Rand) (float64, error) {
	proposed := make([][]float64, len(a.Points))
	for i, x := range a.Points {
		proposed[i] = make([]float64, len(x))
		for k := range x {
			proposed[i][k] = math.Sqrt(1-beta[k]*beta[k])*x[k] + beta[k]*random.NormFloat64()
		}
	}
	there, err := potential(ctx, proposed)
	if err != nil {
		return 0, err
	}
	accepted := 0
	for i := range proposed {
		if math.Log(1-random.Float64()) < tau*(values[i]-there[i]) {
			a.Points[i], values[i] = proposed[i], there[i]
			accepted++
		}
	}
	return float64(accepted) / float64(len(proposed)), nil
}

// Of moves along differences.
const (
	mostStiff  = 30   // Coordinates that they move, at most.
	leastStiff = 0.3  // Stiffness of one that counts; the prior weighs 1.
	usualJump  = 2.38 // Over √(2·coordinates): best for a normal.
	jitter     = 0.01 // So that points do not stay on a lattice.
)

// stiffest are the coordinates that moves along differences take.
func stiffest(stiffness []float64) []int {
	var order []int
	for k, s := range stiffness {
		if s >= leastStiff {
			order = append(order, k)
		}
	}
	sort.SliceStable(order, func(i, j int) bool { return stiffness[order[i]] > stiffness[order[j]] })
	return order[:min(mostStiff, len(order))]
}

// cross moves the stiff coordinates of each point along the difference of two others:
// first one half of the sample by the other, then the reverse, so that what a move is
// made of does not depend on what it moves.
//
//	x' = x + 2.38/√(2·n)·(a − b) + jitter
func (a *Annealed) cross(ctx context.Context, values []float64, potential Potential, tau float64, stiff []int, random *rand.Rand) error {
	half := len(a.Points) / 2
	if len(stiff) == 0 || half < 2 {
		return nil
	}
	jump := usualJump / math.Sqrt(float64(2*len(stiff)))
	for _, part := range [][4]int{{0, half, half, len(a.Points)}, {half, len(a.Points), 0, half}} {
		from, to, others, end := part[0], part[1], part[2], part[3]
		var proposed [][]float64
		var priors []float64 // Change of minus the log of the prior.
		for i := from; i < to; i++ {
			x := append([]float64(nil), a.Points[i]...)
			p, q := a.Points[others+random.IntN(end-others)], a.Points[others+random.IntN(end-others)]
			prior := 0.0
			for _, k := range stiff {
				old := x[k]
				x[k] += jump*(p[k]-q[k]) + jitter*random.NormFloat64()
				prior += (x[k]*x[k] - old*old) / 2
			}
			proposed, priors = append(proposed, x), append(priors, prior)
		}
		there, err := potential(ctx, proposed)
		if err != nil {
			return err
		}
		for j, x := range proposed {
			i := from + j
			if math.Log(1-random.Float64()) < tau*(values[i]-there[j])-priors[j] {
				a.Points[i], values[i] = x, there[j]
			}
		}
	}
	return nil
}

// resampled takes each point so many times.
func resampled(points [][]float64, values []float64, origin, times []int) (p [][]float64, v []float64, o []int) {
	for i, n := range times {
		for range n {
			p, v, o = append(p, points[i]), append(v, values[i]), append(o, origin[i])
		}
	}
	return p, v, o
}

// pick says how often each point is taken, n in all: systematic resampling, which takes
// each the whole part of n·weight times or once more. Start is from 0 to 1.
func pick(weights []float64, n int, start float64) []int {
	times := make([]int, len(weights))
	below, next := 0.0, 0
	for i, w := range weights {
		below += w
		for next < n && (float64(next)+start)/float64(n) < below {
			times[i]++
			next++
		}
	}
	times[len(times)-1] += n - next // Rounding may leave the last step undone.
	return times
}
