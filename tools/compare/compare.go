// Package compare holds a run against the evidence: for each observation, the
// same quantity as the run has it.
package compare

import (
	"fmt"
	"strings"

	"sovereignstack/sim"
	"sovereignstack/sim/data"
)

// Row is one observation with its counterpart.
type Row struct {
	data.Observation
	Simulated float64 // [Observation.Unit]
	Ratio     float64 // Simulated ÷ observed.
}

// All compares a run with every observation.
func All(t *sim.Trajectory) ([]Row, error) {
	rows := make([]Row, 0, len(data.Observations))
	for _, o := range data.Observations {
		simulated, err := Simulated(o, t)
		if err != nil {
			return nil, fmt.Errorf("observation %s: %w", o.ID, err)
		}
		rows = append(rows, Row{o, simulated, simulated / o.Value})
	}
	return rows, nil
}

// Simulated is what the run has in place of an observation.
func Simulated(o data.Observation, t *sim.Trajectory) (float64, error) {
	total := 0.0
	for _, term := range o.Terms {
		out, entities, err := Match(term)
		if err != nil {
			return 0, err
		}
		for _, e := range entities {
			total += measure(o, t.Series(out, e))
		}
	}
	return total, nil
}

// measure reduces the months of one entity to the observation's measure.
func measure(o data.Observation, series []float32) float64 {
	switch o.Measure {
	case data.End:
		return float64(series[o.Last])
	case data.Cumulative:
		sum := 0.0
		for _, x := range series[:o.Last+1] {
			sum += float64(x)
		}
		return sum / 12 // The series is a rate per year.
	}
	sum := 0.0
	for _, x := range series[o.First : o.Last+1] {
		sum += float64(x)
	}
	return sum / float64(o.Last-o.First+1)
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

// Period is the months of an observation: "2025-12" or "2025-01/2025-12".
func Period(o data.Observation) string {
	if o.Measure == data.End || o.First == o.Last {
		return o.Last.String()
	}
	first := o.First
	if o.Measure == data.Cumulative {
		first = 0
	}
	return first.String() + "/" + o.Last.String()
}

// Series names what is added, as "accelerators_shipped+accelerators_diverted" and
// "us_designed:*+*".
func Series(o data.Observation) (outputs, entities string) {
	var ids, patterns []string
	for _, term := range o.Terms {
		ids, patterns = append(ids, term.Output), append(patterns, term.Pattern)
	}
	return strings.Join(ids, "+"), strings.Join(patterns, "+")
}
