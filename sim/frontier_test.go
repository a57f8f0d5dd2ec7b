package sim

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sovereignstack/sim/num"
	"sovereignstack/sim/unit"
	"sovereignstack/sim/world"
)

func TestLatentFrontier(t *testing.T) {
	p := FrontierParams{Base: 60, PointsPerDecade: 12}
	at := p.latent(1e6, 2, 0)
	near(t, 60+12*(6+2/num.Ln10), at, 1e-6, "linear in the log of effective compute")
	near(t, at+12, p.latent(1e7, 2, 0), 1e-6, "tenfold compute")
	near(t, at+12, p.latent(1e6, 2+num.Ln10, 0), 1e-6, "tenfold efficiency")
	near(t, at+5, p.latent(1e6, 2, 5), 1e-9, "what was distilled comes on top")
	assert.True(t, num.Finite(p.latent(0, 0, 0)), "no compute, no infinity")
}

// TestTrainingIsShareOfOwned: the largest lab of a nation has a part of what the nation
// owns, of the rest of the world a part of that; who is denied chips trains abroad too.
func TestTrainingIsShareOfOwned(t *testing.T) {
	m := steadyWorld(t)
	m.State.Remote = 0
	m.frontier(clock{})
	f, p := &m.Flows.Frontier, &m.Params
	share := p.Demand.TrainingShare * p.Frontier.LargestLab
	near(t, float64(m.Flows.Owned[world.NationUSA])*share, f.Training[world.NationUSA], 1e-12)
	near(t, float64(m.Flows.Owned[world.NationRest])*share*p.Frontier.PooledShare, f.Training[world.NationRest], 1e-12)
	alone, us := f.Latent[world.NationCHN], f.Latent[world.NationUSA]
	m.State.Remote = unit.H100e(float64(m.Flows.Owned[world.NationCHN]))
	m.frontier(clock{})
	near(t, alone+p.Frontier.PointsPerDecade*num.Ln2/num.Ln10, f.Latent[world.NationCHN], 1e-4, "as much again is rented")
	assert.Equal(t, us, f.Latent[world.NationUSA])
}

// TestDistillationNeverOvertakes: whoever queries others' models comes nearer to the best
// of them and never past it; the best gains nothing.
func TestDistillationNeverOvertakes(t *testing.T) {
	for _, speed := range []float64{0.2, 0.5, 1.5} {
		for _, years := range []float64{0.5, 1, 3} {
			m := steadyWorld(t)
			m.Params.Frontier.Distillation, m.Params.Frontier.DistilledYears = speed, years
			settle(m, 0, 30)
			s, f := &m.State.Frontier, &m.Flows.Frontier
			for n := range world.Nation(world.Nations) {
				assert.LessOrEqual(t, f.Latent[n], f.Best, n.ID())
				without := f.Latent[n] - s.Distilled[n]
				gap := f.Best - without
				// At rest D = χ·τ·(gap − D).
				near(t, gap*speed*years/(1+speed*years), s.Distilled[n], 0.02, "%s, χ %g, τ %g", n.ID(), speed, years)
			}
			near(t, 0.0, s.Distilled[world.NationUSA], 1e-6, "who leads has nobody to query")
		}
	}
}

// TestDistillationByShock: blocked access leaves fewer queries, open weights all of them,
// and what was distilled ages.
func TestDistillationByShock(t *testing.T) {
	block := func(m *Model) {
		for c := range m.Policy.APIOpen {
			m.Policy.APIOpen[c][world.SupplierUSA] = 0
		}
		m.Policy.accessChanged = true
	}
	m := steadyWorld(t)
	m.Params.Frontier.Distillation = 0.5
	m.State.Release.Released[world.USOpen] -= 30 // Only the closed model is worth a query.
	k := clock{year: 0.5, dt: steadyMonth}
	m.flows(k)
	free := m.Flows.Frontier.Queried[world.NationCHN]
	require.Positive(t, free)
	block(m)
	m.flows(k)
	near(t, free*m.Params.Frontier.BlockedAccess, m.Flows.Frontier.Queried[world.NationCHN], 1e-9, "a block lets through what other routes carry")
	m.State.Release.Released[world.USOpen] = m.State.Release.Released[world.USClosed]
	m.flows(k)
	near(t, free, m.Flows.Frontier.Queried[world.NationCHN], 1e-9, "weights that are out need no access")

	m.State.Frontier.Distilled[world.NationCHN] = 10
	m.Params.Frontier.Distillation = 0
	settle(m, 0, 1)
	near(t, 10*num.Exp(-1/m.Params.Frontier.DistilledYears), m.State.Frontier.Distilled[world.NationCHN], 1e-6, "what was distilled ages")
}
