package sim_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sovereignstack/sim"
	"sovereignstack/sim/data"
	"sovereignstack/sim/world"
)

// What levers do together, or to quantities that outputs do not show.

// TestAntiDumpingBluntsDumping where it applies and nowhere else.
func TestAntiDumpingBluntsDumping(t *testing.T) {
	dump := pull(t, "chip_dumping.subsidy", 0.6, world.IND, world.BRA)
	base := withShocks(t, dump)
	c := comparison{t, base, withShocks(t, dump, pull(t, "anti_dumping.rate", 1, world.IND))}
	assert.Less(t, c.ratio(sim.OutAcceleratorsShipped, "chinese:IND", 2028), 0.7)
	c.higher(sim.OutAcceleratorsShipped, "us_designed:IND", 2028)
	assert.GreaterOrEqual(t, c.ratio(sim.OutAcceleratorsShipped, "chinese:BRA", 2028), 0.98)
	c.lower(sim.OutFiscalCost, "CHN", 2028)
}

// TestFabsAtHomeSoftenTheLossOfTaiwan: with them, less output is missing.
func TestFabsAtHomeSoftenTheLossOfTaiwan(t *testing.T) {
	loss := pull(t, "taiwan_loss.share", 0.9)
	loss.Announced, loss.Start = month(t, "2032-01"), month(t, "2032-01")
	fabs := pull(t, "fab_subsidy.spending", 30)
	_, base := baseline()
	bare, backed := comparison{t, base, withShocks(t, loss)}, comparison{t, withShocks(t, fabs), withShocks(t, fabs, loss)}
	for _, year := range []int{2032, 2033} {
		assert.Greater(t, backed.world(sim.OutAcceleratorsMade, year), bare.world(sim.OutAcceleratorsMade, year), "in %d", year)
		assert.Less(t, backed.ratio(sim.OutChipPrice, "us_designed", year), bare.ratio(sim.OutChipPrice, "us_designed", year))
	}
}

// TestTalentIsNeitherMadeNorLost: visas move it, whoever issues them.
func TestTalentIsNeitherMadeNorLost(t *testing.T) {
	visas := pull(t, "talent_visas.inflow", 10)
	visas.Actors = []world.CountryID{world.USA, world.CHN, world.FRA}
	sum := func(s *sim.State) (total float64) {
		for _, share := range s.Algorithms.Talent {
			total += float64(share)
		}
		return total
	}
	for _, substeps := range []int{1, 4} {
		everyMonth(t, substeps, []sim.Shock{visas}, func(m *sim.Model, before *sim.State) {
			assert.InDelta(t, sum(before), sum(&m.State), 1e-12)
		})
	}
	alone := pull(t, "talent_visas.inflow", 5)
	everyMonth(t, 1, []sim.Shock{alone}, func(m *sim.Model, before *sim.State) {
		for n, share := range m.State.Algorithms.Talent {
			was := before.Algorithms.Talent[n]
			switch {
			case m.Month() <= alone.Start:
				assert.Equal(t, was, share, "nobody moves before")
			case world.Nation(n) == world.NationUSA:
				assert.Greater(t, share, was)
			default:
				assert.Less(t, share, was)
			}
		}
	})
}

// TestAnEmbargoTakesItsShareOfCapacity at once, and other sources bring it back.
func TestAnEmbargoTakesItsShareOfCapacity(t *testing.T) {
	severity := sim.DefaultParams().Fabs.MineralSeverity
	capacities := func(shocks ...sim.Shock) (list []float64) {
		everyMonth(t, 1, shocks, func(m *sim.Model, _ *sim.State) {
			list = append(list, float64(m.Flows.Fabs.Capacity[world.USDesigned])/float64(m.Flows.Fabs.Wafers[world.Allied]))
		})
		return list
	}
	embargo := pull(t, "mineral_embargo.share", 0.8)
	base, run := capacities(), capacities(embargo)
	at := func(m sim.Month) float64 { return run[m] / base[m] }
	assert.InDelta(t, 1, at(embargo.Start-1), 1e-9)
	assert.InDelta(t, 1-0.8*severity, at(embargo.Start), 0.01, "at once")
	assert.Greater(t, at(embargo.Start+24), at(embargo.Start+3), "others begin to dig")
	assert.InDelta(t, 1, at(embargo.Start+120), 0.02)
}

// TestNothingToEnforce: without a control, enforcement and licences change no bit.
func TestNothingToEnforce(t *testing.T) {
	assert.Equal(t, inPeace(t).Hash, inPeace(t, pull(t, "enforcement.strength", 1)).Hash)
	assert.Equal(t, inPeace(t).Hash, inPeace(t, pull(t, "export_licence.share", 1, world.CHN), pull(t, "export_licence.fee", 0.5, world.CHN)).Hash)
}

// TestNobodyHitsHimself: a nation's own country is no target of its cut-off, discount,
// gift or ban.
func TestNobodyHitsHimself(t *testing.T) {
	_, base := baseline()
	chinese := pull(t, "api_cutoff.coverage", 1, world.CHN)
	chinese.Actors = []world.CountryID{world.CHN}
	for name, shock := range map[string]sim.Shock{
		"cut-off by the US": pull(t, "api_cutoff.coverage", 1, world.USA), "cut-off by China": chinese,
		"discount": pull(t, "model_export_push.discount", 0.5, world.USA), "gift": pull(t, "chip_dumping.subsidy", 1, world.CHN),
		"disable": pull(t, "remote_disable.share", 1, world.USA), "full stack": pull(t, "full_stack_export.scale", 1, world.USA),
		"duty": pull(t, "anti_dumping.rate", 1, world.CHN), "ban of US models": pull(t, "model_ban.us", 1, world.USA),
		"ban of Chinese models": pull(t, "model_ban.chinese", 1, world.CHN),
	} {
		assert.Equal(t, base.Hash, withShocks(t, shock).Hash, name)
	}
}

// TestLeversEnd: the end of a lever moves the run again from that month on and not
// before.
func TestLeversEnd(t *testing.T) {
	for _, l := range leverClaims {
		lasting := pull(t, l.lever, l.magnitude, l.targets...)
		lasting.Actors = l.actors
		ending := lasting
		ending.End = month(t, "2031-01")
		base, run := withShocks(t, lasting), withShocks(t, ending)
		if l.alone {
			base, run = withoutHistoryOf(t, lasting.Lever, lasting), withoutHistoryOf(t, lasting.Lever, ending)
		}
		requireSameUntil(t, base, run, ending.End)
		if l.lever != "algorithmic_breakthrough.size" { // What has been found stays found.
			require.NotEqual(t, base.Hash, run.Hash, l.claim)
		}
	}
}

// TestMemoryIsWhatLasts: without memory a cut-off leaves no distrust behind, and with it
// the closed share stays lower for years.
func TestMemoryIsWhatLasts(t *testing.T) {
	cut := pull(t, "api_cutoff.coverage", 1, world.IND)
	cut.End = month(t, "2029-01")
	forgetful := func(shocks ...sim.Shock) *sim.Trajectory {
		s, _ := baseline()
		s.Shocks = append(slices.Clone(s.Shocks), shocks...)
		for id, value := range map[string]float64{"incident_memory.half_life": 1, "incident_memory.rate": 0.5} {
			p, ok := sim.ParameterByID(id)
			require.True(t, ok)
			s.Overrides = append(slices.Clip(s.Overrides), sim.Override{Param: p, Value: value})
		}
		run, err := sim.Run(data.Tables(), s)
		require.NoError(t, err)
		return run
	}
	_, base := baseline()
	usual, weak := comparison{t, base, withShocks(t, cut)}, comparison{t, forgetful(), forgetful(cut)}
	assert.Less(t, usual.ratio(sim.OutModelShare, "IND:us_closed", 2033), weak.ratio(sim.OutModelShare, "IND:us_closed", 2033))
}
