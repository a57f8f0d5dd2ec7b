package sim_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"sovereignstack/sim"
	"sovereignstack/sim/world"
)

// leverClaim says what a lever moves when it is pulled on the history from January 2027.
type leverClaim struct {
	lever     string
	magnitude float64
	targets   []world.CountryID
	actors    []world.CountryID
	alone     bool   // Without what the history does with the same lever.
	end       string // Month in which it ends, if it does.
	claim     string
	check     func(c comparison)
}

// leverClaims holds a claim for every lever, and for some a second one.
var leverClaims = slices.Concat(chipClaims, modelClaims, tradeClaims)

// chipClaims is the claims of the levers on chips, tools, power and capital.
var chipClaims = []leverClaim{
	{lever: "gpu_export_control.coverage", magnitude: 0.85, targets: []world.CountryID{world.CHN},
		claim: "a GPU control keeps US designs out of China, through the front door",
		check: func(c comparison) {
			for _, year := range []int{2027, 2029, 2035} {
				c.lower(sim.OutAcceleratorsShipped, "us_designed:CHN", year)
				c.lower(sim.OutAcceleratorsPermitted, "CHN", year)
			}
			assert.Greater(c.t, c.world(sim.OutAcceleratorsDiverted, 2028), 1.001, "part of it comes by the back door")
			c.higher(sim.OutAcceleratorsOrdered, "chinese:CHN", 2028)
			c.higher(sim.OutAcceleratorsShipped, "chinese:CHN", 2029)
			c.lower(sim.OutComputeOwned, "CHN", 2030)
			assert.InDelta(c.t, 1, c.ratio(sim.OutAcceleratorsPermitted, "IND", 2030), 0, "nobody else is denied")
		}},
	{lever: "equipment_control.coverage", magnitude: 0.9, targets: []world.CountryID{world.CHN}, actors: []world.CountryID{world.USA},
		claim: "a lone equipment control hands sales to the others",
		check: func(c comparison) {
			c.lower(sim.OutToolSales, "USA:CHN", 2029)
			c.higher(sim.OutToolSales, "JPN:CHN", 2029)
			c.higher(sim.OutToolSales, "NLD:CHN", 2029)
			c.higher(sim.OutToolSales, "CHN:CHN", 2029)
			assert.Less(c.t, imports(c.t, c.run, 2030), imports(c.t, c.base, 2030))
		}},
	{lever: "equipment_control.coverage", magnitude: 0.9, targets: []world.CountryID{world.CHN}, actors: []world.CountryID{world.USA, world.JPN, world.NLD},
		claim: "with allies it holds, and China buys ahead of it",
		check: func(c comparison) {
			for _, vendor := range []string{"USA:CHN", "JPN:CHN", "NLD:CHN"} {
				c.lower(sim.OutToolSales, vendor, 2029)
			}
			assert.Less(c.t, imports(c.t, c.run, 2030), 0.9*imports(c.t, c.base, 2030))
			c.higher(sim.OutToolDomesticShare, "", 2030)
			c.lower(sim.OutFabWafers, "chinese", 2033)
			eve := month(c.t, "2026-12")
			for _, vendor := range []string{"USA:CHN", "JPN:CHN", "NLD:CHN"} {
				e := entity(c.t, sim.OutToolSales, vendor)
				assert.Greater(c.t, c.run.At(sim.OutToolSales, e, eve), 1.01*c.base.At(sim.OutToolSales, e, eve), "%s: announced, not yet in force", vendor)
			}
		}},
	{lever: "export_licence.share", magnitude: 0.8, targets: []world.CountryID{world.CHN},
		claim: "licences reopen the door, and their fee earns",
		check: func(c comparison) {
			c.higher(sim.OutAcceleratorsPermitted, "CHN", 2028)
			c.higher(sim.OutAcceleratorsShipped, "us_designed:CHN", 2028)
			c.higher(sim.OutLicenceFees, "", 2028)
			assert.Less(c.t, c.world(sim.OutAcceleratorsDiverted, 2028), 0.999, "who may buy need not smuggle")
		}},
	{lever: "export_licence.fee", magnitude: 0.5, targets: []world.CountryID{world.CHN},
		claim: "a higher fee earns more and sells less",
		check: func(c comparison) {
			c.higher(sim.OutLicenceFees, "", 2028)
			c.lower(sim.OutAcceleratorsShipped, "us_designed:CHN", 2028)
		}},
	{lever: "full_stack_export.scale", magnitude: 1, targets: []world.CountryID{world.ARE, world.IND},
		claim: "the full stack turns rented into owned and hardly changes how much there is",
		check: func(c comparison) {
			for _, code := range []string{"ARE", "IND"} {
				c.higher(sim.OutInstalledCompute, code+":domestic:us_designed", 2030)
				c.lower(sim.OutInstalledCompute, code+":us_cloud:us_designed", 2030)
			}
			assert.InDelta(c.t, 1, c.world(sim.OutInstalledCompute, 2030), 0.02, "the world's total about the same")
			c.higher(sim.OutComputeOwned, "REST", 2030)
		}},
	{lever: "full_stack_export.scale", magnitude: 1, targets: []world.CountryID{world.IDN}, actors: []world.CountryID{world.CHN},
		claim: "China's full stack hands over what Chinese clouds run, and nothing American",
		check: func(c comparison) {
			for _, maker := range []string{"chinese", "us_designed"} {
				c.lower(sim.OutInstalledCompute, "IDN:chinese_cloud:"+maker, 2030)
			}
			c.higher(sim.OutInstalledCompute, "IDN:domestic:chinese", 2030)
			assert.InDelta(c.t, 1, c.ratio(sim.OutInstalledCompute, "IDN:us_cloud:us_designed", 2030), 0.02, "US clouds stay")
			assert.InDelta(c.t, 1, c.ratio(sim.OutInstalledCompute, "IND:chinese_cloud:us_designed", 2030), 0.02, "elsewhere they stay as well")
		}},
	{lever: "chip_fund.spending", magnitude: 40, claim: "a chip fund buys tools now and wafers later",
		check: func(c comparison) {
			c.higher(sim.OutToolSales, "CHN:CHN", 2027)
			c.higher(sim.OutToolSales, "NLD:CHN", 2027)
			assert.InDelta(c.t, 1, c.ratio(sim.OutFabWafers, "chinese", 2026), 0, "nothing before")
			c.higher(sim.OutFabWafers, "chinese", 2029)
			assert.Greater(c.t, c.ratio(sim.OutFabWafers, "chinese", 2031), c.ratio(sim.OutFabWafers, "chinese", 2028), "it takes years")
		}},
	{lever: "taiwan_loss.share", magnitude: 0.7, claim: "losing Taiwan's fabs makes chips scarce and dear",
		check: func(c comparison) {
			c.lower(sim.OutAcceleratorsMade, "TWN", 2027)
			c.higher(sim.OutChipPrice, "us_designed", 2027)
			c.higher(sim.OutChipMarkup, "us_designed", 2028)
			assert.Less(c.t, c.world(sim.OutAcceleratorsShipped, 2027), 0.8)
			c.higher(sim.OutAcceleratorsMade, "USA", 2032)
			c.higher(sim.OutAcceleratorsMade, "KOR", 2032)
			c.higher(sim.OutComputeRent, "world_ex_china", 2029)
			c.lower(sim.OutComputeOwned, "USA", 2029)
			assert.Less(c.t, c.ratio(sim.OutValuation, "TWN:foundry", 2027), c.ratio(sim.OutOperatingProfit, "TWN:foundry", 2027), "the market fears more than is lost")
		}},
	{lever: "grid_build.change", magnitude: -1, targets: []world.CountryID{world.USA},
		claim: "a frozen grid sends compute abroad",
		check: func(c comparison) {
			e := entity(c.t, sim.OutPowerLimit, "USA")
			frozen := c.run.Series(sim.OutPowerLimit, e)[month(c.t, "2027-01"):]
			assert.Equal(c.t, slices.Repeat(frozen[:1], len(frozen)), frozen, "the limit stands still")
			assert.Less(c.t, c.ratio(sim.OutPowerUsed, "USA", 2032), 0.95)
			assert.Greater(c.t, sum(c.run, sim.OutPowerUsed, 2032)-mean(c.t, c.run, sim.OutPowerUsed, "USA", 2032),
				1.05*(sum(c.base, sim.OutPowerUsed, 2032)-mean(c.t, c.base, sim.OutPowerUsed, "USA", 2032)))
			c.higher(sim.OutInstalledCompute, "DEU:us_cloud:us_designed", 2032)
		}},
	{lever: "capital_shock.size", magnitude: -0.7, targets: []world.CountryID{world.USA},
		claim: "a bust cuts budgets, prices and growth of compute",
		check: func(c comparison) {
			assert.Less(c.t, c.ratio(sim.OutBudget, "USA", 2027), 0.7)
			c.lower(sim.OutChipPrice, "us_designed", 2027)
			c.lower(sim.OutComputeOwned, "USA", 2029)
		}},
	{lever: "capital_shock.size", magnitude: 0.7, targets: []world.CountryID{world.USA},
		claim: "a boom raises budgets as far as money reaches",
		check: func(c comparison) {
			c.higher(sim.OutBudget, "USA", 2027)
			assert.LessOrEqual(c.t, c.ratio(sim.OutBudget, "USA", 2027), 2.02)
			c.higher(sim.OutChipMarkup, "us_designed", 2027)
		}},
	{lever: "gpu_export_control.frontier", magnitude: 1, targets: []world.CountryID{world.IND},
		claim: "a frontier control lets lesser chips pass",
		check: func(c comparison) {
			p := sim.DefaultParams().Control
			passes := 1 - p.FrontierShare*(1-p.Downgrade)
			assert.InDelta(c.t, passes, mean(c.t, c.run, sim.OutAcceleratorsPermitted, "IND", 2028), 1e-6)
			c.lower(sim.OutAcceleratorsShipped, "us_designed:IND", 2028)
			c.higher(sim.OutAcceleratorsOrdered, "chinese:IND", 2028)
			c.higher(sim.OutComputeRemote, "", 2028)
		}},
	{lever: "country_cap.limit", magnitude: 200, targets: []world.CountryID{world.IND, country("KEN")},
		claim: "a cap binds large buyers and no others",
		check: func(c comparison) {
			assert.LessOrEqual(c.t, mean(c.t, c.run, sim.OutAcceleratorsShipped, "us_designed:IND", 2028), 200e3*(1+1e-6))
			assert.Greater(c.t, mean(c.t, c.base, sim.OutAcceleratorsShipped, "us_designed:IND", 2028), 200e3)
			c.lower(sim.OutAcceleratorsPermitted, "IND", 2028)
			assert.EqualValues(c.t, 1, mean(c.t, c.run, sim.OutAcceleratorsPermitted, "KEN", 2028), "who orders less is not bound")
		}},
	{lever: "remote_cloud_control.coverage", magnitude: 1, targets: []world.CountryID{world.CHN},
		claim: "closing the cloud sends denied buyers home and eases rents",
		check: func(c comparison) {
			assert.Less(c.t, c.ratio(sim.OutComputeRemote, "", 2029), 0.3, "contracts run out")
			assert.Less(c.t, c.ratio(sim.OutComputeRent, "world_ex_china", 2029), 1.0)
			assert.InDelta(c.t, 1, c.ratio(sim.OutAcceleratorsPermitted, "CHN", 2029), 0, "chips are another matter")
		}},
	{lever: "hbm_control.coverage", magnitude: 1, alone: true, claim: "without memory a die is no accelerator",
		check: func(c comparison) {
			c.lower(sim.OutMemoryStock, "", 2029)
			c.lower(sim.OutAcceleratorsMade, "CHN", 2029)
			c.higher(sim.OutChipPrice, "chinese", 2029)
		}},
	{lever: "foundry_control.coverage", magnitude: 1, alone: true, claim: "dies that are not made abroad are missed when the stock is used up",
		check: func(c comparison) {
			const scheme = 1e-5 // The month of a shock is computed by another rule of the same order.
			assert.InDelta(c.t, 1, c.ratio(sim.OutFabWafers, "chinese", 2028), scheme, "home fabs are another matter")
			assert.LessOrEqual(c.t, c.ratio(sim.OutAcceleratorsMade, "CHN", 2031), 1+scheme)
			c.lower(sim.OutDieStock, "", 2031)
		}},
	{lever: "sovereign_compute.spending", magnitude: 0.2, targets: []world.CountryID{world.FRA, world.USA},
		claim: "a sovereign programme is owned at home",
		check: func(c comparison) {
			c.higher(sim.OutInstalledCompute, "FRA:domestic:us_designed", 2030)
			c.higher(sim.OutBudget, "USA", 2028)
			assert.InDelta(c.t, 1, c.ratio(sim.OutBudget, "REST", 2028), 0.05, "others give way about as far as France adds: chips are short")
			c.higher(sim.OutPowerUsed, "FRA", 2030)
		}},
}

// imports is what foreign vendors sell to China in a year [$bn].
func imports(t *testing.T, run *sim.Trajectory, year int) (total float64) {
	for _, vendor := range []string{"USA", "JPN", "NLD", "OTHER"} {
		total += mean(t, run, sim.OutToolSales, vendor+":CHN", year)
	}
	return total
}
