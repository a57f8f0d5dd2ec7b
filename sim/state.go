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

	Algorithms AlgorithmsState
	Frontier   FrontierState
	Release    ReleaseState
	Pricing    PricingState
	Developers DevelopersState
	Adoption   [world.Count]AdoptionState
	Memory     [world.Count]MemoryState
	Happened   [world.Suppliers]float64 // 1 once a supplier has cut anybody off.
	Value      ValueState
	// CumulativeShipped is everything delivered since January 2022, by first owner.
	CumulativeShipped [world.Nations]unit.H100e

	// Choice is last: the steps that look ahead leave it to mechanism 13, which knows where
	// it goes.
	Choice [world.Count]ModelChoiceState
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

	Owned      [world.Nations]unit.H100e // By nation, anywhere.
	OwnedBy    [world.Nations][world.Makers]unit.H100e
	Algorithms AlgorithmsFlows
	Frontier   FrontierFlows
	Release    ReleaseFlows
	Pricing    PricingFlows
	Use        UseFlows
	Choice     ModelChoiceFlows
	Developers [world.Families]float64 // Where developers would go.
	Robotics   RoboticsFlows
	Value      ValueFlows
	Indices    IndexFlows
}

// holdShares holds shares of one whole at one where they would pass it by mid-step.
func (s *State) holdShares() {
	s.Equipment.Fear = min(1, s.Equipment.Fear)
	s.Equipment.Accustomed = min(1, s.Equipment.Accustomed)
	s.Fabs.AccustomedLoss = min(1, s.Fabs.AccustomedLoss)
}
