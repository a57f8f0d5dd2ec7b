package sim

import (
	"sovereignstack/sim/num"
	"sovereignstack/sim/unit"
	"sovereignstack/sim/world"
)

// Outputs of mechanisms 8 to 19; see collect.go.

func collectCapability(m *Model, v []float32) { list(m.State.Release.Released[:], v) }
func collectFrontier(m *Model, v []float32)   { list(m.Flows.Frontier.Latent[:], v) }
func collectDistilled(m *Model, v []float32)  { list(m.State.Frontier.Distilled[:], v) }
func collectLabs(m *Model, v []float32)       { list(m.State.Pricing.Labs[:], v) }
func collectDevelopers(m *Model, v []float32) { list(m.State.Developers.Share[:], v) }
func collectNeed(m *Model, v []float32)       { list(m.Flows.Demand.Need[:], v) }
func collectRobotics(m *Model, v []float32)   { list(m.Flows.Robotics.Income[:], v) }
func collectFiscal(m *Model, v []float32)     { list(m.Flows.Value.Fiscal[:], v) }

func collectEfficiency(m *Model, v []float32) {
	for n, log := range m.State.Algorithms.LogEfficiency {
		v[n] = float32(num.Exp(log))
	}
}

func collectOpenLag(m *Model, v []float32) {
	for n := range v {
		v[n] = float32(m.openLag(world.Nation(n)))
	}
}

func collectModelPrice(m *Model, v []float32) { list(m.Flows.Pricing.Price[world.WorldExChina][:], v) }

func collectModelMargin(m *Model, v []float32) {
	for g := range v {
		v[g] = float32(m.Flows.Pricing.margin(world.Family(g)))
	}
}

func collectUsers(m *Model, v []float32) {
	for c := range v {
		v[c] = float32(float64(m.State.Adoption[c].Users) * unit.PercentPerShare)
	}
}

// trillionPerMtok turns Mtok into trillions of tokens.
const trillionPerMtok = 1e-6

func collectUse(m *Model, v []float32) {
	for c := range v {
		by := &m.Flows.Use.ByUser[c]
		v[c] = float32(float64((by[0] + by[1] + by[2] + by[3] + by[4]) * trillionPerMtok))
	}
}

func collectUseFamily(m *Model, v []float32) {
	i := 0
	for g := range m.Flows.Use.Family {
		for _, amount := range m.Flows.Use.Family[g] {
			v[i] = float32(float64(amount * trillionPerMtok))
			i++
		}
	}
}

// collectModelShare takes shares of tokens; where nobody uses any model yet, what users
// would choose.
func collectModelShare(m *Model, v []float32) {
	for c := range m.Flows.Use.ByUser {
		by := &m.Flows.Use.ByUser[c]
		row := v[c*world.Families:][:world.Families]
		total := by[0] + by[1] + by[2] + by[3] + by[4]
		if total <= 0 {
			by, total = &m.Flows.Choice.Available[c][world.Frontier], 1
		}
		scale := 1 / total
		row[0], row[1], row[2] = float32(by[0]*scale), float32(by[1]*scale), float32(by[2]*scale)
		row[3], row[4] = float32(by[3]*scale), float32(by[4]*scale)
	}
}

// mixed is what an observer sees whose view is a mix of both segments outside China.
func (m *Model) mixed(costShare float64, v []float32) {
	var totals [world.Segments]float64
	for s := range totals {
		for _, amount := range m.Flows.Use.Segment[s] {
			totals[s] += amount
		}
	}
	if totals[world.Frontier] <= 0 || totals[world.Cost] <= 0 {
		clear(v)
		return
	}
	for g := range v {
		frontier := m.Flows.Use.Segment[world.Frontier][g] / totals[world.Frontier]
		cost := m.Flows.Use.Segment[world.Cost][g] / totals[world.Cost]
		v[g] = float32(frontier + float64((cost-frontier)*costShare))
	}
}

func collectRouter(m *Model, v []float32)     { m.mixed(m.Params.Choice.RouterCost, v) }
func collectEnterprise(m *Model, v []float32) { m.mixed(m.Params.Choice.EnterpriseCost, v) }

func collectMemory(m *Model, v []float32) {
	list(num.View(&m.State.Memory), v)
}

// collectAccount writes one figure of the value accounts.
func collectAccount(of func(*ValueFlows) *account) func(*Model, []float32) {
	return func(m *Model, v []float32) {
		list(num.View(of(&m.Flows.Value)), v)
	}
}

func collectValuation(m *Model, v []float32) {
	for e := range world.Earner(world.Earners) {
		for l := range world.Layer(world.Layers) {
			v[int(e)*world.Layers+int(l)] = float32(m.marketValue(e, l))
		}
	}
}

func collectPayments(m *Model, v []float32) {
	list(num.View(&m.Flows.Value.Payments), v)
}

func collectPaid(m *Model, v []float32) {
	list(num.View(&m.Flows.Value.Paid), v)
}

func collectNet(m *Model, v []float32) {
	for c := range m.Flows.Value.Paid {
		p := &m.Flows.Value.Paid[c]
		paid := p[0] + p[1] + p[2] + p[3] + p[4] + p[5] + p[6] + p[7] + p[8] + p[9]
		v[c] = float32(m.Flows.Value.Earned[c] - paid)
	}
}

func collectSurplus(m *Model, v []float32)   { copy(v, m.Flows.Indices.Surplus[:]) }
func collectCapital(m *Model, v []float32)   { copy(v, m.Flows.Indices.Capital[:]) }
func collectSovereign(m *Model, v []float32) { copy(v, m.Flows.Indices.Sovereign[:]) }

func collectDependency(m *Model, v []float32) {
	for h := range m.Flows.Indices.Lost {
		copy(v[h*world.Count:], m.Flows.Indices.Lost[h][:])
	}
}

func collectPlayers(m *Model, v []float32) {
	for n := range world.Nation(world.Nations) {
		for l := range world.Layer(world.Layers) {
			v[int(n)*world.Layers+int(l)] = float32(m.players(n, l))
		}
	}
}

func collectCapitalPerFirm(m *Model, v []float32) {
	for n := range v {
		v[n] = float32(m.capitalPerFirm(world.Nation(n)))
	}
}

func collectChannelRevenue(m *Model, v []float32) {
	m.channels(v, func(revenue, _ float64) float64 { return revenue })
}

func collectChannelYield(m *Model, v []float32) {
	m.channels(v, func(revenue, delivered float64) float64 {
		return float64(revenue*unit.USDPerBn) / (delivered + tinyCompute)
	})
}

func (m *Model) channels(v []float32, of func(revenue, delivered float64) float64) {
	quality := m.quality()
	for k := range world.Channel(world.Channels) {
		for s := range world.Supplier(world.Suppliers) {
			v[int(k)*world.Suppliers+int(s)] = float32(of(m.channel(k, s, &quality)))
		}
	}
}

// collectAcceleratorTools takes the logic part of capable tools and as much more for
// memory as memory costs beside logic.
func collectAcceleratorTools(m *Model, v []float32) {
	f := &m.Flows.Equipment
	if f.Installed <= 0 {
		clear(v)
		return
	}
	part := float64(m.Params.Fabs.AdvancedShare*float64(f.Capable/f.Installed)) / (1 - m.Params.Value.MemoryCost)
	for vendor := range v {
		v[vendor] = float32(float64(f.Sales[vendor][world.FabCHN]) * part)
	}
}
