package sim

import (
	"sovereignstack/sim/num"
	"sovereignstack/sim/unit"
	"sovereignstack/sim/world"
)

// ChipMarketParams is mechanism 3: what accelerators cost, who orders whose, who gets
// them.
//
//	p = c·(1 + m)             c = c_0·(Q/Q_0)^(−b)          Q made so far, b from the learning rate
//	dm/dt = φ·ln(orders/capacity) − (m − m̄)/τ_m
//	P(US-designed) = logistic(β·ln(p_CN/p_US) + affinity − ω·open)
//	shipments = min(orders, capacity), rationed by priority
//
//	affinity  1  log odds for US-designed chips at equal prices: software, and how near
//	             the buyer votes to the US in the UN
//	open      1  share of open Chinese models in what third countries use
//	ω         1  how far those models draw their users to Chinese chips; report ω = 0
//
// US owners buy US-designed only. Who is denied turns to Chinese chips as far as those
// can be had. Chinese makers serve home orders first. US makers serve US owners first
// to the degree of their priority.
type ChipMarketParams struct {
	CostStart       [world.Makers]float64 // c_0 at the start of 2022 [$/H100e].
	ExperienceStart [world.Makers]float64 // Q_0 [H100e]
	LearningRate    [world.Makers]float64 // Fall of cost per doubling of Q [1].
	MarkupStart     [world.Makers]float64 // m at the start of 2022 [1].
	MarkupNormal    [world.Makers]float64 // m̄ [1]
	MarkupResponse  float64               // φ [1/yr]
	MarkupYears     float64               // τ_m [yr]
	MarkupLeast     float64               // Mark-up below which nobody sells for long [1].
	AllInFactor     float64               // All-in price over chip price [1].
	ChoicePrice     float64               // β [1]
	Ecosystem       float64               // Log odds for US-designed chips from software, at neutral alignment [1].
	Alignment       float64               // Log odds per unit of UN ideal point [1].
	ModelAffinity   float64               // ω [1]
	Fallback        float64               // Share of a denied budget that turns to Chinese chips [1].
	Priority        float64               // 0: all are rationed alike; 1: US owners are served first [1].
}

// ChipMarketState is the stocks of mechanism 3.
type ChipMarketState struct {
	Markup     [world.Makers]unit.Ratio
	Experience [world.Makers]unit.H100e // Made so far, Q.
}

// ChipMarketFlows is orders and shipments.
type ChipMarketFlows struct {
	Ordered   [world.Makers][world.Count]unit.H100ePerYear // At the present price, denied or not.
	Shipped   [world.Makers][world.Count]unit.H100ePerYear // With permission, to final buyers.
	Diverted  [world.Count]unit.H100ePerYear               // Without permission, US-designed.
	Hub       [world.Hubs]unit.H100ePerYear                // The same by the hub on the way.
	Delivered [world.Count][world.Owners][world.Makers]unit.H100ePerYear
	Wanted    [world.Makers]unit.H100ePerYear // Orders that compete for capacity.
	Made      [world.Makers]unit.H100ePerYear
	Fees      unit.BnUSDPerYear

	orders [world.Count][world.Owners][world.Makers]unit.H100ePerYear
}

func (s *ChipMarketState) start(p *ChipMarketParams) {
	for o := range world.Makers {
		s.Markup[o] = unit.Ratio(p.MarkupStart[o])
		s.Experience[o] = unit.H100e(p.ExperienceStart[o])
	}
}

// odds of a US-designed chip for a buyer without affinity of its own. The logistic of
// the sum of all terms is factored, so that a country costs a division and no exp.
func (p *ChipMarketParams) odds(priceUS, priceCN unit.USD, openShare float64) float64 {
	value := float64(p.ChoicePrice * num.Log(float64(priceCN)/float64(priceUS)))
	return num.Exp(value - float64(p.ModelAffinity*openShare))
}

// usShare is the part of a free buyer's money that goes to US-designed chips, from
// the odds that all buyers share and e^affinity of the buyer.
func usShare(odds, affinity float64) float64 {
	own := float64(odds * affinity)
	return own / (1 + own)
}

// compute is what money buys at an all-in price.
func compute(money unit.BnUSDPerYear, price unit.USD) unit.H100ePerYear {
	return unit.H100ePerYear(float64(float64(money)*unit.USDPerBn) / float64(price))
}

// chipMarket turns budgets into orders, orders into shipments.
func (m *Model) chipMarket(k clock) {
	f := &m.Flows.Market
	*f = ChipMarketFlows{}
	prices := &m.Flows.Prices
	openShare := m.data.History.ChinaOpenShare.at(k.year)
	odds := m.Params.Market.odds(prices.AllIn[world.USDesigned], prices.AllIn[world.Chinese], openShare)
	for c := range world.CountryID(world.Count) {
		m.orders(c, odds, openShare)
	}
	m.rationUS()
	m.rationChinese()
	m.routes()
}

// orders computes what buyers in country c want from each maker. Orders that the grid
// cannot power are not placed.
func (m *Model) orders(c world.CountryID, odds, openShare float64) {
	p, f, control, prices := &m.Params.Market, &m.Flows.Market, &m.Flows.Control, &m.Flows.Prices
	priceUS, priceCN := prices.AllIn[world.USDesigned], prices.AllIn[world.Chinese]
	if control.Fee[c] > 0 {
		feeBorne := float64(m.Params.Control.FeePassed * float64(control.Fee[c]))
		priceUS += unit.USD(float64(prices.Price[world.USDesigned]) * feeBorne)
		odds = p.odds(priceUS, priceCN, openShare)
	}
	free := usShare(odds, m.fixed.affinity[c])
	denied := float64(1 - control.Permitted[c] - control.Leaked[c])

	total := unit.H100ePerYear(0)
	for j := range world.Owner(world.Owners) {
		money := m.Flows.Demand.Money[c][j]
		if money == 0 {
			continue
		}
		share := free
		if m.fixed.owner[c][j] == world.NationUSA {
			share = 1
		}
		us := compute(unit.BnUSDPerYear(float64(money)*share), priceUS)
		cn := compute(unit.BnUSDPerYear(float64(money)*(1-share)), priceCN)
		if share < 1 {
			turned := unit.BnUSDPerYear(float64(money) * float64(share*float64(denied*p.Fallback)))
			cn += compute(turned, priceCN)
		}
		f.orders[c][j] = [world.Makers]unit.H100ePerYear{us, cn}
		total += us + cn
	}
	fit := 1.0
	if most := m.Flows.Power.MostShipped[c]; total > most {
		fit = float64(most) / float64(total)
	}
	for j := range world.Owners {
		for o := range world.Makers {
			f.orders[c][j][o] = unit.H100ePerYear(float64(f.orders[c][j][o]) * fit)
			f.Ordered[o][c] += f.orders[c][j][o]
		}
	}
}

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

// rationUS shares US-designed output over permitted and diverted orders.
func (m *Model) rationUS() {
	f, control := &m.Flows.Market, &m.Flows.Control
	var first, rest unit.H100ePerYear
	for c := range world.CountryID(world.Count) {
		arriving := float64(control.Permitted[c] + control.Leaked[c])
		for j := range world.Owner(world.Owners) {
			order := unit.H100ePerYear(float64(f.orders[c][j][world.USDesigned]) * arriving)
			if m.fixed.owner[c][j] == world.NationUSA {
				first += order
			} else {
				rest += order
			}
		}
	}
	f.Wanted[world.USDesigned] = first + rest
	fillFirst, fillRest := ration(first, rest, m.Flows.Fabs.Capacity[world.USDesigned], m.Params.Market.Priority)
	taxed := 0.0 // Licence fees in units of compute [H100e/yr].
	for c := range world.CountryID(world.Count) {
		for j := range world.Owner(world.Owners) {
			fill := fillRest
			if m.fixed.owner[c][j] == world.NationUSA {
				fill = fillFirst
			}
			filled := float64(float64(f.orders[c][j][world.USDesigned]) * fill)
			legal := unit.H100ePerYear(filled * float64(control.Permitted[c]))
			leaked := unit.H100ePerYear(filled * float64(control.Leaked[c]))
			f.Shipped[world.USDesigned][c] += legal
			f.Diverted[c] += leaked
			f.Delivered[c][j][world.USDesigned] = legal + leaked
		}
		f.Made[world.USDesigned] += f.Shipped[world.USDesigned][c] + f.Diverted[c]
		taxed += float64(float64(f.Shipped[world.USDesigned][c]) * float64(control.Fee[c]))
	}
	f.Fees = unit.BnUSDPerYear(float64(taxed*float64(m.Flows.Prices.Price[world.USDesigned])) / unit.USDPerBn)
}

// rationChinese serves home orders, then the rest of the world alike.
func (m *Model) rationChinese() {
	f := &m.Flows.Market
	home, abroad := unit.H100ePerYear(0), unit.H100ePerYear(0)
	for c := range world.CountryID(world.Count) {
		if c == world.CHN {
			home += f.Ordered[world.Chinese][c]
		} else {
			abroad += f.Ordered[world.Chinese][c]
		}
	}
	f.Wanted[world.Chinese] = home + abroad
	fillHome, fillAbroad := ration(home, abroad, m.Flows.Fabs.Capacity[world.Chinese], 1)
	for c := range world.CountryID(world.Count) {
		fill := fillAbroad
		if c == world.CHN {
			fill = fillHome
		}
		for j := range world.Owners {
			f.Delivered[c][j][world.Chinese] = unit.H100ePerYear(float64(f.orders[c][j][world.Chinese]) * fill)
			f.Shipped[world.Chinese][c] += f.Delivered[c][j][world.Chinese]
		}
		f.Made[world.Chinese] += f.Shipped[world.Chinese][c]
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

// integrateChipMarket moves mark-up and experience. The mark-up's equation is linear
// in m, so the step is exact for constant orders.
func (m *Model) integrateChipMarket(k clock) {
	p, s, f := &m.Params.Market, &m.State.Market, &m.Flows.Market
	for o := range world.Makers {
		scarcity := num.Log((float64(f.Wanted[o]) + 1) / (float64(m.Flows.Fabs.Capacity[o]) + 1))
		push := float64(p.MarkupYears * float64(p.MarkupResponse*scarcity))
		target := max(p.MarkupLeast, p.MarkupNormal[o]+push)
		s.Markup[o] += unit.Ratio((target - float64(s.Markup[o])) * k.relax(unit.Years(p.MarkupYears)))
		s.Experience[o] += unit.H100e(float64(f.Made[o]) * float64(k.dt))
	}
}
