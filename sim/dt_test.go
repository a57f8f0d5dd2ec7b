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
// of all. Profits change their sign, so that they are held over revenue where that is more.
var headline = []struct {
	out      sim.OutputID
	entities []string
	from     int // First year that is compared; 0 is the first of all.
}{
	{out: sim.OutAcceleratorsShipped},
	{out: sim.OutAcceleratorsShipped, entities: []string{"us_designed:USA", "us_designed:CHN", "chinese:CHN", "us_designed:DEU"}},
	{out: sim.OutAcceleratorsDiverted},
	{out: sim.OutAcceleratorsMade, entities: []string{"TWN", "CHN"}},
	{out: sim.OutComputeOwned, entities: []string{"USA", "CHN", "REST"}},
	{out: sim.OutComputeShippedCumulative, entities: []string{"USA", "CHN", "REST"}},
	{out: sim.OutChipPrice, entities: []string{"us_designed", "chinese"}},
	{out: sim.OutChipMarkup, entities: []string{"us_designed", "chinese"}},
	{out: sim.OutChipRevenue, entities: []string{"us_designed", "chinese"}},
	{out: sim.OutBudget, entities: []string{"USA", "CHN", "REST"}},
	{out: sim.OutToolSales},
	{out: sim.OutToolSales, entities: []string{"USA:CHN", "JPN:CHN", "NLD:CHN", "CHN:CHN"}},
	{out: sim.OutPowerUsed},
	{out: sim.OutPowerUsed, entities: []string{"USA", "CHN"}},
	{out: sim.OutComputeRent, entities: []string{"world_ex_china", "china"}},
	{out: sim.OutCapability, entities: []string{"us_closed", "us_open", "china_closed", "china_open", "rest_open"}},
	{out: sim.OutModelPrice, entities: []string{"us_closed", "us_open", "china_closed", "china_open", "rest_open"}},
	{out: sim.OutModelUse, from: launched},
	{out: sim.OutModelUse, entities: []string{"USA", "CHN", "IND", "DEU"}, from: launched},
	{out: sim.OutAIUsers, entities: []string{"USA", "CHN", "IND", "DEU"}, from: launched},
	{out: sim.OutDeveloperShare, entities: []string{"us_closed", "china_open"}},
	{out: sim.OutRevenue},
	{out: sim.OutRevenue, entities: []string{"USA:chip_design", "USA:cloud", "USA:models", "CHN:models", "TWN:foundry", "KOR:memory"}, from: launched},
	{out: sim.OutOperatingProfit, entities: []string{"USA:chip_design", "USA:cloud", "USA:models", "CHN:models", "TWN:foundry", "KOR:memory"}, from: launched},
	{out: sim.OutIntelligentCapital, entities: []string{"USA", "CHN", "IND", "DEU"}},
	{out: sim.OutIntelligentCapitalSovereign, entities: []string{"USA", "CHN", "IND", "DEU"}},
}

// launched is the first year after the launch: of the year of the launch only December
// counts, in which use begins from nothing.
const launched = 2023

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

// tolerance is one per cent for every headline.
const tolerance = 0.01

// TestQuarterSteps runs scenarios with four steps a month and with one: no headline of
// any year differs by more than the tolerance.
func TestQuarterSteps(t *testing.T) {
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
			compare := func(out sim.OutputID, entities []int, name string, from int) {
				for y := max(from, sim.FirstYear); y < sim.FirstYear+sim.Months/12; y++ {
					a, b := yearly(whole, out, entities, y), yearly(quarters, out, entities, y)
					difference := math.Abs(a/b - 1)
					if out == sim.OutOperatingProfit {
						difference = math.Abs(a-b) / max(math.Abs(b), yearly(quarters, sim.OutRevenue, entities, y))
					}
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
					compare(h.out, all, "in all", h.from)
				}
				for _, id := range h.entities {
					compare(h.out, []int{entity(t, h.out, id)}, id, h.from)
				}
			}
			t.Logf("largest difference %.2f %%: %s in %d", 100*worst, where, year)
		})
	}
}
