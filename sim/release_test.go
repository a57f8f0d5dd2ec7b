package sim

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"sovereignstack/sim/num"
	"sovereignstack/sim/unit"
	"sovereignstack/sim/world"
)

func TestReleaseLag(t *testing.T) {
	p := ReleaseParams{Response: 0.6}
	for _, c := range []struct {
		claim              string
		closed, open, held float64
		want               float64 // Log of the lag over its base.
	}{
		{"as much to gain either way, the lag stands", 0.4, 0.4, 0, 0},
		{"who gains only by closing waits longest", 0.4, 0, 0, 0.6},
		{"who gains only by opening waits least", 0, 0.1, 0, -0.6},
		{"who has three times as much to gain by closing waits half as much longer", 0.3, 0.1, 0, 0.3},
		{"who has nothing to gain keeps the base", 0, 0, 0, 0},
		{"policy that holds back adds to all that", 0.4, 0.4, 2.5, 2.5},
		{"and to nothing to gain", 0, 0, 1.5, 1.5},
	} {
		t.Run(c.claim, func(t *testing.T) {
			near(t, 1.3*num.Exp(c.want), p.lag(1.3, c.closed, c.open, c.held), 1e-9)
		})
	}
	p.Response = 0
	near(t, 1.3, p.lag(1.3, 0.9, 0.1, 0), 1e-12, "without a response lags do not follow what pays")
}

func TestHurriedRelease(t *testing.T) {
	p := ReleaseParams{LeastLag: 0.1}
	near(t, 1.3, p.hurried(1.3, 0), 1e-12, "no hurry, the same lag")
	near(t, 0.7, p.hurried(1.3, 0.5), 1e-12, "half the hurry, half the way")
	near(t, 0.1, p.hurried(1.3, 1), 1e-12, "testing and packaging remain")
	near(t, 0.05, p.hurried(0.05, 1), 1e-12, "nobody is slowed by hurry")
}

// TestLeadersCloseLaggardsOpen: a nation that gets better gains by closing and its open
// models trail longer; without a response to it they do not.
func TestLeadersCloseLaggardsOpen(t *testing.T) {
	for _, response := range []float64{0, 0.6, 2} {
		m := steadyWorld(t)
		m.Params.Release.Response = response
		k := clock{year: 0.5, dt: steadyMonth}
		m.flows(k)
		before := m.Flows.Release
		m.State.Algorithms.LogEfficiency[world.NationCHN] += 3
		m.flows(k)
		after := m.Flows.Release
		assert.Greater(t, after.ValueClosed[world.NationCHN], before.ValueClosed[world.NationCHN], "a lead makes access worth more")
		assert.Less(t, after.ValueClosed[world.NationUSA], before.ValueClosed[world.NationUSA], "and that of others less")
		sign := func(f world.Family) int { return compare(after.Lag[f], before.Lag[f]) }
		if response == 0 {
			assert.Zero(t, sign(world.ChinaOpen)+sign(world.USOpen))
		} else {
			assert.Equal(t, 1, sign(world.ChinaOpen), "who leads closes")
			assert.Equal(t, -1, sign(world.USOpen), "who falls behind opens")
		}
		assert.Zero(t, sign(world.USClosed)+sign(world.ChinaClosed), "what is sold is sold as soon as it is ready")
	}
}

// compare is −1, 0 or 1: below, the same, above, rounding aside.
func compare(a, b float64) int {
	switch {
	case a < b-1e-9:
		return -1
	case a > b+1e-9:
		return 1
	}
	return 0
}

// TestScarceComputeOpens: who owns little of the world's compute cannot serve many and
// opens sooner.
func TestScarceComputeOpens(t *testing.T) {
	m := steadyWorld(t)
	k := clock{year: 0.5, dt: steadyMonth}
	m.flows(k)
	closed, lag := m.Flows.Release.ValueClosed[world.NationCHN], m.Flows.Release.Lag[world.ChinaOpen]
	m.Flows.Owned[world.NationCHN] /= 10
	m.release(k)
	assert.Less(t, m.Flows.Release.ValueClosed[world.NationCHN], closed)
	assert.Less(t, m.Flows.Release.Lag[world.ChinaOpen], lag)
}

// TestValuesOfReleaseAreShares, whatever happens.
func TestValuesOfReleaseAreShares(t *testing.T) {
	m := launchedWorld(t)
	for _, advantage := range []float64{-20, 0, 20} {
		m.State.Algorithms.LogEfficiency[world.NationUSA] = advantage
		m.flows(clock{year: 0.5, dt: steadyMonth})
		for n := range world.Nations {
			for _, x := range []float64{m.Flows.Release.ValueClosed[n], m.Flows.Release.ValueOpen[n]} {
				assert.True(t, x >= 0 && x <= 1, "%g", x)
			}
		}
	}
}

// TestWhatIsOutNeverComesBack: whatever becomes of a nation's labs, its models stay.
func TestWhatIsOutNeverComesBack(t *testing.T) {
	m := steadyWorld(t)
	before := m.State.Release.Released
	for n := range m.State.Algorithms.LogEfficiency {
		m.State.Algorithms.LogEfficiency[n] -= 5
		m.Policy.LabsClosed[n] = 1
	}
	m.Policy.WeightLicence = 1
	for c := range m.State.Installed {
		for j := range m.State.Installed[c].Compute {
			m.State.Installed[c].Compute[j] = [world.Makers]unit.H100e{}
		}
	}
	for range 10 * monthsInYear {
		steadyStep(m, 0)
		assert.Equal(t, before, m.State.Release.Released)
	}
}

// TestReleasesChaseTheFrontier: every family comes up to what its nation can train, in
// its own time, and does not pass it.
func TestReleasesChaseTheFrontier(t *testing.T) {
	m := steadyWorld(t)
	m.Params.Release.Response = 0
	for n := range m.State.Algorithms.LogEfficiency {
		m.State.Algorithms.LogEfficiency[n] += 2
	}
	before := m.State.Release.Released
	steadyStep(m, 0)
	for g := range world.Family(world.Families) {
		middle, lag := m.Flows.Frontier.Latent[g.Nation()], m.Params.Release.Lag[g]
		_, end := m.latentNow(&m.Flows.Installed.Owned)
		// Many small steps along the frontier's way through the month.
		const parts = 1e5
		released := before[g]
		for i := range int(parts) {
			now := middle + (end[g.Nation()]-middle)*(2*(float64(i)+0.5)/parts-1)
			released += (now - released) * (1 - num.Exp(-1/(12*lag*parts)))
		}
		near(t, released, m.State.Release.Released[g], 1e-7, g.ID())
	}
	settle(m, 0, 30)
	for g := range world.Family(world.Families) {
		near(t, m.Flows.Frontier.Latent[g.Nation()], m.State.Release.Released[g], 1e-5, g.ID())
	}
}

// TestReleaseByShock: open release hurries the acting nation's open models only; closed
// labs and a licence hold theirs back.
func TestReleaseByShock(t *testing.T) {
	moved := func(change func(*Policy)) (by [world.Families]float64) {
		m := steadyWorld(t)
		m.Params.Release.Response = 0
		for n := range m.State.Algorithms.LogEfficiency {
			m.State.Algorithms.LogEfficiency[n] += 2
		}
		before := m.State.Release.Released
		change(&m.Policy)
		steadyStep(m, 0)
		for g := range by {
			by[g] = m.State.Release.Released[g] - before[g]
		}
		return by
	}
	free := moved(func(*Policy) {})
	for _, c := range []struct {
		claim  string
		change func(*Policy)
		moves  world.Family
		sign   int
	}{
		{"China opens", func(p *Policy) { p.OpenSpeed[world.NationCHN] = 0.9 }, world.ChinaOpen, 1},
		{"Chinese labs close", func(p *Policy) { p.LabsClosed[world.NationCHN] = 0.9 }, world.ChinaOpen, -1},
		{"US labs close", func(p *Policy) { p.LabsClosed[world.NationUSA] = 0.9 }, world.USOpen, -1},
		{"US weights need a licence", func(p *Policy) { p.WeightLicence = 0.8 }, world.USOpen, -1},
	} {
		t.Run(c.claim, func(t *testing.T) {
			for g, by := range moved(c.change) {
				want := 0
				if world.Family(g) == c.moves {
					want = c.sign
				}
				assert.Equal(t, want, compare(by, free[g]), world.Family(g).ID())
			}
		})
	}
}
