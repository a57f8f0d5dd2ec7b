package sim_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sovereignstack/sim"
	"sovereignstack/sim/data"
	"sovereignstack/sim/scenario"
)

// headline is what a reader would quote. An empty list of entities stands for the sum
// of all.
var headline = []struct {
	out      sim.OutputID
	entities []string
}{
	{out: sim.OutAcceleratorsShipped},
	{sim.OutAcceleratorsShipped, []string{"us_designed:USA", "us_designed:CHN", "chinese:CHN", "us_designed:DEU"}},
	{out: sim.OutAcceleratorsDiverted},
	{sim.OutAcceleratorsMade, []string{"TWN", "CHN"}},
	{sim.OutComputeOwned, []string{"USA", "CHN", "REST"}},
	{sim.OutComputeShippedCumulative, []string{"USA", "CHN", "REST"}},
	{sim.OutChipPrice, []string{"us_designed", "chinese"}},
	{sim.OutChipMarkup, []string{"us_designed", "chinese"}},
	{sim.OutChipRevenue, []string{"us_designed", "chinese"}},
	{sim.OutBudget, []string{"USA", "CHN", "REST"}},
	{out: sim.OutToolSales},
	{sim.OutToolSales, []string{"USA:CHN", "JPN:CHN", "NLD:CHN", "CHN:CHN"}},
	{out: sim.OutPowerUsed},
	{sim.OutPowerUsed, []string{"USA", "CHN"}},
	{sim.OutComputeRent, []string{"world_ex_china", "china"}},
}

// yearly is a flow's mean over a year and a stock's value at its end.
func yearly(run *sim.Trajectory, out sim.OutputID, entities []int, year int) (total float64) {
	first := sim.Month((year - sim.FirstYear) * 12)
	for _, e := range entities {
		if !sim.Outputs()[out].Flow() {
			total += run.At(out, e, first+11)
			continue
		}
		for m := range sim.Month(12) {
			total += run.At(out, e, first+m) / 12
		}
	}
	return total
}

// TestQuarterSteps runs scenarios with four steps a month and with one: no headline of
// any year differs by one per cent.
func TestQuarterSteps(t *testing.T) {
	const tolerance = 0.01
	for _, id := range []string{scenario.HistoryID, "taiwan_loss", "gpu_export_control", "capital_bust"} {
		t.Run(id, func(t *testing.T) {
			s, err := scenario.Load(id)
			require.NoError(t, err)
			whole, err := sim.Run(data.Tables(), s)
			require.NoError(t, err)
			s.Substeps = 4
			quarters, err := sim.Run(data.Tables(), s)
			require.NoError(t, err)
			require.NotEqual(t, whole.Hash, quarters.Hash)

			worst, where, year := 0.0, "", 0
			compare := func(out sim.OutputID, entities []int, name string) {
				for y := sim.FirstYear; y < sim.FirstYear+sim.Months/12; y++ {
					a, b := yearly(whole, out, entities, y), yearly(quarters, out, entities, y)
					difference := math.Abs(a/b - 1)
					if a == b {
						difference = 0
					}
					assert.Less(t, difference, tolerance, "%s %s of %d: %g in whole steps, %g in quarters", sim.Outputs()[out].ID, name, y, a, b)
					if difference > worst {
						worst, where, year = difference, sim.Outputs()[out].ID+" "+name, y
					}
				}
			}
			for _, h := range headline {
				if h.entities == nil {
					all := make([]int, sim.Outputs()[h.out].Size())
					for e := range all {
						all[e] = e
					}
					compare(h.out, all, "in all")
				}
				for _, id := range h.entities {
					compare(h.out, []int{entity(t, h.out, id)}, id)
				}
			}
			t.Logf("largest difference %.2f %%: %s in %d", 100*worst, where, year)
		})
	}
}
