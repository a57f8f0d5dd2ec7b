package sim_test

import (
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sovereignstack/sim"
	"sovereignstack/sim/data"
	"sovereignstack/sim/scenario"
)

// shocked returns a built-in scenario with shocks of several kinds.
func shocked(t *testing.T) sim.Scenario {
	t.Helper()
	s, err := scenario.Load("gpu_export_control")
	require.NoError(t, err)
	require.Greater(t, len(s.Shocks), 1)
	return s
}

func runHash(t *testing.T, s sim.Scenario) uint64 {
	t.Helper()
	run, err := sim.Run(data.Tables(), s)
	require.NoError(t, err)
	return run.Hash
}

func TestSameScenarioSameBits(t *testing.T) {
	s := shocked(t)
	want := runHash(t, s)
	assert.Equal(t, want, runHash(t, s), "a second run")

	through, err := sim.DecodeInput(sim.EncodeInput(&s))
	require.NoError(t, err)
	assert.Equal(t, want, runHash(t, through), "through the flat buffer")

	turned := s
	turned.Shocks = slices.Clone(s.Shocks)
	slices.Reverse(turned.Shocks)
	assert.Equal(t, want, runHash(t, turned), "shocks in another order")
}

// TestRunsDoNotTouchEachOther steps two models in turn.
func TestRunsDoNotTouchEachOther(t *testing.T) {
	plain, err := scenario.Load(scenario.HistoryID)
	require.NoError(t, err)
	s := shocked(t)
	first, err := sim.New(data.Tables(), s)
	require.NoError(t, err)
	second, err := sim.New(data.Tables(), plain)
	require.NoError(t, err)
	for !first.Done() {
		first.Step()
		second.Step()
	}
	assert.Equal(t, runHash(t, s), first.Result().Hash)
	assert.Equal(t, runHash(t, plain), second.Result().Hash)
	assert.NotEqual(t, first.Result().Hash, second.Result().Hash, "the hash tells runs apart")
}

// TestSnapshotSeesOneUlp moves each parameter by the least there is. A few may
// not act in this run; if most did not show, the goldens would be blind.
func TestSnapshotSeesOneUlp(t *testing.T) {
	s := shocked(t)
	finalState := func(overrides []sim.Override) uint64 {
		moved := s
		moved.Overrides = append(slices.Clone(s.Overrides), overrides...)
		model, err := sim.New(data.Tables(), moved)
		require.NoError(t, err)
		for !model.Done() {
			model.Step()
		}
		return model.Snapshot().Hash()
	}
	want := finalState(nil)
	seen := 0
	for i, p := range sim.Parameters() {
		value := math.Nextafter(p.Default, p.Max)
		if value == p.Default {
			value = math.Nextafter(p.Default, p.Min)
		}
		if finalState([]sim.Override{{Param: sim.ParamID(i), Value: value}}) != want {
			seen++
		}
	}
	assert.Greater(t, seen, len(sim.Parameters())/2)
}
