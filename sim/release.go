package sim

import (
	"sovereignstack/sim/num"
	"sovereignstack/sim/unit"
	"sovereignstack/sim/world"
)

// ReleaseParams is mechanism 10: when what a lab can train becomes something to use.
//
//	dS_f/dt = [S − S_f]+ / lag_f
//	ln lag_open  = ln lag_0 + ν·(V_closed − V_open)/(V_closed + V_open) + held back
//	V_closed = lead·√serving·access        lead = logistic((S − S_rival)/width)
//	V_open   = (draw + complements + harm)/3
//
//	S_f          ECI points  best released model of family f
//	lead         1           quality lead over the best rival nation
//	serving      1           share of the world's compute that the nation's owners have
//	access       1           share of the world's income where its closed models may be sold
//	draw         1           developers still with others
//	complements  1           what cheap models help to sell: share of the world's
//	                         manufacturing and of accelerators sold abroad
//	harm         1           share of closed use that is another nation's
//
// A lag is a choice: leaders close and laggards open, as far as ν says; the data show
// one history and do not identify it. Its range includes zero. Weights that are out
// never come back: released capability does not fall.
type ReleaseParams struct {
	Lag        [world.Families]float64 // lag_0 [yr]
	Response   float64                 // ν [1]
	LeadWidth  float64                 // width [ECI points]
	LeastLag   float64                 // Shortest lag: testing and packaging [yr].
	ClosedLag  float64                 // Log of how much longer a lag gets when labs close fully [1].
	LicenceLag float64                 // The same for a licence on open weights [1].
	Start      float64                 // How far families trail their nation's frontier at the start [ECI points].
}

// ReleaseState is the stock of mechanism 10.
type ReleaseState struct {
	Released [world.Families]float64 // S_f [ECI points]
}

// ReleaseFlows is the lags and what they follow from.
type ReleaseFlows struct {
	Lag         [world.Families]float64 // [yr]
	ValueClosed [world.Nations]float64
	ValueOpen   [world.Nations]float64
	Growth      float64 // Of the world's best released capability [ECI points/yr].
}

func (s *ReleaseState) start(m *Model) {
	for f := range world.Family(world.Families) {
		s.Released[f] = m.Flows.Frontier.Latent[f.Nation()] - float64(m.Params.Release.Start*m.Params.Release.Lag[f])
	}
}

// lag is how long an open family trails when closed access and openness are worth this
// much, and policy holds releases back by a log [yr].
func (p *ReleaseParams) lag(base, closed, open, heldBack float64) float64 {
	if closed+open <= 0 {
		return float64(base * num.Exp(heldBack))
	}
	balance := (closed - open) / (closed + open)
	return float64(base * num.Exp(float64(p.Response*balance)+heldBack))
}

// hurried shortens a lag: at 1 only testing and packaging remain [yr].
func (p *ReleaseParams) hurried(lag float64, speed unit.Share) float64 {
	least := min(lag, p.LeastLag)
	return lag - float64(float64(speed)*(lag-least))
}

// release decides how long every family trails its nation's frontier.
func (m *Model) release(clock) {
	p, s, f := &m.Params.Release, &m.State.Release, &m.Flows.Release
	for n := range world.Nation(world.Nations) {
		f.ValueClosed[n], f.ValueOpen[n] = m.valueClosed(n), m.valueOpen(n)
	}
	best := s.best()
	f.Growth = 0
	for g := range world.Family(world.Families) {
		n := g.Nation()
		lag := p.Lag[g]
		if g.Open() {
			held := float64(p.ClosedLag * float64(m.Policy.LabsClosed[n]))
			if n == world.NationUSA {
				held += float64(p.LicenceLag * float64(m.Policy.WeightLicence))
			}
			lag = p.hurried(p.lag(lag, f.ValueClosed[n], f.ValueOpen[n], held), m.Policy.OpenSpeed[n])
		}
		f.Lag[g] = lag
		if s.Released[g] >= best {
			f.Growth = max(f.Growth, num.Positive(m.Flows.Frontier.Latent[n]-s.Released[g])/lag)
		}
	}
}

// best is the best released capability of all [ECI points].
func (s *ReleaseState) best() float64 {
	best := s.Released[0]
	for _, x := range s.Released {
		best = max(best, x)
	}
	return best
}

// valueClosed is what closed access is worth to a nation's labs, 0 to 1.
func (m *Model) valueClosed(n world.Nation) float64 {
	latent := &m.Flows.Frontier.Latent
	rival, all := num.Inf(-1), unit.H100e(0)
	for other := range world.Nation(world.Nations) {
		all += m.Flows.Owned[other]
		if other != n {
			rival = max(rival, latent[other])
		}
	}
	lead := num.Logistic((latent[n] - rival) / m.Params.Release.LeadWidth)
	serving := num.Sqrt(float64(m.Flows.Owned[n]) / (float64(all) + tinyCompute))
	access := 1.0
	if n != world.NationRest {
		access = m.marketAccess(world.Supplier(n))
	}
	return float64(float64(lead*serving) * access)
}

// valueOpen is what opening is worth to a nation's labs, 0 to 1.
func (m *Model) valueOpen(n world.Nation) float64 {
	draw := 1 - m.developersOf(n)
	complements := float64(0.5 * (m.fixed.manufacturing[n] + m.exportShare(n)))
	harm := 0.0
	if total := m.Flows.Use.Closed[world.NationUSA] + m.Flows.Use.Closed[world.NationCHN]; total > 0 {
		harm = (total - m.Flows.Use.Closed[n]) / total
	}
	return (draw + complements + harm) / 3
}

// exportShare is a nation's part of accelerators sold outside the US and China.
func (m *Model) exportShare(n world.Nation) float64 {
	abroad := &m.Flows.Market.Abroad
	total := abroad[world.USDesigned] + abroad[world.Chinese]
	if n == world.NationRest || total <= 0 {
		return 0
	}
	return float64(abroad[n]) / float64(total)
}

// integrateRelease lets every family chase its nation's frontier, exactly where that
// moves evenly within the step: some lags are a few weeks, so that a frontier which stood
// still for a month would leave them behind by a tenth of a month's progress. It comes
// after all that moves the frontier.
//
//	gap = S − S_f ,  gap(t+dt) = b·lag + (gap(t) − b·lag)·e^(−dt/lag) ,  b = dS/dt
func (m *Model) integrateRelease(k clock) {
	s, f := &m.State.Release, &m.Flows.Release
	middle := &m.Flows.Frontier.Latent
	_, end := m.latentNow(&m.Flows.Installed.Owned)
	for g := range s.Released {
		n := world.Family(g).Nation()
		moved := float64((end[n] - middle[n]) * 2)
		trail := float64(moved / float64(k.dt) * f.Lag[g]) // b·lag
		before := end[n] - moved - s.Released[g]
		after := before + float64((trail-before)*k.relax(unit.Years(f.Lag[g])))
		s.Released[g] = max(s.Released[g], end[n]-after)
	}
}
