package scene

import "math"

// scale turns amounts into sizes. Within one frame every size is in proportion to its amount. From 2022
// to 2040 the totals grow by a factor of a thousand, more than a screen can show, so the references move
// with the world total of the month: growth shows, damped, and the legend states what a size means now.
type scale struct {
	chipFlow  float32 // Flow of the full arc width [H100e/yr].
	toolFlow  float32 // Flow of the full arc width [$bn/yr].
	moneyFlow float32 // Payment of the full arc width [$bn/yr].
	stock     float32 // Stock of a hub with the radius hubRadius [H100e].

	added   float32 // Value added of a ring of earnerRadius [$bn/yr].
	surplus float32 // Surplus of a glow of glowRadius [$bn/yr].

	particleChips float32 // One particle stands for so many H100e.
	particleTools float32 // One particle stands for so many $bn.
	particleMoney float32 // One particle of money stands for so many $bn.
}

// hubRadius is the radius of a hub that holds scale.stock [mark px].
const hubRadius = 52

// Late-run totals at which the damped references meet the plain ones.
const (
	lateFlow  = 3e8 // World shipments [H100e/yr].
	lateStock = 1e9 // World stock [H100e].
)

// Damping exponents: 1 would hide growth, 0 would show all of it.
const (
	flowDamping  = 0.78
	stockDamping = 0.78
)

const fullToolFlow = 160 // [$bn/yr]

// toolAmount is what one tool particle usually stands for, and leastTool the least [$bn].
const (
	toolAmount = 1
	leastTool  = 0.01
)

// particlesPerWidth is the most chip particles on sale arcs, per CSS pixel of the map's width, that the
// amount per particle aims at: a phone shows fewer dots that each stand for more.
const particlesPerWidth = 1.1

// scaleFor derives the references from world shipments [H100e/yr], world stock [H100e], the compute on
// its way to buyers [H100e] and the number of particles wanted for it.
func scaleFor(shipments, stock, underway, particles float32) scale {
	return scale{
		chipFlow:      damped(shipments, lateFlow, flowDamping) * 0.9,
		toolFlow:      fullToolFlow,
		stock:         damped(stock, lateStock, stockDamping),
		particleChips: roundAmount(underway / particles),
	}
}

// damped returns total^p · late^(1−p): a reference that grows slower than the total.
func damped(total, late, p float32) float32 {
	if total <= 0 {
		return late
	}
	return float32(math.Pow(float64(total), float64(p)) * math.Pow(float64(late), 1-float64(p)))
}

// moneyScale derives the references of the value lens from all payments across borders [$bn/yr], those on their
// way [$bn] and the number of particles wanted for them.
func moneyScale(payments, underway, particles float32) scale {
	return scale{
		moneyFlow:     damped(payments, latePayments, flowDamping) * 0.5,
		particleMoney: roundUp(underway/particles, leastMoney),
	}
}

// leastMoney is the least that a particle of money stands for [$bn].
const leastMoney = 0.01

// latePayments is the late-run total at which the damped reference meets the plain one [$bn/yr].
const latePayments = 2500

// roundAmount rounds up to 1, 2 or 5 times a power of ten, at least 10.
func roundAmount(v float32) float32 { return roundUp(v, 10) }

// roundUp rounds up to 1, 2 or 5 times a power of ten, at least to least.
func roundUp(v, least float32) float32 {
	if !(v > least) {
		return least
	}
	power := float32(math.Pow(10, math.Floor(math.Log10(float64(v)))))
	switch m := v / power; {
	case m <= 1:
		return power
	case m <= 2:
		return 2 * power
	case m <= 5:
		return 5 * power
	}
	return 10 * power
}

// Key tells the legend what the sizes of the frame mean.
type Key struct {
	ParticleChips float32 // One small particle [H100e].
	PacketChips   float32 // One large particle, on foundry arcs [H100e].
	ParticleTools float32 // One tool particle [$bn].
	ParticleMoney float32 // One particle of money [$bn].
	HubAmount     float32 // A round stock [H100e] …
	HubDiameter   float32 // … and the diameter of its ring [CSS px].
}

// Key returns the legend's figures for the frame.
func (s *Scene) Key() Key {
	k := Key{ParticleChips: s.scale.particleChips, PacketChips: packet * s.scale.particleChips, ParticleTools: s.scale.particleTools, ParticleMoney: s.scale.particleMoney}
	if s.scale.stock > 0 {
		k.HubAmount = roundAmount(s.scale.stock / 40)
		k.HubDiameter = 2 * s.radiusOf(k.HubAmount) / s.camera.Ratio
	}
	return k
}
