package sim

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"sovereignstack/sim/num"
	"sovereignstack/sim/unit"
	"sovereignstack/sim/world"
)

// TestUnharmedSitesBuildWhatAHarmedSiteCannot: while Taiwan is broken all growth is
// elsewhere, within the bound on its speed, and what was built there stays.
func TestUnharmedSitesBuildWhatAHarmedSiteCannot(t *testing.T) {
	m := steadyWorld(t)
	m.data.History.AlliedSite[world.FabTWN], m.data.History.AlliedSite[world.FabUSA] = flat(0.7), flat(0.2)
	m.data.History.AlliedSite[world.FabKOR] = flat(0.1)
	for n := range m.data.History.LnBudget { // A flood of orders: all grows at its most.
		m.data.History.LnBudget[n] = flat(m.data.History.LnBudget[n].Values[0] + num.Log(20))
	}
	m.Policy.FabLoss[world.FabTWN] = 1
	m.fabs(clock{dt: steadyMonth})
	capacity := func(fab world.Fab) float64 { // Built there, broken or not [wafers/month].
		s := &m.State.Fabs
		return float64(m.Flows.Fabs.Planned[fab]*float64(s.AlliedWafers)) + float64(s.Moved[fab])
	}
	before := [world.Fabs]float64{}
	for fab := range before {
		before[fab] = capacity(world.Fab(fab))
	}
	steadyStep(m, 0)
	grown := func(fab world.Fab) float64 { return num.Log(capacity(fab) / before[fab]) }
	near(t, 0.0, grown(world.FabTWN), 1e-9, "nothing is added where all is broken")
	most := m.Params.Fabs.AlliedMostGrowth / 12
	assert.LessOrEqual(t, grown(world.FabUSA), most, "the others grow within their bound")
	assert.Greater(t, grown(world.FabUSA), 0.95*most, "and as fast as it lets them")
	near(t, grown(world.FabUSA), grown(world.FabKOR), 1e-9, "in proportion to what is planned there")

	for range 36 {
		steadyStep(m, 0)
	}
	sum := 0.0
	for _, moved := range m.State.Fabs.Moved {
		sum += float64(moved)
	}
	near(t, 0.0, sum/float64(m.State.Fabs.AlliedWafers), 1e-12, "what moves is neither gained nor lost")
	moved := m.State.Fabs.Moved[world.FabUSA] / m.State.Fabs.AlliedWafers
	assert.Greater(t, moved, unit.Wafers(0))
	m.Policy.FabLoss[world.FabTWN] = 0
	steadyStep(m, 0)
	near(t, moved, m.State.Fabs.Moved[world.FabUSA]/m.State.Fabs.AlliedWafers, 1e-9, "fabs stay where they were built; what is scrapped is scrapped everywhere")
}
