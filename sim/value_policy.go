package sim

import "sovereignstack/sim/world"

// What policy changes in the payments of mechanism 16: who pays instead of whom. Few
// countries are concerned in a step, so these sales are booked country by country.

// payPolicy books discounts, duties, fees, gifts, programmes and compute handed over.
func (m *Model) payPolicy(rates *[world.Markets]useRates, chips *chipRates) {
	for c := range world.CountryID(world.Count) {
		if m.Policy.plain[c] && !m.levied(c) {
			continue
		}
		if discount := float64(m.Policy.ModelDiscount[c]); discount > 0 {
			m.payDiscount(c, discount, &rates[world.MarketOf(c)])
		}
		if m.levied(c) {
			m.payLevies(c, m.levies(c), chips)
		}
		if spending := float64(m.Policy.ModelSpending[c]); spending > 0 {
			m.payProgramme(c, spending)
		}
		if handed := &m.Flows.Installed.Handed[c]; handed[world.SupplierUSA]+handed[world.SupplierCHN] > 0 {
			m.payHandover(c, world.NationUSA, float64(handed[world.SupplierUSA]))
			m.payHandover(c, world.NationCHN, float64(handed[world.SupplierCHN]))
		}
	}
}

// relieve lets a state pay an amount that a buyer would have paid.
func (f *ValueFlows) relieve(by, state buyer, receiver world.Earner, l world.Layer, amount float64) {
	f.Payments[by.earner][receiver][l] -= amount
	f.Payments[state.earner][receiver][l] += amount
	f.Paid[by.country][l] -= amount
	f.Paid[state.country][l] += amount
}

// payDiscount lets the US pay its part of the price of its closed models in country c,
// bought as such or inside applications. Labs are paid in full.
func (m *Model) payDiscount(c world.CountryID, discount float64, u *useRates) {
	f, user, state := &m.Flows.Value, buyerAt(c), buyerOf(world.EarnerUSA)
	given := float64(float64(m.Flows.Use.ByUser[c][world.USClosed]*u.paid[world.SupplierUSA]) * discount)
	inApps := float64(given * m.Params.Value.AppsShare)
	local := float64(inApps * m.Params.Value.AppsLocal)
	f.relieve(user, state, world.EarnerUSA, world.LayerModels, given-inApps)
	f.relieve(user, state, world.EarnerUSA, world.LayerApplications, inApps-local)
	f.relieve(user, state, user.earner, world.LayerApplications, local)
	f.Fiscal[world.NationUSA] += given
	f.Access[world.SupplierUSA] -= given
}

// payLevies books what is paid besides the price of chips in country c: the part of a
// licence fee that sellers pass on, which smuggled chips do not pay; a duty, which goes
// to the treasury; and of a subsidised price the part that China pays.
func (m *Model) payLevies(c world.CountryID, l levies, chips *chipRates) {
	f, control := &m.Flows.Value, &m.Flows.Control
	if open := float64(control.Permitted[c]); l.fee > 0 {
		l.fee = float64(l.fee*open) / (open + float64(control.Leaked[c]))
	}
	for j := range world.Owner(world.Owners) {
		owner := buyerAt(cloudSeat(c, j))
		for o := range world.Maker(world.Makers) {
			amount := float64(float64(m.Flows.Installed.Arriving[c][j][o]) * chips.chips[o])
			duty := float64(amount * l.duty[o])
			f.Spending[owner.earner][world.LayerCloud] += duty
			f.Duties[world.NationOf(c)] += duty
			if o == world.USDesigned {
				f.invest(owner, world.LayerCloud, world.EarnerUSA, world.LayerChipDesign, float64(amount*l.fee))
				continue
			}
			given := float64(amount * l.subsidy)
			f.relieve(owner, buyerOf(world.EarnerCHN), world.EarnerCHN, world.LayerChipDesign, given)
			f.Spending[owner.earner][world.LayerCloud] -= given
			f.Investment -= given
			f.Final += given
		}
	}
}

// cloudSeat is the country where owner j of compute in country c sits.
func cloudSeat(c world.CountryID, j world.Owner) world.CountryID {
	if seat, named := ownerEarner(world.EarnerRest, j).Seat(); named {
		return seat
	}
	return c
}

// payProgramme books what a country's sovereign model programme spends on rented compute,
// with those who own the compute in the country.
func (m *Model) payProgramme(c world.CountryID, spending float64) {
	f, state := &m.Flows.Value, buyerAt(c)
	compute := &m.State.Installed[c]
	total := float64(compute.total()) + tinyCompute
	yearly := m.yearlyRent(world.NationOf(c))
	f.Training[world.NationOf(c)] += spending
	left := spending
	for s := range world.Supplier(world.Suppliers) {
		cloud := world.Owner(s)
		amount := float64(spending*float64(compute.owned(cloud))) / total
		f.invest(state, world.LayerModels, world.Earner(s), world.LayerCloud, amount)
		f.Hosted[s] += amount / yearly
		left -= amount
	}
	f.invest(state, world.LayerModels, state.earner, world.LayerCloud, left)
}

// payHandover books compute that a full-stack programme turns from rented into owned in
// country c: it goes from book to book at the average value of the seller's.
func (m *Model) payHandover(c world.CountryID, seller world.Nation, rate float64) {
	f, owner := &m.Flows.Value, buyerAt(c)
	each := float64(m.State.Value.Book[seller]) / (float64(m.Flows.Owned[seller]) + tinyCompute)
	handed := float64(float64(m.State.Installed[c].owned(world.Owner(seller))) * rate)
	amount := float64(handed * each)
	f.Spending[owner.earner][world.LayerCloud] += amount
	f.Spending[seller][world.LayerCloud] -= amount
	f.Resold += amount
	f.byCountry(owner, world.Earner(seller), world.LayerCloud, amount)
}
