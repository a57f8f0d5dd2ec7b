package sim_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sovereignstack/sim"
	"sovereignstack/sim/data"
	"sovereignstack/sim/num"
	"sovereignstack/sim/world"
)

// simulated is what a run has in place of an observation.
func simulated(t *testing.T, o *data.Observation, run *sim.Trajectory) (total float64) {
	t.Helper()
	for _, term := range o.Terms {
		out, ok := sim.OutputByID(term.Output)
		require.True(t, ok, "%s: no output %s", o.ID, term.Output)
		matches := 0
		for e := range sim.Outputs()[out].Size() {
			if matching(term.Pattern, sim.Outputs()[out].Entity(e)) {
				matches++
				total += reduced(o, run.Series(out, e))
			}
		}
		require.Positive(t, matches, "%s: nothing in %s is like %q", o.ID, term.Output, term.Pattern)
	}
	return total
}

// matching compares an entity id with a pattern part by part; "*" is any part.
func matching(pattern, id string) bool {
	want, have := strings.Split(pattern, ":"), strings.Split(id, ":")
	for i := range have {
		if len(want) != len(have) || want[i] != "*" && want[i] != have[i] {
			return false
		}
	}
	return true
}

// reduced takes from the months of one entity what an observation measures.
func reduced(o *data.Observation, series []float32) float64 {
	first, last, months := o.First, o.Last, float64(o.Last-o.First+1)
	switch o.Measure {
	case data.End:
		return float64(series[o.Last])
	case data.Cumulative:
		first, months = 0, 12 // The series is a rate a year.
	}
	total := 0.0
	for _, x := range series[first : last+1] {
		total += float64(x)
	}
	return total / months
}

// about reports whether an observation has an id and adds an output.
func about(o *data.Observation, id, output string) bool {
	return o.ID == id && o.Terms[0].Output == output
}

// TestBaselineAgainstEvidence: what the project promises of 2025. Stock rows of the
// evidence count shipments since 2022, retired or not.
func TestBaselineAgainstEvidence(t *testing.T) {
	const factor = 1.5
	_, run := baseline()
	const usOwners = "HW0370+HW0371+HW0372+HW0373+HW0374+HW0375+HW0376"
	for _, want := range []struct{ name, id, output string }{
		{"world shipments 2025 [H100e/yr]", "HW0157", "accelerators_shipped"},
		{"US ownership, end of 2025 [H100e]", usOwners, "compute_shipped_cumulative"},
		{"Chinese ownership, end of 2025 [H100e]", "HW0377", "compute_shipped_cumulative"},
		{"Chinese output 2025 [H100e/yr]", "HW0135+HW0139", "accelerators_shipped"},
	} {
		found := 0
		for i := range data.Observations {
			o := &data.Observations[i]
			if !about(o, want.id, want.output) {
				continue
			}
			found++
			require.Equal(t, month(t, "2025-12"), o.Last, o.ID)
			have := simulated(t, o, run)
			t.Logf("%-42s observed %12.4g  simulated %12.4g  ratio %.2f", want.name, o.Value, have, have/o.Value)
			assert.Greater(t, have, o.Value/factor, want.name)
			assert.Less(t, have, o.Value*factor, want.name)
		}
		assert.Equal(t, 1, found, "rows %s of %s", want.id, want.output)
	}
}

// TestPricesAndMarginsAgainstEvidence prints every row of prices, margins and rents,
// and holds those that the evidence grades as high within a factor 1.5 as well.
func TestPricesAndMarginsAgainstEvidence(t *testing.T) {
	const factor = 1.5
	_, run := baseline()
	seen := 0
	for i := range data.Observations {
		o := &data.Observations[i]
		switch o.Terms[0].Output {
		case "chip_price", "chip_gross_margin", "chip_revenue", "compute_rent":
		default:
			continue
		}
		seen++
		have := simulated(t, o, run)
		t.Logf("%-18s %-12s %s to %s  observed %10.4g  simulated %10.4g  ratio %.2f", o.Terms[0].Output, o.ID, o.First, o.Last, o.Value, have, have/o.Value)
		if o.Confidence == data.High {
			assert.Greater(t, have, o.Value/factor, o.ID)
			assert.Less(t, have, o.Value*factor, o.ID)
		}
	}
	assert.Greater(t, seen, 8, "rows of prices and margins")
}

// TestSitesShareOutAllLogic: the feeds of sites are shares of one whole in every month.
func TestSitesShareOutAllLogic(t *testing.T) {
	sites := data.Tables().History.AlliedSite
	for m := range sim.Month(sim.Months) {
		total := 0.0
		for fab := range sites {
			share := num.Interp(sites[fab].Years, sites[fab].Values, (float64(m)+0.5)/12)
			assert.GreaterOrEqual(t, share, 0.0, "%s in %s", world.Fab(fab).ID(), m)
			total += share
		}
		assert.InDelta(t, 1, total, 0.01, m.String())
	}
}
