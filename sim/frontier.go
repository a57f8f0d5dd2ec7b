package sim

import (
	"sovereignstack/sim/num"
	"sovereignstack/sim/unit"
	"sovereignstack/sim/world"
)

// FrontierParams is mechanism 9: what a nation's best lab could train.
//
//	S  = S_0 + points·log10(A·T) + D
//	T  = τ·C·largest lab
//	dD/dt = χ_d·access·[S* − S]+ − D/τ_D
//
//	S       ECI points  latent capability
//	T       H100e       compute that the largest lab trains with
//	D       ECI points  gained by distilling others' models
//	S*      ECI points  best model of another nation that can be queried
//	access  1           1 where weights are open; for closed models what the API lets through
//
// The Epoch Capabilities Index is linear in the log of effective compute over the
// record. Only the sum of S_0 and the history of A is pinned by data. Blocked access
// still lets some queries through, by way of other accounts and resellers.
type FrontierParams struct {
	Base            float64 // S_0 [ECI points]
	PointsPerDecade float64 // [ECI points per tenfold]
	LargestLab      float64 // Share of a nation's training compute that its largest lab has [1].
	Distillation    float64 // χ_d [1/yr]
	DistilledYears  float64 // τ_D [yr]
	BlockedAccess   float64 // Queries that reach a closed model in spite of a block [1].
	PooledShare     float64 // Part of the rest of the world that pools its training [1].
}

// FrontierState is the stock of mechanism 9.
type FrontierState struct {
	Distilled [world.Nations]float64 // D [ECI points]
}

// FrontierFlows is the latent frontier.
type FrontierFlows struct {
	Training [world.Nations]unit.H100e // T
	Latent   [world.Nations]float64    // S [ECI points]
	Best     float64                   // Best latent capability of all [ECI points].
	Queried  [world.Nations]float64    // Best of other nations within reach, times access [ECI points above own].
}

// latent is S.
func (p *FrontierParams) latent(training, logEfficiency, distilled float64) float64 {
	effective := num.Log(training+tinyCompute) + logEfficiency
	return p.Base + float64(p.PointsPerDecade*effective)/num.Ln10 + distilled
}

// frontier computes what each nation could train.
func (m *Model) frontier(clock) {
	f := &m.Flows.Frontier
	f.Training, f.Latent = m.latentNow(&m.Flows.OwnedBy)
	f.Best = max(f.Latent[world.NationUSA], f.Latent[world.NationCHN], f.Latent[world.NationRest])
	released := &m.State.Release.Released
	for n := range world.Nation(world.Nations) {
		f.Queried[n] = 0
		for g := range world.Family(world.Families) {
			if g.Nation() == n {
				continue
			}
			access := 1.0
			if !g.Open() {
				access = m.apiAccess(n, g.Nation())
			}
			f.Queried[n] = max(f.Queried[n], float64(access*num.Positive(released[g]-f.Latent[n])))
		}
	}
}

// latentNow is what each nation's largest lab trains with and could train, by the stocks
// as they stand and the compute that its owners have.
func (m *Model) latentNow(owned *[world.Nations][world.Makers]unit.H100e) (training [world.Nations]unit.H100e, latent [world.Nations]float64) {
	p := &m.Params.Frontier
	for n := range world.Nation(world.Nations) {
		share := float64(m.Params.Demand.TrainingShare * p.LargestLab)
		if n == world.NationRest {
			share = float64(share * p.PooledShare)
		}
		compute := float64(owned[n][world.USDesigned] + owned[n][world.Chinese])
		if n == world.NationCHN {
			compute += float64(m.State.Remote)
		}
		training[n] = unit.H100e(compute * share)
		latent[n] = p.latent(float64(training[n]), m.State.Algorithms.LogEfficiency[n], m.State.Frontier.Distilled[n])
	}
	return training, latent
}

// apiAccess is how far labs of nation n reach the closed models of nation other [1].
func (m *Model) apiAccess(n, other world.Nation) float64 {
	supplier, open := world.Supplier(other), 0.0
	switch n {
	case world.NationUSA:
		open = m.available(world.USA, supplier)
	case world.NationCHN:
		open = m.available(world.CHN, supplier)
	default:
		open = m.marketAccess(supplier)
	}
	return open + float64((1-open)*m.Params.Frontier.BlockedAccess)
}

func (m *Model) integrateFrontier(k clock) {
	p, s, f := &m.Params.Frontier, &m.State.Frontier, &m.Flows.Frontier
	keep := k.relax(unit.Years(p.DistilledYears))
	for n := range s.Distilled {
		target := float64(float64(p.Distillation*f.Queried[n]) * p.DistilledYears)
		s.Distilled[n] += float64((target - s.Distilled[n]) * keep)
	}
}
