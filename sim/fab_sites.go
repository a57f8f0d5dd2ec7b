package sim

import (
	"sovereignstack/sim/num"
	"sovereignstack/sim/unit"
	"sovereignstack/sim/world"
)

// The second half of mechanism 2 (fabs.go): where allied capacity stands and grows.
//
//	site_i   = (planned_i·W + moved_i + subsidised_i)·(1 − loss_i)
//	build_i  = planned_i·(1 − loss_i) / Σ planned·(1 − loss)
//	d moved_i/dt = build_i·Σ kept back − kept back_i ,  kept back_i = [d(planned_i·W)/dt]+·loss_i
//
// What a harmed site would have added is built at the others, in proportion to what is
// planned there; all together grow no faster than before, so each no faster than most
// (fabs.go). Moved sums to zero. It stays where it was built once the loss is over.

// alliedOutput splits allied capacity over sites and takes away what is lost.
func (m *Model) alliedOutput(k clock) {
	p, s, f := &m.Params.Fabs, &m.State.Fabs, &m.Flows.Fabs
	lines := p.compute(p.diesPerYear(f.Wafers[world.Allied], f.Yield[world.Allied]), f.Perf[world.USDesigned])
	withheld := num.Positive(m.embargo() - float64(s.Replaced))
	whole := unit.H100ePerYear(float64(lines) * (1 - float64(p.MineralSeverity*withheld)))

	f.Planned = m.planned(k.year)
	var share [world.Fabs]float64 // Of capacity that no subsidy pays for.
	standing, able := 0.0, 0.0
	for fab, planned := range f.Planned {
		share[fab] = num.Positive(planned + float64(s.Moved[fab]/s.AlliedWafers))
		standing += share[fab]
		f.BuildShare[fab] = float64(planned * (1 - float64(m.Policy.FabLoss[fab])))
		able += f.BuildShare[fab]
	}
	market := float64(s.AlliedWafers / f.Wafers[world.Allied]) // Part that no subsidy pays for.
	total, lost := unit.H100ePerYear(0), 0.0
	for fab := range world.Fab(world.Fabs) {
		if fab == world.FabCHN {
			continue
		}
		if able > 0 {
			f.BuildShare[fab] /= able
		} else {
			f.BuildShare[fab] = f.Planned[fab] // Nothing grows then: see the bound.
		}
		here, loss := float64(share[fab]*market)/standing, float64(m.Policy.FabLoss[fab])
		here += float64(s.Subsidised[fab] / f.Wafers[world.Allied])
		f.SiteLines[fab] = unit.H100ePerYear(float64(lines) * here)
		f.SiteOutput[fab] = unit.H100ePerYear(float64(whole) * float64(here*(1-loss)))
		total += f.SiteOutput[fab]
		lost += float64(here * loss)
	}
	f.Lost = unit.Share(lost)
	f.Returning = unit.H100ePerYear(float64(whole) * float64(p.ExpectedReturn*num.Positive(lost-float64(s.AccustomedLoss))))
	f.Capacity[world.USDesigned] = total
}

// planned is the part of allied capacity at each site without losses [1].
func (m *Model) planned(year float64) (part [world.Fabs]float64) {
	total := 0.0
	for fab := range world.Fab(world.Fabs) {
		if fab != world.FabCHN {
			part[fab] = m.data.History.AlliedSite[fab].at(year)
			total += part[fab]
		}
	}
	for fab := range part {
		part[fab] /= total
	}
	return part
}

// integrateSites grows allied capacity and moves what cannot be built where it was
// planned. Capacity that is scrapped is scrapped everywhere alike.
func (m *Model) integrateSites(k clock) {
	s, f := &m.State.Fabs, &m.Flows.Fabs
	before := float64(s.AlliedWafers)
	grown := num.Exp(float64(float64(f.Growth) * float64(k.dt)))
	s.AlliedWafers = unit.Wafers(before * grown)
	if f.Lost > 0 {
		half := float64(float64(k.dt) * 0.5)
		first, last := m.planned(k.year-half), m.planned(k.year+half)
		kept := 0.0
		for fab, loss := range m.Policy.FabLoss {
			added := float64(last[fab]*float64(s.AlliedWafers)) - float64(first[fab]*before)
			back := float64(num.Positive(added) * float64(loss))
			s.Moved[fab] -= unit.Wafers(back)
			kept += back
		}
		for fab, part := range f.BuildShare {
			s.Moved[fab] += unit.Wafers(part * kept)
		}
	}
	if grown < 1 {
		for fab := range s.Moved {
			s.Moved[fab] = unit.Wafers(float64(s.Moved[fab]) * grown)
		}
	}
}
