//go:build !js

package sim_test

import (
	"math"

	"pgregory.net/rapid"

	"sovereignstack/sim"
	"sovereignstack/sim/world"
)

// checkStocks: stocks of tools, fabs, compute and power are finite and not negative.
func checkStocks(t *rapid.T, m *sim.Model) {
	s := &m.State
	for c := range world.CountryID(world.Count) {
		for j := range world.Owners {
			for o := range world.Makers {
				if negative(float64(s.Installed[c].Compute[j][o])) {
					t.Fatalf("compute in %s is %g", c.ISO3(), s.Installed[c].Compute[j][o])
				}
			}
		}
		if g := s.Grid[c]; negative(float64(g.Used)) || negative(float64(g.Limit)) {
			t.Fatalf("the grid of %s is %v", c.ISO3(), g)
		}
	}
	f, e := &s.Fabs, &s.Equipment
	for i, x := range [...]float64{
		float64(f.AlliedWafers), float64(f.Tools), float64(f.Building), float64(f.StockedDies), float64(f.StockedMemory),
		float64(f.MemoryCapacity), float64(f.NodeLag), float64(e.UnusedTools), float64(e.DomesticSales), float64(s.Remote),
		float64(s.Market.Markup[0]), float64(s.Market.Markup[1]), float64(s.Market.Experience[0]), float64(s.Market.Experience[1]),
	} {
		if negative(x) {
			t.Fatalf("stock %d of fabs, tools and the chip market is %g after %d months", i, x, m.Month())
		}
	}
	for fab, wafers := range f.Subsidised {
		if negative(float64(wafers)) {
			t.Fatalf("subsidised wafers of %s are %g", world.Fab(fab).ID(), wafers)
		}
	}
	within(t, 0, float64(e.Fear), 1, "fear")
	within(t, 0, float64(e.Accustomed), 1, "accustomed")
	within(t, 0, float64(f.AccustomedLoss), 1, "accustomed loss")
	within(t, 0, float64(f.Replaced), 1, "replaced minerals")
}

// negative reports whether a stock is below zero or no finite number.
func negative(x float64) bool { return !(x >= 0) || math.IsInf(x, 0) }

// checkMarket: made within capacity, shipped within permission, leaked within leakage,
// delivered what was shipped.
func checkMarket(t *rapid.T, m *sim.Model) {
	f, control, p := &m.Flows.Market, &m.Flows.Control, &m.Params.Control
	route := p.Leakage * (1 - p.Enforcement)
	for o := range world.Maker(world.Makers) {
		made := 0.0
		for c := range world.CountryID(world.Count) {
			open, ordered, shipped := float64(control.Permitted[c]), float64(f.Ordered[o][c]), float64(f.Shipped[o][c])
			arrived := 0.0
			for j := range world.Owners {
				arrived += float64(m.Flows.Installed.Arriving[c][j][o])
			}
			made += arrived
			if o == world.USDesigned {
				if above(open, 1) || above(shipped, ordered*open) {
					t.Fatalf("%g shipped to %s of %g ordered, %g permitted", shipped, c.ISO3(), ordered, open)
				}
				if limit := float64(m.Policy.Cap[c]); limit > 0 && above(shipped, limit) {
					t.Fatalf("%g shipped to %s beyond its cap, %g", shipped, c.ISO3(), limit)
				}
				if above(float64(f.Diverted[c]), ordered*(1-open)*route) {
					t.Fatalf("%g diverted to %s beyond leakage", f.Diverted[c], c.ISO3())
				}
				shipped += float64(f.Diverted[c])
			}
			if above(shipped, ordered) || differ(shipped, arrived) {
				t.Fatalf("%g of %s shipped to %s, %g ordered, %g arrived", shipped, o.ID(), c.ISO3(), ordered, arrived)
			}
		}
		equal(t, made, float64(f.Made[o]), "made and arrived")
		atMost(t, made, float64(m.Flows.Fabs.Capacity[o]), "made beyond capacity by "+o.ID())
	}
}

// checkPower: no grid gives more than its limit, and no limit shrinks.
func checkPower(t *rapid.T, m *sim.Model, before *sim.State) {
	for c := range world.CountryID(world.Count) {
		g := m.State.Grid[c]
		if above(float64(g.Used), float64(g.Limit)) || above(float64(before.Grid[c].Limit), float64(g.Limit)) || above(float64(m.Flows.Power.Room[c]), 1) {
			t.Fatalf("grid of %s: %v after %v, room for %g", c.ISO3(), g, before.Grid[c], m.Flows.Power.Room[c])
		}
	}
}

// checkCompute: what stands is what stood, plus what arrived, less what was retired,
// power also before the model's own guard against rounding; and every arrival has an owner.
func checkCompute(t *rapid.T, m *sim.Model, before *sim.State) {
	f := &m.Flows.Installed
	survived := math.Exp(-1 / 12.0 / m.Params.Installed.LifeYears)
	aged := (1 - survived) * 12 * m.Params.Installed.LifeYears
	intensity := float64(m.Flows.Power.Intensity) / 1e6
	everywhere := 0.0
	for c := range world.CountryID(world.Count) {
		stood, stands, arrived := 0.0, 0.0, 0.0
		for j := range world.Owners {
			for o := range world.Makers {
				stood += float64(before.Installed[c].Compute[j][o])
				stands += float64(m.State.Installed[c].Compute[j][o])
				arrived += float64(f.Arriving[c][j][o]) / 12
			}
		}
		retired := stood*(1-survived) + arrived*(1-aged)
		if differ(arrived, float64(f.Arrived[c])) || differ(stood+arrived-retired, stands) || differ(stood+arrived, stands+float64(f.Retired[c])) {
			t.Fatalf("compute in %s: %g stood, %g arrived, %g retired, %g stands", c.ISO3(), stood, arrived, retired, stands)
		}
		used := float64(before.Grid[c].Used)*survived + arrived*aged*intensity
		if above(used, float64(m.State.Grid[c].Limit)) || differ(used, float64(m.State.Grid[c].Used)) {
			t.Fatalf("power in %s: %g used, limit %g", c.ISO3(), used, m.State.Grid[c].Limit)
		}
		everywhere += arrived
	}
	shipped := 0.0
	for n := range world.Nations {
		shipped += float64(m.State.CumulativeShipped[n] - before.CumulativeShipped[n])
	}
	if math.Abs(shipped-everywhere) > 1e-6*everywhere+1e-6 {
		t.Fatalf("%g arrived, %g counted", everywhere, shipped)
	}
}

// checkChineseStocks: dies and memory come from somewhere and go somewhere.
func checkChineseStocks(t *rapid.T, m *sim.Model, before *sim.State) {
	f := &m.Flows.Fabs
	used := float64(m.Flows.Market.Made[world.Chinese]) / f.Perf[world.Chinese] / 1e6
	dies := float64(before.Fabs.StockedDies) + (float64(f.NewDies+f.DieImports)-used)/12
	equal(t, dies, float64(m.State.Fabs.StockedDies), "stocked dies")
	memory := float64(before.Fabs.StockedMemory) + (float64(f.MemoryFlow)-used*m.Params.Fabs.StacksPerDie)/12
	equal(t, memory, float64(m.State.Fabs.StockedMemory), "stocked memory")
}

// shareOutputs are series that lie between 0 and 1.
var shareOutputs = []sim.OutputID{sim.OutAcceleratorsPermitted, sim.OutToolDomesticShare, sim.OutFabYield, sim.OutChipGrossMargin,
	sim.OutModelShare, sim.OutRouterShare, sim.OutEnterpriseShare, sim.OutDeveloperShare, sim.OutIncidentMemory, sim.OutDependency}

// checkOutputs: everything a reader sees is finite, and shares lie between 0 and 1.
func checkOutputs(t *rapid.T, run *sim.Trajectory) {
	for i, v := range run.Values {
		if v-v != 0 {
			t.Fatalf("%s is %g", placeOf(i), v)
		}
	}
	for _, out := range shareOutputs {
		for e := range sim.Outputs()[out].Size() {
			for _, x := range run.Series(out, e) {
				if !(x >= 0 && x <= 1+1e-6) { // Single precision.
					t.Fatalf("%s %s is %g", sim.Outputs()[out].ID, sim.Outputs()[out].Entity(e), x)
				}
			}
		}
	}
}

// placeOf names a value of a trajectory by series, entity and month.
func placeOf(i int) string {
	for o := range sim.Outputs() {
		out := &sim.Outputs()[o]
		if at := i%sim.PerMonth() - sim.Offset(sim.OutputID(o)); at >= 0 && at < out.Size() {
			return out.ID + " " + out.Entity(at) + " " + sim.Month(i/sim.PerMonth()).String()
		}
	}
	return "a value"
}
