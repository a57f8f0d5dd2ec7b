package scene

import "sovereignstack/sim/world"

const (
	seedDots   = 14 // Of one wave.
	seedFrom   = 8  // Where a wave begins, unless the hub is larger [mark px].
	seedReach  = 28 // How far they drift from the hub [mark px].
	seedMonths = 5  // From one wave to the next.
	seedWaves  = 2  // At once.
)

// drawSeeds draws models on their way to anyone, around a nation whose labs publish theirs sooner: rings of dots that
// drift outwards as the playhead moves, the farther the more is given up.
func drawSeeds(s *Scene, m *Mesh) {
	u := s.camera.mark()
	for i := range s.acting.badges {
		b := &s.acting.badges[i]
		if b.lever != leverOpenReleaseSpeed {
			continue
		}
		h := &s.hubs[s.hubIndex[b.country]]
		c := s.theme.spark(s.theme.nationColor(world.NationOf(b.actor)))
		phase := wrap(s.month / seedMonths)
		if s.view.ReducedMotion {
			phase = 0.4
		}
		for wave := range seedWaves {
			grown := (phase + float32(wave)) / seedWaves
			r := max(h.radius, seedFrom*u) + seedReach*u*grown*(0.5+0.5*b.gauge())
			for k := range seedDots {
				// Each wave stands between the dots of the one before.
				dx, dy := heading((float32(k) + 0.5*float32(wave)) / seedDots)
				m.Disc(h.at.X+r*dx, h.at.Y+r*dy, 1.9*u, c.Alpha(min(1, 6*grown)*(1-grown*grown)))
			}
		}
	}
}
