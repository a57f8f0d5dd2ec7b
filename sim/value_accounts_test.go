package sim_test

import (
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sovereignstack/sim"
	"sovereignstack/sim/data"
	"sovereignstack/sim/world"
)

// bookkeeping is worlds in which the books must balance: the history, and every way in
// which policy moves a payment.
func bookkeeping(t *testing.T) map[string][]sim.Shock {
	abroad := []world.CountryID{world.IND, world.JPN, world.BRA, world.ARE}
	china := pull(t, "full_stack_export.scale", 1, world.IDN, world.BRA)
	china.Actors = []world.CountryID{world.CHN}
	return map[string][]sim.Shock{
		"history": nil,
		"gifts and discounts": {pull(t, "chip_dumping.subsidy", 1, abroad...), pull(t, "model_export_push.discount", 0.6, abroad...),
			pull(t, "anti_dumping.rate", 1, world.BRA)},
		"duties and fees": {pull(t, "chip_tariff.rate", 0.5, world.USA, world.CHN, world.TWN, world.IND), pull(t, "export_licence.share", 0.8, world.CHN),
			pull(t, "export_licence.fee", 0.5, world.CHN)},
		"full stacks": {pull(t, "full_stack_export.scale", 1, abroad...), china},
		"programmes": {pull(t, "sovereign_model.spending", 20, world.FRA, world.CHN, world.USA, world.KOR), pull(t, "sovereign_compute.spending", 0.5, world.DEU, world.JPN),
			pull(t, "fab_subsidy.spending", 30), pull(t, "chip_fund.spending", 50)},
		"cut off and closed": {pull(t, "api_cutoff.coverage", 1, abroad...), pull(t, "model_ban.chinese", 1, world.USA), pull(t, "remote_disable.share", 1, world.ARE)},
		"taiwan lost":        {pull(t, "taiwan_loss.share", 1)},
		"bust":               {pull(t, "capital_shock.size", -1.5, world.USA, world.CHN)},
	}
}

// everyMonth runs the history with shocks on top and calls check after every step.
func everyMonth(t *testing.T, substeps int, shocks []sim.Shock, check func(m *sim.Model, before *sim.State)) {
	t.Helper()
	s, _ := baseline()
	s.Shocks = append(slices.Clone(s.Shocks), shocks...)
	s.Substeps = substeps
	m, err := sim.New(data.Tables(), s)
	require.NoError(t, err)
	for !m.Done() && !t.Failed() {
		before := m.State
		m.Step()
		check(m, &before)
	}
}

// sameMoney fails where two sums differ by more than rounding of the larger one.
func sameMoney(t *testing.T, want, have, scale float64, message string) {
	t.Helper()
	assert.InDelta(t, want, have, 1e-9*(1+math.Abs(scale)), message)
}

// TestTheBooksBalance in every month of every world, also at quarter steps.
func TestTheBooksBalance(t *testing.T) {
	for name, shocks := range bookkeeping(t) {
		for _, substeps := range []int{1, 4} {
			t.Run(name, func(t *testing.T) {
				everyMonth(t, substeps, shocks, func(m *sim.Model, _ *sim.State) { checkBooks(t, &m.Flows.Value) })
			})
		}
	}
}

func checkBooks(t *testing.T, f *sim.ValueFlows) {
	t.Helper()
	var payments, purchases, revenue, added, net, paid, earned float64
	for e := range world.Earners {
		bought := 0.0
		for l := range world.Layers {
			received := 0.0
			for payer := range world.Earners {
				received += f.Payments[payer][e][l]
				assert.GreaterOrEqual(t, f.Payments[payer][e][l], -1e-9, "nobody is paid for buying")
				bought += f.Payments[e][payer][l]
			}
			sameMoney(t, f.Revenue[e][l], received, received, "what is paid is received")
			sameMoney(t, f.Revenue[e][l]-f.Purchases[e][l], f.Labour[e][l]+f.Wear[e][l]+f.Fees[e][l]+f.Operating[e][l], f.Revenue[e][l],
				"value added is labour, depreciation, fees and operating profit")
			payments, revenue = payments+received, revenue+f.Revenue[e][l]
			purchases, added = purchases+f.Purchases[e][l], added+f.Added[e][l]
			assert.GreaterOrEqual(t, f.Revenue[e][l], -1e-9)
		}
	}
	sameMoney(t, purchases+f.Final+f.Investment, payments, payments, "every payment is a purchase, final use or investment")
	sameMoney(t, f.Final+f.Investment, added, payments, "value added, where it is made, is final use and investment")
	sameMoney(t, revenue-purchases, added, payments, "and the same, by who owns it")
	for c := range f.Paid {
		out := 0.0
		for _, x := range f.Paid[c] {
			out += x
		}
		paid, earned, net = paid+out, earned+f.Earned[c], net+f.Earned[c]-out
	}
	sameMoney(t, f.Final+f.Investment+f.Resold, paid, payments, "countries pay for final use, investment and what is handed over")
	sameMoney(t, paid, earned, payments, "and countries earn it")
	sameMoney(t, 0, net, payments, "net capture sums to nothing over the world")
}

// TestPayersByCountry: the payments of a nation that is one country are its purchases
// and what is booked as paid by the country.
func TestPayersByCountry(t *testing.T) {
	for name, shocks := range bookkeeping(t) {
		if name == "full stacks" {
			continue // Paid holds what is handed over as well.
		}
		everyMonth(t, 1, shocks, func(m *sim.Model, _ *sim.State) {
			f := &m.Flows.Value
			var rest [3]float64 // Paid by, payments of, purchases of the rest of the world.
			for c := range world.CountryID(world.Count) {
				if world.EarnerOf(c) == world.EarnerRest {
					for _, x := range f.Paid[c] {
						rest[0] += x
					}
				}
			}
			for e := range world.Earner(world.Earners) {
				paid, payments, purchases := 0.0, 0.0, 0.0
				for l := range world.Layers {
					if seat, named := e.Seat(); named {
						paid += f.Paid[seat][l]
					}
					purchases += f.Purchases[e][l]
					for receiver := range world.Earners {
						payments += f.Payments[e][receiver][l]
					}
				}
				if e == world.EarnerRest {
					paid = rest[0]
				}
				sameMoney(t, payments-purchases, paid, payments, name+": "+e.ID())
			}
		})
	}
}

// TestBooksRollForward: compute and models on the books at the end are those at the
// start, plus what was spent, less what wore out; nothing appears or is lost when it
// changes hands.
func TestBooksRollForward(t *testing.T) {
	for name, shocks := range bookkeeping(t) {
		t.Run(name, func(t *testing.T) {
			everyMonth(t, 1, shocks, func(m *sim.Model, before *sim.State) {
				f := &m.Flows.Value
				for n := range world.Nation(world.Nations) {
					spent, worn, wornModels, trained := 0.0, 0.0, 0.0, 0.0
					for e := range world.Earner(world.Earners) {
						if nationOf(e) != n {
							continue
						}
						spent += f.Spending[e][world.LayerCloud]
						worn += f.Wear[e][world.LayerCloud]
						trained += f.Spending[e][world.LayerModels]
						wornModels += f.Wear[e][world.LayerModels]
					}
					close := func(opening, in, out, closing float64, what string) {
						t.Helper()
						// What is new in a month wears out over half of it, which flows of mid-step
						// do not know of where spending jumps.
						assert.InDelta(t, closing, opening+(in-out)/12, 2e-3*(closing+opening)+0.03*in/12+1e-9, "%s of %s in %s", what, n.ID(), m.Month()-1)
						assert.GreaterOrEqual(t, closing, 0.0)
					}
					close(float64(before.Value.Book[n]), spent, worn, float64(m.State.Value.Book[n]), "compute")
					close(float64(before.Value.Models[n]), trained, wornModels, float64(m.State.Value.Models[n]), "models")
				}
			})
		})
	}
}

// nationOf is the bloc of an earner.
func nationOf(e world.Earner) world.Nation {
	if seat, named := e.Seat(); named {
		return world.NationOf(seat)
	}
	return world.NationRest
}

// TestProfitAndCash: economic profit is operating profit less a charge for capital, and
// cash flow taxes profits only.
func TestProfitAndCash(t *testing.T) {
	tax := sim.DefaultParams().Value.Tax
	everyMonth(t, 1, nil, func(m *sim.Model, _ *sim.State) {
		f := &m.Flows.Value
		for e := range world.Earners {
			for l := range world.Layers {
				assert.LessOrEqual(t, f.Economic[e][l], f.Operating[e][l]+1e-12)
				want := f.Operating[e][l] - tax*math.Max(0, f.Operating[e][l]) + f.Wear[e][l] - f.Spending[e][l]
				sameMoney(t, want, f.Cash[e][l], f.Revenue[e][l], "cash flow")
			}
		}
	})
}
