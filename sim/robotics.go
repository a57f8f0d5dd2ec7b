package sim

import (
	"sovereignstack/sim/world"
)

// RoboticsParams is mechanism 17: what cheap and good models are worth to those who
// make things.
//
//	income = manufacturing·gain,  gain = most·density·v/(v + half)
//	v      = Σ share_f·e^(γ·(S_f − S_ref))·(p_f/p_ref)^(−ε)
//
//	manufacturing  $bn/yr  value added of manufacturing
//	density        1       robots at work, relative to the most automated economies
//	most           1       income gained per manufacturing value added at full use
//	v              1       quality and cheapness of what is used there (v_f of adoption.go,
//	                       by shares in use); half is where half of the gain is reached
//
// The gain saturates. It does not ask whose models are used: cheap models raise the
// income of manufacturing nations wherever models are open, theirs or others'. Robots
// are bought from those who make them, in proportion to their own automated industry.
// No data identify the size of the effect; its range is wide.
type RoboticsParams struct {
	Most float64 // most [1]
	Half float64 // half [1]
}

// RoboticsFlows is the income of the step.
type RoboticsFlows struct {
	Income [world.Count]float64 // [$bn/yr]
}

// gain is income per manufacturing value added at full density.
func (p *RoboticsParams) gain(worth float64) float64 {
	return float64(p.Most*worth) / (worth + p.Half)
}

// robotics computes the income of every country.
func (m *Model) robotics(clock) {
	f := &m.Flows.Robotics
	for c := range world.CountryID(world.Count) {
		base := m.fixed.robotBase[c]
		if base == 0 {
			continue
		}
		f.Income[c] = float64(base * m.Params.Robotics.gain(m.Flows.Use.Mean[c]))
	}
}
