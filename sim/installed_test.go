package sim

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sovereignstack/sim/unit"
	"sovereignstack/sim/world"
)

func TestInstalledSums(t *testing.T) {
	var s InstalledState
	s.Compute[world.USCloud] = [world.Makers]unit.H100e{3, 1}
	s.Compute[world.Domestic] = [world.Makers]unit.H100e{5, 2}
	assert.EqualValues(t, 11, s.total())
	assert.EqualValues(t, 4, s.owned(world.USCloud))
	assert.EqualValues(t, 0, s.owned(world.ChineseCloud))
	assert.EqualValues(t, 7, s.owned(world.Domestic))
}

// TestInstalledRests: in a steady world what arrives is what is retired, and what
// stands is arrivals times service life.
func TestInstalledRests(t *testing.T) {
	m := steadyWorld(t)
	for c := range world.CountryID(world.Count) {
		arrived := float64(m.Flows.Installed.Arrived[c])
		require.Positive(t, arrived)
		near(t, arrived, m.Flows.Installed.Retired[c], 1e-5, c.ISO3())
		stands := arrived / float64(steadyMonth) * m.Params.Installed.LifeYears
		near(t, stands, m.State.Installed[c].total(), 1e-5, c.ISO3())
	}
}

// TestInstalledDecays: without arrivals compute falls to 1/e in one service life,
// whatever the step.
func TestInstalledDecays(t *testing.T) {
	for name, steps := range map[string]int{"monthly steps": 60, "quarter steps": 240} {
		t.Run(name, func(t *testing.T) {
			m := steadyWorld(t)
			m.Flows.Installed = InstalledFlows{}
			before := m.State.Installed[world.FRA].total()
			years := m.Params.Installed.LifeYears
			for range steps {
				m.integrateInstalled(clock{dt: unit.Years(years / float64(steps))})
			}
			near(t, float64(before)*0.36787944, m.State.Installed[world.FRA].total(), 1e-7)
		})
	}
}

// TestFullStackByShock: the programme moves rented to owned and leaves the total.
func TestFullStackByShock(t *testing.T) {
	for _, c := range []struct {
		claim string
		scale float64
	}{{"no programme", 0}, {"half the programme", 0.5}, {"the whole programme", 1}} {
		t.Run(c.claim, func(t *testing.T) {
			m := steadyWorld(t)
			m.Params.Installed.ConcessionGain = 0 // Cheap finance aside: who owns, not how much.
			const partner = world.ARE
			rented, owned, total := shares(m, partner)
			stood := everything(m)
			m.Policy.FullStack[partner] = unit.Share(c.scale)
			for range 24 {
				steadyStep(m, 0)
				nowRented, nowOwned, nowTotal := shares(m, partner)
				if c.scale == 0 {
					continue
				}
				require.Less(t, nowRented, rented)
				require.Greater(t, nowOwned, owned)
				near(t, total, nowTotal, 1e-6, "total unchanged")
				rented, owned = nowRented, nowOwned
			}
			nowRented, nowOwned, _ := shares(m, partner)
			if c.scale == 0 {
				near(t, rented, nowRented, 1e-6)
				near(t, owned, nowOwned, 1e-6)
			}
			near(t, stood, everything(m), 1e-6, "nothing is made or lost by changing hands")
			other, _, _ := shares(m, world.SAU)
			assert.Positive(t, other)
		})
	}
}

// TestFullStackLeavesHome: at home US clouds are the domestic owner, so there is
// nothing to hand over.
func TestFullStackLeavesHome(t *testing.T) {
	m := steadyWorld(t)
	before := m.State.Installed[world.USA]
	m.Policy.FullStack[world.USA] = 1
	settle(m, 0, 2)
	for j := range before.Compute {
		for o, x := range before.Compute[j] {
			near(t, x, m.State.Installed[world.USA].Compute[j][o], 1e-6)
		}
	}
}

func shares(m *Model, c world.CountryID) (rented, owned, total float64) {
	s := &m.State.Installed[c]
	return float64(s.owned(world.USCloud)), float64(s.owned(world.Domestic)), float64(s.total())
}

func everything(m *Model) (sum float64) {
	for c := range m.State.Installed {
		sum += float64(m.State.Installed[c].total())
	}
	return sum
}
