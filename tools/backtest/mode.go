package backtest

import "sovereignstack/sim"

// Mode is how much of the record a run is given.
type Mode string

const (
	Conditional Mode = "conditional" // Budgets to December 2025, and dated policy as it came.
	Free        Mode = "free"        // Nothing later than December 2023: two years on the model's own rules.
)

// FirstFree is the first month that a free run has to find by itself.
const FirstFree = sim.Month(2 * 12)

// Given is a scenario as a mode runs it.
func (mode Mode) Given(s sim.Scenario) sim.Scenario {
	if mode == Free {
		s.FreeFrom = FirstFree
	}
	return s
}
