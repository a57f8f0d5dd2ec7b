package sim

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sovereignstack/sim/num"
	"sovereignstack/sim/unit"
	"sovereignstack/sim/world"
)

func TestRation(t *testing.T) {
	for _, c := range []struct {
		claim                 string
		first, rest, capacity unit.H100ePerYear
		priority              float64
		fillFirst, fillRest   float64
	}{
		{"with capacity to spare all are served", 30, 60, 100, 0.3, 1, 1},
		{"at capacity all are served", 40, 60, 100, 0.3, 1, 1},
		{"without priority all are cut alike", 100, 100, 50, 0, 0.25, 0.25},
		{"with full priority the first are served first", 40, 60, 50, 1, 1, 1.0 / 6},
		{"with half a priority half of them are", 40, 60, 60, 0.5, 0.75, 0.5},
		{"where even the first cannot be served the rest get nothing", 100, 60, 50, 1, 0.5, 0},
		{"with nobody first the rest share", 0, 100, 50, 0, 0.5, 0.5},
		{"with nobody else the first share", 100, 0, 50, 0, 0.5, 0.5},
		{"nothing ordered, nothing cut", 0, 0, 0, 0.3, 1, 1},
		{"nothing made, nothing filled", 40, 60, 0, 0.3, 0, 0},
		{"nothing made and nobody first, nothing filled", 0, 60, 0, 1, 0, 0},
	} {
		t.Run(c.claim, func(t *testing.T) {
			first, rest := ration(c.first, c.rest, c.capacity, c.priority)
			near(t, c.fillFirst, first, 1e-12)
			near(t, c.fillRest, rest, 1e-12)
		})
	}
}

// TestRationSellsAllCapacityAndNobodyMoreThanOrdered over a grid of cases.
func TestRationSellsAllCapacityAndNobodyMoreThanOrdered(t *testing.T) {
	amounts := []unit.H100ePerYear{0, 1e-9, 1, 50, 1e6}
	for _, first := range amounts {
		for _, rest := range amounts {
			for _, capacity := range amounts {
				for _, priority := range []float64{0, 0.3, 0.999, 1} {
					a, b := ration(first, rest, capacity, priority)
					sold := float64(first)*a + float64(rest)*b
					require.True(t, a >= 0 && a <= 1+1e-12 && b >= 0 && b <= 1+1e-12, "fills %v %v of %v, %v by %v at %v", a, b, first, rest, capacity, priority)
					require.GreaterOrEqual(t, a, b-1e-12, "the first are never behind")
					near(t, min(float64(first+rest), float64(capacity)), sold, 1e-9)
				}
			}
		}
	}
}

func TestChoiceOfMaker(t *testing.T) {
	p := ChipMarketParams{ChoicePrice: 1.5, ModelAffinity: 0.5}
	share := func(us, cn unit.USD, open, affinity float64) float64 {
		return usShare(p.odds(us, cn, open), num.Exp(affinity))
	}
	even := share(100, 100, 0, 0)
	near(t, 0.5, even, 1e-12, "at equal prices and no affinity buyers split")
	assert.Greater(t, share(90, 100, 0, 0), even, "the cheaper maker wins")
	assert.Greater(t, share(100, 100, 0, 1), even, "software and votes draw to US designs")
	assert.Less(t, share(100, 100, 1, 0), even, "open Chinese models draw to Chinese chips")
	near(t, 1-share(80, 100, 0, 0), share(100, 80, 0, 0), 1e-12, "makers are treated alike")
	p.ModelAffinity = 0
	near(t, even, share(100, 100, 1, 0), 1e-12, "with ω at zero models do not matter")
	assert.InDelta(t, 1, share(1, 1e6, 0, 0), 1e-6, "a limit: all buy what is nearly free")
}

// TestOrdersSpendTheMoney: what a free buyer orders from both makers costs what it has.
func TestOrdersSpendTheMoney(t *testing.T) {
	m := steadyWorld(t)
	f, price := &m.Flows.Market, &m.Flows.Prices.AllIn
	for c := range world.CountryID(world.Count) {
		money, spent := 0.0, 0.0
		for _, amount := range m.Flows.Demand.Money[c] {
			money += float64(amount) * unit.USDPerBn
		}
		for o := range world.Makers {
			spent += float64(f.Ordered[o][c]) * float64(price[o])
		}
		near(t, money, spent, 1e-9, c.ISO3())
	}
}

// TestMarketConserves: in the steady world, with a control and a shortage on top, what
// is delivered is what was shipped and diverted, and no more than was made.
func TestMarketConserves(t *testing.T) {
	m := steadyWorld(t)
	m.Policy.Open[world.CHN], m.Policy.Licensed[world.CHN], m.Policy.LicenceFee[world.CHN] = 0.2, 0.1, 0.25
	m.Policy.FabLoss[world.FabTWN] = 0.5
	steadyStep(m, 0)
	f := &m.Flows.Market
	for o := range world.Makers {
		sold := 0.0
		for c := range world.CountryID(world.Count) {
			delivered := 0.0
			for j := range world.Owners {
				delivered += float64(f.Delivered[c][j][o])
			}
			shipped := float64(f.Shipped[o][c])
			if world.Maker(o) == world.USDesigned {
				shipped += float64(f.Diverted[c])
			}
			near(t, shipped, delivered, 1e-12, c.ISO3())
			sold += delivered
		}
		near(t, sold, f.Made[o], 1e-12)
		assert.LessOrEqual(t, float64(f.Made[o]), float64(m.Flows.Fabs.Capacity[o])*(1+1e-12))
	}
	near(t, float64(m.Flows.Fabs.Capacity[world.USDesigned]), f.Made[world.USDesigned], 1e-12, "in a shortage all is sold")
	fee := float64(f.Shipped[world.USDesigned][world.CHN]) * float64(m.Flows.Prices.Price[world.USDesigned]) / 1e9 * 0.25 / 3
	near(t, fee, f.Fees, 1e-12, "a third of sales to China is licensed and pays a quarter")
}

// TestPriorityByShock: in a shortage US owners keep more of what they ordered.
func TestPriorityByShock(t *testing.T) {
	filled := func(priority float64) (us, others float64) {
		m := steadyWorld(t)
		m.Params.Market.Priority = priority
		m.Policy.FabLoss[world.FabTWN] = 0.5
		steadyStep(m, 0)
		f := &m.Flows.Market
		at := func(c world.CountryID) float64 {
			return float64(f.Shipped[world.USDesigned][c]) / float64(f.Ordered[world.USDesigned][c])
		}
		return at(world.USA), at(world.CHN)
	}
	us, others := filled(0)
	near(t, us, others, 1e-9, "without priority all are cut alike")
	us, others = filled(0.5)
	assert.Greater(t, us, others)
}

// TestWhoBuysWhat: US owners buy US designs only, and Chinese makers serve home first.
func TestWhoBuysWhat(t *testing.T) {
	m := steadyWorld(t)
	for c := range world.CountryID(world.Count) {
		assert.Zero(t, m.Flows.Market.Delivered[c][world.USCloud][world.Chinese], c.ISO3())
	}
	assert.Zero(t, m.Flows.Market.Delivered[world.USA][world.Domestic][world.Chinese])
	m.Params.Fabs.DiesPerWafer, m.State.Fabs.StockedDies = 1, 0 // A shortage of Chinese chips.
	steadyStep(m, 0)
	f := &m.Flows.Market
	require.Greater(t, f.Wanted[world.Chinese], f.Made[world.Chinese])
	home := float64(f.Shipped[world.Chinese][world.CHN]) / float64(f.Ordered[world.Chinese][world.CHN])
	abroad := float64(f.Shipped[world.Chinese][world.DEU]) / float64(f.Ordered[world.Chinese][world.DEU])
	assert.Greater(t, home, abroad, "home is served first")
}

// TestLicenceFeeByShock: buyers bear part of a fee and order less.
func TestLicenceFeeByShock(t *testing.T) {
	m := steadyWorld(t)
	m.Policy.Open[world.CHN], m.Policy.Licensed[world.CHN] = 0, 0.5
	steadyStep(m, 0)
	orders := m.Flows.Market.Ordered[world.USDesigned][world.CHN]
	assert.Zero(t, m.Flows.Market.Fees)
	m.Policy.LicenceFee[world.CHN] = 0.5
	steadyStep(m, 0)
	assert.Positive(t, m.Flows.Market.Fees)
	assert.Less(t, m.Flows.Market.Ordered[world.USDesigned][world.CHN], orders)
	m.Params.Control.FeePassed = 0
	m.State = steadyWorld(t).State
	steadyStep(m, 0)
	near(t, orders, m.Flows.Market.Ordered[world.USDesigned][world.CHN], 1e-6, "where sellers bear it all, buyers do not feel it")
}
