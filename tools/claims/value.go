package claims

import (
	"math"
	"strings"

	"sovereignstack/sim"
)

// Value is one number of a run: terms added up over a span of months, over other terms.
//
//	mean   (1/n)·Σ x_m
//	total  Σ x_m/12
//	pv     Σ x_m/12·(1 + rate)^(−(m − first + ½)/12)     worth at the first month
//
// A single month is the value of that month.
type Value struct {
	Of     []string `json:"of"`
	Over   []string `json:"over,omitempty"`
	Months string   `json:"months"` // "2030-12", or "2027-01 2036-12" with both ends.
	As     string   `json:"as,omitempty"`
	Rate   float64  `json:"rate,omitempty"`  // Of discount [1/yr], for pv.
	Mean   bool     `json:"mean,omitempty"`  // Entities are averaged, not added.
	Floor  bool     `json:"floor,omitempty"` // A term that is negative over the span counts as zero.
	Log    bool     `json:"log,omitempty"`   // The natural log of the result.
}

const (
	asMean  = "mean"
	asTotal = "total"
	asPV    = "pv"
)

// span is the first and the last month.
func (v *Value) span() (first, last sim.Month, err error) {
	from, to, two := strings.Cut(v.Months, " ")
	if !two {
		to = from
	}
	if first, err = sim.ParseMonth(from); err == nil {
		last, err = sim.ParseMonth(to)
	}
	if err != nil || last < first {
		err = &sim.FieldError{Field: "months", Value: v.Months, Allowed: sim.MonthRange + ", one or two in order"}
	}
	return first, last, err
}

func (v *Value) check() error {
	if _, _, err := v.span(); err != nil {
		return err
	}
	switch v.As {
	case "", asMean, asTotal:
	case asPV:
		if v.Rate <= 0 {
			return &sim.FieldError{Field: "rate", Value: "nothing", Allowed: "a rate of discount above 0"}
		}
	default:
		return &sim.FieldError{Field: "as", Value: v.As, Allowed: "mean, total, pv"}
	}
	if len(v.Of) == 0 {
		return &sim.FieldError{Field: "of", Value: "nothing", Allowed: "at least one term"}
	}
	for _, text := range append(append([]string(nil), v.Of...), v.Over...) {
		t, err := parseTerm(text)
		if err != nil {
			return err
		}
		for _, f := range t.factors {
			if _, err := parseFactor(f); err != nil {
				return err
			}
		}
	}
	return nil
}

// keys are the factors that the value reads.
func (v *Value) keys() (out []key) {
	for _, text := range append(append([]string(nil), v.Of...), v.Over...) {
		if t, err := parseTerm(text); err == nil {
			for _, f := range t.factors {
				out = append(out, key{f, v.Mean})
			}
		}
	}
	return out
}

// in is the value in a run; NaN where it is divided by nothing.
func (v *Value) in(r *Result) float64 {
	x := v.sum(v.Of, r)
	if len(v.Over) > 0 {
		y := v.sum(v.Over, r)
		if y == 0 {
			return math.NaN()
		}
		x /= y
	}
	if v.Log {
		return math.Log(x) // NaN below zero.
	}
	return x
}

func (v *Value) sum(terms []string, r *Result) float64 {
	sum := 0.0
	for _, text := range terms {
		x := v.one(text, r)
		if v.Floor && x < 0 {
			x = 0
		}
		sum += x
	}
	return sum
}

// one is a term over the span.
func (v *Value) one(text string, r *Result) float64 {
	t, err := parseTerm(text)
	first, last, spanErr := v.span()
	if err != nil || spanErr != nil {
		return math.NaN() // check has reported it.
	}
	sum := 0.0
	for m := first; m <= last; m++ {
		x := t.scale
		for _, f := range t.factors {
			x *= r.months[key{f, v.Mean}][m]
		}
		sum += x * v.weight(int(m-first), int(last-first)+1)
	}
	return sum
}

// weight of month number i of n.
func (v *Value) weight(i, n int) float64 {
	const monthsPerYear = 12.0
	switch {
	case n == 1:
		return 1
	case v.As == asTotal:
		return 1 / monthsPerYear
	case v.As == asPV:
		return math.Pow(1+v.Rate, -(float64(i)+0.5)/monthsPerYear) / monthsPerYear
	}
	return 1 / float64(n)
}
