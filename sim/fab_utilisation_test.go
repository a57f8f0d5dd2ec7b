package sim_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"sovereignstack/sim"
	"sovereignstack/sim/data"
	"sovereignstack/sim/scenario"
	"sovereignstack/sim/world"
)

// leastUse is the lowest utilisation of a region's fabs in a built-in scenario from 2026 on [1].
func leastUse(t *testing.T, id string, fab world.Fab) float64 {
	t.Helper()
	s, err := scenario.Load(id)
	require.NoError(t, err)
	run, err := sim.Run(data.Tables(), s)
	require.NoError(t, err)
	least := 1.0
	for m := range sim.Month(sim.Months) {
		for f := range world.Fabs {
			require.GreaterOrEqual(t, run.At(sim.OutFabUtilisation, f, m), 0.0)
			require.LessOrEqual(t, run.At(sim.OutFabUtilisation, f, m), 1+1e-6)
		}
		if m >= sim.FirstSimulated {
			least = min(least, run.At(sim.OutFabUtilisation, int(fab), m))
		}
	}
	return least
}

func TestFabsAreFullWhileBuyersWait(t *testing.T) {
	require.InDelta(t, 1, leastUse(t, scenario.HistoryID, world.FabTWN), 0.02)
}

func TestALossIdlesTheSiteThatIsHitAndNoOther(t *testing.T) {
	require.InDelta(t, 0.2, leastUse(t, "taiwan_loss", world.FabTWN), 0.01)
	require.InDelta(t, 1, leastUse(t, "taiwan_loss", world.FabKOR), 0.5)
}

func TestFabsIdleWhenTheMoneyDriesUp(t *testing.T) {
	require.Less(t, leastUse(t, "capital_bust", world.FabTWN), 0.7)
}

func TestChineseFabsWaitForMemory(t *testing.T) {
	require.Less(t, leastUse(t, scenario.HistoryID, world.FabCHN), 0.5)
}
