package claims

import (
	"math"
	"slices"

	"sovereignstack/sim"
)

// Flip says where the sign of a measure's change turns as one number moves.
type Flip struct {
	Claim, Measure, Moved string // Moved is a parameter or a lever.
	Low, High, Default    float64
	FlipsAt               float64 // NaN where it does not.
	ChangeLow, ChangeHigh float64
}

// least is the part of a lever's range below which a change is too small to have a sign.
const least = 1.0 / 32

// Flips moves the claim's load-bearing parameter over its range, and the levers of its
// runs over theirs, and looks for the change of sign of its main measures.
func (r *Runner) Flips(c *Claim) ([]Flip, error) {
	var out []Flip
	for _, m := range c.main() {
		for _, id := range c.moved() {
			p, _ := sim.ParameterByID(id)
			row := sim.Parameters()[p]
			f := Flip{Claim: c.ID, Measure: m.ID, Moved: id, Low: row.Min, High: row.Max, Default: row.Default}
			if err := r.flip(m, &f, func(x float64) With { return With{Set: map[string]float64{id: x}} }); err != nil {
				return nil, err
			}
			out = append(out, f)
		}
		if m.Costly {
			continue
		}
		levers, err := r.leverFlips(c, m)
		if err != nil {
			return nil, err
		}
		out = append(out, levers...)
	}
	return out, nil
}

// moved are the parameters of the ablations, the load-bearing one first.
func (c *Claim) moved() []string {
	out := []string{c.Parameter}
	for _, a := range c.Ablations {
		for id := range a.Set {
			if !slices.Contains(out, id) {
				out = append(out, id)
			}
		}
	}
	slices.Sort(out[1:]) // A map has no order.
	return out
}

// leverFlips moves every shock of the runs that baseline and scenario do not share.
func (r *Runner) leverFlips(c *Claim, m *Measure) ([]Flip, error) {
	var out []Flip
	for _, part := range m.ownParts() {
		file, err := File(part)
		if err != nil {
			return nil, err
		}
		for i, shock := range file.Shocks {
			l, _ := sim.LeverByID(shock.Lever)
			lever := sim.Levers()[l]
			f := Flip{Claim: c.ID, Measure: m.ID, Moved: shock.Lever, Low: lever.Min, High: lever.Max, Default: shock.Magnitude}
			if f.Low == 0 { // Nothing changes at zero.
				f.Low = lever.Max * least
			}
			if err := r.flip(m, &f, func(x float64) With {
				return With{Magnitudes: map[string]float64{shockKey(part, i): x}}
			}); err != nil {
				return nil, err
			}
			out = append(out, f)
		}
	}
	return out, nil
}

// ownParts are the scenarios in which baseline and scenario differ.
func (m *Measure) ownParts() (out []string) {
	b, s := parts(m.Baseline), append(parts(m.Scenario), m.Factors...)
	for _, part := range append(append([]string(nil), b...), s...) {
		if slices.Contains(b, part) != slices.Contains(s, part) && !slices.Contains(out, part) {
			out = append(out, part)
		}
	}
	return out
}

// flip looks for the turn of one measure along one number.
func (r *Runner) flip(m *Measure, f *Flip, with func(x float64) With) error {
	reference := m.reference()
	at, found, first, last, err := root(f.Low, f.High, func(x float64) (float64, error) {
		o, err := m.outcome(r, with(x))
		return o.Change - reference, err
	})
	if err != nil {
		return err
	}
	f.FlipsAt, f.ChangeLow, f.ChangeHigh = math.NaN(), round(first+reference), round(last+reference)
	if found {
		f.FlipsAt = round(at)
	}
	return nil
}
