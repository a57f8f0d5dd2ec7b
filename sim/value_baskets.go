package sim

import (
	"sovereignstack/sim/unit"
	"sovereignstack/sim/world"
)

// What buyers of mechanism 16 take, added up for its books. They know seven earners, of
// which six are countries; the rest of the world is one. So every sale is booked once
// for all countries of the rest of the world together, and only what they pay and earn
// is kept by country.

// basket is what the countries of one earner buy and host in a step.
type basket struct {
	use       [world.Families]float64             // [Mtok/yr]
	hosted    [world.Owners]float64               // Paid for open models, by who runs them [$bn/yr].
	delivered [world.Owners][world.Makers]float64 // New compute, by owner and maker [H100e/yr].
	standing  [world.Owners]float64               // Compute [H100e].
	power     [world.Owners]float64               // Bill for power, by who runs the compute [$bn/yr].
	robots    float64                             // Spending on robots [$bn/yr].
}

// buyer is one country, or all of the rest of the world together.
type buyer struct {
	earner  world.Earner
	country world.CountryID
	one     bool // It is one country.
}

// buyerOf is a named earner as a country, or the rest of the world.
func buyerOf(e world.Earner) buyer {
	seat, named := e.Seat()
	return buyer{e, seat, named}
}

// buyerAt is a country.
func buyerAt(c world.CountryID) buyer { return buyer{world.EarnerOf(c), c, true} }

// useRates is what a unit of use pays in one market [$bn/Mtok].
type useRates struct {
	paid   [world.Suppliers]float64 // Closed models, in either way.
	models [world.Suppliers]float64 // Closed models as such, advertisers' payments for free use included.
	inApps [world.Suppliers]float64 // Closed models inside applications.
	open   [world.Families]float64  // Hosts of open models.
}

func (m *Model) useRates(k clock, r world.Market) (u useRates) {
	prices := &m.Flows.Pricing
	paid, adverts := m.Params.Pricing.paid(k.year), m.Params.Pricing.AdShare
	for g := range world.Family(world.Families) {
		price := prices.Price[r][g] / dollarsPerBn
		if g.Open() {
			u.open[g] = price
			continue
		}
		n := g.Nation()
		free := float64(float64(prices.Cost[g]*adverts)*(1-paid)) / dollarsPerBn
		u.paid[n] = float64(price * paid)
		u.inApps[n] = float64(u.paid[n] * m.Params.Value.AppsShare)
		u.models[n] = u.paid[n] - u.inApps[n] + free
	}
	return u
}

// chipRates is what a unit of new compute of each maker costs its owner [$bn/H100e].
type chipRates struct {
	chips, servers, facility [world.Makers]float64
}

func (m *Model) chipRates() (u chipRates) {
	for o := range world.Makers {
		price := float64(m.Flows.Prices.Price[o]) / unit.USDPerBn
		around := float64(m.Flows.Prices.AllIn[o])/unit.USDPerBn - price
		u.chips[o], u.servers[o] = price, float64(around*m.Params.Value.ServersShare)
		u.facility[o] = around - u.servers[o]
	}
	return u
}

// ownUse is what a nation's owners pay themselves per unit of compute: for training, and
// for uses other than public models [$bn/yr per H100e].
func (m *Model) ownUse(n world.Nation) (training, other float64) {
	if m.Flows.Owned[n] <= 0 {
		return 0, 0
	}
	yearly := m.yearlyRent(n)
	training = float64(float64(m.Params.Demand.Utilisation*m.Params.Demand.TrainingShare) * yearly)
	return training, float64(float64(m.Flows.Demand.OtherUse[n])*yearly) / float64(m.Flows.Owned[n])
}

// yearlyRent is what a unit of compute costs in the market of a nation's labs [$bn/yr per H100e].
func (m *Model) yearlyRent(n world.Nation) float64 {
	return float64(rent(m.State.Demand.LogRent[marketOfNation(n)])*unit.HoursPerYear) / unit.USDPerBn
}

// fillBaskets adds up what every earner's countries take, and writes what each country
// of the rest of the world pays and earns.
func (m *Model) fillBaskets(rates *[world.Markets]useRates, chips *chipRates) {
	p, f := &m.Params.Value, &m.Flows.Value
	const us, cn = world.USDesigned, world.Chinese
	perApp := 1 / (1 - p.AppsMargin)
	toLocal := float64(perApp * p.AppsLocal)
	training, other := m.ownUse(world.NationRest)
	u := &rates[world.WorldExChina]
	for c := range world.CountryID(world.Count) {
		e := m.fixed.earner[c]
		b, by := &f.baskets[e], &m.Flows.Use.ByUser[c]
		if c == world.CHN {
			u = &rates[world.China]
		} else {
			u = &rates[world.WorldExChina]
		}
		closedUS, closedCN := by[world.USClosed], by[world.ChinaClosed]
		b.use[world.USClosed] += closedUS
		b.use[world.ChinaClosed] += closedCN

		// Open models run on what stands in the country, and its power is paid alike.
		compute := &m.State.Installed[c].Compute
		ofUS := float64(compute[world.USCloud][us] + compute[world.USCloud][cn])
		ofCN := float64(compute[world.ChineseCloud][us] + compute[world.ChineseCloud][cn])
		own := float64(compute[world.Domestic][us] + compute[world.Domestic][cn])
		b.standing[world.USCloud] += ofUS
		b.standing[world.ChineseCloud] += ofCN
		b.standing[world.Domestic] += own
		part := 1 / (ofUS + ofCN + own + tinyCompute)
		partUS, partCN := float64(ofUS*part), float64(ofCN*part)
		open := float64(by[world.USOpen]*u.open[world.USOpen]) + float64(by[world.ChinaOpen]*u.open[world.ChinaOpen]) + float64(by[world.RestOpen]*u.open[world.RestOpen])
		hostedUS, hostedCN := float64(open*partUS), float64(open*partCN)
		atHome := open - hostedUS - hostedCN
		b.hosted[world.USCloud] += hostedUS
		b.hosted[world.ChineseCloud] += hostedCN
		b.hosted[world.Domestic] += atHome
		bill := float64(float64(m.State.Grid[c].Used) * m.fixed.powerBill[c])
		billUS, billCN := float64(bill*partUS), float64(bill*partCN)
		b.power[world.USCloud] += billUS
		b.power[world.ChineseCloud] += billCN
		b.power[world.Domestic] += bill - billUS - billCN

		delivered := &m.Flows.Installed.Arriving[c]
		newUS, newCN := float64(delivered[world.Domestic][us]), float64(delivered[world.Domestic][cn])
		b.delivered[world.USCloud][us] += float64(delivered[world.USCloud][us])
		b.delivered[world.USCloud][cn] += float64(delivered[world.USCloud][cn])
		b.delivered[world.ChineseCloud][us] += float64(delivered[world.ChineseCloud][us])
		b.delivered[world.ChineseCloud][cn] += float64(delivered[world.ChineseCloud][cn])
		b.delivered[world.Domestic][us] += newUS
		b.delivered[world.Domestic][cn] += newCN
		robots := float64(m.Flows.Robotics.Income[c] * p.RobotSpending)
		b.robots += robots
		if e != world.EarnerRest {
			continue
		}

		inApps := float64(closedUS*u.inApps[world.SupplierUSA]) + float64(closedCN*u.inApps[world.SupplierCHN])
		servers := float64(newUS * chips.servers[us])
		facility := float64(newUS*chips.facility[us]) + float64(newCN*chips.facility[cn])
		pays := &f.Paid[c]
		pays[world.LayerModels] = float64(closedUS*u.models[world.SupplierUSA]) + float64(closedCN*u.models[world.SupplierCHN])
		pays[world.LayerApplications] = float64(inApps * perApp)
		atHome += float64(own * (training + other)) // Its owners train and rank for themselves.
		pays[world.LayerCloud] = hostedUS + hostedCN + atHome
		pays[world.LayerChipDesign] = float64(newUS*chips.chips[us]) + float64(newCN*chips.chips[cn])
		pays[world.LayerServers] = servers + float64(newCN*chips.servers[cn])
		pays[world.LayerFacility] = facility
		pays[world.LayerRobotics] = robots
		f.Earned[c] = float64(inApps*toLocal) + atHome + facility
	}
}
