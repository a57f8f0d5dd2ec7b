package sim

import (
	"sovereignstack/sim/num"
	"sovereignstack/sim/unit"
	"sovereignstack/sim/world"
)

// ValueParams is mechanism 16: who pays whom, and what stays with whom.
//
//	value added       = revenue − purchases from other layers
//	                  = labour + depreciation + fees + operating profit
//	economic profit   = operating profit − r·capital
//	cash flow         = operating profit·(1 − tax) + depreciation − capital spending
//	Σ value added     = final use + investment
//
// Every sale is booked once, with its payer and its receiver (value_payments.go), so
// what is paid is received. Chips, servers, buildings and tools are investment: they
// enter a capital account at cost and leave it by depreciation. Training runs are
// investment too, as research is in national accounts: models depreciate over the time
// in which they are worth selling. What a layer buys outside the stack counts as its
// labour: for the rest of the economy it is income like wages.
//
// What a state pays for others is its own final use, and what they get by it stands on
// their books at the price that they paid. Compute that changes hands used goes from book
// to book at its value there: no sale of the year. Duties are part of what capital costs
// its owner and go to the treasury, not to a layer (value_policy.go).
//
// Value added is counted where production stands, profit where the owner sits: a fab of
// a Taiwanese foundry in the US adds value in the US and earns in Taiwan. Own chips of
// the large clouds are consolidated: they count at the average price, design included.
// Tools are those for all chips, since a vendor's sales do not tell what a fab makes.
type ValueParams struct {
	ServersShare   float64               // Servers and network in what surrounds a chip [1].
	MemoryCost     float64               // Memory in the unit cost of a chip [1].
	MemoryUS       float64               // US share of allied memory; Korea has the rest [1].
	ServersTaiwan  float64               // Taiwan's share of servers for US-designed chips [1].
	ServersUS      float64               // US share of them; others have the rest [1].
	AppsShare      float64               // Paid closed use that reaches people through applications [1].
	AppsMargin     float64               // Gross margin of applications [1].
	AppsLocal      float64               // Applications sold by firms of the user's country [1].
	Labour         [world.Layers]float64 // Labour and purchases outside the stack, share of revenue [1].
	Wear           [world.Layers]float64 // Depreciation of other capital, share of revenue [1].
	Capital        [world.Layers]float64 // Other capital over revenue [yr].
	Tax            float64               // Tax on profit [1].
	ModelLife      float64               // Time in which a trained model loses its worth [yr].
	RobotSpending  float64               // Spending on robots and machines per income they bring [1].
	ExpectedYears  float64               // Time in which expected profit follows profit [yr].
	GrowthYears    float64               // Time in which expected growth follows growth [yr].
	GrowthFade     float64               // h: time in which expected growth fades [yr].
	ValuationYears float64               // H: years of profit that investors count [yr].
	MostGrowth     float64               // Highest expected growth [1/yr].
}

// ValueState is the stocks of mechanisms 16 and 18.
type ValueState struct {
	Book    [world.Nations]unit.BnUSD // Compute with all around it, at cost less depreciation.
	Models  [world.Nations]unit.BnUSD // Trained models at cost less depreciation.
	Profit  [world.Earners][world.Layers]unit.BnUSDPerYear
	Growth  [world.Earners][world.Layers]float64 // Expected growth of profit [1/yr].
	Grudge  [world.Suppliers]float64             // Measures of others that a nation has come to resent [1].
	Noticed [world.Suppliers]float64             // Of other measures felt long ago: a slow average [1].
}

// account is one figure per nation and layer [$bn/yr].
type account [world.Earners][world.Layers]float64

// ValueFlows is the accounts of the step [$bn/yr].
type ValueFlows struct {
	Payments   [world.Earners][world.Earners][world.Layers]float64 // Payer, receiver, layer sold.
	Paid       [world.Count][world.Layers]float64                  // By the country of the payer, final use and investment.
	Earned     [world.Count]float64                                // Revenue of the country's owners from final use and investment.
	Revenue    account                                             // By owner.
	Purchases  account                                             // From other layers, by owner.
	Labour     account
	Wear       account // Depreciation.
	Fees       account
	Added      account // By location.
	Operating  account // By owner.
	Economic   account
	Cash       account
	Spending   account                  // Capital spending, by the owner that spends.
	Sustained  account                  // Operating profit as investors see it; see valuation.go.
	Final      float64                  // Final use.
	Investment float64                  // Capital spending of all layers on products of the stack.
	Resold     float64                  // Compute that changes hands used, at book value.
	Duties     [world.Nations]float64   // On chips, to treasuries.
	Fiscal     [world.Nations]float64   // Subsidies and programmes that governments pay, less duties.
	Serving    [world.Nations]float64   // Cost of serving closed models.
	Training   [world.Nations]float64   // Spending on training runs.
	Access     [world.Suppliers]float64 // What users abroad pay for closed models, inside applications too.
	Hosted     [world.Suppliers]float64 // Compute that a supplier's clouds rent to users abroad [H100e].

	baskets [world.Earners]basket
	goods   float64                               // Earned by the rest of the world with goods.
	located [world.Nations][world.Earners]float64 // Compute of each nation's owners by location [H100e].
}

// buy books a sale of layer l: what payer pays and receiver earns.
func (f *ValueFlows) buy(payer, receiver world.Earner, l world.Layer, amount float64) {
	f.Payments[payer][receiver][l] += amount
	f.Revenue[receiver][l] += amount
	f.Added[receiver][l] += amount // Moved later where production stands elsewhere.
}

// purchase books a sale of layer l to another layer.
func (f *ValueFlows) purchase(payer world.Earner, by world.Layer, receiver world.Earner, l world.Layer, amount float64) {
	f.buy(payer, receiver, l, amount)
	f.Purchases[payer][by] += amount
	f.Added[payer][by] -= amount
}

// final books a sale of layer l to users.
func (f *ValueFlows) final(by buyer, receiver world.Earner, l world.Layer, amount float64) {
	f.buy(by.earner, receiver, l, amount)
	f.Final += amount
	f.byCountry(by, receiver, l, amount)
}

// invest books capital spending of an owner's layer on products of layer l. A cloud
// abroad spends from its seat.
func (f *ValueFlows) invest(by buyer, spender world.Layer, receiver world.Earner, l world.Layer, amount float64) {
	f.buy(by.earner, receiver, l, amount)
	f.Spending[by.earner][spender] += amount
	f.Investment += amount
	f.byCountry(by, receiver, l, amount)
}

// byCountry books what a country pays, and credits the receiver's: its seat, or for the
// rest of the world the country that the sale is made in. What the rest of the world
// buys together is booked by country in fillBaskets. Goods come from elsewhere: what the
// rest of the world earns with them waits for shareGoods.
func (f *ValueFlows) byCountry(by buyer, receiver world.Earner, l world.Layer, amount float64) {
	if by.one {
		f.Paid[by.country][l] += amount
	}
	if seat, named := receiver.Seat(); named {
		f.Earned[seat] += amount
	} else if l.Hardware() {
		f.goods += amount
	} else if by.one {
		f.Earned[by.country] += amount
	}
}

// shareGoods credits what the rest of the world earns with goods to its countries, by
// their manufacturing.
func (m *Model) shareGoods() {
	f := &m.Flows.Value
	for c, share := range m.fixed.restMaking {
		f.Earned[c] += float64(f.goods * share)
	}
}

// statements closes the accounts: from revenue and purchases to profit and cash.
func (m *Model) statements() {
	p, f := &m.Params.Value, &m.Flows.Value
	for e := range world.Earner(world.Earners) {
		for l := range world.Layer(world.Layers) {
			revenue := f.Revenue[e][l]
			f.Labour[e][l] = float64(p.Labour[l] * revenue)
			f.Wear[e][l] += float64(p.Wear[l] * revenue)
			operating := revenue - f.Purchases[e][l] - f.Labour[e][l] - f.Wear[e][l] - f.Fees[e][l]
			f.Operating[e][l] = operating
			switch l {
			case world.LayerCloud, world.LayerModels:
				f.Sustained[e][l] += operating + f.Wear[e][l]
			default:
				f.Sustained[e][l] = operating
			}
			charge := float64(float64(p.Capital[l]*revenue) * m.interest(e))
			f.Economic[e][l] = operating - charge
			taxed := float64(p.Tax * num.Positive(operating))
			f.Cash[e][l] = operating - taxed + f.Wear[e][l] - f.Spending[e][l]
		}
	}
	m.ownedCapital()
}

// interest is the cost of capital of a nation's owners [1/yr].
func (m *Model) interest(e world.Earner) float64 {
	return m.Params.Demand.Interest + float64(m.Policy.CapitalCost[nationOfEarner(e)])
}

// nationOfEarner is the bloc of an earner.
func nationOfEarner(e world.Earner) world.Nation {
	switch e {
	case world.EarnerUSA:
		return world.NationUSA
	case world.EarnerCHN:
		return world.NationCHN
	}
	return world.NationRest
}

// ownedCapital charges the interest on compute and models that are on the books. The
// rest of the world's is split by where its compute stands.
func (m *Model) ownedCapital() {
	f, s := &m.Flows.Value, &m.State.Value
	for n := range world.Nation(world.Nations) {
		all := 0.0
		for _, x := range f.located[n] {
			all += x
		}
		for e := range world.Earner(world.Earners) {
			share := f.ownerShare(n, e, all)
			if share == 0 {
				continue
			}
			rate := m.interest(e)
			f.Economic[e][world.LayerCloud] -= float64(float64(float64(s.Book[n])*share) * rate)
			f.Economic[e][world.LayerModels] -= float64(float64(float64(s.Models[n])*share) * rate)
		}
	}
}

// ownerShare is the part of a bloc's books that belongs to earner e: all of it for the US
// and China; elsewhere by located compute.
func (f *ValueFlows) ownerShare(n world.Nation, e world.Earner, all float64) float64 {
	switch {
	case nationOfEarner(e) != n:
		return 0
	case n != world.NationRest:
		return 1
	case all <= 0:
		return 0
	}
	return f.located[n][e] / all
}

func (m *Model) integrateValue(k clock) {
	p, s, f := &m.Params.Value, &m.State.Value, &m.Flows.Value
	life := m.Params.Installed.LifeYears
	for n := range world.Nation(world.Nations) {
		spent := 0.0
		for e := range world.Earner(world.Earners) {
			if nationOfEarner(e) == n {
				spent += f.Spending[e][world.LayerCloud]
			}
		}
		s.Book[n] += unit.BnUSD((float64(spent*life) - float64(s.Book[n])) * k.relax(unit.Years(life)))
		s.Models[n] += unit.BnUSD((float64(f.Training[n]*p.ModelLife) - float64(s.Models[n])) * k.relax(unit.Years(p.ModelLife)))
	}
	m.integrateValuation(k)
}
