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

// maxLogQuality keeps indices finite in single precision where several parameters are at
// the ends of their ranges [1].
const maxLogQuality = 60.0

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
	return num.Larger(1, float64(m.Params.Indices.Firms[l]*num.Sqrt(own/all)))
}

// capitalPerFirm is what owners of a nation have invested in compute and models per
// effective lab [$bn].
func (m *Model) capitalPerFirm(n world.Nation) float64 {
	s := &m.State.Value
	return float64(s.Book[n]+s.Models[n]) / num.Larger(1, m.State.Pricing.Labs[n])
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
