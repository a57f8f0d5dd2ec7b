package sim

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/stretchr/testify/require"
	"sovereignstack/sim/num"

	"sovereignstack/sim/unit"
)

// TestLookAhead moves single stocks from what they were to what they are.
func TestLookAhead(t *testing.T) {
	for _, c := range []struct {
		claim              string
		before, now, ahead float64
	}{
		{"what rests goes on resting", 3, 3, 3},
		{"what grows goes on by half of its growth", 2, 3, 3.5},
		{"what falls goes on by half of its fall", 3, 2.5, 2.25},
		{"what is nearly used up is not overdrawn", 3, 1, 0.5},
		{"what is used up stays so", 3, 0, 0},
		{"a log falls from below zero too", -1, -2, -2.5},
		{"and slows where it would cross zero", -3, -1, -0.5},
	} {
		t.Run(c.claim, func(t *testing.T) {
			m := &Model{}
			m.before.Demand.LogRent[1], m.State.Demand.LogRent[1] = c.before, c.now
			m.lookAhead(num.View(&m.State))
			assert.Equal(t, c.ahead, m.State.Demand.LogRent[1])
			assert.Equal(t, c.now, m.before.Demand.LogRent[1], "the state is kept")
		})
	}
	m := &Model{}
	m.before.Equipment.Fear, m.State.Equipment.Fear = 0.2, 0.9
	m.lookAhead(num.View(&m.State))
	assert.EqualValues(t, 1, m.State.Equipment.Fear, "a share does not pass one")
}

// TestTheNextStepLooksAheadFromThisOne: a step leaves the state of
// its start in before, for the next one.
func TestTheNextStepLooksAheadFromThisOne(t *testing.T) {
	m, err := New(steadyData(), Scenario{})
	require.NoError(t, err)
	for m.Month() < FirstSimulated+2 {
		start := m.State
		m.Step()
		assert.True(t, start.Installed == m.before.Installed && start.Grid == m.before.Grid, "after %s", m.Month())
	}
	assert.NotEqual(t, unit.H100e(0), m.State.Installed[0].total())
}
