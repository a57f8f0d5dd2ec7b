package sim

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"sovereignstack/sim/unit"
	"sovereignstack/sim/world"
)

func TestPowerRoom(t *testing.T) {
	p := PowerParams{Margin: 0.2}
	for _, c := range []struct {
		claim string
		grid  GridState
		want  float64
	}{
		{"an empty grid takes all orders", GridState{0, 10}, 1},
		{"outside the margin power is no limit", GridState{8, 10}, 1},
		{"half the margin left, half the orders", GridState{9, 10}, 0.5},
		{"a full grid takes none", GridState{10, 10}, 0},
		{"a country without a grid takes none", GridState{0, 0}, 0},
	} {
		t.Run(c.claim, func(t *testing.T) { near(t, c.want, p.room(c.grid), 1e-12) })
	}
}

func TestPowerBuilt(t *testing.T) {
	p := PowerParams{BuildShare: 0.01, GridGrowth: 0.03}
	for _, c := range []struct {
		claim          string
		capacity, year float64
		change         unit.Ratio
		want           float64
	}{
		{"a hundredth of capacity a year", 1000, 0, 0, 10},
		{"a freeze stops it", 1000, 0, -1, 0},
		{"a change of one doubles it", 1000, 0, 1, 20},
		{"no capacity, nothing built", 0, 5, 3, 0},
		{"capacity itself grows", 1000, 10, 0, 13.49858808},
	} {
		t.Run(c.claim, func(t *testing.T) { near(t, c.want, built(c.capacity, p.buildRate(c.year), c.change), 1e-8) })
	}
}

func TestPowerIntensity(t *testing.T) {
	p := DefaultParams().Power
	near(t, p.IntensityStart, p.intensity(0), 1e-12)
	near(t, 0.86, p.intensity(4), 0.1, "HW0477: kW per H100e at the end of 2025")
	assert.Less(t, p.intensity(10), p.intensity(4))
	near(t, p.intensity(4), p.intensity(4+1e-9), 1e-8, "the two trends join")
}

// TestPowerByShock caps one grid in the steady world at what it uses.
func TestPowerByShock(t *testing.T) {
	m := steadyWorld(t)
	const c = world.DEU
	flowing := m.Flows.Installed.Arrived[c]
	used := m.State.Grid[c].Used
	m.State.Grid[c].Limit = used
	steadyStep(m, 0)
	assert.Zero(t, m.Flows.Power.Room[c])
	assert.Zero(t, m.Flows.Installed.Arrived[c], "a full grid takes nothing")
	assert.Less(t, m.State.Grid[c].Used, used, "retired chips free power")
	settle(m, 0, 5)
	assert.Positive(t, m.Flows.Installed.Arrived[c], "what was freed is used again")
	assert.Less(t, m.Flows.Installed.Arrived[c], flowing)
	assert.LessOrEqual(t, m.State.Grid[c].Used, m.State.Grid[c].Limit)
	assert.Greater(t, m.Flows.Installed.Arrived[world.JPN], flowing, "US clouds build elsewhere")
}

// TestRetiredChipsFreePower runs a country whose orders stop and whose compute is
// replaced by what needs a quarter of the power.
func TestRetiredChipsFreePower(t *testing.T) {
	m := steadyWorld(t)
	const c = world.DEU
	before, compute := m.State.Grid[c].Used, m.State.Installed[c].total()
	m.Params.Power.IntensityStart /= 4
	settle(m, 0, 80)
	near(t, compute, m.State.Installed[c].total(), 1e-4)
	near(t, float64(before)/4, m.State.Grid[c].Used, 1e-3, "the same compute, a quarter of the power")
}
