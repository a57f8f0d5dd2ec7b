package sim

import (
	"sovereignstack/sim/num"
	"sovereignstack/sim/unit"
	"sovereignstack/sim/world"
)

// ModelChoiceParams is mechanism 13: which models people use.
//
//	odds_f   = e^(q_s·(S_f − S_ref) − b_s·ln p_f + e·ln(developers_f) − effort_s·open_f) · fit · trust
//	fit      = e^(±alignment·ideal point) · (1 + o·owned compute·open_f) · preference
//	trust    = 1/(1 + θ·(preference + M)·exposure)
//	P(nest)  = √Σ odds² over the nest / Σ over both nests of √Σ odds²
//	P(f)     = P(nest)·odds_f²/Σ odds² over the nest
//	dx/dt    = (P − x)/τ_x
//
//	s         frontier-seeking users weigh quality q, cost-seeking ones price b
//	nest      open or closed; inside it the nations compete
//	exposure  1  how far a foreign government can switch the service off: 1 for a closed
//	             model, the share rented from that nation's clouds for an open one, 0 at home
//	M         1  memory of incidents (incident_memory.go)
//	x         1  shares in use; what is blocked is unavailable at once
//
// A nested logit whose dissimilarity is one half, so that the inclusive value is a
// square root: the same on every platform and quick enough for 214 countries a month.
// Distrust enters as odds divided by a line instead of an exponential, which bounds
// what it can do. Everything that differs between countries comes from data: votes in
// the UN, income, owned compute, what is offered.
type ModelChoiceParams struct {
	Quality             [world.Segments]float64 // q [1/point]
	Price               [world.Segments]float64 // b [1]
	Ecosystem           float64                 // e [1]
	Alignment           float64                 // Log odds per unit of UN ideal point [1].
	Effort              [world.Segments]float64 // Log cost of running open models oneself [1].
	OwnCompute          float64                 // o [1]
	Distrust            float64                 // θ [1]
	SovereignPreference float64                 // preference [1]
	SwitchYears         float64                 // τ_x [yr]
	FrontierShare       float64                 // Frontier-seeking part of use at US income [1].
	FrontierIncome      float64                 // Power of income in it [1].
	OutsidePoints       float64                 // Capability of doing without: what was known at the launch [ECI points].
	RouterCost          float64                 // Part of an open router's use that seeks cost [1].
	EnterpriseCost      float64                 // The same for enterprises [1].
}

// ModelChoiceState is the stock of mechanism 13 in one country.
type ModelChoiceState struct {
	Share [world.Segments][world.Families]float64 // x [1]
}

// ModelChoiceFlows is what users would choose, and what they can use.
type ModelChoiceFlows struct {
	Target    [world.Count][world.Segments][world.Families]float64 // P
	Available [world.Count][world.Segments][world.Families]float64 // x where not blocked.
	LogSum    [world.Count][world.Segments]float64                 // Σ over nests of √Σ odds²; its log is the inclusive value.

	// Squares of odds, since nests add up squares: what all see, and what a country makes of it.
	base [world.Markets][world.Segments][world.Families]float64
	fit  [world.Count][world.Families]float64
}

// odds of a family in the eyes of segment s, before anything that differs by country.
func (p *ModelChoiceParams) odds(s world.Segment, points, logPrice, logDevelopers float64, open bool) float64 {
	value := float64(p.Quality[s]*points) - float64(p.Price[s]*logPrice) + float64(p.Ecosystem*logDevelopers)
	if open {
		value -= p.Effort[s]
	}
	return num.Exp(value)
}

// trust is how much exposure to a foreign government leaves of the odds.
func (p *ModelChoiceParams) trust(memory, exposure float64) float64 {
	return 1 / (1 + float64(float64(p.Distrust*(p.SovereignPreference+memory))*exposure))
}

// modelChoice computes what users of every country choose among what is offered there.
func (m *Model) modelChoice(k clock) {
	p, f := &m.Params.Choice, &m.Flows.Choice
	for g := range world.Family(world.Families) {
		points := m.State.Release.Released[g] - m.Params.Pricing.ReferencePoints
		developers := num.Log(float64(m.State.Developers.Share[g]) + tinyShare)
		for r := range f.base {
			logPrice := num.Log(m.Flows.Pricing.Price[r][g])
			for s := range f.base[r] {
				odds := p.odds(world.Segment(s), points, logPrice, developers, g.Open())
				f.base[r][s][g] = float64(odds * odds)
			}
		}
	}
	m.fit()
	m.choose(k)
}

// choose computes the shares of the nested logit, and what can be used of the shares in
// use as they will be when the flows are taken. A nest is worth the root of the sum of
// its members' squared odds, and a member has its part of that sum.
func (m *Model) choose(k clock) {
	f, part := &m.Flows.Choice, m.switched(k.ahead)
	for c := range world.CountryID(world.Count) {
		base, fit := &f.base[world.MarketOf(c)], &f.fit[c]
		fitUS, fitUSOpen, fitCN, fitCNOpen, fitRest := fit[world.USClosed], fit[world.USOpen], fit[world.ChinaClosed], fit[world.ChinaOpen], fit[world.RestOpen]
		blocked := float64(float64(fitUS*fitUSOpen)*float64(fitCN*fitCNOpen)) == 0
		for s := range base {
			square, target := &base[s], &f.Target[c][s]
			closedUS, closedCN := float64(square[world.USClosed]*fitUS), float64(square[world.ChinaClosed]*fitCN)
			openUS, openCN := float64(square[world.USOpen]*fitUSOpen), float64(square[world.ChinaOpen]*fitCNOpen)
			openRest := float64(square[world.RestOpen] * fitRest)
			if m.Policy.ModelDiscount[c] > 0 {
				pushed := m.discounted(c, world.Segment(s))
				closedUS = float64(closedUS * float64(pushed*pushed))
			}
			closed, open := closedUS+closedCN, openUS+openCN+openRest
			rootClosed, rootOpen := num.Sqrt(closed), num.Sqrt(open)
			sum := rootClosed + rootOpen
			f.LogSum[c][s] = sum
			inClosed, inOpen := 0.0, 0.0
			if closed > 0 { // One division for both: it takes as long as ten products.
				both := 1 / float64(float64(rootClosed*rootOpen)*sum)
				inClosed, inOpen = float64(rootOpen*both), float64(rootClosed*both)
			} else {
				inOpen = 1 / open
			}
			closedUS, closedCN = float64(closedUS*inClosed), float64(closedCN*inClosed)
			openUS, openCN, openRest = float64(openUS*inOpen), float64(openCN*inOpen), float64(openRest*inOpen)
			target[world.USClosed], target[world.USOpen], target[world.ChinaClosed] = closedUS, openUS, closedCN
			target[world.ChinaOpen], target[world.RestOpen] = openCN, openRest

			share, offered := &m.State.Choice[c].Share[s], &f.Available[c][s]
			offered[world.USClosed] = share[world.USClosed] + float64((closedUS-share[world.USClosed])*part)
			offered[world.USOpen] = share[world.USOpen] + float64((openUS-share[world.USOpen])*part)
			offered[world.ChinaClosed] = share[world.ChinaClosed] + float64((closedCN-share[world.ChinaClosed])*part)
			offered[world.ChinaOpen] = share[world.ChinaOpen] + float64((openCN-share[world.ChinaOpen])*part)
			offered[world.RestOpen] = share[world.RestOpen] + float64((openRest-share[world.RestOpen])*part)
			if blocked {
				was := *offered
				onlyOffered(&was, fit, target, offered)
			}
		}
	}
}

// tinyShare keeps the log of a family without developers finite.
const tinyShare = 1e-3

// fit is what each country makes of the odds of each family: closeness, trust, access.
func (m *Model) fit() {
	p, f := &m.Params.Choice, &m.Flows.Choice
	usual := p.trust(0, 1)
	for c := range world.CountryID(world.Count) {
		memory, compute := &m.State.Memory[c], &m.State.Installed[c]
		domestic, rentedUS, rentedCN := float64(compute.owned(world.Domestic)), float64(compute.owned(world.USCloud)), float64(compute.owned(world.ChineseCloud))
		total := domestic + rentedUS + rentedCN + tinyCompute
		exposed := float64(memory[world.SupplierUSA]*rentedUS) + float64(memory[world.SupplierCHN]*rentedCN)
		exposed += float64(p.SovereignPreference * (rentedUS + rentedCN))
		open := (total + float64(p.OwnCompute*domestic)) / (total + float64(p.Distrust*exposed))
		if m.Policy.OpenPreference[c] != 0 {
			open = float64(open * m.openPreference(c))
		}

		us, cn := m.fixed.closeness[c].us, m.fixed.closeness[c].chinese
		trustUS, trustCN := usual, usual
		if local := float64(m.Policy.Localisation[c]); memory[world.SupplierUSA]+memory[world.SupplierCHN]+local > 0 {
			trustUS, trustCN = p.trust(memory[world.SupplierUSA], 1+local), p.trust(memory[world.SupplierCHN], 1+local)
		}
		switch c { // One's own government switches nothing off.
		case world.USA:
			trustUS = 1
		case world.CHN:
			trustCN = 1
		}
		closedUS, closedCN := float64(us*trustUS), float64(cn*trustCN)
		closedUS, closedCN = float64(closedUS*m.available(c, world.SupplierUSA)), float64(closedCN*m.available(c, world.SupplierCHN))
		openUS, openCN := float64(float64(us*open)*m.allowed(c, world.SupplierUSA)), float64(float64(cn*open)*m.allowed(c, world.SupplierCHN))

		fit := &f.fit[c]
		fit[world.USClosed], fit[world.ChinaClosed] = float64(closedUS*closedUS), float64(closedCN*closedCN)
		fit[world.USOpen], fit[world.ChinaOpen] = float64(openUS*openUS), float64(openCN*openCN)
		fit[world.RestOpen] = float64(open * open)
	}
}

// onlyOffered leaves of the shares in use what is not blocked. Where nothing that was
// in use remains, users take what they would choose now.
func onlyOffered(share, fit, target, offered *[world.Families]float64) {
	us, usOpen := ifOffered(share[0], fit[0]), ifOffered(share[1], fit[1])
	cn, cnOpen := ifOffered(share[2], fit[2]), ifOffered(share[3], fit[3])
	rest := share[4]
	sum := us + usOpen + cn + cnOpen + rest
	if sum <= 0 {
		*offered = *target
		return
	}
	scale := 1 / sum
	offered[0], offered[1], offered[2] = float64(us*scale), float64(usOpen*scale), float64(cn*scale)
	offered[3], offered[4] = float64(cnOpen*scale), float64(rest*scale)
}

func ifOffered(share, fit float64) float64 {
	if fit == 0 {
		return 0
	}
	return share
}

// available is the part of a supplier's closed models that country c may use [1].
func (m *Model) available(c world.CountryID, s world.Supplier) float64 {
	return float64(m.fixed.offered[c][s] * float64(m.Policy.APIOpen[c][s]*m.Policy.ModelsAllowed[c][s]))
}

// allowed is the part of a supplier's models of any kind that country c permits [1].
func (m *Model) allowed(c world.CountryID, s world.Supplier) float64 {
	return float64(m.Policy.ModelsAllowed[c][s])
}

// marketAccess is the share of foreign income where a supplier's closed models are sold.
func (m *Model) marketAccess(s world.Supplier) float64 {
	if !m.Policy.accessChanged {
		return m.fixed.marketAccess[s]
	}
	return m.weighAccess(s)
}

func (m *Model) weighAccess(s world.Supplier) (access float64) {
	total := 0.0
	for c := range world.CountryID(world.Count) {
		if c != s.Seat() {
			gdp := m.data.Countries[c].GDP
			total += gdp
			access += float64(gdp * m.available(c, s))
		}
	}
	return access / total
}

// discounted is what a discount on US models adds to their odds in a segment [1].
func (m *Model) discounted(c world.CountryID, s world.Segment) float64 {
	discount := m.Policy.ModelDiscount[c]
	if discount == 0 {
		return 1
	}
	return num.Pow(1-float64(discount), -m.Params.Choice.Price[s])
}

// openPreference is what procurement rules add to the odds of open models [1].
func (m *Model) openPreference(c world.CountryID) float64 {
	if m.Policy.OpenPreference[c] == 0 {
		return 1
	}
	return num.Exp(float64(m.Policy.OpenPreference[c]))
}

// switched is the part of the way to what they would choose that users go in a time [1].
func (m *Model) switched(time unit.Years) float64 {
	return 1 - num.Exp(-float64(time)/m.Params.Choice.SwitchYears)
}

// integrateChoice moves shares from where they were at the start of the step; what was
// not available at its middle is left at once.
func (m *Model) integrateChoice(k clock) {
	part := m.switched(k.dt)
	f := &m.Flows.Choice
	for c := range m.State.Choice {
		for s := range m.State.Choice[c].Share {
			share := &m.State.Choice[c].Share[s]
			target, open := &f.Target[c][s], &f.Available[c][s]
			if open[0] == 0 || open[1] == 0 || open[2] == 0 || open[3] == 0 {
				was := *share
				onlyOffered(&was, open, target, share)
			}
			share[0] += float64((target[0] - share[0]) * part)
			share[1] += float64((target[1] - share[1]) * part)
			share[2] += float64((target[2] - share[2]) * part)
			share[3] += float64((target[3] - share[3]) * part)
			share[4] += float64((target[4] - share[4]) * part)
		}
	}
}
