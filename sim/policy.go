package sim

import (
	"sovereignstack/sim/num"
	"sovereignstack/sim/unit"
	"sovereignstack/sim/world"
)

// Policy is what all shocks together ask for in one month. With no shock, or with
// magnitudes of zero, it is neutral and the run equals the baseline bit for bit.
// Shares that are denied combine as independent gates: what passes both is the
// product of what passes each. Rules on accelerators apply in the order in which they
// start: a licence reopens part of what is denied by then, and a later control also
// covers what was licensed before.
type Policy struct {
	Open            [world.Count]unit.Share        // Of orders for US-designed chips, shipping without a licence.
	Licensed        [world.Count]unit.Share        // Of orders for US-designed chips, shipping with one.
	LicenceFee      [world.Count]unit.Share        // Of revenue from licensed sales.
	FrontierOpen    [world.Count]unit.Share        // Of orders for chips above the performance threshold.
	Cap             [world.Count]unit.H100ePerYear // Most US-designed compute that may ship; 0 is no cap.
	RemoteOpen      [world.Count]unit.Share        // Of remote access to foreign clouds by denied buyers.
	MemoryOpen      unit.Share                     // Of high-bandwidth memory that China would import.
	FoundryOpen     unit.Share                     // Of dies that China would have made abroad.
	Sovereign       [world.Count]unit.Share        // Public spending on owned compute, share of GDP a year.
	ToolsPermitted  [world.Vendors]unit.Share      // Of orders for advanced tools by China.
	ToolsThreatened [world.Vendors]unit.Share      // Announced denials that do not act yet.
	FullStack       [world.Count]unit.Share        // Scale of the US export programme.
	FullStackChina  [world.Count]unit.Share        // Scale of the Chinese one.
	ChipFund        unit.BnUSDPerYear              // Extra tool budget of China.
	FabLoss         [world.Fabs]unit.Share         // Of output.
	GridChange      [world.Count]unit.Ratio        // Of the build-out rate.
	CapitalMood     [world.Count]unit.Ratio        // Log change of budgets, by owning country.
	ModelPolicy

	plain     [world.Count]bool // See isPlain.
	moodYears unit.Years        // Time in which a mood fades to 1/e; set once from Params.
}

func (p *Policy) reset() {
	*p = Policy{moodYears: p.moodYears}
	for c := range p.Open {
		p.Open[c], p.FrontierOpen[c], p.RemoteOpen[c] = 1, 1, 1
	}
	p.MemoryOpen, p.FoundryOpen = 1, 1
	p.ModelPolicy.reset()
	for v := range p.ToolsPermitted {
		p.ToolsPermitted[v] = 1
	}
}

// next turns the policy of the month before m into that of m. Few months bring a
// change, so the others cost nothing. It reports whether the policy turns: a mood that
// fades changes every month and turns only where it comes or ends; a fee is nothing
// without the licence that it is on, enforcement nothing without a control, and the will
// to answer nothing without a measure.
func (p *Policy) next(shocks []Shock, m Month) (turned bool) {
	changed := m == 0
	for i := range shocks {
		s := &shocks[i]
		changed = changed || s.changes(m)
		turned = turned || levers[s.Lever].fades && m >= s.Announced && s.level(m) != s.level(m-1)
	}
	if !changed {
		return false
	}
	before := *p
	p.update(shocks, m)
	before.CapitalMood, before.LicenceFee, before.Enforced, before.Retaliation = p.CapitalMood, p.LicenceFee, p.Enforced, p.Retaliation
	return turned || before != *p
}

// update recomputes the policy of month m from all shocks known by then. The shocks
// are sorted, so sums and products do not depend on their order in the file.
func (p *Policy) update(shocks []Shock, m Month) {
	p.reset()
	for i := range shocks {
		if s := &shocks[i]; m >= s.Announced {
			levers[s.Lever].apply(p, s, m)
		}
	}
	for c := range world.CountryID(world.Count) {
		p.plain[c] = p.isPlain(c)
	}
}

// isPlain reports a country other than the US and China where no policy acts on chips,
// budgets or what users pay: most countries in most months, which loops over all of them
// then treat in short.
func (p *Policy) isPlain(c world.CountryID) bool {
	return c != world.USA && c != world.CHN && p.Open[c] == 1 && p.FrontierOpen[c] == 1 &&
		p.Licensed[c]+p.Sovereign[c]+p.FullStack[c]+p.FullStackChina[c]+p.ChipSubsidy[c]+p.Disabled[c]+p.ModelDiscount[c] == 0 &&
		p.Tariff[c]+p.AntiDumping[c] == 0 && p.CapitalMood[c] == 0 && p.Cap[c] == 0 && p.ModelSpending[c] == 0
}

// pass narrows what passes a gate by a denied share.
func pass(open unit.Share, denied float64) unit.Share {
	return unit.Share(float64(open) * (1 - denied))
}

// join adds a share to what is already covered, so that the sum never exceeds one.
func join(covered unit.Share, share float64) unit.Share {
	return covered + unit.Share((1-float64(covered))*share)
}

func applyGPUExportControl(p *Policy, s *Shock, m Month) {
	for _, c := range s.Targets {
		p.Open[c] = pass(p.Open[c], s.level(m))
		p.Licensed[c] = pass(p.Licensed[c], s.level(m))
	}
}

func applyEquipmentControl(p *Policy, s *Shock, m Month) {
	if !contains(s.Targets, world.CHN) {
		return // Only China's purchases are modelled by vendor.
	}
	for v := range world.Vendor(world.Vendors) {
		if !contains(s.Actors, v.Seat()) || v == world.VendorOther {
			continue
		}
		p.ToolsPermitted[v] = pass(p.ToolsPermitted[v], s.level(m))
		p.ToolsThreatened[v] = join(p.ToolsThreatened[v], s.threat(m))
	}
}

func applyLicenceShare(p *Policy, s *Shock, m Month) {
	for _, c := range s.Targets {
		denied := 1 - p.Open[c] - p.Licensed[c]
		p.Licensed[c] += unit.Share(float64(denied) * s.level(m))
	}
}

func applyLicenceFee(p *Policy, s *Shock, m Month) {
	for _, c := range s.Targets {
		p.LicenceFee[c] = join(p.LicenceFee[c], s.level(m))
	}
}

func applyFullStackExport(p *Policy, s *Shock, m Month) {
	in := s.nations()
	for _, c := range s.Targets {
		if in[world.NationUSA] && c != world.USA {
			p.FullStack[c] = join(p.FullStack[c], s.level(m))
		}
		if in[world.NationCHN] && c != world.CHN {
			p.FullStackChina[c] = join(p.FullStackChina[c], s.level(m))
		}
	}
}

// stackOf is the scale of each supplier's programme in country c; suppliers stand in
// the order of their clouds.
func (p *Policy) stackOf(c world.CountryID) [world.Suppliers]unit.Share {
	return [world.Suppliers]unit.Share{p.FullStack[c], p.FullStackChina[c]}
}

// fullStack is how much cheap finance a country gets for whole stacks, from any nation.
func (p *Policy) fullStack(c world.CountryID) unit.Share {
	return join(p.FullStack[c], float64(p.FullStackChina[c]))
}

func applyChipFund(p *Policy, s *Shock, m Month) {
	p.ChipFund += unit.BnUSDPerYear(s.level(m))
}

func applyTaiwanLoss(p *Policy, s *Shock, m Month) {
	p.FabLoss[world.FabTWN] = join(p.FabLoss[world.FabTWN], s.level(m))
}

func applyGridBuild(p *Policy, s *Shock, m Month) {
	for _, c := range s.Targets {
		p.GridChange[c] = max(-1, p.GridChange[c]+unit.Ratio(s.level(m)))
	}
}

// applyCapitalShock adds a mood that fades as any gap between budgets and returns does
// (see DemandParams.MoodYears). While the shock ramps up it does not fade.
func applyCapitalShock(p *Policy, s *Shock, m Month) {
	age := num.Positive(float64(m-s.Start)-float64(s.Ramp)) / unit.MonthsPerYear
	mood := unit.Ratio(s.level(m) * num.Exp(-age/float64(p.moodYears)))
	for _, c := range s.Targets {
		p.CapitalMood[c] = num.Clamp(p.CapitalMood[c]+mood, -maxMood, maxMood)
	}
}

// maxMood bounds what many shocks together can ask for, so that no input overflows;
// e^5 is already 150 times the budget.
const maxMood = 5

func applyFrontierControl(p *Policy, s *Shock, m Month) {
	for _, c := range s.Targets {
		p.FrontierOpen[c] = pass(p.FrontierOpen[c], s.level(m))
	}
}

// applyCountryCap sets the whole cap at once: a ramp from nothing would be tightest at
// its beginning. Of several caps the lowest holds.
func applyCountryCap(p *Policy, s *Shock, m Month) {
	limit := unit.H100ePerYear(s.Magnitude * thousand)
	if limit == 0 || s.strength(m) == 0 {
		return
	}
	for _, c := range s.Targets {
		if p.Cap[c] == 0 || limit < p.Cap[c] {
			p.Cap[c] = limit
		}
	}
}

// thousand turns the lever's unit into H100e a year.
const thousand = 1000.0

func applyRemoteControl(p *Policy, s *Shock, m Month) {
	for _, c := range s.Targets {
		p.RemoteOpen[c] = pass(p.RemoteOpen[c], s.level(m))
	}
}

func applyMemoryControl(p *Policy, s *Shock, m Month) {
	p.MemoryOpen = pass(p.MemoryOpen, s.level(m))
}

func applyFoundryControl(p *Policy, s *Shock, m Month) {
	p.FoundryOpen = pass(p.FoundryOpen, s.level(m))
}

func applySovereignCompute(p *Policy, s *Shock, m Month) {
	for _, c := range s.Targets {
		p.Sovereign[c] += unit.Share(s.level(m) / unit.PercentPerShare)
	}
}
