package sim

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sovereignstack/sim/unit"
	"sovereignstack/sim/world"
)

func TestExportControl(t *testing.T) {
	for _, c := range []struct {
		claim                string
		open, licensed       unit.Share
		leakage, enforcement float64
		permitted, leaked    float64
	}{
		{claim: "no control ships all", open: 1, leakage: 0.3, permitted: 1, leaked: 0},
		{claim: "full coverage stops all", open: 0, permitted: 0, leaked: 0},
		{claim: "half coverage stops half", open: 0.5, permitted: 0.5, leaked: 0},
		{claim: "leakage lets a quarter back in", open: 0, leakage: 0.25, permitted: 0, leaked: 0.25},
		{claim: "leakage acts on what is denied only", open: 0.6, leakage: 0.25, permitted: 0.6, leaked: 0.1},
		{claim: "half enforcement halves the leak", open: 0, leakage: 0.25, enforcement: 0.5, permitted: 0, leaked: 0.125},
		{claim: "full enforcement closes the leak", open: 0, leakage: 0.25, enforcement: 1, permitted: 0, leaked: 0},
		{claim: "licences add to what is open", open: 0.2, licensed: 0.5, permitted: 0.7, leaked: 0},
		{claim: "what is licensed need not leak", open: 0, licensed: 0.6, leakage: 0.5, permitted: 0.6, leaked: 0.2},
		{claim: "licences for all end the control", open: 0, licensed: 1, leakage: 0.3, permitted: 1, leaked: 0},
	} {
		t.Run(c.claim, func(t *testing.T) {
			m := &Model{Params: Params{Control: ExportControlParams{Leakage: c.leakage, Enforcement: c.enforcement}}}
			m.Policy.reset()
			m.Policy.Open[world.CHN], m.Policy.Licensed[world.CHN] = c.open, c.licensed
			m.exportControl(clock{})
			f := &m.Flows.Control
			near(t, c.permitted, f.Permitted[world.CHN], 1e-15)
			near(t, c.leaked, f.Leaked[world.CHN], 1e-15)
			assert.EqualValues(t, 1, f.Permitted[world.IND], "others receive all they order")
			assert.Zero(t, f.Leaked[world.IND])
		})
	}
}

func TestTiers(t *testing.T) {
	for _, c := range []struct {
		claim               string
		frontier, downgrade float64
		open                unit.Share
		want                float64
	}{
		{claim: "an open frontier passes all", frontier: 0.9, downgrade: 0.2, open: 1, want: 1},
		{claim: "without lesser chips the frontier's share is lost", frontier: 0.9, downgrade: 0, open: 0, want: 0.1},
		{claim: "lesser chips replace a fifth of it", frontier: 0.9, downgrade: 0.2, open: 0, want: 0.28},
		{claim: "chips as good as the frontier's make the rule void", frontier: 0.9, downgrade: 1, open: 0, want: 1},
		{claim: "nobody buys the frontier, nothing is lost", frontier: 0, downgrade: 0.2, open: 0, want: 1},
	} {
		t.Run(c.claim, func(t *testing.T) {
			p := ExportControlParams{FrontierShare: c.frontier, Downgrade: c.downgrade}
			near(t, c.want, p.tiers(c.open), 1e-12)
		})
	}
}

// TestRemoteAccess: denied buyers rent abroad until the door is closed, and what they
// rent is what the channel lets through.
func TestRemoteAccess(t *testing.T) {
	m := steadyWorld(t)
	p := &m.Params.Control
	assert.Zero(t, m.State.Remote, "nobody is denied")
	rent := m.State.Demand.LogRent[world.WorldExChina]
	m.Policy.Open[world.CHN] = 0
	settle(m, 0, 12)
	denied := float64(m.Flows.Market.Ordered[world.USDesigned][world.CHN]) * float64(1-m.Flows.Control.Leaked[world.CHN])
	near(t, denied*p.RemoteShare*p.ContractYears, m.State.Remote, 0.02)
	assert.Greater(t, m.State.Demand.LogRent[world.WorldExChina], rent, "their need raises rents")
	m.Policy.RemoteOpen[world.CHN] = 0
	settle(m, 0, 12)
	assert.Less(t, float64(m.State.Remote), 0.01*denied*p.RemoteShare, "contracts run out")
}

func TestLicenceFee(t *testing.T) {
	for _, c := range []struct {
		claim                string
		open, licensed, rate unit.Share
		want                 float64
	}{
		{claim: "free trade pays no fee", open: 1, licensed: 0, rate: 0.25, want: 0},
		{claim: "a rate of zero is free", open: 0, licensed: 0.5, rate: 0, want: 0},
		{claim: "nothing permitted, nothing due", open: 0, licensed: 0, rate: 0.25, want: 0},
		{claim: "all sales licensed pay the whole rate", open: 0, licensed: 0.3, rate: 0.25, want: 0.25},
		{claim: "half of sales licensed pay half", open: 0.5, licensed: 0.5, rate: 0.25, want: 0.125},
	} {
		t.Run(c.claim, func(t *testing.T) { near(t, c.want, fee(c.open, c.licensed, c.rate), 1e-15) })
	}
}

// TestExportControlByShock denies most of China's orders in the steady world.
func TestExportControlByShock(t *testing.T) {
	m := steadyWorld(t)
	p, f := &m.Params.Control, &m.Flows.Market
	steadyStep(m, 0)
	const us, cn = world.USDesigned, world.Chinese
	legal, home, owned := f.Shipped[us][world.CHN], f.Shipped[cn][world.CHN], m.State.Installed[world.CHN].total()
	require.Positive(t, legal)
	require.Zero(t, f.Diverted[world.CHN])

	m.Policy.Open[world.CHN] = 0.2
	steadyStep(m, 0)
	near(t, 0.2*float64(f.Ordered[us][world.CHN]), f.Shipped[us][world.CHN], 1e-9, "what is permitted ships")
	leak := 0.8 * p.Leakage * (1 - p.Enforcement)
	near(t, leak*float64(f.Ordered[us][world.CHN]), f.Diverted[world.CHN], 1e-9, "part of what is denied leaks")
	assert.GreaterOrEqual(t, f.Shipped[cn][world.CHN], home, "buyers turn to Chinese chips")
	for c := range world.CountryID(world.Count) {
		if c != world.CHN {
			assert.Zero(t, f.Diverted[c], "%s is under no control", c.ISO3())
		}
	}
	settle(m, 0, 5)
	assert.Less(t, f.Shipped[us][world.CHN]+f.Diverted[world.CHN], legal)
	assert.Less(t, m.State.Installed[world.CHN].total(), owned, "compute in China falls in the end")
}

// TestDivertedPassesThroughHubs: what leaks arrives by the hubs, no more and no less.
func TestDivertedPassesThroughHubs(t *testing.T) {
	m := steadyWorld(t)
	m.Policy.Open[world.CHN], m.Policy.Open[world.IND] = 0, 0.5
	steadyStep(m, 0)
	f := &m.Flows.Market
	var leaked, routed float64
	for c := range f.Diverted {
		leaked += float64(f.Diverted[c])
	}
	for h := range f.Hub {
		routed += float64(f.Hub[h])
		assert.Positive(t, f.Hub[h], "hub %s", world.Hub(h).ID())
	}
	assert.Positive(t, leaked)
	near(t, leaked, routed, 1e-12)
}
