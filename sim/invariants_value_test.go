//go:build !js

package sim_test

import (
	"math"

	"pgregory.net/rapid"

	"sovereignstack/sim"
	"sovereignstack/sim/data"
	"sovereignstack/sim/num"
	"sovereignstack/sim/world"
)

// checkValue: what is paid is received, value added is final use and investment, by who
// makes and by who owns, and countries earn what countries pay.
func checkValue(t *rapid.T, m *sim.Model) {
	f := &m.Flows.Value
	var payments, purchases, added, paid, earned float64
	same := func(want, have float64, what string) {
		if !(math.Abs(want-have) <= rounding*(1+payments)) {
			t.Fatalf("%g is not %g: %s", have, want, what)
		}
	}
	for e := range world.Earners {
		for l := range world.Layers {
			received := 0.0
			for payer := range world.Earners {
				if x := f.Payments[payer][e][l]; !(x >= -rounding) || math.IsInf(x, 0) {
					t.Fatalf("%s pays %g to %s", world.Earner(payer).ID(), x, world.Earner(e).ID())
				}
				received += f.Payments[payer][e][l]
			}
			payments += received
			same(received, f.Revenue[e][l], "paid and received")
			same(f.Revenue[e][l]-f.Purchases[e][l], f.Labour[e][l]+f.Wear[e][l]+f.Fees[e][l]+f.Operating[e][l], "value added and who gets it")
			purchases, added = purchases+f.Purchases[e][l], added+f.Added[e][l]
		}
	}
	for c := range f.Paid {
		for _, x := range f.Paid[c] {
			paid += x
		}
		earned += f.Earned[c]
	}
	same(purchases+f.Final+f.Investment, payments, "payments are purchases, final use or investment")
	same(f.Final+f.Investment, added, "value added is final use and investment")
	same(f.Final+f.Investment+f.Resold, paid, "countries pay for final use, investment and what is handed over")
	same(paid, earned, "countries earn what countries pay")
}

// checkBudgets: after the record nobody spends more than a share of cash and profit,
// what investors add in their mood, and public money.
func checkBudgets(t *rapid.T, m *sim.Model, s *sim.Scenario) {
	free := sim.FirstSimulated
	if s.FreeFrom > 0 {
		free = s.FreeFrom
	}
	month := m.Month() - 1
	if month < free {
		return
	}
	substeps := float64(max(1, s.Substeps))
	year := (float64(month) + (substeps-0.5)/substeps) / 12
	d, h := &m.Flows.Demand, &data.Tables().History
	at := func(table sim.Table) float64 { return num.Interp(table.Years, table.Values, year) }
	for n := range world.Nation(world.Nations) {
		profit := d.Profit[n] * float64(m.Flows.Owned[n])
		boom, finance := 1.0, 1.0
		switch n {
		case world.NationRest:
			for c := range world.CountryID(world.Count) {
				if c != world.USA && c != world.CHN {
					boom = max(boom, math.Exp(float64(m.Policy.CapitalMood[c])))
					scale := 1 - (1-float64(m.Policy.FullStack[c]))*(1-float64(m.Policy.FullStackChina[c]))
					finance = max(finance, 1+m.Params.Installed.ConcessionGain*scale)
				}
			}
			profit = max(0, profit) // Owners that lose do not spend for those that earn.
		case world.NationUSA:
			boom = math.Exp(float64(m.Policy.CapitalMood[world.USA]))
		case world.NationCHN:
			boom = math.Exp(float64(m.Policy.CapitalMood[world.CHN]))
		}
		most := m.Params.Demand.CashShare*max(0, at(h.OtherCashFlow[n])+profit) + at(h.OutsideFinance[n])*boom
		atMost(t, float64(d.Budget[n]), most*finance+float64(d.Public[n]), "budget of "+n.ID()+" beyond cash and finance")
	}
}
