package claims

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"sovereignstack/sim"
	"sovereignstack/sim/scenario"
)

// A term is a product of numbers and outputs:
//
//	operating_profit USA:models|cloud
//	0.001 * model_use_family us_open:* * model_price us_open
//	-1 * fiscal_cost USA
//
// An output is followed by its entities: one part per dimension, apart by ":"; a part
// lists ids apart by "|", or is "*" for all; "-" in front leaves one out. Countries may
// be groups ("GCC"). Entities are added up, month by month, before factors are
// multiplied.
type term struct {
	scale   float64
	factors []string
}

func parseTerm(text string) (t term, err error) {
	t.scale = 1
	for _, part := range strings.Split(text, " * ") {
		if x, err := strconv.ParseFloat(part, 64); err == nil {
			t.scale *= x
			continue
		}
		t.factors = append(t.factors, part)
	}
	if len(t.factors) == 0 {
		return t, &sim.FieldError{Field: "term", Value: text, Allowed: "at least one output"}
	}
	return t, nil
}

// factor is an output summed over some of its entities.
type factor struct {
	out      sim.OutputID
	entities []int
}

func parseFactor(text string) (f factor, err error) {
	id, pattern, _ := strings.Cut(text, " ")
	out, ok := sim.OutputByID(id)
	if !ok {
		return f, &sim.FieldError{Field: "term", Value: id, Allowed: "an output of the model"}
	}
	f.out = out
	o := &sim.Outputs()[out]
	if len(o.Dims) == 0 && pattern == "" {
		f.entities = []int{0}
		return f, nil
	}
	parts := strings.Split(pattern, ":")
	if len(parts) != len(o.Dims) {
		return f, &sim.FieldError{Field: "term", Value: text, Allowed: fmt.Sprintf("%d parts after %s", len(o.Dims), id)}
	}
	f.entities = []int{0}
	for d, part := range parts {
		chosen, err := members(&o.Dims[d], part)
		if err != nil {
			return f, err
		}
		var next []int
		for _, row := range f.entities {
			for _, e := range chosen {
				next = append(next, row*len(o.Dims[d].Entities)+e)
			}
		}
		f.entities = next
	}
	return f, nil
}

// members are the positions of a part's entities.
func members(d *sim.Dim, part string) ([]int, error) {
	names := strings.Split(part, "|")
	if part == "*" {
		names = nil
	} else if d.ID == "country" {
		list, err := scenario.Countries("term", names)
		if err != nil {
			return nil, err
		}
		names = nil
		for _, c := range list {
			names = append(names, c.ISO3())
		}
	}
	var in []int
	for _, name := range names {
		bare := strings.TrimPrefix(name, "-")
		if !slices.Contains(d.Entities, bare) {
			return nil, &sim.FieldError{Field: "term", Value: name, Allowed: strings.Join(d.Entities, ", ")}
		}
	}
	for i, id := range d.Entities {
		left := len(names) == 0 || strings.HasPrefix(names[0], "-")
		if slices.Contains(names, id) {
			left = true
		}
		if left && !slices.Contains(names, "-"+id) {
			in = append(in, i)
		}
	}
	return in, nil
}

// months adds up the factor's entities, or takes their mean.
func (f *factor) months(t *sim.Trajectory, mean bool) []float64 {
	out := make([]float64, sim.Months)
	for _, e := range f.entities {
		for m, x := range t.Series(f.out, e) {
			out[m] += float64(x)
		}
	}
	if mean && len(f.entities) > 0 {
		for m := range out {
			out[m] /= float64(len(f.entities))
		}
	}
	return out
}

// Plain is the measure for readers that know no groups of countries, as terms list their members, and that ask neither
// what stands for the claim nor what it costs.
func (m Measure) Plain() Measure {
	m.Main, m.Costly = false, false
	m.Value.Of, m.Value.Over = plain(m.Value.Of), plain(m.Value.Over)
	if m.Per != nil {
		per := *m.Per
		per.Of, per.Over = plain(per.Of), plain(per.Over)
		m.Per = &per
	}
	return m
}

func plain(terms []string) (out []string) {
	for _, text := range terms {
		t, err := parseTerm(text)
		if err != nil {
			return terms // check has reported it.
		}
		for _, f := range t.factors {
			text = strings.Replace(text, f, plainFactor(f), 1)
		}
		out = append(out, text)
	}
	return out
}

// plainFactor spells out a factor's group of countries.
func plainFactor(text string) string {
	id, pattern, _ := strings.Cut(text, " ")
	out, _ := sim.OutputByID(id)
	pieces := strings.Split(pattern, ":")
	for d, dim := range sim.Outputs()[out].Dims {
		if dim.ID != "country" || slices.Contains(dim.Entities, strings.Split(pieces[d], "|")[0]) || strings.ContainsAny(pieces[d], "*-") {
			continue
		}
		in, _ := members(&dim, pieces[d])
		names := make([]string, len(in))
		for i, e := range in {
			names[i] = dim.Entities[e]
		}
		pieces[d] = strings.Join(names, "|")
	}
	return strings.TrimSpace(id + " " + strings.Join(pieces, ":"))
}
