//go:build !js

package sim_test

import (
	"math"

	"pgregory.net/rapid"

	"sovereignstack/sim"
	"sovereignstack/sim/num"
	"sovereignstack/sim/world"
)

// checkModelStocks: shares sum to one, talent to what it was, memory and users lie
// between nothing and all, capability never falls, and every stock is finite.
func checkModelStocks(t *rapid.T, m *sim.Model, before *sim.State) {
	s := &m.State
	for c := range world.CountryID(world.Count) {
		if a := float64(s.Adoption[c].Users); !(a >= 0 && a <= 1) {
			t.Fatalf("users in %s are %g", c.ISO3(), a)
		}
		for seg := range s.Choice[c].Share {
			sum := 0.0
			for _, x := range s.Choice[c].Share[seg] {
				if negative(x) {
					t.Fatalf("a share in %s is %g", c.ISO3(), x)
				}
				sum += x
			}
			if differ(sum, 1) {
				t.Fatalf("shares in %s sum to %g", c.ISO3(), sum)
			}
		}
		for _, x := range s.Memory[c] {
			if !(x >= 0 && x <= 1) {
				t.Fatalf("memory of %s is %g", c.ISO3(), x)
			}
		}
	}
	developers, talent, was := 0.0, 0.0, 0.0
	for g := range world.Family(world.Families) {
		within(t, 0, float64(s.Developers.Share[g]), 1, "developers of "+g.ID())
		developers += float64(s.Developers.Share[g])
		atMost(t, before.Release.Released[g], s.Release.Released[g], "capability of "+g.ID()+" falls")
		if !num.Finite(s.Release.Released[g]) || !num.Finite(s.Pricing.LogPrice[g]) {
			t.Fatalf("%s: capability %g, log price %g", g.ID(), s.Release.Released[g], s.Pricing.LogPrice[g])
		}
	}
	equal(t, 1, developers, "developers")
	most := max(m.Params.Pricing.MostLabs, m.Params.Pricing.LabsStart)
	for n := range world.Nation(world.Nations) {
		talent, was = talent+float64(s.Algorithms.Talent[n]), was+m.Params.Algorithms.Talent[n]
		within(t, 0, float64(s.Algorithms.Talent[n]), 2, "talent")
		within(t, 1, s.Pricing.Labs[n], most, "labs of "+n.ID())
		if !num.Finite(s.Algorithms.LogEfficiency[n]) || negative(s.Frontier.Distilled[n]) || negative(float64(s.Value.Book[n])) || negative(float64(s.Value.Models[n])) {
			t.Fatalf("%s: efficiency %g, distilled %g, books %g and %g", n.ID(), s.Algorithms.LogEfficiency[n], s.Frontier.Distilled[n], s.Value.Book[n], s.Value.Models[n])
		}
		if above(before.Algorithms.LogEfficiency[n], s.Algorithms.LogEfficiency[n]) || above(float64(before.CumulativeShipped[n]), float64(s.CumulativeShipped[n])) {
			t.Fatalf("%s forgets, or takes back what was shipped", n.ID())
		}
	}
	equal(t, was, talent, "talent")
	for i := range s.Value.Grudge {
		within(t, 0, s.Value.Grudge[i], 1, "grudge")
		within(t, 0, s.Value.Noticed[i], 1, "noticed")
	}
}

// checkUse: tokens by family are tokens by country, what is blocked is not used, and
// what is paid stays within its bound.
func checkUse(t *rapid.T, m *sim.Model) {
	f, p := &m.Flows.Use, &m.Params
	var by [world.Families][world.Nations]float64
	year := (int(m.Month()) - 1) / 12
	for c := range world.CountryID(world.Count) {
		n := world.NationOf(c)
		for g, amount := range f.ByUser[c] {
			if negative(amount) {
				t.Fatalf("%s uses %g of %s", c.ISO3(), amount, world.Family(g).ID())
			}
			by[g][n] += amount
		}
		for s, closed := range [world.Suppliers]world.Family{world.USClosed, world.ChinaClosed} {
			allowed := m.Policy.ModelsAllowed[c][s]
			if allowed == 0 && f.ByUser[c][world.OpenOf(world.Nation(s))] > 0 || allowed*m.Policy.APIOpen[c][s] == 0 && f.ByUser[c][closed] > 0 {
				t.Fatalf("%s uses what is blocked", c.ISO3())
			}
		}
		if above(float64(f.Spent[c]), p.Adoption.MostOfGDP*m.GDP(c, year)) || negative(float64(f.Spent[c])) || !(f.Ceiling[c] >= 0 && f.Ceiling[c] <= 1) {
			t.Fatalf("%s pays %g of %g, ceiling %g", c.ISO3(), f.Spent[c], m.GDP(c, year), f.Ceiling[c])
		}
		for s := range m.Flows.Choice.Available[c] {
			target, available := 0.0, 0.0
			for g := range world.Families {
				target, available = target+m.Flows.Choice.Target[c][s][g], available+m.Flows.Choice.Available[c][s][g]
			}
			if differ(target, 1) || differ(available, 1) {
				t.Fatalf("choice in %s sums to %g, what is available to %g", c.ISO3(), target, available)
			}
		}
	}
	total, segments, outside := 0.0, 0.0, 0.0
	for g := range by {
		for n := range by[g] {
			equal(t, by[g][n], f.Family[g][n], "tokens by family and by country")
			total += by[g][n]
			if world.Nation(n) != world.NationCHN {
				outside += by[g][n]
			}
		}
		for s := range f.Segment {
			segments += f.Segment[s][g]
		}
		if e := m.Flows.Pricing.Elasticity[g]; !world.Family(g).Open() && above(p.Pricing.LeastElasticity, e) {
			t.Fatalf("labs meet an elasticity of %g", e)
		}
		for r := range m.Flows.Pricing.Price {
			if price := m.Flows.Pricing.Price[r][g]; !(price > 0) || math.IsInf(price, 0) {
				t.Fatalf("%s costs %g", world.Family(g).ID(), price)
			}
		}
	}
	equal(t, total, f.Total, "tokens in all")
	equal(t, outside, segments, "tokens by segment")
}
