package sim

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"

	"sovereignstack/sim/unit"
	"sovereignstack/sim/world"
)

func TestLostHardware(t *testing.T) {
	p := IndexParams{SupportYears: 6}
	for _, c := range []struct {
		claim             string
		years, kill, want float64
	}{
		{"at once only what can be disabled from afar", 0, 0.1, 0.1},
		{"nothing at once where nothing can", 0, 0, 0},
		{"all where all can", 0, 1, 1},
		{"after years what wears out without support", 3, 0, 1 - math.Exp(-3*(1/6.0+1/6.0))},
		{"both together", 3, 0.1, 1 - 0.9*math.Exp(-1)},
		{"in the end everything", 1000, 0, 1},
	} {
		t.Run(c.claim, func(t *testing.T) { near(t, c.want, p.lostHardware(c.years, c.kill, 6), 1e-12) })
	}
	better := IndexParams{SupportYears: 15}
	assert.Less(t, better.lostHardware(3, 0.1, 6), p.lostHardware(3, 0.1, 6), "who supports his hardware longer loses less")
}

// hosting is a model in which India uses models on given compute.
func hosting(closedUS, open float64, rentedUS, ownUS, ownChinese unit.H100e) *Model {
	m := &Model{Params: DefaultParams()}
	m.Policy.reset()
	for c := range m.fixed.offered {
		m.fixed.offered[c] = [world.Suppliers]float64{1, 1}
	}
	m.Flows.Use.ByUser[world.IND] = [world.Families]float64{world.USClosed: closedUS, world.ChinaOpen: open}
	compute := &m.State.Installed[world.IND].Compute
	compute[world.USCloud][world.USDesigned] = rentedUS
	compute[world.Domestic][world.USDesigned], compute[world.Domestic][world.Chinese] = ownUS, ownChinese
	return m
}

func (m *Model) indicesOf(c world.CountryID) (row countryIndices) {
	terms := m.indexTerms()
	m.countryIndices(c, &terms, &row)
	return row
}

func (m *Model) dependencyOfIndia() [world.Horizons]float64 {
	return m.indicesOf(world.IND).lost
}

func TestDependency(t *testing.T) {
	const much = 1e9
	k := DefaultParams().Indices.RemoteKill
	for _, c := range []struct {
		claim string
		model *Model
		now   float64
	}{
		{"who uses nothing depends on nobody", hosting(0, 0, 0, much, 0), 0},
		{"closed models are gone at once", hosting(1, 0, 0, much, 0), 1},
		{"half closed, half of the service", hosting(1, 1, 0, 0, 0), 0.5},
		{"open models on rented machines are gone as well", hosting(0, 1, much, 0, 0), 1},
		{"open models on owned machines lose what can be disabled", hosting(0, 1, 0, much, 0), k},
		{"of two suppliers the one that can cut most", hosting(0, 1, 0, much, much/4), 0.8 * k},
		{"half rented, half owned", hosting(0, 1, much, much, 0), 0.5 + 0.5*k},
	} {
		t.Run(c.claim, func(t *testing.T) {
			d := c.model.dependencyOfIndia()
			assert.InDelta(t, c.now, d[world.Now], 1e-6)
			for h := range d {
				assert.True(t, d[h] >= 0 && d[h] <= 1, "a share")
				if h > 0 {
					assert.GreaterOrEqual(t, d[h], d[h-1], "it grows with the horizon")
				}
			}
		})
	}
}

func TestDependencyAtHome(t *testing.T) {
	m := hosting(0, 0, 0, 0, 0)
	m.Flows.Use.ByUser[world.USA] = [world.Families]float64{world.USClosed: 5, world.USOpen: 1}
	m.State.Installed[world.USA].Compute[world.Domestic][world.USDesigned] = 1e9
	assert.Zero(t, m.indicesOf(world.USA).lost, "nothing foreign, nothing to lose")
	m.Flows.Use.ByUser[world.USA][world.ChinaClosed] = 6
	near(t, 0.5, m.indicesOf(world.USA).lost[world.Now], 1e-9, "what is foreign counts there too")
}

// TestDependencyMoves with what can be disabled, with support, and with what is disabled.
func TestDependencyMoves(t *testing.T) {
	m := hosting(0, 1, 0, 1e9, 0)
	usual := m.dependencyOfIndia()
	m.Params.Indices.RemoteKill = 0.6
	assert.Greater(t, m.dependencyOfIndia()[world.Now], usual[world.Now])
	m.Params.Indices.RemoteKill = 0
	assert.InDelta(t, 0, m.dependencyOfIndia()[world.Now], 1e-9)
	assert.Positive(t, m.dependencyOfIndia()[world.ThreeYears], "hardware still needs its maker")
	short, long := hosting(0, 1, 0, 1e9, 0), hosting(0, 1, 0, 1e9, 0)
	short.Params.Indices.SupportYears, long.Params.Indices.SupportYears = 2, 15
	assert.Greater(t, short.dependencyOfIndia()[world.ThreeYears], long.dependencyOfIndia()[world.ThreeYears])
	assert.Equal(t, short.dependencyOfIndia()[world.Now], long.dependencyOfIndia()[world.Now])
	m.Policy.Disabled[world.IND] = 0.7
	assert.InDelta(t, 0.7, m.dependencyOfIndia()[world.Now], 1e-6, "what is switched off can be switched off")
}

func TestIntelligentCapital(t *testing.T) {
	capital := func(change func(m *Model)) (all, sovereign float64) {
		m := hosting(1, 1, 1000, 2000, 500)
		m.State.Release.Released = [world.Families]float64{world.USClosed: 160, world.USOpen: 140, world.ChinaClosed: 145, world.ChinaOpen: 150, world.RestOpen: 130}
		change(m)
		row := m.indicesOf(world.IND)
		all, sovereign = row.capital, row.sovereign
		assert.GreaterOrEqual(t, all, sovereign, "what is sovereign is part of it")
		return all, sovereign
	}
	all, sovereign := capital(func(*Model) {})
	p := DefaultParams()
	at := func(points float64) float64 {
		return math.Exp(p.Indices.Psi * (points - p.Pricing.ReferencePoints))
	}
	near(t, 3500*at(160), all, 1e-9, "compute times the quality of the best")
	near(t, 2500*(1-p.Indices.RemoteKill)*at(150), sovereign, 1e-9, "owned compute times the best open")

	more, own := capital(func(m *Model) { m.State.Installed[world.IND].Compute[world.Domestic][world.Chinese] += 1000 })
	assert.True(t, more > all && own > sovereign, "it grows with compute")
	better, same := capital(func(m *Model) { m.State.Release.Released[world.USClosed] = 170 })
	assert.True(t, better > all && same == sovereign, "better closed models are not sovereign")
	same, better = capital(func(m *Model) { m.State.Release.Released[world.ChinaOpen] = 155 })
	assert.True(t, same == all && better > sovereign, "better open ones are")
	cut, same := capital(func(m *Model) { m.Policy.APIOpen[world.IND][world.SupplierUSA] = 0 })
	assert.True(t, cut < all && same == sovereign, "a cut-off costs what was not sovereign")
	off, less := capital(func(m *Model) { m.Policy.Disabled[world.IND] = 0.5 })
	assert.True(t, off < all && less < sovereign, "switched-off compute is neither")
}

func TestPlayers(t *testing.T) {
	m := hosting(0, 0, 0, 0, 0)
	firms := m.Params.Indices.Firms[world.LayerServers]
	revenue := &m.Flows.Value.Revenue
	revenue[world.EarnerTWN][world.LayerServers] = 30
	near(t, firms, m.players(world.NationRest, world.LayerServers), 1e-12, "who holds all has all firms")
	assert.Zero(t, m.players(world.NationUSA, world.LayerServers), "who holds nothing has none")
	revenue[world.EarnerUSA][world.LayerServers] = 10
	near(t, firms/2, m.players(world.NationUSA, world.LayerServers), 1e-12, "a quarter of the market carries half of the firms")
	revenue[world.EarnerCHN][world.LayerServers] = 1e-9
	assert.EqualValues(t, 1, m.players(world.NationCHN, world.LayerServers), "who sells at all is one")
	m.State.Pricing.Labs[world.NationUSA] = 3
	m.Policy.Antitrust[world.NationUSA] = 0.5
	near(t, 4.5, m.players(world.NationUSA, world.LayerModels), 1e-12, "labs, as antitrust has them")
}
