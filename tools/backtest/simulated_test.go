package backtest

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sovereignstack/sim"
	"sovereignstack/sim/data"
)

// ramp is a trajectory whose every series is month + 1.
func ramp() *sim.Trajectory {
	t := &sim.Trajectory{Values: make([]float32, sim.ValueCount())}
	for i := range t.Values {
		t.Values[i] = float32(i/sim.PerMonth() + 1)
	}
	return t
}

// terms writes terms short: output and pattern in turn.
func terms(parts ...string) (list []data.Term) {
	for i := 0; i < len(parts); i += 2 {
		list = append(list, data.Term{Output: parts[i], Pattern: parts[i+1]})
	}
	return list
}

func TestForms(t *testing.T) {
	for name, c := range map[string]struct {
		o    data.Observation
		want float64
	}{
		"mean of a year":         {data.Observation{Terms: terms("licence_fees", ""), Measure: data.Mean, First: 0, Last: 11}, 6.5},
		"end of a period":        {data.Observation{Terms: terms("licence_fees", ""), Measure: data.End, First: 0, Last: 11}, 12},
		"sum of a rate":          {data.Observation{Terms: terms("licence_fees", ""), Measure: data.Cumulative, First: 9, Last: 11}, 6.5},
		"all entities are added": {data.Observation{Terms: terms("compute_owned", "*"), Measure: data.End, First: 4, Last: 4}, 15},
		"one entity":             {data.Observation{Terms: terms("tool_sales", "USA:CHN"), Measure: data.End, First: 4, Last: 4}, 5},
		"a column is added":      {data.Observation{Terms: terms("tool_sales", "*:CHN"), Measure: data.End, First: 4, Last: 4}, 25},
		"two outputs are added":  {data.Observation{Terms: terms("licence_fees", "", "compute_owned", "CHN"), Measure: data.End, First: 4, Last: 4}, 10},
		"a share of more":        {data.Observation{Terms: terms("tool_sales", "USA:CHN"), Of: terms("tool_sales", "USA:*"), Form: data.Share, Measure: data.Mean, First: 0, Last: 11}, 1.0 / 7},
		"an average of equals":   {data.Observation{Terms: terms("power_used", "*"), Form: data.Average, Measure: data.Mean, First: 0, Last: 11}, 6.5},
		"growth of a year":       {data.Observation{Terms: terms("licence_fees", ""), Form: data.Growth, Measure: data.End, First: 12, Last: 23}, 2},
		"no lag behind an equal": {data.Observation{Terms: terms("compute_owned", "CHN"), Of: terms("compute_owned", "USA"), Form: data.Lag, Measure: data.End, First: 9, Last: 9}, 0},
	} {
		c.o.Sigma = 1
		target, err := newTarget(c.o)
		require.NoError(t, err, name)
		assert.InDelta(t, c.want, target.Simulated(ramp()), 1e-6, name)
	}
}

// The best of the followers stands where the leader stood some months before.
func TestLag(t *testing.T) {
	run := ramp()
	owned, _ := sim.OutputByID("compute_owned")
	at := func(entity int, f func(m float64) float64) {
		for m := range sim.Month(sim.Months) {
			run.Values[int(m)*sim.PerMonth()+sim.Offset(owned)+entity] = float32(f(float64(m)))
		}
	}
	at(0, func(m float64) float64 { return m })
	at(1, func(m float64) float64 { return m - 7.5 })
	at(2, func(m float64) float64 { return m - 20 })
	target, err := newTarget(data.Observation{Terms: terms("compute_owned", "CHN", "compute_owned", "REST"), Of: terms("compute_owned", "USA"), Form: data.Lag, Measure: data.Mean, First: 30, Last: 41, Sigma: 1})
	require.NoError(t, err)
	assert.InDelta(t, 7.5, target.Simulated(run), 1e-5)

	at(1, func(m float64) float64 { return -m })
	target.First, target.Last = 10, 10
	assert.InDelta(t, 10, target.Simulated(run), 1e-5, "a stand from before the run counts from its start")
	at(1, func(m float64) float64 { return 2*m + 1 })
	assert.Zero(t, target.Simulated(run), "a follower that leads has no lag")
}

func TestMatchRefuses(t *testing.T) {
	for _, term := range []data.Term{{Output: "x"}, {Output: "tool_sales", Pattern: "USA"}, {Output: "tool_sales", Pattern: "USA:XXX"}, {Output: "licence_fees", Pattern: "*"}} {
		_, _, err := Match(term)
		assert.Error(t, err, "%v", term)
	}
	_, err := newTarget(data.Observation{Terms: terms("licence_fees", "")})
	assert.ErrorContains(t, err, "standard deviation")
}

// Every observation lies in the run before 2026, with its value inside its range.
func TestObservationsAreSound(t *testing.T) {
	seen := map[string]bool{}
	for _, o := range Targets() {
		assert.GreaterOrEqual(t, o.First, sim.Month(0), o.ID)
		assert.LessOrEqual(t, o.First, o.Last, o.ID)
		assert.Less(t, o.Last, sim.FirstSimulated, "%s is dated after December 2025", o.ID)
		assert.LessOrEqual(t, o.Low, o.Value, o.ID)
		assert.GreaterOrEqual(t, o.High, o.Value, o.ID)
		assert.True(t, o.Points || o.Value > 0, "%s: %g has no log", o.ID, o.Value)
		key := o.ID + " " + o.Series + " " + o.Entity
		assert.False(t, seen[key], "%s twice", key)
		seen[key] = true
	}
	assert.Greater(t, len(Targets()), 80)
}
