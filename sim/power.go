package sim

import (
	"sovereignstack/sim/num"
	"sovereignstack/sim/unit"
	"sovereignstack/sim/world"
)

// PowerParams is mechanism 5: compute needs power, and grids bound it.
//
//	dG/dt = w(t)·shipments − (G/C)·retired        G ≤ limit
//	d limit/dt = build share · national capacity · (1 + change)
//	room = clamp((limit − G)/(margin·limit), 0, 1)
//
//	w(t)   kW/H100e  facility power of what ships now; falls by trend
//	limit  GW        power that the country can give to accelerators
//	room   1         share of wanted orders that find power
//
// Retired chips free power at the average intensity of what stands, so old vintages
// make room for several times their compute.
type PowerParams struct {
	IntensityStart float64 // w at the start of 2022 [kW/H100e].
	IntensityEarly float64 // Fall of w to the end of 2025 [log/yr].
	IntensityLate  float64 // Fall of w after 2025 [log/yr].
	ShareStart     float64 // Limit at the start of 2022, share of national capacity [1].
	BuildShare     float64 // Limit added per year, share of national capacity [1/yr].
	GridGrowth     float64 // Growth of national capacity [1/yr].
	Margin         float64 // Share of the limit below which power becomes scarce [1].
}

// GridState is the stocks of mechanism 5 in one country.
type GridState struct {
	Used  unit.GW // Facility power of installed accelerators, G.
	Limit unit.GW // What the country can give.
}

// PowerFlows is the room on each grid.
type PowerFlows struct {
	Intensity   unit.KWPerH100e
	Room        [world.Count]unit.Share
	MostShipped [world.Count]unit.H100ePerYear // That the limit allows in this step.
}

// intensity is w(t).
func (p *PowerParams) intensity(year float64) unit.KWPerH100e {
	recorded := float64(FirstSimulated) / unit.MonthsPerYear
	early := float64(p.IntensityEarly * min(year, recorded))
	late := float64(p.IntensityLate * num.Positive(year-recorded))
	return unit.KWPerH100e(p.IntensityStart * num.Exp(-early-late))
}

// room is the share of wanted orders that find power.
func (p *PowerParams) room(g GridState) unit.Share {
	if g.Limit <= 0 {
		return 0
	}
	free := float64(g.Limit-g.Used) / float64(p.Margin*float64(g.Limit))
	return unit.Share(num.Clamp(free, 0, 1))
}

// buildRate is what becomes usable a year of each unit of today's capacity [1/yr].
func (p *PowerParams) buildRate(year float64) float64 {
	return float64(p.BuildShare * num.Exp(float64(p.GridGrowth*year)))
}

// built is the yearly growth of the limit of a grid of the given capacity [GW/yr].
func built(capacity, buildRate float64, change unit.Ratio) float64 {
	return float64(float64(buildRate*capacity) * float64(1+change))
}

func (m *Model) power(k clock) {
	p, f := &m.Params.Power, &m.Flows.Power
	f.Intensity = p.intensity(k.year)
	fits := 1 / float64(float64(f.Intensity)/unit.KWPerGW*float64(k.dt)) // [H100e/yr per GW]
	for c := range m.State.Grid {
		g := m.State.Grid[c]
		f.Room[c] = p.room(g)
		f.MostShipped[c] = unit.H100ePerYear(num.Positive(float64(g.Limit-g.Used)) * fits)
	}
}

// integratePower adds what arrived and takes away what was retired.
func (m *Model) integratePower(k clock) {
	p := &m.Params.Power
	perCompute := float64(m.Flows.Power.Intensity) / unit.KWPerGW
	rate := p.buildRate(k.year)
	for c := range m.State.Grid {
		g := &m.State.Grid[c]
		added := float64(float64(m.Flows.Installed.Arrived[c]) * perCompute)
		g.Used = unit.GW(float64(g.Used)*float64(m.Flows.Installed.Survived)) + unit.GW(added*float64(m.Flows.Installed.Aged))
		g.Limit += unit.GW(built(m.fixed.powerCapacity[c], rate, m.Policy.GridChange[c]) * float64(k.dt))
		if g.Used > g.Limit { // By the last rounding only: orders already fit.
			g.Used = g.Limit
		}
	}
}
