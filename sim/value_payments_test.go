package sim_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"sovereignstack/sim"
	"sovereignstack/sim/data"
	"sovereignstack/sim/world"
)

// paid is what all payers pay a receiver for a layer.
func paid(f *sim.ValueFlows, receiver world.Earner, l world.Layer) (sum float64) {
	for payer := range f.Payments {
		sum += f.Payments[payer][receiver][l]
	}
	return sum
}

// everyYear checks the flows at the end of every year of the history with shocks on top.
func everyYear(t *testing.T, shocks []sim.Shock, check func(m *sim.Model, f *sim.ValueFlows)) {
	t.Helper()
	everyMonth(t, 1, shocks, func(m *sim.Model, _ *sim.State) {
		if m.Month()%12 == 0 {
			check(m, &m.Flows.Value)
		}
	})
}

// TestChipsAreSoldAtTheirPrice: designers earn what is made at its price, plus the part
// of licence fees that they pass on, and pay the unit cost for wafers and memory.
func TestChipsAreSoldAtTheirPrice(t *testing.T) {
	p := sim.DefaultParams()
	fees := []sim.Shock{pull(t, "export_licence.share", 0.9, world.CHN), pull(t, "export_licence.fee", 0.5, world.CHN)}
	everyYear(t, fees, func(m *sim.Model, f *sim.ValueFlows) {
		for o := range world.Maker(world.Makers) {
			made := float64(m.Flows.Market.Made[o]) / 1e9
			want := made * float64(m.Flows.Prices.Price[o])
			if o == world.USDesigned {
				want += p.Control.FeePassed * float64(m.Flows.Market.Fees)
			}
			assert.InEpsilon(t, want, f.Revenue[world.Earner(o)][world.LayerChipDesign], 1e-6, "%s in %s", o.ID(), m.Month())
			assert.InEpsilon(t, made*float64(m.Flows.Prices.UnitCost[o]), f.Purchases[world.Earner(o)][world.LayerChipDesign], 1e-6)
		}
		assert.InDelta(t, float64(m.Flows.Market.Fees), f.Fees[world.EarnerUSA][world.LayerChipDesign], 1e-9, "the treasury takes the fee from its sellers")
		memory := paid(f, world.EarnerUSA, world.LayerMemory) + paid(f, world.EarnerKOR, world.LayerMemory) + paid(f, world.EarnerCHN, world.LayerMemory)
		parts := f.Purchases[world.EarnerUSA][world.LayerChipDesign] + f.Purchases[world.EarnerCHN][world.LayerChipDesign]
		assert.InEpsilon(t, p.Value.MemoryCost, memory/parts, 1e-9, "memory is its share of the cost of all chips")
	})
}

// TestAroundTheChip: servers, buildings and power have payees of their own.
func TestAroundTheChip(t *testing.T) {
	p := sim.DefaultParams()
	everyYear(t, nil, func(m *sim.Model, f *sim.ValueFlows) {
		chips, servers, facility, power := 0.0, 0.0, 0.0, 0.0
		for e := range world.Earner(world.Earners) {
			chips += paid(f, e, world.LayerChipDesign)
			servers += paid(f, e, world.LayerServers)
			facility += paid(f, e, world.LayerFacility)
		}
		for c := range m.State.Grid {
			// GW · h/yr = GWh/yr; at $/kWh that is $m/yr.
			power += float64(m.State.Grid[c].Used) * 8760 * data.Tables().Countries[c].PowerPrice / 1000
		}
		chips -= p.Control.FeePassed * float64(m.Flows.Market.Fees)
		around := chips * (p.Market.AllInFactor - 1)
		assert.InEpsilon(t, around*p.Value.ServersShare, servers, 1e-6)
		assert.InEpsilon(t, around*(1-p.Value.ServersShare)+power, facility, 0.02, "to the growth of half a month: buildings once, power every year")
		assert.True(t, power > 0 && power < chips, "power costs less than chips")
	})
}

// TestFabsAddValueWhereTheyStand and earn for their owner.
func TestFabsAddValueWhereTheyStand(t *testing.T) {
	everyYear(t, nil, func(m *sim.Model, f *sim.ValueFlows) {
		assert.Zero(t, f.Revenue[world.EarnerUSA][world.LayerFoundry], "fabs in the US belong to a foundry of Taiwan")
		total := 0.0
		for fab := range world.Fab(world.Fabs) {
			if fab != world.FabCHN {
				total += float64(m.Flows.Fabs.SiteOutput[fab])
			}
		}
		wafers := f.Added[world.EarnerUSA][world.LayerFoundry] + f.Added[world.EarnerTWN][world.LayerFoundry] +
			f.Added[world.EarnerKOR][world.LayerFoundry] + f.Added[world.EarnerJPN][world.LayerFoundry] + f.Added[world.EarnerRest][world.LayerFoundry]
		wafers -= f.Payments[world.EarnerCHN][world.EarnerTWN][world.LayerFoundry] // Dies for China.
		site := float64(m.Flows.Fabs.SiteOutput[world.FabUSA]) / total
		assert.InDelta(t, site, f.Added[world.EarnerUSA][world.LayerFoundry]/wafers, 1e-9)
	})
}

// TestWeightsEarnNothing: who publishes is not paid for what others host, and who hosts
// is paid for all of it.
func TestWeightsEarnNothing(t *testing.T) {
	everyYear(t, nil, func(m *sim.Model, f *sim.ValueFlows) {
		hosted, use, prices := 0.0, &m.Flows.Use.ByUser, &m.Flows.Pricing.Price
		for c := range world.CountryID(world.Count) {
			for _, g := range []world.Family{world.USOpen, world.ChinaOpen, world.RestOpen} {
				hosted += use[c][g] * prices[world.MarketOf(c)][g] / 1e9
			}
		}
		clouds, own := 0.0, 0.0
		for e := range world.Earner(world.Earners) {
			clouds += paid(f, e, world.LayerCloud)
		}
		for n := range world.Nations {
			own += f.Training[n] + f.Serving[n]
			rent := m.Flows.Demand.OtherUse[n]
			r := world.WorldExChina
			if world.Nation(n) == world.NationCHN {
				r = world.China
			}
			own += float64(rent) * 8760 / 1e9 * rentOf(m, r)
		}
		assert.InEpsilon(t, hosted+own, clouds, 0.05, "to half a month of rents: clouds earn hosting, serving, training and other use")
		assert.Zero(t, f.Revenue[world.EarnerRest][world.LayerModels], "outside the US and China models are open")
	})
}

// rentOf is the rent of a market, as its output has it.
func rentOf(m *sim.Model, r world.Market) float64 {
	run := m.Result()
	return float64(run.At(sim.OutComputeRent, int(r), m.Month()-1))
}

// TestSovereignsPay: what treasuries pay is what their subsidies are worth to those who
// get them.
func TestSovereignsPay(t *testing.T) {
	dump := []sim.Shock{pull(t, "chip_dumping.subsidy", 1, world.IND, world.BRA)}
	everyYear(t, dump, func(m *sim.Model, f *sim.ValueFlows) {
		if m.Month() < month(t, "2030-01") {
			return
		}
		assert.InEpsilon(t, float64(m.Flows.Market.Subsidy), f.Fiscal[world.NationCHN], 1e-6, "gifts are all that China pays by then")
		given := float64(m.Flows.Market.Shipped[world.Chinese][world.IND]+m.Flows.Market.Shipped[world.Chinese][world.BRA]) * float64(m.Flows.Prices.Price[world.Chinese]) / 1e9
		assert.InEpsilon(t, given, f.Fiscal[world.NationCHN], 1e-6, "free chips cost their price")
	})
	tariff := []sim.Shock{pull(t, "chip_tariff.rate", 0.5, world.IND)}
	everyYear(t, tariff, func(m *sim.Model, f *sim.ValueFlows) {
		if m.Month() < month(t, "2027-06") {
			assert.Zero(t, f.Duties)
			return
		}
		base := 0.0
		for o := range world.Makers {
			arrived := m.Flows.Market.Shipped[o][world.IND]
			if world.Maker(o) == world.USDesigned {
				arrived += m.Flows.Market.Diverted[world.IND]
			}
			base += float64(arrived) * float64(m.Flows.Prices.Price[o]) / 1e9
		}
		assert.InEpsilon(t, 0.5*base, f.Duties[world.NationRest], 1e-6, "half of the price of what arrives")
		assert.InDelta(t, -f.Duties[world.NationRest], f.Fiscal[world.NationRest], 1e-9, "is a treasury's income")
	})
}

// TestHandedOverComputeLeavesTheBooks: a full-stack programme moves compute from the
// seller's books to the partners', and creates none.
func TestHandedOverComputeLeavesTheBooks(t *testing.T) {
	books := func(shocks ...sim.Shock) (book [world.Nations]float64) {
		everyMonth(t, 1, shocks, func(m *sim.Model, _ *sim.State) {
			if m.Month() == month(t, "2029-01") {
				for n, x := range m.State.Value.Book {
					book[n] = float64(x)
				}
			}
		})
		return book
	}
	base, run := books(), books(pull(t, "full_stack_export.scale", 1, world.DEU, world.GBR, world.IND, world.JPN, world.ARE))
	assert.Less(t, run[world.NationUSA], base[world.NationUSA])
	assert.Greater(t, run[world.NationRest], base[world.NationRest])
	whole := func(book [world.Nations]float64) float64 { return book[0] + book[1] + book[2] }
	assert.InDelta(t, 1, whole(run)/whole(base), 0.05, "what one gives the other has")
}
