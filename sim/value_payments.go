package sim

import (
	"sovereignstack/sim/num"
	"sovereignstack/sim/unit"
	"sovereignstack/sim/world"
)

// The payments of mechanism 16 (value_accounts.go), layer by layer. All in $bn/yr.

// value books every sale of the step and closes the accounts.
func (m *Model) value(k clock) {
	f := &m.Flows.Value
	f.clear()
	rates := [world.Markets]useRates{m.useRates(k, world.WorldExChina), m.useRates(k, world.China)}
	chips := m.chipRates()
	m.fillBaskets(&rates, &chips)
	m.locate()
	m.payUse(&rates)
	m.payClouds()
	m.payCapital(&chips)
	m.payPolicy(&rates, &chips)
	m.payParts()
	m.payTools()
	m.payRobots()
	m.payFiscal()
	m.settleClouds()
	m.shareGoods()
	m.statements()
}

// clear empties the books.
func (f *ValueFlows) clear() { *f = ValueFlows{} }

// locate finds where each nation's compute stands.
func (m *Model) locate() {
	f := &m.Flows.Value
	for e := range world.Earner(world.Earners) {
		standing := &f.baskets[e].standing
		f.located[world.NationUSA][e] = standing[world.USCloud]
		f.located[world.NationCHN][e] = standing[world.ChineseCloud]
		f.located[nationOfEarner(e)][e] += standing[world.Domestic]
	}
}

// payUse books what users pay for models and applications.
func (m *Model) payUse(rates *[world.Markets]useRates) {
	p, f := &m.Params.Value, &m.Flows.Value
	perApp := 1 / (1 - p.AppsMargin)
	for home := range world.Earner(world.Earners) {
		b, user := &f.baskets[home], buyerOf(home)
		u := &rates[marketOfNation(nationOfEarner(home))]
		for n := range world.Nation(world.Suppliers) {
			g, _ := world.ClosedOf(n)
			lab := world.Earner(n)
			f.final(user, lab, world.LayerModels, float64(b.use[g]*u.models[n]))
			inApps := float64(b.use[g] * u.inApps[n])
			local := float64(inApps * p.AppsLocal)
			f.final(user, home, world.LayerApplications, float64(local*perApp))
			f.final(user, lab, world.LayerApplications, float64((inApps-local)*perApp))
			f.purchase(home, world.LayerApplications, lab, world.LayerModels, local)
			f.purchase(lab, world.LayerApplications, lab, world.LayerModels, inApps-local)
			if home != lab {
				f.Access[n] += float64(b.use[g]*u.models[n]) + inApps
			}
		}
		// Whoever runs open models is paid: the owners of the compute there.
		hosting := float64(m.yearlyRent(nationOfEarner(home)) * (1 + m.Params.Pricing.OpenMargin))
		for j, amount := range b.hosted {
			host := ownerEarner(home, world.Owner(j))
			f.final(user, host, world.LayerCloud, amount)
			if host != home {
				f.Hosted[j] += amount / hosting
			}
		}
	}
}

// payClouds books what is paid for compute: serving and training by labs, and uses other
// than public models by those who rank, recommend and research with it. Outside the US
// and China each country's owners pay each other. Labs that are denied chips pay for
// training in US clouds, which own most of what is for rent abroad.
func (m *Model) payClouds() {
	f := &m.Flows.Value
	for n := range world.Nation(world.Nations) {
		training, other := m.ownUse(n)
		owned := float64(m.Flows.Owned[n])
		f.Training[n] = m.trainingCost(n)
		if g, ok := world.ClosedOf(n); ok {
			hours := float64(m.Flows.Use.Closed[n]*m.Flows.Pricing.ComputePerUse[g]) / unit.HoursPerYear
			f.Serving[n] = float64(hours * m.yearlyRent(n))
			f.purchase(world.Earner(n), world.LayerModels, world.Earner(n), world.LayerCloud, f.Serving[n])
		}
		for e := range world.Earner(world.Earners) {
			if nationOfEarner(e) != n {
				continue
			}
			own := owned
			if n == world.NationRest {
				own = f.located[n][e]
			}
			f.invest(buyerOf(e), world.LayerModels, e, world.LayerCloud, float64(training*own))
			f.final(buyerOf(e), e, world.LayerCloud, float64(other*own))
		}
	}
	if remote := float64(m.State.Remote); remote > 0 {
		abroad := float64(remote * m.yearlyRent(world.NationUSA))
		f.Training[world.NationCHN] += abroad
		f.invest(buyerOf(world.EarnerCHN), world.LayerModels, world.EarnerUSA, world.LayerCloud, abroad)
		f.Hosted[world.SupplierUSA] += remote
	}
}

// payCapital books spending on compute: chips, servers, buildings. Clouds abroad pay
// from their seat.
func (m *Model) payCapital(rates *chipRates) {
	p, f := &m.Params.Value, &m.Flows.Value
	servers := [world.Makers][world.Earners]float64{}
	servers[world.Chinese][world.EarnerCHN] = 1
	named := max(1, p.ServersTaiwan+p.ServersUS) // The ends of their ranges are more than a whole.
	servers[world.USDesigned][world.EarnerTWN], servers[world.USDesigned][world.EarnerUSA] = p.ServersTaiwan/named, p.ServersUS/named
	servers[world.USDesigned][world.EarnerRest] = num.Positive(1 - p.ServersTaiwan - p.ServersUS)
	var bought [world.Earners][world.Makers]float64 // Compute by who pays, wherever it goes [H100e/yr].
	for host := range world.Earner(world.Earners) {
		for j := range world.Owner(world.Owners) {
			payer, delivered := ownerEarner(host, j), &f.baskets[host].delivered[j]
			us, cn := delivered[world.USDesigned], delivered[world.Chinese]
			if us+cn == 0 {
				continue
			}
			bought[payer][world.USDesigned] += us
			bought[payer][world.Chinese] += cn
			facility := float64(us*rates.facility[world.USDesigned]) + float64(cn*rates.facility[world.Chinese])
			f.invest(buyerOf(payer), world.LayerCloud, host, world.LayerFacility, facility)
		}
	}
	for payer := range world.Earner(world.Earners) {
		for o, amount := range bought[payer] {
			if amount == 0 {
				continue
			}
			f.invest(buyerOf(payer), world.LayerCloud, world.Earner(o), world.LayerChipDesign, float64(amount*rates.chips[o]))
			for e, share := range servers[o] {
				if share > 0 {
					f.invest(buyerOf(payer), world.LayerCloud, world.Earner(e), world.LayerServers, float64(float64(amount*rates.servers[o])*share))
				}
			}
		}
	}
	f.Fees[world.EarnerUSA][world.LayerChipDesign] += float64(m.Flows.Market.Fees)
}

// payParts books what chip designers pay for wafers and memory. Dies and memory from
// China's stocks are paid for when they are used.
func (m *Model) payParts() {
	p, f, market := &m.Params.Value, &m.Flows.Value, &m.Flows.Market
	for o := range world.Maker(world.Makers) {
		cost := float64(float64(market.Made[o])*float64(m.Flows.Prices.UnitCost[o])) / unit.USDPerBn
		memory := float64(cost * p.MemoryCost)
		wafers := cost - memory
		designer := world.Earner(o)
		if o == world.Chinese {
			dies, stacks := m.foreignParts()
			imported, abroad := float64(memory*stacks), float64(wafers*dies)
			f.purchase(designer, world.LayerChipDesign, world.EarnerKOR, world.LayerMemory, imported)
			f.purchase(designer, world.LayerChipDesign, world.EarnerCHN, world.LayerMemory, memory-imported)
			f.purchase(designer, world.LayerChipDesign, world.EarnerTWN, world.LayerFoundry, abroad)
			f.purchase(designer, world.LayerChipDesign, world.EarnerCHN, world.LayerFoundry, wafers-abroad)
			continue
		}
		us := float64(memory * p.MemoryUS)
		f.purchase(designer, world.LayerChipDesign, world.EarnerUSA, world.LayerMemory, us)
		f.purchase(designer, world.LayerChipDesign, world.EarnerKOR, world.LayerMemory, memory-us)
		m.payFoundries(designer, wafers)
	}
}

// foreignParts is the parts of dies and of memory in Chinese accelerators that neither
// home fabs nor home memory makers can have made in the year: they come from abroad, in
// the end, by way of stocks [1].
func (m *Model) foreignParts() (dies, stacks float64) {
	used := float64(m.Flows.Market.Made[world.Chinese]) / float64(m.Flows.Fabs.Perf[world.Chinese]*unit.UnitsPerMillion)
	if used <= 0 {
		return 0, 0
	}
	home := float64(m.Flows.Fabs.NewDies) / used
	memory := float64(m.State.Fabs.MemoryCapacity) / float64(used*m.Params.Fabs.StacksPerDie)
	return 1 - min(1, home), 1 - min(1, memory)
}

// payFoundries pays for allied wafers: to Korea for those made there, to Taiwan for all
// others, and counts value added where the fabs stand.
func (m *Model) payFoundries(designer world.Earner, wafers float64) {
	f, sites := &m.Flows.Value, &m.Flows.Fabs.SiteOutput
	total := 0.0
	for fab := range world.Fab(world.Fabs) {
		if fab != world.FabCHN {
			total += float64(sites[fab])
		}
	}
	if total <= 0 {
		return
	}
	for fab := range world.Fab(world.Fabs) {
		if fab == world.FabCHN {
			continue
		}
		amount := float64(wafers*float64(sites[fab])) / total
		owner := world.EarnerTWN
		if fab == world.FabKOR {
			owner = world.EarnerKOR
		}
		f.purchase(designer, world.LayerChipDesign, owner, world.LayerFoundry, amount)
		if at := world.EarnerOf(fab.Seat()); at != owner {
			f.Added[owner][world.LayerFoundry] -= amount
			f.Added[at][world.LayerFoundry] += amount
		}
	}
}

// vendorEarner is the earner that a tool vendor's nation belongs to.
var vendorEarner = [world.Vendors]world.Earner{world.EarnerUSA, world.EarnerJPN, world.EarnerNLD, world.EarnerCHN, world.EarnerRest}

// payTools books what fabs spend on tools.
func (m *Model) payTools() {
	f, sales := &m.Flows.Value, &m.Flows.Equipment.Sales
	for v := range world.Vendor(world.Vendors) {
		for fab := range world.Fab(world.Fabs) {
			f.invest(buyerAt(fab.Seat()), world.LayerFoundry, vendorEarner[v], world.LayerEquipment, float64(sales[v][fab]))
		}
	}
}

// payRobots books spending on robots, by the country that gains from them, to the
// nations that make them.
func (m *Model) payRobots() {
	f := &m.Flows.Value
	for home := range world.Earner(world.Earners) {
		for e, share := range m.fixed.robotMakers {
			f.final(buyerOf(home), world.Earner(e), world.LayerRobotics, float64(f.baskets[home].robots*share))
		}
	}
}

// payFiscal adds up what governments pay for chips that they give away and for
// programmes, less what duties bring.
func (m *Model) payFiscal() {
	f := &m.Flows.Value
	f.Fiscal[world.NationCHN] += float64(m.Flows.Market.Subsidy) + float64(m.Policy.ChipFund)
	for s, cost := range m.Flows.Demand.Conceded {
		f.Fiscal[s] += cost
	}
	for fab := range world.Fab(world.Fabs) {
		f.Fiscal[world.NationOf(fab.Seat())] += float64(m.Policy.FabSubsidy[fab])
	}
	for n := range f.Fiscal {
		f.Fiscal[n] += float64(m.Policy.ModelProgramme[n]) + float64(m.Flows.Demand.Public[n]) - f.Duties[n]
	}
}

// settleClouds books the power that compute draws, wears it out, and moves value added
// to where it stands.
func (m *Model) settleClouds() {
	f, s := &m.Flows.Value, &m.State.Value
	for host := range world.Earner(world.Earners) {
		for j, bill := range f.baskets[host].power {
			f.purchase(ownerEarner(host, world.Owner(j)), world.LayerCloud, host, world.LayerFacility, bill)
		}
	}
	life, modelLife := m.Params.Installed.LifeYears, m.Params.Value.ModelLife
	for n := range world.Nation(world.Nations) {
		all := 0.0
		for _, x := range f.located[n] {
			all += x
		}
		if all <= 0 {
			continue
		}
		for e := range world.Earner(world.Earners) {
			share := f.ownerShare(n, e, all)
			f.Wear[e][world.LayerCloud] += float64(share*float64(s.Book[n])) / life
			f.Wear[e][world.LayerModels] += float64(share*float64(s.Models[n])) / modelLife
			today := float64(float64(m.Flows.Owned[n])*float64(m.Flows.Demand.AllIn[marketOfNation(n)])) / unit.USDPerBn
			f.Sustained[e][world.LayerCloud] -= float64(share*today) / life
		}
		if n != world.NationRest {
			f.relocate(world.Earner(n), f.located[n], all)
		}
	}
}

// relocate moves the clouds' value added from the owner to where its compute stands.
func (f *ValueFlows) relocate(owner world.Earner, located [world.Earners]float64, all float64) {
	added := f.Added[owner][world.LayerCloud]
	for e, amount := range located {
		if world.Earner(e) == owner || amount == 0 {
			continue
		}
		moved := float64(added*amount) / all
		f.Added[owner][world.LayerCloud] -= moved
		f.Added[e][world.LayerCloud] += moved
	}
}

// ownerEarner is the earner that owner j of compute in a country of earner host belongs to.
func ownerEarner(host world.Earner, j world.Owner) world.Earner {
	switch j {
	case world.USCloud:
		return world.EarnerUSA
	case world.ChineseCloud:
		return world.EarnerCHN
	}
	return host
}
