package sim

import (
	"sovereignstack/sim/num"
	"sovereignstack/sim/unit"
	"sovereignstack/sim/world"
)

// ModelPolicy is what shocks ask for beyond chips and tools. The zero value is neutral
// but for what reset sets to one.
type ModelPolicy struct {
	APIOpen        [world.Count][world.Suppliers]unit.Share // Of a supplier's closed models, by country.
	ModelsAllowed  [world.Count][world.Suppliers]unit.Share // Of a supplier's models of any kind.
	Cut            [world.Count][world.Suppliers]unit.Share // What suppliers' governments switch off.
	Cuts           [world.Suppliers]bool                    // Whether anything is.
	Disabled       [world.Count]unit.Share                  // US-designed compute that is switched off.
	ModelDiscount  [world.Count]unit.Share                  // Of the price of US closed models, paid by the US.
	OpenPreference [world.Count]unit.Ratio                  // Log odds for open models.
	Localisation   [world.Count]unit.Share                  // Of data that must stay in the country.
	OpenSpeed      [world.Nations]unit.Share                // Part of the open lag that is given up.
	LabsClosed     [world.Nations]unit.Share
	WeightLicence  unit.Share
	TalentInflow   [world.Nations]unit.PerYear // Part of other nations' talent.
	ModelProgramme [world.Nations]unit.BnUSDPerYear
	ModelSpending  [world.Count]unit.BnUSDPerYear // The same by country.
	Breakthrough   [world.Nations]unit.Ratio      // Log jump of efficiency, in this month.
	Antitrust      [world.Nations]unit.Ratio      // More effective labs.
	CapitalCost    [world.Nations]unit.PerYear
	Enforced       unit.Share // Of the leakage that is left.
	FabSubsidy     [world.Fabs]unit.BnUSDPerYear
	ChipSubsidy    [world.Count]unit.Share // Of the price of Chinese chips, paid by China.
	Tariff         [world.Count]unit.Ratio // Of the price of imported chips.
	AntiDumping    [world.Count]unit.Ratio // Of the price of Chinese chips.
	Mandate        unit.Share              // Of China's orders that must go to Chinese chips.
	Refused        unit.Share              // Of China's orders of US-designed chips.
	Embargo        unit.Share              // Of the minerals that allied fabs buy in China.
	Retaliation    [world.Suppliers]unit.Share

	accessChanged bool // Some API or model is not where it was.
}

func (p *ModelPolicy) reset() {
	for c := range p.APIOpen {
		for s := range p.APIOpen[c] {
			p.APIOpen[c][s], p.ModelsAllowed[c][s] = 1, 1
		}
	}
}

// nations reports which blocs the actors of a shock belong to.
func (s *Shock) nations() (in [world.Nations]bool) {
	for _, c := range s.Actors {
		in[world.NationOf(c)] = true
	}
	return in
}

// eachNation calls do for the blocs that pull the lever.
func (s *Shock) eachNation(do func(n world.Nation)) {
	for n, in := range s.nations() {
		if in {
			do(world.Nation(n))
		}
	}
}

func applyEnforcement(p *Policy, s *Shock, m Month) {
	p.Enforced = join(p.Enforced, s.level(m))
}

func applyModelPush(p *Policy, s *Shock, m Month) {
	for _, c := range s.Targets {
		if c != world.USA {
			p.ModelDiscount[c] = min(mostDiscount, join(p.ModelDiscount[c], s.level(m)))
		}
	}
}

// mostDiscount keeps a price above zero whatever shocks ask for [1].
const mostDiscount = 0.95

func applyOpenRelease(p *Policy, s *Shock, m Month) {
	s.eachNation(func(n world.Nation) { p.OpenSpeed[n] = join(p.OpenSpeed[n], s.level(m)) })
}

func applyLabsClose(p *Policy, s *Shock, m Month) {
	s.eachNation(func(n world.Nation) { p.LabsClosed[n] = join(p.LabsClosed[n], s.level(m)) })
}

func applyWeightLicence(p *Policy, s *Shock, m Month) {
	p.WeightLicence = join(p.WeightLicence, s.level(m))
}

// cut notes that a supplier's government switches a service off.
func (p *Policy) cut(c world.CountryID, s world.Supplier, share float64) {
	if share > 0 {
		p.Cut[c][s] = join(p.Cut[c][s], share)
		p.Cuts[s] = true
	}
}

func applyAPICutoff(p *Policy, s *Shock, m Month) {
	level := s.level(m)
	s.eachNation(func(n world.Nation) {
		supplier := world.Supplier(n)
		if n == world.NationRest || level == 0 {
			return
		}
		for _, c := range s.Targets {
			if c != supplier.Seat() {
				p.accessChanged = true
				p.APIOpen[c][supplier] = pass(p.APIOpen[c][supplier], level)
				p.cut(c, supplier, level)
			}
		}
	})
}

func ban(p *Policy, s *Shock, m Month, supplier world.Supplier) {
	level := s.level(m)
	if level == 0 {
		return
	}
	for _, c := range s.Targets {
		if c != supplier.Seat() {
			p.accessChanged = true
			p.ModelsAllowed[c][supplier] = pass(p.ModelsAllowed[c][supplier], level)
		}
	}
}

func applyBanChinese(p *Policy, s *Shock, m Month) { ban(p, s, m, world.SupplierCHN) }
func applyBanUS(p *Policy, s *Shock, m Month)      { ban(p, s, m, world.SupplierUSA) }

func applyRemoteDisable(p *Policy, s *Shock, m Month) {
	for _, c := range s.Targets {
		if c != world.USA {
			p.Disabled[c] = join(p.Disabled[c], s.level(m))
			p.cut(c, world.SupplierUSA, s.level(m))
		}
	}
}

func applyFabSubsidy(p *Policy, s *Shock, m Month) {
	for fab := range world.Fab(world.Fabs) {
		if fab != world.FabCHN && contains(s.Actors, fab.Seat()) {
			p.FabSubsidy[fab] += unit.BnUSDPerYear(s.level(m))
		}
	}
}

func applyTalentVisas(p *Policy, s *Shock, m Month) {
	s.eachNation(func(n world.Nation) {
		p.TalentInflow[n] += unit.PerYear(s.level(m) / unit.PercentPerShare)
	})
}

func applyChipDumping(p *Policy, s *Shock, m Month) {
	for _, c := range s.Targets {
		if c != world.CHN {
			p.ChipSubsidy[c] = join(p.ChipSubsidy[c], s.level(m))
		}
	}
}

func applyChipMandate(p *Policy, s *Shock, m Month) { p.Mandate = join(p.Mandate, s.level(m)) }
func applyRefusal(p *Policy, s *Shock, m Month)     { p.Refused = join(p.Refused, s.level(m)) }
func applyEmbargo(p *Policy, s *Shock, m Month)     { p.Embargo = join(p.Embargo, s.level(m)) }

func applyLocalisation(p *Policy, s *Shock, m Month) {
	for _, c := range s.Targets {
		p.Localisation[c] = join(p.Localisation[c], s.level(m))
	}
}

func applyOpenProcurement(p *Policy, s *Shock, m Month) {
	for _, c := range s.Targets {
		p.OpenPreference[c] = num.Clamp(p.OpenPreference[c]+unit.Ratio(s.level(m)), -maxMood, maxMood)
	}
}

func applySovereignModel(p *Policy, s *Shock, m Month) {
	for _, c := range s.Targets {
		p.ModelProgramme[world.NationOf(c)] += unit.BnUSDPerYear(s.level(m))
		p.ModelSpending[c] += unit.BnUSDPerYear(s.level(m))
	}
}

func applyTariff(p *Policy, s *Shock, m Month) {
	for _, c := range s.Targets {
		p.Tariff[c] = min(maxMood, p.Tariff[c]+unit.Ratio(s.level(m)))
	}
}

func applyAntiDumping(p *Policy, s *Shock, m Month) {
	for _, c := range s.Targets {
		if c != world.CHN {
			p.AntiDumping[c] = min(maxMood, p.AntiDumping[c]+unit.Ratio(s.level(m)))
		}
	}
}

func applyAntitrust(p *Policy, s *Shock, m Month) {
	s.eachNation(func(n world.Nation) { p.Antitrust[n] = min(maxMood, p.Antitrust[n]+unit.Ratio(s.level(m))) })
}

func applyCapitalCost(p *Policy, s *Shock, m Month) {
	var in [world.Nations]bool
	for _, c := range s.Targets {
		in[world.NationOf(c)] = true
	}
	for n := range in {
		if in[n] {
			change := unit.PerYear(s.level(m) / unit.PercentPerShare)
			p.CapitalCost[n] = num.Clamp(p.CapitalCost[n]+change, -maxCapitalCost, maxCapitalCost)
		}
	}
}

// maxCapitalCost keeps the user cost of compute above zero whatever shocks ask for [1/yr].
const maxCapitalCost = 0.05

// applyBreakthrough spreads a jump over its ramp: the part that falls into this month.
func applyBreakthrough(p *Policy, s *Shock, m Month) {
	if s.End != NoEnd && m >= s.End {
		return // What has been found stays found.
	}
	before := 0.0
	if m > 0 {
		before = s.level(m - 1)
	}
	s.eachNation(func(n world.Nation) {
		p.Breakthrough[n] = min(maxMood, p.Breakthrough[n]+unit.Ratio(s.level(m)-before))
	})
}

func applyRetaliation(p *Policy, s *Shock, m Month) {
	s.eachNation(func(n world.Nation) {
		if n != world.NationRest {
			p.Retaliation[n] = join(p.Retaliation[n], s.level(m))
		}
	})
}
