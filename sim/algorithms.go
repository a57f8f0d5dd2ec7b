package sim

import (
	"sovereignstack/sim/num"
	"sovereignstack/sim/unit"
	"sovereignstack/sim/world"
)

// AlgorithmsParams is mechanism 8: how much capability a unit of compute buys.
//
//	d ln A/dt = a_0·f·(R/R_0)^λ·A^(−φ) + χ·[ln A* − ln A]+ + η·(1 − e^(−gap/g_0)) + programme
//	f    = (talent/talent of the US)^θ_t · (developers/developers at the start)^θ_d
//	gap  = [ln(R_c/UC)]+
//	ln A* = max over nations of ln A − hidden·(S − S_open)·ln 10/points
//
//	A       1       training efficiency; the US of January 2022 = 1
//	R       H100e   compute for research and training; R_0 is the US of January 2022
//	f       1       how productive a nation's researchers are, the US of 2022 = 1
//	gap     1       scarcity: log of the rent R_c over the user cost UC
//	A*      1       best openly published efficiency: open models show a nation's methods, and
//	                papers and people show all but a hidden part of what they do not
//	points  1       ECI points per tenfold of effective compute (frontier.go)
//
// Returns diminish with what is known (φ) and with compute (λ < 1), so that progress
// slows when compute growth slows: d ln(progress)/dt = λ·g − φ·progress where compute grows
// by g a year and f stands, so that progress tends to λ·g/φ. If each e-fold of efficiency
// draws β of compute (0.1 at most in a run: budgets are bounded by income, cash and power),
// the loop has the gain λ·β/φ. The least φ, 0.15, holds it to a third at the largest λ, 0.5;
// and there progress at its rate of 2022 falls once compute grows by less than φ·a_0/λ,
// 30 % a year, as in the 2030s. Without φ only a cap would end it. η is induced innovation: where compute costs more
// than its user cost, research turns to using less of it. No data identify η; its range
// includes zero. The specification takes the gap of compute to the leader; the rent over
// user cost is the price that an innovator meets, the same rule for every nation, and
// zero in a market without scarcity.
type AlgorithmsParams struct {
	Rate              float64                // a_0 [1/yr]
	ComputeElasticity float64                // λ [1]
	Diminishing       float64                // φ [1]
	Spillover         float64                // χ [1/yr]
	Hidden            float64                // hidden [1]
	Scarcity          float64                // η [1/yr]
	ScarcityScale     float64                // g_0 [1]
	TalentPower       float64                // θ_t [1]
	DeveloperPower    float64                // θ_d [1]
	Talent            [world.Nations]float64 // Share of the world's leading AI researchers at the start [1].
	Start             [world.Nations]float64 // ln A at the start of 2022 [1].
	ProgrammeGain     float64                // Efficiency gained per e-fold of public over own research compute [1/yr].
}

// AlgorithmsState is the stocks of mechanism 8.
type AlgorithmsState struct {
	LogEfficiency [world.Nations]float64 // ln A [1]
	Talent        [world.Nations]unit.Share
}

// AlgorithmsFlows is what efficiency grows by.
type AlgorithmsFlows struct {
	Research  [world.Nations]unit.H100e // R
	Progress  [world.Nations]float64    // Own progress and spill-over [1/yr].
	Induced   [world.Nations]float64    // Part of it that scarcity induced [1/yr].
	Published float64                   // ln A*
}

func (s *AlgorithmsState) start(p *AlgorithmsParams) {
	s.LogEfficiency = p.Start
	for n, share := range p.Talent {
		s.Talent[n] = unit.Share(share)
	}
}

// productivity is f of a nation with the given share of talent and of developers.
func (p *AlgorithmsParams) productivity(talent, developers, developersStart float64) float64 {
	people := num.Pow(talent/p.Talent[world.NationUSA], p.TalentPower)
	return float64(people * num.Pow(developers/developersStart, p.DeveloperPower))
}

// own is a nation's own progress [1/yr].
func (p *AlgorithmsParams) own(productivity, research, logEfficiency float64) float64 {
	effort := float64(p.ComputeElasticity*num.Log(research)) - float64(p.Diminishing*logEfficiency)
	return float64(float64(p.Rate*productivity) * num.Exp(effort))
}

// induced is progress that scarcity calls forth [1/yr].
func (p *AlgorithmsParams) induced(gap float64) float64 {
	return float64(p.Scarcity * (1 - num.Exp(-num.Positive(gap)/p.ScarcityScale)))
}

// algorithms computes the progress of every nation.
func (m *Model) algorithms(clock) {
	p, s, f := &m.Params.Algorithms, &m.State.Algorithms, &m.Flows.Algorithms
	owned := &m.Flows.Owned
	perPoint := float64(p.Hidden*num.Ln10) / m.Params.Frontier.PointsPerDecade
	for n := range world.Nation(world.Nations) {
		shown := num.Positive(m.Flows.Frontier.Latent[n] - m.State.Release.Released[world.OpenOf(n)])
		published := s.LogEfficiency[n] - float64(shown*perPoint)
		if n == 0 || published > f.Published {
			f.Published = published
		}
	}
	for n := range world.Nation(world.Nations) {
		f.Research[n] = unit.H100e(float64(owned[n]) * m.Params.Demand.TrainingShare)
		productivity := p.productivity(float64(s.Talent[n]), m.developersOf(n), m.fixed.developers[n])
		relative := (float64(f.Research[n]) + tinyCompute) / m.fixed.researchStart
		own := p.own(productivity, relative, s.LogEfficiency[n])
		spill := float64(p.Spillover * num.Positive(f.Published-s.LogEfficiency[n]))
		r := marketOfNation(n)
		f.Induced[n] = p.induced(m.State.Demand.LogRent[r] - num.Log(m.Flows.Demand.UserCost[r]))
		f.Progress[n] = own + spill + f.Induced[n] + m.programme(n)
	}
}

// programme is what public spending on a nation's models adds [1/yr]: the log of how
// much more compute its researchers have, as far as it can be rented at the market's rent.
func (m *Model) programme(n world.Nation) float64 {
	spending := float64(m.Policy.ModelProgramme[n])
	if spending == 0 {
		return 0
	}
	own := float64(m.Flows.Algorithms.Research[n]) + tinyCompute
	return float64(m.Params.Algorithms.ProgrammeGain * num.Log(1+m.programmeCompute(n)/own))
}

// programmeCompute is what public spending on a nation's models rents [H100e].
func (m *Model) programmeCompute(n world.Nation) float64 {
	return float64(m.Policy.ModelProgramme[n]) / m.yearlyRent(n)
}

// tinyCompute keeps logs finite where a nation has none [H100e].
const tinyCompute = 1.0

// marketOfNation is the market in which a nation's labs rent.
func marketOfNation(n world.Nation) world.Market {
	if n == world.NationCHN {
		return world.China
	}
	return world.WorldExChina
}

// integrateAlgorithms moves efficiency and talent. Visas draw talent from the others in
// proportion to what they have, so that shares keep their sum.
func (m *Model) integrateAlgorithms(k clock) {
	s, f := &m.State.Algorithms, &m.Flows.Algorithms
	for n := range s.LogEfficiency {
		grown := s.LogEfficiency[n] + float64(f.Progress[n]*float64(k.dt)) + m.breakthrough(world.Nation(n), k)
		s.LogEfficiency[n] = min(maxLogEfficiency, grown)
	}
	for n, inflow := range m.Policy.TalentInflow {
		if inflow == 0 {
			continue
		}
		moved := 1 - num.Exp(-float64(float64(inflow)*float64(k.dt)))
		for other := range s.Talent {
			if other != n {
				left := unit.Share(float64(s.Talent[other]) * moved)
				s.Talent[other] -= left
				s.Talent[n] += left
			}
		}
	}
}

// maxLogEfficiency keeps efficiency finite, also in single precision, whatever shocks and
// parameters ask for [1].
const maxLogEfficiency = 40.0

// breakthrough is the part of a jump in efficiency that falls into this step [1].
func (m *Model) breakthrough(n world.Nation, k clock) float64 {
	return float64(float64(m.Policy.Breakthrough[n]) * float64(float64(k.dt)*unit.MonthsPerYear))
}
