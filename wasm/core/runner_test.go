//go:build js && wasm

package main

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"

	"sovereignstack/sim"
	"sovereignstack/sim/data"
)

// shocked is a scenario whose result differs from that of the empty one.
func shocked(t *testing.T) sim.Scenario {
	t.Helper()
	lever, ok := sim.LeverByID("capital_shock.size")
	require.True(t, ok)
	l := sim.Levers()[lever]
	return sim.Scenario{Shocks: []sim.Shock{{
		Lever: lever, Magnitude: l.Min, Targets: l.DefaultTargets, Announced: 60, Start: 60, End: sim.NoEnd,
	}}}
}

func hashOf(t *testing.T, r *runner) uint64 {
	t.Helper()
	trajectory, err := sim.DecodeTrajectory(r.encoded())
	require.NoError(t, err)
	return trajectory.Hash
}

func TestRunnerGivesTheResultOfSimRun(t *testing.T) {
	for name, s := range map[string]sim.Scenario{"empty": {}, "shocked": shocked(t)} {
		t.Run(name, func(t *testing.T) {
			want, err := sim.Run(data.Tables(), s)
			require.NoError(t, err)
			var r runner
			require.Empty(t, r.start(sim.EncodeInput(&s)))
			require.Equal(t, 100, r.advance(100))
			require.Equal(t, months, r.advance(1000), "never beyond the end")
			require.Equal(t, months, r.advance(1))
			require.Equal(t, want.Hash, hashOf(t, &r))
			encoded := make([]byte, sim.EncodedSize())
			want.Encode(encoded)
			require.True(t, bytes.Equal(encoded, r.encoded()), "the bytes of Trajectory.Encode")
		})
	}
}

func TestStartDropsTheRunBefore(t *testing.T) {
	var r runner
	empty, other := sim.Scenario{}, shocked(t)
	require.Empty(t, r.start(sim.EncodeInput(&empty)))
	r.advance(months)
	first := hashOf(t, &r)

	require.Empty(t, r.start(sim.EncodeInput(&other)))
	r.advance(100)
	require.Empty(t, r.start(sim.EncodeInput(&empty)))
	r.advance(months)
	require.Equal(t, first, hashOf(t, &r))

	require.Empty(t, r.start(sim.EncodeInput(&other)))
	r.advance(months)
	require.NotEqual(t, first, hashOf(t, &r), "the reused buffer holds the newest result")
}

func TestRefusalsNameTheField(t *testing.T) {
	var r runner
	require.Regexp(t, `^input\n`, r.start(nil))
	require.Regexp(t, `^input\n`, r.start([]byte{1, 2, 3}))

	s := shocked(t)
	s.Shocks[0].Magnitude = 1e9
	require.Regexp(t, `^shocks\[0\]\.magnitude\n1e\+09 is not allowed; use `, r.start(sim.EncodeInput(&s)))

	require.Empty(t, r.start(sim.EncodeInput(&sim.Scenario{})), "a refusal does not stop the next run")
}
