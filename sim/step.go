package sim

import (
	"sovereignstack/sim/num"
	"sovereignstack/sim/unit"
)

// Step runs one month:
//
//  1. shocks known by now make the month's policy,
//  2. mechanisms read the state of mid-step and write their own flows,
//  3. the state moves by its flows, from where it was,
//  4. the month is recorded: stocks at its end, flows on average.
//
// Flows are taken at the middle of the step: taken at its start, everything that grows
// by 8 % a month would lag by half of that. The state of mid-step is found by feeling
// ahead (the midpoint rule: mechanisms run at the start of the step and move the state
// by half of it) in the first month, before which there is none, and in months in which
// the record ends or a shock turns the course; and by looking ahead otherwise, which
// takes half the time:
//
//	x(t + dt/2) = x(t) + (x(t) − x(t − dt))/2
//
// Both err by the square of dt.
//
// A mechanism reads the state, the policy and, where the list says so, flows that
// stand above it: those are auxiliaries of the same moment (a price, an order), not
// stocks, so the list is an order of computation and not of time.
func (m *Model) Step() {
	turned := m.Policy.next(m.shocks, m.month)
	for sub := range m.substeps {
		start := (float64(m.month) + float64(sub)/float64(m.substeps)) / unit.MonthsPerYear
		k := clock{month: m.month, year: start, dt: unit.Years(1 / float64(unit.MonthsPerYear*float64(m.substeps)))}
		half := unit.Years(float64(k.dt) * 0.5)

		moved := num.View(&m.State)
		if turned || m.month == 0 || m.month == m.freeFrom {
			m.feelAhead(k, half)
		} else {
			moved = moved[:m.State.moving()]
			m.lookAhead(moved)
			k.ahead = half
		}
		k.year = start + float64(half)
		m.flows(k)
		copy(moved, num.View(&m.before))
		m.integrate(k)
		m.indices() // 19
		m.collect(sub)
	}
	m.record()
	m.month++
}

// lookAhead keeps the first numbers of the state in before and moves them to mid-step as
// the step before suggests. What fell so fast that it would change its sign within the
// step is held at half of itself: so no stock is negative, and the flows are taken
// between the start of the step and its middle.
func (m *Model) lookAhead(now []float64) {
	before := num.View(&m.before)[:len(now)]
	turned := 0.0 // Above zero where a number would change its sign, which is rare.
	pass := func(now, before *float64) {
		x := *now
		moved := x - *before
		*before, *now = x, x+float64(moved*0.5)
		turned += num.Abs(num.Sign(x+moved) - num.Sign(x))
	}
	i := 0
	for ; i+4 <= len(now); i += 4 { // Four at a time: the loop itself costs as much as a number.
		x, b := (*[4]float64)(now[i:]), (*[4]float64)(before[i:])
		pass(&x[0], &b[0])
		pass(&x[1], &b[1])
		pass(&x[2], &b[2])
		pass(&x[3], &b[3])
	}
	for ; i < len(now); i++ {
		pass(&now[i], &before[i])
	}
	if turned > 0 {
		for i, x := range before {
			if end := x + float64((now[i]-x)*2); num.Sign(end) != num.Sign(x) {
				now[i] = float64(x * 0.5)
			}
		}
	}
	m.State.holdShares()
}

// feelAhead keeps the state in before and moves it to mid-step by the flows of its
// start. What mechanisms hand over from the record to the model stays handed over.
func (m *Model) feelAhead(k clock, half unit.Years) {
	m.before = m.State
	m.flows(k)
	m.handedOver = m.month >= m.freeFrom
	m.before.Demand.Mood, m.before.Demand.RestMood = m.State.Demand.Mood, m.State.Demand.RestMood
	k.dt = half
	m.integrate(k)
}

// flows is the model's table of contents.
func (m *Model) flows(k clock) {
	m.tally(k)         // 6 who owns the world's compute
	m.equipment(k)     // 1 tools for China, by vendor
	m.fabs(k)          // 2 wafers, yield, memory: what each complex can make
	m.chipPrices(k)    // 3 unit cost, mark-up, price
	m.userCosts(k)     // 7 what compute costs its owner; reads prices
	m.frontier(k)      // 9 what each nation could train
	m.algorithms(k)    // 8 how fast efficiency grows; reads 9 and user costs
	m.pricing(k)       // 11 what models cost
	m.adoption(k)      // 12 how many could use them; reads 11
	m.modelChoice(k)   // 13 whose models they choose; reads 11
	m.use(k)           // 12 how much they use; reads 11 and 13
	m.markups(k)       // 11 what labs would charge, how many there would be; reads use
	m.developers(k)    // 15 whose models developers build on; reads use
	m.need(k)          // 7 what use takes; reads 11 and 12
	m.power(k)         // 5 room on each grid
	m.demand(k)        // 7 budgets and where they go; reads prices, need and room
	m.exportControl(k) // 4 what may ship, what leaks
	m.chipMarket(k)    // 3 orders, choice of maker, shipments; reads 2, 4, 5, 7 and use
	m.release(k)       // 10 what labs publish; reads 9, use and shipments
	m.installed(k)     // 6 who owns what arrives; reads shipments
	m.expansion()      // 2 how fast allied fabs grow; reads orders
	m.alliedTools(k)   // 1 tools that this growth needs
	m.robotics(k)      // 17 what makers of things gain; reads prices and capability
	m.value(k)         // 16 who pays whom; reads all above
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
	m.integrateAlgorithms(k)
	m.integrateFrontier(k)
	m.integrateRelease(k)
	m.integratePricing(k)
	m.integrateAdoption(k)
	m.integrateChoice(k)
	m.integrateMemory(k)
	m.integrateDevelopers(k)
	m.integrateValue(k) // 16 and 18
	m.integrateRetaliation(k)
}
