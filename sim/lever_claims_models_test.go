package sim_test

import (
	"github.com/stretchr/testify/assert"

	"sovereignstack/sim"
	"sovereignstack/sim/world"
)

// modelClaims is the claims of the levers on models, labs and capital.
var modelClaims = []leverClaim{
	{lever: "model_export_push.discount", magnitude: 0.5, targets: []world.CountryID{world.IND, world.BRA},
		claim: "a discount makes partners use more, American, and depend on it; the US treasury pays",
		check: func(c comparison) {
			for _, code := range []string{"IND", "BRA"} {
				c.higher(sim.OutModelUse, code, 2028)
				c.higher(sim.OutModelShare, code+":us_closed", 2028)
				c.lower(sim.OutModelShare, code+":china_open", 2028)
				c.higher(sim.OutDependency, "now:"+code, 2028)
			}
			assert.Less(c.t, c.ratio(sim.OutModelShare, "KEN:us_closed", 2028), 1.01, "nobody else is courted")
			c.higher(sim.OutRevenue, "USA:models", 2028)
			c.more(sim.OutFiscalCost, "USA", 2028)
			c.higher(sim.OutValuePaid, "USA:models", 2028)
			given := mean(c.t, c.run, sim.OutFiscalCost, "USA", 2028)
			gained := mean(c.t, c.run, sim.OutChannelRevenue, "api:USA", 2028) - mean(c.t, c.base, sim.OutChannelRevenue, "api:USA", 2028)
			assert.Less(c.t, gained, given, "what users abroad pay more is less than what the state pays")
		}},
	{lever: "open_release.speed", magnitude: 1, actors: []world.CountryID{world.CHN},
		claim: "sooner released weights catch up, are used abroad and press on closed margins",
		check: func(c comparison) {
			c.more(sim.OutCapability, "china_open", 2028)
			c.lower(sim.OutOpenLag, "CHN", 2028)
			c.higher(sim.OutModelUseFamily, "china_open:REST", 2028)
			c.higher(sim.OutDeveloperShare, "china_open", 2029)
			c.less(sim.OutModelMargin, "us_closed", 2029)
			c.less(sim.OutRevenue, "USA:models", 2029)
		}},
	{lever: "open_release.speed", magnitude: 1, actors: []world.CountryID{world.USA},
		claim: "a leader that opens gives up lead and revenue, and its methods spread",
		check: func(c comparison) {
			c.lower(sim.OutOpenLag, "USA", 2028)
			c.higher(sim.OutModelUseFamily, "us_open:REST", 2028)
			c.lower(sim.OutModelMargin, "us_closed", 2028)
			c.lower(sim.OutRevenue, "USA:models", 2028)
			c.higher(sim.OutAlgorithmicEfficiency, "CHN", 2029)
			c.higher(sim.OutAlgorithmicEfficiency, "REST", 2029)
		}},
	{lever: "labs_close.extent", magnitude: 1, actors: []world.CountryID{world.CHN},
		claim: "closed labs lose users and developers of their open models; what is out stays out",
		check: func(c comparison) {
			c.higher(sim.OutOpenLag, "CHN", 2029)
			c.lower(sim.OutModelUseFamily, "china_open:REST", 2029)
			c.lower(sim.OutDeveloperShare, "china_open", 2029)
			c.more(sim.OutDeveloperShare, "us_open", 2029)
			released := c.run.Series(sim.OutCapability, entity(c.t, sim.OutCapability, "china_open"))
			for m := 1; m < len(released); m++ {
				assert.GreaterOrEqual(c.t, released[m], released[m-1], "weights never come back")
			}
		}},
	{lever: "open_weight_licence.coverage", magnitude: 0.8,
		claim: "a licence holds American weights back and nobody's closed models",
		check: func(c comparison) {
			c.lower(sim.OutCapability, "us_open", 2029)
			c.higher(sim.OutOpenLag, "USA", 2029)
			c.lower(sim.OutModelUseFamily, "us_open:REST", 2029)
			c.higher(sim.OutModelUseFamily, "china_open:REST", 2027)
			c.higher(sim.OutModelUseFamily, "rest_open:REST", 2027)
			assert.InDelta(c.t, 1, c.ratio(sim.OutCapability, "us_closed", 2029), 0.01)
		}},
	{lever: "api_cutoff.coverage", magnitude: 1, targets: []world.CountryID{world.IND}, end: "2030-01",
		claim: "a cut-off empties the closed share at once, and is remembered when it is over",
		check: func(c comparison) {
			share := c.run.Series(sim.OutModelShare, entity(c.t, sim.OutModelShare, "IND:us_closed"))
			for m := month(c.t, "2027-01"); m < month(c.t, "2030-01"); m++ {
				assert.Zero(c.t, share[m], "in %s", m)
			}
			for _, year := range []int{2028, 2031, 2034} {
				assert.Greater(c.t, c.open(c.run, "IND", year), 1.01*c.open(c.base, "IND", year), "more open models in %d", year)
			}
			c.lower(sim.OutModelShare, "IND:us_closed", 2034)
			assert.Zero(c.t, mean(c.t, c.base, sim.OutIncidentMemory, "IND:USA", 2029))
			c.lower(sim.OutChannelRevenue, "api:USA", 2028)
			assert.Zero(c.t, mean(c.t, c.run, sim.OutIncidentMemory, "IND:CHN", 2029), "China cut nobody off")
			victim := mean(c.t, c.run, sim.OutIncidentMemory, "IND:USA", 2029)
			alike, unlike := mean(c.t, c.run, sim.OutIncidentMemory, "IDN:USA", 2029), mean(c.t, c.run, sim.OutIncidentMemory, "GBR:USA", 2029)
			assert.Greater(c.t, victim, alike, "who is like the victim remembers less than it")
			assert.Greater(c.t, alike, unlike, "and more than who is not")
			c.lower(sim.OutModelShare, "IDN:us_closed", 2029)
			assert.Less(c.t, mean(c.t, c.run, sim.OutIncidentMemory, "IND:USA", 2036), victim, "memory fades")
		}},
	{lever: "api_cutoff.coverage", magnitude: 1, targets: []world.CountryID{world.IDN}, actors: []world.CountryID{world.CHN},
		claim: "China can cut off too, and is the one remembered",
		check: func(c comparison) {
			assert.Zero(c.t, mean(c.t, c.run, sim.OutModelShare, "IDN:china_closed", 2028))
			c.more(sim.OutIncidentMemory, "IDN:CHN", 2028)
			assert.Zero(c.t, mean(c.t, c.run, sim.OutIncidentMemory, "IDN:USA", 2028))
			c.lower(sim.OutModelShare, "IDN:china_open", 2030)
			assert.Positive(c.t, mean(c.t, c.run, sim.OutModelShare, "IDN:us_closed", 2028))
		}},
	{lever: "remote_disable.share", magnitude: 0.5, targets: []world.CountryID{world.ARE, world.CHN},
		claim: "what is switched off is neither usable nor sovereign, though it is owned",
		check: func(c comparison) {
			c.lower(sim.OutIntelligentCapital, "ARE", 2027)
			c.lower(sim.OutIntelligentCapitalSovereign, "ARE", 2027)
			c.lower(sim.OutIntelligentCapital, "CHN", 2027)
			assert.InDelta(c.t, 1, c.ratio(sim.OutInstalledCompute, "ARE:domestic:us_designed", 2027), 0.01, "the hardware stands")
			assert.InDelta(c.t, 1, c.ratio(sim.OutIntelligentCapital, "IND", 2027), 0.05, "nobody else is hit, but for dearer chips")
			c.higher(sim.OutComputeRent, "china", 2028)
			c.more(sim.OutComputeRent, "world_ex_china", 2027)
			c.more(sim.OutIncidentMemory, "ARE:USA", 2028)
		}},
	{lever: "talent_visas.inflow", magnitude: 10, actors: []world.CountryID{world.USA},
		claim: "drawn talent quickens progress at once and slows that of those who lose it",
		check: func(c comparison) {
			c.higher(sim.OutAlgorithmicEfficiency, "USA", 2028)
			c.less(sim.OutAlgorithmicEfficiency, "CHN", 2027)
			c.less(sim.OutAlgorithmicEfficiency, "REST", 2027)
			gain := func(nation string) float64 { return c.ratio(sim.OutAlgorithmicEfficiency, nation, 2032) }
			assert.Greater(c.t, gain("USA"), gain("CHN"), "others follow by what is published")
		}},
	{lever: "talent_visas.inflow", magnitude: 10, actors: []world.CountryID{world.CHN},
		claim: "a follower that draws talent gains on the leader, whose methods it has fewer of",
		check: func(c comparison) {
			gain := func(nation string) float64 { return c.ratio(sim.OutAlgorithmicEfficiency, nation, 2030) }
			assert.Greater(c.t, gain("CHN"), gain("USA"))
			assert.Greater(c.t, gain("CHN"), gain("REST"))
			c.less(sim.OutAlgorithmicEfficiency, "USA", 2027)
		}},
	{lever: "model_ban.chinese", magnitude: 1, targets: []world.CountryID{world.AUS, world.ITA},
		claim: "a ban on Chinese models empties both families where it holds",
		check: func(c comparison) {
			for _, code := range []string{"AUS", "ITA"} {
				assert.Zero(c.t, mean(c.t, c.run, sim.OutModelShare, code+":china_closed", 2027))
				assert.Zero(c.t, mean(c.t, c.run, sim.OutModelShare, code+":china_open", 2027))
				c.more(sim.OutModelShare, code+":us_closed", 2028)
				assert.LessOrEqual(c.t, c.ratio(sim.OutRoboticsIncome, code, 2028), 1.02, "fewer models help to make hardly more things, if what is left is used more")
			}
			assert.InDelta(c.t, 1, c.ratio(sim.OutModelShare, "NZL:china_open", 2027), 0.05, "neighbours use on")
			c.less(sim.OutModelUseFamily, "china_open:REST", 2028)
		}},
	{lever: "model_ban.us", magnitude: 1, targets: []world.CountryID{world.CHN},
		claim: "a ban on US models turns users to those at home and elsewhere",
		check: func(c comparison) {
			assert.Zero(c.t, mean(c.t, c.run, sim.OutModelShare, "CHN:us_open", 2027))
			assert.Zero(c.t, mean(c.t, c.run, sim.OutModelShare, "CHN:us_closed", 2027))
			for _, family := range []string{"china_open", "china_closed", "rest_open"} {
				c.higher(sim.OutModelShare, "CHN:"+family, 2028)
			}
			c.less(sim.OutRoboticsIncome, "CHN", 2028)
			assert.Positive(c.t, mean(c.t, c.run, sim.OutModelShare, "IND:us_open", 2027), "nobody else bans them")
			c.lower(sim.OutModelUseFamily, "us_open:CHN", 2028)
		}},
	{lever: "data_localisation.strength", magnitude: 1, targets: []world.CountryID{world.IND},
		claim: "localisation brings machines in and keeps foreign interfaces out",
		check: func(c comparison) {
			c.lower(sim.OutModelShare, "IND:us_closed", 2028)
			c.higher(sim.OutModelShare, "IND:us_open", 2028)
			c.higher(sim.OutInstalledCompute, "IND:us_cloud:us_designed", 2029)
			c.less(sim.OutInstalledCompute, "DEU:us_cloud:us_designed", 2029)
			assert.InDelta(c.t, 1, c.ratio(sim.OutModelShare, "IDN:us_closed", 2028), 0.01, "not next door")
		}},
	{lever: "open_procurement.preference", magnitude: 0.7, targets: []world.CountryID{world.DEU},
		claim: "buyers who prefer open models move use to whoever publishes",
		check: func(c comparison) {
			c.lower(sim.OutModelShare, "DEU:us_closed", 2028)
			for _, family := range []string{"us_open", "china_open", "rest_open"} {
				c.higher(sim.OutModelShare, "DEU:"+family, 2028)
			}
			assert.InDelta(c.t, 1, c.ratio(sim.OutModelShare, "FRA:us_closed", 2028), 0.01)
			c.lower(sim.OutDependency, "now:DEU", 2028)
			c.lower(sim.OutChannelRevenue, "api:USA", 2028)
			c.higher(sim.OutValuePaid, "DEU:cloud", 2028)
		}},
	{lever: "sovereign_model.spending", magnitude: 10, targets: []world.CountryID{world.FRA},
		claim: "a model programme buys efficiency for all outside the US and China, at its treasury's cost",
		check: func(c comparison) {
			c.higher(sim.OutAlgorithmicEfficiency, "REST", 2029)
			assert.InDelta(c.t, 1, c.ratio(sim.OutAlgorithmicEfficiency, "USA", 2029), 0.02)
			c.more(sim.OutCapability, "rest_open", 2029)
			assert.InDelta(c.t, 10, mean(c.t, c.run, sim.OutFiscalCost, "REST", 2029)-mean(c.t, c.base, sim.OutFiscalCost, "REST", 2029), 1e-3)
			paid := mean(c.t, c.run, sim.OutValuePaid, "FRA:cloud", 2029) - mean(c.t, c.base, sim.OutValuePaid, "FRA:cloud", 2029)
			assert.InDelta(c.t, 10, paid, 2, "it rents compute")
			c.higher(sim.OutComputeRent, "world_ex_china", 2028)
		}},
	{lever: "platform_antitrust.strength", magnitude: 1, actors: []world.CountryID{world.USA},
		claim: "more rivals cut margins, and users use more",
		check: func(c comparison) {
			c.lower(sim.OutModelMargin, "us_closed", 2028)
			c.lower(sim.OutModelPrice, "us_closed", 2028)
			c.higher(sim.OutEffectivePlayers, "USA:models", 2028)
			c.more(sim.OutModelUse, "USA", 2028)
			assert.InDelta(c.t, 1, c.ratio(sim.OutModelMargin, "china_closed", 2028), 0.01, "China's market is another")
		}},
	{lever: "cost_of_capital.change", magnitude: 4, targets: []world.CountryID{world.USA},
		claim: "dearer money lowers budgets and what profits are worth",
		check: func(c comparison) {
			c.lower(sim.OutBudget, "USA", 2027)
			c.lower(sim.OutValuation, "USA:chip_design", 2028)
			c.lower(sim.OutValuation, "USA:equipment", 2032)
			c.lower(sim.OutEconomicProfit, "USA:chip_design", 2028)
			assert.Greater(c.t, c.ratio(sim.OutValuation, "NLD:equipment", 2032), 0.97, "others discount as before")
		}},
	{lever: "cost_of_capital.change", magnitude: -4, targets: []world.CountryID{world.JPN},
		claim: "cheaper money anywhere outside the US and China counts for all of them",
		check: func(c comparison) {
			c.higher(sim.OutValuation, "JPN:equipment", 2028)
			c.higher(sim.OutValuation, "NLD:equipment", 2028)
			assert.Less(c.t, c.ratio(sim.OutValuation, "USA:equipment", 2032), 1.03)
			c.higher(sim.OutBudget, "REST", 2027)
		}},
	{lever: "algorithmic_breakthrough.size", magnitude: 1.1, actors: []world.CountryID{world.CHN},
		claim: "a breakthrough is a jump of e^size, and spreads to those behind",
		check: func(c comparison) {
			e := entity(c.t, sim.OutAlgorithmicEfficiency, "CHN")
			start := month(c.t, "2027-01")
			jump := float64(c.run.At(sim.OutAlgorithmicEfficiency, e, start) / c.base.At(sim.OutAlgorithmicEfficiency, e, start))
			assert.InDelta(c.t, 3.004, jump, 0.1, "e^1.1 at once")
			c.higher(sim.OutAlgorithmicEfficiency, "REST", 2028)
			assert.Less(c.t, c.ratio(sim.OutAlgorithmicEfficiency, "REST", 2028), c.ratio(sim.OutAlgorithmicEfficiency, "CHN", 2028))
			c.higher(sim.OutFrontierCapability, "CHN", 2027)
			c.more(sim.OutCapability, "china_open", 2027)
			c.lower(sim.OutModelPrice, "china_open", 2027)
			c.higher(sim.OutModelUseFamily, "china_open:REST", 2028)
		}},
}
