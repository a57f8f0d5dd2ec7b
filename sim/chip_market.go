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
//	open      1  share of open Chinese models in what third countries use (adoption.go)
//	ω         1  how far those models draw their users to Chinese chips; report ω = 0
//
// Duties and subsidies change the price that a buyer compares: a tariff is borne on
// chips made elsewhere, a duty against dumping on Chinese ones, and China's subsidy takes
// from the chip's price and not from what surrounds it. A mandate or a refusal takes
// orders of Chinese buyers from US designs; mandated ones all go to Chinese makers, and
// of refused ones what falls back.
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
	ExportSubsidy   float64               // Share of the price that China pays for buyers abroad [1].
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
	Wanted    [world.Makers]unit.H100ePerYear // Orders that bid for capacity: what China gives away waits for what is left.
	Made      [world.Makers]unit.H100ePerYear
	Sold      [world.Makers]unit.H100ePerYear // Outside the maker's nation.
	Abroad    [world.Makers]unit.H100ePerYear // Outside the US and China.
	Subsidy   unit.BnUSDPerYear               // That China pays for chips abroad.
	Fees      unit.BnUSDPerYear

	perMoney [world.Count]orderRates
}

// orderRates is what a $bn orders in one country [H100e]: of US designs from US owners
// and from others, and of Chinese makers from others.
type orderRates struct{ us, others, chinese float64 }

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

// terms is what makers offer to one country: the odds that all free buyers share, and
// what a $bn buys from each maker [H100e].
type terms struct{ odds, perUS, perCN float64 }

// offered is the terms where duties and the like add shares of the chips' prices.
func (m *Model) offered(extraUS, extraCN, openShare float64) terms {
	prices := &m.Flows.Prices
	priceUS := prices.AllIn[world.USDesigned] + unit.USD(float64(prices.Price[world.USDesigned])*extraUS)
	priceCN := prices.AllIn[world.Chinese] + unit.USD(float64(prices.Price[world.Chinese])*extraCN)
	odds := m.Params.Market.odds(priceUS, priceCN, openShare)
	return terms{odds, unit.USDPerBn / float64(priceUS), unit.USDPerBn / float64(priceCN)}
}

// chipMarket turns budgets into orders, orders into shipments.
func (m *Model) chipMarket(clock) {
	f, capacity := &m.Flows.Market, &m.Flows.Fabs.Capacity
	q := m.orders(m.Flows.Use.thirdShare(world.ChinaOpen))
	f.Wanted = [world.Makers]unit.H100ePerYear{q.us + q.others, q.home + q.paid}
	// Chinese makers serve home orders first; US makers do so to the degree of their priority.
	var fill fills
	fill.us, fill.others = ration(q.us, q.others, capacity[world.USDesigned], m.Params.Market.Priority)
	fill.home, fill.abroad = ration(q.home, q.abroad, capacity[world.Chinese], 1)
	m.deliver(fill)
}

// orders computes what buyers in each country want from each maker, and the queues of
// what competes for capacity. Nobody orders more than the grid can power of what arrives.
func (m *Model) orders(openShare float64) (q queues) {
	f, control, fallback := &m.Flows.Market, &m.Flows.Control, m.Params.Market.Fallback
	control.Denied = 0
	plain := m.offered(0, 0, openShare)
	for c := range world.CountryID(world.Count) {
		offer, given := plain, 0.0
		if m.levied(c) {
			extraUS, extraCN := m.levies(c).surcharges()
			offer, given = m.offered(extraUS, extraCN, openShare), m.subsidy(c)
		}
		free := usShare(offer.odds, m.fixed.affinity[c])
		us, others := m.buyers(c)
		arriving, denied, turned := 1.0, 0.0, 0.0
		if !m.Policy.plain[c] {
			if m.Policy.Cap[c] > 0 {
				m.capped(c, unit.H100ePerYear(float64(us+float64(others*free))*offer.perUS))
			}
			arriving = float64(control.Permitted[c] + control.Leaked[c])
			denied = 1 - arriving
			turned = float64(free * float64(denied*fallback))
			if c == world.CHN {
				free, turned = m.shunned(free, denied)
			}
		}

		// What a $bn orders of US designs, from US owners and others, and of Chinese makers.
		rates := orderRates{offer.perUS, float64(free * offer.perUS), float64((1 - free + turned) * offer.perCN)}
		fromUS, fromOthers, chinese := float64(us*rates.us), float64(others*rates.others), float64(others*rates.chinese)
		total := float64((fromUS+fromOthers)*arriving) + chinese
		if most := float64(m.Flows.Power.MostShipped[c]); total > most {
			fit := most / total
			rates = orderRates{float64(rates.us * fit), float64(rates.others * fit), float64(rates.chinese * fit)}
			fromUS, fromOthers, chinese = float64(fromUS*fit), float64(fromOthers*fit), float64(chinese*fit)
		}
		f.perMoney[c] = rates
		f.Ordered[world.USDesigned][c], f.Ordered[world.Chinese][c] = unit.H100ePerYear(fromUS+fromOthers), unit.H100ePerYear(chinese)

		q.us += unit.H100ePerYear(fromUS * arriving)
		q.others += unit.H100ePerYear(fromOthers * arriving)
		if c == world.CHN {
			q.home = unit.H100ePerYear(chinese)
		} else {
			q.abroad += unit.H100ePerYear(chinese)
			q.paid += unit.H100ePerYear(chinese * (1 - given))
		}
		if denied > 0 {
			remote := float64(denied * float64(m.Policy.RemoteOpen[c]))
			control.Denied += unit.H100ePerYear((fromUS + fromOthers) * remote)
		}
	}
	return q
}

// shunned takes from the share of US designs what a mandate or a refusal keeps from
// Chinese buyers. It returns what is left, and what of the denied or shunned part turns
// to Chinese chips besides what a free buyer spends on them.
func (m *Model) shunned(free, denied float64) (left, turned float64) {
	fallback := m.Params.Market.Fallback
	refused := float64(join(m.Policy.Refused, m.answer(world.SupplierCHN)))
	mandated := float64(free * float64(m.Policy.Mandate))
	left = float64((free - mandated) * (1 - refused))
	// What is neither mandated nor left was refused; part of it stays unspent.
	unspent := float64((free - mandated - left) * (1 - fallback))
	return left, float64(left*float64(denied*fallback)) - unspent
}

// buyers is the money of US owners in country c and of all others there [$bn/yr].
func (m *Model) buyers(c world.CountryID) (us, others float64) {
	money := &m.Flows.Demand.Money[c]
	us, others = float64(money[world.USCloud]), float64(money[world.ChineseCloud])
	if c == world.USA {
		return us + float64(money[world.Domestic]), others
	}
	return us, others + float64(money[world.Domestic])
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
