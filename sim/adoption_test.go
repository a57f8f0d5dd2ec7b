package sim

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sovereignstack/sim/num"
	"sovereignstack/sim/unit"
	"sovereignstack/sim/world"
)

// bass is diffusion in steps of dt years.
func bass(p AdoptionParams, users, ceiling, dt float64) float64 {
	return p.adopted(users, ceiling, num.Exp(-(p.Innovation+p.Imitation)*dt))
}

// TestBassCurve is monotone, bounded by its ceiling, and follows the equation.
func TestBassCurve(t *testing.T) {
	for _, p := range []AdoptionParams{
		{Innovation: 0.005, Imitation: 0.2}, {Innovation: 0.05, Imitation: 1.2}, {Innovation: 0.3, Imitation: 3}, {Innovation: 0.1}, {Imitation: 1},
	} {
		for _, ceiling := range []float64{0.01, 0.6, 1} {
			users := 0.0
			if p.Innovation == 0 {
				users = 1e-4 * ceiling
			}
			for range 2000 {
				next := bass(p, users, ceiling, 1.0/12)
				assert.GreaterOrEqual(t, next, users, "nobody leaves while there is room")
				assert.LessOrEqual(t, next, ceiling*(1+1e-12), "within the ceiling")
				small := 1e-6
				rate := (bass(p, users, ceiling, small) - users) / small
				assert.InDelta(t, (p.Innovation+p.Imitation*users/ceiling)*(ceiling-users), rate, 1e-5, "da/dt")
				users = next
			}
			near(t, ceiling, users, 1e-3, "all join in the end: p %g, q %g", p.Innovation, p.Imitation)
		}
	}
	p := AdoptionParams{Innovation: 0.05, Imitation: 1.2}
	assert.Less(t, bass(p, 0.5, 0.3, 1), 0.5, "above a ceiling that has come down people leave")
	assert.Greater(t, bass(p, 0.5, 0.3, 1), 0.3)
	assert.Zero(t, bass(AdoptionParams{Imitation: 1}, 0, 0.5, 10), "without a first user nobody follows")
	near(t, bass(p, 0.1, 0.5, 2), bass(p, bass(p, 0.1, 0.5, 0.7), 0.5, 1.3), 1e-12, "a step is as good as two")
}

func TestAdoptionCeiling(t *testing.T) {
	p := AdoptionParams{Most: 0.9, CeilingBase: 0.2, CeilingIncome: 0.5, CeilingSkill: 0.3, CeilingIndustry: 2}
	at := p.ceiling(0, 0, 0)
	assert.Greater(t, p.ceiling(1, 0, 0), at, "income raises it")
	assert.Greater(t, p.ceiling(0, 1, 0), at, "skills raise it")
	assert.Less(t, p.ceiling(0, 0, 0.2), at, "industry lowers it: AI is used at desks first")
	assert.Less(t, p.ceiling(50, 50, -5), 0.9+1e-9, "never above the most")
	assert.Positive(t, p.ceiling(-50, -50, 5))
}

func TestCheapness(t *testing.T) {
	p := AdoptionParams{ReferencePrice: 5, Cheapness: 0.1}
	near(t, 1.0, p.cheapness(0.01), 1e-12, "below the reference price nobody is kept out")
	near(t, 1.0, p.cheapness(5), 1e-12)
	near(t, num.Pow(0.5, 0.1), p.cheapness(10), 1e-12, "twice the price keeps some out")
}

// TestNobodyUsesBeforeTheLaunch, and of the step of the launch only the part after it
// counts.
func TestNobodyUsesBeforeTheLaunch(t *testing.T) {
	m := steadyWorld(t)
	assert.Zero(t, m.Flows.Use.Total)
	for c := range m.State.Adoption {
		assert.Zero(t, m.State.Adoption[c].Users)
	}
	p := AdoptionParams{LaunchYear: 1}
	begun := func(middle float64) float64 { return p.begun(clock{year: middle, dt: 0.1}) }
	near(t, 0.0, begun(0.9), 1e-12)
	near(t, 0.25, begun(0.975), 1e-12)
	near(t, 1.0, begun(1.05), 1e-12)
	near(t, 1.0, begun(5), 1e-12)
}

// priced computes use in the launched world when all models cost a factor more, and what
// is paid has no bound.
func priced(m *Model, factor float64) *UseFlows {
	k := clock{year: 0.5, dt: steadyMonth}
	m.Params.Adoption.MostOfGDP = 1e9
	m.flows(k)
	for r := range m.Flows.Pricing.Price {
		for g := range m.Flows.Pricing.Price[r] {
			m.Flows.Pricing.Price[r][g] *= factor
		}
	}
	m.adoption(k)
	m.use(k)
	return &m.Flows.Use
}

// TestUseFallsWithPrice by the elasticity, at the default and at both ends of the range.
func TestUseFallsWithPrice(t *testing.T) {
	m := launchedWorld(t)
	for _, elasticity := range []float64{0.29, 0.7, 1.11} {
		m.Params.Demand.Elasticity = elasticity
		plain := *priced(m, 1)
		dear := priced(m, 2)
		near(t, plain.Total*num.Pow(2, -elasticity), dear.Total, 1e-9, "all use at an elasticity of %g", elasticity)
		for g := range plain.Family {
			near(t, plain.Family[g][world.NationRest]*num.Pow(2, -elasticity), dear.Family[g][world.NationRest], 1e-9)
		}
		spent, before := float64(dear.Spent[world.IND]), float64(plain.Spent[world.IND])
		assert.Equal(t, elasticity < 1, spent > before, "users pay more for dearer models where they give up less than that")
	}
}

// TestUseGrowsWithCapability and with users, people and income.
func TestUseGrowsWithCapability(t *testing.T) {
	p := AdoptionParams{UseGrowth: 0.06}
	near(t, num.Exp(0.6), p.worth(0.7, 10, 0), 1e-12)
	near(t, 1.0, p.worth(0.7, 0, 0), 1e-12)
	m := launchedWorld(t)
	of := func(f *UseFlows, c world.CountryID) (sum float64) {
		for _, x := range f.ByUser[c] {
			sum += x
		}
		return sum
	}
	before := of(priced(m, 1), world.IND)
	require.Positive(t, before)
	m.State.Adoption[world.IND].Users /= 2
	near(t, before/2, of(priced(m, 1), world.IND), 1e-9, "half the users, half the use")
	m.fixed.usePerUser[world.IND] *= 4
	near(t, before*2, of(priced(m, 1), world.IND), 1e-9, "four times the people, four times the use")
}

// TestPaidUseIsBounded: however much people would use, what is paid stays below a share
// of GDP and comes up to it.
func TestPaidUseIsBounded(t *testing.T) {
	m := launchedWorld(t)
	p := &m.Params.Adoption
	last := 0.0
	for _, more := range []float64{1, 10, 1e3, 1e9} {
		for c := range m.fixed.usePerUser {
			m.fixed.usePerUser[c] *= more
		}
		m.flows(clock{year: 0.5, dt: steadyMonth})
		for c := range world.CountryID(world.Count) {
			assert.LessOrEqual(t, float64(m.Flows.Use.Spent[c]), p.MostOfGDP*m.gdp(c, 0), c.ISO3())
		}
		now := float64(m.Flows.Use.Spent[world.BRA])
		assert.GreaterOrEqual(t, now, last)
		last = now
	}
	near(t, p.MostOfGDP*m.gdp(world.BRA, 0), last, 1e-3)
}

// TestAccessByShock: where US models are not offered fewer people take up any.
func TestAccessByShock(t *testing.T) {
	m := launchedWorld(t)
	before, elsewhere := float64(m.State.Adoption[world.IND].Users), m.State.Adoption[world.BRA].Users
	m.Policy.APIOpen[world.IND][world.SupplierUSA] = 0
	settle(m, 0, 40)
	near(t, before*(1-m.Params.Adoption.Missed), m.State.Adoption[world.IND].Users, 1e-3)
	near(t, elsewhere, m.State.Adoption[world.BRA].Users, 1e-3, "nobody else is touched")
}

// TestTokensAreCountedOnce: by family, by user's country and by segment; and what they
// take is served where it is hosted.
func TestTokensAreCountedOnce(t *testing.T) {
	m := launchedWorld(t)
	f := &m.Flows.Use
	var byFamily [world.Families]float64
	for c := range f.ByUser {
		for g, amount := range f.ByUser[c] {
			byFamily[g] += amount
		}
	}
	total, served := 0.0, 0.0
	for g, sum := range byFamily {
		near(t, f.Family[g][0]+f.Family[g][1]+f.Family[g][2], sum, 1e-9)
		total += sum
		served += sum * m.Flows.Pricing.ComputePerUse[g] / unit.HoursPerYear
	}
	near(t, f.Total, total, 1e-9)
	near(t, served, f.Served[world.WorldExChina]+f.Served[world.China], 1e-9)
	require.Positive(t, served)
}
