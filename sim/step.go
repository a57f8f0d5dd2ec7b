package sim

import "sovereignstack/sim/unit"

// Step runs one month:
//
//  1. shocks known by now make the month's policy,
//  2. mechanisms read the last state and write their own flows,
//  3. the state moves by its flows,
//  4. the month is recorded: stocks at its end, flows on average.
//
// Flows are taken at the middle of the step (the midpoint rule): mechanisms run once,
// the state moves half a step, they run again, and the state moves the whole step from
// where it was. Taken at the start of the step, everything that grows by 8 % a month
// would lag by half of that.
//
// A mechanism reads the state, the policy and, where the list says so, flows that
// stand above it: those are auxiliaries of the same moment (a price, an order), not
// stocks, so the list is an order of computation and not of time.
func (m *Model) Step() {
	m.Policy.update(m.shocks, m.month)
	for sub := range m.substeps {
		k := clock{month: m.month, dt: unit.Years(1 / float64(unit.MonthsPerYear*float64(m.substeps)))}
		start := (float64(m.month) + float64(sub)/float64(m.substeps)) / unit.MonthsPerYear
		half := float64(float64(k.dt) * 0.5)

		k.year = start
		m.flows(k)
		m.handedOver = m.month >= FirstSimulated
		m.saved = m.State
		m.integrate(clock{month: k.month, year: start, dt: unit.Years(half)})

		k.year = start + half
		m.flows(k)
		m.State = m.saved
		m.integrate(k)
		m.collect(sub)
	}
	m.record()
	m.month++
}

// flows is the model's table of contents.
func (m *Model) flows(k clock) {
	m.equipment(k)     // 1 tools, by vendor and fab region
	m.fabs(k)          // 2 wafers, yield, memory: what each complex can make
	m.chipPrices(k)    // 3 unit cost, mark-up, price
	m.power(k)         // 5 room on each grid
	m.demand(k)        // 7 budgets and where they go; reads prices and room
	m.exportControl(k) // 4 what may ship, what leaks
	m.chipMarket(k)    // 3 orders, choice of maker, shipments; reads 2, 4, 5 and 7
	m.installed(k)     // 6 who owns what arrives; reads shipments
}

// integrate moves every stock by its flows.
func (m *Model) integrate(k clock) {
	m.integrateEquipment(k)
	m.integrateFabs(k)
	m.integrateChipMarket(k)
	m.integrateRemote(k)
	m.integrateInstalled(k)
	m.integratePower(k) // After installed: it needs what was retired.
	m.integrateDemand(k)
}
