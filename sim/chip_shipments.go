package sim

import (
	"sovereignstack/sim/num"
	"sovereignstack/sim/unit"
	"sovereignstack/sim/world"
)

// The second half of mechanism 3 (chip_market.go): from orders to shipments.

// queues is orders that compete for capacity: US-designed chips by US owners and
// others, Chinese chips at home and abroad, and the part abroad that buyers pay for.
type queues struct{ us, others, home, abroad, paid unit.H100ePerYear }

// fills is the share of each queue that is served.
type fills struct{ us, others, home, abroad float64 }

// ration returns the filled share of orders of those served first and of the rest.
// Nobody gets more than ordered and all that can be made is sold.
func ration(first, rest, capacity unit.H100ePerYear, priority float64) (fillFirst, fillRest float64) {
	if first+rest <= capacity {
		return 1, 1
	}
	reserved := float64(priority * float64(first))
	shared := float64(float64(first)*(1-priority)) + float64(rest)
	fillRest = num.Positive(float64(capacity)-reserved) / shared
	if fillRest > 0 {
		return fillRest + float64(priority*(1-fillRest)), fillRest
	}
	if first > 0 {
		return float64(capacity) / float64(first), 0
	}
	return 0, 0 // Nothing is made and nobody comes first.
}

// deliver serves the orders of country c. What is denied and not diverted is lost.
func (m *Model) deliver(c world.CountryID, fill *fills) {
	f, control := &m.Flows.Market, &m.Flows.Control
	money, rates, delivered := &m.Flows.Demand.Money[c], &f.perMoney[c], &f.Delivered[c]
	open, leak := float64(control.Permitted[c]), float64(control.Leaked[c])
	fillCN := fill.abroad
	if c == world.CHN {
		fillCN = fill.home
	}
	// What a $bn brings, by buyer and maker [H100e], before any gate.
	us := float64(rates.us * fill.us)
	others := float64(rates.others * fill.others)
	chinese := float64(rates.chinese * fillCN)

	moneyUS, moneyOthers := m.buyers(c)
	filled := float64(moneyUS*us) + float64(moneyOthers*others)
	legal, leaked := unit.H100ePerYear(filled*open), unit.H100ePerYear(filled*leak)
	bought := unit.H100ePerYear(moneyOthers * chinese)
	f.Shipped[world.USDesigned][c], f.Diverted[c], f.Shipped[world.Chinese][c] = legal, leaked, bought
	f.Made[world.USDesigned] += legal + leaked
	f.Made[world.Chinese] += bought
	if c != world.USA {
		f.Sold[world.USDesigned] += legal + leaked
	}
	if c != world.CHN {
		f.Sold[world.Chinese] += bought
	}
	if c != world.USA && c != world.CHN {
		f.Abroad[world.USDesigned] += legal + leaked
		f.Abroad[world.Chinese] += bought
	}

	arriving := open + leak
	us, others = float64(us*arriving), float64(others*arriving)
	for j, amount := range money {
		ofUS, ofCN := others, chinese
		if m.fixed.owner[c][j] == world.NationUSA {
			ofUS, ofCN = us, 0
		}
		delivered[j][world.USDesigned] = unit.H100ePerYear(float64(amount) * ofUS)
		delivered[j][world.Chinese] = unit.H100ePerYear(float64(amount) * ofCN)
	}
}

// routes spreads diverted chips over hubs in proportion to the hubs' own orders.
func (m *Model) routes() {
	f := &m.Flows.Market
	diverted, trade := unit.H100ePerYear(0), unit.H100ePerYear(0)
	for c := range world.Count {
		diverted += f.Diverted[c]
	}
	for h := range world.Hub(world.Hubs) {
		trade += f.Ordered[world.USDesigned][h.Seat()]
	}
	for h := range world.Hub(world.Hubs) {
		share := 1.0 / world.Hubs
		if trade > 0 {
			share = float64(f.Ordered[world.USDesigned][h.Seat()]) / float64(trade)
		}
		f.Hub[h] = unit.H100ePerYear(float64(diverted) * share)
	}
}
