package claims

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sovereignstack/sim"
	"sovereignstack/sim/data"
	"sovereignstack/tools/ensemble"
)

// A study gives what the claim itself finds, from runs that are known in advance.
func TestStudyIsTheMeasure(t *testing.T) {
	for _, id := range []string{"c1", "c6", "c7"} { // A difference, a split, a quotient of changes.
		c, err := Load(id)
		require.NoError(t, err)
		runner, err := NewRunner([]Claim{c}, ensemble.Plan{})
		require.NoError(t, err)
		want, err := c.main()[0].outcome(runner, With{})
		require.NoError(t, err)
		s, err := c.Study()
		require.NoError(t, err)
		assert.Equal(t, id+":"+c.main()[0].ID, s.Name)
		var runs []*sim.Trajectory
		for i := range s.Scenarios {
			run, err := sim.Run(data.Tables(), s.Scenarios[i])
			require.NoError(t, err)
			runs = append(runs, run)
		}
		have, err := s.Value(runs)
		require.NoError(t, err)
		assert.Equal(t, want.Change, have, id)
	}
}

func TestEveryClaimCanBeStudied(t *testing.T) {
	list, err := All()
	require.NoError(t, err)
	for i := range list {
		s, err := list[i].Study()
		require.NoError(t, err, list[i].ID)
		assert.NotEmpty(t, s.Scenarios, list[i].ID)
		assert.NotEmpty(t, s.Unit, list[i].ID)
		assert.True(t, s.Months > 0 && s.Months <= sim.Months, list[i].ID)
	}
	c, err := Load("c10")
	require.NoError(t, err)
	s, err := c.Study()
	require.NoError(t, err)
	require.Len(t, s.Scenarios, 1, "a distance is studied by its margin")
	run, err := sim.Run(data.Tables(), s.Scenarios[0])
	require.NoError(t, err)
	x, err := s.Value([]*sim.Trajectory{run})
	require.NoError(t, err)
	assert.False(t, math.IsNaN(x) || math.IsInf(x, 0), "%g", x)
}
