package sim

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sovereignstack/sim/num"
	"sovereignstack/sim/unit"
	"sovereignstack/sim/world"
)

func TestFabYield(t *testing.T) {
	p := FabsParams{YieldPower: 0.2}
	p.YieldStart, p.YieldMost = [world.Complexes]float64{0.7, 0.1}, [world.Complexes]float64{0.9, 0.8}
	p.WafersBefore = [world.Complexes]float64{1e4, 1e4}
	const x = world.ChineseComplex
	near(t, 0.1, p.yield(x, 1e4), 1e-12, "yield starts where the record does")
	near(t, 0.7, p.yield(world.Allied, 1e4), 1e-12, "each complex has its own")
	made := 1e4
	for before := p.yield(x, made); made < 1e9; made *= 2 {
		now := p.yield(x, 2*made)
		assert.Greater(t, now, before, "yield rises with volume")
		assert.Less(t, now, unit.Share(0.8), "and stays below its best")
		before = now
	}
	near(t, 0.8, p.yield(x, 1e30), 1e-3, "yield closes with volume")
	gap := func(made float64) float64 { return 0.8 - float64(p.yield(x, made)) }
	near(t, gap(1e4)*0.870550563, gap(2e4), 1e-8, "each doubling closes the same part of the gap")
	p.YieldPower = 0
	near(t, 0.1, p.yield(x, 1e9), 1e-12, "without learning it stands still")
}

func TestFabArithmetic(t *testing.T) {
	p := FabsParams{DiesPerWafer: 60}
	near(t, 0.36, p.diesPerYear(1000, 0.5), 1e-12, "1,000 wafers a month at half yield are 0.36 million dies a year")
	near(t, 0.0, p.diesPerYear(1000, 0), 1e-12, "no yield, no dies")
	near(t, 360_000*1.25, p.compute(0.36, 1.25), 1e-12, "compute is dies times compute per die")
}

// leontief is a Chinese complex with given dies and memory.
func leontief(t *testing.T, wafers, stockedDies, memory, stockedMemory float64) *Model {
	m := steadyWorld(t)
	p, s := &m.Params.Fabs, &m.State.Fabs
	p.DieStockYears, p.MemoryStockYears, p.StacksPerDie, p.DiesPerWafer = 2, 1, 4, 60
	p.YieldStart[world.ChineseComplex], p.YieldMost[world.ChineseComplex] = 0.5, 0.5
	s.Tools = unit.BnUSD(wafers * p.ToolCost / millionsPerBn)
	s.StockedDies, s.StockedMemory, s.MemoryCapacity = unit.Dies(stockedDies), unit.Stacks(stockedMemory), 0
	m.data.History.MemoryImports = flat(memory)
	m.before = m.State
	m.fabs(clock{dt: steadyMonth})
	return m
}

func TestMemoryIsALeontiefPartner(t *testing.T) {
	for _, c := range []struct {
		claim                         string
		wafers, dies, memory, stocked float64
		usable                        float64 // [million dies/yr]
	}{
		{claim: "with memory to spare, dies decide", wafers: 1000, memory: 10, usable: 0.36},
		{claim: "with dies to spare, memory decides", wafers: 1000, memory: 0.4, usable: 0.1},
		{claim: "without memory a die is no accelerator", wafers: 1000, memory: 0, usable: 0},
		{claim: "without dies memory is none", wafers: 0, memory: 10, usable: 0},
		{claim: "stocked dies add to new ones", wafers: 1000, dies: 1, memory: 10, usable: 0.86},
		{claim: "stocked memory adds to what arrives", wafers: 1000, memory: 0.4, stocked: 0.4, usable: 0.2},
	} {
		t.Run(c.claim, func(t *testing.T) {
			m := leontief(t, c.wafers, c.dies, c.memory, c.stocked)
			near(t, c.usable*unit.UnitsPerMillion, m.Flows.Fabs.Capacity[world.Chinese], 1e-9)
			assert.Equal(t, m.Flows.Fabs.Capacity[world.Chinese], m.Flows.Fabs.SiteOutput[world.FabCHN])
		})
	}
}

// TestDiesAndMemoryAreConserved: what is in stock is what came in less what was used.
func TestDiesAndMemoryAreConserved(t *testing.T) {
	for _, imports := range []float64{0, 1, 50} {
		m := steadyWorld(t)
		m.data.History.MemoryImports = flat(imports)
		for range 60 {
			dies, memory := float64(m.State.Fabs.StockedDies), float64(m.State.Fabs.StockedMemory)
			steadyStep(m, 0)
			f := &m.Flows.Fabs
			used := float64(m.Flows.Market.Made[world.Chinese]) / f.Perf[world.Chinese] / unit.UnitsPerMillion
			near(t, 0.0, dies+(float64(f.NewDies)+0.1-used)/12-float64(m.State.Fabs.StockedDies), 1e-9, "dies")
			near(t, 0.0, memory+(float64(f.MemoryFlow)-used*m.Params.Fabs.StacksPerDie)/12-float64(m.State.Fabs.StockedMemory), 1e-9, "memory")
		}
	}
}

// TestFabsByShock takes away Taiwan's output in the steady world.
func TestFabsByShock(t *testing.T) {
	m := steadyWorld(t)
	f := &m.Flows
	made, wafers, markup := f.Market.Made[world.USDesigned], m.State.Fabs.AlliedWafers, m.State.Market.Markup[world.USDesigned]
	elsewhere := f.Fabs.SiteOutput[world.FabUSA]
	near(t, float64(f.Fabs.Capacity[world.USDesigned]), f.Fabs.SiteOutput[world.FabTWN]+elsewhere, 1e-12, "sites add up")

	m.Policy.FabLoss[world.FabTWN] = 0.5
	steadyStep(m, 0)
	near(t, float64(made)*(1-0.5*0.9), f.Market.Made[world.USDesigned], 1e-3, "half of Taiwan's nine tenths is lost")
	near(t, float64(elsewhere), f.Fabs.SiteOutput[world.FabUSA], 1e-3, "other sites stand")
	assert.Greater(t, m.State.Market.Markup[world.USDesigned], markup, "what is left is dearer")
	settle(m, 0, 20)
	assert.Greater(t, m.State.Fabs.AlliedWafers, wafers, "unharmed sites expand once nobody expects Taiwan back")
	near(t, float64(made), f.Market.Made[world.USDesigned], 0.01, "in the end they make good a lasting loss")

	m.Policy.FabLoss[world.FabTWN] = 0
	steadyStep(m, 0)
	assert.Greater(t, f.Fabs.SiteOutput[world.FabTWN], f.Fabs.SiteOutput[world.FabUSA], "Taiwan is back")
	settle(m, 0, 100)
	near(t, float64(made), f.Market.Made[world.USDesigned], 1e-3, "and the world returns to rest")
}

// TestAlliedCapacityFollowsOrders within its bounds.
func TestAlliedCapacityFollowsOrders(t *testing.T) {
	for _, c := range []struct {
		claim  string
		factor float64 // Of spending.
		rate   func(FabsParams) float64
	}{
		{"orders at capacity, nothing moves", 1, func(FabsParams) float64 { return 0 }},
		{"a flood of orders grows it at its most", 20, func(p FabsParams) float64 { return p.AlliedMostGrowth }},
		{"a slump shrinks it at its most", 0.05, func(p FabsParams) float64 { return -p.AlliedShrink }},
	} {
		t.Run(c.claim, func(t *testing.T) {
			m := steadyWorld(t)
			for n := range m.data.History.LnBudget {
				m.data.History.LnBudget[n] = flat(m.data.History.LnBudget[n].Values[0] + num.Log(c.factor))
			}
			before := m.State.Fabs.AlliedWafers
			steadyStep(m, 0)
			near(t, c.rate(m.Params.Fabs)/12, num.Log(float64(m.State.Fabs.AlliedWafers)/float64(before)), 1e-4)
		})
	}
}

// TestNodeLag: blocked tools widen China's lag, domestic ones narrow it.
func TestNodeLag(t *testing.T) {
	for _, c := range []struct {
		claim                  string
		widen, narrow, blocked float64
		sign                   float64
	}{
		{"nothing blocked and nothing learned, the lag stands", 1, 0, 0, 0},
		{"blocked tools widen it", 1, 0, 0.5, 1},
		{"they widen it by a year a year at full blockage", 1, 0, 1, 1},
		{"domestic tools narrow it", 0, 0.3, 0, -1},
		{"both at once: blockage wins when it is strong", 1, 0.1, 0.9, 1},
	} {
		t.Run(c.claim, func(t *testing.T) {
			m := steadyWorld(t)
			p, before := &m.Params.Fabs, m.State.Fabs.NodeLag
			require.Positive(t, before)
			p.LagWiden, p.LagNarrow = c.widen, c.narrow
			m.Flows.Equipment.Blocked = unit.Share(c.blocked)
			m.integrateFabs(clock{dt: 1})
			change := float64(m.State.Fabs.NodeLag - before)
			switch {
			case c.narrow == 0:
				near(t, c.widen*c.blocked, change, 1e-9)
			case c.sign > 0:
				assert.Positive(t, change)
			default:
				assert.Negative(t, change)
				assert.Positive(t, m.State.Fabs.NodeLag)
			}
		})
	}
}
