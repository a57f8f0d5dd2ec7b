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

// appendTo lists the whole state in a fixed order, for hashing and goldens.
func (s *State) appendTo(list []float64) []float64 {
	e, f, k, d := &s.Equipment, &s.Fabs, &s.Market, &s.Demand
	list = append(list, e.DomesticLogOdds, float64(e.DomesticSales), float64(e.UnusedTools), float64(e.Fear), float64(e.Accustomed),
		float64(f.Building), float64(f.Tools), float64(f.AlliedWafers), float64(f.AccustomedLoss),
		float64(f.CumulativeWafers[world.Allied]), float64(f.CumulativeWafers[world.ChineseComplex]),
		float64(f.StockedDies), float64(f.StockedMemory), float64(f.MemoryCapacity), float64(f.NodeLag), float64(s.Remote))
	for o := range world.Makers {
		list = append(list, float64(k.Markup[o]), float64(k.Experience[o]))
	}
	for c := range s.Installed {
		for j := range world.Owners {
			for o := range world.Makers {
				list = append(list, float64(s.Installed[c].Compute[j][o]))
			}
		}
		list = append(list, float64(s.Grid[c].Used), float64(s.Grid[c].Limit), float64(d.RestMood[c]))
	}
	for n := range world.Nations {
		list = append(list, float64(d.Mood[n]), float64(s.CumulativeShipped[n]))
	}
	for r := range world.Markets {
		list = append(list, float64(d.LogRent[r]), float64(d.ExpectedGrowth[r]))
	}
	return list
}
