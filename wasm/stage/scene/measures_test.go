package scene

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sovereignstack/sim"
	"sovereignstack/sim/scenario"
	"sovereignstack/sim/world"
)

func TestMeasuresAreTheShocksOfTheRun(t *testing.T) {
	for _, id := range scenario.IDs() {
		s, err := scenario.Load(id)
		require.NoError(t, err)
		s.Overrides = []sim.Override{{Param: 3, Value: sim.Parameters()[3].Default}}
		measures, err := decodeMeasures(sim.EncodeInput(&s))
		require.NoError(t, err, id)
		require.Len(t, measures, len(s.Shocks), id)
		for i, shock := range s.Shocks {
			m := measures[i]
			assert.Equal(t, lever(shock.Lever), m.lever, id)
			assert.Equal(t, shock.Targets, append([]world.CountryID(nil), m.targets...), id)
			assert.Equal(t, [3]int32{int32(shock.Start), shock.Ramp, int32(shock.End)}, [3]int32{m.start, m.ramp, m.end}, id)
			if len(shock.Actors) > 0 {
				assert.Equal(t, shock.Actors, m.actors, id)
			}
			assert.Zero(t, m.level(int(m.start)-1), "%s: what is announced does not act yet", id)
			assert.InEpsilon(t, shock.Magnitude, m.level(int(m.start+m.ramp)), 1e-6, id)
		}
	}
}

func TestMeasuresKnowWhoPullsALever(t *testing.T) {
	s := sim.Scenario{Shocks: []sim.Shock{{Lever: sim.LeverID(leverOpenReleaseSpeed), Magnitude: 1, Start: 60, End: sim.NoEnd}}}
	measures, err := decodeMeasures(sim.EncodeInput(&s))
	require.NoError(t, err)
	assert.Equal(t, []world.CountryID{world.CHN}, measures[0].actors)
}

func TestDamagedMeasuresAreRefused(t *testing.T) {
	s, err := scenario.Load(scenario.HistoryID)
	require.NoError(t, err)
	good := sim.EncodeInput(&s)
	none, err := decodeMeasures(nil)
	assert.NoError(t, err)
	assert.Empty(t, none)
	for name, bad := range map[string][]byte{
		"cut short":     good[:len(good)-8],
		"too long":      append(append([]byte(nil), good...), make([]byte, 8)...),
		"half a number": good[:len(good)-3],
		"header alone":  good[:40],
	} {
		_, err := decodeMeasures(bad)
		assert.ErrorIs(t, err, errInput, name)
	}
	for at := range good {
		bad := append([]byte(nil), good...)
		bad[at] = 0xff
		measures, err := decodeMeasures(bad)
		if err == nil {
			assert.Len(t, measures, len(s.Shocks), "byte %d", at)
		}
	}
}
