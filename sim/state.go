package sim

import (
	"sovereignstack/sim/num"
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
	Happened   [world.Suppliers]float64 // 1 once a supplier has cut anybody off.
	Value      ValueState
	// CumulativeShipped is everything delivered since January 2022, by first owner.
	CumulativeShipped [world.Nations]unit.H100e

	// The last two are left out where steps look ahead: memory while nothing has happened, and
	// choice always, since mechanism 13 knows where it goes.
	Memory [world.Count]MemoryState
	Choice [world.Count]ModelChoiceState
}

// moving is how many numbers of the state a step that looks ahead moves.
func (s *State) moving() int {
	moving := len(num.View(s)) - len(num.View(&s.Choice))
	if s.Happened == [world.Suppliers]float64{} {
		moving -= len(num.View(&s.Memory))
	}
	return moving
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
