package sim

import (
	"sovereignstack/sim/num"
	"sovereignstack/sim/unit"
	"sovereignstack/sim/world"
)

// RetaliationParams is how nations answer each other when the lever asks them to.
//
//	dG/dt = ([felt − noticed]+ − G)/lag ,   d noticed/dt = (felt − noticed)/habit
//	answer = strength·G
//
//	felt     1  measures of the other side that a nation meets: for China denied chips
//	            and tools; for the US subsidised chips abroad and denied minerals
//	noticed  1  a slow average of it: what lasts becomes the normal state
//	answer   1  China: embargo on minerals and refusal of US chips; the US: duties on
//	            Chinese chips and enforcement
//
// Off by default: strength is zero and nothing depends on G.
type RetaliationParams struct {
	LagYears   float64 // lag [yr]
	HabitYears float64 // habit [yr]
}

// answer is how hard a supplier nation answers in this step [1].
func (m *Model) answer(s world.Supplier) float64 {
	return num.Clamp(float64(float64(m.Policy.Retaliation[s])*m.State.Value.Grudge[s]), 0, 1)
}

// felt is what a nation meets of the other's measures, 0 to 1.
func (m *Model) felt(s world.Supplier) float64 {
	if s == world.SupplierCHN {
		chips := float64(1 - m.Flows.Control.Permitted[world.CHN])
		return max(chips, float64(m.Flows.Equipment.Denied))
	}
	subsidised := 0.0
	for c, share := range &m.Policy.ChipSubsidy {
		subsidised += float64(float64(share) * m.fixed.gdpShare[c])
	}
	return max(subsidised, m.embargo())
}

// embargo is the share of minerals that China withholds, its answer included.
func (m *Model) embargo() float64 {
	return float64(join(m.Policy.Embargo, m.answer(world.SupplierCHN)))
}

func (m *Model) integrateRetaliation(k clock) {
	p, s := &m.Params.Retaliation, &m.State.Value
	quick, slow := k.relax(unit.Years(p.LagYears)), k.relax(unit.Years(p.HabitYears))
	for n := range world.Supplier(world.Suppliers) {
		felt := m.felt(n)
		moved := float64((felt - s.Noticed[n]) * slow)
		noticed := s.Noticed[n] + float64(moved*0.5) // At mid-step, as what is felt is.
		s.Grudge[n] += float64((num.Positive(felt-noticed) - s.Grudge[n]) * quick)
		s.Noticed[n] += moved
	}
}
