package scene

// A country whose leading family changes pulses once, in the colour of the new one.

const (
	pulseMonths = 6  // That a pulse lasts.
	pulseRings  = 3  // Circles of one pulse.
	pulseReach  = 22 // Radius at which they vanish [mark px].
)

// drawPulses draws the changes of leader of the last months.
func drawPulses(s *Scene, m *Mesh) {
	if s.view.Lens != LensModels || s.now.Months() == 0 {
		return
	}
	if _, filtered := s.only(); filtered {
		return
	}
	u := s.camera.mark()
	for i := range s.past.flips {
		f := &s.past.flips[i]
		age := float32(s.month-float64(f.month)) / pulseMonths
		if age < 0 || age > 1 || s.hubIndex[f.country] < 0 {
			continue
		}
		at := s.hubs[s.hubIndex[f.country]].at
		c := s.theme.news(f.family)
		for k := range pulseRings {
			grown := age*1.5 - 0.25*float32(k)
			if grown < 0 || grown > 1 {
				continue
			}
			m.Circle(at.X, at.Y, (3+(pulseReach-3)*grown)*u, 1.3*u, c.Alpha((1-grown)*0.95))
		}
	}
}
