package sim_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sovereignstack/sim"
	"sovereignstack/sim/data"
	"sovereignstack/sim/unit"
	"sovereignstack/sim/world"
)

// Claims about the model as a whole, on its own data.

// with returns the history with parameters moved.
func with(t *testing.T, values map[string]float64) sim.Scenario {
	t.Helper()
	s, _ := baseline()
	s.Overrides = nil
	for i := range sim.Parameters() { // In the order of the table.
		if value, moved := values[sim.Parameters()[i].ID]; moved {
			s.Overrides = append(s.Overrides, sim.Override{Param: sim.ParamID(i), Value: value})
		}
	}
	require.Len(t, s.Overrides, len(values))
	return s
}

// low and high are the ends of a parameter's range.
func ends(t *testing.T, id string) (low, high float64) {
	t.Helper()
	p, ok := sim.ParameterByID(id)
	require.True(t, ok, id)
	return sim.Parameters()[p].Min, sim.Parameters()[p].Max
}

// gain is the gain of the loop from developers over progress and capability back to
// developers: the share of family g is held a little higher from 2026 on, and after some
// years one reads how many more developers would come by themselves, per developer added.
func gain(t *testing.T, s sim.Scenario, g world.Family, years int) float64 {
	t.Helper()
	const more = 0.01
	start, added := sim.FirstSimulated, 0.0
	wanted := func(push float64) float64 {
		m, err := sim.New(data.Tables(), s)
		require.NoError(t, err)
		var held [world.Families]unit.Share
		for m.Month() < start+sim.Month(12*years) {
			if m.Month() == start {
				held = m.State.Developers.Share
				for f := range held {
					held[f] *= unit.Share(1 - push)
				}
				held[g] += unit.Share(push)
				added = float64(held[g] - m.State.Developers.Share[g])
			}
			if m.Month() >= start {
				m.State.Developers.Share = held
			}
			m.Step()
		}
		return m.Flows.Developers[g]
	}
	plain := wanted(0)
	pushed := wanted(more)
	return (pushed - plain) / added
}

// TestDeveloperLoopIsStable at the defaults, at both ends of every parameter in the loop,
// and with all of them where they feed it most.
func TestDeveloperLoopIsStable(t *testing.T) {
	loop := map[string]bool{ // Whether the high end feeds the loop.
		"algorithms.developer_power": true, "algorithms.rate": true, "algorithms.diminishing": false, "algorithms.spillover": false,
		"developers.quality": true, "developers.use": true, "developers.bonus": true, "frontier.points_per_decade": true,
		"model_choice.ecosystem": true, "model_choice.quality_frontier": true, "model_choice.quality_cost": true,
	}
	cases, worst := map[string]map[string]float64{"defaults": {}}, map[string]float64{}
	for id, feeds := range loop {
		low, high := ends(t, id)
		cases[id+" at its least"], cases[id+" at its most"] = map[string]float64{id: low}, map[string]float64{id: high}
		worst[id] = low
		if feeds {
			worst[id] = high
		}
	}
	cases["all at their worst"] = worst
	for name, values := range cases {
		s := with(t, values)
		for _, g := range []world.Family{world.USClosed, world.ChinaOpen} {
			for _, years := range []int{5, 9, 14} {
				have := gain(t, s, g, years)
				assert.Less(t, have, 1.0, "%s, %s after %d years", name, g.ID(), years)
			}
		}
	}
	t.Logf("at the defaults %.2f for open Chinese models after 5 years", gain(t, with(t, nil), world.ChinaOpen, 5))
}

// TestNoCountryConstant: two economies that exchange their data exchange their outcomes.
func TestNoCountryConstant(t *testing.T) {
	_, base := baseline()
	s, _ := baseline()
	for _, pair := range [][2]string{{"BRA", "ZAF"}, {"MEX", "VNM"}, {"CHE", "NGA"}, {"FIN", "BGD"}} {
		a, b := country(pair[0]), country(pair[1])
		tables := *data.Tables()
		tables.Countries[a], tables.Countries[b] = tables.Countries[b], tables.Countries[a]
		run, err := sim.Run(&tables, s)
		require.NoError(t, err)
		for o := range sim.Outputs() {
			out := &sim.Outputs()[o]
			at := -1 // The dimension of countries.
			after := 1
			for i, d := range out.Dims {
				if d.ID == "country" {
					at, after = i, 1
				} else if at >= 0 {
					after *= len(d.Entities)
				}
			}
			if at < 0 {
				continue
			}
			for e := range out.Size() {
				c := world.CountryID(e / after % world.Count)
				twin := e
				switch c {
				case a:
					twin += int(b-a) * after
				case b:
					twin += int(a-b) * after
				}
				for _, m := range []sim.Month{20, 60, 227} {
					want, have := base.At(sim.OutputID(o), e, m), run.At(sim.OutputID(o), twin, m)
					if math.Abs(want-have) > 1e-4*math.Abs(want)+1e-6 { // Sums in another order, and single precision.
						t.Fatalf("%s %s of %s: %g, with the data of %v exchanged %g", out.ID, out.Entity(e), m, want, pair, have)
					}
				}
			}
		}
	}
}

// TestReturnsHoldProgressAndNotTheCap: with the strongest response to compute, the
// fastest start and the least diminishing returns, efficiency still slows year by year
// as compute does, and ends below the bound that keeps numbers finite (e^40).
func TestReturnsHoldProgressAndNotTheCap(t *testing.T) {
	_, response := ends(t, "algorithms.compute_elasticity")
	_, rate := ends(t, "algorithms.rate")
	least, _ := ends(t, "algorithms.diminishing")
	run, err := sim.Run(data.Tables(), with(t, map[string]float64{
		"algorithms.compute_elasticity": response, "algorithms.rate": rate, "algorithms.diminishing": least}))
	require.NoError(t, err)
	for n := range world.Nations {
		stand := func(year int) float64 {
			return math.Log(run.At(sim.OutAlgorithmicEfficiency, n, sim.Month((year-sim.FirstYear)*12+11)))
		}
		last := math.Inf(1)
		for year := 2028; year <= 2040; year++ {
			progress := stand(year) - stand(year-1)
			assert.Less(t, progress, last, "%s in %d", world.Nation(n).ID(), year)
			last = progress
		}
		assert.Less(t, stand(2040), 39.5, world.Nation(n).ID())
	}
}

// TestNoRunaway: to 2040 budgets stay within what their owners earn and can borrow, and
// progress slows as the growth of compute does, at the defaults and where everything
// that feeds growth is at the end of its range.
func TestNoRunaway(t *testing.T) {
	extremes := map[string]float64{}
	for _, id := range []string{"demand.elasticity", "demand.cash_share", "demand.rent_signal", "algorithms.rate", "algorithms.compute_elasticity",
		"adoption.per_user", "adoption.use_growth", "adoption.most_of_gdp", "algorithms.scarcity", "fabs.allied_most_growth", "frontier.points_per_decade"} {
		_, extremes[id] = ends(t, id)
	}
	extremes["algorithms.diminishing"], _ = ends(t, "algorithms.diminishing")
	h := &data.Tables().History
	for name, values := range map[string]map[string]float64{"defaults": nil, "extremes": extremes} {
		t.Run(name, func(t *testing.T) {
			run, err := sim.Run(data.Tables(), with(t, values))
			require.NoError(t, err)
			for i, v := range run.Values {
				require.True(t, v-v == 0, "value %d is %g", i, v)
			}
			income := 0.0
			for c := range data.Tables().Countries {
				income += data.Tables().Countries[c].GDP
			}
			budget := sum(run, sim.OutBudget, 2040)
			most := 0.0
			for n := range h.OutsideFinance {
				finance, cash := h.OutsideFinance[n].Values, h.OtherCashFlow[n].Values
				most += finance[len(finance)-1] + cash[len(cash)-1]
			}
			t.Logf("budgets of 2040: %.0f $bn, outside finance and other cash flow %.0f, GDP of 2025 %.0f", budget, most, income)
			assert.Less(t, budget, 0.15*income, "the stack does not outgrow the economy that pays for it")
		})
	}
	_, base := baseline()
	growth := func(out sim.OutputID, entity int, from, to sim.Month) float64 {
		return base.At(out, entity, to) - base.At(out, entity, from)
	}
	compute := func(from, to sim.Month) float64 {
		return math.Log(base.At(sim.OutComputeOwned, 0, to) / base.At(sim.OutComputeOwned, 0, from))
	}
	require.Less(t, compute(191, 227), compute(36, 72), "compute grows slower in the late 2030s than in the middle of the 2020s")
	assert.Less(t, growth(sim.OutFrontierCapability, 0, 191, 227), growth(sim.OutFrontierCapability, 0, 36, 72), "and so does capability")
}
