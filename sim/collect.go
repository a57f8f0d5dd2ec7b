package sim

import (
	"sovereignstack/sim/num"
	"sovereignstack/sim/world"
)

// Each function writes one value per entity of its output, row-major.

func collectShipped(m *Model, v []float32) { byMaker(&m.Flows.Market.Shipped, v) }
func collectOrdered(m *Model, v []float32) { byMaker(&m.Flows.Market.Ordered, v) }

func byMaker[T ~float64](flows *[world.Makers][world.Count]T, v []float32) {
	for o := range flows {
		list(flows[o][:], v[o*world.Count:])
	}
}

func list[T ~float64](values []T, v []float32) {
	v = v[:len(values)]
	for len(values) >= 4 { // Four at a time: the loop itself costs as much as a value.
		from, to := (*[4]T)(values), (*[4]float32)(v)
		to[0], to[1], to[2], to[3] = float32(from[0]), float32(from[1]), float32(from[2]), float32(from[3])
		values, v = values[4:], v[4:]
	}
	for i, x := range values {
		v[i] = float32(x)
	}
}

func collectPermitted(m *Model, v []float32) { list(m.Flows.Control.Permitted[:], v) }
func collectDiverted(m *Model, v []float32)  { list(m.Flows.Market.Hub[:], v) }

// collectMade splits what was made over the sites in proportion to what they can make.
func collectMade(m *Model, v []float32) {
	for fab := range world.Fab(world.Fabs) {
		v[fab] = float32(m.madeAt(fab))
	}
}

func collectUtilisation(m *Model, v []float32) {
	for fab := range world.Fab(world.Fabs) {
		v[fab] = 0
		if lines := m.Flows.Fabs.SiteLines[fab]; lines > 0 {
			v[fab] = float32(m.madeAt(fab) / float64(lines))
		}
	}
}

// madeAt is what a site makes [H100e/yr].
func (m *Model) madeAt(fab world.Fab) float64 {
	o := world.USDesigned
	if fab == world.FabCHN {
		o = world.Chinese
	}
	capacity := m.Flows.Fabs.Capacity[o]
	if capacity <= 0 {
		return 0
	}
	return float64(float64(m.Flows.Fabs.SiteOutput[fab])*float64(m.Flows.Market.Made[o])) / float64(capacity)
}

func collectInstalled(m *Model, v []float32) {
	list(num.View(&m.State.Installed), v)
}

func collectOwned(m *Model, v []float32) {
	for n, owned := range m.Flows.Installed.Owned {
		v[n] = float32(owned[world.USDesigned] + owned[world.Chinese])
	}
}

func collectCumulative(m *Model, v []float32) { list(m.State.CumulativeShipped[:], v) }

func collectToolSales(m *Model, v []float32) {
	for vendor := range m.Flows.Equipment.Sales {
		list(m.Flows.Equipment.Sales[vendor][:], v[vendor*world.Fabs:])
	}
}

func collectDomesticShare(m *Model, v []float32) {
	total := 0.0
	for vendor := range m.Flows.Equipment.Sales {
		total += float64(m.Flows.Equipment.Sales[vendor][world.FabCHN])
	}
	v[0] = float32(float64(m.Flows.Equipment.Sales[world.VendorCHN][world.FabCHN]) / total)
}

func collectWafers(m *Model, v []float32)      { list(m.Flows.Fabs.Wafers[:], v) }
func collectYield(m *Model, v []float32)       { list(m.Flows.Fabs.Yield[:], v) }
func collectMemoryStock(m *Model, v []float32) { v[0] = float32(m.State.Fabs.StockedMemory) }
func collectDieStock(m *Model, v []float32)    { v[0] = float32(m.State.Fabs.StockedDies) }
func collectPrice(m *Model, v []float32)       { list(m.Flows.Prices.Price[:], v) }
func collectUnitCost(m *Model, v []float32)    { list(m.Flows.Prices.UnitCost[:], v) }
func collectMarkup(m *Model, v []float32)      { list(m.State.Market.Markup[:], v) }

func collectGrossMargin(m *Model, v []float32) {
	for o, cost := range m.Flows.Prices.UnitCost {
		v[o] = float32(1 - float64(cost)/float64(m.Flows.Prices.Price[o]))
	}
}

func collectRevenue(m *Model, v []float32) {
	for o := range world.Makers {
		v[o] = float32(float64(float64(m.Flows.Market.Made[o])*float64(m.Flows.Prices.Price[o])) / 1e9)
	}
}

func collectFees(m *Model, v []float32)   { v[0] = float32(m.Flows.Market.Fees) }
func collectBudget(m *Model, v []float32) { list(m.Flows.Demand.Budget[:], v) }

func collectRent(m *Model, v []float32) {
	for r, log := range m.State.Demand.LogRent {
		v[r] = float32(rent(log))
	}
}

func collectPowerUsed(m *Model, v []float32) {
	for c := range m.State.Grid {
		v[c] = float32(m.State.Grid[c].Used)
	}
}

func collectPowerLimit(m *Model, v []float32) {
	for c := range m.State.Grid {
		v[c] = float32(m.State.Grid[c].Limit)
	}
}

func collectRemote(m *Model, v []float32) { v[0] = float32(m.State.Remote) }

func collectTraining(m *Model, v []float32) { list(m.Flows.Frontier.Training[:], v) }
