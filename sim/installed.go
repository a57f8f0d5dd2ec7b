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
// The full-stack export programmes turn rented into owned: of what the clouds of the
// exporting nation run in a partner country a share changes hands every year, and of
// what they add there the partner owns a share from the start.
//
//	transferred = scale · transfer rate · C[cloud]
type InstalledParams struct {
	LifeYears      float64 // Service life of an accelerator [yr].
	TransferRate   float64 // Rented compute that changes hands at full scale [1/yr].
	PartnerShare   float64 // Share of new US cloud compute that partners own at full scale [1].
	ConcessionCost float64 // What that finance costs the exporter, share of the extra spending [1].
	ConcessionGain float64 // Growth of partners' own budgets from cheap finance at full scale [1].
}

// InstalledState is compute in one country.
type InstalledState struct {
	Compute [world.Owners][world.Makers]unit.H100e
}

// total is all compute in the country.
func (s *InstalledState) total() unit.H100e {
	return s.owned(world.USCloud) + s.owned(world.ChineseCloud) + s.owned(world.Domestic)
}

// owned is compute of one owner in the country.
func (s *InstalledState) owned(j world.Owner) unit.H100e {
	return s.Compute[j][world.USDesigned] + s.Compute[j][world.Chinese]
}

// made is compute of one maker in the country.
func (s *InstalledState) made(o world.Maker) unit.H100e {
	return s.Compute[world.USCloud][o] + s.Compute[world.ChineseCloud][o] + s.Compute[world.Domestic][o]
}

// InstalledFlows is what arrives and changes hands.
type InstalledFlows struct {
	Arriving [world.Count][world.Owners][world.Makers]unit.H100ePerYear // By the owner who gets it.
	Handed   [world.Count][world.Suppliers]unit.PerYear                 // Rate at which rented turns into owned, by cloud.
	Arrived  [world.Count]unit.H100e                                    // In the last step.
	Retired  [world.Count]unit.H100e                                    // In the last step.
	Survived unit.Share                                                 // Of what stood, over the last step.
	Aged     unit.Share                                                 // Of what arrived, over the last step.
	Owned    [world.Nations][world.Makers]unit.H100e                    // At the end of the last step.
}

// installed decides who owns what arrives.
func (m *Model) installed(clock) {
	p, f := &m.Params.Installed, &m.Flows.Installed
	f.Arriving = m.Flows.Market.Delivered
	for c := range world.CountryID(world.Count) {
		for j, scale := range m.Policy.stackOf(c) {
			f.Handed[c][j] = unit.PerYear(p.TransferRate * float64(scale))
			if scale == 0 {
				continue
			}
			partner := float64(p.PartnerShare * float64(scale))
			for o := range world.Makers {
				given := unit.H100ePerYear(float64(f.Arriving[c][j][o]) * partner)
				f.Arriving[c][j][o] -= given
				f.Arriving[c][world.Domestic][o] += given
			}
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
	arriving, shipped, dt := &f.Arriving, &m.State.CumulativeShipped, float64(k.dt)
	for c := range world.CountryID(world.Count) {
		s := &m.State.Installed[c]
		for j, rate := range f.Handed[c] {
			if rate > 0 {
				handed := 1 - num.Exp(-float64(float64(rate)*float64(k.dt)))
				for o := range world.Makers {
					moved := unit.H100e(float64(s.Compute[j][o]) * handed)
					s.Compute[j][o] -= moved
					s.Compute[world.Domestic][o] += moved
				}
			}
		}
		stood, arrived := 0.0, 0.0
		for j := range s.Compute {
			row, in := &s.Compute[j], &arriving[c][j]
			us, cn := float64(row[world.USDesigned]), float64(row[world.Chinese])
			newUS, newCN := float64(float64(in[world.USDesigned])*dt), float64(float64(in[world.Chinese])*dt)
			row[world.USDesigned] = unit.H100e(us*survived) + unit.H100e(newUS*aged)
			row[world.Chinese] = unit.H100e(cn*survived) + unit.H100e(newCN*aged)
			added := newUS + newCN
			stood, arrived = stood+(us+cn), arrived+added
			shipped[m.fixed.owner[c][j]] += unit.H100e(added)
		}
		f.Arrived[c] = unit.H100e(arrived)
		f.Retired[c] = unit.H100e(stood*(1-survived)) + unit.H100e(arrived*(1-aged))
	}
	f.Owned = m.nationCompute()
}

// nationCompute is all compute that a nation's owners have anywhere, by maker.
func (m *Model) nationCompute() (owned [world.Nations][world.Makers]unit.H100e) {
	for o := range world.Makers {
		var us, cn, domestic unit.H100e
		for c := range m.State.Installed {
			compute := &m.State.Installed[c].Compute
			us += compute[world.USCloud][o]
			cn += compute[world.ChineseCloud][o]
			domestic += compute[world.Domestic][o]
		}
		inUS := m.State.Installed[world.USA].Compute[world.Domestic][o]
		inChina := m.State.Installed[world.CHN].Compute[world.Domestic][o]
		owned[world.NationUSA][o] = us + inUS
		owned[world.NationCHN][o] = cn + inChina
		owned[world.NationRest][o] = domestic - inUS - inChina
	}
	return owned
}
