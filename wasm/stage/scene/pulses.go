package scene

// A country whose leading family changes pulses once, in the colour of the new one.

const (
	pulseMonths = 6    // That a pulse lasts.
	pulseRings  = 3    // Circles of one pulse.
	pulseReach  = 24   // Radius at which they vanish where models are used most [mark px].
	leastReach  = 8    // The same where hardly any are.
	fullReach   = 0.08 // Use with the full radius, as a share of the largest; the radius follows its root.
)

// drawPulses draws the changes of leader of the last months.
func drawPulses(s *Scene, m *Mesh) {
	if s.view.Lens != LensModels || s.now.Months() == 0 {
		return
	}
	if _, filtered := s.only(); filtered {
		return
	}
	u, full := s.camera.mark(), float32(0)
	if len(s.ranked) > 0 {
		full = fullReach * s.now.use.at(int(s.ranked[0]), s.at)
	}
	for i := range s.past.flips {
		f := &s.past.flips[i]
		age := float32(s.month-float64(f.month)) / pulseMonths
		if age < 0 || age > 1 || s.hubIndex[f.country] < 0 {
			continue
		}
		at := s.hubs[s.hubIndex[f.country]].at
		reach := leastReach + (pulseReach-leastReach)*sqrt(ratio(s.now.use.at(f.country, s.at), full))
		c := s.theme.news(f.family)
		for k := range pulseRings {
			grown := age*1.5 - 0.25*float32(k)
			if grown < 0 || grown > 1 {
				continue
			}
			m.Circle(at.X, at.Y, (3+(reach-3)*grown)*u, 1.3*u, c.Alpha((1-grown)*0.95))
		}
	}
}
