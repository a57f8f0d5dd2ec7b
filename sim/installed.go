package sim

import (
	"sovereignstack/sim/num"
	"sovereignstack/sim/unit"
	"sovereignstack/sim/world"
)

// InstalledParams is mechanism 6: who owns the compute that stands in a country.
//
//	dC/dt = shipments − C/life            by owner and maker
//
// The full-stack export programme turns rented into owned: of what US clouds run in a
// partner country a share changes hands every year, and of what they add there the
// partner owns a share from the start.
//
//	transferred = scale · transfer rate · C[us_cloud]
type InstalledParams struct {
	LifeYears      float64 // Service life of an accelerator [yr].
	TransferRate   float64 // Rented compute that changes hands at full scale [1/yr].
	PartnerShare   float64 // Share of new US cloud compute that partners own at full scale [1].
	ConcessionGain float64 // Growth of partners' own budgets from cheap finance at full scale [1].
}

// InstalledState is compute in one country.
type InstalledState struct {
	Compute [world.Owners][world.Makers]unit.H100e
}

// total is all compute in the country.
func (s *InstalledState) total() (sum unit.H100e) {
	for j := range s.Compute {
		sum += s.owned(world.Owner(j))
	}
	return sum
}

// owned is compute of one owner in the country.
func (s *InstalledState) owned(j world.Owner) (sum unit.H100e) {
	for _, amount := range s.Compute[j] {
		sum += amount
	}
	return sum
}

// InstalledFlows is what one step changed.
type InstalledFlows struct {
	Arrived     [world.Count]unit.H100e // In this step.
	Retired     [world.Count]unit.H100e // In this step.
	Transferred [world.Count]unit.H100e // From US clouds to domestic owners, in this step.
	Kept        [world.Count]unit.Share // Of what stood or arrived.
	life        float64                 // Share that survives one step.
}

// transferred is the share of rented compute that changes hands in one step.
func (p *InstalledParams) transferred(scale unit.Share, dt unit.Years) float64 {
	rate := float64(p.TransferRate * float64(scale))
	return 1 - num.Exp(-float64(rate*float64(dt)))
}

// installed only prepares the survival of the step: arrivals are shipments.
func (m *Model) installed(k clock) {
	m.Flows.Installed.life = num.Exp(-float64(k.dt) / m.Params.Installed.LifeYears)
}

func (m *Model) integrateInstalled(k clock) {
	p, f := &m.Params.Installed, &m.Flows.Installed
	for c := range world.CountryID(world.Count) {
		s := &m.State.Installed[c]
		scale := m.Policy.FullStack[c]
		handed := p.transferred(scale, k.dt)
		partner := float64(p.PartnerShare * float64(scale))
		stood, arrived := s.total(), unit.H100e(0)
		moved := unit.H100e(0)
		var added [world.Owners][world.Makers]unit.H100e
		for j := range world.Owner(world.Owners) {
			n := world.OwnerNation(c, j)
			for o := range world.Makers {
				in := unit.H100e(float64(m.Flows.Market.Delivered[c][j][o]) * float64(k.dt))
				arrived += in
				if j == world.USCloud && c != world.USA {
					given := unit.H100e(float64(in) * partner)
					added[world.Domestic][o] += given
					added[j][o] += in - given
					m.State.CumulativeShipped[world.OwnerNation(c, world.Domestic)] += given
					m.State.CumulativeShipped[n] += in - given
					continue
				}
				added[j][o] += in
				m.State.CumulativeShipped[n] += in
			}
		}
		for o := range world.Makers {
			rented := unit.H100e(float64(s.Compute[world.USCloud][o]) * handed)
			added[world.USCloud][o] -= rented
			added[world.Domestic][o] += rented
			moved += rented
		}
		left := unit.H100e(0)
		for j := range s.Compute {
			for o := range s.Compute[j] {
				s.Compute[j][o] = unit.H100e(float64(s.Compute[j][o]+added[j][o]) * f.life)
				left += s.Compute[j][o]
			}
		}
		f.Arrived[c], f.Transferred[c] = arrived, moved
		f.Retired[c] = stood + arrived - left
		f.Kept[c] = unit.Share(f.life)
	}
}

// marketCompute is all compute that serves a market.
func (m *Model) marketCompute(r world.Market) (sum unit.H100e) {
	for c := range world.CountryID(world.Count) {
		if world.MarketOf(c) == r {
			sum += m.State.Installed[c].total()
		}
	}
	return sum
}

// nationCompute is all compute that a nation's owners have anywhere, by maker.
func (m *Model) nationCompute() (owned [world.Nations][world.Makers]unit.H100e) {
	for c := range world.CountryID(world.Count) {
		for j := range world.Owner(world.Owners) {
			n := world.OwnerNation(c, j)
			for o := range world.Makers {
				owned[n][o] += m.State.Installed[c].Compute[j][o]
			}
		}
	}
	return owned
}
