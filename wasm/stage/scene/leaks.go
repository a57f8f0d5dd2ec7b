package scene

import (
	"math"

	"sovereignstack/sim/world"
)

const (
	leakDots   = 12  // Around each end of a gate, were all that is denied to slip by.
	leakMonths = 2.5 // In which a dot passes.
	leakReach  = 11  // How far before and behind the gate dots are seen [mark px].
)

// drawLeaks draws dots that slip round the ends of the gate before China, which nearly all detours lead to: as many as
// the part of what is denied that arrives all the same.
func drawLeaks(s *Scene, m *Mesh) {
	for _, i := range s.shown {
		if a := &s.arcs[i]; s.gated(a) && a.country == int(world.CHN) {
			s.drawLeak(m, a)
		}
	}
}

func (s *Scene) drawLeak(m *Mesh, a *arc) {
	var diverted float32
	for h := range world.Hubs {
		diverted += s.now.diverted.at(h, s.at)
	}
	leak := leakDots * ratio(diverted, a.wanted*(1-a.permitted))
	u := s.camera.mark()
	phase := wrap(s.month / leakMonths)
	if s.view.ReducedMotion {
		phase = 0.5
	}
	p, dx, dy := a.along(s.gateAt(a))
	half := s.gateSize(a)
	c := s.theme.spark(s.colorOf(a)).Alpha(a.fade)
	for k := float32(0); k < leak; k++ {
		// −1 before the gate, 0 beside its end, 1 behind it.
		way := 2*wrap(float64(phase+k/max(leak, 1))) - 1
		out := (half + 2.6*u) * (1 - way*way)
		for side := float32(-1); side <= 1; side += 2 {
			x, y := p.X+dx*way*leakReach*u-dy*out*side, p.Y+dy*way*leakReach*u+dx*out*side
			m.Disc(x, y, 1.8*u, c.Alpha(min(1, 3*(1-abs(way)))*min(1, leak-k)))
		}
	}
}

// wrap is the fraction of a number: where in its round something is that goes round and round.
func wrap(x float64) float32 { return float32(x - math.Floor(x)) }
