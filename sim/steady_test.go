package sim

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sovereignstack/sim/num"
	"sovereignstack/sim/unit"
	"sovereignstack/sim/world"
)

// steadyMonth is how long a step of the steady world is.
const steadyMonth = unit.Years(1.0 / 12)

// year is the middle of the month in years since January 2022.
func (m Month) year() float64 { return (float64(m) + 0.5) / monthsInYear }

// flat is a table with one value for all times.
func flat(value float64) Table { return Table{Years: []float64{0}, Values: []float64{value}} }

// steadyData is a small plain world in which nothing grows: equal economies, China
// embargoed, every feed constant.
func steadyData() *Data {
	d := &Data{}
	for c := range d.Countries {
		d.Countries[c] = CountryData{GDP: 100, Population: 5, PowerCapacity: 100, Tier: int8(1 + c%2),
			Developers: 1e5, Manufacturing: 20, RobotDensity: 0.2, USModelAPI: 1, PowerPrice: 0.1}
	}
	d.Countries[world.CHN].Tier = 3
	h := &d.History
	for n, spending := range [world.Nations]float64{200, 60, 50} {
		h.LnBudget[n] = flat(num.Log(spending))
		h.OtherCashFlow[n], h.OutsideFinance[n] = flat(1e6), flat(1e6)
		h.InitialCompute[n] = 1e5
	}
	h.LnChipPerformance = flat(0)
	for fab := range h.ToolSales {
		h.ToolSales[fab], h.AlliedSite[fab] = flat(10), flat(0)
	}
	h.AlliedSite[world.FabTWN], h.AlliedSite[world.FabUSA] = flat(0.9), flat(0.1)
	h.ChineseToolBudget, h.DieImports, h.MemoryImports = flat(30), flat(0.1), flat(1)
	return d
}

// steadyWorld runs the plain world with learning, growth of grids, catching up and
// progress of algorithms switched off and before any public use of models, on its
// constant record, until its stocks have come to rest.
func steadyWorld(t *testing.T) *Model {
	t.Helper()
	m, err := New(steadyData(), Scenario{})
	require.NoError(t, err)
	p := &m.Params
	p.Market.LearningRate = [world.Makers]float64{}
	p.Fabs.YieldPower, p.Fabs.MemoryYield, p.Fabs.ToolLife, p.Fabs.DieStockYears = 0, 0, 2, 1
	p.Fabs.LagNarrow, p.Fabs.LagWiden = 0, 0
	p.Equipment.Learning, p.Equipment.Pressure = 0, 0
	p.Power.BuildShare, p.Power.IntensityEarly, p.Power.IntensityLate = 0, 0, 0
	p.Algorithms.Rate, p.Algorithms.Spillover, p.Algorithms.Scarcity = 0, 0, 0
	p.Adoption.LaunchYear = 100 // Only other use takes compute.
	p.Demand.OtherGrowth = 0
	p.Demand.RentStart = [world.Markets]float64{2, 2}
	fixed := m.fixed
	m.fixed = constants{} // set adds up over countries.
	m.fixed.set(m.data, p)
	m.fixed.developers, m.fixed.researchStart, m.fixed.otherUse = fixed.developers, fixed.researchStart, fixed.otherUse
	for c := range m.State.Grid {
		m.State.Grid[c].Limit = 1e3
	}
	m.Policy.reset()
	m.handedOver = true
	settle(m, 0, 100)
	m.payForCompute()
	settle(m, 0, 50)
	return m
}

// payForCompute sets other use to what keeps the compute that stands busy at a rent
// that pays for it, so that the record spends what returns call for.
func (m *Model) payForCompute() {
	p, d := &m.Params.Demand, &m.Flows.Demand
	for r := range world.Market(world.Markets) {
		serving := float64(d.Compute[r]) * p.Utilisation * (1 - p.TrainingShare)
		dearer := d.UserCost[r] / p.RentStart[r]
		other := serving * num.Pow(dearer, p.Elasticity)
		m.State.Demand.LogRent[r], m.State.Demand.Followed[r] = num.Log(d.UserCost[r]), num.Log(serving)
		if r == world.China {
			m.fixed.otherUse[world.NationCHN] = other
			continue
		}
		owned := float64(m.Flows.Owned[world.NationUSA] + m.Flows.Owned[world.NationRest])
		for _, n := range []world.Nation{world.NationUSA, world.NationRest} {
			m.fixed.otherUse[n] = other * float64(m.Flows.Owned[n]) / owned
		}
	}
}

// settle takes plain steps for a number of years with the policy as it stands.
func settle(m *Model, month Month, years int) {
	for range years * monthsInYear {
		steadyStep(m, month)
	}
}

func steadyStep(m *Model, month Month) {
	k := clock{month: month, year: month.year(), dt: steadyMonth}
	m.before = m.State
	m.flows(k)
	m.integrate(k)
}

// observe lists the outputs of the last step by output. Left out is what only piles up, the
// utilisation of fabs, which counts such a pile of dies as what could be used, and how long open
// models trail: the quotient of a gap and a pace that both vanish.
func observe(m *Model) (all [outputCount][]float32) {
	for o := range outputs {
		switch OutputID(o) {
		case OutComputeShippedCumulative, OutMemoryStock, OutDieStock, OutFabUtilisation, OutOpenLag:
			continue
		}
		all[o] = make([]float32, outputs[o].Size())
		outputs[o].collect(m, all[o])
	}
	return all
}

// requireRest fails where an output is not what it was.
func requireRest(t *testing.T, before, after [outputCount][]float32) {
	t.Helper()
	for o := range before {
		for e, x := range before[o] {
			require.InDelta(t, x, after[o][e], 1e-5*num.Abs(float64(x))+1e-9, "%s %s", outputs[o].ID, outputs[o].Entity(e))
		}
	}
}

// TestSteadyWorldRests is the ground on which the shock tests stand: before any shock
// nothing moves.
func TestSteadyWorldRests(t *testing.T) {
	m := steadyWorld(t)
	before := observe(m)
	settle(m, 0, 5)
	requireRest(t, before, observe(m))
	require.Positive(t, before[OutAcceleratorsShipped][world.USA])
	near(t, m.Params.Market.MarkupNormal[world.USDesigned], m.State.Market.Markup[world.USDesigned], 1e-6,
		"capacity has grown to meet orders, so the mark-up is normal")
}

// near checks that two quantities agree to a share of what is wanted, or absolutely
// where nothing is wanted. It takes named types, which InDelta does not.
func near[W, H num.Float](t *testing.T, want W, have H, tolerance float64, message ...any) {
	t.Helper()
	scale := num.Abs(float64(want))
	if scale == 0 {
		scale = 1
	}
	assert.InDelta(t, float64(want), float64(have), float64(tolerance*scale), message...)
}

// launchedWorld is the plain world in which people have taken up models that do not
// get any better, on its constant record, at rest.
func launchedWorld(t *testing.T) *Model {
	t.Helper()
	m := steadyWorld(t)
	m.Params.Adoption.LaunchYear = 0
	settle(m, 0, 100)
	return m
}

// TestLaunchedWorldRests: with models in use, prices, shares, labs and developers come to
// rest as well.
func TestLaunchedWorldRests(t *testing.T) {
	m := launchedWorld(t)
	before := observe(m)
	settle(m, 0, 5)
	requireRest(t, before, observe(m))
	require.Positive(t, m.Flows.Use.Total)
	for g := range world.Families {
		require.Positive(t, m.Flows.Use.Family[g][world.NationRest], world.Family(g).ID())
	}
}

// TestEmptyWorldStaysFinite: without compute, money, power and tools nothing is made, and
// nothing is no number.
func TestEmptyWorldStaysFinite(t *testing.T) {
	d := steadyData()
	for c := range d.Countries {
		d.Countries[c].USModelAPI, d.Countries[c].PowerCapacity = 0, 0
	}
	h := &d.History
	for n := range h.LnBudget {
		h.LnBudget[n], h.OtherCashFlow[n], h.OutsideFinance[n], h.InitialCompute[n] = flat(-30), flat(0), flat(0), 0
	}
	for fab := range h.ToolSales {
		h.ToolSales[fab] = flat(0)
	}
	h.DieImports, h.MemoryImports = flat(0), flat(0)
	run, err := Run(d, Scenario{})
	require.NoError(t, err)
	for o := range outputs {
		for e := range outputs[o].Size() {
			for m, x := range run.Series(OutputID(o), e) {
				require.True(t, x-x == 0, "%s %s is %g in %s", outputs[o].ID, outputs[o].Entity(e), x, Month(m))
			}
		}
	}
}
