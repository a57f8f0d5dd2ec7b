package scene

import "math"

// mostParticles bounds the particles of one frame, however many were asked for.
const mostParticles = 24_000

// monthsPerWidth is the time of the playhead in which a particle travels the width of the map at the common speed;
// see speedOf.
const monthsPerWidth = 34

// crossing returns how long a particle is on its way along an arc [months]. The particles on an arc are
// what is on its way: flow · crossing ÷ amount of one.
func (s *Scene) crossing(a *arc) float32 {
	return s.common(a) / a.speed
}

// common returns that time at the common speed.
func (s *Scene) common(a *arc) float32 { return monthsPerWidth * a.length / (2 * s.camera.Scale) }

// golden places particle k at a share frac(k·golden) of the way: each newcomer falls into a widest gap,
// so a growing flow becomes denser without moving what is already there.
const golden = 0.6180339887498949

// packet is how many small particles a large one on a foundry arc stands for: nearly all chips of a year
// pass there.
const packet = 40

// Radii of particles [mark px].
const (
	dotRadius    = 1.55
	packetRadius = 2.4
	coinRadius   = 1.9
)

// drawParticles draws the moving dots. Their places depend only on the arc and the playhead, so the same
// month always shows the same picture, forwards and backwards.
func drawParticles(s *Scene, m *Mesh) {
	if s.view.ReducedMotion {
		return
	}
	u := s.camera.mark()
	for _, i := range s.shown {
		a := &s.arcs[i]
		count := s.countOf(a)
		if count <= 0 {
			continue
		}
		r := dotRadius * u
		switch a.kind {
		case foundry:
			r = packetRadius * u
		case money:
			r = coinRadius * u
		}
		r *= 0.85 + 0.35*(a.speed-slowest)/(fastest-slowest)
		trail := min(3.4*r*a.speed, 0.12*a.length)
		c := s.theme.spark(s.colorOf(a)).Alpha(a.fade)
		start := s.travelled(a) + float64(unitHash(a.seed))
		spread := max(0, 0.5*s.widthOf(a)*u-0.7*r)
		mix := byLayer{}
		if a.kind == money {
			mix = s.mixOf(a)
		}
		whole, pane := int(math.Ceil(float64(count))), s.paneRect().Grow(trail)
		for k := 0; k < whole && s.particles < mostParticles; k++ {
			share := start + float64(k)*golden
			share -= math.Floor(share)
			p, dx, dy := a.along(float32(share))
			if !pane.Has(p) {
				continue
			}
			shown := float32(1)
			if end := 9 * float32(0.5-math.Abs(share-0.5)); end < 1 {
				shown = end // At the ends of the arc particles appear, vanish and come together.
			}
			side := (2*unitHash(a.seed+uint32(k)*0x9e3779b9) - 1) * spread * shown
			if k+1 == whole {
				shown *= count - float32(k) // The newest is still appearing.
			}
			if a.kind == money {
				// Golden steps spread the groups over an arc as they spread the dots.
				c = s.theme.Layer[mix.at(unitHash(a.seed+uint32(k)))].Alpha(a.fade)
			}
			m.Comet(p.X-dy*side, p.Y+dx*side, dx, dy, r, trail, c.Alpha(shown))
			s.particles++
		}
	}
}

// countOf returns how many particles an arc holds, with a fraction for the one that is appearing.
func (s *Scene) countOf(a *arc) float32 {
	per := s.scale.particleChips
	switch a.kind {
	case foundry:
		per *= packet
	case tools:
		per = s.scale.particleTools
	case money:
		per = s.scale.particleMoney
	}
	if per <= 0 {
		return 0
	}
	return a.value * s.crossing(a) / 12 / per
}
