//go:build !js

// Other platforms give the same bits, which the goldens check.

package sim_test

import (
	"math"
	"slices"
	"strconv"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"sovereignstack/sim"
	"sovereignstack/sim/data"
)

// rounding is the share by which a long sum may be off.
const rounding = 1e-9

// above reports whether a quantity exceeds a bound by more than rounding, or is none.
func above(have, bound float64) bool { return !(have <= bound+rounding*math.Abs(bound)+1e-9) }

// differ reports whether two quantities differ by more than rounding, or are none.
func differ(have, want float64) bool { return above(have, want) || above(want, have) }

// atMost and equal fail with a text; where there are many countries above and differ
// are asked first, since to make a text for each would take longer than a run.
func atMost(t *rapid.T, have, bound float64, what string) {
	if above(have, bound) {
		t.Fatalf("%g exceeds %g: %s", have, bound, what)
	}
}

func equal(t *rapid.T, want, have float64, what string) {
	if differ(have, want) {
		t.Fatalf("%g is not %g: %s", have, want, what)
	}
}

// within fails unless a quantity lies between two bounds, rounding aside.
func within(t *rapid.T, low, have, high float64, what string) {
	atMost(t, low, have, what)
	atMost(t, have, high, what)
}

// Random scenarios that go through all invariants, in parts that run side by side.
// rapid makes a hundred checks of each.
const parts = 20

// tally counts how often every lever and parameter has been drawn.
type tally struct {
	sync.Mutex
	levers, parameters []int
}

func (d *tally) count(s *sim.Scenario) {
	d.Lock()
	defer d.Unlock()
	for _, shock := range s.Shocks {
		d.levers[shock.Lever]++
	}
	for _, o := range s.Overrides {
		d.parameters[o.Param]++
	}
}

// TestInvariants steps through two thousand random scenarios and balances every month of
// each: stocks, flows, shares, compute, budgets and books.
func TestInvariants(t *testing.T) {
	seen := tally{levers: make([]int, len(sim.Levers())), parameters: make([]int, len(sim.Parameters()))}
	t.Run("parts", func(t *testing.T) {
		for part := range parts {
			t.Run(strconv.Itoa(part), func(t *testing.T) {
				t.Parallel()
				rapid.Check(t, func(t *rapid.T) {
					s := drawScenario(t)
					seen.count(&s)
					checkRun(t, s)
				})
			})
		}
	})
	if !t.Failed() {
		for i, n := range seen.levers {
			assert.Positive(t, n, "%s was never pulled", sim.Levers()[i].ID)
		}
		for i, n := range seen.parameters {
			assert.Positive(t, n, "%s was never moved", sim.Parameters()[i].ID)
		}
	}
}

// checkRun makes a run and holds every month to all invariants.
func checkRun(t *rapid.T, s sim.Scenario) {
	m, err := sim.New(data.Tables(), s)
	require.NoError(t, err)
	before := new(sim.State)
	for !m.Done() {
		*before = m.State
		m.Step()
		checkStocks(t, m)
		checkModelStocks(t, m, before)
		checkMarket(t, m)
		checkPower(t, m, before)
		checkUse(t, m)
		checkValue(t, m)
		checkBudgets(t, m, &s)
		if s.Substeps <= 1 { // Flows are of the last step, so a month must be one.
			checkCompute(t, m, before)
			checkChineseStocks(t, m, before)
		}
	}
	checkOutputs(t, m.Result())
}

// TestNothingMovesBeforeTheNews: a shock on top of a random scenario leaves every output
// of every month before its announcement as it was.
func TestNothingMovesBeforeTheNews(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawScenario(t)
		shock := drawShock(t, 6)
		base, err := sim.Run(data.Tables(), s)
		require.NoError(t, err)
		s.Shocks = append(slices.Clone(s.Shocks), shock)
		run, err := sim.Run(data.Tables(), s)
		require.NoError(t, err)
		requireSameUntil(t, base, run, shock.Announced)
	})
}

// TestZeroMagnitudeIsNoShock: whatever else happens, shocks of no size change no bit.
func TestZeroMagnitudeIsNoShock(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawScenario(t)
		base, err := sim.Run(data.Tables(), s)
		require.NoError(t, err)
		s.Shocks = slices.Clone(s.Shocks)
		for range rapid.IntRange(1, 4).Draw(t, "empty shocks") {
			shock := drawShock(t, 0)
			shock.Magnitude = 0
			s.Shocks = slices.Insert(s.Shocks, rapid.IntRange(0, len(s.Shocks)).Draw(t, "place"), shock)
		}
		run, err := sim.Run(data.Tables(), s)
		require.NoError(t, err)
		require.Equal(t, base.Hash, run.Hash)
		requireSameUntil(t, base, run, sim.Months)
	})
}

// TestOrderAndBufferKeepTheHash: shocks in any order, and a scenario sent through the
// input buffer, give the same bits.
func TestOrderAndBufferKeepTheHash(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawScenario(t)
		base, err := sim.Run(data.Tables(), s)
		require.NoError(t, err)

		through, err := sim.DecodeInput(sim.EncodeInput(&s))
		require.NoError(t, err)
		mixed := through
		mixed.Shocks = rapid.Permutation(through.Shocks).Draw(t, "order")
		run, err := sim.Run(data.Tables(), mixed)
		require.NoError(t, err)
		require.Equal(t, base.Hash, run.Hash)
		require.True(t, slices.Equal(base.Values, run.Values))
	})
}
