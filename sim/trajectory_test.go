package sim_test

import (
	"encoding/binary"
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sovereignstack/sim"
	"sovereignstack/sim/world"
)

func TestTrajectoryRoundTrip(t *testing.T) {
	_, run := baseline()
	buffer := make([]byte, sim.EncodedSize())
	require.Equal(t, len(buffer), run.Encode(buffer))
	back, err := sim.DecodeTrajectory(buffer)
	require.NoError(t, err)
	assert.Equal(t, run.Hash, back.Hash)
	assert.Equal(t, run.Values, back.Values)
}

// TestTrajectoryLayout reads the buffer as the page does.
func TestTrajectoryLayout(t *testing.T) {
	_, run := baseline()
	buffer := make([]byte, sim.EncodedSize())
	run.Encode(buffer)
	word := func(i int) uint32 { return binary.LittleEndian.Uint32(buffer[4*i:]) }
	assert.Equal(t, "SST1", string(buffer[:4]))
	assert.EqualValues(t, sim.LayoutVersion, word(1))
	assert.Equal(t, sim.LayoutHash(), word(2))
	assert.EqualValues(t, sim.Months, word(3))
	assert.Equal(t, run.Hash, uint64(word(5))<<32|uint64(word(4)))
	assert.EqualValues(t, sim.ValueCount(), word(6))
	assert.Zero(t, word(7))
	at := 47*sim.PerMonth() + sim.Offset(sim.OutChipPrice) + int(world.Chinese)
	value := math.Float32frombits(word(sim.TrajectoryHeader/4 + at))
	assert.Equal(t, run.At(sim.OutChipPrice, int(world.Chinese), 47), float64(value), "month by month, entities within")
	assert.Equal(t, run.Series(sim.OutChipPrice, int(world.Chinese))[47], value)
}

func TestDecodeTrajectoryRefuses(t *testing.T) {
	_, run := baseline()
	buffer := make([]byte, sim.EncodedSize())
	run.Encode(buffer)
	changed := func(word int) []byte {
		out := append([]byte(nil), buffer...)
		out[4*word]++
		return out
	}
	for claim, c := range map[string]struct {
		src   []byte
		field string
	}{
		"nothing":            {nil, "trajectory"},
		"half of it":         {buffer[:len(buffer)/2], "trajectory"},
		"a byte too many":    {append(append([]byte(nil), buffer...), 0), "trajectory"},
		"another magic":      {changed(0), "trajectory header word 0"},
		"another version":    {changed(1), "trajectory header word 1"},
		"another layout":     {changed(2), "trajectory header word 2"},
		"another run length": {changed(3), "trajectory header word 3"},
	} {
		_, err := sim.DecodeTrajectory(c.src)
		var field *sim.FieldError
		if assert.ErrorAs(t, err, &field, claim) {
			assert.Equal(t, c.field, field.Field, claim)
		}
	}
}

func TestOffsetsTile(t *testing.T) {
	at := 0
	for o := range sim.Outputs() {
		assert.Equal(t, at, sim.Offset(sim.OutputID(o)))
		at += sim.Outputs()[o].Size()
	}
	assert.Equal(t, at, sim.PerMonth())
	assert.Equal(t, at*sim.Months, sim.ValueCount())
}

func TestTrajectorySums(t *testing.T) {
	_, run := baseline()
	sum := 0.0
	for n := range world.Nations {
		sum += run.At(sim.OutComputeOwned, n, 100)
	}
	assert.Equal(t, sum, run.Sum(sim.OutComputeOwned, 100))
	assert.InEpsilon(t, sum, run.Sum(sim.OutInstalledCompute, 100), 1e-5, "what nations own is what stands")
	made := run.Sum(sim.OutAcceleratorsMade, 100)
	assert.InEpsilon(t, made, run.Sum(sim.OutAcceleratorsShipped, 100)+run.Sum(sim.OutAcceleratorsDiverted, 100), 1e-5, "what is made is shipped or diverted")
}
