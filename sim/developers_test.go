package sim

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sovereignstack/sim/num"
	"sovereignstack/sim/world"
)

func TestDeveloperShares(t *testing.T) {
	p := DevelopersParams{Quality: 0.1, Bonus: 1.2, Use: 0.3}
	equal, use := [world.Families]float64{}, [world.Families]float64{0.2, 0.2, 0.2, 0.2, 0.2}
	sum := func(s [world.Families]float64) (sum float64) {
		for _, x := range s {
			sum += x
		}
		return sum
	}
	at := p.shares(&equal, &use)
	near(t, 1.0, sum(at), 1e-12)
	near(t, num.Exp(1.2), at[world.USOpen]/at[world.USClosed], 1e-9, "openness draws")
	near(t, at[world.USClosed], at[world.ChinaClosed], 1e-12, "no family has a constant of its own")

	behind := [world.Families]float64{world.ChinaOpen: -10}
	worse := p.shares(&behind, &use)
	near(t, 1.0, sum(worse), 1e-12)
	near(t, num.Exp(-1), (worse[world.ChinaOpen]/worse[world.USOpen])/(at[world.ChinaOpen]/at[world.USOpen]), 1e-9, "who trails draws less")

	popular := [world.Families]float64{0.2, 0.2, 0.2, 0.4, 0}
	more := p.shares(&equal, &popular)
	near(t, num.Pow(0.401/0.201, 0.3), more[world.ChinaOpen]/more[world.USOpen], 1e-9, "use draws, less than in proportion")
	assert.Positive(t, more[world.RestOpen], "who is not used at all keeps some")
}

// TestDevelopersFollow: shares close the gap in their own time, keep their sum, and open
// release draws them from others.
func TestDevelopersFollow(t *testing.T) {
	m := launchedWorld(t)
	before := m.State.Developers.Share
	m.State.Release.Released[world.ChinaOpen] += 20
	steadyStep(m, 0)
	want := float64(before[world.ChinaOpen]) + (m.Flows.Developers[world.ChinaOpen]-float64(before[world.ChinaOpen]))*(1-num.Exp(-1/(12*m.Params.Developers.Years)))
	near(t, want, m.State.Developers.Share[world.ChinaOpen], 1e-9)
	for range 10 * monthsInYear {
		steadyStep(m, 0)
		sum := 0.0
		for _, x := range m.State.Developers.Share {
			sum += float64(x)
		}
		near(t, 1.0, sum, 1e-9)
	}
	require.Greater(t, m.State.Developers.Share[world.ChinaOpen], before[world.ChinaOpen])
	assert.Less(t, m.State.Developers.Share[world.USOpen], before[world.USOpen])
}

// TestDevelopersSpeedProgress of their nation, as far as the parameter says.
func TestDevelopersSpeedProgress(t *testing.T) {
	for _, power := range []float64{0, 0.1, 0.4} {
		m := steadyWorld(t)
		m.Params.Algorithms.Rate, m.Params.Algorithms.DeveloperPower = 1, power
		k := clock{year: 0.5, dt: steadyMonth}
		m.flows(k)
		before := m.Flows.Algorithms.Progress
		share := &m.State.Developers.Share
		moved := share[world.USOpen] / 2
		share[world.USOpen] -= moved
		share[world.ChinaOpen] += moved
		m.flows(k)
		after := m.Flows.Algorithms.Progress
		want := 0
		if power > 0 {
			want = 1
		}
		assert.Equal(t, want, compare(after[world.NationCHN], before[world.NationCHN]))
		assert.Equal(t, -want, compare(after[world.NationUSA], before[world.NationUSA]))
	}
}
