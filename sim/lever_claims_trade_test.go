package sim_test

import (
	"github.com/stretchr/testify/assert"

	"sovereignstack/sim"
	"sovereignstack/sim/world"
)

// tradeClaims is the claims of the levers on trade in chips, minerals and fabs beyond
// controls.
var tradeClaims = []leverClaim{
	{lever: "enforcement.strength", magnitude: 0.8,
		claim: "enforcement closes detours, and denied buyers turn to Chinese chips and foreign clouds",
		check: func(c comparison) {
			for _, hub := range []string{"SGP", "MYS", "ARE"} {
				assert.Less(c.t, c.ratio(sim.OutAcceleratorsDiverted, hub, 2028), 0.5)
			}
			assert.InDelta(c.t, 1, c.ratio(sim.OutAcceleratorsPermitted, "CHN", 2028), 0, "what is permitted stays so")
			c.higher(sim.OutAcceleratorsMade, "CHN", 2028)
			c.higher(sim.OutComputeRemote, "", 2028)
			c.lower(sim.OutComputeOwned, "CHN", 2029)
		}},
	{lever: "fab_subsidy.spending", magnitude: 20, actors: []world.CountryID{world.USA, world.DEU},
		claim: "subsidised fabs rise where they are paid for, after a building lag",
		check: func(c comparison) {
			c.higher(sim.OutAcceleratorsMade, "USA", 2029)
			c.higher(sim.OutAcceleratorsMade, "EUR", 2031)
			assert.Greater(c.t, c.ratio(sim.OutAcceleratorsMade, "USA", 2029), c.ratio(sim.OutAcceleratorsMade, "USA", 2027), "it takes years")
			assert.Less(c.t, c.ratio(sim.OutAcceleratorsMade, "TWN", 2029), 1.001)
			c.higher(sim.OutToolSales, "USA:USA", 2027)
			c.higher(sim.OutToolSales, "NLD:EUR", 2027)
			c.higher(sim.OutValueAdded, "USA:foundry", 2029)
			for nation, cost := range map[string]float64{"USA": 20, "REST": 20, "CHN": 0} {
				more := mean(c.t, c.run, sim.OutFiscalCost, nation, 2029) - mean(c.t, c.base, sim.OutFiscalCost, nation, 2029)
				assert.InDelta(c.t, cost, more, 0.1, "the treasury of %s", nation)
			}
		}},
	{lever: "chip_dumping.subsidy", magnitude: 1, targets: []world.CountryID{world.IND, world.IDN, world.BRA, world.SAU, world.ARE, world.MYS},
		claim: "free chips reach those they are given to, from what China can spare, at its treasury's cost",
		check: func(c comparison) {
			for _, code := range []string{"IND", "IDN", "BRA", "SAU"} {
				c.higher(sim.OutAcceleratorsShipped, "chinese:"+code, 2028)
				c.lower(sim.OutAcceleratorsShipped, "us_designed:"+code, 2028)
				c.higher(sim.OutInstalledCompute, code+":domestic:chinese", 2030)
			}
			assert.Less(c.t, c.ratio(sim.OutAcceleratorsShipped, "chinese:KEN", 2028), 1.1, "nobody else gets any")
			c.less(sim.OutChipRevenue, "us_designed", 2028)
			assert.InDelta(c.t, 1, c.ratio(sim.OutChipRevenue, "chinese", 2028), 0.1, "what is given away bids for nothing: output stays what the fabs can make")
			c.more(sim.OutFiscalCost, "CHN", 2028)
			home := entity(c.t, sim.OutAcceleratorsShipped, "chinese:CHN")
			made := entity(c.t, sim.OutAcceleratorsMade, "CHN")
			for m := month(c.t, "2027-01"); m < sim.Months; m++ {
				abroad := -c.run.At(sim.OutAcceleratorsShipped, home, m)
				for e := range world.Count {
					abroad += c.run.At(sim.OutAcceleratorsShipped, home-int(world.CHN)+e, m)
				}
				output, ordered := c.run.At(sim.OutAcceleratorsMade, made, m), c.run.At(sim.OutAcceleratorsOrdered, home, m)
				assert.LessOrEqual(c.t, float64(abroad), max(0, float64(output-ordered))+1e-3*float64(output), "output less home demand in %s", m)
			}
		}},
	{lever: "domestic_chip_mandate.share", magnitude: 0.5,
		claim: "a mandate moves orders home and gives Chinese fabs practice",
		check: func(c comparison) {
			c.lower(sim.OutAcceleratorsOrdered, "us_designed:CHN", 2027)
			c.higher(sim.OutAcceleratorsOrdered, "chinese:CHN", 2027)
			c.higher(sim.OutAcceleratorsShipped, "chinese:CHN", 2028)
			c.higher(sim.OutChipRevenue, "chinese", 2028)
			c.lower(sim.OutChipUnitCost, "chinese", 2030)
			c.lower(sim.OutLicenceFees, "", 2028)
			assert.InDelta(c.t, 1, c.ratio(sim.OutAcceleratorsPermitted, "CHN", 2028), 0, "it is China's choice")
		}},
	{lever: "purchase_refusal.share", magnitude: 0.8,
		claim: "who refuses to buy makes licences worthless and spends part of the money at home",
		check: func(c comparison) {
			c.lower(sim.OutAcceleratorsShipped, "us_designed:CHN", 2027)
			assert.Less(c.t, c.ratio(sim.OutLicenceFees, "", 2027), 0.4)
			c.higher(sim.OutAcceleratorsOrdered, "chinese:CHN", 2027)
			c.higher(sim.OutAcceleratorsShipped, "chinese:CHN", 2027)
			c.lower(sim.OutComputeOwned, "CHN", 2028)
			assert.InDelta(c.t, 1, c.ratio(sim.OutAcceleratorsPermitted, "CHN", 2028), 0)
		}},
	{lever: "mineral_embargo.share", magnitude: 1,
		claim: "an embargo on minerals costs allied output at first, until other sources replace them",
		check: func(c comparison) {
			c.lower(sim.OutAcceleratorsMade, "TWN", 2027)
			c.more(sim.OutChipPrice, "us_designed", 2027)
			assert.InDelta(c.t, 1, c.ratio(sim.OutAcceleratorsMade, "TWN", 2033), 0.02)
			assert.Greater(c.t, c.ratio(sim.OutAcceleratorsMade, "CHN", 2027), 0.98, "China mines for itself")
		}},
	{lever: "chip_tariff.rate", magnitude: 0.5, targets: []world.CountryID{world.IND},
		claim: "a tariff makes its own buyers order less, of either maker, and fills the treasury",
		check: func(c comparison) {
			c.lower(sim.OutAcceleratorsOrdered, "us_designed:IND", 2027)
			c.lower(sim.OutAcceleratorsShipped, "us_designed:IND", 2028)
			c.lower(sim.OutAcceleratorsShipped, "chinese:IND", 2028)
			c.lower(sim.OutInstalledCompute, "IND:domestic:us_designed", 2029)
			assert.InDelta(c.t, 1, c.ratio(sim.OutAcceleratorsShipped, "us_designed:BRA", 2028), 0.01, "nobody else pays")
			c.less(sim.OutFiscalCost, "REST", 2028)
		}},
	{lever: "chip_tariff.rate", magnitude: 0.5, targets: []world.CountryID{world.TWN},
		claim: "who makes nearly all chips hardly pays its own tariff on US designs",
		check: func(c comparison) {
			assert.Greater(c.t, c.ratio(sim.OutAcceleratorsOrdered, "us_designed:TWN", 2027), 0.9)
			c.lower(sim.OutAcceleratorsOrdered, "chinese:TWN", 2027)
		}},
	{lever: "anti_dumping.rate", magnitude: 1, targets: []world.CountryID{world.IND},
		claim: "a duty on Chinese chips turns buyers to American ones, where it applies",
		check: func(c comparison) {
			c.lower(sim.OutAcceleratorsOrdered, "chinese:IND", 2027)
			c.higher(sim.OutAcceleratorsOrdered, "us_designed:IND", 2027)
			assert.InDelta(c.t, 1, c.ratio(sim.OutAcceleratorsOrdered, "us_designed:BRA", 2027), 0.01)
			assert.InDelta(c.t, 1, c.ratio(sim.OutChipRevenue, "us_designed", 2028), 0.01, "without dumping it changes little")
		}},
	{lever: "retaliation.strength", magnitude: 1, actors: []world.CountryID{world.CHN},
		claim: "retaliation without a new measure answers those of the years before, and soon nothing",
		check: func(c comparison) {
			assert.InDelta(c.t, 1, c.ratio(sim.OutAcceleratorsMade, "TWN", 2028), 0.03)
			early, late := c.ratio(sim.OutAcceleratorsOrdered, "us_designed:CHN", 2027), c.ratio(sim.OutAcceleratorsOrdered, "us_designed:CHN", 2033)
			assert.Less(c.t, early, late, "what lasts becomes normal")
			assert.InDelta(c.t, 1, late, 0.15)
		}},
}
