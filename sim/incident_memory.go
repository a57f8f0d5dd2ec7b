package sim

import (
	"sovereignstack/sim/num"
	"sovereignstack/sim/unit"
	"sovereignstack/sim/world"
)

// IncidentMemoryParams is mechanism 14: who remembers what was switched off.
//
//	dM/dt = v·similarity·cut·(1 − M) − M·ln 2/half-life            per supplier nation
//	similarity = others·e^(−|ideal point − ideal point of the victim|/width);  1 for the victim
//
//	M           1     distrust of a supplier nation, 0 to 1
//	cut         1     part of a service that the supplier's government cuts in the victim
//	similarity  1     how far a country sees itself in the victim's place: by its votes
//	v           1/yr  how fast a full cut is learned
//
// Memory is bounded and fades. It does not ask who was right.
type IncidentMemoryParams struct {
	Rate     float64 // v [1/yr]
	HalfLife float64 // [yr]
	Width    float64 // Distance of UN ideal points at which a case concerns e times less [1].
	Others   float64 // Concern of a country with the same votes as the victim [1].
}

// MemoryState is the stock of mechanism 14 in one country.
type MemoryState [world.Suppliers]float64 // M [1]

// learned is M after a step in which a cut of the given weight lasts.
func (p *IncidentMemoryParams) learned(memory, cut float64, dt unit.Years) float64 {
	gain, loss := float64(p.Rate*cut), num.Ln2/p.HalfLife
	level := gain / (gain + loss)
	return memory + float64((level-memory)*(1-num.Exp(-float64((gain+loss)*float64(dt)))))
}

// integrateMemory moves what countries remember. Before the first incident nothing is
// computed, which is nearly always.
func (m *Model) integrateMemory(k clock) {
	p := &m.Params.Memory
	for s := range world.Supplier(world.Suppliers) {
		cuts := m.Policy.Cuts[s]
		if !cuts && m.State.Happened[s] == 0 {
			continue
		}
		m.State.Happened[s] = 1
		fade := num.Exp(-float64(num.Ln2*float64(k.dt)) / p.HalfLife)
		for c := range world.CountryID(world.Count) {
			memory := &m.State.Memory[c][s]
			weight := 0.0
			if cuts {
				weight = m.concern(c, s)
			}
			if weight == 0 {
				*memory = float64(*memory * fade)
				continue
			}
			*memory = p.learned(*memory, weight, k.dt)
		}
	}
}

// concern is the strongest case that country c sees: its own, or that of a victim like it.
func (m *Model) concern(c world.CountryID, s world.Supplier) float64 {
	strongest := 0.0
	for v := range world.CountryID(world.Count) {
		cut := float64(m.Policy.Cut[v][s])
		if cut == 0 {
			continue
		}
		like := 1.0
		if v != c {
			like = float64(m.Params.Memory.Others * min(m.fixed.votes[c]/m.fixed.votes[v], m.fixed.votes[v]/m.fixed.votes[c]))
		}
		strongest = max(strongest, float64(cut*like))
	}
	return strongest
}
