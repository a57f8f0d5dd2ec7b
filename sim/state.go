package sim

import (
	"sovereignstack/sim/unit"
	"sovereignstack/sim/world"
)

// State is every stock of the model, and nothing else: two runs with equal states and
// equal policies from then on stay equal.
type State struct {
	Equipment EquipmentState
	Fabs      FabsState
	Market    ChipMarketState
	Installed [world.Count]InstalledState
	Grid      [world.Count]GridState
	Demand    DemandState
	Remote    unit.H100e // Rented abroad by buyers who are denied chips.
	// CumulativeShipped is everything delivered since January 2022, by first owner.
	CumulativeShipped [world.Nations]unit.H100e
}

// Flows is what the last step moved, and the auxiliaries that it was computed from.
type Flows struct {
	Equipment EquipmentFlows
	Fabs      FabsFlows
	Prices    PriceFlows
	Demand    DemandFlows
	Power     PowerFlows
	Control   ExportControlFlows
	Market    ChipMarketFlows
	Installed InstalledFlows
}

// holdShares holds shares of one whole at one where they would pass it by mid-step.
func (s *State) holdShares() {
	s.Equipment.Fear = min(1, s.Equipment.Fear)
	s.Equipment.Accustomed = min(1, s.Equipment.Accustomed)
	s.Fabs.AccustomedLoss = min(1, s.Fabs.AccustomedLoss)
}
