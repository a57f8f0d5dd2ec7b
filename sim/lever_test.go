package sim_test

import (
	"slices"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sovereignstack/sim"
	"sovereignstack/sim/data"
	"sovereignstack/sim/scenario"
	"sovereignstack/sim/world"
)

// baseline is the history and its run, made once.
var baseline = sync.OnceValues(func() (sim.Scenario, *sim.Trajectory) {
	s, err := scenario.Load(scenario.HistoryID)
	if err != nil {
		panic(err)
	}
	run, err := sim.Run(data.Tables(), s)
	if err != nil {
		panic(err)
	}
	return s, run
})

// withShocks runs the history with shocks on top.
func withShocks(t *testing.T, shocks ...sim.Shock) *sim.Trajectory {
	t.Helper()
	s, _ := baseline()
	s.Shocks = append(slices.Clone(s.Shocks), shocks...)
	run, err := sim.Run(data.Tables(), s)
	require.NoError(t, err)
	return run
}

// country is the id of an economy that the code does not name.
func country(code string) world.CountryID {
	c, ok := world.ByISO3(code)
	if !ok {
		panic(code)
	}
	return c
}

// withoutHistoryOf runs the history without its own shocks of one lever.
func withoutHistoryOf(t *testing.T, lever sim.LeverID, shocks ...sim.Shock) *sim.Trajectory {
	t.Helper()
	s, _ := baseline()
	s.Shocks = slices.DeleteFunc(slices.Clone(s.Shocks), func(x sim.Shock) bool { return x.Lever == lever })
	s.Shocks = append(s.Shocks, shocks...)
	run, err := sim.Run(data.Tables(), s)
	require.NoError(t, err)
	return run
}

func month(t *testing.T, text string) sim.Month {
	t.Helper()
	m, err := sim.ParseMonth(text)
	require.NoError(t, err)
	return m
}

func leverID(t *testing.T, id string) sim.LeverID {
	t.Helper()
	lever, ok := sim.LeverByID(id)
	require.True(t, ok, "no lever %s", id)
	return lever
}

// pull is a shock from January 2027, announced half a year before, for good.
func pull(t *testing.T, lever string, magnitude float64, targets ...world.CountryID) sim.Shock {
	return sim.Shock{Lever: leverID(t, lever), Magnitude: magnitude, Targets: targets,
		Announced: month(t, "2026-07"), Start: month(t, "2027-01"), End: sim.NoEnd}
}

// entity finds the number of an entity by its id.
func entity(t *testing.T, out sim.OutputID, id string) int {
	t.Helper()
	output := &sim.Outputs()[out]
	for e := range output.Size() {
		if output.Entity(e) == id {
			return e
		}
	}
	require.Fail(t, "no such entity", "%s %s", output.ID, id)
	return -1
}

// mean is the average of one entity over a year.
func mean(t *testing.T, run *sim.Trajectory, out sim.OutputID, id string, year int) float64 {
	t.Helper()
	series, sum := run.Series(out, entity(t, out, id)), 0.0
	for m := range 12 {
		sum += float64(series[(year-sim.FirstYear)*12+m])
	}
	return sum / 12
}

// sum is the average of all entities together over a year.
func sum(run *sim.Trajectory, out sim.OutputID, year int) (total float64) {
	for m := range sim.Month(12) {
		total += run.Sum(out, sim.Month((year-sim.FirstYear)*12)+m) / 12
	}
	return total
}

// comparison holds a run with a shock against the baseline.
type comparison struct {
	t         *testing.T
	base, run *sim.Trajectory
}

// ratio is shocked over baseline for one entity and year.
func (c comparison) ratio(out sim.OutputID, id string, year int) float64 {
	c.t.Helper()
	return mean(c.t, c.run, out, id, year) / mean(c.t, c.base, out, id, year)
}

func (c comparison) lower(out sim.OutputID, id string, year int) {
	c.t.Helper()
	assert.Less(c.t, c.ratio(out, id, year), 0.999, "%s %s of %d should be lower", sim.Outputs()[out].ID, id, year)
}

func (c comparison) higher(out sim.OutputID, id string, year int) {
	c.t.Helper()
	assert.Greater(c.t, c.ratio(out, id, year), 1.001, "%s %s of %d should be higher", sim.Outputs()[out].ID, id, year)
}

// more and less compare without a margin, for what moves little or starts from nothing.
func (c comparison) more(out sim.OutputID, id string, year int) {
	c.t.Helper()
	assert.Greater(c.t, mean(c.t, c.run, out, id, year), mean(c.t, c.base, out, id, year), "%s %s of %d", sim.Outputs()[out].ID, id, year)
}

func (c comparison) less(out sim.OutputID, id string, year int) {
	c.t.Helper()
	assert.Less(c.t, mean(c.t, c.run, out, id, year), mean(c.t, c.base, out, id, year), "%s %s of %d", sim.Outputs()[out].ID, id, year)
}

// open is the share of open models in what country id uses.
func (c comparison) open(run *sim.Trajectory, id string, year int) (sum float64) {
	for _, family := range []string{"us_open", "china_open", "rest_open"} {
		sum += mean(c.t, run, sim.OutModelShare, id+":"+family, year)
	}
	return sum
}

// world is the ratio of all entities together.
func (c comparison) world(out sim.OutputID, year int) float64 {
	return sum(c.run, out, year) / sum(c.base, out, year)
}

// TestLevers pulls each lever on the history: the run equals the baseline bit for bit
// until the announcement and moves as claimed after the start.
func TestLevers(t *testing.T) {
	_, base := baseline()
	covered := map[string]bool{}
	for _, l := range leverClaims {
		covered[l.lever] = true
		t.Run(l.claim, func(t *testing.T) {
			shock := pull(t, l.lever, l.magnitude, l.targets...)
			shock.Actors = l.actors
			if l.end != "" {
				shock.End = month(t, l.end)
			}
			base, run := base, withShocks(t, shock)
			if l.alone {
				base, run = withoutHistoryOf(t, shock.Lever), withoutHistoryOf(t, shock.Lever, shock)
			}
			requireSameUntil(t, base, run, shock.Announced)
			require.NotEqual(t, base.Hash, run.Hash)
			l.check(comparison{t, base, run})
		})
	}
	for _, l := range sim.Levers() {
		assert.True(t, covered[l.ID], "%s has no claim", l.ID)
	}
}

// requireSameUntil compares all outputs of all months before a month, bit for bit.
func requireSameUntil(t require.TestingT, base, run *sim.Trajectory, until sim.Month) {
	for o := range sim.Outputs() {
		for e := range sim.Outputs()[o].Size() {
			a, b := base.Series(sim.OutputID(o), e)[:until], run.Series(sim.OutputID(o), e)[:until]
			if !slices.Equal(a, b) {
				require.Fail(t, "moves before the announcement", "%s %s", sim.Outputs()[o].ID, sim.Outputs()[o].Entity(e))
			}
		}
	}
}

// TestMagnitudeZeroIsTheBaseline for every lever, whatever its dates.
func TestMagnitudeZeroIsTheBaseline(t *testing.T) {
	_, base := baseline()
	for _, l := range sim.Levers() {
		shock := pull(t, l.ID, 0, l.DefaultTargets...)
		shock.Ramp, shock.End = 7, month(t, "2033-03")
		run := withShocks(t, shock)
		assert.Equal(t, base.Hash, run.Hash, l.ID)
		requireSameUntil(t, base, run, sim.Months)
	}
}

// TestRampAndEnd: a control closes the door step by step and opens it when it ends.
func TestRampAndEnd(t *testing.T) {
	shock := pull(t, "gpu_export_control.coverage", 0.6, world.IND)
	shock.Ramp, shock.End = 6, month(t, "2030-01")
	run := withShocks(t, shock)
	permitted := run.Series(sim.OutAcceleratorsPermitted, entity(t, sim.OutAcceleratorsPermitted, "IND"))
	assert.EqualValues(t, 1, permitted[shock.Start-1])
	for i := range sim.Month(6) {
		assert.InDelta(t, 1-0.1*float64(i+1), permitted[shock.Start+i], 1e-6, "month %d of the ramp", i+1)
	}
	assert.InDelta(t, 0.4, permitted[shock.End-1], 1e-6)
	assert.EqualValues(t, 1, permitted[shock.End])
}

// TestLicenceWithoutControl changes nothing where nothing is denied.
func TestLicenceWithoutControl(t *testing.T) {
	_, base := baseline()
	assert.Equal(t, base.Hash, withShocks(t, pull(t, "export_licence.share", 1, world.IND)).Hash)
	assert.Equal(t, base.Hash, withShocks(t, pull(t, "export_licence.fee", 0.5, world.IND)).Hash)
}

// TestTheWorldWithoutControls: taking the controls out of the past changes nothing
// before they came, and gives China more compute by 2025.
func TestTheWorldWithoutControls(t *testing.T) {
	s, base := baseline()
	free := s
	free.Shocks = slices.DeleteFunc(slices.Clone(s.Shocks), func(x sim.Shock) bool {
		return x.Lever == leverID(t, "gpu_export_control.coverage")
	})
	require.Less(t, len(free.Shocks), len(s.Shocks))
	run, err := sim.Run(data.Tables(), free)
	require.NoError(t, err)
	requireSameUntil(t, base, run, month(t, "2022-10"))
	c := comparison{t, base, run}
	c.higher(sim.OutAcceleratorsShipped, "us_designed:CHN", 2024)
	c.higher(sim.OutComputeOwned, "CHN", 2025)
	assert.Zero(t, sum(run, sim.OutAcceleratorsDiverted, 2025), "nothing denied, nothing smuggled")
}

// TestStackedShocksStayFinite pulls one lever as often and as far as an input may.
func TestStackedShocksStayFinite(t *testing.T) {
	s, _ := baseline()
	for i, l := range sim.Levers() {
		for _, magnitude := range []float64{l.Min, l.Max} {
			shock := pull(t, l.ID, magnitude)
			if l.Targets == sim.TargetCountries {
				for c := range world.CountryID(world.Count) {
					shock.Targets = append(shock.Targets, c)
				}
			}
			many := s
			many.Shocks = slices.Repeat([]sim.Shock{shock}, sim.MaxShocks)
			run, err := sim.Run(data.Tables(), many)
			require.NoError(t, err)
			bad := slices.IndexFunc(run.Values, func(v float32) bool { return v-v != 0 })
			assert.Equal(t, -1, bad, "%s at %g: a value is not finite", sim.Levers()[i].ID, magnitude)
		}
	}
}
