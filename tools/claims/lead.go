package claims

import (
	"maps"
	"math"
	"slices"

	"sovereignstack/sim"
	"sovereignstack/sim/scenario"
)

// Lead asks how far levers must move before one cell leads all others. Each lever is a
// shock at the most that is tried; moving it by a share of that counts as this share.
// The distance is their sum over the levers moved together: 0 where the cell leads
// anyway, 0.5 for one lever at half of what is tried, 2 for two of them at all of it,
// infinite where even all together do not bring it to the top.
//
//	margin   = ln x_cell − max over other cells of ln x     in a month
//	distance = min over sets of levers of (number of levers)·(least strength with margin > 0)
//
// Sets are every lever alone, then pairs, then the best set so far with every other lever
// added, up to Most levers; the search ends with the first number of levers that does it.
// All levers of a set have the same strength. Other mixes may need less, so the figure
// is an upper bound.
type Lead struct {
	Cell string `json:"cell"`
	By   string `json:"by"` // One of the contest's scores.

	contest *Contest
}

// Contest is what the leads of a claim share: scores of every cell, and the levers.
type Contest struct {
	Run    string                      `json:"run"`
	Most   int                         `json:"most"` // Levers moved together.
	Levers []scenario.Shock            `json:"levers"`
	Scores map[string]map[string]Value `json:"scores"` // By score and cell.
}

func (l *Lead) check() error {
	if l.contest == nil || l.contest.Most < 1 || len(l.contest.Levers) == 0 {
		return &sim.FieldError{Field: "contest", Value: "nothing", Allowed: "at least one lever, and how many at most"}
	}
	if _, ok := l.cells()[l.Cell]; !ok {
		return &sim.FieldError{Field: "lead", Value: l.Cell + " by " + l.By, Allowed: "a cell and a score of the contest"}
	}
	return checkShocks(l.contest.Levers)
}

// cells are the values of all cells by the score that counts.
func (l *Lead) cells() map[string]Value {
	if l.contest == nil {
		return nil
	}
	return l.contest.Scores[l.By]
}

// margin of the cell over the best of the others.
func (l *Lead) margin(r *Result) float64 {
	own, best := math.NaN(), math.Inf(-1)
	for _, id := range slices.Sorted(maps.Keys(l.cells())) {
		v := l.cells()[id]
		x := math.Log(max(v.in(r), math.SmallestNonzeroFloat64))
		if id == l.Cell {
			own = x
		} else {
			best = max(best, x)
		}
	}
	return own - best
}

// spec is the run with a set of levers at a strength.
func (l *Lead) spec(chosen []int, strength float64, with With) Spec {
	s := Spec{Run: l.contest.Run, With: with}
	for _, cell := range l.cells() {
		if _, last, err := cell.span(); err == nil {
			s.Until = max(s.Until, last+1)
		}
	}
	for _, i := range chosen {
		shock := l.contest.Levers[i]
		shock.Magnitude *= strength
		s.Shocks = append(s.Shocks, shock)
	}
	return s
}

func (l *Lead) distance(r *Runner, with With) (Outcome, error) {
	results, err := r.run(l.spec(nil, 0, with))
	if err != nil {
		return Outcome{}, err
	}
	o := Outcome{Baseline: l.margin(results[0]), Scenario: math.Inf(-1), Change: math.Inf(1)}
	if o.Baseline > 0 {
		o.Scenario, o.Change = o.Baseline, 0
		return o, nil
	}
	var best []int
	for n := 1; n <= l.contest.Most && math.IsInf(o.Change, 1); n++ {
		sets := l.sets(n, best)
		margin := 0.0
		if best, margin, err = l.best(r, sets, with); err != nil {
			return o, err
		}
		o.Scenario = max(o.Scenario, margin)
		if margin > 0 {
			if o.Change, err = l.nearest(r, sets, with); err != nil {
				return o, err
			}
		}
	}
	return o, nil
}

// sets are all sets of n levers up to pairs, and the best of n−1 with each other lever.
func (l *Lead) sets(n int, best []int) (out [][]int) {
	for i := range l.contest.Levers {
		switch {
		case n == 1:
			out = append(out, []int{i})
		case n == 2:
			for j := range i {
				out = append(out, []int{j, i})
			}
		case !slices.Contains(best, i):
			next := append(slices.Clone(best), i)
			slices.Sort(next)
			out = append(out, next)
		}
	}
	return out
}

// best is the set with the largest margin at full strength.
func (l *Lead) best(r *Runner, sets [][]int, with With) (best []int, margin float64, err error) {
	full := make([]Spec, len(sets))
	for i, chosen := range sets {
		full[i] = l.spec(chosen, 1, with)
	}
	results, err := r.run(full...)
	margin = math.Inf(-1)
	for i := range results {
		if x := l.margin(results[i]); x > margin {
			best, margin = sets[i], x
		}
	}
	return best, margin, err
}

// nearest is the least distance among sets of levers of the same number.
func (l *Lead) nearest(r *Runner, sets [][]int, with With) (float64, error) {
	best := math.Inf(1)
	for _, chosen := range sets {
		number := float64(len(chosen))
		low, high := 0.0, min(1, best/number)
		if ok, err := l.leads(r, chosen, high, with); err != nil {
			return best, err
		} else if !ok {
			continue // No nearer than what has been found.
		}
		for range bisections {
			middle := (low + high) / 2
			ok, err := l.leads(r, chosen, middle, with)
			if err != nil {
				return best, err
			}
			if ok {
				high = middle
			} else {
				low = middle
			}
		}
		best = min(best, high*number)
	}
	return best, nil
}

func (l *Lead) leads(r *Runner, chosen []int, strength float64, with With) (bool, error) {
	results, err := r.run(l.spec(chosen, strength, with))
	if err != nil {
		return false, err
	}
	return l.margin(results[0]) > 0, nil
}
