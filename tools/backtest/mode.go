package backtest

import (
	"fmt"

	"sovereignstack/sim"
)

// Mode is how much of the record a run is given.
type Mode string

const (
	Conditional Mode = "conditional" // Budgets to December 2025, and dated policy as it came.
	Free        Mode = "free"        // Nothing after December 2023: the model on its own rules for two years.
)

// Given returns a scenario as a mode runs it.
func (mode Mode) Given(s sim.Scenario) (sim.Scenario, error) {
	if mode == Free {
		return s, fmt.Errorf("free mode: the model cannot leave the record before 2026 yet")
	}
	return s, nil
}
