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

// deliver serves the orders of every country. What is denied and not diverted is lost.
func (m *Model) deliver(fill fills) {
	f, control := &m.Flows.Market, &m.Flows.Control
	var abroadUS, abroadCN, given, taxed, diverted float64 // [H100e/yr]
	for c := range world.CountryID(world.Count) {
		money, rates, delivered := &m.Flows.Demand.Money[c], &f.perMoney[c], &f.Delivered[c]
		// What a $bn brings, by buyer and maker [H100e], before any gate.
		us, others, chinese := float64(rates.us*fill.us), float64(rates.others*fill.others), float64(rates.chinese*fill.abroad)
		if c == world.CHN {
			chinese = float64(rates.chinese * fill.home)
		}
		fromUS, fromOthers := m.buyers(c)
		filled := float64(fromUS*us) + float64(fromOthers*others)
		open, leak := float64(control.Permitted[c]), float64(control.Leaked[c])
		legal, leaked, bought := float64(filled*open), float64(filled*leak), float64(fromOthers*chinese)
		f.Shipped[world.USDesigned][c], f.Diverted[c] = unit.H100ePerYear(legal), unit.H100ePerYear(leaked)
		f.Shipped[world.Chinese][c] = unit.H100ePerYear(bought)
		diverted += leaked
		if c != world.USA && c != world.CHN {
			abroadUS, abroadCN = abroadUS+(legal+leaked), abroadCN+bought
		}
		if m.levied(c) {
			given += float64(bought * m.subsidy(c))
			taxed += float64(legal * float64(control.Fee[c]))
		}

		us, others = float64(us*(open+leak)), float64(others*(open+leak))
		buy := func(j world.Owner, us, chinese float64) {
			delivered[j][world.USDesigned] = unit.H100ePerYear(float64(money[j]) * us)
			delivered[j][world.Chinese] = unit.H100ePerYear(float64(money[j]) * chinese)
		}
		buy(world.USCloud, us, 0)
		buy(world.ChineseCloud, others, chinese)
		if c == world.USA {
			others, chinese = us, 0
		}
		buy(world.Domestic, others, chinese)
	}
	f.Abroad = [world.Makers]unit.H100ePerYear{unit.H100ePerYear(abroadUS), unit.H100ePerYear(abroadCN)}
	toUSA, toChina := f.arriving(world.USA), f.arriving(world.CHN)
	for o := range f.Made {
		f.Made[o] = f.Abroad[o] + toUSA[o] + toChina[o]
	}
	f.Sold[world.USDesigned] = f.Abroad[world.USDesigned] + toChina[world.USDesigned]
	f.Sold[world.Chinese] = f.Abroad[world.Chinese] + toUSA[world.Chinese]
	prices := &m.Flows.Prices.Price
	f.Subsidy = unit.BnUSDPerYear(float64(given*float64(prices[world.Chinese])) / unit.USDPerBn)
	f.Fees = unit.BnUSDPerYear(float64(taxed*float64(prices[world.USDesigned])) / unit.USDPerBn)
	m.routes(unit.H100ePerYear(diverted))
}

// arriving is what reaches country c from each maker, diverted chips included.
func (f *ChipMarketFlows) arriving(c world.CountryID) [world.Makers]unit.H100ePerYear {
	us := f.Shipped[world.USDesigned][c] + f.Diverted[c]
	return [world.Makers]unit.H100ePerYear{us, f.Shipped[world.Chinese][c]}
}

// routes spreads diverted chips over hubs in proportion to the hubs' own orders.
func (m *Model) routes(diverted unit.H100ePerYear) {
	f, trade := &m.Flows.Market, unit.H100ePerYear(0)
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
