//go:build !js

// Other platforms give the same bits, which the goldens check.

package sim_test

import (
	"slices"

	"pgregory.net/rapid"

	"sovereignstack/sim"
	"sovereignstack/sim/world"
)

// drawShock draws any valid use of a lever that starts in or after a month.
func drawShock(t *rapid.T, earliest sim.Month) sim.Shock {
	id := rapid.IntRange(0, len(sim.Levers())-1).Draw(t, "lever")
	lever := sim.Levers()[id]
	s := sim.Shock{Lever: sim.LeverID(id), End: sim.NoEnd}
	s.Magnitude = rapid.Float64Range(lever.Min, lever.Max).Draw(t, "magnitude")
	if rapid.Bool().Draw(t, "extreme") {
		s.Magnitude = rapid.SampledFrom([]float64{lever.Min, lever.Max}).Draw(t, "which")
	}
	s.Announced = sim.Month(rapid.IntRange(int(earliest), sim.Months-1).Draw(t, "announced"))
	s.Start = sim.Month(rapid.IntRange(int(s.Announced), min(sim.Months-1, int(s.Announced)+30)).Draw(t, "start"))
	s.Ramp = int32(rapid.IntRange(0, 60).Draw(t, "ramp"))
	if s.Start < sim.Months-1 && rapid.Bool().Draw(t, "ends") {
		s.End = sim.Month(rapid.IntRange(int(s.Start)+1, sim.Months-1).Draw(t, "end"))
	}
	if lever.Targets == sim.TargetCountries {
		s.Targets = append(drawCountries(t), lever.DefaultTargets...)
		slices.Sort(s.Targets)
		s.Targets = slices.Compact(s.Targets)
	}
	if len(lever.Actors) > 0 && rapid.Bool().Draw(t, "actors named") {
		s.Actors = lever.Actors[:rapid.IntRange(1, len(lever.Actors)).Draw(t, "actors")]
	}
	return s
}

func drawCountries(t *rapid.T) []world.CountryID {
	list := rapid.SliceOfNDistinct(rapid.IntRange(0, world.Count-1), 0, 5, rapid.ID[int]).Draw(t, "countries")
	ids := make([]world.CountryID, len(list))
	for i, c := range list {
		ids[i] = world.CountryID(c)
	}
	return ids
}

// drawScenario draws the history with shocks on top, or without the history, with any
// parameters moved anywhere in their ranges. Most have a few of both; some pull every
// lever there is, or move all parameters at once.
func drawScenario(t *rapid.T) sim.Scenario {
	s, _ := baseline()
	s.Shocks = slices.Clone(s.Shocks)
	if rapid.IntRange(0, 3).Draw(t, "without history") == 0 {
		s.Shocks = nil
	}
	shocks := rapid.IntRange(0, 6).Draw(t, "shocks")
	if rapid.IntRange(0, 9).Draw(t, "many shocks") == 9 {
		shocks = len(sim.Levers())
	}
	for range shocks {
		s.Shocks = append(s.Shocks, drawShock(t, 0))
	}
	moved := rapid.SliceOfNDistinct(rapid.IntRange(0, len(sim.Parameters())-1), 0, 25, rapid.ID[int]).Draw(t, "parameters")
	if rapid.IntRange(0, 4).Draw(t, "all parameters") == 4 {
		moved = moved[:0]
		for p := range sim.Parameters() {
			moved = append(moved, p)
		}
	}
	for _, p := range moved {
		low, high := sim.Parameters()[p].Min, sim.Parameters()[p].Max
		value := rapid.Float64Range(low, high).Draw(t, sim.Parameters()[p].ID)
		if rapid.Bool().Draw(t, "at an end") {
			value = rapid.SampledFrom([]float64{low, high}).Draw(t, "end of range")
		}
		s.Overrides = append(s.Overrides, sim.Override{Param: sim.ParamID(p), Value: value})
	}
	s.Substeps = rapid.SampledFrom([]int{1, 1, 1, 1, 1, 1, 2, 4}).Draw(t, "substeps")
	s.Seed = rapid.Uint64Range(0, sim.MaxSeed).Draw(t, "seed")
	if rapid.IntRange(0, 4).Draw(t, "free early") == 4 {
		s.FreeFrom = sim.Month(rapid.IntRange(int(sim.FirstFree), int(sim.FirstSimulated)).Draw(t, "free from"))
	}
	return s
}
