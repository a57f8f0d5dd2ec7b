package sim

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"sovereignstack/sim/num"
	"sovereignstack/sim/unit"
	"sovereignstack/sim/world"
)

func TestUserCost(t *testing.T) {
	cost := userCost(25_000, 5, 0.1, 0.3)
	assert.InDelta(t, 1.71, cost, 0.005, "user cost of $25,000 at 0.60 is $1.71 an hour")
	assert.True(t, cost > 1.7 && cost < 2.35, "inside the observed rents of an H100")
	assert.Greater(t, userCost(25_000, 3, 0.1, 0.3), cost, "a shorter life costs more")
	near(t, 2*cost, userCost(50_000, 5, 0.1, 0.3), 1e-12, "twice the price, twice the cost")
}

func TestDefaultUserCost(t *testing.T) {
	p := DefaultParams()
	near(t, 1.71, userCost(25_000, p.Installed.LifeYears, p.Demand.Interest, p.Demand.PriceFall), 0.01, "the defaults make the check of the model's text")
}

func TestDesiredBudget(t *testing.T) {
	p := DemandParams{RentSignal: 0.4}
	level := num.Log(2)
	for _, c := range []struct {
		claim                string
		growth, rent, useful float64
		want                 float64 // [$bn/yr for 40,000 units at $25,000, which cost $1bn]
	}{
		{"with no growth and a fair rent what wears out is replaced", 0, level, 2, 0.2},
		{"expected growth adds to it", 0.3, level, 2, 0.5},
		{"a rent above user cost calls for more", 0, level, 1, 0.2 + 0.4*0.6931472},
		{"a rent below user cost calls for less", 0, level, 3, 0.2 - 0.4*0.4054651},
		{"nobody spends less than nothing", -2, level, 2, 0},
	} {
		t.Run(c.claim, func(t *testing.T) {
			near(t, c.want, 40_000*p.desired(25_000, 5, c.growth, c.rent, c.useful), 1e-6)
		})
	}
}

func TestAffordable(t *testing.T) {
	p := DemandParams{CashShare: 0.5}
	near(t, 75.0, p.affordable(100, 50, 0, 1), 1e-12, "half of cash flow and profit")
	near(t, 95.0, p.affordable(100, 50, 20, 1), 1e-12, "and what investors add")
	near(t, 75+20*0.5, p.affordable(100, 50, 20, moodFactor(-num.Log(2))), 1e-12, "who add half in a slump")
	near(t, 75+20*2.0, p.affordable(100, 50, 20, moodFactor(num.Log(2))), 1e-12, "and twice as much in a boom")
}

// afterTheRecord is the steady world run on its own rules for a number of years.
func afterTheRecord(t *testing.T, years int) *Model {
	m := steadyWorld(t)
	settle(m, FirstSimulated, years)
	return m
}

// TestRentTendsToUserCost: where nothing grows, investment moves compute until the rent
// pays just what a unit costs. Outside China all buy US designs here: the model takes
// what US owners have as the cost of the market, so owners with a cheaper mix would win
// its share over centuries.
func TestRentTendsToUserCost(t *testing.T) {
	m := steadyWorld(t)
	for c := range m.fixed.affinity {
		m.fixed.affinity[c] = 1e9
	}
	for _, n := range []world.Nation{world.NationUSA, world.NationRest} {
		m.fixed.otherUse[n] *= 2 // So that there is something to tend to.
	}
	settle(m, FirstSimulated, 150)
	for r := range world.Market(world.Markets) {
		near(t, m.Flows.Demand.UserCost[r], rent(m.State.Demand.LogRent[r]), 0.01, r.ID())
		near(t, 0.0, m.Flows.Demand.Growth[r], 1e-6, "nothing is expected to grow")
	}
}

// TestNeedByShock doubles the need for compute: rent jumps, budgets follow, compute is
// built, and the rent comes back.
func TestNeedByShock(t *testing.T) {
	m := afterTheRecord(t, 150)
	const r = world.WorldExChina
	rested, budget, stands := rent(m.State.Demand.LogRent[r]), m.Flows.Demand.Budget[world.NationUSA], m.Flows.Demand.Compute[r]
	for _, n := range []world.Nation{world.NationUSA, world.NationRest} {
		m.fixed.otherUse[n] *= 2
	}
	settle(m, FirstSimulated, 1)
	assert.Greater(t, rent(m.State.Demand.LogRent[r]), 1.2*rested, "scarce compute is dear")
	assert.Greater(t, m.Flows.Demand.Budget[world.NationUSA], budget)
	settle(m, FirstSimulated, 100)
	near(t, rested, rent(m.State.Demand.LogRent[r]), 0.02)
	near(t, 2*float64(stands), m.Flows.Demand.Compute[r], 0.03, "twice the need, twice the compute")
}

// TestCashBindsByShock takes away cash and outside money.
func TestCashBindsByShock(t *testing.T) {
	m := afterTheRecord(t, 20)
	h := &m.data.History
	free := m.Flows.Demand.Budget[world.NationUSA]
	h.OtherCashFlow[world.NationUSA], h.OutsideFinance[world.NationUSA] = flat(0), flat(0)
	training := unit.BnUSDPerYear(m.trainingCost(world.NationUSA)) // Which labs pay to clouds.
	m.State.Value.Profit[world.EarnerUSA] = [world.Layers]unit.BnUSDPerYear{world.LayerCloud: 4 + training, world.LayerModels: 2}
	steadyStep(m, FirstSimulated)
	d := &m.Flows.Demand
	most := m.Params.Demand.CashShare * 6
	assert.Less(t, d.Budget[world.NationUSA], free)
	near(t, most, d.Budget[world.NationUSA], 0.02, "budgets are what AI earns")
}

// TestHandOver: the gap to what returns call for is set once, such that nothing jumps,
// and then fades.
func TestHandOver(t *testing.T) {
	m := steadyWorld(t)
	m.fixed.otherUse[world.NationUSA] *= 10 // Returns call for more than the record spends.
	settle(m, 0, 3)
	before := m.Flows.Demand.Budget
	m.handedOver = false
	k := clock{month: FirstSimulated, year: FirstSimulated.year(), dt: steadyMonth}
	m.flows(k)
	for n, want := range before {
		near(t, want, m.Flows.Demand.Budget[n], 1e-6, world.Nation(n).ID())
	}
	gap := m.State.Demand.Mood[world.NationUSA]
	assert.Negative(t, gap, "the record spends less than returns call for")
	m.handedOver = true
	for range monthsInYear {
		m.integrateDemand(k)
	}
	near(t, float64(gap)*num.Exp(-1/m.Params.Demand.GapYears), m.State.Demand.Mood[world.NationUSA], 1e-9, "it fades with its own time constant")
}

// TestMoodMovesBudgets by as much as it says, on the record as after it.
func TestMoodMovesBudgets(t *testing.T) {
	for name, month := range map[string]Month{"on the record": 0, "after the record": FirstSimulated} {
		t.Run(name, func(t *testing.T) {
			m := steadyWorld(t)
			k := clock{month: month, year: month.year(), dt: steadyMonth}
			m.flows(k)
			before := m.Flows.Demand.Budget
			for c := range m.Policy.CapitalMood {
				m.Policy.CapitalMood[c] = unit.Ratio(-num.Log(2))
			}
			m.flows(k)
			for n := range before {
				near(t, 0.5*float64(before[n]), m.Flows.Demand.Budget[n], 1e-9, world.Nation(n).ID())
			}
		})
	}
}

// TestMoneyIsBudget: what owners spend by host adds up to their budgets, also where
// power is short in some places.
func TestMoneyIsBudget(t *testing.T) {
	m := steadyWorld(t)
	m.State.Grid[world.USA].Limit = m.State.Grid[world.USA].Used
	steadyStep(m, 0)
	var spent [world.Nations]float64
	for c := range world.CountryID(world.Count) {
		for j := range world.Owner(world.Owners) {
			spent[world.OwnerNation(c, j)] += float64(m.Flows.Demand.Money[c][j])
		}
	}
	for n, sum := range spent {
		near(t, float64(m.Flows.Demand.Budget[n]), sum, 1e-9, world.Nation(n).ID())
	}
	near(t, 0.0, m.Flows.Demand.Money[world.USA][world.Domestic], 1e-9, "a full grid takes no money")
}

// TestUseDrivesCompute: more use needs more compute, which makes it dear, which makes
// owners build, until the rent pays just for it again.
func TestUseDrivesCompute(t *testing.T) {
	rest := func(more float64) *Model {
		m := launchedWorld(t)
		for c := range m.fixed.usePerUser {
			m.fixed.usePerUser[c] *= more
		}
		return m
	}
	plain, more := rest(1), rest(50)
	steadyStep(plain, FirstSimulated)
	steadyStep(more, FirstSimulated)
	const r = world.WorldExChina
	assert.Greater(t, more.Flows.Use.Served[r], plain.Flows.Use.Served[r], "use takes compute")
	near(t, float64(more.Flows.Use.Served[r]-plain.Flows.Use.Served[r]), more.Flows.Demand.Need[r]-plain.Flows.Demand.Need[r], 1e-6, "which is needed")
	settle(plain, FirstSimulated, 1)
	settle(more, FirstSimulated, 1)
	assert.Greater(t, more.State.Demand.LogRent[r], plain.State.Demand.LogRent[r], "scarce compute is dear")
	assert.Greater(t, more.Flows.Demand.Budget[world.NationUSA], plain.Flows.Demand.Budget[world.NationUSA], "dear compute is built")
	settle(plain, FirstSimulated, 60)
	settle(more, FirstSimulated, 60)
	assert.Greater(t, more.Flows.Demand.Compute[r], plain.Flows.Demand.Compute[r])
	near(t, rent(plain.State.Demand.LogRent[r]), rent(more.State.Demand.LogRent[r]), 0.1, "until it is no dearer than it costs")
}

// TestCheaperUseAndCompute: a method that needs less compute for the same result lowers
// what use takes where use answers little to price, and raises it where it answers more
// than in proportion.
func TestCheaperUseAndCompute(t *testing.T) {
	for _, c := range []struct {
		claim      string
		elasticity float64
		sign       int
	}{
		{"inelastic use takes less compute", 0.29, -1},
		{"elastic use takes more", 1.11, 1},
	} {
		t.Run(c.claim, func(t *testing.T) {
			m := launchedWorld(t)
			m.Params.Demand.Elasticity = c.elasticity
			m.Params.Adoption.MostOfGDP, m.Params.Adoption.Cheapness = 1e9, 0
			m.Params.Pricing.Inference = 1
			k := clock{year: 0.5, dt: steadyMonth}
			m.flows(k)
			before := m.Flows.Use.Served[world.WorldExChina]
			for n := range m.State.Algorithms.LogEfficiency {
				m.State.Algorithms.LogEfficiency[n] += num.Ln2
			}
			for g := range m.State.Pricing.LogPrice {
				m.State.Pricing.LogPrice[g] -= num.Ln2 // Prices have followed cost.
			}
			m.flows(k)
			after := m.Flows.Use.Served[world.WorldExChina]
			assert.Equal(t, c.sign, compare(float64(after), float64(before)))
			near(t, float64(before)*num.Pow(2, c.elasticity-1), after, 1e-9)
		})
	}
}

// TestDeniedBuyersNeedComputeHere: what is rented abroad counts where it is rented.
func TestDeniedBuyersNeedComputeHere(t *testing.T) {
	m := steadyWorld(t)
	k := clock{year: 0.5, dt: steadyMonth}
	m.flows(k)
	before := m.Flows.Demand.Need
	m.State.Remote += 1e6
	m.flows(k)
	near(t, float64(before[world.WorldExChina])+1e6, m.Flows.Demand.Need[world.WorldExChina], 1e-9)
	near(t, float64(before[world.China]), m.Flows.Demand.Need[world.China], 1e-9)
}

// TestExpectationsFollow: owners see growth late, all of it in the end, and none where
// there is none.
func TestExpectationsFollow(t *testing.T) {
	m := steadyWorld(t)
	const r, growth = world.China, 0.3
	seen, rested := 0.0, m.State.Demand.LogRent[r]
	for range 10 * monthsInYear {
		m.fixed.otherUse[world.NationCHN] *= num.Exp(growth / monthsInYear)
		m.State.Demand.LogRent[r] = rested // Rents aside.
		steadyStep(m, 0)
		now := m.Flows.Demand.Growth[r]
		assert.True(t, now > seen-1e-9 && now < growth+1e-3, "it comes up to what is and not past")
		seen = now
	}
	near(t, growth, seen, 0.02)
}
