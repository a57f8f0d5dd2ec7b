// Package backtest holds runs against the evidence. For each target it takes the same
// quantity from a run and says how far the two are apart in standard deviations; over
// all targets it gives the loss, the skill over a trend, the coverage of the ranges and
// rank correlations between economies.
//
//	error = ln(simulated / observed)     or simulated − observed where points count
//	z     = error / σ
//	loss  = median over series of (median within a series of |z|)
//
// A model that is right up to the errors of the evidence has a loss near 0.67, the
// median of |z| of a normal distribution. Every observation counts; none is left out
// because it misses.
package backtest

import (
	"fmt"
	"math"
	"strings"

	"sovereignstack/sim"
	"sovereignstack/sim/data"
)

// Target is an observation with the series of a run that stand for it.
type Target struct {
	data.Observation
	Series string // Output ids: "accelerators_shipped+accelerators_diverted".
	Entity string // Patterns of their entities: "us_designed:*+*".
	Period string // "2025-12" or "2025-01/2025-12".
	Low90  float64
	High90 float64 // The 90 % range: the source's, or what Sigma makes of the value.
	terms  []one
	of     []one
}

// all is every target, in the order of the observations.
var all = func() []*Target {
	var list []*Target
	for _, o := range data.Observations {
		t, err := newTarget(o)
		if err != nil {
			panic(fmt.Sprintf("observation %s: %v", o.ID, err))
		}
		list = append(list, t)
	}
	return list
}()

// Targets lists every target. The caller must not change it.
func Targets() []*Target { return all }

// newTarget finds the series of an observation.
func newTarget(o data.Observation) (*Target, error) {
	t := &Target{Observation: o, Low90: o.Low, High90: o.High, Period: period(o)}
	var err error
	if t.terms, err = matches(o.Terms); err != nil {
		return nil, err
	}
	if t.of, err = matches(o.Of); err != nil {
		return nil, err
	}
	if !(o.Sigma > 0) {
		return nil, fmt.Errorf("standard deviation %g", o.Sigma)
	}
	if o.Low == o.High {
		const half90 = 1.645
		if t.Low90, t.High90 = o.Value-half90*o.Sigma, o.Value+half90*o.Sigma; !o.Points {
			t.Low90, t.High90 = o.Value*math.Exp(-half90*o.Sigma), o.Value*math.Exp(half90*o.Sigma)
		}
	}
	t.Series, t.Entity = named(o.Terms)
	if o.Form == data.Lag {
		_, behind := named(o.Of)
		t.Entity += " behind " + behind
	} else if o.Form == data.Share {
		t.Entity += " of " + shortened(o.Of)
	}
	return t, nil
}

// named joins the outputs, each once, and the patterns of terms.
func named(terms []data.Term) (outputs, entities string) {
	var ids, patterns []string
	for i, term := range terms {
		if i == 0 || term.Output != terms[i-1].Output {
			ids = append(ids, term.Output)
		}
		patterns = append(patterns, term.Pattern)
	}
	return strings.Join(ids, "+"), strings.Trim(strings.Join(patterns, "+"), "+")
}

// shortened is named, with a long list of entities by their number.
func shortened(terms []data.Term) string {
	const most = 3
	outputs, entities := named(terms)
	if len(terms) > most {
		entities = fmt.Sprintf("%d", len(terms))
	}
	return strings.TrimSpace(outputs + " " + entities)
}

// period words the months of an observation.
func period(o data.Observation) string {
	first := o.First
	switch {
	case o.Measure == data.Cumulative:
		first = 0
	case o.First == o.Last || o.Measure == data.End && o.Form != data.Growth:
		return o.Last.String()
	}
	return first.String() + "/" + o.Last.String()
}

// matches lists the series that terms name.
func matches(terms []data.Term) (list []one, err error) {
	for _, term := range terms {
		out, entities, err := Match(term)
		if err != nil {
			return nil, err
		}
		for _, e := range entities {
			list = append(list, one{out, e})
		}
	}
	return list, nil
}

// Match returns an output and the numbers of the entities that a pattern covers.
func Match(term data.Term) (sim.OutputID, []int, error) {
	out, ok := sim.OutputByID(term.Output)
	if !ok {
		return 0, nil, fmt.Errorf("no output %q", term.Output)
	}
	output := &sim.Outputs()[out]
	var wanted []string
	if term.Pattern != "" {
		wanted = strings.Split(term.Pattern, ":")
	}
	if len(wanted) != len(output.Dims) {
		return 0, nil, fmt.Errorf("%s has %d dimensions, pattern %q has %d", term.Output, len(output.Dims), term.Pattern, len(wanted))
	}
	var entities []int
	for e := range output.Size() {
		have := strings.Split(output.Entity(e), ":")
		match := true
		for i := range wanted {
			match = match && (wanted[i] == "*" || wanted[i] == have[i])
		}
		if match {
			entities = append(entities, e)
		}
	}
	if len(entities) == 0 {
		return 0, nil, fmt.Errorf("%s: no entity is like %q", term.Output, term.Pattern)
	}
	return out, entities, nil
}
