package sim

import (
	"sovereignstack/sim/num"
	"sovereignstack/sim/unit"
	"sovereignstack/sim/world"
)

// IndexParams is mechanism 19: what the map is coloured by. Nothing in the model reads
// an index.
//
//	intelligent capital = compute usable · e^(ψ·(S − S_ref))
//	dependency(T)       = max over foreign governments of the share of service lost
//	lost   = closed·cut off + open·rented from them + open·owned·theirs·(1 − (1 − k)·e^(−T·(1/life + 1/support)))
//	players             = 1/Σ share²; for models the effective number of labs
//	yield of a channel  = revenue abroad / capability delivered there
//
//	S        ECI points  best model that may be used; the sovereign variant counts only
//	                     what no foreign government can switch off: open weights or one's
//	                     own models, on compute that domestic owners have
//	k        1           part of foreign hardware that its maker's government can disable
//	support  yr          time in which hardware without updates and spares loses its use
//	ψ        1/point     0.19 makes a point worth as much as the compute that it takes;
//	                     evidence bounds it to 0.03 to 0.19
type IndexParams struct {
	Psi          float64               // ψ [1/point]
	RemoteKill   float64               // k [1]
	SupportYears float64               // τ_support [yr]
	Firms        [world.Layers]float64 // Effective number of firms in a nation that holds a layer alone [1].
}

// lostHardware is the part of the service of owned foreign hardware that is gone T years
// after its maker's government cut it off.
func (p *IndexParams) lostHardware(years, kill, life float64) float64 {
	kept := float64((1 - kill) * num.Exp(-float64(years*(1/life+1/p.SupportYears))))
	return 1 - kept
}

// quality is e^(ψ·(S − S_ref)) of every family.
func (m *Model) quality() (quality [world.Families]float64) {
	for g, points := range m.State.Release.Released {
		quality[g] = num.Exp(min(maxLogQuality, float64(m.Params.Indices.Psi*(points-m.Params.Pricing.ReferencePoints))))
	}
	return quality
}

// bestOpen is the quality of the best open model that country c may use.
func (m *Model) bestOpen(c world.CountryID, quality *[world.Families]float64) float64 {
	us, cn := float64(quality[world.USOpen]*m.allowed(c, world.SupplierUSA)), float64(quality[world.ChinaOpen]*m.allowed(c, world.SupplierCHN))
	return num.Larger(num.Larger(us, cn), quality[world.RestOpen])
}

// maxLogQuality keeps indices finite in single precision where several parameters are at
// the ends of their ranges [1].
const maxLogQuality = 60.0

// intelligentCapital returns the index of country c.
func (m *Model) intelligentCapital(c world.CountryID, quality *[world.Families]float64) float64 {
	us := float64(quality[world.USClosed] * m.available(c, world.SupplierUSA))
	cn := float64(quality[world.ChinaClosed] * m.available(c, world.SupplierCHN))
	best := num.Larger(m.bestOpen(c, quality), num.Larger(us, cn))
	return float64(float64(m.working(c)) * best)
}

// sovereignCapital is the variant that counts only what no foreign government can
// switch off: open weights or one's own models, on owned compute.
func (m *Model) sovereignCapital(c world.CountryID, quality *[world.Families]float64) float64 {
	best := m.bestOpen(c, quality)
	switch c {
	case world.USA:
		best = num.Larger(best, float64(quality[world.USClosed]*m.available(c, world.SupplierUSA)))
	case world.CHN:
		best = num.Larger(best, float64(quality[world.ChinaClosed]*m.available(c, world.SupplierCHN)))
	}
	owned := &m.State.Installed[c].Compute[world.Domestic]
	kept := float64(float64(owned[world.USDesigned]) * (1 - m.killable(c, world.SupplierUSA)))
	kept += float64(float64(owned[world.Chinese]) * (1 - m.killable(c, world.SupplierCHN)))
	return float64(num.Smaller(kept, float64(m.working(c))) * best)
}

// killable is the part of a supplier's hardware in country c that its government can
// disable [1].
func (m *Model) killable(c world.CountryID, s world.Supplier) float64 {
	if c == s.Seat() {
		return 0
	}
	return num.Larger(m.Params.Indices.RemoteKill, float64(m.Policy.Disabled[c]))
}

// working is compute in country c that is not switched off.
func (m *Model) working(c world.CountryID) unit.H100e {
	s := &m.State.Installed[c]
	return s.total() - unit.H100e(float64(s.made(world.USDesigned))*float64(m.Policy.Disabled[c]))
}

// dependency is the share of AI service that country c loses at each horizon if the one
// foreign government that can cut most of it does.
func (m *Model) dependency(c world.CountryID, lost *[world.Suppliers][world.Horizons]float64) (worst [world.Horizons]float64) {
	use := &m.Flows.Use.ByUser[c]
	opened := use[world.USOpen] + use[world.ChinaOpen] + use[world.RestOpen]
	total := use[world.USClosed] + use[world.ChinaClosed] + opened
	if total <= 0 {
		return worst
	}
	compute := &m.State.Installed[c]
	all := float64(compute.total()) + tinyCompute
	open, off := float64(opened/total)/all, float64(m.Policy.Disabled[c])
	// Closed models, and of what runs on compute in the country: what is rented from the
	// supplier, or owned by others but made by it.
	closedUS, rentedUS := use[world.USClosed]/total, float64(compute.owned(world.USCloud))
	closedCN, rentedCN := use[world.ChinaClosed]/total, float64(compute.owned(world.ChineseCloud))
	madeUS := float64(compute.Compute[world.ChineseCloud][world.USDesigned] + compute.Compute[world.Domestic][world.USDesigned])
	madeCN := float64(compute.Compute[world.USCloud][world.Chinese] + compute.Compute[world.Domestic][world.Chinese])
	switch c { // One's own government is not foreign.
	case world.USA:
		closedUS, rentedUS, madeUS = 0, 0, 0
	case world.CHN:
		closedCN, rentedCN, madeCN = 0, 0, 0
	}
	loss := func(t world.Horizon) float64 {
		byUS := closedUS + float64(open*(rentedUS+float64(madeUS*num.Larger(lost[world.SupplierUSA][t], off))))
		byCN := closedCN + float64(open*(rentedCN+float64(madeCN*num.Larger(lost[world.SupplierCHN][t], off))))
		return num.Smaller(1, num.Larger(byUS, byCN))
	}
	worst[world.Now], worst[world.Year], worst[world.ThreeYears] = loss(world.Now), loss(world.Year), loss(world.ThreeYears)
	return worst
}

// lostBySupplier tabulates what hardware of each supplier loses at every horizon.
func (m *Model) lostBySupplier() (lost [world.Suppliers][world.Horizons]float64) {
	p := &m.Params.Indices
	for s := range lost {
		for t := range world.Horizon(world.Horizons) {
			lost[s][t] = p.lostHardware(t.Years(), p.RemoteKill, m.Params.Installed.LifeYears)
		}
	}
	return lost
}

// players is the effective number of firms of a nation's layer. With free entry at a
// fixed cost a market carries the square root of its size in firms, as with labs
// (pricing.go): who holds a quarter of the world's revenue has half of the firms that the
// whole layer would have in one nation.
func (m *Model) players(n world.Nation, l world.Layer) float64 {
	if l == world.LayerModels && n != world.NationRest {
		return float64(m.State.Pricing.Labs[n] * (1 + float64(m.Policy.Antitrust[n])))
	}
	rest, revenue := 0.0, &m.Flows.Value.Revenue
	for e := world.EarnerCHN + 1; e < world.Earners; e++ {
		rest += revenue[e][l]
	}
	usa, chn := revenue[world.EarnerUSA][l], revenue[world.EarnerCHN][l]
	own, all := [world.Nations]float64{usa, chn, rest}[n], usa+chn+rest
	if own <= 0 {
		return 0
	}
	return max(1, float64(m.Params.Indices.Firms[l]*num.Sqrt(own/all)))
}

// capitalPerFirm is what owners of a nation have invested in compute and models per
// effective lab [$bn].
func (m *Model) capitalPerFirm(n world.Nation) float64 {
	s := &m.State.Value
	return float64(s.Book[n]+s.Models[n]) / max(1, m.State.Pricing.Labs[n])
}

// channel returns what a supplier earns abroad through a channel [$bn/yr], and the
// capability that it delivers there [H100e-years/yr at reference quality]. Both count the
// same sales, but for tools: their revenue is for all chips, what they make accelerators.
func (m *Model) channel(k world.Channel, s world.Supplier, quality *[world.Families]float64) (revenue, delivered float64) {
	seat := world.Earner(s)
	pay := func(l world.Layer) (sum float64) {
		for e := range world.Earner(world.Earners) {
			if e != seat {
				sum += m.Flows.Value.Payments[e][seat][l]
			}
		}
		return sum
	}
	life := m.Params.Installed.LifeYears
	best := num.Larger(quality[world.USOpen], quality[world.ChinaOpen])
	switch k {
	case world.ChannelTools:
		// What the customers' fabs make with all tools, shared out by sales.
		return pay(world.LayerEquipment), float64(float64(m.toolsAbroad(s)*life) * best)
	case world.ChannelChips:
		return pay(world.LayerChipDesign), float64(float64(m.chipsAbroad(s)*life) * best)
	case world.ChannelAPI:
		g, _ := world.ClosedOf(s.Nation())
		served := float64(m.Flows.Use.Abroad[g]*m.Flows.Pricing.ComputePerUse[g]) / unit.HoursPerYear
		return m.Flows.Value.Access[s], float64(served * quality[g])
	}
	return pay(world.LayerCloud), float64(m.Flows.Value.Hosted[s] * best)
}

// chipsAbroad is the compute a year that owners of other nations get of a supplier's
// design.
func (m *Model) chipsAbroad(s world.Supplier) float64 {
	others := world.ChineseCloud
	if s == world.SupplierCHN {
		others = world.USCloud
	}
	sold := 0.0
	for e := range m.Flows.Value.baskets {
		delivered := &m.Flows.Value.baskets[e].delivered
		sold += delivered[others][s]
		if world.Earner(e) != world.Earner(s) {
			sold += delivered[world.Domestic][s]
		}
	}
	return sold
}

// toolsAbroad is the compute a year that fabs abroad make with a supplier's tools.
func (m *Model) toolsAbroad(s world.Supplier) (made float64) {
	f := &m.Flows
	vendor := world.VendorUSA
	if s == world.SupplierCHN {
		vendor = world.VendorCHN
	}
	for fab := range world.Fab(world.Fabs) {
		if fab.Seat() == s.Seat() {
			continue
		}
		all := 0.0
		for v := range f.Equipment.Sales {
			all += float64(f.Equipment.Sales[v][fab])
		}
		if all > 0 {
			made += float64(float64(f.Fabs.SiteOutput[fab])*float64(f.Equipment.Sales[vendor][fab])) / all
		}
	}
	return made
}

// openLag is how many months a nation's best open model trails the best of all, at the
// pace of the frontier.
func (m *Model) openLag(n world.Nation) float64 {
	s, f := &m.State.Release, &m.Flows.Release
	behind := s.best() - s.Released[world.OpenOf(n)]
	if f.Growth <= 0 {
		return 0
	}
	return float64(behind / f.Growth * unit.MonthsPerYear)
}
