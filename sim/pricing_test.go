package sim

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sovereignstack/sim/num"
	"sovereignstack/sim/unit"
	"sovereignstack/sim/world"
)

func TestPriceElasticity(t *testing.T) {
	p := PricingParams{RivalElasticity: 3.2, OuterElasticity: 1.1, LeastElasticity: 1.2, LeadWidth: 15}
	for _, c := range []struct {
		claim             string
		share, labs, lead float64
		want              float64
	}{
		{"a small lab among many meets its rivals", 0, 5, 0, 3.2},
		{"a lab that is alone and has all use meets only other families, but never less than the least", 1, 1, 0, 1.2},
		{"half the use in one lab is half of each", 0.5, 1, 0, 0.5*3.2 + 0.5*1.1},
		{"the same use in five labs is nearer to rivalry", 0.5, 5, 0, 0.9*3.2 + 0.1*1.1},
		{"a lead of the width halves what rivals do", 0, 5, 15, 1.6},
		{"who trails has no less to fear", 0, 5, -15, 3.2},
	} {
		t.Run(c.claim, func(t *testing.T) { near(t, c.want, p.elasticity(c.share, c.labs, c.lead), 1e-12) })
	}
	for _, share := range []float64{0, 0.3, 1} {
		for _, lead := range []float64{0, 10, 1e3} {
			last := 0.0
			for labs := 1.0; labs < 20; labs++ {
				now := p.elasticity(share, labs, lead)
				assert.GreaterOrEqual(t, now, last, "more rivals never make buyers more patient")
				assert.GreaterOrEqual(t, now, p.LeastElasticity)
				last = now
			}
		}
	}
}

// TestMarginIsOneOverElasticity at rest, positive also where all families are equally
// good: it tends to 1/ε and not to zero.
func TestMarginIsOneOverElasticity(t *testing.T) {
	m := launchedWorld(t)
	f := &m.Flows.Pricing
	for _, g := range []world.Family{world.USClosed, world.ChinaClosed} {
		near(t, 1/f.Elasticity[g], f.margin(g), 1e-6, g.ID())
	}
	for g := range m.State.Release.Released {
		m.State.Release.Released[g] = 150 // Parity; nothing that is out comes back.
	}
	m.Params.Release.Response, m.Params.Frontier.Base = 0, 0
	settle(m, 0, 40)
	for _, g := range []world.Family{world.USClosed, world.ChinaClosed} {
		near(t, 1/f.Elasticity[g], f.margin(g), 1e-5, g.ID())
		assert.GreaterOrEqual(t, f.margin(g), 1/m.Params.Pricing.RivalElasticity-1e-9, "at parity rivals leave the margin that they must")
	}
}

// TestPricesAreSluggish: after a jump of costs the price closes the gap in logs in its
// own time.
func TestPricesAreSluggish(t *testing.T) {
	m := launchedWorld(t)
	before := m.State.Pricing.LogPrice[world.USClosed]
	m.State.Demand.LogRent[world.WorldExChina] += 0.1
	steadyStep(m, 0)
	moved := m.State.Pricing.LogPrice[world.USClosed] - before
	want := (m.Flows.Pricing.Target[world.USClosed] - before) * (1 - num.Exp(-1/(12*m.Params.Pricing.PriceYears)))
	near(t, want, moved, 1e-9)
	assert.True(t, moved > 0 && moved < 0.1, "not at once and not too far")
}

func TestComputePerUse(t *testing.T) {
	p := PricingParams{ComputePerUse: 30, ReferencePoints: 150, Heavier: 0.05, Inference: 0.8}
	near(t, 30.0, p.computePerUse(150, 0), 1e-12, "the reference")
	near(t, 30*num.Exp(0.5), p.computePerUse(160, 0), 1e-12, "better models are heavier")
	near(t, 30*num.Exp(-0.8), p.computePerUse(150, 1), 1e-12, "better methods are lighter")
	p.Heavier, p.Inference = 0, 0
	near(t, 30.0, p.computePerUse(300, 20), 1e-12, "without either it stands")
}

func TestLabsTarget(t *testing.T) {
	p := PricingParams{Patience: 8, MostLabs: 10}
	near(t, 2.0, p.labsTarget(1, 2), 1e-12, "a market of four training runs holds two labs")
	near(t, 4.0, p.labsTarget(4, 2), 1e-12, "four times the market, twice the labs")
	near(t, 1.0, p.labsTarget(0.01, 2), 1e-12, "one is left at least")
	near(t, 10.0, p.labsTarget(1e9, 2), 1e-12, "and some at most")
	near(t, 1.0, p.labsTarget(-1, 2), 1e-12, "losses draw nobody")
	near(t, 1.0, p.labsTarget(1, 0), 1e-12, "nor does a market in which nobody trains")
}

// TestEntryByShock: a market that is worth more holds more labs, and each has a smaller
// margin.
func TestEntryByShock(t *testing.T) {
	m := launchedWorld(t)
	m.Params.Pricing.Patience = 1e4
	margin := m.Flows.Pricing.margin(world.USClosed)
	settle(m, 0, 40)
	require.Greater(t, m.State.Pricing.Labs[world.NationUSA], 1.5)
	assert.Less(t, m.Flows.Pricing.margin(world.USClosed), margin)
}

// TestAntitrustByShock cuts margins of the nation that it opens, and of no other.
func TestAntitrustByShock(t *testing.T) {
	m := launchedWorld(t)
	us, cn := m.Flows.Pricing.Elasticity[world.USClosed], m.Flows.Pricing.Elasticity[world.ChinaClosed]
	m.Policy.Antitrust[world.NationUSA] = 1
	steadyStep(m, 0)
	assert.Greater(t, m.Flows.Pricing.Elasticity[world.USClosed], us)
	near(t, cn, m.Flows.Pricing.Elasticity[world.ChinaClosed], 1e-9)
	price := m.Flows.Pricing.Price[world.WorldExChina][world.USClosed]
	settle(m, 0, 3)
	assert.Less(t, m.Flows.Pricing.Price[world.WorldExChina][world.USClosed], price)
}

// TestOpenPriceIsLocalRent: what hosts charge follows the rent where the user is.
func TestOpenPriceIsLocalRent(t *testing.T) {
	m := launchedWorld(t)
	m.State.Demand.LogRent[world.China] = m.State.Demand.LogRent[world.WorldExChina] + num.Ln2
	m.pricing(clock{})
	f := &m.Flows.Pricing
	for _, g := range []world.Family{world.USOpen, world.ChinaOpen, world.RestOpen} {
		near(t, 2*f.Price[world.WorldExChina][g], f.Price[world.China][g], 1e-9, "twice the rent, twice the price: %s", g.ID())
		own := rent(m.State.Demand.LogRent[world.WorldExChina]) * f.ComputePerUse[g]
		near(t, own*(1+m.Params.Pricing.OpenMargin), f.Price[world.WorldExChina][g], 1e-9)
	}
	assert.Equal(t, f.Price[world.China][world.USClosed], f.Price[world.WorldExChina][world.USClosed], "an API has one price")
}

// TestOpenDevelopersEarnNothingFromHosting: where China owns no compute abroad and sells
// no closed models there, its open models are used and it is paid for none of that.
func TestOpenDevelopersEarnNothingFromHosting(t *testing.T) {
	m := launchedWorld(t)
	for c := range world.CountryID(world.Count) {
		if c != world.CHN {
			m.Policy.APIOpen[c][world.SupplierCHN] = 0
			m.State.Installed[c].Compute[world.ChineseCloud] = [world.Makers]unit.H100e{}
		}
	}
	m.flows(clock{year: 0.5, dt: steadyMonth})
	require.Positive(t, m.Flows.Use.Family[world.ChinaOpen][world.NationRest])
	pays := &m.Flows.Value.Payments
	for e := range world.Earner(world.Earners) {
		if e == world.EarnerCHN {
			continue
		}
		for _, l := range []world.Layer{world.LayerCloud, world.LayerModels, world.LayerApplications} {
			assert.Zero(t, pays[e][world.EarnerCHN][l], "%s pays China for %s", e.ID(), l.ID())
		}
	}
}

// TestFreeUseIsNotPaidFor: the part that is paid for rises from its start to its most.
func TestFreeUseIsNotPaidFor(t *testing.T) {
	p := PricingParams{PaidShare: 0.1, PaidMost: 0.8, PaidYears: 5}
	near(t, 0.1, p.paid(0), 1e-12)
	last := 0.0
	for year := 0.0; year < 60; year++ {
		now := p.paid(year)
		assert.True(t, now > last && now < 0.8)
		last = now
	}
	near(t, 0.8, last, 1e-3)
}
