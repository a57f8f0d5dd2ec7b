package scene

import "sovereignstack/sim/world"

// Release waves of the model lens: when an open family has become better by a step, dots leave its nation for the
// countries in which its share then rises, and those light up as it does.

const (
	waveMonths = 7   // From the release to the arrival at the farthest adopter.
	glowMonths = 9   // That an adopter glows after the arrival.
	waveDots   = 9   // On each way.
	dotGap     = 11  // Between them [mark px].
	fullRise   = .04 // Rise with the full glow [share of use].
)

// seatOf is where the models of a nation come from; the rest of the world's come mostly from France.
func seatOf(n world.Nation) world.CountryID {
	switch n {
	case world.NationUSA:
		return world.USA
	case world.NationCHN:
		return world.CHN
	}
	if c, ok := world.ByISO3("FRA"); ok {
		return c
	}
	return world.USA
}

// placeWaves lists every way from a nation that publishes to a country.
func (s *Scene) placeWaves() {
	s.firstWave = len(s.arcs)
	for n := range world.Nation(world.Nations) {
		from := s.hubOf(seatOf(n))
		for _, h := range s.hubs {
			// Every way has its place in the list, the one from a nation to itself too; see wayTo.
			s.arcs = append(s.arcs, arc{kind: wave, entity: int(n)*world.Count + h.country, country: h.country, from: from, to: s.chart.Hubs[h.shape], bow: saleBow})
		}
	}
}

// wayTo returns the way from a nation to hub number i.
func (s *Scene) wayTo(n world.Nation, i int) *arc { return &s.arcs[s.firstWave+int(n)*len(s.hubs)+i] }

// drawWaves draws the releases of the last months.
func drawWaves(s *Scene, m *Mesh) {
	if s.view.Lens != LensModels || s.now.Months() == 0 {
		return
	}
	u := s.camera.mark()
	only, filtered := s.only()
	for i := range s.past.releases {
		r := &s.past.releases[i]
		age := float32(s.month - float64(r.month))
		if age < 0 || age > waveMonths+glowMonths || filtered && only != r.family {
			continue
		}
		c := s.theme.news(r.family)
		if age < waveMonths && !s.view.ReducedMotion {
			if h := s.hubFor(int(seatOf(r.family.Nation()))); h != nil {
				grown := age / waveMonths
				m.Circle(h.at.X, h.at.Y, (6+34*grown)*u, 1.6*u, c.Alpha(0.8*(1-grown)*(1-grown)))
			}
		}
		for j := r.from; j < r.to; j++ {
			s.drawAdoption(m, r, &s.past.adopters[j], age, c)
		}
	}
}

// drawAdoption draws the dots on their way to one adopter, then its glow.
func (s *Scene) drawAdoption(m *Mesh, r *release, a *adopter, age float32, c Color) {
	u := s.camera.mark()
	i := s.hubIndex[a.country]
	if i < 0 {
		return
	}
	way := s.wayTo(r.family.Nation(), int(i))
	if s.lay(way); way.length < 2 {
		return
	}
	strong := clamp(a.rise/fullRise, 0.25, 1)
	// Near adopters are reached sooner: all dots travel at one speed.
	arrival := waveMonths * clamp(way.length/(1.1*s.camera.Scale), 0.15, 1)
	if late := age - arrival; late >= 0 {
		if fade := 1 - late/glowMonths; fade > 0 {
			at, lit := way.line[len(way.line)-1], s.theme.Family[r.family] // Several may add up, so the hue is the family's own.
			m.Glow(at.X, at.Y, (10+16*strong)*u, s.theme.glow(lit, 0.6*strong*fade))
		}
		return
	}
	front := age / arrival
	m.Polyline(way.line, 0.8*u, 1, c.Alpha(0.35*strong*(1-0.6*front)))
	if s.view.ReducedMotion {
		return
	}
	for k := range waveDots {
		share := front - float32(k)*dotGap*u/way.length
		if share <= 0 {
			break
		}
		p, dx, dy := way.along(share)
		fade := 1 - float32(k)/waveDots
		m.Comet(p.X, p.Y, dx, dy, (1.7+1.2*strong)*u*(0.5+0.5*fade), 5*u, c.Alpha(fade*min(1, 8*share)))
		s.particles++
	}
}
