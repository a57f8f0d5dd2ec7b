package compare

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sovereignstack/sim"
	"sovereignstack/sim/data"
	"sovereignstack/sim/scenario"
)

// ramp is a trajectory whose every series is month + 1.
func ramp() *sim.Trajectory {
	t := &sim.Trajectory{Values: make([]float32, sim.ValueCount())}
	for i := range t.Values {
		t.Values[i] = float32(i%sim.Months + 1)
	}
	return t
}

func TestMeasures(t *testing.T) {
	for name, c := range map[string]struct {
		o    data.Observation
		want float64
	}{
		"mean of a year":         {data.Observation{Terms: []data.Term{{Output: "licence_fees"}}, Measure: data.Mean, First: 0, Last: 11}, 6.5},
		"end of a period":        {data.Observation{Terms: []data.Term{{Output: "licence_fees"}}, Measure: data.End, First: 0, Last: 11}, 12},
		"sum of a rate":          {data.Observation{Terms: []data.Term{{Output: "licence_fees"}}, Measure: data.Cumulative, First: 9, Last: 11}, 6.5},
		"all entities are added": {data.Observation{Terms: []data.Term{{Output: "compute_owned", Pattern: "*"}}, Measure: data.End, First: 4, Last: 4}, 15},
		"one entity":             {data.Observation{Terms: []data.Term{{Output: "tool_sales", Pattern: "USA:CHN"}}, Measure: data.End, First: 4, Last: 4}, 5},
		"a column is added":      {data.Observation{Terms: []data.Term{{Output: "tool_sales", Pattern: "*:CHN"}}, Measure: data.End, First: 4, Last: 4}, 25},
		"two outputs are added":  {data.Observation{Terms: []data.Term{{Output: "licence_fees"}, {Output: "compute_owned", Pattern: "CHN"}}, Measure: data.End, First: 4, Last: 4}, 10},
	} {
		got, err := Simulated(c.o, ramp())
		require.NoError(t, err, name)
		assert.InDelta(t, c.want, got, 1e-9, name)
	}
}

func TestMatchRefuses(t *testing.T) {
	for _, term := range []data.Term{{Output: "x"}, {Output: "tool_sales", Pattern: "USA"}, {Output: "tool_sales", Pattern: "USA:XXX"}, {Output: "licence_fees", Pattern: "*"}} {
		_, _, err := Match(term)
		assert.Error(t, err, "%v", term)
	}
}

// Every observation names outputs that exist, in months of the run before 2026,
// and a value inside its range.
func TestObservationsAreSound(t *testing.T) {
	seen := map[string]bool{}
	for _, o := range data.Observations {
		_, err := Simulated(o, ramp())
		assert.NoError(t, err, o.ID)
		assert.GreaterOrEqual(t, o.First, sim.Month(0), o.ID)
		assert.LessOrEqual(t, o.First, o.Last, o.ID)
		assert.Less(t, o.Last, sim.FirstSimulated, "%s is dated after December 2025", o.ID)
		assert.LessOrEqual(t, o.Low, o.Value, o.ID)
		assert.GreaterOrEqual(t, o.High, o.Value, o.ID)
		outputs, entities := Series(o)
		key := o.ID + outputs + entities
		assert.False(t, seen[key], "%s twice", key)
		seen[key] = true
	}
	assert.Greater(t, len(data.Observations), 80)
}

// The baseline stays within a factor 1.5 of what matters most in 2025.
func TestBaselineOf2025(t *testing.T) {
	const factor = 1.5
	s, err := scenario.Load(scenario.HistoryID)
	require.NoError(t, err)
	run, err := sim.Run(data.Tables(), s)
	require.NoError(t, err)
	rows, err := All(run)
	require.NoError(t, err)
	names := map[string]string{
		"HW0157 accelerators_shipped+accelerators_diverted":                           "world shipments 2025",
		"HW0370+HW0371+HW0372+HW0373+HW0374+HW0375+HW0376 compute_shipped_cumulative": "US ownership, end of 2025",
		"HW0377 compute_shipped_cumulative":                                           "Chinese ownership, end of 2025",
		"HW0135+HW0139 accelerators_shipped":                                          "Chinese output 2025",
	}
	for _, r := range rows {
		series, _ := Series(r.Observation)
		key := r.ID + " " + series
		name, ok := names[key]
		if !ok {
			continue
		}
		delete(names, key)
		t.Logf("%-32s observed %12.4g  simulated %12.4g  ratio %.2f", name, r.Value, r.Simulated, r.Ratio)
		assert.True(t, r.Ratio > 1/factor && r.Ratio < factor, "%s: ratio %.2f", name, r.Ratio)
	}
	assert.Empty(t, names, "observations that are missing")
}
