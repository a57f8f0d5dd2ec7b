package sim_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sovereignstack/sim"
	"sovereignstack/sim/data"
	"sovereignstack/sim/world"
)

// inPeace is a world without any control of the past.
func inPeace(t *testing.T, shocks ...sim.Shock) *sim.Trajectory {
	t.Helper()
	s, _ := baseline()
	s.Shocks = shocks
	run, err := sim.Run(data.Tables(), s)
	require.NoError(t, err)
	return run
}

// TestRetaliationInPeace: where nobody does anything to anybody there is nothing to
// answer, and the lever changes nothing at all.
func TestRetaliationInPeace(t *testing.T) {
	willing := pull(t, "retaliation.strength", 1)
	willing.Actors = []world.CountryID{world.USA, world.CHN}
	assert.Equal(t, inPeace(t).Hash, inPeace(t, willing).Hash)
}

// TestChinaAnswersAControl: a new control is answered by refusal and embargo, after a
// lag and for a while, and not at all by who is not willing.
func TestChinaAnswersAControl(t *testing.T) {
	control, willing := pull(t, "gpu_export_control.coverage", 0.7, world.CHN), pull(t, "retaliation.strength", 1)
	control.Start, control.Announced = month(t, "2028-01"), month(t, "2028-01")
	base, run := inPeace(t, control), inPeace(t, control, willing)
	requireSameUntil(t, base, run, control.Start)
	c := comparison{t, base, run}
	orders := entity(t, sim.OutAcceleratorsOrdered, "us_designed:CHN")
	ratio := func(text string) float64 {
		m := month(t, text)
		return float64(run.At(sim.OutAcceleratorsOrdered, orders, m) / base.At(sim.OutAcceleratorsOrdered, orders, m))
	}
	assert.Greater(t, ratio("2028-01"), ratio("2028-06"), "the answer builds up")
	assert.Greater(t, ratio("2028-06"), ratio("2028-12"))
	c.lower(sim.OutAcceleratorsOrdered, "us_designed:CHN", 2029)
	assert.Less(t, c.ratio(sim.OutAcceleratorsOrdered, "us_designed:CHN", 2029), c.ratio(sim.OutAcceleratorsOrdered, "us_designed:CHN", 2036), "and fades")

	weak := pull(t, "retaliation.strength", 0.3)
	milder := comparison{t, base, inPeace(t, control, weak)}
	assert.Greater(t, milder.ratio(sim.OutAcceleratorsOrdered, "us_designed:CHN", 2029), c.ratio(sim.OutAcceleratorsOrdered, "us_designed:CHN", 2029), "as strongly as it is asked to")
}

// TestTheUSAnswersADump by enforcing its controls harder.
func TestTheUSAnswersADump(t *testing.T) {
	everyone := make([]world.CountryID, 0, world.Count)
	for c := range world.CountryID(world.Count) {
		if c != world.CHN && c != world.USA {
			everyone = append(everyone, c)
		}
	}
	dump, willing := pull(t, "chip_dumping.subsidy", 1, everyone...), pull(t, "retaliation.strength", 1)
	willing.Actors = []world.CountryID{world.USA}
	c := comparison{t, withShocks(t, dump), withShocks(t, dump, willing)}
	assert.Less(t, c.world(sim.OutAcceleratorsDiverted, 2028), 0.9)
	assert.InDelta(t, 1, c.ratio(sim.OutAcceleratorsPermitted, "CHN", 2028), 0)
}

// TestGrudges stay between nothing and one, rise with a measure and fade when it lasts.
func TestGrudges(t *testing.T) {
	control := pull(t, "gpu_export_control.coverage", 1, world.CHN)
	var before, soon, late float64
	everyMonth(t, 1, []sim.Shock{control}, func(m *sim.Model, _ *sim.State) {
		for _, grudge := range m.State.Value.Grudge {
			assert.True(t, grudge >= 0 && grudge <= 1)
		}
		grudge := m.State.Value.Grudge[world.SupplierCHN]
		switch m.Month() {
		case control.Start:
			before = grudge
		case control.Start + 12:
			soon = grudge
		case control.Start + 120:
			late = grudge
		}
	})
	assert.Greater(t, soon, before)
	assert.Less(t, late, soon)
}

// TestIndicesAreOnlyRead: whatever weights an index has, no other figure of a run
// changes by a bit.
func TestIndicesAreOnlyRead(t *testing.T) {
	s, base := baseline()
	for i := range sim.Parameters() {
		p := &sim.Parameters()[i]
		if len(p.ID) > 8 && p.ID[:8] == "indices." {
			s.Overrides = append(slices.Clip(s.Overrides), sim.Override{Param: sim.ParamID(i), Value: p.Max})
		}
	}
	require.NotEmpty(t, s.Overrides)
	run, err := sim.Run(data.Tables(), s)
	require.NoError(t, err)
	assert.Equal(t, base.Hash, run.Hash, "every stock of every month")
	moved := map[string]bool{}
	for o := range sim.Outputs() {
		for e := range sim.Outputs()[o].Size() {
			if !slices.Equal(base.Series(sim.OutputID(o), e), run.Series(sim.OutputID(o), e)) {
				moved[sim.Outputs()[o].ID] = true
			}
		}
	}
	assert.Equal(t, map[string]bool{"intelligent_capital": true, "intelligent_capital_sovereign": true, "dependency": true,
		"effective_players": true, "channel_yield": true}, moved)
}

// TestChannelYields are finite and not negative, also where a channel is shut.
func TestChannelYields(t *testing.T) {
	everyone := make([]world.CountryID, world.Count)
	for c := range everyone {
		everyone[c] = world.CountryID(c)
	}
	for _, run := range []*sim.Trajectory{inPeace(t), withShocks(t, pull(t, "api_cutoff.coverage", 1, everyone...), pull(t, "gpu_export_control.coverage", 1, everyone...))} {
		for _, out := range []sim.OutputID{sim.OutChannelYield, sim.OutChannelRevenue} {
			for e := range sim.Outputs()[out].Size() {
				for m, x := range run.Series(out, e) {
					if !(x >= -1e-3 && x < 1e12) {
						t.Fatalf("%s %s is %g in %s", sim.Outputs()[out].ID, sim.Outputs()[out].Entity(e), x, sim.Month(m))
					}
				}
			}
		}
	}
}
