package sim

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"sovereignstack/sim/unit"
	"sovereignstack/sim/world"
)

func TestStrength(t *testing.T) {
	for _, c := range []struct {
		claim string
		shock Shock
		month Month
		want  float64
	}{
		{"nothing before the start", Shock{Start: 10, End: NoEnd}, 9, 0},
		{"all at once without a ramp", Shock{Start: 10, End: NoEnd}, 10, 1},
		{"a ramp of one month is no ramp", Shock{Start: 10, Ramp: 1, End: NoEnd}, 10, 1},
		{"the first of four months has a quarter", Shock{Start: 10, Ramp: 4, End: NoEnd}, 10, 0.25},
		{"the third has three", Shock{Start: 10, Ramp: 4, End: NoEnd}, 12, 0.75},
		{"the fourth has all", Shock{Start: 10, Ramp: 4, End: NoEnd}, 13, 1},
		{"and so it stays", Shock{Start: 10, Ramp: 4, End: NoEnd}, 200, 1},
		{"the last month before the end has all", Shock{Start: 10, End: 20}, 19, 1},
		{"the end month has none", Shock{Start: 10, End: 20}, 20, 0},
		{"an end cuts a ramp off", Shock{Start: 10, Ramp: 40, End: 20}, 19, 0.25},
	} {
		t.Run(c.claim, func(t *testing.T) { near(t, c.want, c.shock.strength(c.month), 1e-15) })
	}
}

func TestThreat(t *testing.T) {
	s := Shock{Magnitude: 0.8, Announced: 6, Start: 10, Ramp: 4, End: 20}
	for month, want := range map[Month]float64{5: 0, 6: 0.8, 9: 0.8, 10: 0.6, 12: 0.2, 13: 0, 19: 0, 20: 0} {
		near(t, want, s.threat(month), 1e-12, "month %d", month)
		if month >= s.Announced && month < s.End {
			near(t, s.Magnitude, s.threat(month)+s.level(month), 1e-12, "what is known acts or threatens")
		}
	}
}

func TestGatesCombine(t *testing.T) {
	near(t, 0.25, pass(pass(1, 0.5), 0.5), 1e-15, "two halves let a quarter through")
	near(t, 0.75, join(join(0, 0.5), 0.5), 1e-15, "two halves cover three quarters")
	near(t, 1.0, join(1, 0.7), 1e-15, "all is covered once")
	near(t, 0.0, pass(0, 0.7), 1e-15, "nothing left to narrow")
}

// policyOf returns the policy of one month under some shocks.
func policyOf(month Month, shocks ...Shock) *Policy {
	p := &Policy{moodYears: 2}
	p.update(sorted(shocks), month)
	return p
}

// TestNeutralPolicy: under shocks not yet announced, ended, or with magnitudes of zero,
// nothing more is asked for than without them.
func TestNeutralPolicy(t *testing.T) {
	everyone := []world.CountryID{world.USA, world.CHN, world.ARE}
	control := shock(leverGPUExportControl, 0.5, 5, everyone...) // So that a licence can act.
	for i := range levers {
		s := Shock{Lever: LeverID(i), Start: 20, End: NoEnd, Announced: 10, Ramp: 5}
		if levers[i].Targets == TargetCountries {
			s.Targets = everyone
		}
		moves := func(month Month) bool { return *policyOf(month, control, s) != *policyOf(month, control) }
		assert.False(t, moves(50), "%s at zero", levers[i].ID)
		s.Magnitude = levers[i].Max
		assert.False(t, moves(9), "%s before the announcement", levers[i].ID)
		assert.True(t, moves(22), "%s at work", levers[i].ID)
		s.End = 40
		assert.False(t, moves(50), "%s after the end", levers[i].ID)
	}
}

func shock(lever LeverID, magnitude float64, start Month, targets ...world.CountryID) Shock {
	return Shock{Lever: lever, Magnitude: magnitude, Announced: start, Start: start, End: NoEnd, Targets: targets}
}

func TestControlsAndLicences(t *testing.T) {
	control := shock(leverGPUExportControl, 0.8, 10, world.CHN)
	licence := shock(leverLicenceShare, 0.5, 12, world.CHN)
	later := shock(leverGPUExportControl, 0.5, 14, world.CHN)
	for _, c := range []struct {
		claim          string
		shocks         []Shock
		open, licensed float64
	}{
		{"a control closes its share", []Shock{control}, 0.2, 0},
		{"a licence lets half of the closed share pass", []Shock{control, licence}, 0.2, 0.4},
		{"a later control narrows what is open and what is licensed", []Shock{control, licence, later}, 0.1, 0.2},
		{"a licence without a control opens nothing", []Shock{licence}, 1, 0},
	} {
		t.Run(c.claim, func(t *testing.T) {
			p := policyOf(20, c.shocks...)
			near(t, c.open, p.Open[world.CHN], 1e-12)
			near(t, c.licensed, p.Licensed[world.CHN], 1e-12)
			assert.EqualValues(t, 1, p.Open[world.IND], "nobody else is touched")
		})
	}
}

func TestEquipmentControlActors(t *testing.T) {
	alone := shock(leverEquipmentControl, 0.6, 10, world.CHN)
	alone.Actors = []world.CountryID{world.USA}
	p := policyOf(10, alone)
	near(t, 0.4, p.ToolsPermitted[world.VendorUSA], 1e-12)
	assert.EqualValues(t, 1, p.ToolsPermitted[world.VendorJPN], "who does not act sells on")
	assert.EqualValues(t, 1, p.ToolsPermitted[world.VendorOther])

	allies := shock(leverEquipmentControl, 0.6, 10, world.CHN)
	p = policyOf(10, allies)
	for _, v := range []world.Vendor{world.VendorUSA, world.VendorJPN, world.VendorNLD} {
		near(t, 0.4, p.ToolsPermitted[v], 1e-12, "by default all three act: %s", v.ID())
	}
	elsewhere := shock(leverEquipmentControl, 0.6, 10, world.IND)
	assert.Equal(t, policyOf(10).ToolsPermitted, policyOf(10, elsewhere).ToolsPermitted, "only China's purchases are modelled by vendor")

	early := allies
	early.Announced = 4
	p = policyOf(5, early)
	assert.EqualValues(t, 1, p.ToolsPermitted[world.VendorUSA], "an announcement denies nothing")
	near(t, 0.6, p.ToolsThreatened[world.VendorUSA], 1e-12, "but it is known")
	near(t, 0.0, policyOf(10, early).ToolsThreatened[world.VendorUSA], 1e-12, "until it acts")
}

func TestOtherLevers(t *testing.T) {
	near(t, 40.0, policyOf(5, shock(leverChipFund, 30, 1), shock(leverChipFund, 10, 1)).ChipFund, 1e-12, "funds add up")
	near(t, 0.7, policyOf(5, shock(leverTaiwanLoss, 0.7, 1)).FabLoss[world.FabTWN], 1e-12)
	assert.Zero(t, policyOf(5, shock(leverTaiwanLoss, 0.7, 1)).FabLoss[world.FabKOR], "only Taiwan's fabs are lost")
	assert.EqualValues(t, -1, policyOf(5, shock(leverGridBuild, -1, 1, world.USA), shock(leverGridBuild, -0.5, 2, world.USA)).GridChange[world.USA],
		"nobody tears lines down")
	near(t, 0.6, policyOf(5, shock(leverFullStackExport, 0.6, 1, world.ARE)).FullStack[world.ARE], 1e-12)
	near(t, 0.25, policyOf(5, shock(leverLicenceFee, 0.25, 1, world.CHN)).LicenceFee[world.CHN], 1e-12)
}

// TestMoodFades from full strength to 1/e in two years, and not before it has ramped up.
func TestMoodFades(t *testing.T) {
	bust := shock(leverCapitalShock, -0.7, 10, world.USA)
	bust.Ramp = 6
	mood := func(m Month) unit.Ratio { return policyOf(m, bust).CapitalMood[world.USA] }
	near(t, -0.7/6, mood(10), 1e-12)
	near(t, -0.7, mood(16), 1e-12)
	near(t, -0.7*0.36787944, mood(16+24), 1e-7)
	assert.Zero(t, policyOf(16, bust).CapitalMood[world.CHN])
}

// TestNextIsUpdate: month after month, the policy is what all shocks together ask for,
// though it is computed in few of them.
func TestNextIsUpdate(t *testing.T) {
	everyone := []world.CountryID{world.USA, world.CHN, world.ARE}
	for i := range levers {
		s := Shock{Lever: LeverID(i), Magnitude: levers[i].Max, Actors: levers[i].DefaultActors, Announced: 10, Start: 20, Ramp: 5, End: 60}
		if levers[i].Targets == TargetCountries {
			s.Targets = everyone
		}
		for _, ramp := range []int32{0, 1, 2, 5, 70} {
			s.Ramp = ramp
			shocks := []Shock{shock(leverGPUExportControl, 0.5, 5, everyone...), s}
			p := &Policy{moodYears: 2}
			for month := range Month(100) {
				p.next(shocks, month)
				assert.True(t, *policyOf(month, shocks...) == *p, "%s in month %d", levers[i].ID, month)
			}
		}
	}
}

// TestOrderOfShocks: policies do not depend on the order in a file.
func TestOrderOfShocks(t *testing.T) {
	shocks := []Shock{
		shock(leverLicenceShare, 0.5, 12, world.CHN), shock(leverGPUExportControl, 0.8, 12, world.CHN), shock(leverGPUExportControl, 0.3, 14, world.CHN, world.ARE),
		shock(leverCapitalShock, 0.1, 12, world.USA), shock(leverCapitalShock, 0.2, 12, world.USA), shock(leverCapitalShock, 0.3, 12, world.USA),
	}
	for month := Month(12); month < 40; month++ {
		want := policyOf(month, shocks...)
		for i := range shocks {
			turned := append(append([]Shock{}, shocks[i:]...), shocks[:i]...)
			assert.True(t, *want == *policyOf(month, turned...), "turned by %d in %s", i, month)
		}
	}
}

// use is a shock of a lever by its id, from month 10.
func use(id string, magnitude float64, actors []world.CountryID, targets ...world.CountryID) Shock {
	lever, ok := LeverByID(id)
	if !ok {
		panic(id)
	}
	s := shock(lever, magnitude, 10, targets...)
	s.Actors = actors
	return s
}

func TestActorsDecideWhoIsHit(t *testing.T) {
	us, cn, fr := []world.CountryID{world.USA}, []world.CountryID{world.CHN}, []world.CountryID{world.FRA}
	p := policyOf(20, use("full_stack_export.scale", 0.5, us, world.IND), use("full_stack_export.scale", 0.4, cn, world.IND))
	assert.Equal(t, [world.Suppliers]unit.Share{0.5, 0.4}, p.stackOf(world.IND), "each exports its own stack")
	near(t, 0.7, p.fullStack(world.IND), 1e-12, "and cheap finance adds up to no more than all")

	p = policyOf(20, use("api_cutoff.coverage", 0.75, cn, world.IND, world.CHN))
	near(t, 0.25, p.APIOpen[world.IND][world.SupplierCHN], 1e-12)
	assert.EqualValues(t, 1, p.APIOpen[world.IND][world.SupplierUSA], "who does not act stays open")
	assert.EqualValues(t, 1, p.APIOpen[world.CHN][world.SupplierCHN], "nobody cuts himself off")
	assert.EqualValues(t, 1, p.ModelsAllowed[world.IND][world.SupplierCHN], "weights that are out stay out")
	assert.Equal(t, [world.Suppliers]bool{false, true}, p.Cuts)

	p = policyOf(20, use("labs_close.extent", 0.9, fr), use("open_release.speed", 0.4, cn), use("open_release.speed", 0.5, cn))
	assert.Equal(t, [world.Nations]unit.Share{world.NationRest: 0.9}, p.LabsClosed, "France stands for labs elsewhere")
	near(t, 0.7, p.OpenSpeed[world.NationCHN], 1e-12)
	p = policyOf(20, use("retaliation.strength", 1, []world.CountryID{world.USA, world.CHN}))
	assert.Equal(t, [world.Suppliers]unit.Share{1, 1}, p.Retaliation)
}

func TestTargetsOfModelLevers(t *testing.T) {
	p := policyOf(20, use("model_ban.chinese", 1, nil, world.AUS), use("model_ban.us", 0.5, nil, world.RUS, world.USA))
	assert.EqualValues(t, 0, p.ModelsAllowed[world.AUS][world.SupplierCHN])
	near(t, 0.5, p.ModelsAllowed[world.RUS][world.SupplierUSA], 1e-12)
	assert.EqualValues(t, 1, p.ModelsAllowed[world.USA][world.SupplierUSA], "nobody bans his own")
	assert.Equal(t, [world.Suppliers]bool{}, p.Cuts, "a ban is no cut-off: nobody abroad switched anything off")

	p = policyOf(20, use("sovereign_model.spending", 3, nil, world.FRA, world.DEU, world.CHN))
	assert.Equal(t, [world.Nations]unit.BnUSDPerYear{0, 3, 6}, p.ModelProgramme, "outside the US and China efforts count together")
	assert.EqualValues(t, 3, p.ModelSpending[world.DEU], "and each pays its own")

	p = policyOf(20, use("fab_subsidy.spending", 10, []world.CountryID{world.USA, world.DEU}))
	assert.EqualValues(t, 10, p.FabSubsidy[world.FabUSA])
	assert.Zero(t, p.FabSubsidy[world.FabTWN]+p.FabSubsidy[world.FabCHN])

	p = policyOf(20, use("cost_of_capital.change", 3, nil, world.JPN))
	assert.Equal(t, [world.Nations]unit.PerYear{world.NationRest: 0.03}, p.CapitalCost)
}

// TestStackedLeversAreBounded: whatever is asked for, prices stay above zero and sums
// within what a number can hold.
func TestStackedLeversAreBounded(t *testing.T) {
	us := []world.CountryID{world.USA}
	many := func(s Shock) *Policy {
		list := make([]Shock, MaxShocks)
		for i := range list {
			list[i] = s
		}
		return policyOf(10, list...)
	}
	assert.Less(t, many(use("model_export_push.discount", 0.9, us, world.IND)).ModelDiscount[world.IND], unit.Share(1))
	assert.EqualValues(t, 1, many(use("chip_dumping.subsidy", 1, nil, world.IND)).ChipSubsidy[world.IND], "free is as cheap as it gets")
	near(t, maxCapitalCost, many(use("cost_of_capital.change", 5, nil, world.USA)).CapitalCost[world.NationUSA], 1e-12)
	near(t, -maxCapitalCost, many(use("cost_of_capital.change", -4, nil, world.USA)).CapitalCost[world.NationUSA], 1e-12)
	for _, bounded := range []unit.Ratio{
		many(use("chip_tariff.rate", 2, nil, world.IND)).Tariff[world.IND], many(use("anti_dumping.rate", 2, nil, world.IND)).AntiDumping[world.IND],
		many(use("platform_antitrust.strength", 2, us)).Antitrust[world.NationUSA], many(use("open_procurement.preference", 3, nil, world.IND)).OpenPreference[world.IND],
		many(use("algorithmic_breakthrough.size", 3, us)).Breakthrough[world.NationUSA],
	} {
		assert.LessOrEqual(t, bounded, unit.Ratio(maxMood))
	}
}

// TestABreakthroughAddsUp to its size over its ramp, and an end takes nothing back.
func TestABreakthroughAddsUp(t *testing.T) {
	for _, ramp := range []int32{0, 1, 7, 40} {
		s := use("algorithmic_breakthrough.size", 1.1, []world.CountryID{world.CHN})
		s.Ramp, s.End = ramp, 80
		sum := 0.0
		for month := range Month(120) {
			step := float64(policyOf(month, s).Breakthrough[world.NationCHN])
			assert.GreaterOrEqual(t, step, 0.0)
			sum += step
		}
		near(t, 1.1, sum, 1e-12, "over a ramp of %d months", ramp)
	}
}

// TestLevies: who bears what on top of the price of a chip.
func TestLevies(t *testing.T) {
	m := &Model{Params: DefaultParams()}
	m.Flows.Fabs.Capacity[world.USDesigned], m.Flows.Fabs.SiteOutput[world.FabUSA], m.Flows.Fabs.SiteOutput[world.FabTWN] = 100, 20, 80
	m.Policy.Tariff[world.USA], m.Policy.Tariff[world.TWN], m.Policy.Tariff[world.CHN], m.Policy.Tariff[world.IND] = 0.5, 0.5, 0.5, 0.5
	m.Policy.ChipSubsidy[world.IND], m.Policy.AntiDumping[world.IND] = 0.6, 1
	for _, c := range []struct {
		claim   string
		country world.CountryID
		us, cn  float64
	}{
		{"a tariff spares what is made at home", world.USA, 0.4, 0.5},
		{"which is most of it in Taiwan", world.TWN, 0.1, 0.5},
		{"and China's own chips in China", world.CHN, 0.5, 0},
		{"duties add up and a gift takes off", world.IND, 0.5, 0.5 + 1 - 0.6},
		{"others bear nothing", world.BRA, 0, 0},
	} {
		us, cn := m.levies(c.country).surcharges()
		near(t, c.us, us, 1e-12, c.claim)
		near(t, c.cn, cn, 1e-12, c.claim)
	}
	m.Flows.Control.Fee[world.BRA] = 0.25
	us, _ := m.levies(world.BRA).surcharges()
	near(t, 0.25*m.Params.Control.FeePassed, us, 1e-12, "buyers bear part of a fee")
}
