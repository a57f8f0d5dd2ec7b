//go:build !js

// Other platforms give the same bits, which the goldens check.

package sim_test

import (
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"sovereignstack/sim"
	"sovereignstack/sim/data"
	"sovereignstack/sim/world"
)

// drawShock draws any valid use of a lever that starts in or after a month.
func drawShock(t *rapid.T, earliest sim.Month) sim.Shock {
	id := rapid.IntRange(0, len(sim.Levers())-1).Draw(t, "lever")
	lever := sim.Levers()[id]
	s := sim.Shock{Lever: sim.LeverID(id), End: sim.NoEnd}
	s.Magnitude = rapid.Float64Range(lever.Min, lever.Max).Draw(t, "magnitude")
	if rapid.Bool().Draw(t, "extreme") {
		s.Magnitude = rapid.SampledFrom([]float64{lever.Min, lever.Max}).Draw(t, "which")
	}
	s.Announced = sim.Month(rapid.IntRange(int(earliest), sim.Months-1).Draw(t, "announced"))
	s.Start = sim.Month(rapid.IntRange(int(s.Announced), min(sim.Months-1, int(s.Announced)+30)).Draw(t, "start"))
	s.Ramp = int32(rapid.IntRange(0, 60).Draw(t, "ramp"))
	if s.Start < sim.Months-1 && rapid.Bool().Draw(t, "ends") {
		s.End = sim.Month(rapid.IntRange(int(s.Start)+1, sim.Months-1).Draw(t, "end"))
	}
	if lever.Targets == sim.TargetCountries {
		s.Targets = append(drawCountries(t), lever.DefaultTargets...)
		slices.Sort(s.Targets)
		s.Targets = slices.Compact(s.Targets)
	}
	if len(lever.Actors) > 0 && rapid.Bool().Draw(t, "actors named") {
		s.Actors = lever.Actors[:rapid.IntRange(1, len(lever.Actors)).Draw(t, "actors")]
	}
	return s
}

func drawCountries(t *rapid.T) []world.CountryID {
	list := rapid.SliceOfNDistinct(rapid.IntRange(0, world.Count-1), 0, 5, rapid.ID[int]).Draw(t, "countries")
	ids := make([]world.CountryID, len(list))
	for i, c := range list {
		ids[i] = world.CountryID(c)
	}
	return ids
}

// drawScenario draws the history with shocks on top, or without the history, with any
// parameters moved anywhere in their ranges.
func drawScenario(t *rapid.T) sim.Scenario {
	s, _ := baseline()
	s.Shocks = slices.Clone(s.Shocks)
	if rapid.IntRange(0, 3).Draw(t, "without history") == 0 {
		s.Shocks = nil
	}
	for range rapid.IntRange(0, 6).Draw(t, "shocks") {
		s.Shocks = append(s.Shocks, drawShock(t, 0))
	}
	for _, p := range rapid.SliceOfNDistinct(rapid.IntRange(0, len(sim.Parameters())-1), 0, 25, rapid.ID[int]).Draw(t, "parameters") {
		low, high := sim.Parameters()[p].Min, sim.Parameters()[p].Max
		value := rapid.Float64Range(low, high).Draw(t, sim.Parameters()[p].ID)
		if rapid.Bool().Draw(t, "at an end") {
			value = rapid.SampledFrom([]float64{low, high}).Draw(t, "end of range")
		}
		s.Overrides = append(s.Overrides, sim.Override{Param: sim.ParamID(p), Value: value})
	}
	s.Substeps = rapid.SampledFrom([]int{1, 1, 1, 2, 4}).Draw(t, "substeps")
	s.Seed = rapid.Uint64Range(0, sim.MaxSeed).Draw(t, "seed")
	return s
}

// rounding is the share by which a long sum may be off.
const rounding = 1e-9

// atMost fails where a quantity exceeds a bound by more than rounding.
func atMost(t *rapid.T, have, bound float64, what string, args ...any) {
	if !(have <= bound+rounding*math.Abs(bound)+1e-9) {
		t.Fatalf("%g exceeds %g: "+what, append([]any{have, bound}, args...)...)
	}
}

func equal(t *rapid.T, want, have float64, what string, args ...any) {
	atMost(t, have, want, what, args...)
	atMost(t, want, have, what, args...)
}

// TestInvariantsOfEveryMonth steps through random scenarios and balances every month.
func TestInvariantsOfEveryMonth(t *testing.T) {
	tables := data.Tables()
	rapid.Check(t, func(t *rapid.T) {
		s := drawScenario(t)
		m, err := sim.New(tables, s)
		require.NoError(t, err)
		for !m.Done() {
			before := m.State
			m.Step()
			checkStocks(t, m)
			checkMarket(t, m)
			checkPower(t, m, &before)
			if s.Substeps == 1 { // Flows are of the last step, so a month must be one.
				checkCompute(t, m, &before)
				checkChineseStocks(t, m, &before)
			}
		}
		checkOutputs(t, m.Result())
	})
}

func checkStocks(t *rapid.T, m *sim.Model) {
	s := &m.State
	positive := func(x float64, what string) {
		if !(x >= 0) || math.IsInf(x, 0) {
			t.Fatalf("%s is %g after %d months", what, x, m.Month())
		}
	}
	for c := range world.CountryID(world.Count) {
		for j := range world.Owners {
			for o := range world.Makers {
				positive(float64(s.Installed[c].Compute[j][o]), "compute in "+c.ISO3())
			}
		}
		positive(float64(s.Grid[c].Used), "power used in "+c.ISO3())
		positive(float64(s.Grid[c].Limit), "power limit of "+c.ISO3())
	}
	f, e := &s.Fabs, &s.Equipment
	for name, x := range map[string]float64{
		"allied wafers": float64(f.AlliedWafers), "tools": float64(f.Tools), "building": float64(f.Building),
		"stocked dies": float64(f.StockedDies), "stocked memory": float64(f.StockedMemory), "memory capacity": float64(f.MemoryCapacity),
		"node lag": float64(f.NodeLag), "unused tools": float64(e.UnusedTools), "domestic sales": float64(e.DomesticSales),
		"compute rented abroad": float64(s.Remote), "fear": float64(e.Fear), "accustomed": float64(e.Accustomed),
	} {
		positive(x, name)
	}
	atMost(t, float64(e.Fear), 1, "fear")
	atMost(t, float64(e.Accustomed), 1, "accustomed")
	for o := range world.Makers {
		positive(float64(s.Market.Markup[o]), "mark-up")
		positive(float64(s.Market.Experience[o]), "experience")
	}
}

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
				atMost(t, open, 1, "permission for %s", c.ISO3())
				atMost(t, shipped, ordered*open, "shipped to %s beyond permission", c.ISO3())
				if limit := float64(m.Policy.Cap[c]); limit > 0 {
					atMost(t, shipped, limit, "shipped to %s beyond its cap", c.ISO3())
				}
				atMost(t, float64(f.Diverted[c]), ordered*(1-open)*route, "diverted to %s beyond leakage", c.ISO3())
				shipped += float64(f.Diverted[c])
			}
			atMost(t, shipped, ordered, "shipped to %s beyond orders", c.ISO3())
			equal(t, shipped, arrived, "%s arrives in %s", o.ID(), c.ISO3())
		}
		equal(t, made, float64(f.Made[o]), "made and arrived")
		atMost(t, made, float64(m.Flows.Fabs.Capacity[o]), "made beyond capacity by %s", o.ID())
	}
}

// checkPower: no grid gives more than its limit, also before the model's own guard
// against rounding.
func checkPower(t *rapid.T, m *sim.Model, before *sim.State) {
	for c := range world.CountryID(world.Count) {
		limit := float64(m.State.Grid[c].Limit)
		atMost(t, float64(m.State.Grid[c].Used), limit, "power in %s", c.ISO3())
		atMost(t, float64(before.Grid[c].Limit), limit, "the grid of %s shrinks", c.ISO3())
		atMost(t, float64(m.Flows.Power.Room[c]), 1, "room in %s", c.ISO3())
	}
}

// checkCompute: what stands is what stood, plus what arrived, less what was retired;
// and every arrival has an owner.
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
		equal(t, arrived, float64(f.Arrived[c]), "arrived in %s", c.ISO3())
		equal(t, stood+arrived-retired, stands, "compute in %s", c.ISO3())
		equal(t, stood+arrived, stands+float64(f.Retired[c]), "retired in %s", c.ISO3())
		used := float64(before.Grid[c].Used)*survived + arrived*aged*intensity
		atMost(t, used, float64(m.State.Grid[c].Limit), "power in %s before the guard", c.ISO3())
		equal(t, used, float64(m.State.Grid[c].Used), "power in %s", c.ISO3())
		everywhere += arrived
	}
	shipped := 0.0
	for n := range world.Nations {
		shipped += float64(m.State.CumulativeShipped[n] - before.CumulativeShipped[n])
	}
	if math.Abs(shipped-everywhere) > 1e-6*everywhere {
		t.Fatalf("%g arrived, %g counted", everywhere, shipped)
	}
}

// checkChineseStocks: dies and memory come from somewhere and go somewhere.
func checkChineseStocks(t *rapid.T, m *sim.Model, before *sim.State) {
	f := &m.Flows.Fabs
	used := float64(m.Flows.Market.Made[world.Chinese]) / f.Perf[world.Chinese] / 1e6
	dies := float64(before.Fabs.StockedDies) + (float64(f.NewDies+f.DieImports)-used)/12
	equal(t, dies, float64(m.State.Fabs.StockedDies), "stocked dies in month %s", m.Month()-1)
	memory := float64(before.Fabs.StockedMemory) + (float64(f.MemoryFlow)-used*m.Params.Fabs.StacksPerDie)/12
	equal(t, memory, float64(m.State.Fabs.StockedMemory), "stocked memory in month %s", m.Month()-1)
}

// checkOutputs: everything a reader sees is finite, and shares lie between 0 and 1.
func checkOutputs(t *rapid.T, run *sim.Trajectory) {
	for i, v := range run.Values {
		if x := float64(v); math.IsNaN(x) || math.IsInf(x, 0) {
			t.Fatalf("value %d is %g", i, x)
		}
	}
	for _, out := range []sim.OutputID{sim.OutAcceleratorsPermitted, sim.OutToolDomesticShare, sim.OutFabYield, sim.OutChipGrossMargin} {
		for e := range sim.Outputs()[out].Size() {
			for _, x := range run.Series(out, e) {
				if !(x >= 0 && x <= 1) {
					t.Fatalf("%s %s is %g", sim.Outputs()[out].ID, sim.Outputs()[out].Entity(e), x)
				}
			}
		}
	}
}

// TestNothingMovesBeforeTheNews: a shock on top of a random scenario leaves every output
// of every month before its announcement as it was.
func TestNothingMovesBeforeTheNews(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawScenario(t)
		shock := drawShock(t, 6)
		base, err := sim.Run(data.Tables(), s)
		require.NoError(t, err)
		s.Shocks = append(slices.Clone(s.Shocks), shock)
		run, err := sim.Run(data.Tables(), s)
		require.NoError(t, err)
		requireSameUntil(t, base, run, shock.Announced)
	})
}

// TestZeroMagnitudeIsNoShock: whatever else happens, shocks of no size change no bit.
func TestZeroMagnitudeIsNoShock(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawScenario(t)
		base, err := sim.Run(data.Tables(), s)
		require.NoError(t, err)
		s.Shocks = slices.Clone(s.Shocks)
		for range rapid.IntRange(1, 4).Draw(t, "empty shocks") {
			shock := drawShock(t, 0)
			shock.Magnitude = 0
			s.Shocks = slices.Insert(s.Shocks, rapid.IntRange(0, len(s.Shocks)).Draw(t, "place"), shock)
		}
		run, err := sim.Run(data.Tables(), s)
		require.NoError(t, err)
		require.Equal(t, base.Hash, run.Hash)
		requireSameUntil(t, base, run, sim.Months)
	})
}

// TestOrderAndBufferKeepTheHash: shocks in any order, and a scenario sent through the
// input buffer, give the same bits.
func TestOrderAndBufferKeepTheHash(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawScenario(t)
		base, err := sim.Run(data.Tables(), s)
		require.NoError(t, err)

		through, err := sim.DecodeInput(sim.EncodeInput(&s))
		require.NoError(t, err)
		mixed := through
		mixed.Shocks = rapid.Permutation(through.Shocks).Draw(t, "order")
		run, err := sim.Run(data.Tables(), mixed)
		require.NoError(t, err)
		require.Equal(t, base.Hash, run.Hash)
		require.True(t, slices.Equal(base.Values, run.Values))
	})
}
