package scene

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sovereignstack/sim"
	"sovereignstack/sim/data"
	"sovereignstack/sim/scenario"
	"sovereignstack/sim/world"
)

// encoded is a trajectory as the page hands it over.
func encoded(tr *sim.Trajectory) []byte {
	buffer := make([]byte, sim.EncodedSize())
	tr.Encode(buffer)
	return buffer
}

func TestDecodeRunFindsEveryOutput(t *testing.T) {
	tr := &sim.Trajectory{Values: make([]float32, sim.ValueCount())}
	for i := range tr.Values {
		tr.Values[i] = float32(i % 8_000_000)
	}
	run, err := DecodeRun(encoded(tr), nil)
	require.NoError(t, err)
	for out, table := range map[sim.OutputID]table{
		sim.OutAcceleratorsShipped: run.shipped, sim.OutAcceleratorsOrdered: run.ordered, sim.OutAcceleratorsPermitted: run.permitted,
		sim.OutAcceleratorsDiverted: run.diverted, sim.OutAcceleratorsMade: run.made, sim.OutInstalledCompute: run.installed,
		sim.OutToolSales: run.tools, sim.OutModelUse: run.use, sim.OutModelShare: run.shares, sim.OutPayments: run.payments,
		sim.OutValuePaid: run.paid, sim.OutValueNet: run.net, sim.OutPowerUsed: run.power, sim.OutPowerLimit: run.grid,
		sim.OutCapability: run.released, sim.OutConsumerSurplus: run.surplus, sim.OutValueAdded: run.added,
	} {
		size := sim.Outputs()[out].Size()
		assert.Len(t, table.values, size*sim.Months)
		for _, entity := range []int{0, size / 2, size - 1} {
			assert.Equal(t, tr.At(out, entity, 17), float64(table.at(entity, instant{k: 17})), sim.Outputs()[out].ID)
		}
	}
}

func TestDecodeRunRefusesOtherBuffers(t *testing.T) {
	good := encoded(&sim.Trajectory{Values: make([]float32, sim.ValueCount())})
	_, err := DecodeRun(good[:len(good)-4], nil)
	assert.ErrorIs(t, err, errLength)
	_, err = DecodeRun(nil, nil)
	assert.ErrorIs(t, err, errLength)
	good[8]++
	_, err = DecodeRun(good, nil)
	assert.ErrorIs(t, err, errLayout)
}

// The real baseline and a sharp control, at the sizes of a page and a phone.
func TestRealRunsDrawWell(t *testing.T) {
	for _, id := range []string{"history", "gpu_export_control", "taiwan_loss"} {
		s, err := scenario.Load(id)
		require.NoError(t, err)
		tr, err := sim.Run(data.Tables(), s)
		require.NoError(t, err)
		for _, size := range []Size{desktop, sizes[1]} {
			view := demoScene(t, size)
			run, err := DecodeRun(encoded(tr), sim.EncodeInput(&s))
			require.NoError(t, err)
			view.Load(run)
			view.Blend(1)
			for month := 0.0; month < sim.Months; month += 9.3 {
				m := drawn(view, month)
				checkLabels(t, view, size)
				assert.LessOrEqual(t, m.Triangles(), mostTriangles)
				assert.Positive(t, view.Particles())
				assert.GreaterOrEqual(t, len(view.shown), 10)
				assert.Positive(t, view.hubFor(int(world.USA)).radius)
			}
		}
	}
}
