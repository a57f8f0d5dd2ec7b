package sim

import (
	"sovereignstack/sim/unit"
	"sovereignstack/sim/world"
)

// The payments of mechanism 16 (value_accounts.go), layer by layer. All in $bn/yr.

// value books every sale of the step and closes the accounts.
func (m *Model) value(k clock) {
	f := &m.Flows.Value
	f.clear()
	m.locate()
	m.payUse(k)
	m.payClouds()
	m.payCapital()
	m.payParts()
	m.payTools()
	m.payRobots()
	m.payFiscal()
	m.settleClouds()
	m.statements()
}

// clear empties the books.
func (f *ValueFlows) clear() { *f = ValueFlows{} }

// locate finds where each nation's compute stands.
func (m *Model) locate() {
	f := &m.Flows.Value
	for c := range world.CountryID(world.Count) {
		e := world.EarnerOf(c)
		for j := range world.Owner(world.Owners) {
			f.located[m.fixed.owner[c][j]][e] += float64(m.State.Installed[c].owned(j))
		}
	}
}

// payUse books what users pay for models and applications.
func (m *Model) payUse(k clock) {
	p, f, use, prices := &m.Params.Value, &m.Flows.Value, &m.Flows.Use, &m.Flows.Pricing
	paid, adverts := m.Params.Pricing.paid(k.year), m.Params.Pricing.AdShare
	perApp := 1 / (1 - p.AppsMargin)
	for c := range world.CountryID(world.Count) {
		by, r := &use.ByUser[c], world.MarketOf(c)
		home := world.EarnerOf(c)
		for n := range world.Nation(world.Suppliers) {
			g, _ := world.ClosedOf(n)
			lab := world.Earner(n)
			amount := float64(by[g]*paid) / dollarsPerBn
			amount = float64(amount * prices.Price[r][g])
			if n == world.NationUSA && m.Policy.ModelDiscount[c] > 0 {
				subsidy := float64(amount * float64(m.Policy.ModelDiscount[c]))
				f.Fiscal[n] += subsidy // Labs are paid in full: the state pays the rest.
			}
			inApps := float64(amount * p.AppsShare)
			f.final(c, lab, world.LayerModels, amount-inApps)
			local := float64(inApps * p.AppsLocal)
			f.final(c, home, world.LayerApplications, float64(local*perApp))
			f.final(c, lab, world.LayerApplications, float64((inApps-local)*perApp))
			f.purchase(home, world.LayerApplications, lab, world.LayerModels, local)
			f.purchase(lab, world.LayerApplications, lab, world.LayerModels, inApps-local)
			free := float64(by[g]*float64(1-paid)) / dollarsPerBn
			f.final(c, lab, world.LayerModels, float64(float64(free*prices.Cost[g])*adverts))
		}
		open := float64(by[world.USOpen]*prices.Price[r][world.USOpen]) + float64(by[world.ChinaOpen]*prices.Price[r][world.ChinaOpen])
		open = (open + float64(by[world.RestOpen]*prices.Price[r][world.RestOpen])) / dollarsPerBn
		m.payHosts(c, open)
	}
}

// payHosts pays whoever runs open models in country c: the owners of the compute there.
func (m *Model) payHosts(c world.CountryID, amount float64) {
	f, compute := &m.Flows.Value, &m.State.Installed[c]
	us, cn := float64(compute.owned(world.USCloud)), float64(compute.owned(world.ChineseCloud))
	total := us + cn + float64(compute.owned(world.Domestic)) + tinyCompute
	us, cn = float64(amount*us)/total, float64(amount*cn)/total
	f.final(c, world.EarnerUSA, world.LayerCloud, us)
	f.final(c, world.EarnerCHN, world.LayerCloud, cn)
	f.final(c, world.EarnerOf(c), world.LayerCloud, amount-us-cn)
}

// payClouds books what is paid for compute: serving and training by labs, and uses other
// than public models by those who rank, recommend and research with it.
func (m *Model) payClouds() {
	f := &m.Flows.Value
	for n := range world.Nation(world.Nations) {
		e, r := world.Earner(n), marketOfNation(n)
		seat := world.USA
		switch n {
		case world.NationCHN:
			seat = world.CHN
		case world.NationRest:
			e, seat = world.EarnerRest, world.FRA
		}
		yearly := float64(rent(m.State.Demand.LogRent[r])*unit.HoursPerYear) / unit.USDPerBn // [$bn/yr per H100e]
		if g, ok := world.ClosedOf(n); ok {
			hours := float64(m.Flows.Use.Closed[n]*m.Flows.Pricing.ComputePerUse[g]) / unit.HoursPerYear
			f.Serving[n] = float64(hours * yearly)
			f.purchase(e, world.LayerModels, e, world.LayerCloud, f.Serving[n])
		}
		used := float64(float64(m.Flows.Owned[n]) * m.Params.Demand.Utilisation)
		f.Training[n] = float64(float64(used*m.Params.Demand.TrainingShare) * yearly)
		f.run[n] = float64(f.Training[n] * m.Params.Frontier.LargestLab)
		f.invest(seat, world.LayerModels, e, world.LayerCloud, f.Training[n])

		other := float64(float64(m.Flows.Demand.OtherUse[n]) * yearly)
		f.final(seat, e, world.LayerCloud, other)
	}
}

// payCapital books spending on compute: chips, servers, buildings.
func (m *Model) payCapital() {
	p, f, prices := &m.Params.Value, &m.Flows.Value, &m.Flows.Prices
	servers := [world.Makers][world.Earners]float64{}
	servers[world.Chinese][world.EarnerCHN] = 1
	servers[world.USDesigned][world.EarnerTWN], servers[world.USDesigned][world.EarnerUSA] = p.ServersTaiwan, p.ServersUS
	servers[world.USDesigned][world.EarnerRest] = 1 - p.ServersTaiwan - p.ServersUS
	for c := range world.CountryID(world.Count) {
		host := world.EarnerOf(c)
		for j := range world.Owner(world.Owners) {
			payer := c
			switch j {
			case world.USCloud:
				payer = world.USA
			case world.ChineseCloud:
				payer = world.CHN
			}
			for o := range world.Maker(world.Makers) {
				amount := float64(m.Flows.Market.Delivered[c][j][o]) / unit.USDPerBn
				if amount == 0 {
					continue
				}
				price := float64(prices.Price[o])
				chips := float64(amount * price)
				around := float64(amount * (float64(prices.AllIn[o]) - price))
				f.invest(payer, world.LayerCloud, world.Earner(o), world.LayerChipDesign, chips)
				hardware := float64(around * p.ServersShare)
				for e, share := range servers[o] {
					if share > 0 {
						f.invest(payer, world.LayerCloud, world.Earner(e), world.LayerServers, float64(hardware*share))
					}
				}
				f.invest(payer, world.LayerCloud, host, world.LayerFacility, around-hardware)
			}
		}
	}
	f.Fees[world.EarnerUSA][world.LayerChipDesign] += float64(m.Flows.Market.Fees)
}

// payParts books what chip designers pay for wafers and memory.
func (m *Model) payParts() {
	p, f, market := &m.Params.Value, &m.Flows.Value, &m.Flows.Market
	for o := range world.Maker(world.Makers) {
		cost := float64(float64(market.Made[o])*float64(m.Flows.Prices.UnitCost[o])) / unit.USDPerBn
		memory := float64(cost * p.MemoryCost)
		wafers := cost - memory
		designer := world.Earner(o)
		if o == world.Chinese {
			imported := float64(memory * m.importedMemory())
			f.purchase(designer, world.LayerChipDesign, world.EarnerKOR, world.LayerMemory, imported)
			f.purchase(designer, world.LayerChipDesign, world.EarnerCHN, world.LayerMemory, memory-imported)
			f.purchase(designer, world.LayerChipDesign, world.EarnerCHN, world.LayerFoundry, wafers)
			continue
		}
		us := float64(memory * p.MemoryUS)
		f.purchase(designer, world.LayerChipDesign, world.EarnerUSA, world.LayerMemory, us)
		f.purchase(designer, world.LayerChipDesign, world.EarnerKOR, world.LayerMemory, memory-us)
		m.payFoundries(designer, wafers)
	}
}

// importedMemory is the part of China's new memory that comes from abroad [1].
func (m *Model) importedMemory() float64 {
	all := float64(m.Flows.Fabs.MemoryFlow)
	if all <= 0 {
		return 0
	}
	return 1 - min(1, float64(m.State.Fabs.MemoryCapacity)/all)
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
			f.invest(fab.Seat(), world.LayerFoundry, vendorEarner[v], world.LayerEquipment, float64(sales[v][fab]))
		}
	}
}

// payRobots books spending on robots, by the country that gains from them, to the
// nations that make them.
func (m *Model) payRobots() {
	p, f := &m.Params.Value, &m.Flows.Value
	for c := range world.CountryID(world.Count) {
		spent := float64(m.Flows.Robotics.Income[c] * p.RobotSpending)
		if spent == 0 {
			continue
		}
		for e, share := range m.fixed.robotMakers {
			f.final(c, world.Earner(e), world.LayerRobotics, float64(spent*share))
		}
	}
}

// payFiscal adds up what governments pay for chips that they give away and for
// programmes.
func (m *Model) payFiscal() {
	f := &m.Flows.Value
	f.Fiscal[world.NationCHN] += float64(m.Flows.Market.Subsidy) + float64(m.Policy.ChipFund)
	for fab := range world.Fab(world.Fabs) {
		f.Fiscal[world.NationOf(fab.Seat())] += float64(m.Policy.FabSubsidy[fab])
	}
	for n := range f.Fiscal {
		f.Fiscal[n] += float64(m.Policy.ModelProgramme[n]) + float64(m.Flows.Demand.Public[n])
	}
}

// settleClouds books the power that compute draws, wears it out, and moves value added
// to where it stands.
func (m *Model) settleClouds() {
	f, s := &m.Flows.Value, &m.State.Value
	for c := range world.CountryID(world.Count) {
		host, compute := world.EarnerOf(c), &m.State.Installed[c]
		total := float64(compute.total())
		if total <= 0 {
			continue
		}
		bill := float64(float64(float64(m.State.Grid[c].Used)*unit.HoursPerYear) * m.fixed.powerPrice[c]) // [$m/yr]
		bill /= millionsPerBn
		for j := range world.Owner(world.Owners) {
			if owned := float64(compute.owned(j)); owned > 0 {
				f.purchase(m.ownerEarner(c, j), world.LayerCloud, host, world.LayerFacility, float64(bill*owned)/total)
			}
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

// ownerEarner is the earner that owner j in country c belongs to.
func (m *Model) ownerEarner(c world.CountryID, j world.Owner) world.Earner {
	switch j {
	case world.USCloud:
		return world.EarnerUSA
	case world.ChineseCloud:
		return world.EarnerCHN
	}
	return world.EarnerOf(c)
}
