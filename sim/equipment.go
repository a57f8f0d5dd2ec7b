package sim

import (
	"sovereignstack/sim/num"
	"sovereignstack/sim/unit"
	"sovereignstack/sim/world"
)

// EquipmentParams is mechanism 1: who sells chip-making tools to whom.
//
//	budget    = (plan + fund) · (1 + ζ·min(1, fear))
//	wanted_v  = budget · (1 − σ) · vendor share_v
//	imports_v = wanted_v · (1 − advanced share·(1 − permitted_v)) + what others lost · redirected share
//	domestic  = budget·σ + substituted share · (wanted − imports)
//	d logit σ/dt = learning · d ln(domestic sales so far)/dt + pressure · blocked share
//	d fear/dt = hazard·threat + habit·[denied − accustomed]+ − fear/τ
//	d accustomed/dt = (denied − accustomed)/τ
//
//	budget    $bn/yr  China's spending on tools if all could be bought
//	σ         1       share that Chinese vendors win where all may sell
//	fear      1       expected further denial: announced controls, and the experience of fresh ones
//	ζ         1       how much is bought ahead at full fear
//
// What is bought ahead of need waits as unused tools and is installed over a lag.
// China's purchases rose from $28bn to $50bn under controls: fear makes them rise here
// too, and the stock built then feeds the fabs later. What is neither imported nor
// substituted stays unspent. Fabs elsewhere spend what the dated record and its
// extrapolation say, plus what the growth of accelerator output needs.
type EquipmentParams struct {
	VendorShare      [world.Vendors]float64 // Share of imports where all may sell [1].
	AdvancedShare    float64                // Share of imports that a control can reach [1].
	Anticipation     float64                // ζ [1]
	FearYears        float64                // τ of fear [yr]
	ThreatHazard     float64                // Rate at which an announcement becomes fear [1/yr].
	Habit            float64                // Rate at which a fresh denial becomes fear of more [1/yr].
	RedirectedShare  float64                // Share of a lost import that another nation's vendors win [1].
	SubstitutedShare float64                // Share of a lost import that domestic vendors win [1].
	DomesticShare    float64                // σ at the start of 2022 [1].
	DomesticSales    float64                // Sales of Chinese vendors to 2021 [$bn].
	Learning         float64                // Log odds gained per e-fold of domestic sales [1].
	Pressure         float64                // Log odds gained per year at full denial [1/yr].
	UnusedYears      float64                // Lag from a hoarded tool to its use [yr].
	GrowthCost       float64                // Tools for one more wafer a month, allied [$m per wafer/month].
}

// EquipmentState is the stocks of mechanism 1.
type EquipmentState struct {
	DomesticLogOdds float64    // logit σ [1]
	DomesticSales   unit.BnUSD // Sales of Chinese vendors so far.
	UnusedTools     unit.BnUSD // Bought in China ahead of need.
	Fear            unit.Share // Expected further denial, 0 to 1.
	Accustomed      unit.Share // Denial that buyers have come to terms with.
}

// EquipmentFlows is the sales and what they rest on.
type EquipmentFlows struct {
	Sales     [world.Vendors][world.Fabs]unit.BnUSDPerYear
	Ahead     unit.BnUSDPerYear // Part of China's purchases made ahead of need.
	Installed unit.BnUSDPerYear // Tools put to use in China.
	Capable   unit.BnUSDPerYear // Part of them that serves advanced logic and memory.
	Blocked   unit.Share        // Share of China's wanted imports that is denied.
	Domestic  unit.BnUSDPerYear
	Threat    unit.Share // Announced denials that do not act yet, of all vendors' sales.
	Denied    unit.Share // Denials that act, of all vendors' sales.
	Fresh     unit.Share // Part of them that buyers have not come to terms with.
}

// domesticShare is σ.
func (e *EquipmentState) domesticShare() unit.Share {
	return unit.Share(num.Logistic(e.DomesticLogOdds))
}

func (e *EquipmentState) start(p *EquipmentParams) {
	e.DomesticLogOdds = num.Log(p.DomesticShare / (1 - p.DomesticShare))
	e.DomesticSales = unit.BnUSD(p.DomesticSales)
}

// aheadFactor is how much larger the budget is than needed at a given fear [1].
func (p *EquipmentParams) aheadFactor(fear unit.Share) float64 {
	return float64(p.Anticipation * float64(min(1, fear)))
}

// imports splits what China wants from abroad over vendor nations when each may sell
// permitted[v] of advanced tools. Vendors that may sell win part of what others lose.
func (p *EquipmentParams) imports(wanted float64, permitted *[world.Vendors]unit.Share) (sold [world.Vendors]float64) {
	var total, lost, free float64
	for v, share := range p.VendorShare {
		if world.Vendor(v) != world.VendorCHN {
			total += share
		}
	}
	for v, share := range p.VendorShare {
		if world.Vendor(v) == world.VendorCHN {
			continue
		}
		asked := float64(wanted*share) / total
		denied := float64(asked * float64(p.AdvancedShare*float64(1-permitted[v])))
		sold[v] = asked - denied
		lost += denied
		free += float64(share * float64(permitted[v]))
	}
	if lost == 0 {
		return sold
	}
	// Only the part of the lost orders for which somebody is still free to sell moves.
	moved := float64(float64(lost*p.RedirectedShare) * (free / total))
	for v, share := range p.VendorShare {
		if world.Vendor(v) != world.VendorCHN && free > 0 {
			sold[v] += float64(moved*float64(share*float64(permitted[v]))) / free
		}
	}
	return sold
}

// equipment computes tool sales to China; see alliedTools for the other fab regions.
func (m *Model) equipment(k clock) {
	p, s, f := &m.Params.Equipment, &m.State.Equipment, &m.Flows.Equipment
	needed := m.data.History.ChineseToolBudget.at(k.year) + float64(m.Policy.ChipFund)
	ahead := float64(needed * p.aheadFactor(s.Fear))
	budget := needed + ahead
	sigma := float64(s.domesticShare())

	wanted := float64(budget * (1 - sigma))
	sold := p.imports(wanted, &m.Policy.ToolsPermitted)
	imported := 0.0
	for v := range sold {
		imported += sold[v]
	}
	lost := num.Positive(wanted - imported)
	domestic := float64(budget*sigma) + float64(p.SubstitutedShare*lost)
	sold[world.VendorCHN] = domestic
	for v := range sold {
		f.Sales[v][world.FabCHN] = unit.BnUSDPerYear(sold[v])
	}
	bought := imported + domestic
	hoarded := min(ahead, bought)
	f.Ahead = unit.BnUSDPerYear(hoarded)
	f.Installed = unit.BnUSDPerYear(bought-hoarded) + unit.BnUSDPerYear(float64(s.UnusedTools)/p.UnusedYears)
	f.Blocked = unit.Share(lost / wanted)
	f.Domestic = unit.BnUSDPerYear(domestic)
	// Domestic tools serve advanced production only as far as they have caught up, for
	// which σ stands; imported ones as far as they are permitted.
	capable := (imported + float64(domestic*sigma)) / bought
	f.Capable = unit.BnUSDPerYear(float64(f.Installed) * capable)

	m.denials()
}

// denials sums what vendors deny China and threaten to, by their shares of the market.
func (m *Model) denials() {
	p, s, f := &m.Params.Equipment, &m.State.Equipment, &m.Flows.Equipment
	threat, denied, total := 0.0, 0.0, p.vendorTotal()
	for v, share := range p.VendorShare {
		threat += float64(share * float64(m.Policy.ToolsThreatened[v]))
		denied += float64(share * float64(1-m.Policy.ToolsPermitted[v]))
	}
	f.Threat, f.Denied = unit.Share(threat/total), unit.Share(denied/total)
	f.Fresh = num.Positive(f.Denied - s.Accustomed)
}

// vendorTotal is the sum of the vendors' shares: one, unless a reader changed some.
func (p *EquipmentParams) vendorTotal() (total float64) {
	for _, share := range p.VendorShare {
		total += share
	}
	return total
}

// alliedTools sells to fab regions outside China: the dated record and its
// extrapolation, plus tools for the growth of accelerator output after the record.
func (m *Model) alliedTools(k clock) {
	p, f := &m.Params.Equipment, &m.Flows.Equipment
	total := p.vendorTotal()
	growth := 0.0
	if k.month >= FirstSimulated {
		growth = float64(float64(m.Flows.Fabs.WafersAdded)*p.GrowthCost) / millionsPerBn
	}
	for fab := range world.Fab(world.Fabs) {
		if fab == world.FabCHN {
			continue
		}
		demand := m.data.History.ToolSales[fab].at(k.year) + float64(growth*m.Flows.Fabs.BuildShare[fab])
		demand += float64(float64(m.Policy.FabSubsidy[fab]) * m.Params.Fabs.SubsidyYield)
		for v, share := range p.VendorShare {
			f.Sales[v][fab] = unit.BnUSDPerYear(float64(demand*share) / total)
		}
	}
}

func (m *Model) integrateEquipment(k clock) {
	p, s, f := &m.Params.Equipment, &m.State.Equipment, &m.Flows.Equipment
	dt := float64(k.dt)
	practice := float64(float64(f.Domestic)*dt) / float64(s.DomesticSales)
	s.DomesticLogOdds += float64(p.Learning*num.Log(1+practice)) + float64(float64(p.Pressure*float64(f.Blocked))*dt)
	s.DomesticSales += unit.BnUSD(float64(f.Domestic) * dt)

	// Exact for constant inflow over the step.
	target := float64(float64(f.Ahead) * p.UnusedYears)
	s.UnusedTools += unit.BnUSD((target - float64(s.UnusedTools)) * k.relax(unit.Years(p.UnusedYears)))

	fear := float64((float64(p.ThreatHazard*float64(f.Threat)) + float64(p.Habit*float64(f.Fresh))) * p.FearYears)
	part := k.relax(unit.Years(p.FearYears))
	s.Fear = num.Clamp(s.Fear+unit.Share((fear-float64(s.Fear))*part), 0, 1)
	s.Accustomed += unit.Share(float64(f.Denied-s.Accustomed) * part)
}
