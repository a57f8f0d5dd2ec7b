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
		scales := m.Policy.stackOf(c)
		f.Handed[c][world.SupplierUSA] = unit.PerYear(p.TransferRate * float64(scales[world.SupplierUSA]))
		f.Handed[c][world.SupplierCHN] = unit.PerYear(p.TransferRate * float64(scales[world.SupplierCHN]))
		if scales[world.SupplierUSA]+scales[world.SupplierCHN] > 0 {
			m.share(c, scales)
		}
	}
}

// share gives partners their part of what clouds add under an export programme.
func (m *Model) share(c world.CountryID, scales [world.Suppliers]unit.Share) {
	arriving := &m.Flows.Installed.Arriving[c]
	for j, scale := range scales {
		partner := float64(m.Params.Installed.PartnerShare * float64(scale))
		for o := range world.Makers {
			given := unit.H100ePerYear(float64(arriving[j][o]) * partner)
			arriving[j][o] -= given
			arriving[world.Domestic][o] += given
		}
	}
}

// integrateInstalled adds arrivals, hands over what the programme transfers, and
// retires; exact for flows that are constant over the step.
func (m *Model) integrateInstalled(k clock) {
	f := &m.Flows.Installed
	dt, life := float64(k.dt), m.Params.Installed.LifeYears
	survived := num.Exp(-dt / life)
	aged := float64((1-survived)*life) / dt
	f.Survived, f.Aged = unit.Share(survived), unit.Share(aged)
	var us, cn, rest float64 // First owners of what arrives [H100e].
	for c := range world.CountryID(world.Count) {
		compute, arriving := &m.State.Installed[c].Compute, &f.Arriving[c]
		if f.Handed[c][world.SupplierUSA]+f.Handed[c][world.SupplierCHN] > 0 {
			m.transfer(c, dt)
		}
		stood := 0.0
		age := func(j world.Owner) float64 {
			byUS, byCN := float64(compute[j][world.USDesigned]), float64(compute[j][world.Chinese])
			newUS, newCN := float64(float64(arriving[j][world.USDesigned])*dt), float64(float64(arriving[j][world.Chinese])*dt)
			compute[j][world.USDesigned] = unit.H100e(byUS*survived) + unit.H100e(newUS*aged)
			compute[j][world.Chinese] = unit.H100e(byCN*survived) + unit.H100e(newCN*aged)
			stood += byUS + byCN
			return newUS + newCN
		}
		toUS, toCN, own := age(world.USCloud), age(world.ChineseCloud), age(world.Domestic)
		us, cn = us+toUS, cn+toCN
		switch c {
		case world.USA:
			us += own
		case world.CHN:
			cn += own
		default:
			rest += own
		}
		arrived := toUS + toCN + own
		f.Arrived[c] = unit.H100e(arrived)
		f.Retired[c] = unit.H100e(stood*(1-survived)) + unit.H100e(arrived*(1-aged))
	}
	shipped := &m.State.CumulativeShipped
	shipped[world.NationUSA] += unit.H100e(us)
	shipped[world.NationCHN] += unit.H100e(cn)
	shipped[world.NationRest] += unit.H100e(rest)
	f.Owned = m.nationCompute()
}

// transfer turns part of what clouds run in a partner country into its own.
func (m *Model) transfer(c world.CountryID, dt float64) {
	compute := &m.State.Installed[c].Compute
	for j, rate := range m.Flows.Installed.Handed[c] {
		handed := 1 - num.Exp(-float64(float64(rate)*dt))
		for o := range world.Makers {
			moved := unit.H100e(float64(compute[j][o]) * handed)
			compute[j][o] -= moved
			compute[world.Domestic][o] += moved
		}
	}
}

// nationCompute is all compute that a nation's owners have anywhere, by maker.
func (m *Model) nationCompute() (owned [world.Nations][world.Makers]unit.H100e) {
	const byUS, byCN = world.USDesigned, world.Chinese
	var usOfUS, usOfCN, cnOfUS, cnOfCN, restOfUS, restOfCN unit.H100e
	for c := range world.CountryID(world.Count) {
		compute := &m.State.Installed[c].Compute
		usOfUS += compute[world.USCloud][byUS]
		usOfCN += compute[world.USCloud][byCN]
		cnOfUS += compute[world.ChineseCloud][byUS]
		cnOfCN += compute[world.ChineseCloud][byCN]
		if c != world.USA && c != world.CHN {
			restOfUS += compute[world.Domestic][byUS]
			restOfCN += compute[world.Domestic][byCN]
		}
	}
	inUS, inCN := &m.State.Installed[world.USA].Compute[world.Domestic], &m.State.Installed[world.CHN].Compute[world.Domestic]
	owned[world.NationUSA] = [world.Makers]unit.H100e{usOfUS + inUS[byUS], usOfCN + inUS[byCN]}
	owned[world.NationCHN] = [world.Makers]unit.H100e{cnOfUS + inCN[byUS], cnOfCN + inCN[byCN]}
	owned[world.NationRest] = [world.Makers]unit.H100e{restOfUS, restOfCN}
	return owned
}
