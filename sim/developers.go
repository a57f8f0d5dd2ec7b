package sim

import (
	"sovereignstack/sim/num"
	"sovereignstack/sim/unit"
	"sovereignstack/sim/world"
)

// DevelopersParams is mechanism 15: whose models developers build on.
//
//	d* = weight/Σ weight,  weight_f = e^(q_d·(S_f − S*) + bonus·open_f) · (use_f/total + tiny)^w
//	dd/dt = (d* − d)/τ_d
//
//	d      1           share of developers that build on family f
//	S*     ECI points  best released capability
//	bonus  1           log weight of being free to change and to run
//
// Developers make a nation's researchers more productive (θ_d in algorithms.go), which
// raises capability, which draws developers: a loop whose gain a test holds below one.
type DevelopersParams struct {
	Quality float64 // q_d [1/point]
	Bonus   float64 // bonus [1]
	Use     float64 // w [1]
	Years   float64 // τ_d [yr]
}

// DevelopersState is the stock of mechanism 15.
type DevelopersState struct {
	Share [world.Families]unit.Share // d
}

// shares returns d* for capability relative to the best, and shares of use.
func (p *DevelopersParams) shares(behind, use *[world.Families]float64) (share [world.Families]float64) {
	total := 0.0
	for g := range world.Family(world.Families) {
		value := float64(p.Quality*behind[g]) + float64(p.Use*num.Log(use[g]+tinyShare))
		if g.Open() {
			value += p.Bonus
		}
		share[g] = num.Exp(value)
		total += share[g]
	}
	for g := range share {
		share[g] /= total
	}
	return share
}

// developers computes where developers would go.
func (m *Model) developers(clock) {
	var behind, use [world.Families]float64
	best := m.State.Release.best()
	for g := range behind {
		behind[g] = m.State.Release.Released[g] - best
		if total := m.Flows.Use.Total; total > 0 {
			amount := 0.0
			for _, x := range m.Flows.Use.Family[g] {
				amount += x
			}
			use[g] = amount / total
		}
	}
	m.Flows.Developers = m.Params.Developers.shares(&behind, &use)
}

// developersOf is the share of developers that build on a nation's models.
func (m *Model) developersOf(n world.Nation) (sum float64) {
	for g := range world.Family(world.Families) {
		if g.Nation() == n {
			sum += float64(m.State.Developers.Share[g])
		}
	}
	return sum
}

func (m *Model) integrateDevelopers(k clock) {
	part := k.relax(unit.Years(m.Params.Developers.Years))
	for g, share := range m.Flows.Developers {
		d := &m.State.Developers.Share[g]
		*d += unit.Share((share - float64(*d)) * part)
	}
}
