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

// InstalledFlows is what arrives and changes hands.
type InstalledFlows struct {
	Arriving [world.Count][world.Owners][world.Makers]unit.H100ePerYear // By the owner who gets it.
	Handed   [world.Count]unit.PerYear                                  // Rate at which rented turns into owned.
	Arrived  [world.Count]unit.H100e                                    // In the last step.
	Retired  [world.Count]unit.H100e                                    // In the last step.
	Survived unit.Share                                                 // Of what stood, over the last step.
	Aged     unit.Share                                                 // Of what arrived, over the last step.
}

// installed decides who owns what arrives.
func (m *Model) installed(clock) {
	p, f := &m.Params.Installed, &m.Flows.Installed
	f.Arriving = m.Flows.Market.Delivered
	for c := range world.CountryID(world.Count) {
		scale := float64(m.Policy.FullStack[c])
		f.Handed[c] = unit.PerYear(p.TransferRate * scale)
		if scale == 0 || c == world.USA {
			continue
		}
		partner := float64(p.PartnerShare * scale)
		for o := range world.Makers {
			given := unit.H100ePerYear(float64(f.Arriving[c][world.USCloud][o]) * partner)
			f.Arriving[c][world.USCloud][o] -= given
			f.Arriving[c][world.Domestic][o] += given
		}
	}
}

// integrateInstalled adds arrivals, hands over what the programme transfers, and
// retires; exact for flows that are constant over the step.
func (m *Model) integrateInstalled(k clock) {
	f := &m.Flows.Installed
	life := m.Params.Installed.LifeYears
	survived := num.Exp(-float64(k.dt) / life)
	aged := float64((1-survived)*life) / float64(k.dt)
	f.Survived, f.Aged = unit.Share(survived), unit.Share(aged)
	for c := range world.CountryID(world.Count) {
		s := &m.State.Installed[c]
		if f.Handed[c] > 0 {
			handed := 1 - num.Exp(-float64(float64(f.Handed[c])*float64(k.dt)))
			for o := range world.Makers {
				moved := unit.H100e(float64(s.Compute[world.USCloud][o]) * handed)
				s.Compute[world.USCloud][o] -= moved
				s.Compute[world.Domestic][o] += moved
			}
		}
		before, arrived, after := unit.H100e(0), unit.H100e(0), unit.H100e(0)
		arriving := &f.Arriving[c]
		for j := range s.Compute {
			stood, in := &s.Compute[j], &arriving[j]
			byOwner := unit.H100e(0)
			for o := range stood {
				added := unit.H100e(float64(in[o]) * float64(k.dt))
				left := unit.H100e(float64(stood[o])*survived) + unit.H100e(float64(added)*aged)
				before, byOwner, after = before+stood[o], byOwner+added, after+left
				stood[o] = left
			}
			arrived += byOwner
			m.State.CumulativeShipped[m.fixed.owner[c][j]] += byOwner
		}
		f.Arrived[c], f.Retired[c] = arrived, before+arrived-after
	}
}

// nationCompute is all compute that a nation's owners have anywhere, by maker.
func (m *Model) nationCompute() (owned [world.Nations][world.Makers]unit.H100e) {
	var us, cn, domestic [world.Makers]unit.H100e
	for c := range m.State.Installed {
		compute := &m.State.Installed[c].Compute
		for o := range us {
			us[o] += compute[world.USCloud][o]
			cn[o] += compute[world.ChineseCloud][o]
			domestic[o] += compute[world.Domestic][o]
		}
	}
	for o := range us {
		inUS := m.State.Installed[world.USA].Compute[world.Domestic][o]
		inChina := m.State.Installed[world.CHN].Compute[world.Domestic][o]
		owned[world.NationUSA][o] = us[o] + inUS
		owned[world.NationCHN][o] = cn[o] + inChina
		owned[world.NationRest][o] = domestic[o] - inUS - inChina
	}
	return owned
}
