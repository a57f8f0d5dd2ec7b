//go:build !js

package sim_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"sovereignstack/sim"
	"sovereignstack/sim/data"
)

// edit changes a scenario as a reader does: one thing at a time.
func edit(t *rapid.T, s sim.Scenario) sim.Scenario {
	s.Shocks = slices.Clone(s.Shocks)
	kind := rapid.IntRange(0, 5).Draw(t, "edit")
	if len(s.Shocks) == 0 || len(s.Shocks) == sim.MaxShocks {
		kind = min(kind, 1)
	}
	at := 0
	if len(s.Shocks) > 0 {
		at = rapid.IntRange(0, len(s.Shocks)-1).Draw(t, "at")
	}
	switch kind {
	case 0:
		return drawScenario(t)
	case 1:
		s.Shocks = append(s.Shocks[:min(len(s.Shocks), sim.MaxShocks-1)], drawShock(t, 6))
	case 2:
		s.Shocks = slices.Delete(s.Shocks, at, at+1)
	case 3:
		s.Shocks[at] = drawShock(t, 6)
	case 4:
		s.Shocks[at].Magnitude = 0
	case 5: // The same once more.
	}
	return s
}

// TestSessionsAreRuns: whatever was run before, wholly or in part, a run in a session is
// the run that New makes.
func TestSessionsAreRuns(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		session := sim.NewSession(make([]float32, sim.ValueCount()), data.Tables())
		s := drawScenario(t)
		for range 4 {
			require.NoError(t, session.Start(s))
			stop := sim.Month(rapid.SampledFrom([]int{sim.Months, sim.Months, 30, 49, 120, 200}).Draw(t, "stop"))
			for session.Month() < stop {
				session.Step()
			}
			if session.Done() {
				want, err := sim.Run(data.Tables(), s)
				require.NoError(t, err)
				require.Equal(t, want.Hash, session.Result().Hash)
				require.True(t, slices.Equal(want.Values, session.Result().Values))
			}
			s = edit(t, s)
		}
	})
}

func TestSessionsGoOnFromWhatIsShared(t *testing.T) {
	session := sim.NewSession(make([]float32, sim.ValueCount()), data.Tables())
	begins := func(s sim.Scenario) sim.Month {
		require.NoError(t, session.Start(s))
		first := session.Month()
		for !session.Done() {
			session.Step()
		}
		return first
	}
	s := data.Scenarios[0]
	lever, _ := sim.LeverByID("taiwan_loss.share")
	with := func(magnitude float64, announced, start sim.Month) sim.Scenario {
		changed := s
		changed.Shocks = append(slices.Clone(s.Shocks), sim.Shock{Lever: lever, Magnitude: magnitude, Announced: announced, Start: start, End: sim.NoEnd})
		return changed
	}
	assert.Zero(t, begins(s), "the first run begins at the beginning")
	assert.Equal(t, sim.FirstSimulated, begins(s), "the same again: at the end of the record")
	assert.Equal(t, sim.FirstSimulated, begins(with(0.5, 60, 66)), "a new shock of later: there too")
	assert.EqualValues(t, 60, begins(with(0.8, 60, 66)), "the same shock of another size: where it was announced")
	assert.EqualValues(t, 60, begins(with(0.8, 61, 66)), "one announced later: before the earlier of both")
	assert.Equal(t, sim.FirstSimulated, begins(with(0.8, 50, 66)), "one announced earlier: before both")
	assert.Zero(t, begins(with(0.8, 40, 66)), "one that the record would have known: at the beginning")
	changed := s
	changed.Overrides = []sim.Override{{Param: 0, Value: sim.Parameters()[0].Max}}
	assert.Zero(t, begins(changed), "another parameter: at the beginning")
	changed.Substeps = 2
	assert.Zero(t, begins(changed), "other steps: at the beginning")
}

func TestARefusedScenarioLeavesASessionUsable(t *testing.T) {
	session := sim.NewSession(make([]float32, sim.ValueCount()), data.Tables())
	bad := data.Scenarios[0]
	bad.Substeps = -1
	var field *sim.FieldError
	require.ErrorAs(t, session.Start(bad), &field)
	assert.Equal(t, "substeps", field.Field)
	require.NoError(t, session.Start(data.Scenarios[0]))
}
